/**
 * Keeps what stands in a folded part of the form true: at once while the part is open, else when it is opened. What is
 * out of sight then costs no answer anything, neither its fields nor the layout that browsers make of them to see what
 * they could fill in.
 * @returns to be called whenever what the part shows has changed
 */
export function folded(part: HTMLDetailsElement, fill: () => void): () => void {
  const fillOpen = (): void => {
    if (part.open) fill();
  };
  part.addEventListener('toggle', fillOpen);
  return fillOpen;
}
