import { type Token, tokens } from './tokens.ts';

/**
 * A query that the console runs. `select` may be asked as a part of another; `plain` (DESCRIBE,
 * SUMMARIZE, EXPLAIN) only by itself.
 */
export interface Statement {
  readonly kind: 'select' | 'plain';
  /** As written up to the semicolon, so that places in it are places in the editor. */
  readonly sql: string;
}

/** Why a text is not run at all. `word` is what it is about; `from` and `to` where it stands. */
export interface Refusal {
  readonly why: 'empty' | 'several' | 'not_reading' | 'parenthesis';
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const selecting = new Set(['select', 'with', 'from', 'values', 'table', '(']);
const plain = new Set(['describe', 'desc', 'summarize', 'explain']);

/** Reads one statement that only reads: the console's first wall, and the one that can explain itself. */
export function statement(text: string): Statement | Refusal {
  const all = tokens(text);
  const end = all.findIndex(({ kind, text: sign }) => kind === 'sign' && sign === ';');
  const own = end < 0 ? all : all.slice(0, end);
  const [first] = own;
  if (!first) return { why: 'empty', word: '', from: 0, to: text.length };
  const more = end < 0 ? undefined : all.slice(end).find(({ text: sign }) => sign !== ';');
  if (more) return refusal('several', more);
  const word = first.text.toLowerCase();
  const kind = selecting.has(word) ? 'select' : plain.has(word) ? 'plain' : null;
  if (!kind || first.kind === 'quoted') return refusal('not_reading', first);
  const lone = unbalanced(own);
  if (lone) return refusal('parenthesis', lone);
  return { kind, sql: end < 0 ? text : text.slice(0, all[end]?.from) };
}

function refusal(why: Refusal['why'], { text, from, to }: Token): Refusal {
  return { why, word: text, from, to };
}

/** The first parenthesis without its other; undefined if there is none. */
function unbalanced(own: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of own) {
    if (token.kind !== 'sign') continue;
    if (token.text === '(') open.push(token);
    else if (token.text === ')' && !open.pop()) return token;
  }
  return open.at(-1);
}
