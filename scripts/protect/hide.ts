import type { DuckDBConnection } from '@duckdb/node-api';
import { type Cell, loadTable, query } from '../read/database.ts';
import type { Builder } from './builder.ts';
import type { Figure } from './figure.ts';
import type { Policies } from './policy.ts';

/**
 * Empties in `observation` the numbers that are not published: both counts of a share where its denominator is
 * hidden, the numerator alone else, since a percentage would tell of it. Whatever hid a number, and whoever, the
 * mark is the same, and nothing stands beside it but a denominator that is published. Tables by groups are left
 * out altogether where none are published.
 */
export async function hideFigures(
  connection: DuckDBConnection,
  builder: Builder,
  policies: Policies,
  hidden: ReadonlySet<number>,
): Promise<void> {
  const rows: Cell[][] = [];
  for (const figure of builder.figures) {
    if (figure.of_heirs) continue;
    const { numerator, denominator, value } = builder.places(figure);
    const policy = policies.of(figure);
    const bare = numerator === undefined && value === undefined;
    const whole = denominator !== undefined && hidden.has(denominator);
    const number = [numerator, value].some((cell) => cell !== undefined && hidden.has(cell));
    // Figures without both counts can't be proven safe; a percentage of everybody in a large area tells of nobody.
    const rough = policies.isOpen(figure.area_id) && figure.breakdown === '{}' && figure.numerator === null;
    const unproven = bare && !rough && policy.threshold > 0;
    if (!whole && !number && !unproven && figure.flag !== 'protected') continue;
    const dropped = policy.closed && figure.breakdown !== '{}';
    rows.push([
      figure.indicator,
      figure.area_id,
      figure.period,
      figure.breakdown,
      whole || unproven || figure.denominator_flag === 'protected',
      dropped,
    ]);
  }
  await loadTable(
    connection,
    'protect_hidden',
    [
      ...['indicator', 'area_id', 'period', 'breakdown'].map((name) => ({ name, type: 'VARCHAR' as const })),
      { name: 'whole', type: 'BOOLEAN' },
      { name: 'dropped', type: 'BOOLEAN' },
    ],
    rows,
  );
  const same = `o.indicator = h.indicator AND o.area_id = h.area_id AND o.period = h.period AND o.breakdown = h.breakdown`;
  await connection.run(`DELETE FROM observation AS o USING protect_hidden AS h WHERE ${same} AND h.dropped`);
  await connection.run(`
    UPDATE observation AS o SET
      numerator = NULL, value = NULL, state = NULL, event_date = NULL, cutoff = NULL,
      denominator = CASE WHEN h.whole THEN NULL ELSE o.denominator END,
      flag = 'protected',
      denominator_flag = CASE WHEN o.denominator_flag IS NULL THEN NULL WHEN h.whole THEN 'protected' ELSE o.denominator_flag END,
      provisional = false, revised = false, qualifier = NULL, period_text_vi = NULL, period_text_en = NULL
    FROM protect_hidden AS h WHERE ${same}`);
}

/**
 * Empties in `observation` the counts that stand beside a number that was not reported, or that does not apply: the
 * whole of a share is a count of people by itself, and nothing here says what it adds up to.
 */
export async function hideLoneCounts(connection: DuckDBConnection, policies: Policies): Promise<void> {
  const found = await query<Pick<Figure, 'indicator' | 'area_id' | 'period' | 'half' | 'breakdown'>>(
    connection,
    `SELECT indicator, area_id, period, half, breakdown FROM observation
     WHERE flag NOT IN ('ok', 'protected') AND coalesce(numerator, denominator, value) IS NOT NULL`,
  );
  const rows = found
    .filter((figure) => policies.of(figure).threshold > 0)
    .map(({ indicator, area_id, period, breakdown }): Cell[] => [indicator, area_id, period, breakdown]);
  const key = ['indicator', 'area_id', 'period', 'breakdown'];
  const columns = key.map((name) => ({ name, type: 'VARCHAR' as const }));
  await loadTable(connection, 'protect_lone', columns, rows);
  await connection.run(`
    UPDATE observation SET numerator = NULL, denominator = NULL, value = NULL, denominator_flag = flag
    WHERE (${key.join(', ')}) IN (FROM protect_lone SELECT (${key.join(', ')}))`);
}
