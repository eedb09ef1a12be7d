import type { CheckContext } from './context.ts';

const key = 'key_at, area_id';

/**
 * From the rows without errors: compares rows with one key (E601, W601 into `found`) and makes the view
 * `settled`, the one row of each key with its place, and the tables `observation` and `part_observation` of quarters and
 * months. A `revised` row of a file received
 * later replaces what came before it.
 */
export async function settleKeys({ connection }: CheckContext): Promise<void> {
  await connection.run(`
    CREATE VIEW sound AS
    SELECT typed.file, line, key_at, received, reported_at, status, indicator, area_id, period, year, half, breakdown,
      numerator, denominator, value, state, event_date, cutoff, flag, denominator_flag,
      qualifier, period_text_vi, period_text_en, source, area_day, last_day
    FROM typed JOIN (FROM said_read ANTI JOIN missing_column USING (file, indicator)) said_read USING (said_at)
    WHERE NOT is_faulty`);
  // Few keys stand in more than one row: only those are compared.
  await connection.run(`CREATE TABLE repeated AS SELECT ${key} FROM sound GROUP BY ALL HAVING count(*) > 1`);
  await settleRepeated(connection);
  await connection.run(`
    CREATE VIEW settled AS
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
