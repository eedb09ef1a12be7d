/** What src/styles/unseen.css may leave until the reader comes near. */
const candidates =
  'main :is(.unseen, section, figure, .table, .catalogue, .sheet, .entries, .entries > details)';

/** As in idle.ts, which would be one more file for every page to wait for. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 50);
}

/** Elements that are laid out in one frame at most, where they can be parted: more than these take long. */
const atOnce = 300;

/** What a part that is left is parted into: what stands in tables or in lines can't be left. */
const parting = ':is(li, section, article, details, div):not(td *)';

/**
 * Once the page has come, lays out in idle time what was left until the reader comes near, a little in each frame:
 * whoever scrolls, searches or takes a picture of the whole page then finds it as it is. What is drawn later is left.
 * Who comes back or reloads finds all laid out at once and the place where they were: a browser that remembers it in
 * pixels would look for it among heights that are only reckoned.
 */
export function layOutUnseen(): void {
  const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (came && came.type !== 'navigate') {
    const left = unseen();
    left.forEach(layOut);
    const top = placeKept();
    if (left.length > 0 && top !== null) window.scrollTo({ top, behavior: 'instant' });
  }
  const begin = (): void => {
    const parts = unseen();
    const next = (): void => {
      const now = together(parts);
      // All is looked at before anything changes: what is asked of a changed page is laid out for the answer.
      const pieces = now.filter(isBelow).flatMap(piecesOf);
      pieces.forEach(leave);
      parts.unshift(...pieces);
      now.forEach(layOut);
      if (parts.length > 0) requestAnimationFrame(() => whenIdle(next));
    };
    next();
  };
  if (document.readyState === 'complete') whenIdle(begin);
  else window.addEventListener('load', () => whenIdle(begin), { once: true });
  window.addEventListener('scrollend', keepPlace);
}

/** A window that is wide may become narrow: what is only left on a phone counts on every screen. */
function unseen(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(candidates)].filter(
    (part) => getComputedStyle(part).contentVisibility === 'auto' || part.matches('.unseen'),
  );
}

/**
 * Takes from the parts those that one frame lays out: several where they lie below the screen. What lies above is
 * laid out by itself, since browsers hold the reader's place over one change only.
 */
function together(parts: HTMLElement[]): HTMLElement[] {
  let count = 0;
  let elements = 0;
  for (const part of parts) {
    const below = isBelow(part);
    if (count > 0 && (!below || elements + elementsIn(part) > atOnce)) break;
    count += 1;
    elements += elementsIn(part);
    if (!below) break;
  }
  return parts.splice(0, count);
}

function isBelow(part: HTMLElement): boolean {
  return part.getBoundingClientRect().top > window.innerHeight;
}

/** The pieces of a part that is long and still left: left in its place they are laid out by several frames. */
function piecesOf(part: HTMLElement): HTMLElement[] {
  if (elementsIn(part) <= atOnce) return [];
  const own = [...part.children].filter((child): child is HTMLElement => child.matches(parting));
  // Older browsers do not tell, and lay the part out in one.
  const isLeft =
    'checkVisibility' in part && own[0]?.checkVisibility({ contentVisibilityAuto: true }) === false;
  return isLeft ? own : [];
}

function leave({ style }: HTMLElement): void {
  style.contentVisibility = 'auto';
  style.containIntrinsicBlockSize = 'auto 10rem';
}

function elementsIn(part: HTMLElement): number {
  return part.getElementsByTagName('*').length;
}

function layOut(part: HTMLElement): void {
  part.style.contentVisibility = 'visible';
}

/** Keeps how far the page is scrolled with its entry in the history, px, but on pages that keep something else there. */
function keepPlace(): void {
  if (history.state === null || placeKept() !== null) history.replaceState({ top: window.scrollY }, '');
}

function placeKept(): number | null {
  const state: unknown = history.state;
  return state !== null && typeof state === 'object' && 'top' in state && typeof state.top === 'number'
    ? state.top
    : null;
}
