import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

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

let renderers: readonly number[] = [];
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
let looked = 0;
while (!end.signal.aborted && existsSync(`/proc/${root}`)) {
  if (mark - looked > 60) {
    looked = mark;
    renderers = renderersBelow(root);
  }
  for (let turns = 0; turns < 8; turns += 1) {
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

function tell(signal: NodeJS.Signals): void {
  for (const pid of renderers) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}

/** Process ids of the renderers that descend from a process. */
function renderersBelow(top: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = read(`/proc/${name}/stat`);
    const parent = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const queue = [top];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const pid of children.get(at) ?? []) {
      queue.push(pid);
      if (read(`/proc/${pid}/cmdline`).includes('--type=renderer')) found.push(pid);
    }
  }
  return found;
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
