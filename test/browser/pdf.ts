import { inflateSync } from 'node:zlib';

/** What a test asks of a PDF. */
export interface ReadPdf {
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** The text of each page as a reader would select it, in the order in which it was drawn. */
  readonly texts: readonly string[];
  /** Fonts whose outlines the file does not carry, and those whose text cannot be selected. */
  readonly fontFaults: readonly string[];
  readonly fonts: readonly string[];
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly outlined: boolean;
}

/** Reads a PDF as Chromium writes it: plain objects, Flate streams, fonts with ToUnicode tables. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\bendobj/g))
    objects.set(id, body);
  const of = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const follow = (body: string, key: string): string => {
    const [, id] = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body) ?? [];
    if (id !== undefined) return of(id);
    return new RegExp(`/${key}\\s*(<<[\\s\\S]*?>>)`).exec(body)?.[1] ?? '';
  };
  const all = [...objects.values()];
  const pages = all.filter((body) => /\/Type\s*\/Page\b/.test(body));
  const catalog = all.find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const fonts = all.filter((body) => /\/Type\s*\/Font\b/.test(body) && !body.includes('CIDFontType'));
  const name = (body: string): string => /\/BaseFont\s*\/(\S+)/.exec(body)?.[1] ?? 'Type 3';
  const embedded = (body: string): boolean => {
    if (/\/Subtype\s*\/Type3/.test(body)) return true;
    const [, child] = /\/DescendantFonts\s*\[\s*(\d+) 0 R/.exec(body) ?? [];
    return /\/FontFile[23]?\b/.test(follow(child === undefined ? body : of(child), 'FontDescriptor'));
  };
  return {
    sizes: pages.map((page) => {
      const box = /\/MediaBox\s*\[\s*([\d.\s-]+)\]/.exec(page)?.[1] ?? '';
      const [left = 0, top = 0, right = 0, bottom = 0] = box.trim().split(/\s+/).map(Number);
      return [right - left, bottom - top] as const;
    }),
    texts: pages.map((page) => {
      const resources = /\/Resources\s*<</.test(page) ? page : follow(page, 'Resources');
      const named = /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
      const tables = new Map(
        [...named.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, font = '', id]) => [
          font,
          unicode(of(id), follow),
        ]),
      );
      return textOf(stream(follow(page, 'Contents')), tables);
    }),
    fontFaults: fonts.flatMap((body) => [
      ...(embedded(body) ? [] : [`${name(body)} is not embedded`]),
      ...(/\/ToUnicode\b/.test(body) ? [] : [`${name(body)} cannot be read`]),
    ]),
    fonts: fonts.map(name),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(catalog) && /\/StructTreeRoot\b/.test(catalog),
    language: /\/Lang\s*\(([^)]*)\)/.exec(catalog)?.[1],
    title: titleOf(file),
    outlined: /\/Outlines\b/.test(catalog),
  };
}

function titleOf(file: string): string | undefined {
  const hex = /\/Title\s*<([0-9A-Fa-f]+)>/.exec(file)?.[1];
  if (hex !== undefined) return utf16(Buffer.from(hex, 'hex').toString('latin1'));
  const plain = /\/Title\s*\(((?:\\.|[^\\)])*)\)/.exec(file)?.[1];
  return plain === undefined ? undefined : utf16(plain);
}

/** A text string: UTF-16 with its mark, else as it stands. */
function utf16(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : raw;
}

function stream(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (!start) return '';
  const length = Number(/\/Length\s+(\d+)/.exec(body)?.[1] ?? 0);
  const from = start.index + start[0].length;
  const data = Buffer.from(body.slice(from, from + length), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
}

interface Font {
  readonly table: ReadonlyMap<number, string>;
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
}

function unicode(font: string, follow: (body: string, key: string) => string): Font {
  const map = stream(follow(font, 'ToUnicode'));
  const table = new Map<number, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      table.set(Number.parseInt(code, 16), text(to));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g;
    for (const [, low = '', high = '', to, list] of block.matchAll(ranges)) {
      const from = Number.parseInt(low, 16);
      const each = (list ?? '').match(/[0-9A-Fa-f]+/g);
      for (let code = from; code <= Number.parseInt(high, 16); code += 1) {
        const at = code - from;
        const found = each
          ? text(each[at] ?? '0000')
          : String.fromCodePoint(Number.parseInt(to ?? '0', 16) + at);
        table.set(code, found);
      }
    }
  }
  return { table, bytes: /\/Subtype\s*\/Type3/.test(font) ? 1 : 2 };
}

/** Text in the order in which it is drawn; a new line or another part of the page begins with a space. */
function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let line = '';
  let found = '';
  const tokens =
    /\/(\S+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>|(\((?:\\[\s\S]|[^\\)])*\))|([-\d.]+)\s+Tm\b|\b(BDC)\b/g;
  for (const [, name, hex, literal, y, part] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name);
    else if (part !== undefined) found += ' ';
    else if (y !== undefined) {
      if (y !== line) found += ' ';
      line = y;
    } else if (font) {
      const bytes = hex === undefined ? literalBytes(literal ?? '') : Buffer.from(hex, 'hex');
      for (let at = 0; at + font.bytes <= bytes.length; at += font.bytes)
        found += font.table.get(font.bytes === 2 ? bytes.readUInt16BE(at) : bytes.readUInt8(at)) ?? '';
    }
  }
  return found.replace(/\s+/g, ' ').trim();
}

function literalBytes(literal: string): Buffer {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const text = literal
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  return Buffer.from(text, 'latin1');
}
