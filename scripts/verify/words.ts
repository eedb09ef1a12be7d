import type { Localized } from '../../src/i18n/language.ts';
import { formatNumber } from '../../src/i18n/number.ts';
import type { Problem, Verified } from './check.ts';

const count = (value: number) => ({ vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') });

/** What is wrong with a file, in a line. */
export function problemWords(problem: Problem): Localized {
  const { kind, path } = problem;
  switch (kind) {
    case 'missing':
      return { vi: `${path}: thiếu tệp này`, en: `${path}: this file is missing` };
    case 'extra':
      return { vi: `${path}: tệp lạ, không có trong danh mục`, en: `${path}: not in the catalogue` };
    case 'replaced':
      return {
        vi: `${path}: nội dung đã bị thay, mã SHA-256 không khớp`,
        en: `${path}: the content was replaced, its SHA-256 does not match`,
      };
    case 'unlisted':
      return {
        vi: `${path}: không khớp với checksums.txt`,
        en: `${path}: does not agree with checksums.txt`,
      };
    case 'size': {
      const [told, found] = [count(problem.told), count(problem.found)];
      return {
        vi: `${path}: có ${found.vi} byte, danh mục ghi ${told.vi}; có thể tải chưa xong`,
        en: `${path}: ${found.en} bytes, but ${told.en} in the catalogue; the download may have been cut off`,
      };
    }
    case 'rows': {
      if (problem.found < 0) {
        return { vi: `${path}: không đọc được thành bảng`, en: `${path}: can’t be read as a table` };
      }
      const [told, found] = [count(problem.told), count(problem.found)];
      return {
        vi: `${path}: có ${found.vi} dòng, danh mục ghi ${told.vi}`,
        en: `${path}: ${found.en} rows, but ${told.en} in the catalogue`,
      };
    }
  }
}

/** What came of the whole. */
export function resultWords({ release, files, bytes, problems }: Verified): Localized {
  const [of, wrong] = [count(files), count(new Set(problems.map(({ path }) => path)).size)];
  const size = { vi: formatNumber(bytes / 1e6, 'vi'), en: formatNumber(bytes / 1e6, 'en') };
  if (problems.length === 0) {
    return {
      vi: `Bản ${release} nguyên vẹn: ${of.vi} tệp, ${size.vi} MB, đúng kích thước, mã SHA-256 và số dòng.`,
      en: `Release ${release} is whole: ${of.en} files, ${size.en} MB, of the right size, SHA-256 and number of rows.`,
    };
  }
  return {
    vi: `Bản ${release} không nguyên vẹn: ${wrong.vi} tệp không đúng. Tải lại các tệp trên rồi kiểm tra lại.`,
    en: `Release ${release} is not whole: ${wrong.en} ${problems.length === 1 ? 'file is' : 'files are'} not right. Download the files above anew and check again.`,
  };
}
