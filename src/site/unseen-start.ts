/** What src/styles/unseen.css may leave until the reader comes near. */
const candidates = 'main :is(.unseen, section, figure, .table, .catalogue, .sheet, .entries)';

/** As in idle.ts, which would be one more file for every page to wait for. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 50);
}

/**
 * Once the page has come, lays out in idle time what was left until the reader comes near, one part a frame: whoever
 * scrolls, searches or takes a picture of the whole page then finds it as it is. What is drawn later is left.
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
      const part = parts.shift();
      if (!part) return;
      layOut(part);
      requestAnimationFrame(() => whenIdle(next));
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
