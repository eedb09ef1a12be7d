import type { CheckContext } from './context.ts';
import { noFigure } from '../read/cells.ts';
import { figureColumns } from '../read/raw.ts';
import { areaDay } from './lookups.ts';
import { ownRules, saidRules } from './rules.ts';

const statuses = ['final', 'provisional', 'revised'];
/** How reports in Vietnamese say it. */
const spokenStatuses = { 'chính thức': 'final', 'sơ bộ': 'provisional', 'đã sửa': 'revised' };
const qualifiers = ['about', 'over', 'near', 'under'];

/**
 * Makes the tables `said_read`, of what many rows say alike with the meaning of each cell beside it, and
 * `typed`, each row with its area and figures, and whether any rule finds fault with it. Raw cells end in
 * `_cell`; what could not be read is null, with a `_fault`.
 */
export async function joinReadings(context: CheckContext): Promise<void> {
  await readSaid(context);
  const share = (name: string) => `CASE WHEN is_share THEN ${name} END AS ${name}`;
  const isFaulty = ['said_faulty', ...ownRules.map(({ when }) => `coalesce(${when}, false)`)];
  await context.connection.run(`
    CREATE TABLE typed AS
    SELECT file, line, said_at, area_id, ${share('numerator')}, ${share('denominator')}, ${value} AS value,
      ${flag} AS flag, ${denominatorFlag} AS denominator_flag, ${isFaulty.join('\n OR ')} AS is_faulty
    FROM (${readings('raw_row')})`);
}

/** Each distinct thing said, with its meaning; `key_at` numbers what tells figures of one area apart. */
async function readSaid({ connection, breakdowns, asOfDay }: CheckContext): Promise<void> {
  const categories = breakdowns.map(
    (id) =>
      `said.b_${id} AS b_${id}_cell, c_${id}.id AS b_${id}, c_${id}.declared AS b_${id}_declared, c_${id}.allowed AS b_${id}_allowed`,
  );
  const categoryJoins = breakdowns.map(
    (id) =>
      `LEFT JOIN category_${id} c_${id} ON c_${id}.indicator = meant.indicator AND c_${id}.cell = said.b_${id}`,
  );
  const spoken = Object.entries(spokenStatuses).map(([words, status]) => `WHEN '${words}' THEN '${status}'`);
  const status = `CASE lower(nfc_normalize(said.status)) ${spoken.join(' ')} ELSE lower(said.status) END`;
  const mark = `CASE said.state WHEN '' THEN 'not_reported' WHEN ':' THEN 'not_reported' WHEN '-' THEN 'not_applicable' WHEN 'x' THEN 'protected' WHEN 'X' THEN 'protected' END`;
  const isFaulty = saidRules(breakdowns, asOfDay).map(({ when }) => `coalesce(${when}, false)`);
  await connection.run(`
    CREATE TABLE said_read AS
    SELECT *, ${breakdownText(breakdowns)} AS breakdown, ${isFaulty.join(' OR ')} AS said_faulty,
      coalesce(kind = 'share', false) AS is_share, coalesce(kind = 'status', false) AS is_status,
      dense_rank() OVER (ORDER BY indicator, period, ${breakdownText(breakdowns)})::INTEGER AS key_at
    FROM (
      SELECT said.said_at, said.file, said.has_value, said.has_numerator, said.has_denominator,
        day_span.day AS area_day, day_span.span,
        period_cell.cell AS period_cell, period_cell.period, period_cell.year, period_cell.half, period_cell.last_day, period_cell.fault AS period_fault, period_cell.period_kind,
        said.indicator AS indicator_cell, meant.indicator, indicator_read.near AS indicator_near, meant.kind, meant.decimals, meant.periods, meant.level_bits,
        ${[...categories, ''].join(',\n        ')}
        said.state AS state_cell, state_read.id AS state, ${mark} AS state_mark, state_read.declared AS state_declared, state_read.allowed AS state_allowed,
        said.event_date AS event_date_cell, event_read.day AS event_date,
        said.cutoff AS cutoff_cell, cutoff_read.day AS cutoff,
        said.reported_at AS reported_at_cell, reported_read.day AS reported_at,
        ${status} AS status, lower(said.qualifier) AS qualifier,
        nullif(nfc_normalize(said.period_text_vi), '') AS period_text_vi, nullif(nfc_normalize(said.period_text_en), '') AS period_text_en,
        said.source AS source_cell, coalesce(file_source.source, CASE WHEN said.source = '' THEN file_said.source END) AS source,
        file_said.received, file_said.locale
      FROM said
      JOIN file_said USING (file)
      JOIN period_cell ON period_cell.cell = coalesce(nullif(said.period, ''), file_said.period)
      LEFT JOIN day_span ON day_span.day = ${areaDay}
      LEFT JOIN indicator_cell indicator_read ON indicator_read.cell = said.indicator
      LEFT JOIN indicator_said meant ON meant.indicator = indicator_read.indicator
      LEFT JOIN state_cell state_read ON state_read.indicator = meant.indicator AND state_read.cell = said.state
      LEFT JOIN day_cell event_read ON event_read.cell = said.event_date
      LEFT JOIN day_cell cutoff_read ON cutoff_read.cell = said.cutoff
      LEFT JOIN day_cell reported_read ON reported_read.cell = said.reported_at
      LEFT JOIN file_source ON file_source.file = said.file AND file_source.source = said.source
      ${categoryJoins.join('\n      ')}
    )
    ORDER BY said_at`);
}

/** SQL for rows of `raw_row`, or for some of them in a table like it, with the meaning of all their cells. */
export function readings(rows: string): string {
  const numbers = figureColumns.map(
    (name) =>
      `CASE WHEN own.${name}_at >= 0 THEN own.${name}_at ELSE ${name}_read.number END AS ${name},
      CASE WHEN own.${name}_at = ${noFigure} THEN 'not_reported' ELSE ${name}_read.mark END AS ${name}_mark, ${name}_read.fault AS ${name}_fault, ${name}_read.other AS ${name}_other`,
  );
  const joins = figureColumns.map(
    (name) =>
      `LEFT JOIN number_cell ${name}_read ON ${name}_read.at = own.${name}_at AND ${name}_read.locale = said_read.locale`,
  );
  return `
    SELECT own.*, said_read.* EXCLUDE (said_at, file),
      area_cell.area_id, area_cell.level, area_cell.level_bit, area_cell.fault AS area_fault, area_cell.near AS area_near,
      ${numbers.join(',\n      ')}
    FROM ${rows} own JOIN said_read USING (said_at)
    LEFT JOIN area_cell ON area_cell.area_at = own.area_at AND area_cell.span = said_read.span
    ${joins.join('\n    ')}`;
}

/** A share follows from both its counts; given as a percentage alone it is context. */
const value = `CASE
  WHEN is_status THEN NULL
  WHEN is_share AND numerator IS NOT NULL AND denominator > 0 THEN 100.0 * numerator / denominator
  WHEN is_share AND (numerator_at <> ${noFigure} OR denominator_at <> ${noFigure}) THEN NULL
  ELSE value END`;

const flag = `CASE
  WHEN is_status THEN CASE WHEN state IS NULL AND event_date IS NOT NULL THEN 'ok' ELSE coalesce(state_mark, 'ok') END
  WHEN is_share AND (numerator_at <> ${noFigure} OR denominator_at <> ${noFigure}) THEN coalesce(numerator_mark, 'ok')
  WHEN value IS NULL AND event_date IS NOT NULL THEN 'ok'
  ELSE coalesce(value_mark, 'ok') END`;

const denominatorFlag = `CASE WHEN is_share THEN coalesce(denominator_mark, 'ok') END`;

/** SQL for the breakdown as JSON text with its keys in order; ids hold nothing that needs escaping. */
function breakdownText(breakdowns: readonly string[]): string {
  if (breakdowns.length === 0) return `'{}'`;
  const parts = breakdowns.map((id) => `'"${id}":"' || b_${id} || '"'`);
  return `'{' || concat_ws(',', ${parts.join(', ')}) || '}'`;
}

/** Words allowed in `status` and `qualifier`. */
export const allowedWords = { status: statuses, qualifier: qualifiers } as const;
