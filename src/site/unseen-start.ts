import { whenIdle } from './idle.ts';

/** What src/styles/unseen.css may leave until the reader comes near. */
const candidates = 'main :is(section, figure, .table, .catalogue, .sheet, .entries)';

/**
 * Once the page has come, lays out in idle time what was left until the reader comes near, one part a frame: whoever
 * scrolls, searches or takes a picture of the whole page then finds it as it is. What is drawn later is left.
 */
export function layOutUnseen(): void {
  const begin = (): void => {
    const parts = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
      (part) => getComputedStyle(part).contentVisibility === 'auto',
    );
    const next = (): void => {
      const part = parts.shift();
      if (!part) return;
      part.style.contentVisibility = 'visible';
      requestAnimationFrame(() => whenIdle(next));
    };
    next();
  };
  if (document.readyState === 'complete') whenIdle(begin);
  else window.addEventListener('load', () => whenIdle(begin), { once: true });
}
