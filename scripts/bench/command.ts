import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest resident memory, in MB of 1,000,000 bytes; null where the system does not tell. */
  readonly peakMegabytes: number | null;
}

/** Runs a program to its end, its output going to standard error, and measures it. Throws when it fails. */
export async function measured(program: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 2, 2] });
  let peak: number | null = null;
  // The kernel keeps the high-water mark, so that a slow watch still sees the peak but for the last moment.
  const watch = setInterval(() => {
    peak = child.pid === undefined ? peak : (highWater(child.pid) ?? peak);
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
    return kilobytes === undefined ? null : Math.round((Number(kilobytes) * 1024) / 1e6);
  } catch {
    return null;
  }
}
