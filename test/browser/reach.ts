/** Functions that run inside a page: what is hard to hit, what is cut off. Each gives the faults it finds, in words. */

/** Links, buttons and fields outside of sentences that are smaller than 24 px in a direction (WCAG 2.5.8). */
export function smallTargets(): string[] {
  const least = 23.5;
  const inSentence = (one: Element): boolean => {
    const block = one.closest('p, li, td, th, dd, figcaption, summary, label, span:not(:only-child)');
    if (!block || block === one) return false;
    const words = (text: string | null): number => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length;
    // Words beside it: the line height is given by the sentence.
    return (
      words(block.textContent) - words(one.textContent) > 0 && getComputedStyle(one).display === 'inline'
    );
  };
  const hidden = (one: Element): boolean =>
    one.closest('.visually-hidden, .skip, [hidden], [aria-hidden=true]') !== null ||
    !one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter((one) => !hidden(one) && !inSentence(one))
    .flatMap((one) => {
      // A label or the field's own frame may be hit in place of a small box.
      const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
      const { width, height } = (label ?? one).getBoundingClientRect();
      if (width === 0 || (width >= least && height >= least)) return [];
      return [
        `${one.tagName.toLowerCase()} "${one.textContent.trim().slice(0, 40)}" in ${one.parentElement?.tagName.toLowerCase() ?? ''}.${one.parentElement?.getAttribute('class') ?? ''}: ${width.toFixed(0)} x ${height.toFixed(0)}`,
      ];
    })
    .slice(0, 12);
}

/** Lines, words and letters stand as far apart as a reader may set them (WCAG 1.4.12); undone by `spread(false)`. */
export function spread(wide: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = wide ? [sheet] : [];
}

/** What widens the page, and text that its frame cuts off. */
export function cutOff(): string[] {
  const width = document.documentElement.clientWidth;
  const name = (one: Element): string =>
    `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${one.textContent.trim().slice(0, 40)}"`;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > width + 0.5 && !one.closest('.table'),
    );
    found.push(...wide.map((one) => `${name(one)} widens the page`));
  }
  for (const one of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY, position } = getComputedStyle(one);
    const cuts = [overflowX, overflowY].some((kind) => kind === 'hidden' || kind === 'clip');
    if (!cuts || position === 'absolute' || one.closest('svg') || one.clientWidth === 0) continue;
    if (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
      found.push(`${name(one)} is cut off`);
  }
  return found.slice(0, 12);
}
