/** Charts that the arrow keys go through: point by point, or from link to link. */
const walked = '.chart[tabindex], .chart-tiles, .chart-boundaries, .chart-map';

/**
 * Makes the charts of a page ready to be walked. How to walk is fetched when the first of them gets
 * the focus; pages whose charts nobody walks never load it.
 */
export function startWalk(): void {
  ready(document);
  const main = document.querySelector('main[data-view]');
  // Views that scripts draw bring their charts later.
  if (main) new MutationObserver(() => ready(main)).observe(main, { childList: true, subtree: true });

  const begun = new WeakSet<Element>();
  document.addEventListener('focusin', ({ target }) => {
    const chart = target instanceof Element ? target.closest<SVGSVGElement>(walked) : null;
    if (!chart || begun.has(chart)) return;
    begun.add(chart);
    void import('./walk.ts').then(({ walk }) => {
      walk(chart);
    });
  });
}

/** Arrow keys reach the page only where a screen reader takes the element for something to be used. */
function ready(within: ParentNode): void {
  for (const chart of within.querySelectorAll('.chart[tabindex]:not([role=application])')) {
    chart.setAttribute('role', 'application');
    pointsAlone(chart);
  }
}

/**
 * Leaves of a drawing what its points say, for those who go through it by touch: a picture's parts were hidden, an
 * application's are not, and axes and labels without their lines are loose numbers.
 */
function pointsAlone(within: Element): void {
  for (const part of within.children) {
    if (part.querySelector('title') === null) part.setAttribute('aria-hidden', 'true');
    else {
      const point = part.querySelector(':scope > title') !== null;
      if (point) part.setAttribute('role', part.querySelectorAll('title').length > 1 ? 'group' : 'img');
      if (part.getAttribute('role') !== 'img') pointsAlone(part);
    }
  }
}
