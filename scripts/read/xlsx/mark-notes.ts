import { wrap } from '../../report/wrap.ts';
import { largest } from './limits.ts';
import { bytewise, declare, document, type Editor, link, linkTypes, fromBytewise } from './mark-parts.ts';
import { escaped, outline } from './outline.ts';
import { relationshipsOf, resolved } from './package.ts';
import { cellName, isInside, type Place, placeOf, type Range } from './reference.ts';
import { attributesOf, readXml } from './xml.ts';

/** A cell with what is to be said of it. */
export interface Note extends Place {
  readonly text: string;
}

/** Who the notes are said to be from. */
const author = 'Cần sửa';
/** Notes on one sheet at most: with more of them a spreadsheet opens slowly. The list holds them all. */
const most = 1_000;

/** Letters of a line in the box of a note, four columns wide. */
const lettersInBox = 40;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Writes notes to the cells of a sheet part. Notes of an earlier marking, all within the cells that it
 * coloured (`earlier`), give way; a sheet that holds other notes keeps them and gets none. Gives the id of the drawing that the sheet must name,
 * null if it names one already or gets no notes.
 */
export async function writeNotes(
  edit: Editor,
  sheet: string,
  number: number,
  notes: readonly Note[],
  earlier: readonly Range[],
): Promise<string | null> {
  const links = await linksOf(edit, sheet);
  const target = (type: string) => links.find((each) => each.type === type)?.target;
  const [oldNotes, oldDrawing] = [target('comments'), target('vmlDrawing')];
  const shown = notes.slice(0, most);
  if (oldNotes !== undefined && oldDrawing !== undefined) {
    if (!(await isWithin(edit, oldNotes, earlier))) return null;
    edit.put(oldNotes, notesPart(shown));
    edit.put(oldDrawing, drawingPart(number, shown));
    return null;
  }
  if (oldNotes !== undefined || oldDrawing !== undefined || shown.length === 0) return null;
  const [list, drawing] = [`xl/comments-mend${number}.xml`, `xl/drawings/vmlDrawing-mend${number}.vml`];
  edit.put(list, notesPart(shown));
  edit.put(drawing, drawingPart(number, shown));
  await declare(
    edit,
    { path: list },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  );
  await declare(edit, { ending: 'vml' }, 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  await link(edit, sheet, 'comments', list);
  return link(edit, sheet, 'vmlDrawing', drawing);
}

async function linksOf(edit: Editor, sheet: string) {
  const path = relationshipsOf(sheet);
  if (!edit.has(path)) return [];
  const text = await edit.text(path);
  return outline(text).children.map((child) => {
    const { Type: type = '', Target: to = '' } = attributesOf(text.slice(child.start, child.opened));
    return { type: type.slice(type.lastIndexOf('/') + 1), target: resolved(fromBytewise(to), sheet) };
  });
}

/** Whether all notes stand within some cells: office programs keep those, but not who wrote a note. */
async function isWithin(edit: Editor, path: string, ranges: readonly Range[]): Promise<boolean> {
  let within = true;
  readXml(await edit.text(path), {
    open(name, text) {
      if (name !== 'comment') return;
      const place = placeOf(attributesOf(text).ref ?? '');
      within &&= place !== undefined && ranges.some((range) => isInside(place, range));
    },
  });
  return within;
}

function notesPart(notes: readonly Note[]): string {
  const list = notes.map(
    (note) =>
      `<comment ref="${cellName(note)}" authorId="0"><text><t xml:space="preserve">${escaped(note.text)}</t></text></comment>`,
  );
  return document(
    `<comments xmlns="${main}"><authors><author>${author}</author></authors><commentList>${list.join('')}</commentList></comments>`,
  );
}

/** The boxes of the notes: Excel shows no note without one. Each stands to the right of its cell. */
function drawingPart(number: number, notes: readonly Note[]): string {
  const shapes = notes.map(({ line, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, each) => sum + wrap(each, lettersInBox).length, 0);
    const rows = Math.max(7, lines + 1);
    const left = Math.min(column, largest.column - 5);
    const top = Math.min(Math.max(0, line - 2), largest.row - rows - 1);
    const anchor = [left, 15, top, 10, left + 4, 15, top + rows, 4].join(', ');
    return `<v:shape id="_x0000_s${number * 1024 + 1 + index}" type="#_x0000_t202" style="position:absolute;width:260pt;height:100pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return bytewise(
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`,
  );
}

/** The markup by which a sheet names the drawing of its notes. */
export function drawingMarkup(prefix: string, id: string): string {
  return `<${prefix}legacyDrawing xmlns:r="${linkTypes}" r:id="${id}"/>`;
}
