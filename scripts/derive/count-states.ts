import type { DuckDBConnection } from '@duckdb/node-api';
import { inForce } from './in-force.ts';
import type { Standing } from './standing.ts';
import { lastDayOf } from './sum.ts';

/**
 * Counts areas by the states they reported, for the area of a programme: how many hold an achieved
 * state, and how many moved between two states from one year's end to the next. A move needs the
 * area at both ends: a merger is none. The rows are marked `rolled_up`, with how many areas reported of
 * how many were due; a count that was reported stands. Breakdowns of the states (standards) stay apart.
 * Needs the tables of `loadReference`. Returns the number of rows added.
 */
export async function countStates(connection: DuckDBConnection, standing: Standing): Promise<number> {
  return (await countHolders(connection, standing)) + (await countMoves(connection, standing));
}

/** States on record: areas of the level that is counted, in force at the end of the period. */
const reported = (inside: string, count: 'holders' | 'moves') => `
  SELECT o.area_id AS unit_id, n.inside_id AS area_id, c.indicator, c.kind, c.status, c.level, o.period, o.year, o.half,
    o.breakdown, o.state, o.cutoff, o.provisional, o.revised, o.source, ${lastDayOf} AS last_day
  FROM observation o
  JOIN derive_count c ON c.status = o.indicator AND c.counting = '${count}'
  JOIN ${inside} n ON n.area_id = o.area_id AND n.level = c.level AND ${inForce('n')}
  WHERE o.flag = 'ok' AND o.state IS NOT NULL AND NOT coalesce(o.recomputed, false)
    AND n.area_id <> n.inside_id
    AND contains(c.periods, CASE o.half WHEN 0 THEN 'year' ELSE 'half' END)
    AND EXISTS (FROM derive_scope s WHERE s.area_id = n.inside_id AND s.indicator = c.indicator)`;

const common = `
  min(r.cutoff) AS cutoff,
  bool_or(coalesce(r.provisional, false)) AS provisional,
  bool_or(coalesce(r.revised, false)) AS revised,
  string_agg(DISTINCT r.source, ';' ORDER BY r.source) AS source`;

const unlessReported = (sums: string, rows: string) => `
  WHERE NOT EXISTS (FROM ${sums} own WHERE own.indicator = ${rows}.indicator AND own.area_id = ${rows}.area_id
    AND own.period = ${rows}.period AND own.breakdown = ${rows}.breakdown)`;

async function countHolders(connection: DuckDBConnection, { inside, sums }: Standing): Promise<number> {
  const result = await connection.run(`
    INSERT INTO ${sums} BY NAME
    WITH reported AS (${reported(inside, 'holders')}), held AS (
      SELECT r.indicator, r.area_id, r.level, r.period, r.year, r.half, r.breakdown, r.last_day,
        any_value(r.kind) AS kind, count(*)::INTEGER AS areas_reported,
        count(*) FILTER (EXISTS (FROM derive_achieved a WHERE a.indicator = r.status AND a.state = r.state)) AS held,
        ${common}
      FROM reported r GROUP BY ALL
    ), due AS (
      SELECT h.area_id, h.level, h.last_day, count(*)::INTEGER AS areas_due
      FROM (SELECT DISTINCT area_id, level, last_day FROM held) h
      JOIN ${inside} n ON n.inside_id = h.area_id AND n.level = h.level AND n.area_id <> n.inside_id
        AND h.last_day BETWEEN n.valid_from AND coalesce(n.valid_to, DATE '9999-12-31')
      GROUP BY ALL
    ), counted AS (
      SELECT indicator, area_id, period, year, half, breakdown, cutoff, provisional, revised, source,
        CASE kind WHEN 'share' THEN held::DOUBLE END AS numerator,
        CASE kind WHEN 'share' THEN areas_due::DOUBLE END AS denominator,
        CASE kind WHEN 'share' THEN 100.0 * held / areas_due ELSE held::DOUBLE END AS value,
        'ok' AS flag, CASE kind WHEN 'share' THEN 'ok' END AS denominator_flag,
        false AS recomputed, true AS rolled_up, areas_reported, areas_due
      FROM held JOIN due USING (area_id, level, last_day)
    )
    FROM counted ${unlessReported(sums, 'counted')} ORDER BY ALL`);
  return result.rowsChanged;
}

async function countMoves(connection: DuckDBConnection, { inside, sums }: Standing): Promise<number> {
  const result = await connection.run(`
    INSERT INTO ${sums} BY NAME
    WITH reported AS (${reported(inside, 'moves')} AND o.half = 0 AND o.breakdown = '{}'), pairs AS (
      SELECT r.*, before.state AS state_before
      FROM reported r
      JOIN reported before ON before.unit_id = r.unit_id AND before.area_id = r.area_id
        AND before.indicator = r.indicator AND before.year = r.year - 1
    ), due AS (
      SELECT p.area_id, p.level, p.last_day, count(*)::INTEGER AS areas_due
      FROM (SELECT DISTINCT area_id, level, last_day FROM pairs) p
      JOIN ${inside} n ON n.inside_id = p.area_id AND n.level = p.level AND n.area_id <> n.inside_id
        AND n.valid_from <= p.last_day - INTERVAL 1 YEAR
        AND p.last_day <= coalesce(n.valid_to, DATE '9999-12-31')
      GROUP BY ALL
    ), step AS (
      SELECT s.indicator, s.before, s.after, json_object(c.split, s.category)::VARCHAR AS breakdown
      FROM derive_step s JOIN derive_count c USING (indicator)
      UNION ALL SELECT indicator, before, after, '{}' FROM derive_step
    ), counted AS (
      SELECT r.indicator, r.area_id, r.period, r.year, r.half, s.breakdown,
        count(*) FILTER (r.state_before = s.before AND r.state = s.after)::DOUBLE AS value,
        'ok' AS flag, false AS recomputed, true AS rolled_up,
        count(DISTINCT r.unit_id)::INTEGER AS areas_reported, any_value(due.areas_due) AS areas_due,
        ${common}
      FROM pairs r JOIN step s USING (indicator) JOIN due USING (area_id, level, last_day)
      GROUP BY r.indicator, r.area_id, r.period, r.year, r.half, s.breakdown
    )
    FROM counted ${unlessReported(sums, 'counted')} ORDER BY ALL`);
  return result.rowsChanged;
}
