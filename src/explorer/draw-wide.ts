const drawings = new WeakMap<Element, () => void>();

/** Name of the event, bubbling, by which a frame tells that it has drawn again. */
export const redrawnEvent = 'explorer-redrawn';

/** A frame that draws at its own width, and again when that changes: text is never scaled. */
export function drawWide(draw: (width: number) => Element): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'drawing';
  let drawn = 0;
  const drawAnew = (): void => {
    const width = Math.floor(frame.clientWidth);
    // Paper scales the drawing that is there; a scroll bar that comes or goes is no reason to redraw.
    if (width === 0 || Math.abs(width - drawn) < 4) return;
    const again = drawn > 0;
    drawn = width;
    frame.replaceChildren(draw(width));
    if (again) frame.dispatchEvent(new CustomEvent(redrawnEvent, { bubbles: true }));
  };
  const observer = new ResizeObserver(() => {
    // Gone from the page: another result has taken its place.
    if (frame.isConnected) drawAnew();
    else observer.disconnect();
  });
  observer.observe(frame);
  drawings.set(frame, drawAnew);
  return frame;
}

/** Draws the frames in a part of the page at once, so that what is said of them is true when it is said. */
export function drawNow(place: ParentNode): void {
  for (const frame of place.querySelectorAll('.drawing')) drawings.get(frame)?.();
}
