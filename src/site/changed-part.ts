import { levelName, titleApart } from '../areas/naming.ts';
import { calendarWords } from '../i18n/calendar/words.ts';
import { changeWords } from '../i18n/changes/words.ts';
import { formatYearlyDay } from '../i18n/date.ts';
import type { Language, Localized } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import type { PublishedChanges } from '../release/published.ts';
import type { Site } from './site.ts';

/** What names the things that a definition speaks of. */
interface Names extends Pick<PublishedChanges, 'areas' | 'indicators' | 'targets'> {
  readonly site: Site;
  readonly language: Language;
}

type Codes = Readonly<Record<string, string>>;

/**
 * A part of a definition as readers say it: the tables hold truth values, codes and JSON. What is none of these, or
 * is not known to this release, stands as it is.
 */
export function partText(field: string, told: string, names: Names): string {
  const { site, language, areas, indicators, targets } = names;
  const { value } = changeWords(language);
  if (told === 'true' || told === 'false') return told === 'true' ? value.yes : value.no;
  const label = (row: { readonly label_vi: string; readonly label_en: string } | undefined) =>
    row?.[`label_${language}`];
  const level = (id: string): string => levelName(id, site, language);
  const indicator = (id: string): string => label(indicators.find((row) => row.indicator === id)) ?? id;
  const listed = (all: readonly string[]): string =>
    all.length === 0 ? value.none : [...new Set(all)].join(', ');
  const labels = (all: readonly Labelled[]): string => listed(all.map((one) => one.label[language]));
  switch (field) {
    case 'rule':
      return (
        (words(language).rule as Readonly<Record<string, { readonly name: string }>>)[told]?.name ?? told
      );
    case 'frequency':
      return (calendarWords(language).frequency as Codes)[told] ?? told;
    case 'deadline_every':
      return formatYearlyDay(told, language);
    case 'unit':
    case 'threshold_unit':
      return indicators.find(({ unit }) => unit === told)?.[`unit_${language}`] ?? told;
    case 'level':
      return told.split(';').map(level).join(', ');
    case 'levels':
    case 'open_levels':
    case 'never_levels':
      return listed((JSON.parse(told) as string[]).map(level));
    case 'parent_id':
    case 'area_id': {
      const area = areas.find(({ area_id }) => area_id === told);
      return area ? titleApart(area, areas, site, language) : told;
    }
    case 'parent':
      return label(targets.find(({ target }) => target === told)) ?? told;
    case 'indicators':
      return listed((JSON.parse(told) as [string, string, string][]).map(([, id]) => indicator(id)));
    case 'readings':
    case 'states':
      return labels(JSON.parse(told) as Labelled[]);
    case 'breakdowns':
      return labels(Object.values(JSON.parse(told) as Record<string, Labelled[]>).flat());
    case 'operator':
    case 'comparison_period':
    case 'aggregate':
    case 'measurability':
    case 'kind':
    case 'better':
    case 'sensitivity':
      return (value[field] as Codes)[told] ?? told;
    default:
      return told;
  }
}

interface Labelled {
  readonly label: Localized;
}
