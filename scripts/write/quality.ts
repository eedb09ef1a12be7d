import type { DuckDBConnection } from '@duckdb/node-api';
import { knownPeriod } from '../../src/periods/period.ts';
import type { Quality, Sensitivity } from '../../src/release/quality.ts';
import { readingsOf } from '../../src/targets/reading.ts';
import type { Checked } from '../check/check.ts';
import { type Cell, loadTable, query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { dutyRows } from './duties.ts';

/**
 * The release's own report: counts only. Comes after protection, whose audit must have passed, and tells no more
 * than what is published.
 */
export async function quality(
  connection: DuckDBConnection,
  inputs: Inputs,
  release: string,
  asOf: string,
  checked: Checked,
  fileCount: number,
): Promise<Quality> {
  await loadNeeded(connection, inputs);
  const hidden = await bySensitivity(connection, `flag = 'protected'`);
  const { rows, accepted, rejected } = checked;
  const total = Object.values(hidden).reduce((sum, cells) => sum + cells, 0);
  return {
    release,
    as_of: asOf,
    counts: { files: fileCount, rows, accepted, rejected, protected: total },
    coverage: await query(connection, coverage),
    coverage_by_area: await query(connection, coverageByArea),
    coverage_by_indicator: await query(connection, coverageByIndicator),
    duties: await dutyCounts(connection, inputs, asOf),
    arrivals: await query(connection, arrivals),
    findings: findingCounts(checked),
    revisions: await query(connection, revisions),
    revised: await bySensitivity(connection, revised),
    protected: hidden,
    hidden: await hiddenByLevel(connection, inputs),
    audit: { status: 'passed' },
    parameters: inputs.site.privacy,
  };
}

/**
 * Loads `quality_area` (areas with their levels and ends), `quality_indicator` (indicators with their sensitivity) and
 * `quality_need`: which indicators an area must report for a target. Counts that follow from the states of
 * areas, and targets that follow from other targets, need no report of their own.
 */
async function loadNeeded(
  connection: DuckDBConnection,
  { areas, indicators: { indicators }, programmes }: Inputs,
): Promise<void> {
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  await loadTable(
    connection,
    'quality_area',
    [text('area_id'), text('level'), { name: 'valid_to', type: 'DATE' }],
    areas.map(({ area_id, level, valid_to }): Cell[] => [area_id, level, valid_to]),
  );
  await loadTable(
    connection,
    'quality_indicator',
    [text('indicator'), text('sensitivity')],
    Object.entries(indicators).map(([id, { sensitivity }]): Cell[] => [id, sensitivity]),
  );
  const needs = programmes.flatMap(({ programme, targets }) =>
    targets.flatMap((target) => {
      const asked = readingsOf(target).find(({ reading }) => reading === 'sensible');
      const reported = (asked?.indicators ?? []).filter((id) => !indicators[id]?.from_states);
      return target.levels.flatMap((level) =>
        reported.map((indicator): Cell[] => [programme, target.id, level, indicator]),
      );
    }),
  );
  await loadTable(
    connection,
    'quality_need',
    [text('programme'), text('target'), text('level'), text('indicator')],
    needs,
  );
  await connection.run(cells);
}

/** SQL for the last day of the period of a row. */
function lastDay(row = ''): string {
  return `make_date(${row}year, CASE ${row}half WHEN 1 THEN 6 ELSE 12 END, CASE ${row}half WHEN 1 THEN 30 ELSE 31 END)`;
}

/**
 * Table `quality_cell`: each figure due with whether it was reported. Due is what a verdict of the period
 * needs and the area did, or did not, report for it; what a record of an earlier period has settled is not
 * due again, and an area that is no more owes nothing.
 */
const cells = `
  CREATE OR REPLACE TEMP TABLE quality_cell AS
  SELECT v.programme, need.indicator, need.level, v.area_id, v.period, v.year, v.half,
    coalesce(bool_or(o.flag <> 'not_reported'), false) AS reported
  FROM verdict v
  JOIN quality_area USING (area_id)
  JOIN quality_need need ON need.programme = v.programme AND need.target = v.target AND need.level = quality_area.level
  LEFT JOIN (SELECT DISTINCT indicator, area_id, period, flag FROM observation) o
    ON o.indicator = need.indicator AND o.area_id = v.area_id AND o.period = v.period
  WHERE v.reading = 'sensible' AND v.status NOT IN ('not_due', 'not_applicable', 'not_measurable')
    AND (o.flag IS NOT NULL OR v.status = 'no_data') AND (valid_to IS NULL OR valid_to >= ${lastDay('v.')})
  GROUP BY ALL`;

/** Periods in the order in which they end, a half before the year that ends with it. */
const inTime = 'year, CASE half WHEN 0 THEN 3 ELSE half END';

const counted = 'count(*)::INTEGER AS cells_due, (count(*) FILTER (reported))::INTEGER AS cells_reported';

const coverageByArea = `
  SELECT programme, level, area_id, period, ${counted}
  FROM quality_cell GROUP BY programme, level, area_id, period, year, half
  ORDER BY programme, level, area_id, ${inTime}`;

const coverage = `
  SELECT programme, level, period, count(*)::INTEGER AS areas_due,
    (count(*) FILTER (cells_reported > 0))::INTEGER AS areas_reported,
    (count(*) FILTER (cells_reported = cells_due))::INTEGER AS areas_complete,
    sum(cells_due)::INTEGER AS cells_due, sum(cells_reported)::INTEGER AS cells_reported
  FROM (
    SELECT programme, level, area_id, period, year, half, ${counted}
    FROM quality_cell GROUP BY ALL)
  GROUP BY programme, level, period, year, half
  ORDER BY programme, level, ${inTime}`;

const coverageByIndicator = `
  SELECT programme, indicator, level, period, ${counted}
  FROM quality_cell GROUP BY programme, indicator, level, period, year, half
  ORDER BY programme, indicator, level, ${inTime}`;

const arrivals = `
  SELECT source, period, received::VARCHAR AS received,
    (received - ${lastDay()})::INTEGER AS days,
    cells
  FROM arrival ORDER BY source, ${inTime}, received`;

/** What areas themselves reported anew: sums and figures cast onto other areas follow from it. */
const revised = 'revised AND NOT recomputed AND NOT rolled_up';

const revisions = `
  SELECT indicator, period, count(*)::INTEGER AS cells
  FROM observation JOIN quality_indicator USING (indicator)
  WHERE ${revised} AND sensitivity = 'open'
  GROUP BY indicator, period, year, half ORDER BY indicator, ${inTime}`;

async function bySensitivity(
  connection: DuckDBConnection,
  condition: string,
): Promise<Record<Sensitivity, number>> {
  const found = await query<{ sensitivity: Sensitivity; cells: number }>(
    connection,
    `SELECT sensitivity, count(*) AS cells FROM observation JOIN quality_indicator USING (indicator)
     WHERE ${condition} GROUP BY 1`,
  );
  const counts = { person: 0, event: 0, household: 0, open: 0 };
  for (const { sensitivity, cells: n } of found) counts[sensitivity] = n;
  return counts;
}

/** Of indicators some of whose figures may be hidden; levels in the order of `site.yaml`, the widest first. */
async function hiddenByLevel(connection: DuckDBConnection, { site }: Inputs): Promise<Quality['hidden']> {
  const found = await query<Quality['hidden'][number]>(
    connection,
    `SELECT level, indicator, count(*)::INTEGER AS cells, (count(*) FILTER (flag = 'protected'))::INTEGER AS hidden
     FROM observation JOIN quality_area USING (area_id) JOIN quality_indicator USING (indicator)
     GROUP BY level, indicator, sensitivity HAVING sensitivity <> 'open' OR hidden > 0
     ORDER BY indicator`,
  );
  const order = site.area_levels.map(({ id }) => id);
  return found.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

async function dutyCounts(
  connection: DuckDBConnection,
  inputs: Inputs,
  asOf: string,
): Promise<Quality['duties']> {
  const duties = await dutyRows(connection, inputs, knownPeriod(asOf));
  const counts = new Map<string, Quality['duties'][number]>();
  for (const { programme, agency, due, period, state } of duties) {
    const year = (due ?? period)?.slice(0, 4) ?? 'none';
    const key = [programme, agency, year, state].join(' ');
    counts.set(key, { programme, agency, year, state, duties: (counts.get(key)?.duties ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function findingCounts({ findings }: Checked): Quality['findings'] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, n]) => ({ code, findings: n }));
}
