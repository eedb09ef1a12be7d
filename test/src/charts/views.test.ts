import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, changeRanking, type ChangeRow } from '../../../src/charts/change-ranking.ts';
import type { ChartOptions } from '../../../src/charts/chart.ts';
import { distribution, median } from '../../../src/charts/distribution.ts';
import { leftOut, scatter } from '../../../src/charts/scatter.ts';
import type { Shown } from '../../../src/charts/shown.ts';
import { type SmallMultiples, smallMultiples } from '../../../src/charts/small-multiples.ts';
import { overlap } from '../../../src/charts/place.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import { type MapArea, valueMap } from '../../../src/charts/value-map.ts';
import { formatNumber, formatSigned } from '../../../src/i18n/number.ts';
import { drawing, faults, texts } from './drawing.ts';

/** Everything a view needs to know of an area. */
interface Sample extends MapArea {
  readonly before: Shown;
}

const format = (value: number): string => formatNumber(value, 'vi');
const sample = (label: string, value: number | null, more: Partial<Sample> = {}): Sample => ({
  id: label,
  label,
  name: label,
  lat: 21 + (label.length % 5) / 10,
  lon: 105 + (label.charCodeAt(0) % 7) / 10,
  value,
  flag: 'ok',
  before: { value: 10, flag: 'ok' },
  ...more,
});

type Draw = (rows: readonly Sample[], options: ChartOptions) => SVGSVGElement;

const multiples = (rows: readonly Sample[], more: Partial<SmallMultiples> = {}): SmallMultiples => ({
  panels: rows.map(({ id, label, value, flag, before }) => ({
    id,
    label,
    points: [
      { period: '2024', ...before },
      { period: '2025', value, flag },
    ].map((point) => ({ ...point, flag: point.flag === 'ok' ? 'ok' : 'protected' })),
  })),
  unit: 'other',
  format,
  ...more,
});

/** Each view on the same rows, so that what must hold of all is tested of all. */
const views: Readonly<Record<string, Draw>> = {
  change: (rows, options) =>
    changeRanking(
      {
        rows,
        period: '2025',
        periodBefore: '2024',
        unit: 'other',
        format,
        formatChange: (value) => formatSigned(value, 'vi'),
      },
      options,
    ),
  multiples: (rows, options) => smallMultiples(multiples(rows), options),
  map: (rows, options) => valueMap({ areas: rows, topology: null, unit: 'other', format }, options),
  scatter: (rows, options) =>
    scatter(
      {
        points: rows.map(({ id, label, before, ...y }) => ({ id, label, x: before, y })),
        x: { label: 'Trước', unit: 'other', format },
        y: { label: 'Sau', unit: 'other', format },
        marked: rows.slice(0, 2).map(({ id }) => id),
      },
      options,
    ),
  distribution: (rows, options) =>
    distribution(
      {
        rows,
        unit: 'other',
        format,
        median: (value) => `một nửa từ ${value}`,
        marked: rows.slice(0, 2).map(({ id }) => id),
      },
      options,
    ),
};

const draw = (view: string, rows: readonly Sample[], width = 720): Element =>
  drawing((document) => (views[view] as Draw)(rows, { document, language: 'vi', width }));

const long = 'Phường Nguyễn Thị Minh Khai – Trưng Vương – Hoàng Văn Thụ';
const states: Readonly<Record<string, readonly Sample[]>> = {
  nothing: [],
  'one area': [sample('Xã Bến', 40)],
  'all hidden': [
    sample('A', 5, { flag: 'protected', before: { value: 3, flag: 'protected' } }),
    sample('B', null),
  ],
  'all equal': [sample('A', 7), sample('B', 7), sample('C', 7)],
  'all zero': [sample('A', 0, { before: { value: 0, flag: 'ok' } }), sample('B', 0)],
  'eight long names': Array.from({ length: 8 }, (_, at) => sample(`${long} ${at}`, at * 11)),
  'negative and huge values': [sample('A', -4e9), sample('B', 9.9e12)],
  'a hundred areas': Array.from({ length: 100 }, (_, at) => sample(`Xã Bến ${at}`, at ** 2 % 83)),
};

describe.each(Object.keys(views))('%s', (view) => {
  test.each(Object.keys(states))('is sound with %s, on a phone and on a desk', (state) => {
    const rows = states[state] ?? [];
    for (const width of [280, 320, 720, 1100]) {
      const svg = draw(view, rows, width);
      expect(faults(svg)).toEqual([]);
      // A small chart has a place that tells for each of its periods.
      expect(svg.querySelectorAll('*').length).toBeLessThan(120 + rows.length * 20);
    }
  });

  test('says that there is nothing to draw', () => {
    expect(texts(draw(view, []))).toContain('Chưa có số liệu để vẽ');
  });

  test('a hidden number leaves no trace: not in text, attribute, place, shade or order', () => {
    const flag = fc.constantFrom(
      'protected',
      'not_reported',
      'not_applicable',
      'none',
      'before',
      'after',
    ) as fc.Arbitrary<Shown['flag']>;
    const cell = fc.record({
      value: fc.integer({ min: 0, max: 999 }),
      flag: fc.oneof(fc.constant('ok' as const), flag),
    });
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
    const other = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(rows, other, (cells, instead) => {
        const made = (secret: (hidden: number) => number | null): string => {
          const kept = (shown: Shown): Shown =>
            shown.flag === 'ok' ? shown : { ...shown, value: secret(shown.value ?? 0) };
          return draw(
            view,
            cells.map(([now, before], at) =>
              sample(`Xã ${at}`, null, { ...kept(now), before: kept(before) }),
            ),
          ).outerHTML;
        };
        const drawn = made((hidden) => hidden);
        expect(made(() => null)).toBe(drawn);
        expect(made(() => instead)).toBe(drawn);
      }),
      { numRuns: 25 },
    );
  });
});

describe('ranking with change', () => {
  const rows: readonly ChangeRow[] = [
    sample('Đồng Phúc', 30, { before: { value: 20, flag: 'ok' } }),
    sample('Ba Bể', 10, { before: { value: 40, flag: 'ok' } }),
    sample('Ân Thi', 99, { flag: 'protected' }),
    sample('Cao Minh', 20, { before: { value: 5, flag: 'protected' } }),
  ];
  const order = (given: 'name' | 'value' | 'change'): string[] =>
    texts(
      drawing((document) =>
        changeRanking(
          {
            rows,
            order: given,
            period: '2025',
            periodBefore: '2024',
            unit: 'other',
            format,
            formatChange: format,
          },
          { document, language: 'vi', width: 720 },
        ),
      ),
    ).filter((text) => rows.some(({ label }) => label === text));

  test('stands by name unless asked; what has no number stands last whatever its name', () => {
    expect(order('name')).toEqual(['Ba Bể', 'Cao Minh', 'Đồng Phúc', 'Ân Thi']);
    expect(order('value')).toEqual(['Đồng Phúc', 'Cao Minh', 'Ba Bể', 'Ân Thi']);
    expect(order('change')).toEqual(['Đồng Phúc', 'Ba Bể', 'Cao Minh', 'Ân Thi']);
  });

  test('a change needs both numbers; the earlier reason is named in the key', () => {
    expect(rows.map(changeOf)).toEqual([10, -30, null, null]);
    expect(texts(draw('change', rows as readonly Sample[]))).toEqual(
      expect.arrayContaining(['+10', '−30', 'không công bố', '2024: không công bố']),
    );
  });
});

describe('small multiples', () => {
  const heights = (svg: Element): number[] =>
    [...svg.querySelectorAll('.result-dot')].map((dot) =>
      Number(/,(-?[\d.]+)a/.exec(dot.getAttribute('d') ?? '')?.[1]),
    );

  test('all panels share one scale, which also covers the other pages', () => {
    const rows = [sample('A', 10), sample('B', 100)];
    const [low = 0, high = 0] = heights(
      drawing((document) => smallMultiples(multiples(rows), { document, language: 'vi' })),
    );
    expect(low).toBeGreaterThan(high + 40);
    const [paged = 0] = heights(
      drawing((document) =>
        smallMultiples(multiples(rows.slice(0, 1), { alsoCovers: [100] }), { document, language: 'vi' }),
      ),
    );
    expect(paged).toBe(low);
  });

  test('nothing is joined across a break, and the break is drawn in every panel', () => {
    const breaks = [{ at: '2025-07-01', label: 'địa bàn thay đổi' }];
    const rows = [sample('A', 10), sample('B', 100)];
    const paths = (more: Partial<SmallMultiples>, className: string): number =>
      drawing((document) =>
        smallMultiples(multiples(rows, more), { document, language: 'vi' }),
      ).querySelectorAll(className).length;
    expect(paths({}, '.result-line')).toBe(2);
    expect(paths({ breaks }, '.result-line')).toBe(0);
    expect(paths({ breaks }, '.panel .break')).toBe(2);
    // And named once under them all.
    expect(paths({ breaks }, '.key .break')).toBe(1);
    expect(paths({}, '.key')).toBe(0);
  });

  test('each period is told by name in order of time, those without a number with the reason', () => {
    const rows = [sample('A', 10), sample('B', null, { flag: 'protected' })];
    const drawn = drawing((document) => smallMultiples(multiples(rows), { document, language: 'vi' }));
    const told = [...drawn.querySelectorAll('.panel')].map((panel) =>
      [...panel.querySelectorAll('title')].map(({ textContent }) => textContent),
    );
    expect(told).toHaveLength(2);
    for (const [index, [whole, ...periods]] of told.entries()) {
      const { label } = rows[index] ?? { label: '' };
      expect(whole).toMatch(new RegExp(`^${label}: `));
      expect(periods.map((text) => text.slice(0, 7))).toEqual([`${label}, 2024`, `${label}, 2025`]);
    }
    expect(told[0]?.at(-1)).toBe('A, 2025: 10');
    expect(told[1]?.at(-1)).toBe('B, 2025: không\u00a0công\u00a0bố');
  });
});

describe('map', () => {
  test('an area is shaded by its value, or has no shade and the mark of its reason', () => {
    const rows = [sample('Ân', 0), sample('Ba', 100), sample('Cao', 50, { flag: 'protected' })];
    const svg = draw('map', rows);
    const said = (name: string): Element | undefined =>
      [...svg.querySelectorAll('.map-area[role=img]')].find((area) =>
        area.textContent.startsWith(`${name}:`),
      );
    expect(said('Ân')?.getAttribute('class')).toContain('shade-1');
    expect(said('Ba')?.getAttribute('class')).toContain('shade-5');
    expect(said('Cao')?.getAttribute('class')).toBe('map-area map-blank');
    expect(said('Cao')?.querySelector('.mark-withheld')).not.toBeNull();
    expect(said('Cao')?.textContent.replaceAll('\u00a0', ' ')).toContain('không công bố');
  });
});

test('a map keeps the cells of a grid made beforehand, without rows and columns in which nothing lies', () => {
  const rows = [
    sample('Ân', 1, { cell: { column: 4, row: 3 } }),
    sample('Ba', 2, { cell: { column: 5, row: 3 } }),
    sample('Cao', 3, { cell: { column: 4, row: 5 } }),
  ];
  const at = [...draw('map', rows).querySelectorAll('.map-area[role=img] .map-body')].map((body) =>
    (/M([\d.]+),([\d.]+)/.exec(body.getAttribute('d') ?? '') ?? []).slice(1).map(Number),
  );
  expect(at).toEqual([
    [4, 1],
    [54, 1],
    [4, 51],
  ]);
});

describe('scatter', () => {
  const cell = (value: number): Shown => ({ value, flag: 'ok' });
  const crowd = Array.from({ length: 90 }, (_, at) => ({
    id: `${at}`,
    label: `Xã Nguyễn Văn ${at}`,
    x: cell(40 + ((at * 37) % 60)),
    y: cell(20 + ((at * 53) % 50)),
  }));
  const drawn = (width: number, middles = false): Element =>
    drawing((document) =>
      scatter(
        {
          points: crowd,
          x: { label: 'Ngang', unit: 'percent', format },
          y: { label: 'Dọc', unit: 'percent', format },
          ...(middles && { middles: { x: 70, y: 45, told: 'Nét đứt: mức giữa.' } }),
        },
        { document, language: 'vi', width },
      ),
    );

  test('a name stands by its dot or not at all', () => {
    for (const width of [300, 360, 480, 720]) {
      const picture = drawn(width);
      const dots = [...picture.querySelectorAll('.point')].map((dot) => ({
        name: dot.textContent.split(':')[0],
        at: (/M([\d.]+),([\d.]+)/.exec(dot.getAttribute('d') ?? '') ?? []).slice(1).map(Number),
      }));
      for (const label of picture.querySelectorAll('.labels text')) {
        const dot = dots.find(({ name }) => name === label.textContent);
        const [x = 0, y = 0] = dot?.at ?? [];
        const left = Number(label.getAttribute('x'));
        const base = Number(label.getAttribute('y'));
        expect(Math.abs(base - 5 - y), label.textContent).toBeLessThan(40);
        expect(Math.max(left - x, x - left - 120), label.textContent).toBeLessThan(30);
      }
    }
  });

  test('chosen areas in the thick of others are all named, and no name covers another', () => {
    const marked = crowd.slice(30, 38).map(({ id }) => id);
    const axis = { label: 'Số', unit: 'percent', format } as const;
    const picture = drawing((document) =>
      scatter({ points: crowd, x: axis, y: axis, marked }, { document, language: 'vi', width: 320 }),
    );
    const names = [...picture.querySelectorAll('.labels text')];
    const boxes = names.map((name) => ({
      x: Number(name.getAttribute('x')),
      y: Number(name.getAttribute('y')) - 9,
      width: textWidth(name.textContent, 12, name.hasAttribute('font-weight')) / 1.05,
      height: 11,
    }));
    expect(picture.querySelectorAll('.labels .label-series')).toHaveLength(marked.length);
    for (const [at, box] of boxes.entries())
      expect(boxes.slice(0, at).filter((other) => overlap(box, other))).toEqual([]);
  });

  test('both middles are drawn and named where they are told of', () => {
    expect(drawn(720).querySelector('.median')).toBeNull();
    const picture = drawn(360, true);
    expect(picture.querySelectorAll('.median')).toHaveLength(1);
    expect(texts(picture).join(' ')).toContain('Nét đứt: mức giữa.');
  });

  test('draws areas with both numbers and counts the others by reason', () => {
    const cell = (value: number | null, flag: Shown['flag'] = 'ok'): Shown => ({ value, flag });
    const points = [
      { id: 'a', label: 'A', x: cell(1), y: cell(2) },
      { id: 'b', label: 'B', x: cell(1), y: cell(2, 'protected') },
      { id: 'c', label: 'C', x: cell(1, 'protected'), y: cell(2) },
      { id: 'd', label: 'D', x: cell(null), y: cell(2, 'protected') },
    ];
    expect(leftOut(points)).toEqual([
      { why: 'protected', count: 2 },
      { why: 'not_reported', count: 1 },
    ]);
    const axis = { label: 'Số', unit: 'other', format } as const;
    const svg = drawing((document) => scatter({ points, x: axis, y: axis }, { document, language: 'vi' }));
    expect(svg.querySelectorAll('.point')).toHaveLength(1);
  });
});

describe('map', () => {
  test('areas that a condition left out keep their places, and nothing is said of them', () => {
    const cell = (column: number) => ({ cell: { column, row: 0 } });
    const areas = [sample('A', 10, cell(0)), sample('C', 30, cell(2))];
    const out = [sample('B', 20, cell(1))];
    const map = (leftOut: readonly Sample[]): Element =>
      drawing((document) =>
        valueMap({ areas, leftOut, topology: null, unit: 'other', format }, { document, language: 'vi' }),
      );
    const places = (svg: Element) =>
      [...svg.querySelectorAll('[role=img] > .map-body')].map((body) => body.getAttribute('d'));
    expect(places(map(out))).not.toEqual(places(map([])));
    // In the picture and in its key.
    expect(map(out).querySelectorAll('.map-left-out')).toHaveLength(2);
    expect(map([]).querySelectorAll('.map-left-out')).toHaveLength(0);
    expect(map(out).textContent).not.toContain('B');
  });
});

describe('distribution', () => {
  test('the middle value', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test('one dot an area with a number; the chosen are named with their value', () => {
    const svg = draw('distribution', [
      sample('A', 10),
      sample('B', 20),
      sample('C', 30),
      sample('D', 9, { flag: 'protected' }),
    ]);
    expect(svg.querySelectorAll('.point-chosen')).toHaveLength(2);
    expect(svg.querySelector('.point')?.getAttribute('d')?.match(/M/g)).toHaveLength(1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['A 10', 'B 20', 'một nửa từ 20']));
  });
});

test('a change is read out with what it is and since when', () => {
  const told = (unit: 'percent' | 'other', language: 'vi' | 'en'): string =>
    drawing((document) =>
      changeRanking(
        {
          rows: [sample('A', 60, { before: { value: 55.4, flag: 'ok' } })],
          period: '2025',
          periodBefore: '2024',
          unit,
          format,
          formatChange: (value) => formatSigned(value, language),
        },
        { document, language },
      ),
    ).querySelector('title')?.textContent ?? '';
  expect(told('percent', 'vi')).toBe('A: 60, +4,6 điểm phần trăm so với 2024');
  expect(told('other', 'en')).toBe('A: 60, +4.6 since 2024');
});
