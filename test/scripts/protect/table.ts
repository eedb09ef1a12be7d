import {
  equation,
  type Standing,
  type System,
  type SystemCell,
  type Term,
} from '../../../scripts/protect/system.ts';

/** A small table as one writes it down. */
export interface Table {
  /** The true numbers by name. */
  readonly cells: Readonly<Record<string, number>>;
  /** What ties them together, as `A + B = D`, or `100 n < 80 d` with whole factors. */
  readonly laws?: readonly string[];
  /** Names of cells that are not published. */
  readonly hidden?: readonly string[];
  /** Names of cells that nobody publishes but that may follow from others. */
  readonly implied?: readonly string[];
  /** Cells that may be none as well as any other number; of the others readers know that they aren't. */
  readonly maybeNone?: readonly string[];
}

export interface Named extends System {
  readonly at: (name: string) => number;
  readonly named: (cells: Iterable<number>) => string[];
}

/** The cells and laws of a table; `rest` is the standing of cells that are not hidden. */
export function systemOf(table: Table, threshold: number, rest: Standing = 'fixed'): Named {
  const names = Object.keys(table.cells);
  const at = (name: string): number => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`no cell is called ${name}`);
    return index;
  };
  const cells = Object.entries(table.cells).map(([name, value]): SystemCell => {
    const small = value >= 1 && value < threshold;
    const implied = table.implied?.includes(name) ?? false;
    const hidden = table.hidden?.includes(name) ?? false;
    const standing = implied ? 'implied' : hidden ? 'hidden' : value === 0 ? 'fixed' : rest;
    const lower = implied || value === 0 || table.maybeNone?.includes(name) ? 0 : 1;
    return { name, value, lower, standing, goals: small ? [value + threshold - 1] : [] };
  });
  const constraints = (table.laws ?? []).flatMap((law) => read(law, cells, at));
  return { cells, constraints, at, named: (list) => [...list].map((cell) => names[cell] ?? '') };
}

/** A law as a constraint: `left <= right` is `left - right <= 0`, and less than is one less at most. */
function read(law: string, cells: readonly SystemCell[], at: (name: string) => number) {
  const [, left = '', sign = '', right = ''] = /^(.+?)\s*(<=|<|=|>=|>)\s*(.+)$/.exec(law) ?? [];
  if (!sign) throw new Error(`no law: ${law}`);
  const turn = sign.startsWith('>') ? -1 : 1;
  const sides = [...side(left, turn, at), ...side(right, -turn, at)];
  const terms = sides.filter((term): term is Term => 'cell' in term);
  const free = sides.reduce((sum, term) => ('cell' in term ? sum : sum + term.number), 0);
  const bound = -free - (sign === '<' || sign === '>' ? 1 : 0);
  if (sign !== '=') return [{ kind: 'at_most' as const, terms, bound }];
  const made = equation(cells, terms);
  if (made.bound !== bound) throw new Error(`the numbers do not fulfil ${law}`);
  return [made];
}

function side(text: string, sign: number, at: (name: string) => number): (Term | { number: number })[] {
  return text.split(/\s*\+\s*/).map((term) => {
    const [, factor, name] = /^(\d+)?\s*([A-Za-z]\w*)?$/.exec(term) ?? [];
    const number = sign * Number(factor ?? 1);
    return name === undefined ? { number } : { cell: at(name), factor: number };
  });
}
