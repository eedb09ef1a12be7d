import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type LegacyFont, legacyFont, legacyWords, mayBeLegacy } from './decode-legacy.ts';
import { isSyllable } from './decode-syllable.ts';

/** Encodings that a text file may have. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;

export type Encoding = (typeof encodings)[number];

/** A text file as text, or why it can't be. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** Written for a font from before Unicode. */
  | { readonly kind: 'legacy'; readonly font: LegacyFont }
  /** Not in the encoding that was declared. */
  | { readonly kind: 'undeclared'; readonly encoding: Encoding }
  /** Can be read in several ways, or in none. */
  | { readonly kind: 'undecided' };

/**
 * Decodes a text file into NFC without its byte-order mark: in the declared encoding, else in the one
 * that the bytes prove. Nothing is guessed: where two encodings give different letters and neither gives
 * plain Vietnamese, it is undecided.
 */
export function decodeText(bytes: Uint8Array, declared?: Encoding): Decoded {
  let encoding = marked(bytes) ?? declared;
  if (encoding === undefined) {
    const found = proven(bytes);
    if (found.kind !== 'encoding') return found;
    encoding = found.encoding;
    if (decodeAs(bytes, encoding) === undefined) return { kind: 'undecided' };
  }
  const text = decodeAs(bytes, encoding);
  if (text === undefined) return { kind: 'undeclared', encoding };
  // Who declares an encoding answers for the letters.
  const font = declared === undefined ? legacyFont(text) : undefined;
  return font ? { kind: 'legacy', font } : { kind: 'text', text, encoding };
}

/** The encoding that a byte-order mark tells. */
function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

type Proof =
  | { readonly kind: 'encoding'; readonly encoding: Encoding }
  | Extract<Decoded, { kind: 'legacy' | 'undecided' }>;

function proven(bytes: Uint8Array): Proof {
  const undecided = { kind: 'undecided' } as const;
  const as = (encoding: Encoding | undefined): Proof =>
    encoding ? { kind: 'encoding', encoding } : undecided;
  if (bytes.includes(0)) return as(wide(bytes));
  if (isUtf8(bytes)) return as('utf-8');
  const western = iconv.decode(bytes, 'windows-1252');
  const tonal = iconv.decode(bytes, 'windows-1258').normalize('NFC');
  const legacy = legacyWords(western);
  const part = vietnamese(tonal);
  if (legacy && legacy.part > part) return { kind: 'legacy', font: legacy.font };
  if (tonal === western)
    return as(western.includes('\ufffd') || mayBeLegacy(western) ? undefined : 'windows-1252');
  return as(part >= 0.8 && part > (legacy?.part ?? 0) ? 'windows-1258' : undefined);
}

/** UTF-16 without a mark: separators and digits have a zero in every second place, and always the same one. */
function wide(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < Math.min(bytes.length, 65_536); at += 1) {
    if (bytes[at] === 0) zeros[(at % 2) as 0 | 1] += 1;
  }
  const [even, odd] = zeros;
  if (odd > 4 * even) return 'utf-16le';
  if (even > 4 * odd) return 'utf-16be';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8' && !isUtf8(bytes)) return undefined;
  if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) return undefined;
  const text = iconv.decode(bytes, encoding);
  if (text.includes('\0')) return undefined;
  if (encoding !== 'utf-8' && (text.includes('\ufffd') || !text.isWellFormed())) return undefined;
  return text.normalize('NFC');
}

/** The part of the words beyond ASCII that are Vietnamese syllables; 0 where a mark stands on no vowel. */
function vietnamese(text: string): number {
  if (/(?<![aăâeêioôơuưy])\p{M}|\ufffd/iu.test(text)) return 0;
  const words = text.replace(/[²³°]/g, ' ').match(/[\p{L}\u00a1-\u00bf×÷]+/gu) ?? [];
  const odd = words.filter((word) => !/^[a-z]+$/i.test(word) && /\p{L}/u.test(word));
  return odd.length === 0 ? 0 : odd.filter(isSyllable).length / odd.length;
}
