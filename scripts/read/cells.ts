/** The texts of cells, each held once under a number; 0 is the empty text. */
export class Cells {
  readonly #texts = [''];
  readonly #numbers = new Map([['', 0]]);

  /** How many texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text; a new one for one that is new. */
  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The text of a number that {@link number} gave. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Takes back all texts from a number on. */
  forget(from: number): void {
    for (const text of this.#texts.splice(from)) this.#numbers.delete(text);
  }
}

/**
 * A cell of figures as one number: a whole number of up to nine plain digits is itself, any other text is
 * below 0, as its number in `cells` tells.
 */
export function figureOf(text: string, cells: Cells): number {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(text) ? Number(text) : -1 - cells.number(text);
}

/** The text of a cell of figures. */
export function figureText(figure: number, cells: Cells): string {
  return figure < 0 ? cells.text(-1 - figure) : String(figure);
}

/** An empty cell as {@link figureOf} gives it. */
export const noFigure = -1;
