import { describe, expect, test } from 'vitest';
import { type ResultAgainstPath, resultAgainstPath } from '../../../src/charts/result-against-path.ts';
import { widths } from '../../../src/charts/chart.ts';
import { formatNumber, formatPercent } from '../../../src/i18n/number.ts';
import { blank, collisions, drawing, faults, reported, texts } from './drawing.ts';

const share: ResultAgainstPath = {
  points: [reported('2025-H1', 38), reported('2025', 41), reported('2026-H1', 43, { status: 'off_track' })],
  required: [
    { at: '2025-06-30', value: 38 },
    { at: '2030-12-31', value: 100 },
  ],
  threshold: { value: 100, deadline: '2030-12-31' },
  projected: { value: 66, at: '2030-12-31' },
  breaks: [],
  unit: 'percent',
  format: (value) => formatPercent(value, 'vi'),
  gapLabel: 'thấp hơn 6,3 điểm phần trăm',
};

const count: ResultAgainstPath = {
  ...share,
  unit: 'other',
  format: (value) => formatNumber(value, 'vi'),
  threshold: null,
  projected: null,
  required: [],
  gapLabel: null,
};

const draw = (data: ResultAgainstPath, width: number = widths.wide): Element =>
  drawing((document) => resultAgainstPath(data, { document, language: 'vi', width }));

const resultLines = (svg: Element): string[] =>
  [...svg.querySelectorAll('g[stroke="var(--accent)"] path')]
    .filter((path) => !path.parentElement?.hasAttribute('stroke-dasharray'))
    .map((path) => path.getAttribute('d') ?? '');

const circles = (svg: Element): Element[] => [...svg.querySelectorAll('circle:not(.mark-line)')];

const odd: Record<string, ResultAgainstPath> = {
  'the usual': share,
  'no points': { ...count, points: [] },
  'nothing but a path': { ...share, points: [], projected: null },
  'one point': { ...count, points: [reported('2025', 7)] },
  'one point, no change': { ...count, points: [reported('2025', 0)] },
  'all protected': {
    ...share,
    points: ['2023', '2024', '2025'].map((period) => blank(period)),
    projected: null,
  },
  'huge values': { ...count, points: [reported('2024', 1e12), reported('2025', 9.87654321e12)] },
  'tiny shares': { ...share, points: [reported('2024', 0.001), reported('2025', 0.002)] },
  'negative changes': {
    ...share,
    points: [reported('2024', -5.5), reported('2025', -250)],
    required: [],
    threshold: { value: -5, deadline: null },
    projected: null,
  },
  'lines that meet at the end': {
    ...share,
    points: [reported('2029', 90), reported('2030', 99)],
    required: [
      { at: '2029-12-31', value: 95 },
      { at: '2030-12-31', value: 100 },
    ],
    projected: null,
  },
  'no number behind a flag of ok': { ...count, points: [{ period: '2025', value: Number.NaN, flag: 'ok' }] },
  'forty years': { ...count, points: Array.from({ length: 40 }, (_, at) => reported(String(1990 + at), at)) },
  'a limit by steps': {
    ...count,
    requiredShape: 'step',
    accumulates: true,
    points: [reported('2024', 9), reported('2025-H1', 3), reported('2025', 8, { status: 'missed' })],
    required: [
      { at: '2024-12-31', value: 8 },
      { at: '2025-12-31', value: 7 },
    ],
    gapLabel: 'nhiều hơn 1',
  },
};

describe.each(Object.entries(odd))('%s', (_name, data) => {
  test.each(Object.entries(widths))('is sound, %s', (_size, width) => {
    const svg = draw(data, width);
    expect(faults(svg)).toEqual([]);
    expect(collisions(svg)).toEqual([]);
    expect(svg.getAttribute('width')).toBe(String(width));
  });
});

test('writes value, target, projection and gap at their lines', () => {
  const said = texts(draw(share)).join('|');
  expect(said).toContain('43% (6T đầu 2026) thấp hơn 6,3 điểm phần trăm');
  expect(said).toContain('chỉ tiêu: 100% cuối 2030');
  expect(said).toContain('giữ nhịp này: 66%');
  expect(said).toContain('cuối 2028');
});

test('writes the mean change under the projection where there is room', () => {
  const paced = { ...share, projected: { value: 66, at: '2030-12-31', pace: '+5 điểm phần trăm mỗi năm' } };
  expect(texts(draw(paced)).join('|')).toContain('giữ nhịp này: 66% +5 điểm phần trăm mỗi năm');
  expect(texts(draw(paced, widths.narrow)).join('|')).not.toContain('mỗi năm');
  for (const value of [0, 90, 99, 100]) {
    const near = { ...paced, projected: { ...paced.projected, value } };
    expect(collisions(draw(near))).toEqual([]);
    expect(collisions(draw(near, widths.narrow))).toEqual([]);
  }
});

test('it is an image named by its title and what it says as a whole', () => {
  expect(draw(share).getAttribute('aria-label')).toMatch(
    /^Từ 6 tháng đầu năm 2025 đến 6 tháng đầu năm 2026: thấp nhất /,
  );
  const named = drawing((document) =>
    resultAgainstPath(share, { document, language: 'en', title: 'Pledges', description: 'From 38% to 43%' }),
  );
  expect(named.getAttribute('role')).toBe('img');
  expect(named.getAttribute('aria-label')).toMatch(
    /^Pledges\. From the first half of 2025 to the first half of 2026: /,
  );
  expect(named.querySelector('desc')?.textContent).toBe('From 38% to 43%');
  expect(texts(named).join('|')).toContain('43% (H1 2026)');
});

test('each point says its period, value, what was required and its status', () => {
  const svg = drawing((document) =>
    resultAgainstPath(
      {
        ...share,
        points: [reported('2025', 41, { status: 'off_track', revised: true }), blank('2026-H1')],
        required: [{ at: '2025-12-31', value: 50 }],
        statusName: () => 'chậm tiến độ',
      },
      { document, language: 'vi' },
    ),
  );
  expect(svg.getAttribute('tabindex')).toBe('0');
  expect([...svg.querySelectorAll('title')].map(({ textContent }) => textContent)).toEqual([
    '2025: 41% (số đã sửa), cần có: 50%, chậm tiến độ',
    '6 tháng đầu năm 2026: không\u00a0công\u00a0bố',
  ]);
});

describe('a period without a number', () => {
  const gapped = {
    ...count,
    points: [
      reported('2022', 10),
      blank('2023', 'protected', 0),
      blank('2024', 'not_reported'),
      reported('2025', 12),
    ],
  };
  const svg = draw(gapped);

  test('has no dot, not even at zero, and cuts the line', () => {
    expect(circles(svg)).toHaveLength(2);
    expect(resultLines(svg)).toEqual([]);
  });

  test('has its own mark under the axis, and the key says what it means', () => {
    expect(svg.querySelectorAll('.missing .mark-withheld')).toHaveLength(1);
    expect(svg.querySelectorAll('.missing .mark-no_data')).toHaveLength(1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['không công bố', 'chưa báo cáo']));
  });
});

test('nothing is joined across a break', () => {
  const broken = {
    ...count,
    points: ['2023', '2024', '2025', '2026'].map((period, at) => reported(period, at)),
    breaks: [{ at: '2025-07-01', label: 'Sắp xếp địa bàn' }],
  };
  expect(resultLines(draw(broken))).toHaveLength(2);
  expect(resultLines(draw({ ...broken, breaks: [] }))).toHaveLength(1);
  expect(texts(draw(broken))).toContain('Sắp xếp địa bàn');
});

test('says so when the scale leaves out zero, and only then', () => {
  const high = {
    ...share,
    points: [reported('2024', 96), reported('2025', 97)],
    required: [],
    threshold: null,
    projected: null,
  };
  expect(texts(draw(high)).some((text) => text.startsWith('Trục bắt đầu từ'))).toBe(true);
  expect(texts(draw(share)).some((text) => text.startsWith('Trục bắt đầu từ'))).toBe(false);
  expect(texts(draw({ ...high, unit: 'other' }))).toContain('0');
});

test('a share that is projected past the whole stops at 100 %', () => {
  const fast = { ...share, projected: { value: 180, at: '2030-12-31' } };
  expect(texts(draw(fast)).join('|')).toContain('giữ nhịp này: 100%');
  expect(texts(draw(fast)).join('|')).not.toContain('150%');
});

test('what is required is not written beside the dot of the result, where it would be taken for it', () => {
  const data: ResultAgainstPath = {
    ...count,
    accumulates: true,
    points: [
      ...[588, 623, 678, 748, 772].map((value, at) => reported(String(2020 + at), value)),
      reported('2025', 741, { status: 'missed' }),
      reported('2026-H1', 355),
    ],
    required: [
      { at: '2024-12-31', value: 810.6 },
      { at: '2025-12-31', value: 810.6 },
    ],
    gapLabel: 'thiếu 69,6 vụ',
  };
  for (const width of Object.values(widths)) {
    const svg = draw(data, width);
    const label = svg.querySelector('.label-required tspan');
    const dot = circles(svg).find((circle) => circle.querySelector('title')?.textContent.startsWith('2025'));
    const [text, middle] = [Number(label?.getAttribute('y')), Number(dot?.getAttribute('cy'))];
    expect(text).toBeLessThan(middle - 12);
  }
});
