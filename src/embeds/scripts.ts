import trendVi from '../../.cache/embeds/trend.vi.js?url';
import trendEn from '../../.cache/embeds/trend.en.js?url';
import pathVi from '../../.cache/embeds/path.vi.js?url';
import pathEn from '../../.cache/embeds/path.en.js?url';
import rankingVi from '../../.cache/embeds/ranking.vi.js?url';
import rankingEn from '../../.cache/embeds/ranking.en.js?url';
import multiplesVi from '../../.cache/embeds/multiples.vi.js?url';
import multiplesEn from '../../.cache/embeds/multiples.en.js?url';
import mapVi from '../../.cache/embeds/map.vi.js?url';
import mapEn from '../../.cache/embeds/map.en.js?url';
import matrixVi from '../../.cache/embeds/matrix.vi.js?url';
import matrixEn from '../../.cache/embeds/matrix.en.js?url';
import scatterVi from '../../.cache/embeds/scatter.vi.js?url';
import scatterEn from '../../.cache/embeds/scatter.en.js?url';
import distributionVi from '../../.cache/embeds/distribution.vi.js?url';
import distributionEn from '../../.cache/embeds/distribution.en.js?url';
import tableVi from '../../.cache/embeds/table.vi.js?url';
import tableEn from '../../.cache/embeds/table.en.js?url';
import standingVi from '../../.cache/embeds/standing.vi.js?url';
import standingEn from '../../.cache/embeds/standing.en.js?url';
import type { ViewId } from '../explorer/view-id.ts';
import type { Language } from '../i18n/language.ts';

/**
 * The script of each kind of embed. `npm run build` makes them (scripts/embeds/) before the pages: each a file of its
 * own, since pages inside other sites' pages share nothing with the rest of this site.
 */
export const embedScripts: Readonly<Record<ViewId, Readonly<Record<Language, string>>>> = {
  trend: { vi: trendVi, en: trendEn },
  path: { vi: pathVi, en: pathEn },
  ranking: { vi: rankingVi, en: rankingEn },
  multiples: { vi: multiplesVi, en: multiplesEn },
  map: { vi: mapVi, en: mapEn },
  matrix: { vi: matrixVi, en: matrixEn },
  scatter: { vi: scatterVi, en: scatterEn },
  distribution: { vi: distributionVi, en: distributionEn },
  table: { vi: tableVi, en: tableEn },
};

/** The script of the counts of statuses. */
export const standingScripts: Readonly<Record<Language, string>> = { vi: standingVi, en: standingEn };
