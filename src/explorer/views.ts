import type { Choice } from './choice.ts';
import { indicatorOf } from './choice.ts';
import type { ExplorerData } from './data.ts';
import type { Shown } from './shown.ts';
import type { ViewId } from './view-id.ts';

/**
 * The views: ways to show what was chosen. To add one:
 * 1. name it in `view-id.ts` with its word in addresses, and in `src/i18n/explorer/{vi,en}.ts` under `view`
 *    (the form's radio buttons come from there, in the order of {@link views});
 * 2. write `draw-<id>.ts` that exports `draw: DrawView`. It makes rows of {@link Shown} into the data of a
 *    pure chart of `src/charts/` and calls it; it runs at build too, so it uses `frame.document` only;
 * 3. add it here with what it must read, which choices it fits, and a lazy `load`, so that its code comes
 *    when it is first chosen. Where it should come first for some choices, tell {@link firstView}.
 *
 * Title, finding, source line, table and downloads stand around every view and need nothing from it.
 */
export interface View {
  readonly id: ViewId;
  /** See {@link Need}. */
  readonly needs: Need;
  /** Whether it can show this choice at all; where not, its radio button is disabled. */
  fits(choice: Choice, data: ExplorerData): boolean;
  /** Its drawing; null where the table alone is the view. */
  readonly load: (() => Promise<DrawView>) | null;
}

/**
 * What is read before a view is drawn, and so what {@link Shown} holds:
 * `series`: the chosen areas over the chosen years (with their categories, where a breakdown is chosen);
 * `everywhere`: every area of the level that is compared, over the chosen years, in the same `lines`;
 * `pairs`: both indicators in the newest chosen period, every area of that level, in `pairs`;
 * `path`: the series and the verdicts on the target that the indicator measures, in `path`.
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

/** In the order of the form. */
export const views: readonly View[] = [
  {
    id: 'trend',
    needs: 'series',
    fits: (choice, data) => !isStatus(choice, data),
    load: async () => (await import('./draw-trend.ts')).draw,
  },
  {
    id: 'ranking',
    needs: 'series',
    fits: (choice, data) => !isStatus(choice, data),
    load: async () => (await import('./draw-ranking.ts')).draw,
  },
  { id: 'table', needs: 'series', fits: () => true, load: null },
];

/** The view of that id. */
export function viewOf(id: ViewId): View {
  const found = views.find((view) => view.id === id);
  if (!found) throw new RangeError(`there is no view "${id}"`);
  return found;
}

/** The view that shows a choice best, for a reader who has not chosen one. */
export function firstView(choice: Omit<Choice, 'view'>, data: ExplorerData): ViewId {
  if (indicatorOf(data, choice.indicator).kind === 'status') return 'table';
  const onePeriod = choice.from === choice.to && choice.periods === 'year';
  return onePeriod && choice.areas.length > 1 ? 'ranking' : 'trend';
}

/** The choice with a view that fits it: its own if it does, else the best. */
export function withFittingView(choice: Choice, data: ExplorerData): Choice {
  return viewOf(choice.view).fits(choice, data) ? choice : { ...choice, view: firstView(choice, data) };
}
