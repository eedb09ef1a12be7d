import { parsePeriod } from '../periods/parse.ts';
import { comparePeriods, type Period, periodId } from '../periods/period.ts';

/** Areas that stand beside each other at most: more columns than these do not fit on paper. */
export const mostAreas = 4;

/** Something in an address that could not be followed, and what was written there. */
export interface BriefingProblem {
  readonly kind: 'key' | 'area' | 'many' | 'period' | 'future';
  readonly value: string;
}

/** What an address asks for. */
export interface BriefingChoice {
  /** Slugs, each once. */
  readonly areas: readonly string[];
  /** Undefined: the newest. */
  readonly period: Period | undefined;
  readonly problems: readonly BriefingProblem[];
}

/** Added to links by services that pass them on; no mistake of the reader's. */
const foreign = /^(utm_.*|.*clid|zarsrc|mibextid)$/;

/**
 * What the query part of an address asks for: `area` (slugs, with commas or again and again) and `period`,
 * as people write it. Whatever can't be followed is left out and named.
 * @param slugs of all areas that can be asked for
 * @param asOf the newest period that is judged
 */
export function readAddress(search: string, slugs: ReadonlySet<string>, asOf: Period): BriefingChoice {
  const query = new URLSearchParams(search);
  const problems: BriefingProblem[] = [];
  for (const key of new Set(query.keys()))
    if (key !== 'area' && key !== 'period' && !foreign.test(key)) problems.push({ kind: 'key', value: key });

  const written = query
    .getAll('area')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');
  const asked = [...new Set(written)];
  const known = asked.filter((slug) => slugs.has(slug));
  for (const slug of asked) if (!slugs.has(slug)) problems.push({ kind: 'area', value: slug });
  if (known.length > mostAreas) problems.push({ kind: 'many', value: String(known.length) });

  const text = query.get('period')?.trim() ?? '';
  const period = text === '' ? undefined : readPeriod(text, asOf, problems);
  return { areas: known.slice(0, mostAreas), period, problems };
}

function readPeriod(text: string, asOf: Period, problems: BriefingProblem[]): Period | undefined {
  const read = parsePeriod(text);
  if (!read || !('period' in read)) {
    problems.push({ kind: 'period', value: text });
    return undefined;
  }
  if (comparePeriods(read.period, asOf) > 0) {
    problems.push({ kind: 'future', value: text });
    return undefined;
  }
  return read.period;
}

/** The query part of an address, `?` included, that brings the choice back. */
export function writeAddress(areas: readonly string[], period: Period): string {
  return `?area=${areas.map(encodeURIComponent).join(',')}&period=${periodId(period)}`;
}
