import type { Area } from '../../src/areas/area.ts';
import { formatDay } from '../../src/i18n/date.ts';
import type { Language, Localized } from '../../src/i18n/language.ts';

/** The words of findings: what is wrong, what was read, how to mend it. Cells of `note` never come here. */
export const messages = {
  unknownColumn: (name: string, near: readonly string[]): Localized => ({
    vi: `Không biết cột “${name}”${offer(near, 'vi')}. Sửa tên cột hoặc xóa cột.`,
    en: `Unknown column “${name}”${offer(near, 'en')}. Mend its name or remove the column.`,
  }),
  unnamedColumn: (position: number): Localized => ({
    vi: `Cột thứ ${position} có số liệu nhưng không có tên. Ghi tên ở dòng đầu hoặc xóa cột.`,
    en: `Column ${position} holds data but has no name. Name it in the first line or remove it.`,
  }),
  repeatedColumn: (column: string): Localized => ({
    vi: `Có hai cột cùng là “${column}”. Giữ một cột.`,
    en: `Two columns both mean “${column}”. Keep one.`,
  }),
  missingColumn: (column: string, name: string | undefined): Localized => ({
    vi: `Thiếu cột “${column}”${name ? ` (${name})` : ''}. Thêm cột này vào tệp.`,
    en: `The column “${column}” is missing. Add it to the file.`,
  }),
  missingPeriod: (): Localized => ({
    vi: 'Thiếu cột “period” (Kỳ báo cáo). Thêm cột này, hoặc ghi period trong tệp .yaml đi kèm.',
    en: 'The column “period” is missing. Add it, or give period in the .yaml beside the file.',
  }),
  missingResult: (): Localized => ({
    vi: 'Không có cột nào chứa kết quả. Thêm value, hoặc numerator và denominator, hoặc state, hoặc event_date.',
    en: 'No column holds a result. Add value, or numerator and denominator, or state, or event_date.',
  }),
  missingFor: (column: string, indicator: string): Localized => ({
    vi: `Chỉ số ${indicator} cần cột “${column}” mà tệp không có. Thêm cột này.`,
    en: `The indicator ${indicator} needs the column “${column}”, which the file lacks. Add it.`,
  }),
  spreadsheet: (): Localized => ({
    vi: 'Hiện chỉ đọc được CSV. Trong Excel chọn Lưu thành, kiểu “CSV UTF-8”, rồi nộp tệp .csv.',
    en: 'Only CSV is read so far. In Excel choose Save As, type “CSV UTF-8”, and send the .csv file.',
  }),
  wide: (): Localized => ({
    vi: 'Hiện chỉ đọc được dạng dọc (mỗi dòng một số liệu). Chuyển tệp sang dạng dọc và ghi layout: long.',
    en: 'Only the long layout (one figure a row) is read so far. Turn the file into it and write layout: long.',
  }),
  notUtf8: (): Localized => ({
    vi: 'Tệp không ở dạng UTF-8 nên không đọc được chữ. Lưu lại theo kiểu “CSV UTF-8”.',
    en: 'The file is not UTF-8, so its letters cannot be read. Save it again as “CSV UTF-8”.',
  }),
  empty: (): Localized => ({
    vi: 'Tệp trống. Ghi dòng tên cột rồi đến số liệu, hoặc xóa tệp.',
    en: 'The file is empty. Write the column names and then the data, or remove the file.',
  }),
  broken: (): Localized => ({
    vi: 'Từ dòng này không đọc được: thừa ô, hoặc ngoặc kép không đóng. Xem lại dấu phân cách và ngoặc kép.',
    en: 'Cannot be read from this row on: too many cells, or a quote left open. Look at separators and quotes.',
  }),
  noSidecar: (name: string): Localized => ({
    vi: `Thiếu tệp ${name} đi kèm. Tạo tệp ấy, ghi sources và received.`,
    en: `The file ${name} beside it is missing. Make it, with sources and received.`,
  }),
  badSidecar: (name: string, path: string | null, what: Localized): Localized => ({
    vi: `Trong ${name}${path ? `, mục ${path}` : ''}: ${what.vi}.`,
    en: `In ${name}${path ? `, at ${path}` : ''}: ${what.en}.`,
  }),
  sourceDiffers: (source: string, other: string): Localized => ({
    vi: `Nguồn ${source} đã được khai khác đi trong ${other}. Ghi giống nhau, hoặc đặt mã khác.`,
    en: `The source ${source} is described differently in ${other}. Write both alike, or choose another id.`,
  }),

  noArea: (): Localized => ({
    vi: 'Ô địa bàn trống. Ghi mã hoặc tên địa bàn.',
    en: 'No area is given. Write its code or name.',
  }),
  unknownArea: (text: string, near: readonly Area[]): Localized => ({
    vi: `Không có địa bàn “${text}”${offer(near.map(areaWords), 'vi')}. Sửa tên hoặc ghi mã.`,
    en: `There is no area “${text}”${offer(near.map(areaWords), 'en')}. Mend the name or write the code.`,
  }),
  ambiguousArea: (text: string, areas: readonly Area[]): Localized => ({
    vi: `“${text}” là tên của ${areas.length} địa bàn: ${list(areas)}. Ghi mã.`,
    en: `“${text}” is the name of ${areas.length} areas: ${list(areas)}. Write the code.`,
  }),
  areaNotValid: (text: string, day: string, areas: readonly Area[]): Localized => ({
    vi: `“${text}” (${spans(areas, 'vi')}) không có hiệu lực ngày ${formatDay(day, 'vi')}, ngày cuối kỳ. Ghi địa bàn của ngày ấy, hoặc khai areas_on trong tệp .yaml đi kèm.`,
    en: `“${text}” (${spans(areas, 'en')}) is not valid on ${formatDay(day, 'en')}, the last day of the period. Name the area of that day, or give areas_on in the .yaml beside the file.`,
  }),
  wrongLevel: (indicator: string, level: Localized, levels: readonly Localized[]): Localized => ({
    vi: `Chỉ số ${indicator} không báo cáo ở cấp ${level.vi}. Ghi số của cấp: ${levels.map(({ vi }) => vi).join('; ')}.`,
    en: `The indicator ${indicator} is not reported for a ${level.en}. Give it for: ${levels.map(({ en }) => en).join('; ')}.`,
  }),

  noPeriod: (): Localized => ({
    vi: 'Ô kỳ báo cáo trống. Ghi năm (2026) hoặc nửa năm (2026-H1).',
    en: 'No period is given. Write a year (2026) or a half-year (2026-H1).',
  }),
  unreadablePeriod: (text: string): Localized => ({
    vi: `Không hiểu kỳ “${text}”. Ghi năm (2026) hoặc nửa năm (2026-H1, 6T/2026).`,
    en: `“${text}” is no period. Write a year (2026) or a half-year (2026-H1).`,
  }),
  undeclaredPeriod: (text: string, indicator: string, allowed: readonly ('year' | 'half')[]): Localized => ({
    vi: `Chỉ số ${indicator} không báo cáo theo kỳ “${text}”. Ghi số của ${allowed.map((each) => (each === 'year' ? 'năm (2026)' : 'nửa năm (2026-H1)')).join(' hoặc ')}.`,
    en: `The indicator ${indicator} is not reported for “${text}”. Give it for a ${allowed.map((each) => (each === 'year' ? 'year (2026)' : 'half-year (2026-H1)')).join(' or ')}.`,
  }),
  unreadableDay: (text: string): Localized => ({
    vi: `“${text}” không phải một ngày. Ghi như 2026-06-30 hoặc 30/06/2026.`,
    en: `“${text}” is no day. Write it as 2026-06-30 or 30/06/2026.`,
  }),
  afterAsOf: (text: string, asOf: string): Localized => ({
    vi: `“${text}” ở sau kỳ đang công bố (${asOf}). Bỏ dòng này, hoặc đổi as_of trong site.yaml.`,
    en: `“${text}” is after the period of this release (${asOf}). Leave the row out, or change as_of in site.yaml.`,
  }),

  noIndicator: (): Localized => ({
    vi: 'Ô chỉ số trống. Ghi mã chỉ số.',
    en: 'No indicator is given. Write its id.',
  }),
  unknownIndicator: (text: string, near: readonly string[]): Localized => ({
    vi: `Từ điển không có chỉ số “${text}”${offer(near, 'vi')}. Sửa mã, hoặc thêm vào indicators.yaml.`,
    en: `The dictionary has no indicator “${text}”${offer(near, 'en')}. Mend the id, or add it to indicators.yaml.`,
  }),
  undeclaredBreakdown: (breakdown: string, indicator: string): Localized => ({
    vi: `Chỉ số ${indicator} không phân tổ theo ${breakdown}. Để trống ô này.`,
    en: `The indicator ${indicator} has no breakdown ${breakdown}. Leave this cell empty.`,
  }),
  unknownCategory: (text: string, allowed: readonly string[]): Localized => ({
    vi: `Không có nhóm “${text}”. Chọn: ${allowed.join(', ')}.`,
    en: `There is no category “${text}”. Choose: ${allowed.join(', ')}.`,
  }),
  unexpectedState: (indicator: string): Localized => ({
    vi: `Chỉ số ${indicator} là số, không có trạng thái. Để trống ô này và ghi số vào cột của nó.`,
    en: `The indicator ${indicator} is a number and has no states. Leave this cell empty and give the number.`,
  }),
  noSource: (sources: readonly string[]): Localized => ({
    vi: `Tệp có nhiều nguồn nên mỗi dòng phải ghi nguồn. Chọn: ${sources.join(', ')}.`,
    en: `The file has several sources, so each row must name its own. Choose: ${sources.join(', ')}.`,
  }),

  notNumber: (text: string, locale: string): Localized => ({
    vi: `“${text}” không phải số. Ghi như 1234.5 hoặc ${locale === 'vi' ? '1.234,5' : '1,234.5'}, không kèm đơn vị.`,
    en: `“${text}” is no number. Write it as 1234.5 or ${locale === 'vi' ? '1.234,5' : '1,234.5'}, without a unit.`,
  }),
  // A zero more after the point and the number can no longer be grouped digits.
  ambiguousNumber: (text: string, whole: number, decimal: number): Localized => ({
    vi: `“${text}” đọc được hai cách: ${whole} hoặc ${decimal}. Ghi ${whole}, hoặc ${text}0.`,
    en: `“${text}” can be read as ${whole} or as ${decimal}. Write ${whole}, or ${text}0.`,
  }),
  numeratorOver: (numerator: number, denominator: number): Localized => ({
    vi: `Tử số ${numerator} lớn hơn mẫu số ${denominator}. Kiểm tra lại hai số.`,
    en: `The numerator ${numerator} is greater than the denominator ${denominator}. Check both.`,
  }),
  negative: (text: string): Localized => ({
    vi: `“${text}” là số âm. Số đếm không thể âm: kiểm tra lại.`,
    en: `“${text}” is negative. A count cannot be: check it.`,
  }),
  fraction: (text: string): Localized => ({
    vi: `“${text}” là số lẻ mà ở đây phải là số nguyên. Kiểm tra lại số và dấu phân cách.`,
    en: `“${text}” is a fraction where a whole number is due. Check the number and its separators.`,
  }),

  conflict: (place: string): Localized => ({
    vi: `Khác với ${place} mà cùng địa bàn, kỳ, chỉ số và phân tổ. Giữ một số; nếu là số đã sửa, ghi status “revised” trong tệp nhận sau.`,
    en: `Differs from ${place}, which has the same area, period, indicator and breakdown. Keep one; if it was revised, write the status “revised” in the file received later.`,
  }),
  repeat: (place: string): Localized => ({
    vi: `Lặp lại ${place}. Xóa một dòng.`,
    en: `Repeats ${place}. Remove one of the two.`,
  }),
  sumBefore: (value: number, sum: number, parts: readonly Area[]): Localized => ({
    vi: `${value} khác tổng ${sum} của các địa bàn nhập thành: ${some(parts, 'vi')}. Sửa số bị sai, hoặc bỏ một bên.`,
    en: `${value} is not ${sum}, the sum of what became this area: ${some(parts, 'en')}. Mend the figure that is wrong, or leave one side out.`,
  }),
  sumInside: (value: number, sum: number, parts: readonly Area[]): Localized => ({
    vi: `${value} khác tổng ${sum} của các địa bàn bên trong: ${some(parts, 'vi')}. Sửa số bị sai, hoặc bỏ một bên.`,
    en: `${value} is not ${sum}, the sum of the areas inside: ${some(parts, 'en')}. Mend the figure that is wrong, or leave one side out.`,
  }),
};

/** More names than these would not help. */
const named = 4;

function some(areas: readonly Area[], language: Language): string {
  const rest = areas.length - named;
  if (rest <= 0) return list(areas);
  const more = language === 'vi' ? `và ${rest} địa bàn khác` : `and ${rest} more`;
  return `${list(areas.slice(0, named))} ${more}`;
}

function offer(names: readonly string[], language: Language): string {
  if (names.length === 0) return '';
  const words = language === 'vi' ? 'có phải' : 'did you mean';
  return ` (${words} ${names.join(', ')}?)`;
}

function areaWords({ name, code }: Area): string {
  return `${name} (${code})`;
}

function list(areas: readonly Area[]): string {
  return areas.map(areaWords).join(', ');
}

function spans(areas: readonly Area[], language: Language): string {
  const day = (iso: string) => formatDay(iso, language);
  return areas
    .map(({ valid_from, valid_to }) =>
      valid_to === null
        ? language === 'vi'
          ? `từ ${day(valid_from)}`
          : `from ${day(valid_from)}`
        : language === 'vi'
          ? `đến ${day(valid_to)}`
          : `until ${day(valid_to)}`,
    )
    .join('; ');
}
