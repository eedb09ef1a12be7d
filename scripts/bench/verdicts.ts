import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from './command.ts';
import type { JudgedLand } from './judge-land.ts';
import { wholeLand, writePromisedLand } from './promised-land.ts';

const sizes = [1, wholeLand.regions];

/**
 * Verdicts a second (a target in an area and a period) of one region and of a whole country: judging
 * alone, and as a part of the run that makes the release; and the time that the history of merged areas
 * and the sums over areas take.
 */
export async function verdicts(): Promise<unknown> {
  const runs = [];
  for (const regions of sizes) runs.push(await judgeRegions(regions));
  const [small, large] = runs;
  return {
    runs,
    // 1: time grows as the verdicts do.
    growth: small && large ? round(large.seconds / small.seconds / (large.verdicts / small.verdicts)) : null,
  };
}

async function judgeRegions(regions: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-verdicts-'));
  try {
    const data = join(folder, 'data');
    const result = join(folder, 'result.json');
    const land = writePromisedLand(data, regions);
    process.stderr.write(`verdicts: ${land.places} places\n`);
    await measured(process.execPath, ['scripts/bench/judge-land.ts', data, result]);
    const judged = JSON.parse(readFileSync(result, 'utf8')) as JudgedLand;
    const run = await measured(process.execPath, [
      'scripts/publish.ts',
      ...['--in', data],
      ...['--out', join(folder, 'out')],
    ]);
    return {
      ...land,
      ...judged,
      derive_seconds: round(judged.derive_seconds),
      seconds: round(judged.seconds),
      cpu_seconds: round(judged.cpu_seconds),
      verdicts_per_second: Math.round(judged.verdicts / judged.seconds),
      run_seconds: round(run.seconds),
      part_of_run: round(judged.seconds / run.seconds),
      run_peak_mb: run.peakMegabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
