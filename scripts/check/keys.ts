import type { CheckContext } from './context.ts';

const key = 'indicator, area_id, period, breakdown';

/**
 * From the rows without errors: compares rows with one key (E601, W601 into `found`) and makes the tables
 * `settled`, the one row of each key with its place, `observation`, and `part_observation` of quarters and
 * months. A `revised` row of a file received
 * later replaces what came before it.
 */
export async function settleKeys({ connection, breakdowns }: CheckContext): Promise<void> {
  await connection.run(`
    CREATE TABLE sound AS
    SELECT file, line, received, reported_at, status, indicator, area_id, period, year, half, ${breakdownText(breakdowns)} AS breakdown,
      CASE WHEN kind = 'share' THEN numerator END AS numerator,
      CASE WHEN kind = 'share' THEN denominator END AS denominator,
      ${value} AS value, state, event_date, cutoff, ${flag} AS flag, ${denominatorFlag} AS denominator_flag,
      qualifier, period_text_vi, period_text_en, source
    FROM reading ANTI JOIN (SELECT DISTINCT file, line FROM found WHERE code LIKE 'E%') USING (file, line)
    ANTI JOIN missing_column USING (file, indicator)`);
  // Few keys stand in more than one row: only those are compared.
  await connection.run(`CREATE TABLE repeated AS SELECT ${key} FROM sound GROUP BY ALL HAVING count(*) > 1`);
  await settleRepeated(connection);
  await connection.run(`
    CREATE TABLE settled AS
    FROM (SELECT *, status = 'revised' AS was_revised FROM sound ANTI JOIN repeated USING (${key}))
    UNION ALL BY NAME
    SELECT * EXCLUDE (content, said, nth, first_file, first_line, first_content, first_said)
    FROM standing ANTI JOIN conflicting USING (file, line) WHERE nth = 1`);
  const observed = `
    SELECT indicator, area_id, period, year, half, breakdown, numerator, denominator, value, state, event_date, cutoff,
      flag, denominator_flag, status = 'provisional' AS provisional, was_revised AS revised,
      false AS recomputed, false AS rolled_up, NULL::INTEGER AS areas_reported, NULL::INTEGER AS areas_due,
      nullif(qualifier, '') AS qualifier, period_text_vi, period_text_en, source
    FROM settled`;
  await connection.run(`CREATE TABLE observation AS ${observed} WHERE half IS NOT NULL`);
  await connection.run(`CREATE TABLE part_observation AS ${observed} WHERE half IS NULL`);
}

async function settleRepeated(connection: CheckContext['connection']): Promise<void> {
  // A row without a result says nothing against one that has it.
  await connection.run(`
    CREATE TABLE standing AS
    WITH dated AS (
      SELECT *, max(received) FILTER (status = 'revised') OVER same AS revised_at, min(received) OVER same AS first_at,
        bool_or(flag <> 'not_reported') OVER same AS any_reported
      FROM sound SEMI JOIN repeated USING (${key}) WINDOW same AS (PARTITION BY ${key})
    ), latest AS (
      SELECT * EXCLUDE (revised_at, first_at, any_reported),
        coalesce(revised_at > first_at, false) OR status = 'revised' AS was_revised,
        hash(numerator, denominator, value, state, event_date, flag, denominator_flag) AS content, ${said} AS said
      FROM dated
      WHERE (revised_at IS NULL OR revised_at <= first_at OR received >= revised_at)
        AND (flag <> 'not_reported' OR NOT any_reported)
    )
    SELECT *, row_number() OVER same AS nth, first_value(file) OVER same AS first_file,
      first_value(line) OVER same AS first_line, first_value(content) OVER same AS first_content,
      first_value(said) OVER same AS first_said
    FROM latest WINDOW same AS (PARTITION BY ${key} ORDER BY file, line)`);
  await connection.run(`
    INSERT INTO found SELECT file, line, NULL, CASE WHEN content = first_content THEN 'W601' ELSE 'E601' END,
      CASE WHEN content = first_content THEN 'repeat' ELSE 'conflict' END, first_file, first_line, to_json([said, first_said])
    FROM standing WHERE nth > 1`);
  // Of two values nobody can say which is right: none of the rows goes on.
  await connection.run(`
    CREATE TABLE conflicting AS
    SELECT file, line FROM standing SEMI JOIN (
      SELECT ${key} FROM standing GROUP BY ALL HAVING count(DISTINCT content) > 1
    ) USING (${key})`);
}

const digits = (column: string) => `regexp_replace(${column}::VARCHAR, '\\.0$', '')`;

/** What a row says, as a message may repeat it. */
const said = `CASE
  WHEN numerator IS NOT NULL OR denominator IS NOT NULL
    THEN coalesce(${digits('numerator')}, '?') || '/' || coalesce(${digits('denominator')}, '?')
  WHEN state IS NOT NULL THEN state
  WHEN value IS NOT NULL THEN ${digits('value')}
  WHEN event_date IS NOT NULL THEN event_date::VARCHAR
  ELSE CASE flag WHEN 'protected' THEN 'x' WHEN 'not_applicable' THEN '-' ELSE ':' END END`;

/** A share follows from both its counts; given as a percentage alone it is context. */
const value = `CASE
  WHEN kind = 'status' THEN NULL
  WHEN kind = 'share' AND numerator IS NOT NULL AND denominator > 0 THEN 100.0 * numerator / denominator
  WHEN kind = 'share' AND numerator_cell || denominator_cell <> '' THEN NULL
  ELSE value END`;

const flag = `CASE
  WHEN kind = 'status' THEN CASE WHEN state IS NULL AND event_date IS NOT NULL THEN 'ok' ELSE coalesce(state_mark, 'ok') END
  WHEN kind = 'share' AND numerator_cell || denominator_cell <> '' THEN coalesce(numerator_mark, 'ok')
  WHEN value IS NULL AND event_date IS NOT NULL THEN 'ok'
  ELSE coalesce(value_mark, 'ok') END`;

const denominatorFlag = `CASE WHEN kind = 'share' THEN coalesce(denominator_mark, 'ok') END`;

/** SQL for the breakdown as JSON text with its keys in order; ids hold nothing that needs escaping. */
function breakdownText(breakdowns: readonly string[]): string {
  if (breakdowns.length === 0) return `'{}'`;
  const parts = breakdowns.map((id) => `'"${id}":"' || b_${id} || '"'`);
  return `'{' || concat_ws(',', ${parts.join(', ')}) || '}'`;
}
