import type { Parameter } from '../release/engine.ts';

/** As many letters as a cell of a preview holds. */
const most = 60;

/** A cell as a preview shows it: long texts cut, empty cells empty. */
export function shortened(value: Parameter): string {
  const text = value === null ? '' : String(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
