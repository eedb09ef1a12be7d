import { multiple } from '../charts/multiple.ts';
import { resultAgainstPath } from '../charts/result-against-path.ts';
import { viewWords } from '../i18n/explorer/view/words.ts';
import { knownPeriod, comparePeriods } from '../periods/period.ts';
import type { ProgressRow } from '../release/tables.ts';
import { bare, difference, isPercent, percent } from '../site/figure.ts';
import { chartPoints, requiredPoints, verdictPoints } from '../site/series.ts';
import { underControls } from './controlled.ts';
import type { Line, Shown } from './shown.ts';
import { periodWords } from './view-cells.ts';
import type { DrawView, Frame } from './views.ts';
import { wish } from './wish.ts';

/** A status is judged by the share of areas that hold it. */
function measureOf({ indicator }: Shown) {
  return indicator.kind === 'status' ? percent : indicator.measure;
}

/** The verdicts on the target in one area as its plan is meant to be read, oldest first. */
function verdictsOf(line: Line, { path }: Shown): readonly ProgressRow[] {
  return path
    .filter(({ area_id, reading }) => area_id === line.area.id && reading === 'sensible')
    .toSorted((a, b) => comparePeriods(knownPeriod(a.period), knownPeriod(b.period)));
}

function dataOf(line: Line, shown: Shown) {
  const { indicator, target, language } = shown;
  const verdicts = verdictsOf(line, shown);
  const last = verdicts.at(-1);
  const own = verdicts.filter(({ basis }) => !last || basis === last.basis);
  const measure = measureOf(shown);
  const goal = target?.goal ?? null;
  const pace = last?.pace ?? null;
  return {
    points: indicator.kind === 'status' ? verdictPoints(own) : chartPoints(line.rows, verdicts),
    required: requiredPoints(own, goal),
    requiredShape: goal ? ('line' as const) : ('step' as const),
    threshold:
      target?.threshold === null || target === null
        ? null
        : { value: target.threshold, deadline: goal?.at ?? null },
    projected:
      last?.projected === null || last === undefined || goal === null
        ? null
        : {
            value: last.projected,
            at: goal.at,
            pace:
              pace === null ? undefined : viewWords(language).perYear(difference(pace, measure, language)),
          },
    breaks: shown.breaks,
    unit: isPercent(measure) ? ('percent' as const) : ('other' as const),
    format: (value: number): string => bare(value, measure, language),
    accumulates: indicator.accumulates,
  };
}

/** Whether the target is judged by half-years only, while years are shown. */
function onlyHalves(shown: Shown): boolean {
  const verdicts = shown.lines.flatMap((line) => verdictsOf(line, shown));
  return (
    shown.choice.periods === 'year' &&
    shown.indicator.periods.includes('half') &&
    verdicts.length > 0 &&
    verdicts.every(({ half }) => half !== 0)
  );
}

/** Says that there are verdicts by half-years only, and leads there. */
function toHalves({ language }: Shown, { document }: Frame): readonly Element[] {
  const words = viewWords(language);
  const said = document.createElement('span');
  said.textContent = words.onlyHalves;
  const button = document.createElement('button');
  button.setAttribute('type', 'button');
  button.setAttribute('data-wish', 'halves');
  button.className = 'button';
  button.textContent = words.showHalves;
  button.addEventListener('click', () => wish(button, { periods: 'half' }));
  return [said, button];
}

/** Results against what was required: large for one area, small ones side by side for several. */
export const draw: DrawView = (shown, frame) => {
  const drawing = against(shown, frame);
  return onlyHalves(shown) ? underControls(frame.document, toHalves(shown, frame), drawing) : drawing;
};

const against: DrawView = (shown, frame) => {
  const [first] = shown.lines;
  if (shown.lines.length === 1 && first)
    return resultAgainstPath(dataOf(first, shown), { ...frame, language: shown.language });
  const root = frame.document.createElement('div');
  root.className = 'view view-multiples';
  const alsoCovers = shown.lines.flatMap((line) => valuesOf(line, shown));
  root.append(...shown.lines.map((line) => small(line, alsoCovers, shown, frame)));
  return root;
};

const size = { gap: 16, least: 200, most: 320, height: 120 } as const;

/** What is drawn of a line: its results, and what was required of them. */
function valuesOf(line: Line, shown: Shown): readonly number[] {
  const verdicts = verdictsOf(line, shown);
  const last = verdicts.at(-1);
  return [
    ...dataOf(line, shown).points.flatMap(({ flag, value }) =>
      flag === 'ok' && value !== null ? value : [],
    ),
    ...verdicts.flatMap(({ basis, required }) => (basis === last?.basis ? (required ?? []) : [])),
  ];
}

function small(line: Line, alsoCovers: readonly number[], shown: Shown, { document, width }: Frame): Element {
  const { language } = shown;
  const columns = Math.max(1, Math.floor((width + size.gap) / (size.least + size.gap)));
  const room = Math.min(size.most, Math.floor((width - size.gap * (columns - 1)) / columns));
  const figure = document.createElement('div');
  const name = document.createElement('p');
  name.className = 'panel-name';
  name.textContent = line.label;
  const data = dataOf(line, shown);
  figure.append(
    name,
    multiple(
      { ...data, alsoCovers, need: (value) => viewWords(language).need(data.format(value)) },
      { document, language, width: room, height: size.height, title: line.label },
    ),
  );
  return figure;
}

/** What the newest verdict says, in the words in which it was published; of several areas none. */
export function finding(shown: Shown): string | null {
  const [line] = shown.lines;
  if (!line || shown.lines.length > 1) return null;
  const { language } = shown;
  const words = viewWords(language);
  const last = verdictsOf(line, shown).findLast(({ status }) => status !== 'not_due');
  if (!last) return words.noTarget;
  return words.verdict(line.label, periodWords(last.period, shown), last[`reason_${language}`]);
}
