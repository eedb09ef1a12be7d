import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ChartPoint, Flag } from '../../../src/charts/chart.ts';
import { explorerTrend } from '../../../src/charts/explorer-trend.ts';
import { resultAgainstPath } from '../../../src/charts/result-against-path.ts';
import { svgText } from '../../../src/charts/svg.ts';

/** The same charts with the small marks in Plot's place, as the bundles of embeds have them. */
vi.resetModules();
vi.doMock('@observablehq/plot', () => import('../../../src/charts/small-plot.ts'));
const small = {
  ...(await import('../../../src/charts/result-against-path.ts')),
  ...(await import('../../../src/charts/explorer-trend.ts')),
};

const years = fc.integer({ min: 2019, max: 2033 });
const period = fc.tuple(years, fc.constantFrom('', '-H1', '-H2')).map(([year, half]) => `${year}${half}`);
const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: -500, max: 1e7, noNaN: true }));
const point = fc.record({
  period,
  value: fc.option(value, { freq: 4 }),
  flag: fc.constantFrom<Flag>('ok', 'ok', 'ok', 'protected', 'not_reported'),
  status: fc.constantFrom('met', 'off_track', null),
  provisional: fc.boolean(),
  recomputed: fc.boolean(),
});
const points: fc.Arbitrary<ChartPoint[]> = fc.uniqueArray(point, {
  selector: (one) => one.period,
  maxLength: 9,
});
const required = fc
  .uniqueArray(fc.record({ year: years, value }), { selector: ({ year }) => year, maxLength: 5 })
  .map((list) =>
    list.sort((a, b) => a.year - b.year).map((one) => ({ at: `${one.year}-12-31`, value: one.value })),
  );
const common = {
  unit: fc.constantFrom('percent' as const, 'other' as const),
  breaks: fc.uniqueArray(
    years.map((year) => ({ at: `${year}-07-01`, label: `từ 1/7/${year}` })),
    { selector: ({ at }) => at, maxLength: 2 },
  ),
  accumulates: fc.boolean(),
};
const frame = fc.record({ width: fc.constantFrom(280, 320, 720), language: fc.constantFrom('vi', 'en') });
const format = (number: number): string => number.toFixed(1);

test('results against a path are drawn as Plot draws them', () => {
  const deadline = fc.option(years.map((year) => `${year}-12-31`));
  const chart = fc.record({
    ...common,
    points,
    required,
    requiredShape: fc.constantFrom('line' as const, 'step' as const),
    threshold: fc.option(fc.record({ value, deadline })),
    projected: fc.option(
      fc.record({ value, at: fc.constant('2033-12-31'), pace: fc.constant('+1 mỗi năm') }),
    ),
    gapLabel: fc.option(fc.constant('thấp hơn 6,3')),
  });
  fc.assert(
    fc.property(chart, frame, (data, options) => {
      const draw = (by: typeof resultAgainstPath): string =>
        svgText((document) => by({ ...data, format }, { document, title: 'Tên', ...options }));
      expect(draw(small.resultAgainstPath)).toBe(draw(resultAgainstPath));
    }),
    { numRuns: 60 },
  );
});

test('trends of several series are drawn as Plot draws them', () => {
  const series = fc
    .array(points, { maxLength: 4 })
    .map((list) => list.map((each, at) => ({ id: String(at), label: `Xã ${at}`, points: each })));
  fc.assert(
    fc.property(fc.record({ ...common, series }), frame, (data, options) => {
      const draw = (by: typeof explorerTrend): string =>
        svgText((document) => by({ ...data, format }, { document, title: 'Tên', ...options }));
      expect(draw(small.explorerTrend)).toBe(draw(explorerTrend));
    }),
    { numRuns: 60 },
  );
});
