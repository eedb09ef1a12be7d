/** Does something once the page has nothing else to do. Safari has no idle time to give: there a little later. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 50);
}
