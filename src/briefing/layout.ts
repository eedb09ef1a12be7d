import { briefingWords } from '../i18n/briefing/words.ts';
import type { Language } from '../i18n/language.ts';
import { words } from '../i18n/words.ts';
import { statuses } from '../targets/status.ts';
import type { Briefing, BriefingMultiple } from './briefing.ts';
import {
  columns,
  faces,
  type Grid,
  gridRows,
  grids,
  headingHeight,
  inlineLines,
  paper,
  paragraphHeight,
  rowHeight,
} from './paper.ts';
import { hasChanges, hasReports, leftOut, type TableLine, tableLines, targetsIn } from './table-lines.ts';

/** What of a briefing stands on which of its two sheets; what is left out is named there with its address. */
export interface Layout {
  /** How many of the targets that need attention are told in full. */
  readonly attention: number;
  readonly turned: number;
  readonly grid: Grid;
  /** Drawings on the first sheet, and after them on the second. */
  readonly first: number;
  readonly second: number;
  /** Lines of the table of all targets that stand on paper. */
  readonly lines: readonly TableLine[];
  /** Rows of figures, where there are no targets. */
  readonly figures: number;
  readonly historyFirst: boolean;
  /** Whether there is room for what the marks mean. */
  readonly key: boolean;
}

/** Drawings that two sheets hold at most. */
export const mostMultiples = 12;
/** Targets that turned told one by one at most. */
const mostTurned = 6;

/**
 * Fits a briefing onto two sheets of A4: targets that need attention come first, then as many drawings as
 * there is room for, what needs attention first; the table of all targets takes the second sheet.
 */
export function layoutOf(briefing: Briefing): Layout {
  let attention = briefing.attention.length;
  let turned = Math.min(mostTurned, briefing.turned.length);
  const first = (): number => firstSheet(briefing, attention, turned);
  while (first() > paper.height && turned > 1) turned -= 1;
  while (first() > paper.height && attention > 1) attention -= 1;

  const multiples = briefing.multiples.slice(0, mostMultiples);
  const history = historyHeight(briefing);
  const wholeTable = linesHeight(briefing, tableLines(briefing, true));
  const second = foot(briefing) + notesHeight(briefing);
  const place = (): Placed & { historyFirst: boolean } => {
    const room = paper.height - first();
    const least = gridRows(labels(multiples), smallest(multiples.length))[0] ?? 0;
    const historyFirst = room >= history + (least > 0 ? least + multiplesHead : 0);
    const under = paper.height - second - wholeTable - (historyFirst ? 0 : history);
    return { ...placed(multiples, room - (historyFirst ? history : 0), under), historyFirst };
  };
  let found = place();
  // A page of words without a drawing says less than one with a few rows fewer: the table has them all.
  while (multiples.length > 0 && found.first + found.second === 0 && attention > 5) {
    attention -= 1;
    found = place();
  }
  const room = paper.height - second - (found.historyFirst ? 0 : history) - found.height;
  const lines = fitting(briefing, room);
  let figures = briefing.figures.length;
  while (figures > 0 && first() + history + figuresHeight(briefing, figures) > paper.height) figures -= 1;
  const { first: before, second: after, grid, historyFirst } = found;
  return {
    attention,
    turned,
    grid,
    first: before,
    second: after,
    lines,
    figures,
    historyFirst,
    key: briefing.table.length > 0 && linesHeight(briefing, lines) + keyHeight(briefing) <= room,
  };
}

/** The lines of the table for which there is room: all, else those without a number gathered, else the first of these. */
function fitting(briefing: Briefing, room: number): readonly TableLine[] {
  const each = tableLines(briefing, false);
  if (linesHeight(briefing, each) <= room) return each;
  let lines = tableLines(briefing, true);
  while (lines.length > 0 && linesHeight(briefing, lines) > room) lines = shorter(lines);
  // The name of a programme does not stand last.
  return lines.at(-1)?.kind === 'programme' ? lines.slice(0, -1) : lines;
}

/** The same lines with one target less at the end. */
function shorter(lines: readonly TableLine[]): readonly TableLine[] {
  const last = lines.at(-1);
  const before = lines.slice(0, -1);
  if (last?.kind !== 'gathered' || last.rows.length < 2) return before;
  return [...before, { ...last, rows: last.rows.slice(0, -1) }];
}

interface Placed {
  readonly grid: Grid;
  readonly first: number;
  readonly second: number;
  /** What the drawings take of the second sheet. */
  readonly height: number;
}

/** Drawings in the largest grid that holds all of them, on the first sheet if any does; else as many of the smallest as there is room for. */
function placed(multiples: readonly BriefingMultiple[], room: number, under: number): Placed {
  const all = labels(multiples);
  const tried = grids(multiples.length).map((grid) => {
    const rows = gridRows(all, grid);
    const [before, rest] = taken(rows, room - multiplesHead);
    const [after, , height] = taken(rest, under - multiplesHead);
    const first = Math.min(all.length, before * grid.columns);
    const second = Math.min(all.length - first, after * grid.columns);
    return { grid, first, second, height: after > 0 ? height + multiplesHead : 0 };
  });
  const last = tried.at(-1) ?? { grid: smallest(0), first: 0, second: 0, height: 0 };
  return (
    tried.find(({ first }) => first === all.length) ??
    tried.find(({ first, second }) => first + second === all.length) ??
    last
  );
}

/** How many of the rows fit, the rows left, and the height taken. */
function taken(rows: readonly number[], room: number): readonly [number, readonly number[], number] {
  let count = 0;
  let height = 0;
  for (const row of rows) {
    if (height + row > room) break;
    height += row;
    count += 1;
  }
  return [count, rows.slice(count), height];
}

function smallest(count: number): Grid {
  return grids(count).at(-1) ?? { columns: 4, width: 163, height: 66 };
}

function labels(multiples: readonly BriefingMultiple[]): readonly string[] {
  return multiples.map(({ label }) => label);
}

/** Heading and note of the drawings, and the line that names those left out. */
const multiplesHead = headingHeight + 2 * (faces.note.line + 3);

/** Everything of the first sheet but its drawings and history. */
function firstSheet(briefing: Briefing, attention: number, turned: number): number {
  const { language, standing, headline, account } = briefing;
  const text = briefingWords(language);
  const word = words(language).status;
  const legend = statuses.flatMap((status) => {
    const n = standing.counts.get(status) ?? 0;
    return n > 0 ? [`${n} ${word[status]}`] : [];
  });
  const marks = [...standing.counts.values()].reduce((sum, n) => sum + n, 0);
  const head = runningLines + paragraphHeight(headline, faces.title, paper.width, 6) + slack;
  if (briefing.table.length === 0) return head;
  return (
    head +
    Math.ceil((marks * 17 + 60) / paper.width) * 20 +
    inlineLines(legend, 36, faces.body) * 17 +
    paragraphHeight(account.join(' '), faces.body) +
    headingHeight +
    attentionHeight(briefing, attention) +
    headingHeight +
    paragraphHeight(briefing.turnedSummary, faces.body) +
    briefing.turned
      .slice(0, turned)
      .reduce(
        (sum, one) => sum + paragraphHeight(`${one.label}: ${one.text}`, faces.table, paper.width - 40),
        0,
      ) +
    (turned < briefing.turned.length ? paragraphHeight(text.turned.more(1), faces.note) : 0)
  );
}

/** Lines at the head and foot of each sheet, with their space. */
const runningLines = 2 * faces.head.line + 22;
/** What the estimates of faces may be out by. */
const slack = 14;

function attentionHeight({ attention, calm, language }: Briefing, shown: number): number {
  if (attention.length === 0) return paragraphHeight(calm, faces.body);
  const text = briefingWords(language).attention;
  const dated = hasReports({ attention });
  const widths = dated ? columns.attention : columns.undated;
  const across = (cells: readonly string[]): number => rowHeight(cells.slice(0, widths.length), widths);
  const head = across([text.target, text.result, text.needed, text.agency, text.report]);
  const rows = attention
    .slice(0, shown)
    .map((one) =>
      across([
        `${one.code} ${one.label}`,
        `oo ${one.result}`,
        one.needed,
        one.agency,
        one.report || text.noReport,
      ]),
    );
  const more =
    shown < attention.length ? paragraphHeight(text.more(attention.length - shown), faces.note) : 0;
  const silent = dated ? 0 : paragraphHeight(text.noReports, faces.note);
  return head + rows.reduce((sum, height) => sum + height, 0) + more + silent + 6;
}

function linesHeight(briefing: Briefing, lines: readonly TableLine[]): number {
  const { language, table } = briefing;
  const all = table.reduce((sum, { rows }) => sum + rows.length, 0);
  if (all === 0) return 0;
  const text = briefingWords(language);
  const word = words(language).status;
  const widths = hasChanges(briefing) ? columns.table : columns.plainTable;
  const head = rowHeight(['', '', text.table.result, text.table.required, text.change.heading], widths);
  const heights = lines.map((line) => {
    if (line.kind === 'programme') return rowHeight([line.label], [paper.width]);
    if (line.kind === 'gathered') return rowHeight([gatheredText(line, language)], [paper.width]);
    const { code, label, status, result, period, required, change } = line.row;
    const told = `${result}${period && ` (${period})`}`;
    return rowHeight([`${code} ${label}`, `oo ${word[status]}`, told, required, change], widths);
  });
  const more =
    targetsIn(lines) < all ? paragraphHeight(text.table.more(all, leftOut(briefing, lines)), faces.note) : 0;
  return headingHeight + head + heights.reduce((sum, height) => sum + height, 0) + more;
}

/** Targets without a number in one line, for measuring. */
function gatheredText(line: Extract<TableLine, { kind: 'gathered' }>, language: Language): string {
  const names = line.rows.map(({ code, label, period }) => `${code} ${label}${period && ` (${period})`}`);
  const word = words(language).status[line.status];
  return `oo ${word}, ${briefingWords(language).table.gathered(line.rows.length)} ${names.join('; ')}`;
}

/** Height of the list of what the marks mean. */
function keyHeight({ standing, language }: Briefing): number {
  const text = words(language);
  const present = statuses.filter((status) => (standing.counts.get(status) ?? 0) > 0);
  const lines = present.map((status) =>
    paragraphHeight(`oo ${text.status[status]}: ${text.statusAbout[status]}`, faces.note, paper.width, 1),
  );
  return headingHeight + lines.reduce((sum, height) => sum + height, 0);
}

function figuresHeight({ figures, language }: Briefing, shown: number): number {
  if (figures.length === 0) return 0;
  const rows = figures
    .slice(0, shown)
    .map(({ label, value, period }) => rowHeight([label, value, period], columns.figures));
  const more =
    shown < figures.length ? paragraphHeight(briefingWords(language).figures.more(1), faces.note) : 0;
  return headingHeight + rowHeight([''], [paper.width]) + rows.reduce((sum, each) => sum + each, 0) + more;
}

function historyHeight({ history }: Briefing): number {
  return history.length === 0 ? 0 : headingHeight + paragraphHeight(history.join(' '), faces.body);
}

function notesHeight({ notes }: Briefing): number {
  if (notes.length === 0) return 0;
  return (
    headingHeight +
    notes.reduce((sum, note) => sum + paragraphHeight(note, faces.note, paper.width - 16, 1), 0)
  );
}

/** QR code and what stands beside it, and the running lines of the second sheet. */
function foot({ source, release }: Briefing): number {
  const beside = paper.width - 110;
  const told =
    paragraphHeight(source, faces.note, beside) +
    paragraphHeight(release, faces.note, beside) +
    4 * (faces.note.line + 3);
  return Math.max(100, told) + 12 + runningLines + slack;
}
