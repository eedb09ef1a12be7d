import type { Choice } from './choice.ts';

/** What a control inside a drawing asks of the page: a change of the choice, and which control keeps the focus. */
export interface Wish {
  readonly change: Partial<Pick<Choice, 'areas' | 'from' | 'to' | 'periods' | 'order' | 'page'>>;
  /** Value of `data-wish` of the control. */
  readonly control: string;
}

/** Name of the event that carries a {@link Wish}; it bubbles. */
export const wishEvent = 'explorer-wish';

/** Asks for a change; the control, marked with `data-wish`, has the focus again once it is drawn. */
export function wish(control: HTMLElement, change: Wish['change']): void {
  const detail: Wish = { change, control: control.dataset.wish ?? '' };
  control.dispatchEvent(new CustomEvent(wishEvent, { bubbles: true, detail }));
}

/** Gives the focus to the control that asked, or to another if it has gone. */
export function focusAgain(place: HTMLElement, control: string): void {
  const find = (selector: string): HTMLElement | null => place.querySelector<HTMLElement>(selector);
  // Where no control is left the part of the page that holds the picture takes it.
  (find(`[data-wish=${control}]`) ?? find('[data-wish]') ?? place.closest('section'))?.focus();
}
