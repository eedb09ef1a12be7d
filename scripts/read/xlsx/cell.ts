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

/** Gives a cell's text; undefined if it refers to a shared text that is not there. */
export function readCell(cell: RawCell, context: CellContext): ReadCell | undefined {
  const { type, formula, value, inline } = cell;
  const style = context.styles[cell.style] ?? plainStyle;
  if (inline !== undefined) return plain(cellText(inline));
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
      return { text: cellText(value), flag: 'error' };
    case 'd':
      return isoCell(value.trim(), style);
    case undefined:
    case 'n':
      return numberCell(value.trim(), style, context.from1904);
    default:
      return plain(cellText(value));
  }
}

function plain(text: string): ReadCell {
  return { text, flag: null };
}

function isoCell(text: string, style: NumberStyle): ReadCell {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (day === undefined) return plain(text);
  return { text: day, flag: style.kind === 'month' || style.kind === 'year' ? style.kind : 'day' };
}

function numberCell(text: string, style: NumberStyle, from1904: boolean): ReadCell {
  const value = Number(text);
  if (!Number.isFinite(value * 100)) return plain(cellText(text));
  switch (style.kind) {
    case 'plain': {
      const digits = numberText(value);
      return plain(/^\d+$/.test(digits) ? digits.padStart(style.digits, '0') : digits);
    }
    case 'percent':
      return { text: `${numberText(value * 100)}%`, flag: 'percent' };
    case 'time':
      // A negative or endless time is shown as a row of #: the number says more.
      return value >= 0 && value < 3_000_000
        ? { text: timeText(value), flag: 'time' }
        : plain(numberText(value));
    default: {
      const day = dayText(value, from1904);
      return day === undefined ? plain(numberText(value)) : { text: day, flag: style.kind };
    }
  }
}
