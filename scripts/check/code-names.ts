import type { Localized } from '../../src/i18n/language.ts';
import type { Code } from './finding.ts';

/** What each code is about, in a few words for a list. */
export const codeNames: Readonly<Record<Code, Localized>> = {
  E101: { vi: 'cột không rõ', en: 'unknown column' },
  E102: { vi: 'thiếu cột', en: 'missing column' },
  E103: { vi: 'tệp không đọc được', en: 'unreadable file' },
  E201: { vi: 'địa bàn không rõ', en: 'unknown area' },
  E202: { vi: 'địa bàn không có trong kỳ', en: 'area not valid in the period' },
  E203: { vi: 'sai cấp địa bàn', en: 'wrong level of area' },
  E301: { vi: 'kỳ hoặc ngày không đọc được', en: 'unreadable period or day' },
  E302: { vi: 'sau kỳ công bố', en: 'after the period of the release' },
  E401: { vi: 'chỉ số không rõ', en: 'unknown indicator' },
  E402: { vi: 'nhóm không rõ', en: 'unknown category' },
  E501: { vi: 'không phải số', en: 'not a number' },
  E502: { vi: 'số đọc được hai cách', en: 'number with two readings' },
  E503: { vi: 'tử số lớn hơn mẫu số', en: 'numerator over denominator' },
  E504: { vi: 'số đếm bị âm', en: 'negative count' },
  E505: { vi: 'số đếm bị lẻ', en: 'fraction of a count' },
  E601: { vi: 'một ô có hai số khác nhau', en: 'two values for one cell' },
  E602: { vi: 'tổng không khớp', en: 'sum that does not agree' },
  E701: { vi: 'có thông tin cá nhân', en: 'personal data' },
  W601: { vi: 'dòng lặp lại', en: 'repeated row' },
  W801: { vi: 'số khác hẳn các kỳ trước', en: 'far from earlier periods' },
  W802: { vi: 'chưa có báo cáo', en: 'no report yet' },
};
