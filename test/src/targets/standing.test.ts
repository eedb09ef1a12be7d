import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inHeadline, isKnown, phaseOf, roleOf, roles, standingOf } from '../../../src/targets/standing.ts';
import { type Status, statuses } from '../../../src/targets/status.ts';
import { targetKinds } from '../../../src/targets/programme.ts';
import { knownPeriod } from '../../../src/periods/period.ts';

const verdict = (status: Status, reported: number | null = null, due: number | null = null) => ({
  status,
  areas_reported: reported,
  areas_due: due,
});
const anyVerdict = fc.record({
  status: fc.constantFrom(...statuses),
  areas_reported: fc.option(fc.nat(20)),
  areas_due: fc.option(fc.nat(20)),
});

describe('what a row of a plan is', () => {
  const row = { kind: 'target', parent: null, measurability: 'quantitative' };

  test.each([
    ['headline', row],
    ['headline', { ...row, kind: 'task', measurability: 'binary' }],
    ['headline', { ...row, kind: 'phase' }],
    ['part', { ...row, kind: 'criterion', parent: 'T-1' }],
    ['part', { ...row, kind: 'report', parent: 'T-1' }],
    ['report', { ...row, kind: 'report', measurability: 'binary' }],
    ['duty', { ...row, kind: 'milestone' }],
    ['duty', { ...row, kind: 'deadline' }],
    ['duty', { ...row, kind: 'cycle' }],
    ['purpose', { ...row, measurability: 'qualitative' }],
    ['purpose', { ...row, kind: 'report', measurability: 'qualitative' }],
    ['purpose', { ...row, parent: 'T-1', measurability: 'qualitative' }],
  ] as const)('%s: %o', (role, given) => {
    expect(roleOf(given)).toBe(role);
  });

  test('every row has one role, and only headlines count in a headline', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...targetKinds),
          parent: fc.option(fc.constant('T-1')),
          measurability: fc.constantFrom('quantitative', 'binary', 'qualitative'),
        }),
        (given) => {
          expect(roles).toContain(roleOf(given));
          expect(inHeadline(given)).toBe(roleOf(given) === 'headline');
        },
      ),
    );
  });
});

describe('how verdicts stand', () => {
  test('good ones are counted out of those that say something of a result, silent and hidden ones among them', () => {
    const standing = standingOf([
      verdict('met'),
      verdict('on_track'),
      verdict('off_track'),
      verdict('missed'),
      verdict('no_data'),
      verdict('withheld'),
      verdict('withheld'),
      verdict('not_due'),
      verdict('not_applicable'),
      verdict('not_measurable'),
    ]);
    expect(standing).toMatchObject({ good: 2, judged: 7, silent: 1, hidden: 2, waiting: 2 });
  });

  test('every verdict is either judged, waiting or without a measure, and none is counted twice', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), (verdicts) => {
        const { counts, good, judged, silent, hidden, waiting } = standingOf(verdicts);
        expect(judged + waiting + (counts.get('not_measurable') ?? 0)).toBe(verdicts.length);
        expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(verdicts.length);
        expect(good + silent + hidden).toBeLessThanOrEqual(judged);
      }),
    );
  });

  test('a hidden or silent verdict in place of a good one never raises the share of good ones', () => {
    fc.assert(
      fc.property(fc.array(anyVerdict), fc.constantFrom<Status>('withheld', 'no_data'), (rest, status) => {
        const [open, blank] = [standingOf([...rest, verdict('met')]), standingOf([...rest, verdict(status)])];
        expect(blank.good * open.judged).toBeLessThan(open.good * blank.judged);
      }),
    );
  });

  test('of rolled-up verdicts the least complete is named with its own two numbers', () => {
    const { rolledUp } = standingOf([
      verdict('on_track', 8, 8),
      verdict('off_track', 7, 8),
      verdict('off_track', 2, 3),
      verdict('met'),
      verdict('not_due', 0, 0),
    ]);
    expect(rolledUp).toEqual({ all: 3, complete: 1, least: { reported: 2, due: 3 } });
    expect(standingOf([verdict('met', 3, 3)]).rolledUp).toEqual({ all: 1, complete: 1, least: null });
  });
});

test('a plan has ended when the period begins after its last day, and runs from its first', () => {
  const plan = { valid_from: '2025-05-01', valid_to: '2026-06-30' };
  const phase = (period: string) => phaseOf(plan, knownPeriod(period));
  expect(['2024', '2025-H1', '2026-H1', '2026', '2026-H2'].map(phase)).toEqual([
    'future',
    'running',
    'running',
    'running',
    'ended',
  ]);
});

test('something is known where at least one verdict is neither silent nor hidden', () => {
  fc.assert(
    fc.property(fc.array(anyVerdict), (verdicts) => {
      const told = verdicts.some(({ status }) => ['met', 'on_track', 'off_track', 'missed'].includes(status));
      expect(isKnown(standingOf(verdicts))).toBe(told);
    }),
  );
});
