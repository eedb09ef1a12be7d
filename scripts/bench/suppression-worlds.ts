import { type Constraint, equation, type System, type SystemCell, type Term } from '../protect/system.ts';

/** A small table to be protected. */
export interface World {
  /** One row an area, one number a group or half-year; all sums over areas and over groups are there too. */
  readonly areas: readonly (readonly number[])[];
  /** So many of the first areas were joined into one later, whose numbers are shown beside theirs. */
  readonly joined: number;
  /** Of the last group no number is published: it is what the others leave of the sum, as with a share. */
  readonly unnamed: boolean;
  /** Numbers from 1 to one less are small. */
  readonly threshold: number;
  /** What verdicts say of pairs of numbers, by their places among the cells, as far as it is true. */
  readonly sayings: readonly Saying[];
}

/** `factor` times one number is at most `other factor` times the other: a share, a change, a level. */
export interface Saying {
  readonly cell: number;
  readonly factor: number;
  readonly other: number;
  readonly otherFactor: number;
}

/**
 * The cells of a table with its sums, and what ties them together. Small numbers are hidden and must not be
 * found out; zeros, and the sum of everything, are published whatever happens.
 */
export function systemOfWorld({ areas, joined, unnamed, threshold, sayings }: World): System {
  const cells: SystemCell[] = [];
  const constraints: Constraint[] = [];
  const last = (areas[0]?.length ?? 0) - 1;
  const put = (name: string, value: number, group?: number): number => {
    const small = value >= 1 && value < threshold;
    const implied = unnamed && group === last;
    const standing = implied ? 'implied' : value === 0 ? 'fixed' : small ? 'hidden' : 'shown';
    const goals = small ? [value + threshold - 1] : [];
    return cells.push({ name, value, lower: implied ? 0 : Math.min(1, value), standing, goals }) - 1;
  };
  const tie = (whole: number, parts: readonly number[]): void => {
    const terms: Term[] = [{ cell: whole, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))];
    constraints.push(equation(cells, terms));
  };
  const add = (rows: readonly number[]) => rows.reduce((sum, value) => sum + value, 0);
  const places = areas.map((row, area) => row.map((value, group) => put(`${area} ${group}`, value, group)));
  const value = (cell: number) => cells[cell]?.value ?? 0;
  const rows = places.map((row, area) => {
    const sum = put(`${area}`, add(row.map(value)));
    tie(sum, row);
    return sum;
  });
  const groups = (places[0] ?? []).map((_, group) => {
    const parts = places.map((row) => row[group] ?? 0);
    const sum = put(`all ${group}`, add(parts.map(value)), group);
    tie(sum, parts);
    return sum;
  });
  const total = add(rows.map(value));
  const all = cells.push({ name: 'all', value: total, lower: 0, standing: 'fixed', goals: [] }) - 1;
  tie(all, rows);
  tie(all, groups);
  if (joined > 1) {
    const later = groups.map((_, group) => {
      const parts = places.slice(0, joined).map((row) => row[group] ?? 0);
      const sum = put(`later ${group}`, add(parts.map(value)), group);
      tie(sum, parts);
      return sum;
    });
    const whole = put('later', add(later.map(value)));
    tie(whole, later);
    tie(whole, rows.slice(0, joined));
  }
  for (const saying of sayings) addSaying(cells, constraints, saying);
  return { cells, constraints };
}

function addSaying(
  cells: readonly SystemCell[],
  constraints: Constraint[],
  { cell, factor, other, otherFactor }: Saying,
): void {
  const [one, two] = [cell % cells.length, other % cells.length];
  if (one === two) return;
  const terms = [
    { cell: one, factor },
    { cell: two, factor: -otherFactor },
  ];
  const sum = factor * (cells[one]?.value ?? 0) - otherFactor * (cells[two]?.value ?? 0);
  const verdict = constraints.filter((constraint) => constraint.verdict !== undefined).length;
  // Either that it is so, or that it is not.
  if (sum <= 0) constraints.push({ kind: 'at_most', terms, bound: 0, verdict });
  else {
    const turned = terms.map((term) => ({ ...term, factor: -term.factor }));
    constraints.push({ kind: 'at_most', terms: turned, bound: -1, verdict });
  }
}

/** The same system with everything hidden that may be, and no verdict. */
export function mostHidden({ cells, constraints }: System): {
  hidden: ReadonlySet<number>;
  withheld: ReadonlySet<number>;
} {
  return {
    hidden: new Set(
      [...cells.keys()].filter((cell) => ['shown', 'hidden'].includes(cells[cell]?.standing ?? '')),
    ),
    withheld: new Set(constraints.flatMap(({ verdict }) => verdict ?? [])),
  };
}
