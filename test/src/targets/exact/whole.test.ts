import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTarget } from '../../../../src/targets/judge.ts';
import { readingsOf } from '../../../../src/targets/reading.ts';
import { composite, everyUnit } from '../../../../src/targets/rules/composite.ts';
import { targetSchema } from '../../../../src/targets/programme.ts';
import type { Status } from '../../../../src/targets/status.ts';
import { ranked } from '../oracle/given.ts';
import { wholeStatus } from '../oracle/whole.ts';
import { facts, number, point, question, stock, test } from '../question.ts';

const status = fc.constantFrom<Status>(
  'met',
  'on_track',
  'off_track',
  'missed',
  'no_data',
  'withheld',
  'not_due',
  'not_applicable',
);
const lists = fc.array(status, { maxLength: 8 });
const of = (statuses: readonly Status[]) => statuses.map((one) => ({ status: one, reason: 'open' as const }));

describe('a whole of parts', () => {
  it('is missed, hidden, unknown, met or as its worst part, in this order', () => {
    fc.assert(
      fc.property(lists, (statuses) => {
        expect(composite(of(statuses)).status).toBe(wholeStatus(statuses));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of its parts, nor on parts without meaning', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), (statuses) => {
        const whole = composite(of(statuses));
        expect(composite(of(statuses.toReversed()))).toMatchObject(whole);
        const weighing = statuses.some((each) => each !== 'not_applicable');
        if (weighing) expect(composite(of([...statuses, 'not_applicable']))).toMatchObject(whole);
      }),
    );
  });

  it('is never worse for a better part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.nat(3),
        (list, at, more) => {
          const rank = (parts: readonly number[]) =>
            ranked.indexOf(composite(of(parts.map((each) => ranked[each] ?? 'met'))).status);
          const index = at % list.length;
          const better = list.with(index, Math.min(3, (list[index] ?? 0) + more));
          expect(rank(better)).toBeGreaterThanOrEqual(rank(list));
          const unit = (parts: readonly number[]) =>
            ranked.indexOf(
              everyUnit([...of(parts.map((each) => ranked[each] ?? 'met')), ...of(['no_data'])]).status,
            );
          expect(unit(better)).toBeGreaterThanOrEqual(unit(list));
        },
      ),
    );
  });
});

describe('every unit', () => {
  it('is as the units that told, of which all must; met is not said while one is silent', () => {
    fc.assert(
      fc.property(lists, (statuses) => {
        const due = statuses.filter((each) => each !== 'not_due' && each !== 'not_applicable');
        const told = statuses.filter((each) => each !== 'no_data');
        const silent = statuses.length - told.length;
        const made = everyUnit(of(statuses));
        let expected = wholeStatus(due.length === 0 ? statuses : told.filter((each) => each !== 'not_due'));
        const open = silent > 0 || statuses.includes('not_due');
        if (open && expected === 'met') expected = 'on_track';
        if (due.length > 0 && silent === due.length) expected = 'no_data';
        expect(made.status).toBe(expected);
        expect(made.areas).toEqual({ reported: due.length - silent, due: due.length });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a target of several indicators', () => {
  const few = test({ rule: 'count_at_most', operator: '<=', threshold: 2 });
  /** Points that lead to each status, in a year or a half. */
  const answer = fc.constantFrom(
    { period: '2026', points: [number('2026', 1)], is: 'met' as Status },
    { period: '2026', points: [number('2026', 3)], is: 'missed' as Status },
    { period: '2026', points: [], is: 'no_data' as Status },
    { period: '2026', points: [point('2026', { flag: 'protected' })], is: 'withheld' as Status },
    { period: '2026', points: [point('2026', { flag: 'not_applicable' })], is: 'not_applicable' as Status },
    {
      period: '2026',
      points: [{ ...number('2026', 0), areas_reported: 1, areas_due: 2 }],
      is: 'on_track' as Status,
    },
  );

  it('is as its worst one, whose numbers it keeps', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), (list) => {
        const asks = list.map(({ period, points }) =>
          question(few, facts({ better: 'down' }), period, points),
        );
        const made = judgeTarget(asks);
        const worst = wholeStatus(list.map(({ is }) => is));
        expect(made?.verdict.status).toBe(worst);
        expect(list[asks.indexOf(made?.question as never)]?.is).toBe(worst);
      }),
      { numRuns: 500 },
    );
  });

  it('asks a rise only of what is not better low, unless there is nothing else', () => {
    const rise = test({ rule: 'yoy_increase', operator: '>', threshold: 0 });
    const pair = fc.tuple(
      fc.nat(4),
      fc.nat(4),
      fc.constantFrom('up' as const, 'down' as const, 'either' as const),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), (list) => {
        const asks = list.map(([before, now, better]) =>
          question(rise, { ...stock, better }, '2026', [number('2025', before), number('2026', now)]),
        );
        const asked = list.some(([, , better]) => better !== 'down')
          ? list.filter(([, , better]) => better !== 'down')
          : list;
        const held = asked.every(([before, now]) => now > before);
        expect(judgeTarget(asks)?.verdict.status).toBe(held ? 'met' : 'missed');
      }),
    );
  });

  it('of none has no verdict', () => {
    expect(judgeTarget([])).toBeUndefined();
  });
});

describe('the readings of a target', () => {
  const target = targetSchema.parse({
    id: 'T-1',
    kind: 'target',
    section: { vi: 'I', en: 'I' },
    label: { vi: 'cây', en: 'trees' },
    rule: 'share_above',
    operator: '>',
    threshold: 100,
    indicators: ['grown', 'felled'],
    valid_from: '2026-01-01',
    valid_to: '2030-12-31',
    agencies: ['office'],
    measurability: 'quantitative',
  });
  const label = { vi: 'cách đọc', en: 'a reading' };

  it('are one where the text is clear, and two where it is not, each with its own test', () => {
    expect(readingsOf(target)).toMatchObject([{ reading: 'sensible', rule: 'share_above', threshold: 100 }]);
    const readings = [
      { id: 'literal' as const, label, indicators: ['grown'] },
      {
        id: 'sensible' as const,
        label,
        rule: 'share_at_least' as const,
        operator: '>=' as const,
        threshold: 0,
      },
    ];
    expect(readingsOf({ ...target, readings })).toMatchObject([
      { reading: 'literal', rule: 'share_above', operator: '>', threshold: 100, indicators: ['grown'] },
      {
        reading: 'sensible',
        rule: 'share_at_least',
        operator: '>=',
        threshold: 0,
        indicators: ['grown', 'felled'],
      },
    ]);
  });
});
