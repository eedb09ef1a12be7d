import { parseHTML } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import * as distribution from '../../../src/explorer/draw-distribution.ts';
import * as map from '../../../src/explorer/draw-map.ts';
import * as matrix from '../../../src/explorer/draw-matrix.ts';
import * as multiples from '../../../src/explorer/draw-multiples.ts';
import * as path from '../../../src/explorer/draw-path.ts';
import * as ranking from '../../../src/explorer/draw-ranking.ts';
import * as scatter from '../../../src/explorer/draw-scatter.ts';
import type { ExplorerArea, ExplorerIndicator } from '../../../src/explorer/data.ts';
import type { Line, Shown } from '../../../src/explorer/shown.ts';
import type { DrawView } from '../../../src/explorer/views.ts';
import { wishEvent } from '../../../src/explorer/wish.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import type { ObservationRow, ProgressRow } from '../../../src/release/tables.ts';
import { formatPercent } from '../../../src/i18n/number.ts';
import { faults } from '../charts/drawing.ts';
import { observation, sample } from './sample.ts';

const share: ExplorerIndicator = {
  ...(sample.indicators[0] as ExplorerIndicator),
  id: 'share',
  label: 'Tỷ lệ hộ có nước',
  measure: { unit: 'percent', unit_vi: '%', unit_en: '%', unit_one_en: null },
  kind: 'share',
  accumulates: false,
  targets: [
    {
      areas: [],
      ids: ['p', 'nuoc'],
      slug: 'nuoc',
      label: 'Nước cho mọi hộ',
      operator: '>=',
      threshold: 80,
      goal: { at: '2030-12-31', value: 80 },
      file: { bytes: 1, sha256: '0123456789abcdef' },
    },
  ],
};
const status: ExplorerIndicator = { ...share, kind: 'status', states: { yes: 'đạt', no: 'chưa đạt' } };

type Given = readonly [period: string, value: number | null, more?: Partial<ObservationRow>];
const areas = sample.areas.filter(({ level }) => level === 'place');

function line(at: number, rows: readonly Given[], more: Partial<Line> = {}): Line {
  const area = areas[at] as ExplorerArea;
  return {
    id: area.id,
    area,
    category: null,
    label: area.name,
    chosen: at === 0,
    rows: rows.map(([period, value, flags]): AnsweredRow => ({
      ...observation(area.id, period, value, flags),
      category: null,
    })),
    ...more,
  };
}

const hidden = { flag: 'protected' } as const;
const lines = (secret: number | null): readonly Line[] => [
  line(0, [
    ['2023', 10],
    ['2024', 20],
    ['2025', 40],
  ]),
  line(1, [
    ['2024', secret, hidden],
    ['2025', 60],
  ]),
  line(2, [
    ['2024', 50],
    ['2025', secret, hidden],
  ]),
  line(3, [
    ['2024', 30],
    ['2025', 20, { recomputed: true }],
  ]),
];

const verdict = (period: string, value: number | null, more: Partial<ProgressRow> = {}): ProgressRow =>
  ({
    programme: 'P',
    target: 'T',
    reading: 'sensible',
    area_id: 'p0',
    period,
    year: Number(period.slice(0, 4)),
    half: 0,
    indicator: 'share',
    status: 'off_track',
    value,
    required: 50,
    basis: 'own',
    base_period: '2023',
    base_value: 10,
    pace: 15,
    projected: 100,
    reason_vi: 'Đạt 40%; mức cần có lúc này là 50%.',
    reason_en: '40% reached, 50% required by now.',
    ...more,
  }) as ProgressRow;

function shown(more: Partial<Shown> = {}, language: Language = 'vi'): Shown {
  return {
    choice: {
      indicator: 'share',
      second: null,
      cut: null,
      areas: ['p0'],
      from: 2023,
      to: 2025,
      periods: 'year',
      view: 'trend',
      basis: 'now',
      group: 'apart',
      least: null,
      most: null,
      order: 'name',
      page: 1,
    },
    indicator: share,
    second: null,
    lines: lines(null),
    leftOut: [],
    pairs: [],
    target: share.targets[0] ?? null,
    others: [],
    path: [],
    notes: [],
    newestAsked: 2025,
    onlyHalves: false,
    breaks: [],
    unit: 'percent',
    format: (value) => formatPercent(value, language),
    data: sample,
    language,
    words: explorerWords(language),
    ...more,
  };
}

function drawn(draw: DrawView, given: Shown, width = 720): Element {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  return draw(given, { document, width, title: 'Hình' });
}
/** Clicks every button that can be, and tells what each asked for. */
function wished(view: Element): unknown[] {
  const found: unknown[] = [];
  const { CustomEvent: Custom, Event: Plain } = view.ownerDocument
    .defaultView as unknown as typeof globalThis;
  vi.stubGlobal('CustomEvent', Custom);
  for (const button of view.querySelectorAll('button')) {
    button.addEventListener(wishEvent, (event) => found.push((event as CustomEvent).detail));
    button.dispatchEvent(new Plain('click'));
  }
  return found;
}
const text = (element: Element): string => element.textContent.replaceAll('\u00a0', ' ');

const pairs = [
  { area_id: 'p0', x: 10, x_flag: 'ok', y: 20, y_flag: 'ok', x_source: 'demo', y_source: 'demo' },
  { area_id: 'p1', x: null, x_flag: 'protected', y: 20, y_flag: 'ok', x_source: 'demo', y_source: 'demo' },
  { area_id: 'p2', x: 30, x_flag: 'ok', y: null, y_flag: null, x_source: 'demo', y_source: null },
];

describe.each([
  ['ranking', ranking],
  ['multiples', multiples],
  ['map', map],
  ['distribution', distribution],
  ['matrix', matrix],
  ['path', path],
] as const)('%s', (_name, { draw }) => {
  test('a hidden number leaves no trace, at any width', () => {
    for (const width of [280, 360, 720]) {
      const plain = drawn(draw, shown(), width);
      expect(faults(plain)).toEqual([]);
      expect(drawn(draw, shown({ lines: lines(77) }), width).outerHTML).toBe(plain.outerHTML);
    }
  });

  test('is sound with nothing, and with nothing but blanks', () => {
    const blank = [line(0, [['2024', null, hidden]]), line(1, [['2025', null, { flag: 'not_reported' }]])];
    expect(faults(drawn(draw, shown({ lines: [] })))).toEqual([]);
    expect(faults(drawn(draw, shown({ lines: blank }), 320))).toEqual([]);
  });
});

describe('findings', () => {
  const find = (view: { finding: (given: Shown) => string | null }, given: Partial<Shown> = {}): string[] =>
    (['vi', 'en'] as const).map((language) => view.finding(shown(given, language)) ?? '');

  test('ranking: how many rose and fell against the same period a year before', () => {
    expect(find(ranking)).toEqual([
      'Năm 2025 so với năm 2024: tăng ở 1 địa bàn, giảm ở 1. 1 địa bàn không có số: không công bố.',
      '2025 against 2024: up in 1 area, down in 1. No figure for 1 area: withheld.',
    ]);
    expect(find(ranking, { lines: [line(0, [['2025', 4]]), line(1, [['2025', 9]])] })[0]).toBe(
      'Từ 4% đến 9% ở 2 địa bàn (năm 2025).',
    );
  });

  test('small multiples: the course of each unbroken run', () => {
    expect(find(multiples)[0]).toBe('Trong những năm đã chọn: tăng ở 1 địa bàn, giảm ở 1.');
  });

  test('map: range, blanks, and what was recomputed', () => {
    expect(find(map)).toEqual([
      'Từ 20% đến 60% ở 3 địa bàn (năm 2025). 1 địa bàn không có số: không công bố. Số của 1 địa bàn được tính lại từ các địa bàn cũ.',
      'From 20% to 60% in 3 areas (2025). No figure for 1 area: withheld. Figures of 1 area are recomputed from the former areas.',
    ]);
  });

  test('distribution: the middle', () => {
    expect(find(distribution)[0]).toBe(
      'Mức giữa của 3 địa bàn là 40% (năm 2025); thấp nhất 20%, cao nhất 60%. 1 địa bàn không có số: không công bố.',
    );
  });

  test('matrix: coverage of numbers, counts of states', () => {
    expect(find(matrix)[0]).toBe('3 trên 4 địa bàn có số liệu năm 2025.');
    const states = ['yes', 'no', 'yes'].map((state, at) => line(at, [['2025', null, { state }]]));
    expect(find(matrix, { indicator: status, lines: states })).toEqual([
      'Năm 2025: đạt ở 2 địa bàn, chưa đạt ở 1.',
      '2025: đạt in 2 areas, chưa đạt in 1.',
    ]);
  });

  test('scatter: areas with both numbers; the others are counted by reason', () => {
    expect(find(scatter, { second: share, pairs })).toEqual([
      '1 địa bàn có đủ cả hai số (năm 2025). 2 địa bàn không có số: 1 không công bố, 1 không có số liệu.',
      '1 area has both figures (2025). No figure for 2 areas: 1 withheld, 1 no figure.',
    ]);
  });

  test('path: what the newest verdict says, and nothing of it where there is none', () => {
    const one = { lines: lines(null).slice(0, 1) };
    expect(find(path, { ...one, path: [verdict('2024', 20), verdict('2025', 40)] })[0]).toBe(
      'Xã Bến 0, năm 2025: Đạt 40%; mức cần có lúc này là 50%.',
    );
    expect(find(path, one)[0]).toContain('Chưa có kết luận');
  });
});

describe('drawings', () => {
  test('the matrix has every figure as text, and every blank with its word and mark', () => {
    const table = drawn(matrix.draw, shown());
    const cells = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => text(cell)),
    );
    expect(cells[1]).toEqual(['không có số liệu', 'không công bố', '60%']);
    expect(table.querySelectorAll('.heat-blank .mark')).toHaveLength(5);
    expect(table.querySelector('tbody tr:nth-child(2) td:last-child')?.getAttribute('class')).toContain(
      'shade-5',
    );
  });

  test('a path draws result, requirement and where the pace leads; several areas a small one each', () => {
    const verdicts = [verdict('2024', 20), verdict('2025', 40)];
    const large = drawn(path.draw, shown({ lines: lines(null).slice(0, 1), path: verdicts }));
    expect(large.getAttribute('class')).toContain('chart-result');
    expect(text(large)).toContain('giữ nhịp này: 100%');
    expect(text(large)).toContain('chỉ tiêu: 80% cuối 2030');
    const several = drawn(path.draw, shown({ path: verdicts }));
    expect(several.querySelectorAll('.chart-multiple')).toHaveLength(4);
  });

  test('paths side by side stand on one scale: the higher result is drawn higher', () => {
    const rising = (at: number, from: number, to: number): Line =>
      line(at, [
        ['2024', from],
        ['2025', to],
      ]);
    const two = drawn(path.draw, shown({ lines: [rising(0, 60, 70), rising(1, 80, 98)] }));
    const ends = [...two.querySelectorAll('.chart-multiple')].map((svg) =>
      Number([...svg.querySelectorAll('circle')].at(-1)?.getAttribute('cy')),
    );
    expect(ends[1]).toBeLessThan(ends[0] ?? 0);
  });

  test('more panels than a page holds are turned, on the same scale', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      line(at, [
        ['2024', at],
        ['2025', at * 10],
      ]),
    );
    const all = [...many, ...many.map((one) => ({ ...one, id: `${one.id} b` }))];
    const at = (page: number): Shown => shown({ lines: all, choice: { ...shown().choice, page } });
    const view = drawn(multiples.draw, at(1));
    expect(text(view)).toContain('Trang 1 trên 2');
    const [previous] = view.querySelectorAll('button');
    expect(previous?.getAttribute('aria-disabled')).toBe('true');
    expect(wished(view)).toEqual([{ change: { page: 2 }, control: 'next' }]);
    // Further than the last page there is none.
    const last = drawn(multiples.draw, at(9));
    expect(text(last)).toContain('Trang 2 trên 2');
    expect(last.querySelectorAll('.chart-multiples')).toHaveLength(1);
    expect(wished(last)).toEqual([{ change: { page: 1 }, control: 'previous' }]);
  });

  test('a target judged by half-years only says so beside whole years, and leads to halves', () => {
    const halves = [verdict('2024-H1', 20, { half: 1 }), verdict('2025-H1', 40, { half: 1 })];
    const view = drawn(path.draw, shown({ lines: lines(null).slice(0, 1), path: halves }));
    expect(text(view)).toContain('chỉ có kết luận theo nửa năm');
    expect(wished(view)).toEqual([{ change: { periods: 'half' }, control: 'halves' }]);
    const both = drawn(
      path.draw,
      shown({ lines: lines(null).slice(0, 1), path: [...halves, verdict('2025', 40)] }),
    );
    expect(text(both)).not.toContain('nửa năm');
  });

  test('a ranking stands in the order that was chosen; by change only where there is one', () => {
    const order = (view: Element): string | undefined =>
      view.querySelector('option[selected]')?.getAttribute('value') ?? undefined;
    const by = (wanted: 'name' | 'value' | 'change', some: readonly Line[]): string | undefined =>
      order(drawn(ranking.draw, shown({ lines: some, choice: { ...shown().choice, order: wanted } })));
    expect(by('value', lines(null))).toBe('value');
    expect(by('change', lines(null))).toBe('change');
    expect(by('change', [line(0, [['2025', 1]]), line(1, [['2025', 2]])])).toBe('name');
  });
});
