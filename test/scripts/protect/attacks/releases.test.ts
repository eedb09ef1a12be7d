import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitStatus, statusOf } from '../../../../scripts/exit-status.ts';
import { contents } from '../../cases.ts';
import { attack } from './attacker.ts';
import type { Published } from './published.ts';
import { type Count, nameOf, numberOf } from './sums.ts';
import { closed, released, reported, rules, type World, writeWorld } from './world.ts';

// A whole run for each release.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let data: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'));
  data = join(folder, 'data');
  out = join(folder, 'out');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const rows = (indicator: string, period: string, numbers: Record<string, number>): string[] =>
  Object.entries(numbers).map(([area, number]) => `${area},${period},${indicator},${number},,,,`);

/** Makes a release of a world and closes it under the next major version, so that those after it must reckon with it. */
async function close(world: World): Promise<Published> {
  await writeWorld(data, world);
  return closed(data);
}

async function make(world: World): Promise<Published> {
  await writeWorld(data, world);
  return released(data, out);
}

function shown(
  release: Published,
  area_id: string,
  period: string,
  part: Count = 'value',
  indicator = 'members',
): number | undefined {
  const name = nameOf({ indicator, area_id, period, groups: {} }, part);
  const figure = release.figures.find((each) => nameOf(each, part) === name);
  return figure && numberOf(figure, part);
}

describe('after a closed release', () => {
  it('a small revision waits for the release of another year, a large one does not', async () => {
    const first = { A: 12, B: 13, C: 17, D: 19, X: 61 };
    await close({ rows: rows('members', '2023', first), as_of: '2024-H1' });
    const revised = rows('members', '2023', { ...first, A: 13, C: 29, X: 74 });
    const same = await make({ rows: revised, as_of: '2024' });
    expect(shown(same, 'A', '2023')).toBe(12);
    expect(shown(same, 'C', '2023')).toBe(29);
    const next = await make({ rows: revised, as_of: '2025-H1' });
    expect(shown(next, 'A', '2023')).toBe(13);
    expect(shown(next, 'C', '2023')).toBe(29);
  });

  it('a share whose small rest is hidden anyway does not wait: nobody reads an old number for it', async () => {
    const share = (A: string) => [
      `A,2024,served,,${A},,`,
      'B,2024,served,,20,30,,',
      'C,2024,served,,31,45,,',
    ];
    const first = await close({ rows: share('0,0') });
    const release = await make({ rows: share('16,20') });
    expect(shown(first, 'B', '2024', 'numerator', 'served')).toBe(20);
    expect(shown(first, 'A', '2024', 'denominator', 'served')).toBe(0);
    expect(shown(release, 'A', '2024', 'numerator', 'served')).toBeUndefined();
    expect(shown(release, 'A', '2024', 'denominator', 'served')).not.toBe(0);
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a number that was shown once is known, and others are hidden for the sake of a small one', async () => {
    const first = await close({ rows: rows('members', '2024', { A: 12, C: 6, D: 9 }) });
    expect(shown(first, 'C', '2024')).toBe(6);
    const later = {
      rows: rows('members', '2024', { A: 12, B: 3, C: 6, D: 9, E: 30, F: 41, X: 30, Y: 71, R: 101 }),
    };
    const release = await make(later);
    expect(shown(release, 'B', '2024')).toBeUndefined();
    expect(attack(release, [first], rules).leaks).toEqual([]);
    // Who knows nothing of the first release hides what it told.
    await rm(join(data, 'releases'), { recursive: true });
    const forgetful = await make(later);
    expect(shown(forgetful, 'X', '2024')).toBe(30);
    expect(attack(forgetful, [], rules).leaks).toEqual([]);
    expect(attack(forgetful, [first], rules).leaks.length).toBeGreaterThan(0);
  });

  it('a row that is taken away is known all the same', async () => {
    const first = await close({ rows: rows('members', '2024', { A: 12, C: 6, D: 9 }) });
    const release = await make({
      rows: rows('members', '2024', { A: 12, B: 3, D: 9, E: 30, F: 20, X: 30, Y: 50, R: 80 }),
    });
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a row that is taken away and comes again is known all the same', async () => {
    const small = { A: 12, B: 3, C: 6, D: 9, E: 30, F: 41, X: 30, Y: 71, R: 101 };
    const first = await close({ rows: rows('members', '2024', { A: 12, C: 6, D: 9 }) });
    const second = await close({ rows: rows('members', '2024', { A: 12, D: 9 }) });
    const release = await make({ rows: rows('members', '2024', small) });
    expect(attack(release, [first, second], rules).leaks).toEqual([]);
  });

  it('a sum without what was taken away gives nobody away who is still in it', async () => {
    const before = { A: 12, B: 20, C: 30 };
    await close({ rows: rows('members', '2023', before), as_of: '2023' });
    // The region's sum is made here; the county sent its own.
    const now = rows('members', '2023', { A: 3, B: 20, X: 23 });
    const release = await make({ rows: now, as_of: '2025' });
    expect(shown(release, 'A', '2023')).toBeUndefined();
    expect(shown(release, 'B', '2023')).toBe(20);
    expect(shown(release, 'X', '2023')).toBeUndefined();
    expect(shown(release, 'R', '2023')).toBeUndefined();
  });

  it('a whole that stood beside a hidden part is known, also when its row is taken away', async () => {
    const served = (counts: Record<string, string>) =>
      Object.entries(counts).map(([area, two]) => `${area},2024,served,,${two},,`);
    const first = await close({ rows: served({ A: '3,12' }) });
    expect(shown(first, 'A', '2024', 'denominator', 'served')).toBe(12);
    const release = await make({ rows: served({ B: '3,4', C: '7,15', D: '7,19', X: '20,50' }) });
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a number is known though its indicator goes by another name now', async () => {
    const before = { A: 20, B: 21, C: 22, D: 23, E: 24, F: 25, G: 26, H: 27, X: 86, Y: 102 };
    const old = (id: string) => [...rows(id, '2022', before), ...rows(id, '2023', before)];
    const first = await close({ rows: [...old('gone'), ...rows('gone', '2024', { A: 12, C: 6, D: 9 })] });
    const now = { A: 12, B: 3, C: 6, D: 9, E: 30, F: 41, X: 30, Y: 71, R: 101 };
    await writeWorld(data, { rows: [...old('joined'), ...rows('joined', '2024', now)] });
    const dictionary = join(data, 'indicators.yaml');
    const text = await readFile(dictionary, 'utf8');
    await writeFile(dictionary, text.replace(/^ {2}gone:\n(?: {3,}.*\n)+/m, ''));
    const release = await released(data, out);
    expect(release.indicators.map(({ indicator }) => indicator)).not.toContain('gone');
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a number that its sender withholds after it was shown is known', async () => {
    const first = await close({ rows: rows('members', '2024', { A: 12 }) });
    const release = await make({
      rows: ['A,2024,members,x,,,,', ...rows('members', '2024', { B: 3, C: 0, D: 0, X: 15 })],
    });
    expect(shown(release, 'A', '2024')).toBeUndefined();
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a number that was large and is small now is hidden like any other', async () => {
    await close({ rows: rows('members', '2024', { A: 12, B: 13 }), as_of: '2024' });
    const now = { A: 3, B: 13, C: 17, D: 19 };
    const release = await make({ rows: rows('members', '2024', now), as_of: '2025' });
    expect(shown(release, 'A', '2024')).toBeUndefined();
  });

  it('what was told of a hidden number binds, and what would tell the rest is withheld', async () => {
    const limit = (id: string, threshold: number) => ({
      ...{ id, rule: 'count_at_most', operator: '<=', threshold, threshold_unit: 'things' },
      indicators: ['members'],
    });
    const few = rows('members', '2024', { A: 3, B: 12, C: 17, D: 9 });
    const status = ({ verdicts }: Published, id: string): string | undefined =>
      verdicts.find(({ target, area_id, period }) => target === id && area_id === 'A' && period === '2024')
        ?.status;
    const first = await close({ targets: [limit('P-01', 8)], rows: few });
    expect(status(first, 'P-01')).toBe('met');
    const targets = [limit('P-01', 8), { ...limit('P-02', 5), rule: 'count_at_least', operator: '>=' }];
    const release = await make({ targets, rows: [...few, ...rows('members', '2024', { X: 41 })] });
    expect(status(release, 'P-01')).toBe('met');
    expect(status(release, 'P-02')).toBe('withheld');
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it.each([
    ['a target', 6, [], { A: 'withheld', B: 'withheld' }],
    ['the class of an area', 9, ['B,2024,class,some'], { A: 'met', B: 'withheld' }],
  ])('what was told binds though %s is dropped', async (_, threshold, classes, expected) => {
    const atMost = {
      ...{ id: 'P-01', rule: 'count_at_most', operator: '<=', threshold, threshold_unit: 'things' },
      indicators: ['members'],
    };
    const atLeast = { ...atMost, id: 'P-02', rule: 'count_at_least', operator: '>=', threshold: 3 };
    const few = { rows: rows('members', '2024', { A: 4, B: 4, C: 4, D: 4, E: 4, F: 4 }) };
    const statuses = ({ verdicts }: Published): Record<string, string> =>
      Object.fromEntries(
        verdicts
          .filter(({ period, area_id }) => period === '2024' && 'AB'.includes(area_id))
          .map(({ area_id, status }) => [area_id, status]),
      );
    const first = await close({ ...few, targets: [atMost], classes });
    expect(statuses(first)).toEqual({ A: 'met', B: 'met' });
    await rm(join(data, 'exports'), { recursive: true });
    // Three at least, beside six at most of before: four numbers, and nobody may know that few.
    expect(statuses(await make({ ...few, targets: [atLeast] }))).toEqual(expected);
  });

  it('nothing new of a table is published where too much was told of it for anything to be proven', async () => {
    const all = { A: 12, C: 6, D: 9, E: 30, F: 41, G: 15, H: 20 };
    const first = await close({ rows: rows('members', '2024', all) });
    const rest = rows('members', '2023', { A: 11, C: 8, R: 140 });
    const release = await make({ rows: [...rows('members', '2024', { ...all, B: 3, R: 136 }), ...rest] });
    expect(shown(release, 'B', '2024')).toBeUndefined();
    // Even the region's number, which is never hidden else.
    expect(shown(release, 'R', '2024')).toBeUndefined();
    expect(shown(release, 'A', '2024')).toBe(12);
    expect(shown(release, 'H', '2024')).toBe(20);
    expect(shown(release, 'R', '2023')).toBe(140);
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('a table of which only the region was shown, as small as it is, goes on as it was', async () => {
    const all = { A: 1, B: 1, C: 1, D: 2, E: 0, Y: 0, X: 5, R: 5 };
    const first = await close({ rows: rows('members', '2024', all) });
    // Nowhere could there be five but in the region: not even zeros are shown below it.
    expect(['A', 'E', 'X', 'R'].map((id) => shown(first, id, '2024'))).toEqual([
      ...[undefined, undefined, undefined],
      5,
    ]);
    const more = rows('members', '2024-H1', { R: 9 });
    const release = await make({ rows: [...rows('members', '2024', all), ...more] });
    expect(shown(release, 'R', '2024')).toBe(5);
    expect(shown(release, 'R', '2024-H1')).toBe(9);
    expect(shown(release, 'A', '2024')).toBeUndefined();
    expect(attack(release, [first], rules).leaks).toEqual([]);
  });

  it('nothing is published, and the old release stays, where a class of an area tells too much', async () => {
    const all = { A: 12, C: 6, D: 9 };
    await close({ rows: rows('members', '2024', all) });
    const releases = join(data, 'releases');
    const old = await contents(releases);
    // One to four, says the class, and no verdict or number can be left out to make it say less.
    await writeWorld(data, {
      rows: rows('members', '2024', { ...all, B: 3 }),
      classes: ['B,2024,class,few'],
    });
    const report = await reported(data, out);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.published).toBe(false);
    expect(report.audit.status).toBe('failed');
    expect(statusOf(report)).toBe(exitStatus.audit);
    expect(await contents(releases)).toEqual(old);
  });
});
