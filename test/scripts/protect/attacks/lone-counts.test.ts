import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inFolder } from '../../cases.ts';
import { attack } from './attacker.ts';
import type { Published } from './published.ts';
import { released, rules, writeWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A share of an area as its sender writes it: numerator, denominator, or a percentage alone. */
const served = (area: string, numerator: string, denominator: string, percent = ''): string =>
  `${area},2024,served,${percent},${numerator},${denominator},,`;

function make(rows: readonly string[], dated: readonly string[] = []): Promise<Published> {
  return inFolder(async (folder) => {
    await writeWorld(join(folder, 'data'), { rows, dated });
    return released(join(folder, 'data'), join(folder, 'out'));
  });
}

function seen({ figures }: Published): Record<string, unknown> {
  return Object.fromEntries(
    figures.map(({ area_id, period, numerator, denominator, value, flag }) => [
      `${area_id} ${period}`,
      { numerator, denominator, value, flag },
    ]),
  );
}

const none = { numerator: null, denominator: null, value: null };

describe('a share of which a count is missing', () => {
  it('shows no count of people by itself, and no percentage of few', async () => {
    const release = await make([
      served('A', '', '3'),
      served('B', ':', '4'),
      served('C', '-', '2'),
      served('D', '3', ''),
      served('E', '', '', '33.3'),
      served('F', '20', '40'),
      served('R', '3', ':'),
      served('R', '', '', '44.6').replace('2024', '2023'),
    ]);
    expect(seen(release)).toEqual({
      'A 2024': { ...none, flag: 'not_reported' },
      'B 2024': { ...none, flag: 'not_reported' },
      'C 2024': { ...none, flag: 'not_applicable' },
      'D 2024': { ...none, flag: 'protected' },
      'E 2024': { ...none, flag: 'protected' },
      'F 2024': { numerator: 20, denominator: 40, value: 50, flag: 'ok' },
      'R 2024': { ...none, flag: 'protected' },
      // Of everybody in a large area, where counts of people are published.
      'R 2023': { ...none, value: 44.6, flag: 'ok' },
    });
  });

  it('or whose sender withheld both is not to be had from the sum', async () => {
    const release = await make([
      served('A', '7', '15'),
      served('B', 'x', 'x'),
      served('C', '7', '19'),
      served('D', '30', '60'),
      served('X', '46', '97'),
    ]);
    expect(attack(release, [], rules).leaks).toEqual([]);
    const hidden = release.figures.filter(({ flag }) => flag === 'protected');
    expect(hidden.length).toBeGreaterThan(1);
  });
});

it('a number with the day of an event beside it is protected like any other', async () => {
  const release = await make(
    [],
    [
      'A,2024,members,3,,,2024-05-01',
      'B,2024,mishaps,2,,,2024-05-01',
      'C,2024,served,,2,3,2024-05-01',
      // One happened, and that is a number too.
      'D,2024,mishaps,,,,2024-05-01',
      'E,2024,mishaps,12,,,2024-05-01',
    ],
  );
  const figures = release.figures.filter(({ area_id }) => area_id !== 'R');
  expect(
    figures.map(({ area_id, value, denominator, flag, event_date }) =>
      [area_id, flag, value, denominator, event_date].map(String).join(' '),
    ),
  ).toEqual([
    'A protected null null null',
    'B protected null null null',
    'D protected null null null',
    'E ok 12 null 2024-05-01',
    'C protected null null null',
  ]);
});
