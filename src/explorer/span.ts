/** Runs of neighbouring numbers, first and last: `[[0, 91], [95, 95]]`. Keeps long lists of places small. */
export type Spans = readonly (readonly [number, number])[];

/** The runs of a set of whole numbers. */
export function spansOf(numbers: Iterable<number>): Spans {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Whether a number lies in one of the runs. */
export function inSpans(spans: Spans, number: number): boolean {
  return spans.some(([first, last]) => first <= number && number <= last);
}

/** How many numbers the runs hold. */
export function spanSize(spans: Spans): number {
  return spans.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
