import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/explorer/address.ts';
import { type Choice, defaultChoice, fitted, mostAreas } from '../../../src/explorer/choice.ts';
import { sample } from './sample.ts';

const bound = fc.option(fc.integer({ min: -1000, max: 100_000 }).map((number) => number / 100));

const choices: fc.Arbitrary<Choice> = fc
  .record({
    indicator: fc.constantFrom(...sample.indicators),
    areas: fc.uniqueArray(fc.constantFrom(...sample.areas.map(({ id }) => id)), {
      minLength: 1,
      maxLength: mostAreas,
    }),
    ends: fc.tuple(fc.nat(20), fc.nat(20)),
    period: fc.nat(1),
    second: fc.constantFrom(null, 'visits', 'context_only'),
    cut: fc.constantFrom(null, { by: 'kind', category: null }, { by: 'kind', category: 'stay' }),
    view: fc.constantFrom('trend' as const, 'ranking' as const, 'table' as const),
    basis: fc.constantFrom('now' as const, 'then' as const),
    group: fc.constantFrom('apart' as const, 'chosen' as const, 'inside' as const),
    bounds: fc.tuple(bound, bound),
    order: fc.constantFrom('name' as const, 'value' as const, 'change' as const),
    page: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ indicator, areas, ends, period, second, cut, view, basis, group, bounds, order, page }) => {
    const [first, last] = indicator.years;
    const [from = first, to = last] = ends
      .map((end) => first + (end % (last - first + 1)))
      .sort((a, b) => a - b);
    const periods = indicator.periods[period % indicator.periods.length] ?? 'year';
    const [least, most] = bounds;
    const turned = least !== null && most !== null && most < least;
    const choice = {
      indicator: indicator.id,
      second: second === indicator.id ? null : second,
      cut,
      areas,
      from,
      to,
      periods,
      view,
      basis,
      group,
      least: turned ? most : least,
      most: turned ? least : most,
      order,
      page,
    };
    return fitted(choice, sample);
  });

test('a written address brings the same choice back, with nothing to explain', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readAddress(writeAddress(choice, sample), sample)).toEqual({ choice, problems: [] });
    }),
  );
});

test('whatever stands in an address, a whole choice comes out whose address is understood', () => {
  const keys = fc.constantFrom(
    'chi-so',
    'voi',
    'phan-to',
    'nhom',
    'dia-ban',
    'tu',
    'den',
    'ky',
    'kieu',
    'ban',
    'gop',
    'it-nhat',
    'nhieu-nhat',
    'xep',
    'trang',
    'x',
  );
  const values = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'visits',
      'ben-1,ben-2',
      '2024',
      'nam',
      'kind',
      'day',
      'thanh-nhom',
      '-0',
      '3.5',
      'gia-tri',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
      const { choice } = readAddress(`?${new URLSearchParams(pairs).toString()}`, sample);
      expect(readAddress(writeAddress(choice, sample), sample)).toEqual({ choice, problems: [] });
    }),
  );
});

test('an address reads as people would write it', () => {
  const choice = { ...defaultChoice(sample), areas: ['home', 'old'], from: 2021, periods: 'half' as const };
  expect(writeAddress(choice, sample)).toBe(
    '?chi-so=visits&dia-ban=dong-ha,dong-ha-2025&tu=2021&den=2026&ky=nua-nam&kieu=duong&ban=2026-H1%20a%26b',
  );
});

test('an empty address is the usual choice', () => {
  expect(readAddress('', sample)).toEqual({ choice: defaultChoice(sample), problems: [] });
});

test.each([
  ['?chi-so=nothing', 'indicator', 'nothing'],
  ['?voi=nothing', 'second', 'nothing'],
  ['?chi-so=visits&voi=visits', 'same', 'visits'],
  ['?phan-to=colour', 'breakdown', 'colour'],
  ['?phan-to=kind&nhom=night', 'category', 'night'],
  ['?nhom=day', 'lone', 'day'],
  ['?dia-ban=dong-ha,nowhere', 'area', 'nowhere'],
  ['?tu=20x', 'year', '20x'],
  ['?den=2044', 'outside', '2044'],
  ['?tu=2025&den=2021', 'order', '2025, 2021'],
  ['?ky=quy', 'periods', 'quy'],
  ['?chi-so=inside_only&ky=nua-nam', 'absent', 'nua-nam'],
  ['?kieu=tron', 'view', 'tron'],
  ['?theo=xua', 'basis', 'xua'],
  ['?gop=het', 'group', 'het'],
  ['?theo=thoi-do&gop=ben-trong', 'apart', 'ben-trong'],
  ['?it-nhat=1,5', 'bound', '1,5'],
  ['?it-nhat=5&nhieu-nhat=2.5', 'bounds', '5, 2.5'],
  ['?xep=mau', 'sort', 'mau'],
  ['?trang=0', 'page', '0'],
  ['?ban=2019', 'release', '2019'],
  ['?mau=xanh', 'key', 'mau'],
  ['?tu=2024&tu=2025', 'twice', 'tu'],
])('%s is explained', (search, kind, value) => {
  expect(readAddress(search, sample).problems).toEqual([{ kind, value }]);
});

test('what is left empty was not chosen, and is no mistake', () => {
  expect(readAddress('?chi-so=&dia-ban=,,&tu=&den=&kieu=', sample)).toEqual(readAddress('', sample));
});

test('a field that stands more than once is read where it first says something; alike, it is no mistake', () => {
  const once = readAddress('?tu=2024', sample);
  expect(readAddress('?tu=2024&tu=2025&tu=2023', sample)).toEqual({
    choice: once.choice,
    problems: [{ kind: 'twice', value: 'tu' }],
  });
  expect(readAddress('?tu=2024&tu=2024', sample)).toEqual(once);
  expect(readAddress('?tu=&tu=2024', sample)).toEqual(once);
});

test('what other services add to links is no mistake', () => {
  expect(readAddress('?utm_source=a&fbclid=b', sample).problems).toEqual([]);
});

test('more areas than lines can be told apart are explained; a group is one line and holds more', () => {
  const nine = '?dia-ban=ben-0,ben-1,ben-2,ben-3,ben-4,ben-5,ben-6,ben-7,ben-8';
  const apart = readAddress(nine, sample);
  expect(apart.problems).toEqual([{ kind: 'many', value: '9', most: mostAreas }]);
  expect(apart.choice.areas).toHaveLength(mostAreas);
  const group = readAddress(`${nine}&gop=thanh-nhom`, sample);
  expect(group.problems).toEqual([]);
  expect(group.choice.areas).toHaveLength(9);
});
