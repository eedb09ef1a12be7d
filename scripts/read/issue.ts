import type { z } from 'zod';
import type { Localized } from '../../src/i18n/language.ts';

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
  'give both readings, literal and sensible, or none':
    'ghi đủ hai cách đọc literal và sensible, hoặc bỏ cả hai',
  'begin and end with a slash, e.g. / or /tien-do/': 'bắt đầu và kết thúc bằng dấu /, ví dụ / hoặc /tien-do/',
};

const kinds: Readonly<Record<string, Localized>> = {
  string: {
    vi: 'chữ (đặt trong ngoặc kép nếu là số hay ngày)',
    en: 'text (in quotes if it looks like a number)',
  },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục có tên', en: 'a group of named entries' },
  record: { vi: 'một nhóm mục có tên', en: 'a group of named entries' },
};

/** What a schema found wrong, in words, with what to write instead. */
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
      const kind = kinds[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      return { vi: `phải là ${kind.vi}`, en: `must be ${kind.en}` };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { vi: `phải là một trong: ${values}`, en: `must be one of: ${values}` };
    }
    case 'too_small':
      if (issue.origin === 'string')
        return { vi: 'đang để trống: ghi nội dung', en: 'is empty: write something' };
      if (issue.origin === 'array') {
        return { vi: `cần ít nhất ${issue.minimum} mục`, en: `needs at least ${issue.minimum} entry` };
      }
      return { vi: `ít nhất là ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return { vi: `nhiều nhất là ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'invalid_key':
    case 'invalid_union':
      return firstInside(issue) ?? plain(issue.message);
    default:
      return plain(issue.message);
  }
}

const missing: Localized = { vi: 'đang thiếu: thêm mục này', en: 'is missing: add it' };

function plain(message: string): Localized {
  return { vi: own[message] ?? message, en: message };
}

function firstInside(issue: Issue): Localized | undefined {
  const inside =
    issue.code === 'invalid_union' ? issue.errors.flat() : issue.code === 'invalid_key' ? issue.issues : [];
  return inside[0] && issueWords(inside[0]);
}

/** `targets[3].rule` for a path inside a file; null for the file itself. */
export function pathWords(path: readonly PropertyKey[]): string | null {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? null : text;
}
