import type { ConsoleWords } from '../i18n/console/words.ts';
import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import type { ResultColumn, ResultValue, SandboxResult } from '../release/sandbox.ts';

/** A cell as it is shown. `none`: it holds nothing, and the text says why as far as that is known. */
export interface ShownCell {
  readonly text: string;
  readonly none: boolean;
}

/** Whether a column holds numbers that are amounts: years are names of years. */
export function isNumeric({ type }: ResultColumn): boolean {
  return /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\(.*\))$/.test(type);
}

/** Which column's flag explains an empty cell of a published table. */
const flagOf: Readonly<Record<string, string>> = {
  value: 'flag',
  state: 'flag',
  numerator: 'flag',
  denominator: 'denominator_flag',
};

/** Shows one value of a result in the reader's convention. */
export function shownCell(
  result: SandboxResult,
  row: readonly ResultValue[],
  index: number,
  language: Language,
  words: ConsoleWords,
): ShownCell {
  const column = result.columns[index];
  const value = row[index] ?? null;
  if (!column) return { text: '', none: true };
  if (value === null) {
    const flag = row[result.columns.findIndex(({ name }) => name === flagOf[column.name])];
    const known =
      typeof flag === 'string' && flag in words.flag ? words.flag[flag as keyof ConsoleWords['flag']] : null;
    return { text: known ?? words.result.empty, none: true };
  }
  if (typeof value === 'number') {
    const bare = /(^|_)(year|half)(_|$)/.test(column.name) && Number.isInteger(value);
    return { text: bare ? String(value) : formatNumber(value, language, 4), none: false };
  }
  if (typeof value === 'boolean') return { text: value ? words.result.yes : words.result.no, none: false };
  return { text: /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : value, none: false };
}
