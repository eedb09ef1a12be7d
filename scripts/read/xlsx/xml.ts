import { largest } from './limits.ts';

/** What is called for each piece of an XML text. Names come without their prefix. */
export interface XmlEvents {
  /** `start` is where the tag begins in the text, `end` where it ends. */
  open?: (name: string, attributes: string, place: TagPlace) => void;
  close?: (name: string, place: TagPlace) => void;
  text?: (text: string) => void;
}

/** A tag in its text. */
export interface TagPlace {
  /** Name with its prefix, if any: `x:row`. */
  readonly full: string;
  readonly start: number;
  readonly end: number;
  /** Elements around it. */
  readonly depth: number;
}

/** Thrown where a text is no XML as office programs write it. */
export class XmlError extends Error {}

/**
 * Reads XML as it comes, in pieces of any length. Knows what office programs write: elements, attributes,
 * texts, CDATA; comments and instructions are passed over, a DOCTYPE is refused, and so no entity can
 * grow. Throws {@link XmlError} where tags do not match.
 */
export class XmlReader {
  readonly #events: XmlEvents;
  readonly #around: string[] = [];
  #rest = '';
  /** Characters before `#rest`. */
  #before = 0;
  #seen = false;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  write(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = this.#token(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    this.#before += at;
    if (this.#rest.length > largest.token) throw new XmlError('one piece is too long');
  }

  end(): void {
    const cut = this.#around.length > 0 || !this.#seen || this.#rest.trim() !== '';
    if (cut) throw new XmlError('the text ends too early');
  }

  /** Reads one tag or text from `at` and gives where it ends; -1 if the rest of it is not there yet. */
  #token(text: string, at: number): number {
    const open = text.indexOf('<', at);
    if (open < 0) return -1;
    if (open > at) {
      if (this.#around.length > 0) this.#events.text?.(decoded(text.slice(at, open)));
      return open;
    }
    const second = text.charCodeAt(at + 1);
    if (second === 0x3f) return after(text, '?>', at);
    if (second === 0x21) return this.#special(text, at);
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    if (second === 0x2f) this.#close(text.slice(at + 2, end - 1).trimEnd(), at, end);
    else this.#open(text, at, end);
    return end;
  }

  #special(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      if (end >= 0) this.#events.text?.(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.length - at < 9) return -1;
    throw new XmlError('a declaration that no workbook needs');
  }

  #open(text: string, at: number, end: number): void {
    const empty = text.charCodeAt(end - 2) === 0x2f;
    const inside = text.slice(at + 1, empty ? end - 2 : end - 1);
    const full = /^[^\s"'<>=]+/.exec(inside)?.[0];
    if (full === undefined || (this.#around.length === 0 && this.#seen)) throw new XmlError('no tag');
    this.#seen = true;
    const place = { full, start: this.#before + at, end: this.#before + end, depth: this.#around.length };
    const name = local(full);
    this.#events.open?.(name, inside.slice(full.length), place);
    if (empty) this.#events.close?.(name, place);
    else this.#around.push(full);
  }

  #close(full: string, at: number, end: number): void {
    if (this.#around.pop() !== full) throw new XmlError('tags do not match');
    const place = { full, start: this.#before + at, end: this.#before + end, depth: this.#around.length };
    this.#events.close?.(local(full), place);
  }
}

/** Reads a whole XML text at once. */
export function readXml(text: string, events: XmlEvents): void {
  const reader = new XmlReader(events);
  for (let at = 0; at < text.length; at += 262_144) reader.write(text.slice(at, at + 262_144));
  reader.end();
}

/** The attributes of a tag by their names without prefix. */
export function attributesOf(text: string): Partial<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', quoted = ''] of text.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    found[local(name)] = decoded(quoted.slice(1, -1));
  }
  return found;
}

/** Whether an XML truth value says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its entities as characters. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{1,10});?/g, (_, name: string) => {
    const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const code = number ? parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : NaN;
    const character = number && code <= 0x10ffff ? String.fromCodePoint(code) : named.get(name);
    if (character === undefined) throw new XmlError('an unknown entity');
    return character;
  });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where a tag ends; a > between quotes ends none. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === 0x3e) return at + 1;
    if (letter === 0x22 || letter === 0x27) {
      at = text.indexOf(letter === 0x22 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}
