import { capital } from '../../i18n/capital.ts';
import { changeOf, type ChangeRow } from '../../charts/change-ranking.ts';
import type { ChartPoint, Break } from '../../charts/chart.ts';
import { drawnSeries } from '../../charts/series.ts';
import type { ViewWords } from '../../i18n/explorer/view/words.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/number.ts';

/** How many areas went which way. */
export interface Directions {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/** Differences below this are the noise of computing. */
const noise = 1e-9;

/** Counts changes by their direction; null changes are not known and count nowhere. */
export function directions(changes: readonly (number | null)[]): Directions {
  const known = changes.filter((by) => by !== null);
  const up = known.filter((by) => by > noise).length;
  const down = known.filter((by) => by < -noise).length;
  return { up, down, same: known.length - up - down };
}

/** "up in 51 areas, down in 20"; empty where nothing could be compared. */
function told({ up, down, same }: Directions, language: Language, words: ViewWords): string {
  const parts = [
    [up, words.up],
    [down, words.down],
    [same, words.same],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, say], index) => say(formatNumber(count, language, 0), index === 0))
    .join(', ');
}

/** How many areas rose and fell between two periods; null where no area has both numbers. */
export function changeFinding(
  rows: readonly ChangeRow[],
  period: string,
  before: string,
  language: Language,
  words: ViewWords,
): string | null {
  const parts = told(directions(rows.map(changeOf)), language, words);
  return parts === '' ? null : capital(words.changes(parts, period, before), language);
}

/**
 * How many areas rose and fell from the first to the last number of their last unbroken run; null where
 * none has two. Nothing is compared across a break.
 */
export function courseFinding(
  series: readonly (readonly ChartPoint[])[],
  breaks: readonly Break[],
  accumulates: boolean,
  language: Language,
  words: ViewWords,
): string | null {
  const changes = series.map((points) => {
    const run = drawnSeries(points, breaks, accumulates).runs.at(-1) ?? [];
    const [first, last] = [run[0]?.value ?? null, run.at(-1)?.value ?? null];
    return run.length < 2 || first === null || last === null ? null : last - first;
  });
  const parts = told(directions(changes), language, words);
  return parts === '' ? null : words.changesOver(parts);
}
