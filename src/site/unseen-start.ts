/** What src/styles/unseen.css may leave until the reader comes near. */
const candidates = 'main :is(section, figure, .table, .catalogue, .sheet, .entries)';

/**
 * Once the page has come, lays out in idle time what was left until the reader comes near, one part a frame: whoever
 * scrolls, searches or takes a picture of the whole page then finds it as it is. What is drawn later is left.
 */
export function layOutUnseen(): void {
  const idle = (then: () => void): void => {
    // Safari has no idle time to give.
    if ('requestIdleCallback' in window) requestIdleCallback(then);
    else setTimeout(then, 50);
  };
  const begin = (): void => {
    const parts = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
      (part) => getComputedStyle(part).contentVisibility === 'auto',
    );
    const next = (): void => {
      const part = parts.shift();
      if (!part) return;
      part.style.contentVisibility = 'visible';
      requestAnimationFrame(() => idle(next));
    };
    next();
  };
  if (document.readyState === 'complete') idle(begin);
  else window.addEventListener('load', () => idle(begin), { once: true });
}
