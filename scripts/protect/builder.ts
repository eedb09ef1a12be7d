import type { Figure, Part } from './figure.ts';
import { figureKey } from './figure.ts';
import type { Policies } from './policy.ts';
import {
  type Constraint,
  equation,
  type Standing,
  type System,
  type SystemCell,
  type Term,
} from './system.ts';

/** What earlier releases showed: the key of a figure and its part. */
export type Known = (figure: Figure, part: Part) => boolean;

/** Where the numbers of a figure stand in the system. */
export type Places = Readonly<Partial<Record<Part, number>>>;

/** Makes a {@link System} of figures: first their cells, then what ties them together. */
export class Builder {
  readonly cells: SystemCell[] = [];
  readonly #ties: (readonly Term[])[] = [];
  readonly #limits: Constraint[] = [];
  /** Cells whose number nobody here knows, with the least it takes to tell them from another number. */
  readonly #unknown = new Map<number, number>();
  /** For each cell the table it stands in. */
  readonly tables: string[] = [];
  readonly figures: readonly Figure[];
  readonly #policies: Policies;
  readonly #known: Known;
  readonly #closed: ReadonlySet<string>;
  readonly #places = new Map<string, Places>();

  /**
   * `closed` names tables, as {@link tableOf} does, of which nothing is published below the open levels, not
   * even zeros: where the whole is so small that no part of it could be large, "none" is the one thing that
   * can stay possible.
   */
  constructor(
    figures: readonly Figure[],
    policies: Policies,
    known: Known = () => false,
    closed: ReadonlySet<string> = new Set(),
  ) {
    this.#closed = closed;
    this.figures = figures;
    this.#policies = policies;
    this.#known = known;
    for (const figure of figures) this.#places.set(figureKey(figure), this.#add(figure));
  }

  system(): System {
    const equations = this.#ties.map((terms) => equation(this.cells, terms));
    return { cells: this.cells, constraints: [...equations, ...this.#limits] };
  }

  /** Whether nobody here knows the number of a cell, not even we: its sender withheld it. */
  isUnknown(cell: number): boolean {
    return this.#unknown.has(cell);
  }

  /** Takes an unknown number to be what its sum leaves for it: readers work it out the same way. */
  settle(cell: number, value: number): void {
    const own = this.cells[cell];
    const apart = this.#unknown.get(cell);
    if (!own || apart === undefined) return;
    this.#unknown.delete(cell);
    this.cells[cell] = { ...own, value, lower: Math.min(own.lower, value), goals: [value + apart] };
    for (const { numerator, denominator, complement } of this.#places.values()) {
      if (complement === undefined || (numerator !== cell && denominator !== cell)) continue;
      const [part, whole] = [numerator, denominator].map((at) => this.cells[at ?? -1]?.value ?? 0);
      const rest = this.cells[complement];
      if (rest) this.cells[complement] = { ...rest, value: Math.max(0, (whole ?? 0) - (part ?? 0)) };
    }
  }

  /** The cells of a figure: none where it has no whole numbers. */
  places(figure: Parameters<typeof figureKey>[0]): Places {
    return this.#places.get(figureKey(figure)) ?? {};
  }

  /** Ties cells together: what they add up to now, readers are taken to know. */
  tie(terms: readonly Term[]): void {
    if (terms.length > 1) this.#ties.push(terms);
  }

  /** A limit that a verdict sets: the terms add up to no more than `bound`. Without a number it can't be withheld. */
  limit(terms: readonly Term[], bound: number, verdict: number | undefined): void {
    const withheld = verdict === undefined ? {} : { verdict };
    this.#limits.push({ kind: 'at_most', terms, bound, ...withheld });
  }

  /**
   * Says which numbers readers must find possible of cells whose number is never shown while the verdict
   * always is: as much as the verdict leaves open, up to `enough` more than the least.
   */
  leaveOpen(enough: number): void {
    const limits = Map.groupBy(
      this.#limits.filter(({ terms }) => terms.length === 1),
      ({ terms }) => terms[0]?.cell,
    );
    for (const figure of this.figures) {
      if (!this.#policies.of(figure).verdictOnly) continue;
      for (const cell of Object.values(this.places(figure))) {
        const own = this.cells[cell];
        if (!own || own.standing !== 'hidden') continue;
        const bounds = (limits.get(cell) ?? []).flatMap(({ terms, bound }) =>
          terms[0] ? [{ factor: terms[0].factor, bound }] : [],
        );
        const least = Math.max(0, ...bounds.filter((one) => one.factor < 0).map((one) => -one.bound));
        const most = Math.min(
          least + enough,
          ...bounds.filter((one) => one.factor > 0).map((one) => one.bound),
        );
        this.cells[cell] = { ...own, goals: [least, most].filter((goal) => goal !== own.value) };
      }
    }
  }

  /**
   * A number that is published nowhere but may follow from others. Below `threshold` (if any) it is as
   * secret as if it were published.
   */
  implied(figure: Figure, name: string, value: number, threshold: number): number {
    const small = value >= 1 && value < threshold;
    const goal = this.#closed.has(tableOf(figure)) ? 0 : value + threshold - 1;
    const whole = `${figureKey(figure)} ${name}`;
    return this.#push(whole, value, 0, 'implied', small ? [goal] : [], tableOf(figure));
  }

  #add(figure: Figure): Places {
    const { numerator, denominator, value } = figure;
    if (figure.numerator === null && figure.denominator === null) {
      const hidden = figure.flag === 'protected';
      return value === null && !hidden ? {} : { value: this.#number(figure, 'value', value) };
    }
    if (denominator === null && figure.denominator_flag !== 'protected') return {};
    const n = this.#number(figure, 'numerator', numerator);
    const d = this.#number(figure, 'denominator', denominator);
    const c = this.#complement(figure, n, d);
    this.tie([
      { cell: n, factor: 1 },
      { cell: c, factor: 1 },
      { cell: d, factor: -1 },
    ]);
    return { numerator: n, denominator: d, complement: c };
  }

  #number(figure: Figure, part: 'numerator' | 'denominator' | 'value', number: number | null): number {
    const { threshold, total, complementOnly, telling, ...policy } = this.#policies.of(figure);
    const emptied = this.#closed.has(tableOf(figure)) && !this.#policies.isOpen(figure.area_id);
    const closed = policy.closed || emptied;
    const name = `${figureKey(figure)} ${part}`;
    // What its sender withheld is as secret as a small number, whatever it is.
    const value = number === null ? 1 : Math.round(number);
    const small = !complementOnly && value >= 1 && value < threshold;
    const apart = (threshold > 0 ? threshold : this.#policies.threshold) - 1;
    const least = emptied ? 0 : value + apart;
    const goals = number === null || small ? [least] : [];
    // Where nothing else may be hidden, the numerator is hidden for the sake of those not in it.
    const rest = part === 'numerator' && total ? (figure.denominator ?? 0) - value : 0;
    const secret = goals.length > 0 || (rest >= 1 && rest < threshold);
    if (number === null) this.#unknown.set(this.cells.length, apart);
    if (this.#known(figure, part)) return this.#push(name, value, 0, 'fixed', [], tableOf(figure));
    if (figure.of_heirs) return this.#push(name, value, 0, 'implied', [], tableOf(figure));
    if (closed) return this.#push(name, value, 0, 'hidden', goals, tableOf(figure));
    if (secret) return this.#push(name, value, 1, 'hidden', goals, tableOf(figure));
    // A zero is shown wherever numbers are: behind it stands nobody.
    if (value === 0 && !(telling && part === 'numerator'))
      return this.#push(name, value, 0, 'fixed', [], tableOf(figure));
    return this.#push(name, value, telling ? 0 : 1, total ? 'fixed' : 'shown', [], tableOf(figure));
  }

  /** Those of the denominator who are not in the numerator: never published, and no less secret. */
  #complement(figure: Figure, n: number, d: number): number {
    const { threshold, telling } = this.#policies.of(figure);
    const [part, whole] = [this.cells[n]?.value ?? 0, this.cells[d]?.value ?? 0];
    const value = Math.max(0, whole - part);
    const name = `${figureKey(figure)} complement`;
    const known = this.cells[n]?.standing === 'fixed' && this.cells[d]?.standing === 'fixed';
    if (figure.of_heirs || known) return this.#push(name, value, 0, 'implied', [], tableOf(figure));
    const small = value >= 1 && value < threshold;
    const uniform = telling && value === 0 && whole >= 1 && whole < uniformBelow && threshold > 0;
    const emptied = this.#closed.has(tableOf(figure)) && !this.#policies.isOpen(figure.area_id);
    const goals = small || uniform ? [emptied && small ? 0 : value + threshold - 1] : [];
    return this.#push(name, value, 0, 'implied', goals, tableOf(figure));
  }

  #push(
    name: string,
    value: number,
    lower: number,
    standing: Standing,
    goals: readonly number[],
    table: string,
  ): number {
    this.tables.push(table);
    const emptied = this.#closed.has(table);
    const cell = { name, value, lower: Math.min(lower, value), standing, goals };
    return this.cells.push(emptied ? { ...cell, outsiders_only: true } : cell) - 1;
  }
}

/** The table that a figure stands in: an indicator through a year. */
export function tableOf({ indicator, year }: Pick<Figure, 'indicator' | 'year'>): string {
  return `${indicator} ${year}`;
}

/** Groups as large as this may be all of one kind, and that tells of nobody in particular. */
const uniformBelow = 20;
