import { explorerData, targetsMeasured } from '../explorer/prepare.ts';
import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import { embedAreas } from '../site/routes.ts';
import { packAreas } from './areas.ts';
import { embedFiles } from './figures.ts';
import { embedStandings } from './standings.ts';
import { areasOf, type Era, sliceOf } from './slice.ts';

/** A part of a release's dictionary, as a file. */
interface Part {
  readonly name: string;
  readonly text: string;
}

/** The dictionary of a release in the parts that embeds read: a slice an indicator, the areas of each era, and
 * the counts of statuses. Build only. */
export async function embedDictionary(release: Lookup, language: Language): Promise<readonly Part[]> {
  const files = embedFiles(release);
  const data = await explorerData(release, [], language);
  const places = new Map(data.areas.map(({ id }, place) => [id, place]));
  const slices = data.indicators.map(async (indicator): Promise<Part> => {
    const rows = await release.series(indicator.id);
    const sources = new Set(rows.map(({ source }) => source));
    const targets = targetsMeasured(indicator.id, places, release, files, language);
    return { name: indicator.id, text: JSON.stringify(sliceOf(data, indicator, sources, targets)) };
  });
  const eras: readonly Era[] = ['today', 'ever'];
  const areas = eras.map((era) => ({
    name: embedAreas[era],
    text: JSON.stringify(packAreas(areasOf(data, era))),
  }));
  const standings = { name: embedAreas.standings, text: JSON.stringify(embedStandings(release, language)) };
  return [...(await Promise.all(slices)), ...areas, standings];
}
