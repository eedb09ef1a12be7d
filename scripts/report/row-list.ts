/** Spans of rows that are named; a longer list would hide the words beside it. */
const most = 6;

/** Row numbers as people write them: 2-4, 9. What is beyond the first spans is counted: 2-4, 9, +17. */
export function rowList(rows: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === row - 1) last.to = row;
    else spans.push({ from: row, to: row });
  }
  const named = spans.slice(0, most).map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
  const rest = spans.slice(most).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [...named, ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
}
