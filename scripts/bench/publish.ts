import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measured } from './command.ts';
import { writeLand } from './land.ts';

const sizes = [1_000_000, 4_000_000];

/** Rows a second from exports to a release, at two sizes: how it grows tells more than either. */
export async function publish(): Promise<unknown> {
  const runs = [];
  for (const size of sizes) runs.push(await publishLand(size));
  const [small, large] = runs;
  return {
    runs,
    // 1: time grows as the rows do.
    growth: small && large ? round(large.seconds / small.seconds / (large.rows / small.rows)) : null,
  };
}

async function publishLand(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-publish-'));
  try {
    const land = writeLand(join(folder, 'data'), size);
    process.stderr.write(`publish: ${land.rows} rows\n`);
    const { seconds, peakMegabytes } = await measured(process.execPath, [
      'scripts/publish.ts',
      ...['--in', join(folder, 'data')],
      ...['--out', join(folder, 'out')],
    ]);
    return {
      ...land,
      seconds: round(seconds),
      rows_per_second: Math.round(land.rows / seconds),
      peak_mb: peakMegabytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
