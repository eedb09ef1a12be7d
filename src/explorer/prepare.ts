import { titlePlaced } from '../areas/naming.ts';
import { capital } from '../i18n/capital.ts';
import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import type { CatalogFile } from '../release/release.ts';
import { observationFile } from '../release/queries.ts';
import type { AnsweredRow, Cut } from '../release/questions.ts';
import { allVerdicts, targetFile } from '../release/twins.ts';
import { fixedThreshold, pathGoal } from '../site/series.ts';
import { breakdownNames, breakdownsOf as declaredBreakdowns } from '../site/states.ts';
import type { AreaRow, IndicatorRow, LineageRow, ObservationRow, TargetRow } from '../release/tables.ts';
import {
  type ExplorerArea,
  type ExplorerBreakdown,
  type ExplorerData,
  type ExplorerFile,
  type ExplorerIndicator,
  type ExplorerTarget,
  toldDigits,
} from './data.ts';
import { spansOf } from './span.ts';
import { tilesOf } from './tiles.ts';

/**
 * What the explorer's page carries, made from a release while the site is built.
 * @param twins the files of single targets and areas, as the release lists them
 */
export async function explorerData(
  release: Lookup,
  twins: readonly CatalogFile[],
  language: Language,
): Promise<ExplorerData> {
  const files = filesOf(release, twins);
  const areas = ordered(release.areas, release, language);
  const place = new Map(areas.map(({ id }, index) => [id, index]));
  const read = await Promise.all(
    release.indicators.map(async (row) => ({
      row,
      totals: await release.series(row.indicator),
      ...(await breakdownsOf(row, release, language)),
    })),
  ).then((all) =>
    all.map(({ rows, ...one }) => ({ ...one, observations: one.totals.length > 0 ? one.totals : rows })),
  );
  const collator = new Intl.Collator(language);
  const indicators = read
    .filter(({ observations }) => observations.length > 0)
    .map(({ row, totals, observations, breakdowns }) => ({
      ...about(row, observations, place, release, files, language),
      totals: totals.length > 0,
      breakdowns,
    }))
    .sort((a, b) => Number(a.context) - Number(b.context) || collator.compare(a.label, b.label));
  const used = new Set(read.flatMap(({ observations }) => observations.map(({ source }) => source)));
  return {
    ...boundariesOf(release),
    release: release.catalog.release,
    home: release.site.home_area,
    indicators,
    areas,
    levels: Object.fromEntries(release.site.area_levels.map(({ id, plural }) => [id, plural[language]])),
    sources: Object.fromEntries(
      release.sources
        .filter(({ source }) => used.has(source))
        .map((row) => [
          row.source,
          { title: row[`title_${language}`], url: row.url, illustrative: row.illustrative },
        ]),
    ),
  };
}

/** The boundary files of the release: `boundaries/<level>-<valid_on>.json`. */
function boundariesOf({ catalog }: Lookup): Pick<ExplorerData, 'boundaries'> {
  const boundaries = catalog.files.flatMap((file) => {
    const { path } = file;
    const [, level, valid_on] = /^boundaries\/(.+)-(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
    return level && valid_on ? [{ path, level, valid_on, ...knownBy(file) }] : [];
  });
  return boundaries.length > 0 ? { boundaries } : {};
}

function ordered(areas: readonly AreaRow[], release: Lookup, language: Language): ExplorerArea[] {
  const { site } = release;
  const rank = new Map(site.area_levels.map(({ id }, index) => [id, index]));
  const collator = new Intl.Collator('vi');
  const tiles = tilesOf(areas);
  return areas
    .toSorted(
      (a, b) =>
        (rank.get(a.level) ?? 0) - (rank.get(b.level) ?? 0) ||
        Number(a.valid_to !== null) - Number(b.valid_to !== null) ||
        collator.compare(a.name, b.name),
    )
    .map((area) => ({
      ...beforeIt(release.predecessors(area.area_id)),
      ...tileOf(tiles.get(area.area_id)),
      id: area.area_id,
      name: titlePlaced(area, areas, site, language),
      slug: area.slug,
      level: area.level,
      parent: area.parent_id,
      from: area.valid_from,
      to: area.valid_to,
    }));
}

function tileOf(tile: ExplorerArea['tile']): Pick<ExplorerArea, 'tile'> {
  return tile ? { tile } : {};
}

/** The predecessors of an area, if it has any. */
function beforeIt(links: readonly LineageRow[]): Pick<ExplorerArea, 'before'> {
  return links.length === 0 ? {} : { before: links.map(({ predecessor_id }) => predecessor_id) };
}

function about(
  row: IndicatorRow,
  observations: readonly ObservationRow[],
  place: ReadonlyMap<string, number>,
  release: Lookup,
  files: Files,
  language: Language,
): Omit<ExplorerIndicator, 'breakdowns' | 'totals'> {
  const years = observations.map(({ year }) => year);
  const halves = observations.some(({ half }) => half !== 0);
  const whole = observations.some(({ half }) => half === 0);
  return {
    id: row.indicator,
    label: row[`label_${language}`],
    definition: row[`definition_${language}`],
    measure: { unit: row.unit, unit_vi: row.unit_vi, unit_en: row.unit_en, unit_one_en: row.unit_one_en },
    kind: row.kind,
    accumulates: row.accumulates,
    adds: row.adds_over_areas && row.kind !== 'status',
    context: row.context,
    illustrative: observations.some(({ source }) => release.source(source)?.illustrative ?? false),
    targets: targetsMeasured(row.indicator, place, release, files, language),
    states: Object.fromEntries(
      (JSON.parse(row.states) as { id: string; label: Record<Language, string> }[]).map(({ id, label }) => [
        id,
        label[language],
      ]),
    ),
    years: [Math.min(...years), Math.max(...years)],
    homeValues: new Set(
      observations.flatMap(({ area_id, half, value }) =>
        area_id === release.site.home_area && half === 0 && value !== null ? [value] : [],
      ),
    ).size,
    periods: [...(whole ? (['year'] as const) : []), ...(halves ? (['half'] as const) : [])],
    areas: spansOf(observations.flatMap(({ area_id }) => place.get(area_id) ?? [])),
    file: fileOf(observationFile(row.indicator), files),
  };
}

export type Files = ReadonlyMap<string, CatalogFile>;

/** The files of a release by path. */
export function filesOf({ catalog }: Lookup, twins: readonly CatalogFile[]): Files {
  return new Map([...catalog.files, ...twins].map((file) => [file.path, file]));
}

/** What the release says of a file. Throws a RangeError if it does not list it. */
function fileOf(path: string, files: Files): ExplorerFile {
  const file = files.get(path);
  if (!file) throw new RangeError(`the release lists no ${path}`);
  return knownBy(file);
}

function knownBy({ bytes, sha256 }: CatalogFile): ExplorerFile {
  return { bytes, sha256: sha256.slice(0, toldDigits) };
}

/** The targets that ask for the total of an indicator, in the plans' order. @param place of an area by id */
export function targetsMeasured(
  indicator: string,
  place: ReadonlyMap<string, number>,
  release: Lookup,
  files: Files,
  language: Language,
): readonly ExplorerTarget[] {
  return release.targets
    .filter(
      (target) =>
        release.indicatorsOf(target)[0]?.indicator === indicator &&
        release.breakdownOf(target, indicator) === '{}',
    )
    .map((target) => ({
      slug: target.slug,
      label: target[`label_${language}`],
      operator: target.operator,
      threshold: fixedThreshold(target),
      goal: pathGoal(target),
      areas: spansOf(
        release
          .progressOf(target)
          .flatMap(({ area_id, reading }) => (reading === 'sensible' ? (place.get(area_id) ?? []) : [])),
      ),
      ...verdictsOf(target, files),
    }));
}

/** Where the verdicts on a target are: in a file of its own, or of closed releases in that of all. */
function verdictsOf(
  { slug, programme, target }: TargetRow,
  files: Files,
): Pick<ExplorerTarget, 'ids' | 'file' | 'among'> {
  const own = targetFile(slug);
  const ids = [programme, target] as const;
  if (files.has(own)) return { ids, file: fileOf(own, files) };
  return { ids, file: fileOf(allVerdicts, files), among: true };
}

/** All breakdowns of an indicator, each with the categories that have observations, and these. */
async function breakdownsOf(
  row: IndicatorRow,
  release: Lookup,
  language: Language,
): Promise<{ readonly breakdowns: readonly ExplorerBreakdown[]; readonly rows: readonly ObservationRow[] }> {
  const names = breakdownNames(row);
  const found = await Promise.all(
    Object.entries(declaredBreakdowns(row)).map(async ([by, categories]) => ({
      by,
      categories: await Promise.all(
        categories.map(async ({ id, label }) => ({
          category: { id, label: label[language] },
          rows: await release.series(row.indicator, JSON.stringify({ [by]: id })),
        })),
      ),
    })),
  );
  return {
    breakdowns: found.map(({ by, categories }) => ({
      id: by,
      ...(names[by] && { label: capital(names[by][language], language) }),
      categories: categories.filter(({ rows }) => rows.length > 0).map(({ category }) => category),
    })),
    rows: found.flatMap(({ categories }) => categories.flatMap(({ rows }) => rows)),
  };
}

/** The rows of an indicator that a cut keeps, as a reader of the release answers them. */
export async function rowsOf(
  release: Lookup,
  { id, breakdowns }: ExplorerIndicator,
  cut: Cut,
): Promise<readonly AnsweredRow[]> {
  if (cut === null) return (await release.series(id)).map((row) => ({ ...row, category: null }));
  const categories = breakdowns.find((one) => one.id === cut.by)?.categories ?? [];
  const kept = categories.filter((one) => cut.category === null || one.id === cut.category);
  const rows = await Promise.all(
    kept.map(async ({ id: category }) =>
      (await release.series(id, JSON.stringify({ [cut.by]: category }))).map((row) => ({ ...row, category })),
    ),
  );
  return rows.flat();
}
