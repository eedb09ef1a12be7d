const drawings = new WeakMap<Element, () => void>();

/** Width of the frame drawn last, px; 0 where it has to be measured, which lays out the whole page. */
let lately = 0;

/** Name of the event, bubbling, by which a frame tells that it has drawn again. */
export const redrawnEvent = 'explorer-redrawn';

/** A frame that draws at its own width, and again when that changes: text is never scaled. */
export function drawWide(draw: (width: number) => Element): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'drawing';
  let drawn = 0;
  const drawAnew = (width: number): void => {
    // Paper scales the drawing that is there; a scroll bar that comes or goes is no reason to redraw.
    if (width === 0 || Math.abs(width - drawn) < 4) return;
    const again = drawn > 0;
    drawn = width;
    lately = width;
    frame.replaceChildren(draw(width));
    if (again) frame.dispatchEvent(new CustomEvent(redrawnEvent, { bubbles: true }));
  };
  const observer = new ResizeObserver(() => {
    // Gone from the page: another result has taken its place.
    if (frame.isConnected) drawAnew(widthOf(frame));
    else observer.disconnect();
  });
  observer.observe(frame);
  drawings.set(frame, () => drawAnew(lately || widthOf(frame)));
  return frame;
}

function widthOf(frame: Element): number {
  return Math.floor(frame.clientWidth);
}

/**
 * Draws the frames in a part of the page at once, so that what is said of them is true when it is said: as wide as the
 * one before them. Where that was wrong they are drawn again before they are seen.
 */
export function drawNow(place: ParentNode): void {
  for (const frame of place.querySelectorAll('.drawing')) drawings.get(frame)?.();
}
