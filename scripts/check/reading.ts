import type { CheckContext } from './context.ts';
import { plainDigits } from './lookups.ts';

const numberColumns = ['value', 'numerator', 'denominator'] as const;

const statuses = ['final', 'provisional', 'revised'];
/** How reports in Vietnamese say it. */
const spokenStatuses = { 'chính thức': 'final', 'sơ bộ': 'provisional', 'đã sửa': 'revised' };
const qualifiers = ['about', 'over', 'near', 'under'];

/**
 * Makes the table `reading`: each raw row with the meaning of its cells beside the cells themselves.
 * Raw cells end in `_cell`; what could not be read is null, with a `_fault`.
 */
export async function joinReadings({ connection, breakdowns }: CheckContext): Promise<void> {
  const numbers = numberColumns.map(
    (name) => `raw.${name} AS ${name}_cell,
      CASE WHEN regexp_full_match(raw.${name}, '${plainDigits}') THEN raw.${name}::DOUBLE ELSE ${name}_read.number END AS ${name},
      ${name}_read.mark AS ${name}_mark, ${name}_read.fault AS ${name}_fault, ${name}_read.other AS ${name}_other`,
  );
  const numberJoins = numberColumns.map(
    (name) =>
      `LEFT JOIN number_cell ${name}_read ON ${name}_read.cell = raw.${name} AND ${name}_read.locale = file_said.locale`,
  );
  const categories = breakdowns.map(
    (id) =>
      `raw.b_${id} AS b_${id}_cell, c_${id}.id AS b_${id}, c_${id}.declared AS b_${id}_declared, c_${id}.allowed AS b_${id}_allowed`,
  );
  const categoryJoins = breakdowns.map(
    (id) =>
      `LEFT JOIN category_${id} c_${id} ON c_${id}.indicator = said.indicator AND c_${id}.cell = raw.b_${id}`,
  );
  const spoken = Object.entries(spokenStatuses).map(([words, status]) => `WHEN '${words}' THEN '${status}'`);
  const status = `CASE lower(nfc_normalize(raw.status)) ${spoken.join(' ')} ELSE lower(raw.status) END`;
  const mark = `CASE raw.state WHEN '' THEN 'not_reported' WHEN ':' THEN 'not_reported' WHEN '-' THEN 'not_applicable' WHEN 'x' THEN 'protected' WHEN 'X' THEN 'protected' END`;
  await connection.run(`
    CREATE TABLE reading AS
    SELECT raw.file, raw.line,
      raw.area AS area_cell, area_cell.area_id, area_cell.level, area_cell.fault AS area_fault, area_cell.near AS area_near, day_span.day AS area_day,
      period_cell.cell AS period_cell, period_cell.period, period_cell.year, period_cell.half, period_cell.last_day, period_cell.fault AS period_fault, period_cell.period_kind,
      raw.indicator AS indicator_cell, said.indicator, indicator_read.near AS indicator_near, said.kind, said.decimals, said.periods,
      ${[...numbers, ...categories].join(',\n      ')},
      raw.state AS state_cell, state_read.id AS state, ${mark} AS state_mark, state_read.declared AS state_declared, state_read.allowed AS state_allowed,
      raw.event_date AS event_date_cell, event_read.day AS event_date,
      raw.cutoff AS cutoff_cell, cutoff_read.day AS cutoff,
      raw.reported_at AS reported_at_cell, reported_read.day AS reported_at,
      ${status} AS status, lower(raw.qualifier) AS qualifier,
      nullif(nfc_normalize(raw.period_text_vi), '') AS period_text_vi, nullif(nfc_normalize(raw.period_text_en), '') AS period_text_en,
      raw.source AS source_cell, coalesce(file_source.source, CASE WHEN raw.source = '' THEN file_said.source END) AS source,
      file_said.received, file_said.locale
    FROM raw
    JOIN file_said USING (file)
    JOIN period_cell ON period_cell.cell = coalesce(nullif(raw.period, ''), file_said.period)
    LEFT JOIN day_span ON day_span.day = coalesce(file_said.areas_on, period_cell.last_day::VARCHAR)
    LEFT JOIN area_cell ON area_cell.cell = raw.area AND area_cell.span = day_span.span
    LEFT JOIN indicator_cell indicator_read ON indicator_read.cell = raw.indicator
    LEFT JOIN indicator_said said ON said.indicator = indicator_read.indicator
    LEFT JOIN state_cell state_read ON state_read.indicator = said.indicator AND state_read.cell = raw.state
    LEFT JOIN day_cell event_read ON event_read.cell = raw.event_date
    LEFT JOIN day_cell cutoff_read ON cutoff_read.cell = raw.cutoff
    LEFT JOIN day_cell reported_read ON reported_read.cell = raw.reported_at
    LEFT JOIN file_source ON file_source.file = raw.file AND file_source.source = raw.source
    ${[...numberJoins, ...categoryJoins].join('\n    ')}
    ORDER BY raw.file, raw.line`);
}

/** Words allowed in `status` and `qualifier`. */
export const allowedWords = { status: statuses, qualifier: qualifiers } as const;
