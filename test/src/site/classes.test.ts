import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classedIndicators, classification, turnBetween } from '../../../src/site/classes.ts';
import type { State } from '../../../src/site/states.ts';
import { area, state, verdict, world } from './world.ts';

const named = (id: string, rank?: number): State => ({
  id,
  label: { vi: id, en: id },
  achieved: false,
  ...(rank !== undefined && { rank }),
});
/** Rot of trees, out of order on purpose. */
const states = [named('rotten', 3), named('unsure'), named('sound', 0), named('spotted', 1)];
const areas = [
  area('Oak'),
  area('Elm'),
  area('Ash', { valid_to: '2024-06-30' }),
  area('Fir', { valid_from: '2024-07-01' }),
  area('Yew'),
];
const observations = [
  state('Oak', '2022', 'rotten'),
  state('Oak', '2023', 'spotted'),
  state('Oak', '2023-H1', 'sound'),
  state('Oak', '2024', 'rotten'),
  state('Elm', '2022', 'sound'),
  state('Elm', '2023', 'unsure'),
  state('Elm', '2024', null, 'protected'),
  state('Ash', '2022', 'sound'),
  state('Ash', '2023', 'sound'),
  state('Fir', '2024', 'rotten'),
  state('Elsewhere', '2021', 'sound'),
];
const found = classification(observations, states, areas);

test('classes are ordered by rank, the best first, those without rank after them', () => {
  expect(found?.classes.map(({ id }) => id)).toEqual(['sound', 'spotted', 'rotten', 'unsure']);
});

test('each area and year has a class, the mark of a blank, or did not exist; half-years are no classes', () => {
  const shown = found?.rows.map(({ area: { area_id }, cells }) => [
    area_id,
    ...cells.map((cell) =>
      cell.kind === 'class' ? cell.state.id : cell.kind === 'blank' ? cell.flag : cell.kind,
    ),
  ]);
  expect(found?.years).toEqual([2022, 2023, 2024]);
  expect(shown).toEqual([
    ['Oak', 'rotten', 'spotted', 'rotten'],
    ['Elm', 'sound', 'unsure', 'protected'],
    ['Ash', 'sound', 'sound', 'outside'],
    ['Fir', 'outside', 'outside', 'rotten'],
  ]);
});

test('counts by year are out of the areas with a class, of those that existed', () => {
  expect(
    found?.counts.map(({ year, counts, classed, all }) => [year, Object.fromEntries(counts), classed, all]),
  ).toEqual([
    [2022, { rotten: 1, sound: 2 }, 3, 3],
    [2023, { spotted: 1, unsure: 1, sound: 1 }, 3, 3],
    [2024, { rotten: 2 }, 2, 3],
  ]);
});

describe('moves', () => {
  test('of areas with a class at both ends, with their way by rank; a merger is none', () => {
    expect(
      found?.moves.map(({ year, compared, moves }) => [
        year,
        compared,
        moves.map(({ area: { area_id }, from, to, turn }) => [area_id, from.id, to.id, turn]),
      ]),
    ).toEqual([
      [
        2023,
        3,
        [
          ['Oak', 'rotten', 'spotted', 'better'],
          ['Elm', 'sound', 'unsure', 'unordered'],
        ],
      ],
      [2024, 1, [['Oak', 'spotted', 'rotten', 'worse']]],
    ]);
  });

  test('the way back is the other way; without rank there is none', () => {
    const one = fc.constantFrom(...states);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [there, back] = [turnBetween(a, b), turnBetween(b, a)];
        if (a.rank === undefined || b.rank === undefined || a.rank === b.rank)
          expect(there).toBe('unordered');
        else expect(new Set([there, back])).toEqual(new Set(['better', 'worse']));
      }),
    );
  });

  test('an area that exists in no two years in a row never moves', () => {
    const lone = classification(
      [state('Oak', '2020', 'sound'), state('Oak', '2022', 'rotten')],
      states,
      areas,
    );
    expect(lone?.years).toEqual([2020, 2021, 2022]);
    expect(lone?.moves).toEqual([]);
  });
});

test('without any class there is nothing to show', () => {
  expect(classification([state('Oak', '2022', null, 'protected')], states, areas)).toBeUndefined();
  expect(classification([], states, areas)).toBeUndefined();
});

test('a programme has the classes its targets name, and those reported in most of its areas', async () => {
  const indicator = (id: string, list: readonly State[], kind = 'status') => ({
    indicator: id,
    kind,
    states: JSON.stringify(list),
  });
  const rows: Record<string, string[]> = {
    rot: ['Oak', 'Elm'],
    pests: ['Oak'],
    named: [],
    plain: ['Oak', 'Elm'],
  };
  const lookup = world({
    areas,
    indicators: [
      indicator('rot', states),
      indicator('pests', states),
      indicator('named', states),
      indicator('plain', [named('on'), named('off')]),
    ] as never,
    targetIndicators: [{ programme: 'p', target: 'T-1', reading: 'sensible', indicator: 'named' }] as never,
    progress: ['Oak', 'Elm', 'Fir'].map((id) => verdict('T-1', id, '2024')),
    series: (id: string) => Promise.resolve((rows[id] ?? []).map((each) => state(each, '2024', 'sound'))),
  });
  const has = await classedIndicators('p', lookup);
  expect(has.map(({ indicator: id }) => id)).toEqual(['rot', 'named']);
});
