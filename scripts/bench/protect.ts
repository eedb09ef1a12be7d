import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from './command.ts';
import { writeGuardedLand } from './guarded-land.ts';
import { wholeLand } from './promised-land.ts';
import type { ProtectedLand } from './protect-land.ts';

/**
 * Seconds and memory of protecting small numbers and proving it, of one region; and of the same once its release is
 * closed and the last year was counted anew, with the proofs of before.
 */
export async function protect(): Promise<unknown> {
  return {
    one_region: await inFolder((folder) => ofRegions(folder, 1)),
    one_period_changed: await inFolder(onePeriodChanged),
  };
}

/** The same of one region and of a whole country, block by block. */
export async function protectCountry(): Promise<unknown> {
  const small = await inFolder((folder) => ofRegions(folder, 1));
  const large = await inFolder((folder) => ofRegions(folder, wholeLand.regions));
  const grown = large.cpu_seconds / small.cpu_seconds;
  // 1: time grows as the rows do.
  return { runs: [small, large], growth: round(grown / (large.figures / small.figures)) };
}

async function ofRegions(folder: string, regions: number) {
  const data = join(folder, 'data');
  const land = writeGuardedLand(data, regions);
  process.stderr.write(`protect: ${land.places} places\n`);
  return { ...land, ...(await protectOf(folder, data)) };
}

async function onePeriodChanged(folder: string) {
  const [data, out] = [join(folder, 'data'), join(folder, 'out')];
  writeGuardedLand(data, 1);
  const proofs = join(folder, 'proofs.json');
  await measured(process.execPath, ['scripts/publish.ts', '--in', data, '--out', out, '--proofs', proofs]);
  await cp(out, join(data, 'releases', '1.0.0'), { recursive: true });
  writeGuardedLand(data, 1, true);
  process.stderr.write('protect: the last year counted anew\n');
  return protectOf(folder, data, proofs);
}

/** Protects in a process of its own. */
async function protectOf(folder: string, data: string, ...proofs: readonly string[]): Promise<ProtectedLand> {
  const result = join(folder, 'result.json');
  await measured(process.execPath, ['scripts/bench/protect-land.ts', data, result, ...proofs]);
  const made = JSON.parse(readFileSync(result, 'utf8')) as ProtectedLand;
  return { ...made, seconds: round(made.seconds), cpu_seconds: round(made.cpu_seconds) };
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-protect-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
