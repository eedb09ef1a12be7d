import { cleanCell } from './clean-cell.ts';
import { csvSheet, type SheetRecord } from './csv.ts';
import { sentTable } from './sent-table.ts';
import type { Sidecar } from './sidecar.ts';
import { findHead, headRows, type HeadPlace } from './table-head.ts';
import type { Vocabulary } from './wide-header.ts';

/** How a text is cut into cells. */
export interface Cut {
  readonly separator: string;
  /** Characters of a first line that only names the separator: spreadsheets read it and do not show it. */
  readonly skipped: number;
}

/** The beginning of a text as a table, with its header where one was found. */
export interface TextTop extends Cut {
  readonly records: readonly SheetRecord[];
  /** Undefined too where the titles and header have to be made out together: see {@link sentTable}. */
  readonly place: HeadPlace | undefined;
}

const separators = [',', ';', '\t'] as const;

/** Text that is looked at to find separator and header: far more than titles and header take. */
const topLength = 65_536;

/**
 * Finds the separator and the header of a text. Of comma, semicolon and tab it is the one by which a
 * complete header stands in the first lines; else the one that gives the most columns that mean
 * anything, and then the one by which most lines have the same number of cells. A first line `sep=;`
 * settles it.
 */
export function textTop(
  text: string,
  vocabulary: Vocabulary,
  told: Pick<Sidecar, 'layout' | 'period'>,
): TextTop {
  const named = /^sep=([,;\t|])[ \t]*(?:\r\n|\n|\r)/i.exec(text);
  const skipped = named?.[0].length ?? 0;
  const top = text.slice(skipped, skipped + topLength);
  const tops = (named?.[1] ? [named[1]] : separators).map((separator): TextTop => {
    // The last record may have been cut, unless it is the only one.
    const all = csvSheet(top, separator).records;
    const whole = text.length <= skipped + topLength || all.length === 1 ? all : all.slice(0, -1);
    const records = whole
      .slice(0, 4 * headRows)
      .map((record) => ({ ...record, cells: record.cells.map(cleanCell) }));
    const filled = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
    const place = findHead(
      filled.map(({ cells }) => cells),
      vocabulary,
      told,
    );
    return { separator, skipped, records: filled, place };
  });
  const best = tops.reduce((first, each) => (outweighs(each, first) ? each : first));
  const rows = best.records.map(({ row, cells }) => ({ line: row, cells }));
  const { isPlain } = sentTable({ sheet: null, rows }, [], vocabulary, told);
  return isPlain ? best : { ...best, place: undefined };
}

function outweighs(a: TextTop, b: TextTop): boolean {
  const rank = ({ place, records }: TextTop) => [
    place?.complete ? 1 : 0,
    place?.known ?? 0,
    usualWidth(records),
  ];
  const [first, second] = [rank(a), rank(b)];
  const at = first.findIndex((each, index) => each !== second[index]);
  return at >= 0 && (first[at] ?? 0) > (second[at] ?? 0);
}

/** The number of cells that most records have. */
function usualWidth(records: readonly SheetRecord[]): number {
  const counts = Map.groupBy(records, ({ cells }) => cells.length);
  return [...counts].reduce(
    (best, each) => (each[1].length > best[1].length ? each : best),
    [0, [] as SheetRecord[]],
  )[0];
}
