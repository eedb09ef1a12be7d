import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FuzzWord } from './fuzz-worker.ts';

/** Inputs of a whole run. */
const inputs = 100_000;
/** Much of the time of a process is waiting, for files and for the other reader. */
const perCore = 6;
/** Seconds of work on one input that are not too many, and of work and waiting. */
const mostSeconds = 10;
const mostWaiting = 120;
const mostMegabytes = 1000;

interface KindCount {
  inputs: number;
  taken: number;
  refused: number;
  /** Taken in, and read by someone else too. */
  judged: number;
}

/** Numbers of the inputs at fault, to be had again by `node scripts/bench/fuzz-worker.ts <number> <number + 1>`. */
interface Faults {
  readonly crashes: { number: number; what: string }[];
  readonly hangs: { number: number; what: string }[];
  readonly heavy: { number: number; what: string }[];
  readonly differences: { number: number; what: string }[];
}

/** Inputs gone wrong in every way we could think of, read in processes of their own: what breaks, hangs, or is read wrongly. */
export async function fuzz(): Promise<unknown> {
  return fuzzed(inputs);
}

/** As {@link fuzz}, of the first inputs, with so many processes at a time. */
export async function fuzzed(count: number, workers = perCore * availableParallelism()): Promise<unknown> {
  const started = performance.now();
  const kinds = new Map<string, KindCount>();
  const faults: Faults = { crashes: [], hangs: [], heavy: [], differences: [] };
  const seen = { done: 0, slowest: 0, peak: 0 };
  await Promise.all(
    Array.from({ length: workers }, (_, index) => readAll(index, count, workers, kinds, faults, seen)),
  );
  const total = (of: (each: KindCount) => number) =>
    [...kinds.values()].reduce((sum, each) => sum + of(each), 0);
  return {
    inputs: total((each) => each.inputs),
    seconds: Math.round((performance.now() - started) / 1000),
    taken: total((each) => each.taken),
    refused: total((each) => each.refused),
    judged_by_another_reader: total((each) => each.judged),
    slowest_seconds: Math.round(seen.slowest / 10) / 100,
    peak_mb: seen.peak,
    crashes: faults.crashes.length,
    hangs: faults.hangs.length,
    over_memory: faults.heavy.length,
    differences: faults.differences.length,
    named: faults,
    kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Reads every input of a share, in a new process wherever the one before broke, hung or grew too large. */
async function readAll(
  first: number,
  count: number,
  step: number,
  kinds: Map<string, KindCount>,
  faults: Faults,
  seen: { done: number; slowest: number; peak: number },
): Promise<void> {
  for (let next: number | null = first; next !== null && next < count;)
    next = await readOn(next, count, step, kinds, faults, seen);
}

/** Reads inputs from one on, in one process. Gives the number to go on from; null when all are read. */
function readOn(
  first: number,
  count: number,
  step: number,
  kinds: Map<string, KindCount>,
  faults: Faults,
  seen: { done: number; slowest: number; peak: number },
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = fork('scripts/bench/fuzz-worker.ts', [first, count, step].map(String), {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let at: { number: number; since: number; worked: number; judging: boolean } | undefined;
    let finished: number | undefined;
    const watch = setInterval(() => {
      if (!at || performance.now() - at.since < mostSeconds * 1000) return;
      // On a busy machine a process may wait for its turn.
      const worked = (cpuSeconds(child.pid) ?? Infinity) - at.worked;
      if (worked < mostSeconds && performance.now() - at.since < mostWaiting * 1000) return;
      // Only our own reading counts as hanging.
      if (!at.judging) faults.hangs.push({ number: at.number, what: 'killed' });
      finished = at.number + step;
      child.kill('SIGKILL');
    }, 500);
    child.on('message', (word: FuzzWord) => {
      if (word.said === 'begins')
        at = {
          number: word.number,
          since: performance.now(),
          worked: cpuSeconds(child.pid) ?? 0,
          judging: false,
        };
      else if (word.said === 'judges') {
        if (at) {
          seen.slowest = Math.max(seen.slowest, performance.now() - at.since);
          at = { ...at, since: performance.now(), worked: cpuSeconds(child.pid) ?? 0, judging: true };
        }
      } else {
        if (at && !at.judging) seen.slowest = Math.max(seen.slowest, performance.now() - at.since);
        at = undefined;
        note(word, kinds, faults);
        seen.done += 1;
        if (seen.done % 2500 === 0) tellProgress(seen.done, faults);
        seen.peak = Math.max(seen.peak, word.peakMegabytes);
        if (word.peakMegabytes <= mostMegabytes) return;
        faults.heavy.push({ number: word.number, what: `${word.kind}: ${word.peakMegabytes} MB` });
        finished = word.number + step;
        child.kill('SIGKILL');
      }
    });
    child.on('exit', (code) => {
      clearInterval(watch);
      if (finished !== undefined) resolve(finished);
      else if (at) {
        faults.crashes.push({ number: at.number, what: `the process ended with ${code}` });
        resolve(at.number + step);
      } else if (code !== 0) throw new Error(`a worker ended with ${code}`);
      else resolve(null);
    });
  });
}

/** Seconds that a process has worked so far; null where the system does not tell. */
function cpuSeconds(pid: number | undefined): number | null {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
  } catch {
    return null;
  }
}

function tellProgress(done: number, faults: Faults): void {
  const counts = Object.entries(faults).map(([name, list]) => `${name} ${(list as unknown[]).length}`);
  process.stderr.write(`fuzz: ${done} inputs, ${counts.join(', ')}\n`);
}

function note(
  word: Extract<FuzzWord, { said: 'done' }>,
  kinds: Map<string, KindCount>,
  faults: Faults,
): void {
  const { number, outcome, crash, kind } = word;
  const known = kinds.get(kind) ?? { inputs: 0, taken: 0, refused: 0, judged: 0 };
  kinds.set(kind, known);
  known.inputs += 1;
  if (crash !== null) faults.crashes.push({ number, what: `${kind}: ${crash}` });
  if (!outcome) return;
  if (outcome.taken) known.taken += 1;
  else known.refused += 1;
  if (outcome.judged) known.judged += 1;
  if (outcome.differences.length > 0)
    faults.differences.push({ number, what: `${kind}: ${outcome.differences.slice(0, 3).join('; ')}` });
}
