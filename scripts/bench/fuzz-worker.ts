import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzzBench, fuzzInput, type FuzzOutcome } from './fuzz-case.ts';

/** What a worker says: that it begins with an input, that the other reader has its turn, or what came of it. */
export type FuzzWord =
  | { readonly said: 'begins'; readonly number: number }
  | { readonly said: 'judges'; readonly number: number }
  | {
      readonly said: 'done';
      readonly number: number;
      readonly outcome: FuzzOutcome | null;
      /** What was thrown; null if nothing was. */
      readonly crash: string | null;
      readonly kind: string;
      readonly peakMegabytes: number;
    };

const [first = 0, last = 0, step = 1] = process.argv.slice(2).map(Number);
const say = (word: FuzzWord) => process.send?.(word) ?? process.stdout.write(`${JSON.stringify(word)}\n`);

let number = first;
const bench = await fuzzBench(join(tmpdir(), `bench-fuzz-${process.pid}`), () =>
  say({ said: 'judges', number }),
);
for (; number < last; number += step) {
  // Making an input may take longer than reading it.
  const input = fuzzInput(number);
  say({ said: 'begins', number });
  let outcome: FuzzOutcome | null = null;
  let crash: string | null = null;
  try {
    outcome = await bench.outcome(input);
  } catch (error) {
    crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  say({ said: 'done', number, outcome, crash, kind: input.kind, peakMegabytes });
}
bench.close();
if (process.connected) process.disconnect();
