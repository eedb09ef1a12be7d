/** A point of a drawing, px. */
type Point = readonly [x: number, y: number];

/** The middle of the widest circle inside a shape, about, and its radius, px. */
export interface InnerCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How many points a side of the box around the shape are tried. */
const tries = 24;

/**
 * Where a sign fits best inside a shape, so that it stands on the shape even where that is bent like a
 * horseshoe. Found by trying points of a grid. @param rings outlines and holes, closed.
 */
export function innerCircle(rings: readonly (readonly Point[])[]): InnerCircle {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let best: InnerCircle = { x: left + width / 2, y: top + height / 2, radius: 0 };
  for (let row = 0; row < tries; row += 1) {
    for (let column = 0; column < tries; column += 1) {
      const x = left + ((column + 0.5) / tries) * width;
      const y = top + ((row + 0.5) / tries) * height;
      if (!isInside(rings, x, y)) continue;
      const radius = Math.min(...rings.map((ring) => toEdge(ring, x, y)));
      if (radius > best.radius) best = { x, y, radius };
    }
  }
  return best;
}

/** Whether a line from the point crosses the outlines an odd number of times. */
function isInside(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] as Point;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

function toEdge(ring: readonly Point[], x: number, y: number): number {
  let least = Infinity;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] as Point;
    const long = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const at =
      long === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long));
    least = Math.min(least, Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1)));
  }
  return least;
}
