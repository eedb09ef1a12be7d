/** Digits that may be one number, however they are spaced. */
export interface DigitRun {
  readonly digits: string;
  /** Whether a + stands before it. */
  readonly plus: boolean;
  /** Whether it is written with separators or beside letters, as figures in a table are not. */
  readonly written: boolean;
}

/** Words by which digits are an amount. */
const money = /đồng|vnd|kinh phí|triệu|tỷ(?!\p{L})/iu;

/** No number looked for has more digits. */
const longest = 15;

/** 30/6/2026, 6.2026, 2026-06-30, 2026-06. */
const day = String.raw`(?:(?:\d{1,2}[./-]){1,2}(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?)`;

/** A date or a span of dates, but no part of a longer number such as 0985.12.1990. */
const dates = new RegExp(String.raw`(?<!\d|\d[ ./-])${day}(?: ?-? ?${day}){0,3}(?!\d|[./-]\d)`, 'g');

/** An id of an area: its code and the month from which it counts. */
const areaId = /(?<!\d)\d{2,5}-(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?!\d)/g;

/**
 * The runs of a tidy text: each group of digits, and neighbouring groups joined as people space a number.
 * Dates, grouped thousands and decimals are figures and give none.
 */
export function digitRuns(text: string): DigitRun[] {
  if (isDecimal(text)) return [];
  const runs: DigitRun[] = [];
  const lettered = /\p{L}/u.test(text) && !money.test(text);
  // A group and the next with at most three separators between; each character is looked at once.
  for (const match of text
    .replace(areaId, 'd')
    .replace(dates, 'd')
    .matchAll(/\d+(?:[ .()-]{1,3}\d+)*/g)) {
    const [token] = match;
    const before = match.input.slice(Math.max(0, match.index - 3), match.index);
    const plus = /\+ ?\(?$/.test(before);
    if (!plus && (isGrouped(token) || isDecimal(token))) continue;
    const groups = token.split(/[ .()-]+/);
    for (let from = 0; from < groups.length; from += 1) {
      let digits = '';
      for (let to = from; to < groups.length; to += 1) {
        digits += groups[to] ?? '';
        if (digits.length > longest) break;
        const whole = from === 0 && to === groups.length - 1;
        if (!whole && !likeOne(groups, from, to)) continue;
        runs.push({ digits, plus: plus && from === 0, written: lettered || to > from });
      }
    }
  }
  return runs;
}

/** Neighbours in a longer list of numbers are taken for one only if they are few and none is a single digit. */
function likeOne(groups: readonly string[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let at = from; at <= to; at += 1) if ((groups[at]?.length ?? 0) < 2) return false;
  return true;
}

/** 1.234.567 or 1 234 567: thousands in groups, never beginning with 0. */
function isGrouped(token: string): boolean {
  return /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)$/.test(token);
}

/** 0.912345678: one number with decimals. */
function isDecimal(text: string): boolean {
  return /^[-+]?(?:0|[1-9]\d*)[.,]\d+ ?%?$/.test(text);
}

/** How many digits the text has. */
export function digitCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
