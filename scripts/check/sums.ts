import { type Cell, loadTable, query } from '../read/database.ts';
import { type AreaFigure, wrongSums } from './area-sums.ts';
import type { CheckContext } from './context.ts';

/**
 * Compares published levels, such as the population, over areas (E602 into `found`): a figure that its
 * parts contradict leaves `observation`. Reports on targets are not compared, as an area above may
 * count what no area below does.
 */
export async function compareSums({ connection, inputs }: CheckContext): Promise<void> {
  const compared = Object.entries(inputs.indicators.indicators).filter(
    ([, { context, kind, adds_over_areas }]) => context && kind === 'stock' && adds_over_areas,
  );
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  const rows = compared.map(([id]): Cell[] => [id]);
  await loadTable(connection, 'compared', [text('indicator')], rows);
  const figures = await query<AreaFigure>(
    connection,
    // Of several rows with one key, the one that stands.
    `SELECT s.file, s.line, s.indicator, s.area_id, s.period,
       coalesce(s.cutoff, r.last_day)::VARCHAR AS day, r.area_day AS cast_on, s.value
     FROM sound s SEMI JOIN compared USING (indicator)
     JOIN observation o USING (indicator, area_id, period, breakdown)
     JOIN reading r USING (file, line)
     WHERE s.breakdown = '{}' AND s.flag = 'ok' AND s.qualifier = '' AND s.value = o.value
     QUALIFY row_number() OVER (PARTITION BY s.indicator, s.area_id, s.period ORDER BY s.file, s.line) = 1
     ORDER BY s.file, s.line`,
  );
  for (const { whole, parts, kind, sum } of wrongSums(figures, inputs.areas, inputs.lineage)) {
    const { file, line, indicator, area_id, period, value } = whole;
    await connection.run(
      `INSERT INTO found VALUES ($file::INTEGER, $line::INTEGER, 'value', 'E602', $message, $sum, $value, $ids)`,
      {
        file,
        line,
        message: kind === 'before' ? 'sumBefore' : 'sumInside',
        sum: String(sum),
        value: String(value),
        ids: JSON.stringify(parts.map((part) => part.area_id)),
      },
    );
    await connection.run(
      `DELETE FROM observation WHERE indicator = $indicator AND area_id = $area_id AND period = $period AND breakdown = '{}'`,
      { indicator, area_id, period },
    );
  }
  await connection.run('DROP TABLE compared');
}
