import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownPeriod } from '../../../src/periods/period.ts';
import { categoryOf, followsWorkflow, hasStandard, recognition } from '../../../src/site/recognition.ts';
import type { State } from '../../../src/site/states.ts';
import { area, state } from './world.ts';

/** Towns that may be given a prize, under the rules of two societies. */
const states: readonly State[] = [
  { id: 'entered', label: { vi: 'đã dự', en: 'entered' }, achieved: false },
  { id: 'visited', label: { vi: 'đã xem', en: 'visited' }, achieved: false },
  { id: 'awarded', label: { vi: 'được giải', en: 'awarded' }, achieved: true },
  { id: 'kept', label: { vi: 'giữ giải', en: 'kept' }, achieved: true },
];
const areas = [area('Ayr'), area('Bute'), area('Cull'), area('Dunn', { valid_to: '2025-06-30' })];
const until = knownPeriod('2026-H1');

describe('two standards', () => {
  const found = recognition(
    [
      {
        standard: 'roses',
        observations: [
          state('Ayr', '2026-H1', 'awarded'),
          state('Ayr', '2025', 'entered'),
          state('Bute', '2026-H1', 'entered'),
          state('Cull', '2026-H1', null, 'protected'),
          state('Dunn', '2025-H1', 'kept'),
          state('Far', '2026-H1', 'kept'),
        ],
      },
      { standard: 'songs', observations: [state('Ayr', '2025', 'kept'), state('Bute', '2025', 'kept')] },
      { standard: 'soups', observations: [] },
    ],
    states,
    areas,
    until,
  );

  test('each stands on its own, at its own newest period, out of the areas that existed then', () => {
    expect(found.map(({ standard, period, achieved, all }) => [standard, period, achieved, all])).toEqual([
      ['roses', '2026-H1', 1, 3],
      ['songs', '2025', 2, 3],
    ]);
  });

  test('states are counted in their order, areas without a state with the mark of their blank', () => {
    const [roses, songs] = found;
    expect(roses?.counts.map((each) => [each.state.id, each.areas.length])).toEqual([
      ['entered', 1],
      ['awarded', 1],
    ]);
    expect(roses?.blank.map(({ area: { area_id }, flag }) => [area_id, flag])).toEqual([
      ['Cull', 'protected'],
    ]);
    expect(songs?.blank.map(({ area: { area_id }, flag }) => [area_id, flag])).toEqual([
      ['Cull', 'not_reported'],
    ]);
  });
});

test('nothing reported under one standard changes a count of another, whatever it is', () => {
  const rows = fc.array(
    fc
      .tuple(fc.constantFrom('Ayr', 'Bute', 'Cull'), fc.constantFrom(...states.map(({ id }) => id)))
      .map(([id, found]) => state(id, '2026-H1', found)),
  );
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const alone = recognition([{ standard: 'roses', observations: one }], states, areas, until);
      const both = recognition(
        [
          { standard: 'songs', observations: other },
          { standard: 'roses', observations: one },
        ],
        states,
        areas,
        until,
      );
      expect(both.filter(({ standard }) => standard === 'roses')).toEqual(alone);
      for (const { counts, blank, all } of both) {
        expect(counts.reduce((sum, each) => sum + each.areas.length, 0) + blank.length).toBe(all);
      }
    }),
  );
});

test('areas that ended stand where they stood last', () => {
  const ended = areas.filter(({ valid_to }) => valid_to !== null);
  const rows = [state('Dunn', '2025-H1', 'kept'), state('Ayr', '2026-H1', 'awarded')];
  const [found] = recognition([{ standard: null, observations: rows }], states, ended, until);
  expect(found).toMatchObject({ period: '2025-H1', achieved: 1, all: 1 });
});

test('later periods than the one asked for are not looked at', () => {
  const rows = [state('Ayr', '2026', 'awarded'), state('Ayr', '2025', 'entered')];
  expect(recognition([{ standard: null, observations: rows }], states, areas, until)[0]?.period).toBe('2025');
});

test('a status follows a workflow when each of its steps is a state, and a plan without steps has none', () => {
  expect(followsWorkflow(states, [{ id: 'entered' }, { id: 'awarded' }])).toBe(true);
  expect(followsWorkflow(states, [{ id: 'entered' }, { id: 'sung' }])).toBe(false);
  expect(followsWorkflow(states, [])).toBe(false);
});

test('a standard names its category after the @', () => {
  expect(categoryOf('prize@roses_2024')).toBe('roses_2024');
  expect(hasStandard({ rules: [{ id: 'roses_2024' }] }, ['prize@roses_2024'])).toBe(true);
  expect(hasStandard({ rules: [{ id: 'songs' }] }, ['prize@roses_2024'])).toBe(false);
});
