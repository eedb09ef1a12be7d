import { isCitizenNumberAsFigure, isOldIdentityNumber } from './identity-number.ts';
import type { PersonalKind } from './kind.ts';
import { isRunningNumber, type Label } from './label.ts';
import { isNameLike } from './person-name.ts';
import { isPhoneAsFigure } from './phone.ts';
import { bare, hasLetter } from './text.ts';
import { nameKey, type PersonalVocabulary } from './vocabulary.ts';

/** Cells of a column with one text, and the lines between which they stand. */
export interface SeenCell {
  /** Place of the column, the first being 1. */
  readonly column: number;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Nothing else stands in its row, as above a table. */
  readonly title?: boolean;
}

/** Distinct texts kept of a column; more would prove no more. */
const kept = 2000;

/** What is remembered of a column while its cells go by. */
export interface ColumnState {
  readonly labels: Map<Label, { line: number; fits: number; first: number }>;
  filled: number;
  /** Cells without a letter, and those of more than a mark. */
  figures: number;
  lettered: number;
  /** Headed as notes. */
  notes: boolean;
  /** Headed as numbers of rows. */
  running: boolean;
  /** Headed as places or institutions, which are named after people. */
  places: boolean;
  readonly names: Set<string>;
  readonly others: Set<string>;
  readonly citizens: Set<string>;
  readonly phones: Set<string>;
  oldNumber: number | null;
  firstName: number;
}

export function newColumn(): ColumnState {
  return {
    labels: new Map(),
    filled: 0,
    figures: 0,
    lettered: 0,
    notes: false,
    running: false,
    places: false,
    names: new Set(),
    others: new Set(),
    citizens: new Set(),
    phones: new Set(),
    oldNumber: null,
    firstName: Infinity,
  };
}

const institutions = [
  'truong',
  'co so',
  'don vi',
  'dia ban',
  'duong',
  'pho',
  'area',
  'place',
  'school',
  'co quan',
  'khu',
  'cho',
  'cau',
];

const placePatterns = new WeakMap<PersonalVocabulary, RegExp>();

/** A word for a place or an institution in a text without diacritics. */
function placePattern(vocabulary: PersonalVocabulary): RegExp {
  const known = placePatterns.get(vocabulary);
  if (known) return known;
  const words = [...institutions, ...vocabulary.areaWords.map(bare)].filter((word) => /^[a-z ]+$/.test(word));
  const pattern = new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`);
  placePatterns.set(vocabulary, pattern);
  return pattern;
}

/** Takes in a cell: what it adds to the picture of its column. `text` is tidy. */
export function observe(
  state: ColumnState,
  text: string,
  cell: SeenCell,
  vocabulary: PersonalVocabulary,
): void {
  state.filled += cell.count;
  if (!hasLetter(text)) {
    state.figures += cell.count;
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 9 && digits.length <= 11 && /^[\d ]+$/.test(text)) {
      if (isCitizenNumberAsFigure(digits)) state.citizens.add(digits.slice(0, 12));
      else if (isPhoneAsFigure(digits)) state.phones.add(digits);
      if (isOldIdentityNumber(text)) state.oldNumber = Math.min(state.oldNumber ?? Infinity, cell.first);
      if (state.citizens.size > kept) state.citizens.clear();
      if (state.phones.size > kept) state.phones.clear();
    }
    return;
  }
  if (text.length > 3) state.lettered += cell.count;
  if (text.length <= 60 && isNameLike(text) && !vocabulary.known.has(nameKey(text))) {
    state.firstName = Math.min(state.firstName, cell.first);
    if (state.names.size < kept) state.names.add(text);
    return;
  }
  if (cell.title !== true && state.others.size < kept) state.others.add(text);
  if (text.length > 60 || state.names.size > 0) return;
  const plain = bare(text).toLowerCase();
  state.notes ||= /^(?:ghi chu|note|dien giai|mo ta|noi dung|y kien)[.:]?$/.test(plain);
  state.running ||= isRunningNumber(text);
  state.places ||= cell.title !== true && placePattern(vocabulary).test(plain);
}

/** A column all of whose figures are built as such numbers are. */
const enoughCitizens = 5;
const enoughPhones = 12;
const enoughNames = 3;

/** What a column as a whole is. `numbered`: the table numbers its rows. */
export function kindsOfColumn(state: ColumnState, numbered: boolean): PersonalKind[] {
  const kinds: PersonalKind[] = [];
  const { figures } = state;
  if (state.citizens.size >= enoughCitizens && state.citizens.size >= 0.9 * figures) kinds.push('identity');
  else if (state.phones.size >= enoughPhones && state.phones.size >= 0.95 * figures) kinds.push('phone');
  if (state.oldNumber !== null && (state.notes || state.lettered > figures)) kinds.push('identity');
  if (isColumnOfNames(state, numbered)) kinds.push('name');
  return kinds;
}

function isColumnOfNames({ names, others, places }: ColumnState, numbered: boolean): boolean {
  if (places || names.size < enoughNames || names.size < 1.5 * others.size) return false;
  const full = [...names].filter((name) => name.split(' ').length > 2).length;
  if (numbered) return full >= 0.4 * names.size;
  // Without a number before each, only names as people bear them, and few areas do.
  const common = [...names].filter((name) => /^\S+ (?:van|thi) /i.test(bare(name))).length;
  return names.size >= 5 && common >= 0.6 * names.size;
}
