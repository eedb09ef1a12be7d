import type { z } from 'zod';
import type { Localized } from '../../src/i18n/language.ts';
import type { Fault } from './fault.ts';
import { fieldsAt } from './fields.ts';
import { foundWords, offer, quoted } from './found.ts';
import { hasId, pathWords } from './path.ts';

type Issue = z.core.$ZodIssue;

/** The Vietnamese of messages that the schemas give themselves. One missing here is shown in English. */
const own: Readonly<Record<string, string>> = {
  'use lower-case letters, digits and _': 'chỉ dùng chữ thường không dấu, chữ số và _',
  'use lower-case letters, digits, - _ .': 'chỉ dùng chữ thường không dấu, chữ số và - _ .',
  'write the id as in TN-02': 'viết mã theo mẫu TN-02',
  'write the id as in A-TN1': 'viết mã theo mẫu A-TN1',
  'write the day as YYYY-MM-DD, e.g. 2025-07-01': 'viết ngày theo mẫu NĂM-THÁNG-NGÀY, ví dụ 2025-07-01',
  'this day is not in the calendar': 'ngày này không có trong lịch',
  'write a year (2026) or a half-year (2026-H1)': 'viết năm (2026) hoặc nửa năm (2026-H1)',
  'write month and day as MM-DD, e.g. 06-12': 'viết tháng và ngày theo mẫu THÁNG-NGÀY, ví dụ 06-12',
  'not every year has this day': 'không phải năm nào cũng có ngày này',
  'give both readings, literal and sensible, or none':
    'ghi đủ hai cách đọc literal và sensible, hoặc bỏ cả hai',
  'name year or half too: quarters and months are only added up to them':
    'ghi cả year hoặc half: quý và tháng chỉ được cộng thành nửa năm và năm',
  'begin and end with a slash, e.g. / or /tien-do/': 'bắt đầu và kết thúc bằng dấu /, ví dụ / hoặc /tien-do/',
};

const kinds: Readonly<Record<string, Localized>> = {
  string: {
    vi: 'chữ (đặt trong ngoặc kép nếu là số hay ngày)',
    en: 'text (in quotes if it looks like a number)',
  },
  number: { vi: 'một số, ví dụ 60 hoặc 1.5', en: 'a number, such as 60 or 1.5' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục có tên', en: 'a group of named entries' },
  record: { vi: 'một nhóm mục có tên', en: 'a group of named entries' },
};

/** All that a schema found wrong in a file, each at its place; of several words on one place the first. */
export function issueFaults(
  issues: readonly Issue[],
  { file, schema, content }: { file: string; schema: z.ZodType; content: unknown },
): Fault[] {
  const faults = issues.flatMap((issue): Fault[] => {
    const at = (path: readonly PropertyKey[], message: Localized): Fault => ({
      file,
      row: null,
      column: pathWords(path, content),
      message,
    });
    if (issue.code !== 'unrecognized_keys') return [at(issue.path, issueWords(issue))];
    const known = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => at([...issue.path, key], unknownField(key, known)));
  });
  // What is not even written as a day cannot also be missing in the calendar: the first word is enough.
  return [...new Map(faults.toReversed().map((fault) => [fault.column, fault])).values()].toReversed();
}

function unknownField(name: string, known: readonly string[]): Localized {
  const near = offer(name, known);
  const all = near.en === '' ? known.join(', ') : '';
  const [viList, enList] = all === '' ? ['', ''] : [` (ở đây có: ${all})`, ` (known here: ${all})`];
  return {
    vi: `không có mục tên này${near.vi}${viList}: sửa tên hoặc xóa đi`,
    en: `there is no field of this name${near.en}${enList}: mend the name or remove it`,
  };
}

/** What a schema found wrong, in words: what was found, and what to write instead. */
export function issueWords(issue: Issue): Localized {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return {
        vi: `không biết mục ${keys}: xóa đi hoặc sửa tên`,
        en: `unknown entry ${keys}: remove it or mend its name`,
      };
    }
    case 'invalid_type': {
      if (issue.input === undefined && issue.message.includes('undefined')) return missing;
      if (own[issue.message] !== undefined) return invalid(issue);
      const kind = kinds[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      const found = foundWords(issue.input);
      return { vi: `${found.vi}: phải là ${kind.vi}`, en: `${found.en}: must be ${kind.en}` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const list = values.join(', ');
      if (!('input' in issue)) return { vi: `phải là một trong: ${list}`, en: `must be one of: ${list}` };
      if (issue.input === undefined) {
        return { vi: `đang thiếu: ghi một trong ${list}`, en: `is missing: write one of ${list}` };
      }
      const found = foundWords(issue.input);
      const near = offer(typeof issue.input === 'string' ? issue.input : '', values);
      return {
        vi: `${found.vi}${near.vi}: chỉ nhận một trong ${list}`,
        en: `${found.en}${near.en}: must be one of ${list}`,
      };
    }
    case 'too_small':
      if (issue.origin === 'string')
        return { vi: 'đang để trống: ghi nội dung', en: 'is empty: write something' };
      if (issue.origin === 'array') {
        const least = Number(issue.minimum);
        return {
          vi: `đang có quá ít: cần ít nhất ${least} mục`,
          en: `holds too little: at least ${least} ${least === 1 ? 'entry' : 'entries'} needed`,
        };
      }
      return { vi: `ít nhất là ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return { vi: `nhiều nhất là ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'invalid_key':
    case 'invalid_union':
      return firstInside(issue) ?? plain(issue.message);
    default:
      return invalid(issue);
  }
}

const missing: Localized = { vi: 'đang thiếu: thêm mục này', en: 'is missing: add it' };

/** A value that breaks a rule of the schema, with the words of that rule. */
function invalid({ input, message }: Issue): Localized {
  const { vi, en } = plain(message);
  if (Array.isArray(input)) {
    const ids = input.map((entry: unknown) => (hasId(entry) ? entry.id : '?')).join(', ');
    return { vi: `đang là ${ids}: ${vi}`, en: `found ${ids}: ${en}` };
  }
  if (input === null) {
    const found = foundWords(input);
    return { vi: `${found.vi}: ${vi}`, en: `${found.en}: ${en}` };
  }
  if (typeof input !== 'string' && typeof input !== 'number') return { vi, en };
  const found = quoted(String(input));
  return { vi: `${found} không hợp lệ: ${vi}`, en: `${found} is not valid: ${en}` };
}

function plain(message: string): Localized {
  return { vi: own[message] ?? message, en: message };
}

function firstInside(issue: Issue): Localized | undefined {
  const inside =
    issue.code === 'invalid_union' ? issue.errors.flat() : issue.code === 'invalid_key' ? issue.issues : [];
  return inside[0] && issueWords(inside[0]);
}
