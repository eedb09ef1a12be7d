import type { Choice } from './choice.ts';
import { indicatorOf } from './choice.ts';
import { hasCondition } from './condition.ts';
import { areasCompared, comparedOf } from './compared.ts';
import type { ExplorerArea, ExplorerData } from './data.ts';
import type { Shown } from './shown.ts';
import { targetOf } from './target-of.ts';
import type { ViewId } from './view-id.ts';

/**
 * The views: ways to show what was chosen. To add one:
 * 1. name it in `view-id.ts` with its word in addresses, and in `src/i18n/explorer/{vi,en}.ts` under `view`
 *    (the form's radio buttons come from there, in the order of {@link views});
 * 2. write `draw-<id>.ts` that exports `draw: DrawView`, and `finding` if it says something of its own. It makes rows of {@link Shown} into the data of a
 *    pure chart of `src/charts/` and calls it; it runs at build too, so it uses `frame.document` only;
 * 3. add it here with what it must read, which choices it fits, and a lazy `load`, so that its code comes
 *    when it is first chosen. Where it should come first for some choices, tell {@link firstView}.
 *
 * Title, source line, table and downloads stand around every view and need nothing from it.
 */
export interface View {
  readonly id: ViewId;
  /** See {@link Need}; may hang on how many areas were chosen, and on what of them is shown. */
  readonly needs: Need | ((choice: Choice) => Need);
  /** Whether it can show this choice at all; where not, its radio button is disabled. */
  fits(choice: Choice, data: ExplorerData): boolean;
  /** Its drawing; null where the table alone is the view. */
  readonly load: (() => Promise<ViewModule>) | null;
  /** The drawing is a table itself: no other stands under it. */
  readonly isTable?: boolean;
}

/** What `draw-<id>.ts` exports. */
export interface ViewModule {
  readonly draw: DrawView;
  /** What the figures say as this view shows them; without it, or where null, the usual sentence stands. */
  readonly finding?: (shown: Shown) => string | null;
}

/**
 * What is read before a view is drawn, and so what {@link Shown} holds:
 * `series`: the chosen areas over the chosen years (with their categories, where a breakdown is chosen);
 * `everywhere`: every area of the level that is compared, over the chosen years, in the same `lines`;
 * `pairs`: both indicators in the newest chosen period, every area of that level, in `pairs`;
 * `path`: the series and the verdicts on the target that is drawn (see target-of.ts), in `path`.
 */
export type Need = 'series' | 'everywhere' | 'pairs' | 'path';

/** Draws what was asked; called again whenever the width changes. */
export type DrawView = (shown: Shown, frame: Frame) => Element;

export interface Frame {
  readonly document: Document;
  /** Width there is, px. */
  readonly width: number;
  /** Accessible name: what is shown, and the finding. */
  readonly title: string;
  /** A class besides the chart's own. */
  readonly className?: string;
}

const isStatus = (choice: Choice, data: ExplorerData): boolean =>
  indicatorOf(data, choice.indicator).kind === 'status';

/** Whether there are numbers to draw, and totals of them: views of all areas show no categories and no groups. */
const isPlain = (choice: Choice, data: ExplorerData): boolean =>
  !isStatus(choice, data) && choice.cut === null && choice.group === 'apart';

/** Whether areas make a map: more than two, and the places of most of them are known. */
function isMap(areas: readonly ExplorerArea[]): boolean {
  const placed = areas.filter(({ tile }) => tile !== undefined).length;
  return placed > 2 && 2 * placed > areas.length;
}

/** What was chosen, unless a condition picks from all areas of that kind. */
const picked = (choice: Choice): Need =>
  choice.group === 'apart' && hasCondition(choice) ? 'everywhere' : 'series';

/** Chosen areas where there are several, else all of their kind: one alone is nothing to compare. */
const several = (choice: Choice): Need =>
  choice.group === 'apart' && choice.areas.length === 1 ? 'everywhere' : picked(choice);

/** As {@link several}, but the categories of one area are something to compare. */
const severalLines = (choice: Choice): Need =>
  choice.cut !== null && choice.cut.category === null ? picked(choice) : several(choice);

/** In the order of the form. */
export const views: readonly View[] = [
  {
    id: 'trend',
    needs: 'series',
    // A condition may leave more lines than can be told apart.
    fits: (choice, data) => !isStatus(choice, data) && !hasCondition(choice),
    load: () => import('./draw-trend.ts'),
  },
  {
    id: 'path',
    needs: 'path',
    fits: (choice, data) =>
      choice.cut === null &&
      choice.group === 'apart' &&
      !hasCondition(choice) &&
      indicatorOf(data, choice.indicator).targets.length > 0,
    load: () => import('./draw-path.ts'),
  },
  {
    id: 'ranking',
    needs: severalLines,
    fits: (choice, data) => !isStatus(choice, data),
    load: () => import('./draw-ranking.ts'),
  },
  {
    id: 'multiples',
    needs: severalLines,
    fits: (choice, data) => !isStatus(choice, data),
    load: () => import('./draw-multiples.ts'),
  },
  {
    id: 'map',
    needs: 'everywhere',
    fits: (choice, data) => isPlain(choice, data) && isMap(areasCompared(choice, data)),
    load: () => import('./draw-map.ts'),
  },
  {
    id: 'matrix',
    needs: several,
    fits: () => true,
    load: () => import('./draw-matrix.ts'),
    isTable: true,
  },
  {
    id: 'scatter',
    needs: 'pairs',
    fits: (choice, data) =>
      isPlain(choice, data) &&
      !hasCondition(choice) &&
      choice.second !== null &&
      indicatorOf(data, choice.second).kind !== 'status' &&
      indicatorOf(data, choice.second).totals,
    load: () => import('./draw-scatter.ts'),
  },
  {
    id: 'distribution',
    needs: 'everywhere',
    fits: (choice, data) => isPlain(choice, data) && areasCompared(choice, data).length > 1,
    load: () => import('./draw-distribution.ts'),
  },
  { id: 'table', needs: picked, fits: () => true, load: null },
];

/** What the chosen view must read. */
export function needOf(choice: Choice): Need {
  const { needs } = viewOf(choice.view);
  return typeof needs === 'function' ? needs(choice) : needs;
}

/** The view of that id. */
export function viewOf(id: ViewId): View {
  const found = views.find((view) => view.id === id);
  if (!found) throw new RangeError(`there is no view "${id}"`);
  return found;
}

/**
 * The view that shows a choice best, for a reader who has not chosen one: two indicators against each other;
 * a status by area and year; a target with a path beside its path; one year, or one number alone, by area; many
 * years as a line.
 */
export function firstView(choice: Omit<Choice, 'view'>, data: ExplorerData): ViewId {
  const fitting = (id: ViewId): boolean => viewOf(id).fits({ ...choice, view: id }, data);
  if (fitting('scatter')) return 'scatter';
  const { kind, homeValues } = indicatorOf(data, choice.indicator);
  const onePeriod = choice.from === choice.to && choice.periods === 'year';
  const one = choice.areas.length === 1;
  if (kind === 'status') return onePeriod ? 'table' : 'matrix';
  const nothingBeside =
    one && choice.cut?.category !== null && comparedOf({ ...choice, view: 'ranking' }, data).areas.length < 2;
  if (onePeriod && nothingBeside) return 'table';
  if (onePeriod) return one && fitting('map') ? 'map' : 'ranking';
  // A line of a single number is no line: the areas inside have more to say.
  const onlyNumber = homeValues < 2 && choice.areas[0] === data.home && choice.periods === 'year';
  const inside = comparedOf({ ...choice, view: 'map' }, data).within.some(({ id }) => id === data.home);
  if (one && onlyNumber && choice.cut === null && inside && fitting('map')) return 'map';
  if (one && targetOf(choice, data)?.goal && fitting('path')) return 'path';
  return fitting('trend') ? 'trend' : 'ranking';
}

/** The choice with a view that fits it: its own if it does, else the best. */
export function withFittingView(choice: Choice, data: ExplorerData): Choice {
  return viewOf(choice.view).fits(choice, data) ? choice : { ...choice, view: firstView(choice, data) };
}
