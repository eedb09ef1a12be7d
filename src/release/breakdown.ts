/** The breakdown of a row of observations as one text: the names of its columns in their order, JSON; `{}` is the total. */

/** SQL that puts breakdown columns together. */
export function breakdownSql(columns: readonly string[]): string {
  if (columns.length === 0) return `'{}'`;
  const named = columns
    .toSorted()
    .map((name) => `CASE WHEN "${name}" IS NOT NULL THEN '"${name}":' || to_json("${name}") END`);
  return `'{' || concat_ws(',', ${named.join(', ')}) || '}'`;
}

/** The same of a row that was read. */
export function breakdownOf(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  const held = columns.toSorted().filter((name) => (row[name] ?? null) !== null);
  return JSON.stringify(Object.fromEntries(held.map((name) => [name, row[name]])));
}
