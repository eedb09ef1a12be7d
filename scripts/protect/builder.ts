import { earlierSums } from './equations/earlier-sums.ts';
import { type Figure, figureKey, type Part } from './figure.ts';
import { noPattern, type Pattern } from './pattern.ts';
import type { Policies } from './policy.ts';
import type { Memory } from './ledger.ts';
import { apart, maybeNothing, open, type Secrecy, secrecyOf } from './secrecy.ts';
import { type Constraint, equation, type System, type SystemCell, type Term } from './system.ts';
import { isUniform } from './uniform.ts';

/** What earlier releases showed of a part of a figure. */
export type Remembered = (figure: Figure, part: Exclude<Part, 'complement'>) => Memory;

/** Tables, named as {@link tableOf} does, of which less than usual is published. */
export interface Reserve {
  /**
   * Nothing below the open levels, not even zeros: where the whole is so small that no part of it could be large,
   * "none" is the one thing that can stay possible.
   */
  readonly closed: ReadonlySet<string>;
  /**
   * Nothing that an earlier release has not told, at any level: what was counted anew waits, since beside what
   * was told before it would give somebody away.
   */
  readonly held: ReadonlySet<string>;
}

/** Where the numbers of a figure stand in the system. */
export type Places = Readonly<Partial<Record<Part, number>>>;

/** Makes a {@link System} of figures: first their cells, then what ties them together. */
export class Builder {
  readonly cells: SystemCell[] = [];
  readonly #ties: (readonly Term[])[] = [];
  readonly #limits: Constraint[] = [];
  /** Cells whose number nobody here knows, with their thresholds. */
  readonly #unknown = new Map<number, number>();
  /** For each cell the table it stands in. */
  readonly tables: string[] = [];
  readonly figures: readonly Figure[];
  readonly #policies: Policies;
  readonly #remembered: Remembered;
  readonly #reserve: Reserve;
  readonly #pattern: Pattern;
  /** Numbers that are revised or tied to a revised one, once everything is tied. */
  #stirred: ReadonlySet<number> | undefined;
  /** Cells that the last release hid. */
  readonly #hiddenBefore = new Set<number>();
  /** What earlier releases showed of a cell, where they did. */
  readonly #memories = new Map<number, Memory>();
  /** What is left of a sum for parts without a figure: there may have been none before. */
  readonly #rests = new Set<number>();
  readonly #unplaced = new Set<number>();
  /** Cells below the open levels, and of splits: not published where their table is closed. */
  readonly #inner = new Set<number>();
  readonly #places = new Map<string, Places>();

  constructor(
    figures: readonly Figure[],
    policies: Policies,
    remembered: Remembered = () => [],
    reserve: Reserve = { closed: new Set(), held: new Set() },
    pattern: Pattern = noPattern,
  ) {
    this.#pattern = pattern;
    this.#reserve = reserve;
    this.figures = figures;
    this.#policies = policies;
    this.#remembered = remembered;
    for (const figure of figures) this.#places.set(figureKey(figure), this.#add(figure));
  }

  system(): System {
    const equations = this.#ties.map((terms) => equation(this.cells, terms));
    const earlier = earlierSums(this.#ties, this.cells, this.#memories, this.#rests);
    const cells = this.cells.map((cell, at): SystemCell =>
      cell.kept && this.isStirred(at) ? { ...cell, kept: 'stirred' } : cell,
    );
    return { cells, constraints: [...equations, ...earlier, ...this.#limits] };
  }

  /** Whether nobody here knows the number of a cell, not even we: its sender withheld it. */
  isUnknown(cell: number): boolean {
    return this.#unknown.has(cell);
  }

  /** Takes an unknown number to be what its sum leaves for it: readers work it out the same way. */
  settle(cell: number, value: number): void {
    const own = this.cells[cell];
    const threshold = this.#unknown.get(cell);
    if (!own || threshold === undefined) return;
    this.#unknown.delete(cell);
    this.cells[cell] = { ...own, value, lower: Math.min(own.lower, value), ...apart(value, threshold) };
    for (const figure of this.figures) {
      const { numerator, denominator, complement } = this.places(figure);
      if (complement === undefined || denominator === undefined) continue;
      if (numerator === cell || denominator === cell) {
        this.cells[complement] = this.#complement(figure, numerator ?? 0, denominator);
      }
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

  /**
   * A limit that a verdict sets: the terms add up to no more than `bound`. Without a number it can't be withheld;
   * `told`: an earlier release alone sets it.
   */
  limit(terms: readonly Term[], bound: number, verdict: number | 'told' | undefined): void {
    const by = verdict === undefined ? {} : verdict === 'told' ? { told: true } : { verdict };
    this.#limits.push({ kind: 'at_most', terms, bound, ...by });
  }

  /** Whether readers know that a number was another when it was last shown. */
  isRevised(cell: number): boolean {
    const last = this.#memories.get(cell)?.at(-1);
    return last !== undefined && last !== this.cells[cell]?.value;
  }

  /** Whether a number, or one that it is tied to, was another in the last release: asked once all is tied. */
  isStirred(cell: number): boolean {
    const isNew = (at: number): boolean =>
      this.isRevised(at) && !this.#hiddenBefore.has(at) && this.cells[at]?.standing !== 'implied';
    this.#stirred ??= new Set(
      this.#ties.filter((terms) => terms.some((term) => isNew(term.cell))).flatMap(cellsOf),
    );
    return this.#stirred.has(cell) || isNew(cell);
  }

  /** Whether a number waits: its table is held back, or it stands nowhere; and no earlier release told it. */
  waits(cell: number): boolean {
    const held = this.#reserve.held.has(this.tables[cell] ?? '') || this.#unplaced.has(cell);
    return held && this.cells[cell]?.standing === 'hidden';
  }

  /** Whether an earlier release showed any number of a table that would not be there if the table were closed. */
  wasShown(table: string): boolean {
    return [...this.#memories.keys()].some((cell) => this.tables[cell] === table && this.#inner.has(cell));
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
        if (own?.standing !== 'hidden') continue;
        const bounds = (limits.get(cell) ?? []).flatMap(({ terms, bound }) =>
          terms[0] ? [{ factor: terms[0].factor, bound }] : [],
        );
        const least = Math.max(0, ...bounds.filter((one) => one.factor < 0).map((one) => -one.bound));
        const most = Math.min(
          least + enough,
          ...bounds.filter((one) => one.factor > 0).map((one) => one.bound),
        );
        this.cells[cell] = {
          ...own,
          goals: [least, most].filter((goal) => goal !== own.value),
          otherwise: [],
        };
      }
    }
  }

  /**
   * A number that is published nowhere but may follow from others. Below `threshold` (if any) it is as
   * secret as if it were published.
   */
  implied(figure: Figure, name: string, value: number, threshold: number): number {
    const secrecy = this.#secrecy(figure, secrecyOf(value, threshold));
    const cell = this.#push(figure, { name, value, lower: 0, standing: 'implied', ...secrecy });
    this.#rests.add(cell);
    return cell;
  }

  #add(figure: Figure): Places {
    const { numerator, denominator, value, flag, denominator_flag } = figure;
    // Only shares have a flag of their denominator.
    if (denominator_flag === null && numerator === null && denominator === null) {
      return value === null && flag !== 'protected' ? {} : { value: this.#number(figure, 'value', value) };
    }
    // A percentage or one count alone: nothing follows from it but itself.
    if (denominator === null && denominator_flag !== 'protected') return {};
    if (numerator === null && flag !== 'protected') return {};
    if (figure.gone && numerator === null) {
      return denominator === null ? {} : { denominator: this.#number(figure, 'denominator', denominator) };
    }
    const n = this.#number(figure, 'numerator', numerator);
    const d = this.#number(figure, 'denominator', denominator);
    const c = this.#push(figure, this.#complement(figure, n, d));
    this.#rememberRest(c, n, d);
    this.tie([
      { cell: n, factor: 1 },
      { cell: c, factor: 1 },
      { cell: d, factor: -1 },
    ]);
    return { numerator: n, denominator: d, complement: c };
  }

  #number(figure: Figure, part: 'numerator' | 'denominator' | 'value', sent: number | null): number {
    const memory = figure.of_heirs ? [] : this.#remembered(figure, part).map(rounded);
    // What was shown before and is withheld now is taken for what it was.
    const number = sent ?? memory.at(-1) ?? null;
    const policy = this.#policies.of(figure);
    const { threshold, total, complementOnly } = policy;
    // What its sender withheld is as secret as a small number, whatever it is.
    const value = number === null ? 1 : Math.round(number);
    const least = threshold > 0 ? threshold : this.#policies.threshold;
    if (number === null) this.#unknown.set(this.cells.length, least);
    const own = number === null ? apart(value, least) : complementOnly ? open : secrecyOf(value, threshold);
    const secrecy = this.#secrecy(figure, own);
    const cell = { name: part, value };
    const hiddenBefore = !figure.of_heirs && this.#pattern.hides(figure, part);
    if (hiddenBefore) this.#hiddenBefore.add(this.cells.length);
    if (memory.length > 0) this.#memories.set(this.cells.length, memory);
    if (memory.at(-1) === value) {
      return this.#push(figure, { ...cell, lower: 0, standing: 'fixed', told: true, ...open });
    }
    if (figure.of_heirs) return this.#push(figure, { ...cell, lower: 0, standing: 'implied', ...open });
    if (policy.closed || this.#isEmptied(figure)) {
      return this.#push(figure, { ...cell, lower: 0, standing: 'hidden', ...secrecy });
    }
    if (this.#reserve.held.has(tableOf(figure))) {
      return this.#push(figure, { ...cell, lower: 0, standing: 'hidden', ...secrecy });
    }
    if (part === 'numerator' && this.#isUniform(figure)) {
      // None or all of a small group: that there were some, or others, must stay possible.
      const some = value === 0 ? { goals: [threshold - 1] } : open;
      return this.#push(figure, { ...cell, lower: 0, standing: 'hidden', ...some });
    }
    // Where nothing else may be hidden, the numerator is hidden for the sake of those not in it.
    const rest = part === 'numerator' && total ? (figure.denominator ?? 0) - value : 0;
    if (secrecy.goals.length > 0 || (rest >= 1 && rest < threshold)) {
      return this.#push(figure, { ...cell, lower: 1, standing: 'hidden', ...secrecy });
    }
    // A zero is shown wherever numbers are: behind it stands nobody.
    const standing = value === 0 || total ? 'fixed' : 'shown';
    const kept = standing === 'shown' && hiddenBefore ? { kept: 'still' as const } : {};
    return this.#push(figure, { ...cell, lower: policy.telling ? 0 : 1, standing, ...kept, ...open });
  }

  /** Those of the denominator who are not in the numerator: never published, and no less secret. */
  #complement(figure: Figure, n: number, d: number): SystemCell {
    const { threshold } = this.#policies.of(figure);
    const [part, whole] = [this.cells[n]?.value ?? 0, this.cells[d]?.value ?? 0];
    const value = Math.max(0, whole - part);
    const known = this.cells[n]?.standing === 'fixed' && this.cells[d]?.standing === 'fixed';
    const cell = { name: 'complement', value, lower: 0, standing: 'implied' as const };
    if (figure.of_heirs || known) return { ...cell, ...open };
    if (value === 0 && this.#isUniform(figure)) return { ...cell, goals: [threshold - 1] };
    return { ...cell, ...this.#secrecy(figure, secrecyOf(value, threshold)) };
  }

  /** Whether all of a small group, or none of it, are in the numerator of a share that tells of each of them. */
  #isUniform(figure: Figure): boolean {
    const { telling, threshold } = this.#policies.of(figure);
    const { numerator, denominator } = figure;
    if (!telling || threshold === 0 || numerator === null || denominator === null) return false;
    return isUniform(numerator, denominator) || isUniform(denominator - numerator, denominator);
  }

  /** Of a table that is not published at all nothing but that there may be nothing must stay possible. */
  #secrecy(figure: Figure, own: Secrecy): Secrecy {
    return own.goals.length > 0 && this.#reserve.closed.has(tableOf(figure)) ? maybeNothing : own;
  }

  /** Who was shown both counts of a share knows what was left over. */
  #rememberRest(rest: number, n: number, d: number): void {
    const [part, whole] = [this.#memories.get(n), this.#memories.get(d)];
    if (!part || !whole) return;
    const memory = whole.map((count, release) => {
      const counted = part[release];
      return count === undefined || counted === undefined ? undefined : count - counted;
    });
    this.#memories.set(rest, memory);
  }

  #isEmptied(figure: Figure): boolean {
    return this.#reserve.closed.has(tableOf(figure)) && this.#isInner(figure);
  }

  #isInner({ breakdown, area_id }: Figure): boolean {
    return breakdown !== '{}' || !this.#policies.isOpen(area_id);
  }

  #push(figure: Figure, { name, lower, ...cell }: SystemCell): number {
    const table = tableOf(figure);
    this.tables.push(table);
    if (figure.unplaced) this.#unplaced.add(this.cells.length);
    if (this.#isInner(figure)) this.#inner.add(this.cells.length);
    const outsiders = this.#reserve.closed.has(table) ? { outsiders_only: true } : {};
    const whole = `${figureKey(figure)} ${name}`;
    return this.cells.push({ ...cell, name: whole, lower: Math.min(lower, cell.value), ...outsiders }) - 1;
  }
}

function cellsOf(terms: readonly Term[]): number[] {
  return terms.map(({ cell }) => cell);
}

function rounded(number: number | undefined): number | undefined {
  return number === undefined ? undefined : Math.round(number);
}

/** The table that a figure stands in: an indicator through a year, its totals or its splits by groups. */
export function tableOf({
  indicator,
  year,
  breakdown,
}: Pick<Figure, 'indicator' | 'year' | 'breakdown'>): string {
  return `${indicator} ${year}${breakdown === '{}' ? '' : ' by groups'}`;
}
