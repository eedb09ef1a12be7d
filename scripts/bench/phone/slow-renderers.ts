import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * A program of its own: `node slow-renderers.ts <pid> <rate>` slows every renderer among the descendants of a process
 * by stopping and continuing it in turns, until it is told to end. The browser's own throttle slows the page's thread
 * only, never workers, and so flatters whatever computes in one.
 */
const [root, rate] = process.argv.slice(2).map(Number);
if (!root || !rate || rate < 1) throw new Error('usage: slow-renderers.ts <pid> <rate from 1>');

/** Milliseconds of one turn of running and standing still. */
const turn = 8;
const cell = new Int32Array(new SharedArrayBuffer(4));
const sleep = (milliseconds: number): void => void Atomics.wait(cell, 0, 0, milliseconds);

// Looked for beside: while this thread read about all processes, renderers would run on, and then be made to stand
// still for many turns at once, which no slow phone does.
const found = new Int32Array(new SharedArrayBuffer(4 * 65));
const watch = new Worker(new URL('watch-renderers.ts', import.meta.url), { workerData: { root, found } });
try {
  // Before all that is measured: a turn that ends late is made up for by the turns after it, and a phone is not slow by fits.
  setPriority(constants.priority.PRIORITY_HIGHEST);
} catch {
  // Only some may; then the turns are as even as the machine is idle.
}
const end = new AbortController();
process.on('SIGTERM', () => end.abort());

let ran = 0;
let stood = 0;
let mark = performance.now();
const lap = (): number => {
  const before = mark;
  mark = performance.now();
  return mark - before;
};
while (!end.signal.aborted && existsSync(`/proc/${root}`)) {
  for (let turns = 0; turns < 12; turns += 1) {
    sleep(turn / rate);
    tell('SIGSTOP');
    ran += lap();
    // Timers are late: stopped until the sums are in proportion again.
    sleep(Math.min(50, Math.max(0.1, (rate - 1) * ran - stood)));
    tell('SIGCONT');
    stood += lap();
    if (ran > 2000) [ran, stood] = [ran / 2, stood / 2];
  }
  // Lets the signal to end come through.
  await pause(0);
}
tell('SIGCONT');
await watch.terminate();

function tell(signal: NodeJS.Signals): void {
  for (const pid of found.subarray(1, 1 + Atomics.load(found, 0))) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}
