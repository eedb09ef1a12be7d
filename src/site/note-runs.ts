/** A row of a table and what is noted of it; empty where there is nothing to note. */
interface Noted {
  readonly note: string;
}

/** Rows that follow one another; with a heading where it stands for the note of each of them. */
export interface NoteRun<T> {
  readonly heading: string | null;
  readonly rows: readonly T[];
}

/** From so many rows in a row a note is said once above them. */
const enough = 4;

/**
 * Parts rows, in their order, so that a note that many of them share is said once. Under a heading stands all
 * that follows up to the next one; so only the last runs get headings, after which none without follows.
 */
export function noteRuns<T extends Noted>(rows: readonly T[]): readonly NoteRun<T>[] {
  const runs: T[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.note === row.note) last.push(row);
    else runs.push([row]);
  }
  const plain = runs.findLastIndex((run) => run.length < enough || run[0]?.note === '') + 1;
  const before = runs.slice(0, plain).flat();
  return [
    ...(before.length > 0 ? [{ heading: null, rows: before }] : []),
    ...runs.slice(plain).map((run) => ({ heading: run[0]?.note ?? '', rows: run })),
  ];
}
