/** A frame that draws at its own width, and again when that changes: text is never scaled. */
export function drawWide(draw: (width: number) => Element): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'drawing';
  let drawn = 0;
  const observer = new ResizeObserver(() => {
    // Gone from the page: another result has taken its place.
    if (!frame.isConnected) {
      observer.disconnect();
      return;
    }
    const width = Math.floor(frame.clientWidth);
    // Paper scales the drawing that is there; a scroll bar that comes or goes is no reason to redraw.
    if (width === 0 || Math.abs(width - drawn) < 4) return;
    drawn = width;
    frame.replaceChildren(draw(width));
  });
  observer.observe(frame);
  return frame;
}
