/** `factor` times an unknown number. */
export interface Part {
  readonly of: string;
  readonly factor: number;
}

/** What somebody knows of some numbers: their parts come to `bound`, or to no more. */
export interface Relation {
  readonly kind: 'equal' | 'at_most';
  readonly parts: readonly Part[];
  readonly bound: number;
  /** What else is taken to hold as this does: nobody believes the others where one can't be. */
  readonly kin?: string;
}

/** The least and the most that a number can be. */
export type Range = readonly [least: number, most: number];

/** What is known of every number, as far as it could be narrowed; `wrong` are those that nothing fits. */
export interface Narrowed {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly wrong: ReadonlySet<string>;
}

/** Rounding of factors that are no whole numbers. */
const trifle = 1e-7;
/** Changes after which somebody gives up: what is narrowed by ever less would never end. */
const patience = 400_000;

/**
 * Narrows ranges until no relation by itself rules out any more of them, then joins relations that
 * have unknown numbers in common and narrows again. Whole numbers only.
 */
export function narrow(start: ReadonlyMap<string, Range>, relations: readonly Relation[]): Narrowed {
  const state = { ranges: new Map(start), wrong: new Set<string>() };
  const unfit = new Set(relations.filter((relation) => !fits(relation, start)).map(({ kin }) => kin));
  const isOpen = ({ of }: Part): boolean => {
    const [from, to] = start.get(of) ?? free;
    return from < to;
  };
  const believed = relations.filter(
    ({ kin, parts }) => (kin === undefined || !unfit.has(kin)) && parts.some(isOpen),
  );
  settle(state, believed);
  settle(state, [...believed, ...eliminated(state.ranges, believed)]);
  settle(state, [...believed, ...joined(state.ranges, believed)]);
  return state;
}

/** Whether some numbers in the ranges keep a relation. */
function fits({ kind, parts, bound }: Relation, ranges: ReadonlyMap<string, Range>): boolean {
  const low = parts.reduce((sum, { of, factor }) => sum + least(factor, ranges.get(of)), 0);
  const high = parts.reduce((sum, { of, factor }) => sum - least(-factor, ranges.get(of)), 0);
  return low <= bound + trifle && (kind === 'at_most' || high >= bound - trifle);
}

interface State {
  readonly ranges: Map<string, Range>;
  readonly wrong: Set<string>;
}

function settle({ ranges, wrong }: State, relations: readonly Relation[]): void {
  const using = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const { of } of relation.parts) {
      const list = using.get(of);
      if (list) list.push(relation);
      else using.set(of, [relation]);
    }
  }
  const waiting = new Set(relations);
  let left = patience;
  for (const relation of waiting) {
    waiting.delete(relation);
    for (const of of tightened(relation, ranges, wrong)) {
      left -= 1;
      if (left > 0) for (const other of using.get(of) ?? []) waiting.add(other);
    }
  }
}

/** Narrows the numbers of one relation; gives those that changed. */
function tightened(
  { kind, parts, bound }: Relation,
  ranges: Map<string, Range>,
  wrong: Set<string>,
): string[] {
  if (parts.some(({ of }) => wrong.has(of))) return [];
  const low = parts.map(({ of, factor }) => least(factor, ranges.get(of)));
  const high = parts.map(({ of, factor }) => least(-factor, ranges.get(of)));
  const lowest = total(low);
  const highest = total(high);
  const changed: string[] = [];
  parts.forEach(({ of, factor }, index) => {
    const [from, to] = ranges.get(of) ?? free;
    const ceiling = bound - without(lowest, low[index] ?? 0);
    const floor = kind === 'equal' ? bound + without(highest, high[index] ?? 0) : -Infinity;
    const [down, up] = factor > 0 ? [floor / factor, ceiling / factor] : [ceiling / factor, floor / factor];
    const next: Range = [Math.max(from, Math.ceil(down - trifle)), Math.min(to, Math.floor(up + trifle))];
    if (next[0] === from && next[1] === to) return;
    if (next[0] > next[1]) {
      wrong.add(of);
      return;
    }
    ranges.set(of, next);
    changed.push(of);
  });
  return changed;
}

const free: Range = [0, Infinity];

/** The least that `factor` times a number can come to. */
function least(factor: number, [from, to]: Range = free): number {
  return factor > 0 ? factor * from : factor * to;
}

/** A sum whose infinite summands are counted apart. */
interface Total {
  readonly finite: number;
  readonly infinite: number;
}

function total(numbers: readonly number[]): Total {
  const finite = numbers.filter((number) => number !== -Infinity);
  return {
    finite: finite.reduce((sum, number) => sum + number, 0),
    infinite: numbers.length - finite.length,
  };
}

function without({ finite, infinite }: Total, one: number): number {
  if (one === -Infinity) return infinite > 1 ? -Infinity : finite;
  return infinite > 0 ? -Infinity : finite - one;
}

/** The unknown numbers of an equation, what is known gone into the bound. */
interface Open {
  readonly parts: ReadonlyMap<string, number>;
  readonly bound: number;
}

function openOf(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Open[] {
  return relations.flatMap(({ kind, parts, bound }) => {
    if (kind !== 'equal') return [];
    const unknown = new Map<string, number>();
    let rest = bound;
    for (const { of, factor } of parts) {
      const [from, to] = ranges.get(of) ?? free;
      if (from === to) rest -= factor * from;
      else unknown.set(of, (unknown.get(of) ?? 0) + factor);
    }
    return unknown.size > 1 ? [{ parts: unknown, bound: rest }] : [];
  });
}

/** Differences of equations that have at least two unknown numbers in common: sums that overlap. */
function joined(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Relation[] {
  const open = openOf(ranges, relations);
  const using = new Map<string, number[]>();
  open.forEach(({ parts }, index) => {
    for (const of of parts.keys()) using.set(of, [...(using.get(of) ?? []), index]);
  });
  const found: Relation[] = [];
  open.forEach((one, index) => {
    const shared = new Map<number, string>();
    const twice = new Set<number>();
    for (const of of one.parts.keys()) {
      for (const other of using.get(of) ?? []) {
        if (other <= index) continue;
        if (shared.has(other)) twice.add(other);
        else shared.set(other, of);
      }
    }
    for (const other of twice) {
      const second = open[other];
      if (second) found.push(relationOf(cancelled(one, second, shared.get(other) ?? '')));
    }
  });
  return found;
}

/** Equations solved one after the other, each number that is solved for put into all others. */
function eliminated(ranges: ReadonlyMap<string, Range>, relations: readonly Relation[]): Relation[] {
  const found: Relation[] = [];
  for (const block of blocks(openOf(ranges, relations))) {
    if (block.length > widest) continue;
    let rows: Open[] = block;
    const done: Open[] = [];
    for (;;) {
      // The shortest first: rows stay short.
      const [next, ...others] = rows.toSorted((a, b) => a.parts.size - b.parts.size);
      if (!next) break;
      const [pivot] = next.parts.keys();
      if (pivot === undefined) {
        rows = others;
        continue;
      }
      const put = (row: Open): Open => (row.parts.has(pivot) ? cancelled(row, next, pivot) : row);
      rows = others.map(put).filter(({ parts }) => parts.size > 0);
      done.splice(0, done.length, ...done.map(put), next);
    }
    found.push(...done.filter(({ parts }) => parts.size > 0).map(relationOf));
  }
  return found;
}

/** Equations beyond which a block is too much to solve by hand. */
const widest = 600;

function cancelled(one: Open, other: Open, of: string): Open {
  const times = (one.parts.get(of) ?? 0) / (other.parts.get(of) ?? 1);
  const parts = new Map(one.parts);
  for (const [name, factor] of other.parts) {
    const sum = (parts.get(name) ?? 0) - times * factor;
    if (Math.abs(sum) < trifle) parts.delete(name);
    else parts.set(name, sum);
  }
  parts.delete(of);
  return { parts, bound: one.bound - times * other.bound };
}

function relationOf({ parts, bound }: Open): Relation {
  return { kind: 'equal', parts: [...parts].map(([of, factor]) => ({ of, factor })), bound };
}

/** Equations that hang together through unknown numbers. */
function blocks(open: readonly Open[]): Open[][] {
  const root = new Map<string, string>();
  const find = (of: string): string => {
    let at = of;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    root.set(of, at);
    return at;
  };
  for (const { parts } of open) {
    const [first = '', ...others] = parts.keys();
    for (const of of others) root.set(find(of), find(first));
  }
  const nameOf = ({ parts }: Open): string => {
    const [first = ''] = parts.keys();
    return find(first);
  };
  return [...Map.groupBy(open, nameOf).values()];
}
