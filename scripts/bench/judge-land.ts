import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownPeriod } from '../../src/periods/period.ts';
import { check } from '../check/check.ts';
import { checkContext } from '../check/context.ts';
import { derive } from '../derive/derive.ts';
import { judge } from '../judge/judge.ts';
import { openDatabase } from '../read/database.ts';
import { findExports } from '../read/exports.ts';
import { loadInputs } from '../read/inputs.ts';

/** What deriving and judging alone took, as this program writes it. */
export interface JudgedLand {
  /** Rows of history that areas made of others were given, and sums over areas. */
  readonly recomputed: number;
  readonly rolled_up: number;
  readonly derive_seconds: number;
  readonly verdicts: number;
  readonly seconds: number;
  /** Of all its threads; what else runs on the machine makes no difference to it. */
  readonly cpu_seconds: number;
  /** Largest resident memory while judging, the database included, in MB of 1,000,000 bytes. */
  readonly peak_mb: number | null;
  /** The same just before. */
  readonly loaded_mb: number;
}

/** Derives and judges a data folder whose observations are loaded, so that nothing else is measured. */
async function judgeLand(folder: string): Promise<JudgedLand> {
  const inputs = await loadInputs(folder);
  const exports = await findExports([join(folder, 'exports')]);
  const asOf = inputs.site.as_of;
  const connection = await openDatabase();
  try {
    const { rejected } = await check(checkContext(connection, inputs, exports.files, asOf), exports);
    if (rejected > 0) throw new Error(`${rejected} rows of ${folder} were rejected: mend the generator`);
    const deriving = performance.now();
    const derived = await derive(connection, inputs);
    const derive_seconds = (performance.now() - deriving) / 1000;
    forgetPeak();
    const loaded = process.memoryUsage().rss;
    const started = performance.now();
    const cpu = process.cpuUsage();
    const verdicts = await judge(connection, inputs, knownPeriod(asOf));
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      ...derived,
      derive_seconds,
      verdicts,
      seconds,
      cpu_seconds: (user + system) / 1e6,
      peak_mb: peakMegabytes(),
      loaded_mb: Math.round(loaded / 1e6),
    };
  } finally {
    connection.closeSync();
  }
}

/** Sets the kernel's high-water mark of memory back to what is used now. */
export function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Where there is no such mark, none is reported.
  }
}

/** Largest resident memory since then, in MB of 1,000,000 bytes; null where the system does not tell. */
export function peakMegabytes(): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round((Number(kilobytes) * 1024) / 1e6);
  } catch {
    return null;
  }
}

const [folder = '', result = ''] = process.argv.slice(2);
if (import.meta.main) writeFileSync(result, JSON.stringify(await judgeLand(folder)));
