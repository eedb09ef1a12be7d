import { describe, expect, it, vi } from 'vitest';
import { attack } from './attacker.ts';
import type { Published } from './published.ts';
import { released, rules, usualAreas, type World, writeWorld } from './world.ts';
import { inFolder } from '../../cases.ts';
import { join } from 'node:path';

vi.setConfig({ testTimeout: 120_000 });

const members = (period: string, numbers: Record<string, number>): string[] =>
  Object.entries(numbers).map(([area, number]) => `${area},${period},members,${number},,,,`);

/** Four places became two in the middle of 2024. */
const merged = {
  as_of: '2024',
  areas: [
    ...usualAreas.filter((row) => !/^[ABCD],/.test(row)),
    ...['A', 'B', 'C', 'D'].map((id) => `${id},${id},Place ${id},place,place,X,1990-01-01,2024-06-30,,`),
    ...['N', 'M'].map((id) => `${id},${id},Place ${id},place,place,X,2024-07-01,,,`),
  ],
  lineage: ['A,N,whole', 'B,N,whole', 'C,M,whole', 'D,M,whole'].map((line) => `${line},2024-07-01`),
};

function make(world: World): Promise<Published> {
  return inFolder(async (folder) => {
    await writeWorld(join(folder, 'data'), world);
    return released(join(folder, 'data'), join(folder, 'out'));
  });
}

/** What is shown of the places and counties of a year, hidden as "-". */
function shown({ figures }: Published, period: string): Record<string, unknown> {
  const own = figures.filter((figure) => figure.period === period && figure.area_id !== 'R');
  return Object.fromEntries(own.map(({ area_id, flag, value }) => [area_id, flag === 'ok' ? value : '-']));
}

describe('figures cast onto areas of another time', () => {
  it('are shown only where everything that they follow from is there', async () => {
    const release = await make({
      ...merged,
      rows: [
        // The county of the time is the two later places together: nothing else has a figure.
        ...members('2021', { X: 43 }),
        ...members('2022', { A: 12, B: 20, C: 30 }),
        ...members('2023', { A: 12, B: 20, C: 30, D: 10, X: 72 }),
        ...members('2024', { N: 23, M: 40 }),
      ],
      casts: {
        '2024-12-31': [
          ...members('2021', { N: 3, M: 40 }),
          ...members('2022', { N: 32, M: 33 }),
          ...members('2023', { N: 32, M: 40 }),
        ],
        '2023-12-31': members('2024', { A: 3, B: 20 }),
      },
    });
    expect(shown(release, '2021')).toEqual({ X: 43, N: '-', M: '-' });
    expect(shown(release, '2022')).toEqual({ A: 12, B: 20, C: 30, N: 32, M: '-' });
    expect(shown(release, '2023')).toEqual({ A: 12, B: 20, C: 30, D: 10, X: 72, N: 32, M: 40 });
    expect(shown(release, '2024')).toEqual({ N: 23, M: 40, A: '-', B: '-' });
    expect(attack(release, [], rules).leaks).toEqual([]);
  });

  it('are not shown across a division: the parts of what was divided come to the whole again', async () => {
    const release = await make({
      ...merged,
      lineage: ['A,N,whole', 'B,N,part', 'B,M,part', 'C,M,whole', 'D,M,whole'].map(
        (line) => `${line},2024-07-01`,
      ),
      rows: members('2023', { A: 3, B: 20, C: 30, D: 11 }),
      casts: { '2024-12-31': members('2023', { N: 14, M: 50 }) },
    });
    expect(shown(release, '2023')).toMatchObject({ A: '-', N: '-', M: '-' });
  });
});
