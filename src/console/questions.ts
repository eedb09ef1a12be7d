import { consoleWords } from '../i18n/console/words.ts';
import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import type { IndicatorRow, ObservationRow } from '../release/tables.ts';
import type { Question } from './data.ts';

/** An indicator with its totals. */
interface Observed {
  readonly row: IndicatorRow;
  readonly totals: readonly ObservationRow[];
}

/**
 * The prepared questions, from the simplest on. Which indicator, area or period one asks about is chosen by
 * rule from what is published, so that any release gets questions with answers.
 * @param tableOf the name of an indicator's table
 */
export async function questions(
  release: Lookup,
  language: Language,
  tableOf: (indicator: string) => string,
): Promise<readonly Question[]> {
  const observed: Observed[] = await Promise.all(
    release.indicators
      .filter(({ indicator }) => release.observed.has(indicator))
      .map(async (row) => ({ row, totals: await release.series(row.indicator) })),
  );
  const home = release.site.home_area;
  const most = (score: (one: Observed) => number): Observed | undefined =>
    observed.reduce<Observed | undefined>(
      (best, one) => (best && score(best) >= score(one) ? best : one),
      undefined,
    );
  const valued = ({ totals }: Observed): readonly ObservationRow[] =>
    totals.filter(({ value }) => value !== null);
  const long = most((one) => valued(one).filter(({ area_id }) => area_id === home).length);
  const wide = most((one) => new Set(valued(one).map(({ area_id }) => area_id)).size);
  const blank = most(({ totals }) => totals.filter(({ flag }) => flag !== 'ok').length);
  const before = new Set(release.lineage.map(({ predecessor_id }) => predecessor_id));
  const after = new Set(release.lineage.map(({ successor_id }) => successor_id));
  const across = most((one) => {
    if (!one.row.adds_over_areas) return 0;
    const own = valued(one).filter(({ recomputed }) => !recomputed);
    const count = (among: ReadonlySet<string>): number =>
      own.filter(({ area_id }) => among.has(area_id)).length;
    return Math.min(count(before), count(after));
  });
  if (!long || !wide || !blank || !across) return [];
  const label = `label_${language}`;
  const table = ({ row }: Observed): string => tableOf(row.indicator);
  const latest = valued(wide).reduce((best, row) =>
    row.year * 3 + row.half > best.year * 3 + best.half ? row : best,
  );
  const sql: Readonly<Record<keyof ReturnType<typeof consoleWords>['questions'], string>> = {
    indicators: `SELECT indicator, ${label}, unit_${language}, kind\nFROM indicators\nORDER BY indicator`,
    areas: `SELECT level, count(*) AS n\nFROM areas\nWHERE valid_to IS NULL\nGROUP BY level\nORDER BY n`,
    series: `SELECT period, value, flag\nFROM ${table(long)}\nWHERE area_id = '${home}'${totals(long.row)}\nORDER BY year, half`,
    latest: `SELECT a.name, o.value, o.flag\nFROM ${table(wide)} AS o\nJOIN areas AS a ON a.area_id = o.area_id\nWHERE o.period = '${latest.period}'${totals(wide.row, 'o.')}\nORDER BY o.value DESC NULLS LAST, a.name`,
    spread: `SELECT o.year, a.level,\n  min(o.value) AS lowest, median(o.value) AS middle, max(o.value) AS highest\nFROM ${table(wide)} AS o\nJOIN areas AS a ON a.area_id = o.area_id\nWHERE o.value IS NOT NULL${totals(wide.row, 'o.')}\nGROUP BY o.year, a.level\nORDER BY a.level, o.year`,
    change: `SELECT a.name, o.period, o.value,\n  o.value - lag(o.value) OVER (PARTITION BY o.area_id ORDER BY o.year) AS change\nFROM ${table(long)} AS o\nJOIN areas AS a ON a.area_id = o.area_id\nWHERE o.half = 0${totals(long.row, 'o.')}\nORDER BY a.name, o.year`,
    statuses: `SELECT period, status, count(*) AS n\nFROM progress\nWHERE reading = 'sensible'\nGROUP BY period, status\nORDER BY period, n DESC`,
    gaps: `SELECT a.name, t.${label}, p.period, p.value, p.required, p.gap\nFROM progress AS p\nJOIN targets AS t ON t.programme = p.programme AND t.target = p.target\nJOIN areas AS a ON a.area_id = p.area_id\nWHERE p.reading = 'sensible' AND p.gap IS NOT NULL\nORDER BY p.gap\nLIMIT 50`,
    pace: `SELECT a.name, t.${label}, p.period, p.pace, p.pace_needed, p.projected, t.threshold\nFROM progress AS p\nJOIN targets AS t ON t.programme = p.programme AND t.target = p.target\nJOIN areas AS a ON a.area_id = p.area_id\nWHERE p.pace IS NOT NULL\nORDER BY p.pace - p.pace_needed\nLIMIT 50`,
    turned: `SELECT a.name, t.${label}, p.period, p.previous_status, p.status, p.turned\nFROM progress AS p\nJOIN targets AS t ON t.programme = p.programme AND t.target = p.target\nJOIN areas AS a ON a.area_id = p.area_id\nWHERE p.turned IS NOT NULL\nORDER BY p.year DESC, p.half DESC, a.name\nLIMIT 100`,
    coverage: `SELECT t.${label}, p.period, p.areas_reported, p.areas_due,\n  round(100 * p.areas_reported / p.areas_due, 1) AS percent\nFROM progress AS p\nJOIN targets AS t ON t.programme = p.programme AND t.target = p.target\nWHERE p.areas_due > 0\nORDER BY percent, p.period`,
    lineage: `SELECT s.name AS after, l.effective_date, count(*) AS n,\n  string_agg(b.name, ', ' ORDER BY b.name) AS before\nFROM lineage AS l\nJOIN areas AS b ON b.area_id = l.predecessor_id\nJOIN areas AS s ON s.area_id = l.successor_id\nGROUP BY s.name, s.area_id, l.effective_date\nORDER BY n DESC, s.name`,
    across: `WITH totals AS (\n  SELECT area_id, year, value\n  FROM ${table(across)}\n  WHERE half = 0 AND value IS NOT NULL AND NOT recomputed${totals(across.row)}\n), former AS (\n  SELECT l.successor_id, t.year, sum(t.value) AS value\n  FROM lineage AS l\n  JOIN totals AS t ON t.area_id = l.predecessor_id\n  GROUP BY l.successor_id, t.year\n)\nSELECT a.name, f.year AS year_before, f.value AS before, t.year AS year_after, t.value AS after\nFROM former AS f\nJOIN totals AS t ON t.area_id = f.successor_id AND t.year > f.year\nJOIN areas AS a ON a.area_id = f.successor_id\nORDER BY a.name, f.year, t.year`,
    hidden: `SELECT a.level, o.period,\n  count(*) FILTER (WHERE o.flag = 'ok') AS shown,\n  count(*) FILTER (WHERE o.flag = 'protected') AS protected,\n  count(*) FILTER (WHERE o.flag = 'not_reported') AS not_reported\nFROM ${table(blank)} AS o\nJOIN areas AS a ON a.area_id = o.area_id\nGROUP BY a.level, o.period\nORDER BY a.level, o.period`,
    measures: `SELECT t.${label} AS target, i.${label} AS indicator, m.reading\nFROM target_indicators AS m\nJOIN targets AS t ON t.programme = m.programme AND t.target = m.target\nJOIN indicators AS i ON i.indicator = m.indicator\nORDER BY t.programme, t.position, m.position`,
    sources: `SELECT title_${language}, publisher, published, licence, illustrative\nFROM sources\nORDER BY illustrative, title_${language}`,
  };
  const told = consoleWords(language).questions;
  return (Object.keys(sql) as (keyof typeof sql)[]).map((id) => ({
    id,
    title: told[id][0],
    about: told[id][1],
    sql: sql[id],
  }));
}

/** Keeps the totals of an indicator that is also broken down. */
function totals({ breakdowns }: IndicatorRow, of = ''): string {
  return Object.keys(JSON.parse(breakdowns) as object)
    .map((name) => `\n  AND ${of}"${name}" IS NULL`)
    .join('');
}
