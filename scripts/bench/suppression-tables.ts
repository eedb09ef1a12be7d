import type { Choice } from '../protect/choose.ts';
import { type Constraint, constraintsByCell, type System } from '../protect/system.ts';

/** What readers have before them. */
export interface Reading extends Pick<Choice, 'hidden' | 'withheld'> {
  readonly system: System;
  /** No number is taken to be further above the true one than this: without a bound there is no end. */
  readonly reach: number;
}

/** A published number or, of one who is alone in a cell, what that person knows. */
export type Known = ReadonlyMap<number, number>;

/**
 * Every table of whole numbers that readers could believe in, one number a cell, found by trying all numbers
 * cell by cell: no solver, no search for the likely.
 */
export function* tables(reading: Reading, known: Known = new Map()): Generator<readonly number[]> {
  const { system, withheld } = reading;
  const binding = system.constraints.filter(({ verdict }) => verdict === undefined || !withheld.has(verdict));
  const bound = { ...system, constraints: binding };
  const links = constraintsByCell(bound).map((indices) => indices.flatMap((index) => binding[index] ?? []));
  const start = system.cells.map((_, cell) => rangeAtFirst(reading, known, cell));
  if (narrow(start, binding, links)) yield* below(start, links);
}

type Range = readonly [least: number, most: number];

function rangeAtFirst({ system, hidden, reach }: Reading, known: Known, cell: number): Range {
  const { value = 0, lower = 0, standing } = system.cells[cell] ?? {};
  const told = known.get(cell);
  if (told !== undefined) return [told, told];
  return standing !== 'implied' && !hidden.has(cell) ? [value, value] : [lower, value + reach];
}

function* below(ranges: Range[], links: readonly (readonly Constraint[])[]): Generator<readonly number[]> {
  let next = -1;
  let room = Infinity;
  ranges.forEach(([least, most], cell) => {
    if (most > least && most - least < room) [next, room] = [cell, most - least];
  });
  const [least, most] = ranges[next] ?? [0, -1];
  if (next < 0) yield ranges.map(([value]) => value);
  for (let value = least; value <= most; value += 1) {
    const tried = [...ranges];
    tried[next] = [value, value];
    if (narrow(tried, links[next] ?? [], links)) yield* below(tried, links);
  }
}

/** Takes out of the ranges what some constraint rules out by itself; false where nothing is left. */
function narrow(
  ranges: Range[],
  first: readonly Constraint[],
  links: readonly (readonly Constraint[])[],
): boolean {
  const waiting = new Set(first);
  for (const constraint of waiting) {
    waiting.delete(constraint);
    const { kind, terms, bound } = constraint;
    let low = 0;
    let high = 0;
    for (const { cell, factor } of terms) {
      const [least, most] = ranges[cell] ?? [0, 0];
      low += factor * (factor > 0 ? least : most);
      high += factor * (factor > 0 ? most : least);
    }
    if (low > bound || (kind === 'equal' && high < bound)) return false;
    for (const { cell, factor } of terms) {
      const [least, most] = ranges[cell] ?? [0, 0];
      const [from, to] = factor > 0 ? [least, most] : [most, least];
      // What this term may come to at most, and at least, beside the others.
      const ceiling = bound - (low - factor * from);
      const floor = kind === 'equal' ? bound - (high - factor * to) : -Infinity;
      const up = factor > 0 ? ceiling / factor : floor / factor;
      const down = factor > 0 ? floor / factor : ceiling / factor;
      const range: Range = [Math.max(least, Math.ceil(down)), Math.min(most, Math.floor(up))];
      if (range[0] > range[1]) return false;
      if (range[0] === least && range[1] === most) continue;
      ranges[cell] = range;
      low += factor * ((factor > 0 ? range[0] : range[1]) - from);
      high += factor * ((factor > 0 ? range[1] : range[0]) - to);
      for (const other of links[cell] ?? []) waiting.add(other);
    }
  }
  return true;
}

/** Whether some table has a number for a cell. */
export function isPossible(reading: Reading, cell: number, value: number, known: Known = new Map()): boolean {
  if ((known.get(cell) ?? value) !== value) return false;
  return !tables(reading, new Map([...known, [cell, value]])).next().done;
}

/**
 * Whether the number of a cell stays uncertain enough: the least and the greatest number it can be lie at
 * least `threshold - 1` apart, and the greatest is no small one.
 */
export function isUncertain(reading: Reading, cell: number, threshold: number, known: Known = new Map()) {
  const { value = 0, lower = 0 } = reading.system.cells[cell] ?? {};
  let least = lower;
  while (least < value && !isPossible(reading, cell, least, known)) least += 1;
  const wanted = Math.max(threshold, least + threshold - 1);
  for (let most = wanted; most <= value + reading.reach; most += 1) {
    if (isPossible(reading, cell, most, known)) return true;
  }
  return false;
}

/** Cells of 1 to `threshold - 1` that are not published. */
export function smallCells({ system, hidden }: Reading, threshold: number): number[] {
  return [...system.cells.keys()].filter((cell) => {
    const { value = 0, standing, goals = [] } = system.cells[cell] ?? {};
    const published = standing !== 'implied' && !hidden.has(cell);
    return !published && goals.length > 0 && value >= 1 && value < threshold;
  });
}

/**
 * Cells that somebody can work out closer than allowed: everybody, or a person who is alone in another cell
 * and knows all cells that count this one person.
 */
export function tooCertain(reading: Reading, threshold: number): number[] {
  const small = smallCells(reading, threshold);
  return small.filter((cell) =>
    knowledge(reading, threshold, cell).some((known) => !isUncertain(reading, cell, threshold, known)),
  );
}

/**
 * What those know from whom a cell is kept: nothing but what is published, or, of everybody who is alone in
 * another cell, that all cells that count this one person are 1.
 */
export function knowledge(reading: Reading, threshold: number, cell: number): readonly Known[] {
  const people = peopleOf(reading.system, smallCells(reading, threshold));
  const others = people.filter((own) => !own.has(cell));
  return [new Map(), ...others.map((own) => new Map([...own].map((at) => [at, 1] as const)))];
}

/** The cells of each person who is alone in one: a sum of 1 and its part of 1 count the same person. */
function peopleOf({ cells, constraints }: System, small: readonly number[]): Set<number>[] {
  let people = small.filter((cell) => cells[cell]?.value === 1).map((cell) => new Set([cell]));
  for (const { kind, terms, bound } of constraints) {
    const [sum, ...more] = terms.filter(({ factor }) => factor < 0);
    if (kind !== 'equal' || bound !== 0 || !sum || more.length > 0) continue;
    if (sum.factor !== -1 || cells[sum.cell]?.value !== 1) continue;
    const ones = terms.filter(({ cell }) => cells[cell]?.value === 1).map(({ cell }) => cell);
    const same = people.filter((own) => ones.some((cell) => own.has(cell)));
    const others = people.filter((own) => !same.includes(own));
    people = [...others, ...(same.length > 0 ? [new Set(same.flatMap((own) => [...own]))] : [])];
  }
  return people;
}
