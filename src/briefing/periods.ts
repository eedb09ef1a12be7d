import { narrowestLevel } from '../areas/levels.ts';
import { comparePeriods, knownPeriod, lastDay, type Period, periodId } from '../periods/period.ts';
import type { Lookup } from '../release/lookup.ts';
import type { AreaRow } from '../release/tables.ts';
import { areaPages } from '../site/area-pages.ts';
import { inHeadline } from '../targets/standing.ts';

/** An area and a period of which a briefing stands ready. */
export interface BriefingPage {
  readonly area: AreaRow;
  readonly period: Period;
}

/**
 * The briefings that are built: the home area, each programme's own area, and every area of the narrowest
 * level that still stands and has figures; each at its newest year and its newest half-year.
 */
export function briefingPages(lookup: Lookup): Promise<readonly BriefingPage[]> {
  const pages = known.get(lookup) ?? find(lookup);
  known.set(lookup, pages);
  return pages;
}

/** Every page of an area asks. */
const known = new WeakMap<Lookup, Promise<readonly BriefingPage[]>>();

async function find(lookup: Lookup): Promise<readonly BriefingPage[]> {
  const pages = await areaPages(lookup);
  const owners = new Set([lookup.site.home_area, ...lookup.programmes.map(({ area_id }) => area_id)]);
  const narrowest = narrowestLevel(lookup.site, lookup.areas);
  const chosen = pages.filter(
    ({ area_id, level, valid_to }) => owners.has(area_id) || (level === narrowest && valid_to === null),
  );
  const found = await Promise.all(
    chosen.map(async (area) =>
      (await newestPeriods(area.area_id, lookup)).map((period): BriefingPage => ({ area, period })),
    ),
  );
  return found.flat();
}

/**
 * The newest year and the newest half-year in which targets of an area were judged, up to the as-of
 * period; where none was, of which it has figures.
 */
export async function newestPeriods(areaId: string, lookup: Lookup): Promise<readonly Period[]> {
  const judged = periodsJudged(areaId, lookup);
  const periods = judged.length > 0 ? judged : await periodsReported(areaId, lookup);
  return [
    ...periods.filter(({ half }) => half === 0).slice(0, 1),
    ...periods.filter(({ half }) => half !== 0).slice(0, 1),
  ];
}

/** The periods in which targets that count in a headline were judged in an area, the newest first. */
export function periodsJudged(areaId: string, lookup: Lookup): readonly Period[] {
  return ordered(
    lookup
      .progressIn(areaId)
      .filter(
        ({ reading, programme, target }) =>
          reading === 'sensible' && inHeadline(lookup.target(programme, target)),
      )
      .map(({ period }) => period),
    lookup,
  );
}

async function periodsReported(areaId: string, lookup: Lookup): Promise<readonly Period[]> {
  const series = await Promise.all([...lookup.observed].map((id) => lookup.series(id)));
  return ordered(
    series.flatMap((rows) => rows.filter(({ area_id }) => area_id === areaId).map(({ period }) => period)),
    lookup,
  );
}

function ordered(ids: readonly string[], lookup: Lookup): readonly Period[] {
  const asOf = lastDay(knownPeriod(lookup.catalog.as_of));
  return [...new Set(ids)]
    .map(knownPeriod)
    .filter((period) => lastDay(period) <= asOf)
    .sort((a, b) => comparePeriods(b, a));
}

/** The name of a period in addresses: `2025`, `2026-h1`. */
export function periodSlug(period: Period): string {
  return periodId(period).toLowerCase();
}
