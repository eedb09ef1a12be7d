import type { DuckDBConnection } from '@duckdb/node-api';
import { type Cell, loadTable, query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { summed } from './sum.ts';

/** How a value follows from those of the parts of its period. */
type Making = 'sum' | 'last';

/** A period and one of the parts that make it up, in order. */
interface Step {
  readonly period: string;
  readonly half: number | null;
  readonly part: string;
  readonly nth: number;
  readonly of: number;
  readonly last_day: string;
}

/**
 * Adds to `observation` the halves and years that the quarters and months of `part_observation` make up.
 * What counts in a period (flows) is added up, only where every part was reported to its last day; what
 * holds at a date (stocks, states) is that of the last part. Rows of breakdowns alike. A row that is there
 * already, for a quarter as for a half or a year, stays as it is. Needs `derive_making`, which it makes.
 */
export async function completePeriods(
  connection: DuckDBConnection,
  { indicators: { indicators } }: Pick<Inputs, 'indicators'>,
): Promise<void> {
  await connection.run('CREATE TABLE IF NOT EXISTS part_observation AS FROM observation LIMIT 0');
  const years = await query<{ year: number }>(
    connection,
    'SELECT DISTINCT year FROM part_observation ORDER BY year',
  );
  if (years.length === 0) return;
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  const integer = (name: string) => ({ name, type: 'INTEGER' as const });
  const makings = Object.entries(indicators).flatMap(([id, entry]): Cell[][] => {
    const making = makingOf(entry);
    return making ? [[id, entry.kind, making, entry.periods.join(' ')]] : [];
  });
  await loadTable(connection, 'derive_making', ['indicator', 'kind', 'making', 'periods'].map(text), makings);
  const columns = [
    text('period'),
    integer('half'),
    text('part'),
    integer('nth'),
    integer('of'),
    { name: 'last_day', type: 'DATE' as const },
  ];
  // Quarters first: halves and years are made of them.
  for (const steps of [quarterSteps, halfSteps, yearSteps]) {
    const rows = years.flatMap(({ year }) => steps(year));
    const cells = rows.map(({ period, half, part, nth, of, last_day }) => [
      period,
      half,
      part,
      nth,
      of,
      last_day,
    ]);
    await loadTable(connection, 'derive_step_of_period', columns, cells);
    const into = steps === quarterSteps ? 'part_observation' : 'observation';
    await make(connection, into, 'sum');
    await make(connection, into, 'last');
  }
  await connection.run('DROP TABLE derive_step_of_period');
}

/** Nothing follows where parts neither add up nor hold at a date, as in longest times. */
function makingOf({
  kind,
  adds_over_periods,
}: Inputs['indicators']['indicators'][string]): Making | undefined {
  if (kind === 'duration') return undefined;
  if (kind === 'stock' || kind === 'status') return 'last';
  if (adds_over_periods) return 'sum';
  return kind === 'share' ? 'last' : undefined;
}

async function make(connection: DuckDBConnection, into: string, making: Making): Promise<void> {
  const kind =
    into === 'observation' ? `contains(i.periods, CASE s.half WHEN 0 THEN 'year' ELSE 'half' END)` : 'true';
  const from = `
    FROM part_observation o
    JOIN derive_making i ON i.indicator = o.indicator AND i.making = '${making}'
    JOIN derive_step_of_period s ON s.part = o.period
    WHERE ${kind} AND NOT EXISTS (
      FROM ${into} own
      WHERE own.indicator = o.indicator AND own.area_id = o.area_id AND own.period = s.period
        AND own.breakdown = o.breakdown)`;
  const sum = `
    SELECT o.indicator, o.area_id, s.period, o.year, s.half, o.breakdown,
      ${summed},
      'ok' AS flag,
      CASE WHEN any_value(i.kind) = 'share' THEN 'ok' END AS denominator_flag,
      false AS recomputed, false AS rolled_up
    ${from}
      AND o.flag = 'ok' AND coalesce(o.denominator_flag, 'ok') = 'ok' AND coalesce(o.cutoff, s.last_day) >= s.last_day
      AND CASE WHEN i.kind = 'share' THEN o.numerator IS NOT NULL AND o.denominator IS NOT NULL
        ELSE o.value IS NOT NULL END
    GROUP BY o.indicator, o.area_id, s.period, o.year, s.half, o.breakdown
    HAVING count(*) = any_value(s.of)`;
  const last = `
    SELECT o.* REPLACE (s.period AS period, s.half AS half)
    ${from} AND s.nth = s.of AND o.flag <> 'not_reported'`;
  const rows = making === 'last' ? last : `SELECT * REPLACE (NULL::DATE AS cutoff) FROM (${sum})`;
  await connection.run(`INSERT INTO ${into} BY NAME ${rows} ORDER BY ALL`);
}

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;

function lastDayOfMonth(year: number, number: number): string {
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function quarterSteps(year: number): Step[] {
  return [1, 2, 3, 4].flatMap((quarter) =>
    [1, 2, 3].map((nth): Step => {
      const number = 3 * (quarter - 1) + nth;
      return {
        period: `${year}-Q${quarter}`,
        half: null,
        part: month(year, number),
        nth,
        of: 3,
        last_day: lastDayOfMonth(year, number),
      };
    }),
  );
}

function ofQuarters(year: number, period: string, half: number, quarters: readonly number[]): Step[] {
  return quarters.map((quarter, index) => ({
    period,
    half,
    part: `${year}-Q${quarter}`,
    nth: index + 1,
    of: quarters.length,
    last_day: lastDayOfMonth(year, 3 * quarter),
  }));
}

function halfSteps(year: number): Step[] {
  return [...ofQuarters(year, `${year}-H1`, 1, [1, 2]), ...ofQuarters(year, `${year}-H2`, 2, [3, 4])];
}

function yearSteps(year: number): Step[] {
  return ofQuarters(year, `${year}`, 0, [1, 2, 3, 4]);
}
