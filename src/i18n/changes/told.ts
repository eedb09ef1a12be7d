import type { AreaChange, ChangeSummary } from '../../changes/summary.ts';
import { knownPeriod } from '../../periods/period.ts';
import type { Status } from '../../targets/status.ts';
import { formatDay, periodName } from '../date.ts';
import type { Language } from '../language.ts';
import { words } from '../words.ts';
import { changeWords } from './words.ts';

/** How many of the most frequent turns are told one by one. */
const mostTurns = 3;

/** What changed, in sentences for a reader; none where nothing did. */
export function changesTold(summary: ChangeSummary, language: Language): readonly string[] {
  const text = changeWords(language).told;
  const { counts, method, periods } = summary;
  const told: string[] = [];
  if (counts.figure.added > 0) {
    const most = periods.toSorted((a, b) => b.added - a.added)[0];
    const share =
      most && most.added < counts.figure.added
        ? text.addedMost(most.added, periodName(knownPeriod(most.period), language))
        : '';
    told.push(`${text.added(counts.figure.added)}${share}.`);
  }
  if (counts.figure.revised > 0) told.push(text.revised(counts.figure.revised));
  if (counts.figure.withdrawn > 0) told.push(text.withdrawn(counts.figure.withdrawn));
  if (counts.verdict.turned > 0) told.push(turnsTold(summary, language));
  if (counts.verdict.added > 0) told.push(text.verdictsAdded(counts.verdict.added));
  if (counts.verdict.withdrawn > 0) told.push(text.verdictsWithdrawn(counts.verdict.withdrawn));
  const changed = method.filter(
    ({ change, subject }) => change === 'changed' && (subject === 'target' || subject === 'indicator'),
  );
  if (changed.length > 0) {
    const list = changed.slice(0, mostTurns).map(({ subject, id, label }) =>
      // plans number their targets; the id of an indicator is for machines
      subject === 'target' ? `${id} ${label[language]}` : label[language],
    );
    told.push(`${text.method(changed.length)}: ${list.join('; ')}${changed.length > mostTurns ? '…' : '.'}`);
  }
  const [added, gone] = (['added', 'withdrawn'] as const).map(
    (outcome) => [counts.target[outcome], counts.indicator[outcome]] as const,
  );
  if (added && added[0] + added[1] > 0) told.push(text.methodAdded(...added));
  if (gone && gone[0] + gone[1] > 0) told.push(text.methodWithdrawn(...gone));
  const laidOut = [...new Set(method.filter(({ subject }) => subject === 'table').map(({ id }) => id))];
  if (laidOut.length > 0) told.push(text.tables(laidOut.join(', ')));
  if (counts.privacy.changed > 0) told.push(text.privacy);
  told.push(...areasTold(summary, language));
  return told;
}

/** What became of the registry of areas: a sentence each for new, renamed, ended, otherwise told and lost ones. */
function areasTold({ areas }: ChangeSummary, language: Language): readonly string[] {
  const { area } = changeWords(language).told;
  const listed = (names: readonly string[]): string =>
    `${names.slice(0, mostTurns).join('; ')}${names.length > mostTurns ? '…' : '.'}`;
  const of = (holds: (one: AreaChange) => boolean): readonly AreaChange[] => areas.filter(holds);
  const told = (
    rows: readonly AreaChange[],
    say: (count: number) => string,
    name: (one: AreaChange) => string,
  ) => (rows.length === 0 ? [] : [`${say(rows.length)}: ${listed(rows.map(name))}`]);
  const ended = ({ field, after }: AreaChange): boolean => field === 'valid_to' && after !== null;
  const other = of((one) => one.field !== null && one.field !== 'name' && !ended(one));
  const names = [...new Set(other.map(({ name }) => name))];
  return [
    ...told(
      of(({ change }) => change === 'added'),
      area.added,
      ({ name }) => name,
    ),
    ...told(
      of(({ field }) => field === 'name'),
      area.renamed,
      ({ before, after }) => area.into(before ?? '', after ?? ''),
    ),
    ...told(of(ended), area.ended, ({ name, after }) => area.until(name, formatDay(after ?? '', language))),
    ...(names.length > 0 ? [`${area.other(names.length)}: ${listed(names)}`] : []),
    ...told(
      of(({ change }) => change === 'withdrawn'),
      area.withdrawn,
      ({ name }) => name,
    ),
  ];
}

function turnsTold({ counts, turns }: ChangeSummary, language: Language): string {
  const text = changeWords(language).told;
  const { status } = words(language);
  const shown = turns.slice(0, turns.length > mostTurns + 1 ? mostTurns : turns.length);
  const rest = turns.slice(shown.length).reduce((sum, { verdicts }) => sum + verdicts, 0);
  const list = shown.map(({ before, after, verdicts }) =>
    text.turn(verdicts, status[before as Status], status[after as Status]),
  );
  return `${text.turned(counts.verdict.turned)}: ${[...list, ...(rest > 0 ? [text.turnsMore(rest)] : [])].join(', ')}.`;
}
