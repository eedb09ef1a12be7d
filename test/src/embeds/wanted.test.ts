import { describe, expect, test } from 'vitest';
import { areasOf, sliceOf, type Slice, together } from '../../../src/embeds/slice.ts';
import { type EmbedSite, mostBytes, wanted } from '../../../src/embeds/wanted.ts';
import type { ExplorerData, ExplorerTarget } from '../../../src/explorer/data.ts';
import { indicatorOf } from '../../../src/explorer/choice.ts';
import { inSpans } from '../../../src/explorer/span.ts';
import { sample } from '../explorer/sample.ts';

const target: ExplorerTarget = {
  file: { bytes: 1000, sha256: '0123456789abcdef' },
  ids: ['', ''],
  slug: 'muc-2',
  label: 'Mục hai',
  operator: '>=',
  threshold: 5,
  goal: { at: '2030-12-31', value: 5 },
  areas: [],
};
const sliced = (id: string, data: ExplorerData = sample): Slice =>
  sliceOf(data, indicatorOf(data, id), new Set(Object.keys(data.sources)), [target]);
const older: ExplorerData = { ...sample, release: '1.0.0' };
let asked: string[] = [];
const site = (data: ExplorerData = sample): EmbedSite => {
  const of = (version: string | undefined): ExplorerData => (version === '1.0.0' ? older : data);
  const note = (part: string, version = ''): void => void asked.push(`${version} ${part}`.trim());
  return {
    release: data.release,
    closed: ['1.0.0'],
    slice: (id, version) => {
      note(id, version);
      const known = data.indicators.some((one) => one.id === id);
      return Promise.resolve(known ? sliced(id, of(version)) : null);
    },
    areas: (era, version) => {
      note(era, version);
      return Promise.resolve(areasOf(of(version), era));
    },
  };
};
const open = sample.areas.find(
  (area, place) => area.to === null && inSpans(indicatorOf(sample, 'visits').areas, place),
);
const ended = sample.areas.find(({ to }) => to !== null);
const slug = open?.slug ?? '';
const ask = (search: string, view: Parameters<typeof wanted>[1] = 'trend', where = site()) => {
  asked = [];
  return wanted(search, view, where);
};

test('areas of today are enough where no others are asked for', async () => {
  const found = await ask(`?chi-so=visits&dia-ban=${slug}`);
  expect(found).toMatchObject({
    choice: { indicator: 'visits', areas: [open?.id], view: 'trend' },
    version: undefined,
    problems: [],
  });
  expect(asked).toEqual(['visits', 'today']);
});

test('areas that ended, and areas as they were, need those of all times', async () => {
  expect(await ask(`?chi-so=visits&dia-ban=${ended?.slug}`)).toMatchObject({
    choice: { areas: [ended?.id] },
  });
  expect(asked).toEqual(['visits', 'today', 'ever']);
  const then = await ask(`?chi-so=visits&dia-ban=${slug}&theo=thoi-do`);
  expect(asked).toEqual(['visits', 'ever']);
  // What an area was made of is as the whole dictionary has it.
  const wholly = indicatorOf(sample, 'visits');
  expect('data' in then && [then.data.areas, indicatorOf(then.data, 'visits').areas]).toEqual([
    sample.areas,
    wholly.areas,
  ]);
});

test('a closed release is read with its own dictionary; the site’s own is no closed one', async () => {
  expect(await ask(`?chi-so=visits&dia-ban=${slug}&ban=1.0.0`)).toMatchObject({
    version: '1.0.0',
    data: { release: '1.0.0' },
  });
  expect(asked).toEqual(['1.0.0 visits', '1.0.0 today']);
  expect(await ask(`?chi-so=visits&dia-ban=${slug}&ban=${encodeURIComponent(sample.release)}`)).toMatchObject(
    { version: undefined },
  );
  expect(asked).toEqual(['visits', 'today']);
});

test('the target that is asked for takes the place of all', async () => {
  const found = await ask(`?chi-so=visits&dia-ban=${slug}&chi-tieu=muc-2`, 'path');
  expect('data' in found && indicatorOf(found.data, 'visits').targets).toEqual([target]);
});

describe('what is not there is named, and nothing else is put in its place', () => {
  test.each([
    ['?chi-so=gone&dia-ban=x', 'indicator', 'gone'],
    ['', 'none', ''],
    [`?chi-so=visits&voi=gone&dia-ban=${slug}`, 'second', 'gone'],
    ['?chi-so=visits&dia-ban=nowhere', 'area', 'nowhere'],
    ['?chi-so=visits&dia-ban=nowhere,elsewhere', 'area', 'nowhere, elsewhere'],
    [`?chi-so=visits&dia-ban=${slug}&ban=9.9.9`, 'release', '9.9.9'],
    [`?chi-so=visits&dia-ban=${slug}&ban=constructor`, 'release', 'constructor'],
    [`?chi-so=visits&dia-ban=${slug}&chi-tieu=gone`, 'target', 'gone'],
  ])('%s', async (search, refused, value) => {
    expect(await ask(search)).toEqual({ refused, value });
  });

  test('a view that these figures do not fit', async () => {
    expect(await ask(`?chi-so=visits&dia-ban=${slug}`, 'scatter')).toMatchObject({ refused: 'view' });
  });

  test('a file too large for another site’s readers', async () => {
    const large = {
      ...sample,
      indicators: sample.indicators.map((one) => ({ ...one, file: { ...one.file, bytes: mostBytes + 1 } })),
    };
    expect(await ask(`?chi-so=visits&dia-ban=${slug}`, 'trend', site(large))).toEqual({
      refused: 'large',
      value: 'visits',
    });
  });
});

test('of several areas the known ones are drawn, and the others named', async () => {
  expect(await ask(`?chi-so=visits&dia-ban=${slug},nowhere`)).toMatchObject({
    choice: { areas: [open?.id] },
    problems: [{ kind: 'area', value: 'nowhere' }],
  });
});

test.each(['today', 'ever'] as const)('two slices together know which areas %s each indicator has', (era) => {
  const areas = areasOf(sample, era);
  const both = together(sliced('visits'), sliced('context_only'), areas, era);
  for (const id of ['visits', 'context_only']) {
    const own = indicatorOf(both, id).areas;
    const wholly = indicatorOf(sample, id).areas;
    expect(both.areas.filter((_, place) => inSpans(own, place)).map((area) => area.id)).toEqual(
      sample.areas
        .filter((area, place) => inSpans(wholly, place) && (era === 'ever' || area.to === null))
        .map((area) => area.id),
    );
  }
});
