import { dayText, timeText } from './dates.ts';
import { numberText } from './numbers.ts';
import { type NumberStyle, plainStyle } from './styles.ts';
import { cellText } from './text.ts';

/**
 * What a cell's text alone does not tell: that it is a day, a month, a year or a time which Excel may have
 * made of something else; a percentage; an error such as #REF!; a formula whose result was not saved.
 */
export type FlagKind = Exclude<NumberStyle['kind'], 'plain'> | 'error' | 'uncached';

/** A cell as its XML gives it. */
export interface RawCell {
  readonly type: string | undefined;
  readonly style: number;
  readonly formula: boolean;
  /** Content of `v`; undefined if there is no such element. */
  readonly value: string | undefined;
  /** Text that stands in the cell itself; undefined if there is none. */
  readonly inline: string | undefined;
}

/** A cell as a reader sees it. */
export interface ReadCell {
  readonly text: string;
  readonly flag: FlagKind | null;
}

/** What is needed to read the cells of one workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/**
 * Gives a cell's text; undefined if it contradicts itself, or refers to a shared text or a format that is not
 * there: without its format a number may be a day or a percentage.
 */
export function readCell(cell: RawCell, context: CellContext): ReadCell | undefined {
  const { type, formula, value, inline } = cell;
  const known = context.styles[cell.style];
  const style = known ?? plainStyle;
  if (inline !== undefined) return type === 'inlineStr' ? plain(cellText(inline)) : undefined;
  if (value === undefined || (value.trim() === '' && type !== 'str')) {
    return formula && type !== 'str' ? { text: '', flag: 'uncached' } : plain('');
  }
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)];
      return text === undefined ? undefined : plain(text);
    }
    case 'b':
      return plain(value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE');
    case 'e':
      return value.trim().startsWith('#') ? { text: cellText(value), flag: 'error' } : undefined;
    case 'd':
      if (!known && cell.style !== 0) return undefined;
      return isoCell(value.trim(), style);
    case undefined:
    case 'n':
      if (!known && cell.style !== 0) return undefined;
      return numberCell(value.trim(), style, context.from1904);
    default:
      return plain(cellText(value));
  }
}

function plain(text: string): ReadCell {
  return { text, flag: null };
}

/** What is shown where a number is no day or time that its format could show. */
const beyond: ReadCell = { text: '########', flag: 'error' };

function isoCell(text: string, style: NumberStyle): ReadCell | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (day === undefined) return undefined;
  return dated(day, style.kind === 'month' || style.kind === 'year' ? style.kind : 'day');
}

/** A day as far as the sheet shows it: where a format shows month and year alone, the month. */
function dated(day: string, kind: 'day' | 'month' | 'year'): ReadCell {
  return { text: kind === 'month' ? day.slice(0, 7) : day, flag: kind };
}

function numberCell(text: string, style: NumberStyle, from1904: boolean): ReadCell {
  const value = Number(text);
  // What is no number, or too large for one, stands as it was written.
  const asWritten = plain(cellText(text));
  if (!Number.isFinite(value)) return asWritten;
  switch (style.kind) {
    case 'plain': {
      const digits = numberText(value);
      return plain(/^\d+$/.test(digits) ? digits.padStart(style.digits, '0') : digits);
    }
    case 'percent':
      if (!Number.isFinite(value * 100)) return asWritten;
      return { text: `${numberText(value * 100)}%`, flag: 'percent' };
    case 'time':
      return value >= 0 && value < 3_000_000 ? { text: timeText(value), flag: 'time' } : beyond;
    default: {
      const day = dayText(value, from1904);
      if (day !== undefined) return dated(day, style.kind);
      // Less than a day is shown as the day before the first.
      return value >= 0 && value < 1 ? dated('1900-01-00', style.kind) : beyond;
    }
  }
}
