export type Way = 'right' | 'left' | 'up' | 'down';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What lies aside counts more than what lies ahead, so that rows and columns are kept to. */
const aside = 3;

/** The place in the list of the nearest box on one side of another; its own place where there is none. */
export function nextIn(way: Way, from: number, boxes: readonly Square[]): number {
  const middle = ({ x, y, width, height }: Square) => ({ x: x + width / 2, y: y + height / 2 });
  const here = boxes[from];
  if (!here) return from;
  const start = middle(here);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const { x, y } = middle(box);
    const [across, down] = [x - start.x, y - start.y];
    const ahead = { right: across, left: -across, up: -down, down }[way];
    const off = Math.abs(way === 'right' || way === 'left' ? down : across);
    if (ahead < 1 || off > ahead * 2) continue;
    const cost = ahead + off * aside;
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}
