/** The other count of a share, and in which order the two cells must stand: the first not greater than the second. */
export interface OtherCount {
  readonly cell: string;
  readonly order: readonly [string, string];
}

/** Marks that stand for a number; spreadsheets do not tell x from X. */
const marks = ['-', ':', 'x'];

/**
 * A formula that holds for a cell with a number from 0, whole unless decimals are allowed, or with a
 * mark that stands for one; of a share, as long as the numerator is not greater than the denominator.
 */
export function numberOrMark(cell: string, decimals: boolean, other?: OtherCount): string {
  const number = [
    `${cell}>=0`,
    // INT of a text is an error: it is asked of numbers only.
    ...(decimals ? [] : [`${cell}=INT(${cell})`]),
    ...(other ? [`OR(NOT(ISNUMBER(${other.cell})),${other.order.join('<=')})`] : []),
  ];
  const marked = marks.map((mark) => `${cell}="${mark}"`);
  return `IF(ISNUMBER(${cell}),AND(${number.join(',')}),OR(${marked.join(',')}))`;
}
