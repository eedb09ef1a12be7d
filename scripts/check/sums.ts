import { type Cell, loadTable, query } from '../read/database.ts';
import { type AreaFigure, wrongSums } from './area-sums.ts';
import { type BreakdownPart, breakdownParts } from './breakdown-parts.ts';
import type { CheckContext } from './context.ts';
import { periodParts } from './period-parts.ts';

const text = (name: string) => ({ name, type: 'VARCHAR' as const });
const integer = (name: string) => ({ name, type: 'INTEGER' as const });

/**
 * Compares figures with the sums of their parts, over areas, breakdowns and periods (E602 into `found`),
 * each only where all the parts were reported. A figure that its parts contradict leaves
 * `observation` and `part_observation`:
 * what is then worked out from the parts agrees with them.
 */
export async function compareSums(context: CheckContext): Promise<void> {
  await compareAreas(context);
  await compareBreakdowns(context);
  await comparePeriods(context);
  for (const table of ['observation', 'part_observation']) {
    await context.connection.run(`
      DELETE FROM ${table} WHERE (indicator, area_id, period, breakdown) IN (
        SELECT (indicator, area_id, period, breakdown) FROM settled
        SEMI JOIN (FROM found WHERE code = 'E602') USING (file, line))`);
  }
}

/**
 * Over areas only published levels are compared, such as the population: in reports on targets an area
 * above may count what no area below does.
 */
async function compareAreas({ connection, inputs }: CheckContext): Promise<void> {
  const compared = Object.entries(inputs.indicators.indicators).filter(
    ([, { context, kind, adds_over_areas }]) => context && kind === 'stock' && adds_over_areas,
  );
  const rows = compared.map(([id]): Cell[] => [id]);
  await loadTable(connection, 'compared', [text('indicator')], rows);
  const figures = await query<AreaFigure>(
    connection,
    `SELECT file, line, indicator, area_id, period, day::VARCHAR AS day, area_day AS cast_on, amount AS value
     FROM figure SEMI JOIN compared USING (indicator) WHERE breakdown = '{}' AND measure = 'value'
     ORDER BY file, line`,
  );
  for (const { whole, parts, kind, sum } of wrongSums(figures, inputs.areas, inputs.lineage)) {
    await connection.run(
      `INSERT INTO found VALUES ($file::INTEGER, $line::INTEGER, 'value', 'E602', $message, $sum, $value, $ids)`,
      {
        file: whole.file,
        line: whole.line,
        message: kind === 'before' ? 'sumBefore' : 'sumInside',
        sum: String(sum),
        value: String(whole.value),
        ids: JSON.stringify(parts.map((part) => part.area_id)),
      },
    );
  }
  await connection.run('DROP TABLE compared');
}

/** Decimals do not add up to the last bit. */
const differ =
  'abs(sum(part.amount) - any_value(whole.amount)) > 1e-9 * greatest(1, abs(any_value(whole.amount)))';

/** The categories of a dimension against the figure that leaves the dimension out. */
async function compareBreakdowns({ connection, inputs }: CheckContext): Promise<void> {
  const said = await query<{ indicator: string; breakdown: string }>(
    connection,
    `SELECT DISTINCT indicator, breakdown FROM figure JOIN indicator_said USING (indicator)
     WHERE breakdown <> '{}' AND kind IN ('flow', 'stock', 'share') ORDER BY ALL`,
  );
  const rows = said.flatMap(({ indicator, breakdown }) => {
    const definition = inputs.indicators.indicators[indicator];
    return definition ? breakdownParts(breakdown, definition).map((each) => row(indicator, each)) : [];
  });
  const columns = ['indicator', 'breakdown', 'whole', 'dimension', 'category'].map(text);
  await loadTable(connection, 'breakdown_part', [...columns, integer('due'), integer('position')], rows);
  await connection.run(`
    INSERT INTO found
    SELECT whole.file, whole.line, whole.measure, 'E602', 'sumCategories',
      any_value(whole.amount)::VARCHAR, to_json([part.indicator, link.dimension]),
      to_json(list([link.category, part.amount::VARCHAR] ORDER BY link.position))
    FROM figure part JOIN breakdown_part link USING (indicator, breakdown)
    JOIN figure whole ON whole.indicator = part.indicator AND whole.area_id = part.area_id
      AND whole.period = part.period AND whole.day = part.day AND whole.measure = part.measure
      AND whole.breakdown = link.whole
    GROUP BY whole.file, whole.line, whole.measure, part.indicator, link.dimension, link.due
    HAVING count(*) = link.due AND ${differ}`);
  await connection.run('DROP TABLE breakdown_part');
}

function row(indicator: string, { part, whole, dimension, category, due, position }: BreakdownPart): Cell[] {
  return [indicator, part, whole, dimension, category, due, position];
}

/** Halves, quarters and months against the longer period, where they add up and all ran to their ends. */
async function comparePeriods({ connection, inputs }: CheckContext): Promise<void> {
  const adding = Object.entries(inputs.indicators.indicators).filter(([, each]) => each.adds_over_periods);
  await loadTable(
    connection,
    'adding',
    [text('indicator')],
    adding.map(([id]): Cell[] => [id]),
  );
  const periods = await query<{ period: string }>(
    connection,
    'SELECT DISTINCT period FROM figure ORDER BY 1',
  );
  const links = periods.flatMap(({ period }) =>
    periodParts(period).flatMap((parts) => parts.map((part): Cell[] => [period, part, parts.length])),
  );
  await loadTable(connection, 'period_part', [text('whole'), text('part'), integer('due')], links);
  await connection.run(`
    INSERT INTO found
    SELECT whole.file, whole.line, whole.measure, 'E602', 'sumPeriods',
      any_value(whole.amount)::VARCHAR, NULL, to_json(list([part.period, part.amount::VARCHAR] ORDER BY part.period))
    FROM figure part SEMI JOIN adding USING (indicator) JOIN period_part link ON link.part = part.period
    JOIN figure whole ON whole.indicator = part.indicator AND whole.area_id = part.area_id
      AND whole.period = link.whole AND whole.measure = part.measure AND whole.breakdown = part.breakdown
    WHERE part.complete AND whole.complete
    GROUP BY whole.file, whole.line, whole.measure, link.due
    HAVING count(*) = link.due AND ${differ}`);
  await connection.run('DROP TABLE adding; DROP TABLE period_part');
}
