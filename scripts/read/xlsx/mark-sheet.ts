import { drawingMarkup, type Note, writeNotes } from './mark-notes.ts';
import { type Change, changed, type Element, inserted, outline } from './outline.ts';
import { columnLetters, type Place, type Range, rangeOf } from './reference.ts';
import { bytewise, type Editor } from './mark-parts.ts';
import { attributesOf } from './xml.ts';

/** The order that the format sets for the children of a sheet. */
const order =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** A condition that always holds, and by whose text the marks of an earlier copy are known again. */
const always = 'N("Cần sửa")=0';
const sign = new RegExp(`N\\((?:"|&quot;)${bytewise('Cần sửa')}`);
/** Rectangles in one rule at most: Excel reads no longer lists. */
const rectangles = 500;

/**
 * Colours cells of a sheet part and writes notes to them. The cells themselves are not touched: a rule
 * of conditional formatting lies over them. Marks of an earlier copy are taken away.
 */
export async function markSheet(
  edit: Editor,
  path: string,
  number: number,
  notes: readonly Note[],
  faulty: number,
): Promise<void> {
  const text = await edit.text(path);
  const root = outline(text);
  const earlier = root.children.filter(
    ({ name, start, end }) => name === 'conditionalFormatting' && sign.test(text.slice(start, end)),
  );
  if (notes.length === 0 && earlier.length === 0) return;
  const changes: Change[] = earlier.map(({ start, end }) => ({ start, end, text: '' }));
  const lists = chunks(rectanglesOf(notes), rectangles);
  const rules = lists.map((list, index) => rule(root.prefix, list.join(' '), faulty, 10_000 + index));
  if (rules.length > 0) changes.push(inserted(text, root, 'conditionalFormatting', order, rules.join('')));
  const drawing = await writeNotes(edit, path, number, notes, rangesOf(text, earlier));
  if (drawing !== null) {
    changes.push(inserted(text, root, 'legacyDrawing', order, drawingMarkup(root.prefix, drawing)));
  }
  edit.put(path, changed(text, changes));
}

/** The cells that rules of an earlier copy lay over. */
function rangesOf(text: string, rules: readonly Element[]): Range[] {
  return rules.flatMap(({ start, opened }) => {
    const { sqref = '' } = attributesOf(text.slice(start, opened));
    return sqref.split(/\s+/).flatMap((name) => rangeOf(name) ?? []);
  });
}

function rule(p: string, cells: string, faulty: number, priority: number): string {
  const formula = bytewise(always.replaceAll('"', '&quot;'));
  return `<${p}conditionalFormatting sqref="${cells}"><${p}cfRule type="expression" dxfId="${faulty}" priority="${priority}"><${p}formula>${formula}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
}

/** The cells as few rectangles: runs of one column. */
function rectanglesOf(places: readonly Place[]): string[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.line - b.line);
  const found: string[] = [];
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at];
    let last = first;
    for (
      at += 1;
      sorted[at]?.column === last?.column && sorted[at]?.line === (last?.line ?? 0) + 1;
      at += 1
    ) {
      last = sorted[at];
    }
    if (!first || !last) continue;
    const letters = columnLetters(first.column);
    found.push(first === last ? `${letters}${first.line}` : `${letters}${first.line}:${letters}${last.line}`);
  }
  return found;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
