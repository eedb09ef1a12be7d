import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedUp, lackingOf } from '../../../src/explorer/added-up.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import { observation } from './sample.ts';

const group = (members: number) => ({ id: 'group', members });
const counts = fc.integer({ min: 0, max: 10_000 });

test('a group whose members all have figures is their sum, whatever their order; shares weigh by denominator', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 20 }), (pairs) => {
      const rows = pairs.map(([numerator, denominator], at) =>
        observation(`p${at}`, '2025', numerator, { numerator, denominator }),
      );
      const members = group(rows.length);
      const total = pairs.reduce((sum, [one]) => sum + one, 0);
      const of = pairs.reduce((sum, [, one]) => sum + one, 0);
      expect(addedUp(rows, members, 'flow')[0]).toMatchObject({ value: total, flag: 'ok', area_id: 'group' });
      expect(addedUp(rows.toReversed(), members, 'flow')[0]?.value).toBe(total);
      expect(addedUp(rows, members, 'share')[0]).toMatchObject(
        of === 0
          ? { value: null, flag: 'not_applicable' }
          : { value: (100 * total) / of, numerator: total, denominator: of, flag: 'ok' },
      );
    }),
  );
});

const flags = fc.constantFrom('ok', 'protected', 'not_reported', 'not_applicable');

test('one hidden or missing member leaves no number of the group, and none can be worked out from its row', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(flags, counts), { minLength: 1, maxLength: 8 }), counts, (cells, other) => {
      const rows = (secret: number): AnsweredRow[] =>
        cells.map(([flag, count], at) =>
          // Were a hidden number ever to be in a row, the sum would still not take it.
          observation(`p${at}`, '2025', flag === 'ok' ? count : secret, { flag, numerator: secret }),
        );
      const [row] = addedUp(rows(other), group(cells.length), 'flow');
      const lacks = cells.some(([flag]) => flag === 'protected' || flag === 'not_reported');
      expect(row?.value === null).toBe(lacks || cells.every(([flag]) => flag === 'not_applicable'));
      expect(row?.flag === 'protected').toBe(cells.some(([flag]) => flag === 'protected'));
      // But for the members' own rows, which are what was read.
      const told = (one: NonNullable<typeof row>): string => JSON.stringify({ ...one, of: [] });
      const [again] = addedUp(rows(other + 1), group(cells.length), 'flow');
      if (row && again) expect(told(row)).toBe(told(again));
    }),
  );
});

test('it is told how many members lack a figure, and why; one without a row counts too', () => {
  const rows = [
    observation('p0', '2025', 5),
    observation('p1', '2025', null, { flag: 'protected' }),
    observation('p2', '2025', null, { flag: 'not_applicable' }),
    observation('p3', '2025', null, { flag: 'not_reported' }),
  ];
  expect(lackingOf({ of: rows, members: 5 }, 'flow')).toEqual({
    protected: 1,
    not_reported: 1,
    none: 1,
    parts: 0,
  });
  // A share that only gives context has no parts to add.
  expect(lackingOf({ of: rows.slice(0, 1), members: 1 }, 'share')).toEqual({
    protected: 0,
    not_reported: 0,
    none: 0,
    parts: 1,
  });
});

test('periods and categories are added apart, oldest first, and reservations go along', () => {
  const rows = [
    observation('p0', '2026-H1', 1, { category: 'day', provisional: true }),
    observation('p0', '2025', 2, { category: 'stay', qualifier: 'over' }),
    observation('p1', '2025', 3, { category: 'stay', recomputed: true }),
    observation('p0', '2025', 4, { category: 'day' }),
  ];
  expect(
    addedUp(rows, group(2), 'flow').map(({ period, category, value }) => [period, category, value]),
  ).toEqual([
    ['2025', 'stay', 5],
    ['2025', 'day', null],
    ['2026-H1', 'day', null],
  ]);
  expect(addedUp(rows, group(2), 'flow')[0]).toMatchObject({ qualifier: 'about', recomputed: true });
});
