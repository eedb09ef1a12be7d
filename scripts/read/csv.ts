/** One record of a CSV text with the line on which it begins, the first line being 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** As {@link CsvRecord}, with what a spreadsheet makes of it. */
export interface SheetRecord extends CsvRecord {
  /** Row as a spreadsheet counts it: a record a row, blank lines among them. */
  readonly row: number;
  /** Line on which the record ends. */
  readonly last: number;
}

/** A whole CSV text. */
export interface CsvSheet {
  /** Every record, blank ones too. */
  readonly records: readonly SheetRecord[];
  /**
   * Row in which a quote was opened that nothing closes, or only the next quote, opened rows or cells further
   * on: what lies between was no part of the cell. Null if there is none.
   */
  readonly open: number | null;
}

/**
 * Splits a CSV text (RFC 4180, comma) into records; blank lines are left out.
 * Meant for what fits in memory; large exports are read by the database.
 */
export function csvRecords(text: string, separator = ','): CsvRecord[] {
  return csvSheet(text, separator)
    .records.filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells }));
}

/** Splits a CSV text into records. Lines end in LF, CRLF or CR, mixed as they may be. */
export function csvSheet(text: string, separator = ','): CsvSheet {
  const records: SheetRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let astray: number | null = null;
  let line = 1;
  let start = 1;
  const endRecord = () => {
    cells.push(cell);
    records.push({ line: start, last: line, row: records.length + 1, cells });
    cells = [];
    cell = '';
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const ends = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (quoted) {
      if (ends) line += 1;
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else {
        quoted = false;
        if (isText(text[at + 1], separator) && (cell.includes(separator) || /[\r\n]/.test(cell)))
          astray ??= records.length + 1;
      }
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (ends) {
      endRecord();
      line += 1;
      start = line;
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0 || quoted) endRecord();
  return { records, open: astray ?? (quoted ? records.length : null) };
}

/** Whether a character goes on with a cell. */
function isText(character: string | undefined, separator: string): boolean {
  return character !== undefined && character !== separator && !/[\r\n]/.test(character);
}
