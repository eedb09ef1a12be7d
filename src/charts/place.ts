/** A rectangle on the drawing, px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a label should keep clear of. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly Spot[])[];
}

/** Whether two rectangles share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Spots around a point where a label may stand, the liked ones first: sides, above, below, then further out. */
function candidates(at: Spot, width: number, height: number, gap: number): Box[] {
  const found: Box[] = [];
  for (const out of [gap, gap * 2.2, gap * 4, gap * 7]) {
    const above = at.y - out - height;
    const below = at.y + out;
    for (const x of [at.x + gap * 0.5, at.x - width / 2, at.x - width - gap * 0.5]) {
      found.push({ x, y: below, width, height }, { x, y: above, width, height });
    }
    found.push({ x: at.x + out, y: at.y - height / 2, width, height });
    found.push({ x: at.x - out - width, y: at.y - height / 2, width, height });
  }
  return found;
}

/**
 * The rectangle near a point for a label of this size that stays inside `bounds` and covers least
 * of the obstacles; among equals the nearest and first.
 */
export function place(
  at: Spot,
  size: { readonly width: number; readonly height: number },
  bounds: Box,
  obstacles: Obstacles,
  gap = 8,
): Box {
  let best: Box = { x: at.x, y: at.y, ...size };
  let least = Number.POSITIVE_INFINITY;
  for (const [index, wish] of candidates(at, size.width, size.height, gap).entries()) {
    const box = inside(wish, bounds);
    const moved = Math.abs(box.x - wish.x) + Math.abs(box.y - wish.y);
    const cost = index + moved + covered(box, obstacles);
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

/**
 * The rectangle of this size nearest to a point, anywhere inside `bounds`, that covers none of `taken`; each of
 * `crossed` under it counts as a detour. Where nothing is free, at the point.
 */
export function nearestFree(
  at: Spot,
  size: { readonly width: number; readonly height: number },
  bounds: Box,
  taken: readonly Box[],
  crossed: readonly Box[],
): Box {
  let best = inside({ x: at.x, y: at.y, ...size }, bounds);
  let least = Number.POSITIVE_INFINITY;
  for (let y = bounds.y; y + size.height <= bounds.y + bounds.height; y += 5) {
    for (let x = bounds.x; x + size.width <= bounds.x + bounds.width; x += 8) {
      const box = { x, y, ...size };
      const away = Math.hypot(
        Math.max(x - at.x, 0, at.x - x - size.width),
        Math.max(y - at.y, 0, at.y - y - size.height),
      );
      if (away >= least || away < 7 || taken.some((other) => overlap(box, other))) continue;
      const cost = away + detour * crossed.filter((other) => overlap(box, other)).length;
      if (cost < least) [best, least] = [box, cost];
    }
  }
  return best;
}

/** Going this far, px, is better than covering one more thing. */
const detour = 30;

function inside(box: Box, bounds: Box): Box {
  const x = Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width));
  const y = Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height));
  return { ...box, x, y };
}

/** Another label under this one is worse than any line; a few px of line cost more than any place in the order. */
function covered(box: Box, { boxes, lines }: Obstacles): number {
  const hits = boxes.filter((other) => overlap(box, other)).length * 1000;
  return hits + lines.reduce((sum, line) => sum + 3 * lengthInside(box, line), 0);
}

const stride = 4;

function lengthInside(box: Box, line: readonly Spot[]): number {
  let inside = 0;
  const [only] = line;
  if (only && line.length === 1) return contains(box, only) ? 2 : 0;
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1] as Spot;
    const to = line[index] as Spot;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / stride));
    for (let step = 0; step <= steps; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      if (contains(box, { x, y })) inside += 1;
    }
  }
  return inside;
}

function contains(box: Box, { x, y }: Spot): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
