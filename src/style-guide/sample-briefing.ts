import type { Attention, Briefing, BriefingMultiple, BriefingRow, Turned } from '../briefing/briefing.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { periodName } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatPercent } from '../i18n/number.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import { knownPeriod } from '../periods/period.ts';
import type { Site } from '../site/site.ts';
import { standingOf } from '../targets/standing.ts';
import { type Status, statuses } from '../targets/status.ts';
import { multiples } from './sample.ts';

/** How many targets of each status the invented briefing counts. */
const counted: Readonly<Record<Status, number>> = {
  met: 3,
  on_track: 2,
  off_track: 3,
  missed: 2,
  no_data: 1,
  withheld: 1,
  not_due: 2,
  not_applicable: 1,
  not_measurable: 0,
};

/**
 * An invented briefing with every part that one can have: targets that need attention with and without a next
 * report, turns both ways, a drawing in each state, rows with and without a number, a past, notes and a source.
 * @param path of the page that shows it
 */
export function briefing(text: StyleGuideWords, language: Language, site: Site, path: string): Briefing {
  const own = briefingWords(language);
  const turns = programmeWords(language).turns;
  const period = knownPeriod('2026-H1');
  const name = text.names[0];
  const percent = (value: number): string => formatPercent(value, language);
  const target = (at: number) => ({
    code: `M-${String(at + 1).padStart(2, '0')}`,
    label: at === 1 ? text.longest : `${text.goal} ${at + 1}`,
    href: '#the',
  });
  const all = statuses.flatMap((status) => Array.from({ length: counted[status] }, () => status));
  const standing = standingOf(all.map((status) => ({ status, areas_reported: null, areas_due: null })));
  const { good, judged } = standing;
  const rows = all.map((status, at): BriefingRow => {
    const told = !['no_data', 'withheld', 'not_due', 'not_applicable'].includes(status);
    return {
      ...target(at),
      status,
      result: told ? percent(80 - at * 4.3) : '',
      required: told ? percent(60) : '',
      change: told && at % 2 === 0 ? text.behind : '',
      period: at === 2 ? '2025' : '',
    };
  });
  const attention = all.flatMap((status, at): Attention[] =>
    status === 'off_track' || status === 'missed'
      ? [
          {
            ...target(at),
            status,
            result: `${percent(80 - at * 4.3)}, ${text.behind}`,
            needed: text.pace,
            agency: text.agency,
            report: at % 2 === 0 ? text.day : '',
          },
        ]
      : [],
  );
  const turned = (['better', 'worse'] as const).map((turn, at): Turned => {
    const [from, to] =
      turn === 'better' ? (['off_track', 'met'] as const) : (['on_track', 'missed'] as const);
    return {
      ...target(at),
      turn,
      text: turns.fromTo(
        text.statusName(from),
        periodName(knownPeriod('2025-H2'), language),
        text.statusName(to),
      ),
    };
  });
  const drawings = multiples(text, language).map(([state, chart], at): BriefingMultiple => ({
    ...target(at),
    status: all[at * 2] ?? 'not_due',
    chart,
    described: `${text.parts.multiple}, ${text.states[state]}`,
  }));
  return {
    language,
    areaId: 'mau',
    areaName: name,
    period,
    periodName: periodName(period, language),
    siteTitle: site.title[language],
    publisher: site.publisher[language],
    illustrative: text.illustrative,
    draft: undefined,
    headline: own.headline.some(name, good, judged, counted.off_track, counted.missed),
    standing,
    account: [text.noteText],
    attention,
    calm: own.attention.none,
    turnedSummary: `${turns.counts(turned.length, judged)}: ${turns.both(1, 1)}.`,
    turned,
    multiples: drawings,
    table: [
      { programme: text.goal, rows: rows.slice(0, 9) },
      { programme: text.longest, rows: rows.slice(9) },
    ],
    figures: [],
    history: [`${name}: ${text.since}.`],
    notes: [text.noteText, text.sample],
    source: text.illustrative,
    release: text.asOf,
    path,
    areaPath: path,
    areaAddress: undefined,
    address: site.origin === undefined ? undefined : new URL(path, site.origin).href,
  };
}
