import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest resident memory, with what it started itself, in MB of 1,000,000 bytes; null where no system tells. */
  readonly peakMegabytes: number | null;
}

/**
 * Runs a program to its end, its output going to standard error, and measures it. Throws when it fails.
 * @param cwd the folder it runs in, if not this program's
 */
export async function measured(program: string, args: readonly string[], cwd?: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 2, 2] });
  let peak: number | null = null;
  // The kernel keeps the high-water mark, so that a slow watch still sees the peak but for the last moment.
  const watch = setInterval(() => {
    const now = child.pid === undefined ? null : highWater(child.pid);
    // A program that was started may have ended since.
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 100);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  }).finally(() => {
    clearInterval(watch);
  });
  if (code !== 0) throw new Error(`"${[program, ...args].join(' ')}" ended with status ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak };
}

function highWater(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes === undefined) return null;
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const theirs = started.map((child) => highWater(Number(child)) ?? 0);
    return theirs.reduce((sum, one) => sum + one, Math.round((Number(kilobytes) * 1024) / 1e6));
  } catch {
    return null;
  }
}
