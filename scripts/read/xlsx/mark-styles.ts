import { changed, inserted, outline, withAttribute, type Outline } from './outline.ts';
import type { Editor } from './mark-parts.ts';
import { Unreadable, unreadable } from './unreadable.ts';

/** Numbers of the two styles that marks use, and the size of letters that goes with them. */
export interface MarkStyles {
  /** Yellow with dark red letters, laid over a cell's own style. */
  readonly faulty: number;
  /** Wrapped text, from the top. */
  readonly wrapped: number;
  /** Points of the workbook's own letters. */
  readonly size: number;
}

/** Points where a workbook does not say. */
const usualSize = 11;

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Adds the styles of marks to a workbook, if they are not in it from an earlier marking. */
export async function addStyles(edit: Editor): Promise<MarkStyles> {
  const { styles } = edit.opened;
  if (styles === null) throw new Unreadable(unreadable.missing('styles.xml'));
  const faulty = await add(
    edit,
    styles,
    'dxfs',
    (p) =>
      `<${p}dxf><${p}font><${p}b/><${p}color rgb="FF9C0006"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFEB9C"/><${p}bgColor rgb="FFFFEB9C"/></${p}patternFill></${p}fill></${p}dxf>`,
  );
  const wrapped = await add(
    edit,
    styles,
    'cellXfs',
    (p) =>
      `<${p}xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
  );
  return { faulty, wrapped, size: await letterSize(edit, styles) };
}

async function letterSize(edit: Editor, path: string): Promise<number> {
  const text = await edit.text(path);
  const fonts = outline(text, ['fonts']).children.find(({ name }) => name === 'fonts');
  const [first] = fonts?.children ?? [];
  const [, size] =
    /<(?:\w+:)?sz\s[^>]*?val=["']([\d.]+)["']/.exec(first ? text.slice(first.start, first.end) : '') ?? [];
  return Number(size) > 0 ? Number(size) : usualSize;
}

async function add(
  edit: Editor,
  path: string,
  list: string,
  markup: (prefix: string) => string,
): Promise<number> {
  const text = await edit.text(path);
  const root: Outline = outline(text, [list]);
  const wanted = markup(root.prefix);
  const found = root.children.find(({ name }) => name === list);
  if (!found) {
    const whole = `<${root.prefix}${list} count="1">${wanted}</${root.prefix}${list}>`;
    edit.put(path, changed(text, [inserted(text, root, list, order, whole)]));
    return 0;
  }
  const same = found.children.findIndex(({ start, end }) => text.slice(start, end) === wanted);
  if (same >= 0) return same;
  const count = found.children.length;
  const tag = withAttribute(text.slice(found.start, found.opened), 'count', count + 1);
  const inside = found.closing === found.start ? '' : text.slice(found.opened, found.closing);
  const whole = `${tag.replace(/\s*\/>$/, '>')}${inside}${wanted}</${root.prefix}${list}>`;
  edit.put(path, changed(text, [{ start: found.start, end: found.end, text: whole }]));
  return count;
}
