import type { Area } from '../../src/areas/area.ts';
import { formatDay, periodName } from '../../src/i18n/date.ts';
import type { Language, Localized } from '../../src/i18n/language.ts';
import type { PeriodKind } from '../../src/indicators/indicator.ts';
import type { Period } from '../../src/periods/period.ts';
import { shown } from './shown.ts';

const periodKinds: Readonly<Record<PeriodKind, Localized>> = {
  year: { vi: 'năm (2026)', en: 'year (2026)' },
  half: { vi: 'nửa năm (2026-H1)', en: 'half-year (2026-H1)' },
  quarter: { vi: 'quý (2026-Q3)', en: 'quarter (2026-Q3)' },
  month: { vi: 'tháng (2026-07)', en: 'month (2026-07)' },
};

/** Something that can be written in a cell: its id, and what it is called. */
export interface Named {
  readonly id: string;
  readonly label?: Localized;
}

/** An area with the name of the one it lies in. */
export interface PlacedArea {
  readonly area: Area;
  readonly above: string | null;
}

/** The words of findings: what is wrong, what was read, how to mend it. Cells of `note` never come here. */
export const messages = {
  unknownColumn: (name: string, near: readonly string[]): Localized => ({
    vi: `Không biết cột ${quote(name)}${offer(near, 'vi')}. Sửa tên cột hoặc xóa cột.`,
    en: `Unknown column ${quote(name)}${offer(near, 'en')}. Mend its name or remove the column.`,
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
  empty: (): Localized => ({
    vi: 'Tệp trống. Ghi dòng tên cột rồi đến số liệu, hoặc xóa tệp.',
    en: 'The file is empty. Write the column names and then the data, or remove the file.',
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
    vi: 'Ô địa bàn đang trống. Ghi mã hoặc tên địa bàn.',
    en: 'No area is given. Write its code or name.',
  }),
  unknownArea: (text: string, near: readonly PlacedArea[]): Localized => ({
    vi: `Không có địa bàn ${quote(text)}${offer(near.map(placedWords), 'vi')}. Sửa tên hoặc ghi mã.`,
    en: `There is no area ${quote(text)}${offer(near.map(placedWords), 'en')}. Mend the name or write the code.`,
  }),
  ambiguousArea: (text: string, areas: readonly PlacedArea[]): Localized => ({
    vi: `${quote(text)} là tên của ${areas.length} địa bàn: ${areas.map(placedWords).join('; ')}. Ghi mã.`,
    en: `${quote(text)} is the name of ${areas.length} areas: ${areas.map(placedWords).join('; ')}. Write the code.`,
  }),
  areaNotValid: (text: string, day: string, areas: readonly Area[]): Localized => ({
    vi: `${quote(text)} (${spans(areas, 'vi')}) không có hiệu lực ngày ${formatDay(day, 'vi')}, ngày cuối kỳ. Ghi địa bàn của ngày ấy, hoặc khai areas_on trong tệp .yaml đi kèm.`,
    en: `${quote(text)} (${spans(areas, 'en')}) is not valid on ${formatDay(day, 'en')}, the last day of the period. Name the area of that day, or give areas_on in the .yaml beside the file.`,
  }),
  wrongLevel: (indicator: string, level: Localized, levels: readonly Localized[]): Localized => ({
    vi: `Chỉ số ${indicator} không báo cáo ở cấp ${level.vi}. Ghi số của cấp: ${levels.map(({ vi }) => vi).join('; ')}.`,
    en: `The indicator ${indicator} is not reported for a ${level.en}. Give it for: ${levels.map(({ en }) => en).join('; ')}.`,
  }),

  noPeriod: (): Localized => ({
    vi: `Ô kỳ báo cáo đang trống. Ghi ${oneOf(everyKind, 'vi')}.`,
    en: `No period is given. Write a ${oneOf(everyKind, 'en')}.`,
  }),
  unreadablePeriod: (text: string): Localized => ({
    vi: `Không đọc được kỳ ${quote(text)}. Ghi ${oneOf(everyKind, 'vi')}.`,
    en: `${quote(text)} is no period. Write a ${oneOf(everyKind, 'en')}.`,
  }),
  undeclaredPeriod: (text: string, indicator: string, allowed: readonly PeriodKind[]): Localized => ({
    vi: `Chỉ số ${indicator} không báo cáo theo kỳ ${quote(text)}. Ghi số của ${oneOf(allowed, 'vi')}.`,
    en: `The indicator ${indicator} is not reported for ${quote(text)}. Give it for a ${oneOf(allowed, 'en')}.`,
  }),
  unreadableDay: (text: string): Localized => ({
    vi: `${quote(text)} không phải một ngày. Ghi như 2026-06-30 hoặc 30/06/2026.`,
    en: `${quote(text)} is no day. Write it as 2026-06-30 or 30/06/2026.`,
  }),
  afterAsOf: (text: string, asOf: string): Localized => ({
    vi: `${quote(text)} ở sau kỳ đang công bố (${asOf}). Xem lại; nếu đúng thì để lần công bố sau, hoặc đổi as_of trong site.yaml.`,
    en: `${quote(text)} is after the period of this release (${asOf}). Check it; if it is right, leave it for a later release, or change as_of in site.yaml.`,
  }),

  noIndicator: (): Localized => ({
    vi: 'Ô chỉ số đang trống. Ghi mã chỉ số.',
    en: 'No indicator is given. Write its id.',
  }),
  unknownIndicator: (text: string, near: readonly Named[]): Localized => ({
    vi: `Từ điển không có chỉ số ${quote(text)}${offer(near.map(named('vi')), 'vi')}. Sửa mã, hoặc thêm vào indicators.yaml.`,
    en: `The dictionary has no indicator ${quote(text)}${offer(near.map(named('en')), 'en')}. Mend the id, or add it to indicators.yaml.`,
  }),
  undeclaredBreakdown: (breakdown: string, indicator: string): Localized => ({
    vi: `Chỉ số ${indicator} không phân tổ theo ${breakdown}. Để trống ô này.`,
    en: `The indicator ${indicator} has no breakdown ${breakdown}. Leave this cell empty.`,
  }),
  unknownCategory: (text: string, allowed: readonly Named[]): Localized => ({
    vi: `${quote(text)} không có trong danh mục của cột này. Chọn: ${allowed.map(named('vi')).join(', ')}.`,
    en: `${quote(text)} is not in the list for this column. Choose: ${allowed.map(named('en')).join(', ')}.`,
  }),
  unknownSource: (text: string, allowed: readonly string[]): Localized => ({
    vi: `Tệp .yaml đi kèm không khai nguồn ${quote(text)}. Chọn: ${allowed.join(', ')}.`,
    en: `The .yaml beside the file names no source ${quote(text)}. Choose: ${allowed.join(', ')}.`,
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
    vi: `${quote(text)} không phải số. Ghi như 1234.5 hoặc ${locale === 'vi' ? '1.234,5' : '1,234.5'}, không kèm đơn vị.`,
    en: `${quote(text)} is no number. Write it as 1234.5 or ${locale === 'vi' ? '1.234,5' : '1,234.5'}, without a unit.`,
  }),
  // A zero more after the point and the number can no longer be grouped digits.
  ambiguousNumber: (text: string, whole: number, decimal: number): Localized => ({
    vi: `${quote(text)} đọc được hai cách: ${whole} hoặc ${decimal}. Ghi ${whole}, hoặc ${shown(text)}0.`,
    en: `${quote(text)} can be read as ${whole} or as ${decimal}. Write ${whole}, or ${shown(text)}0.`,
  }),
  numeratorOver: (numerator: number, denominator: number): Localized => ({
    vi: `Tử số ${numerator} lớn hơn mẫu số ${denominator}. Kiểm tra lại hai số.`,
    en: `The numerator ${numerator} is greater than the denominator ${denominator}. Check both.`,
  }),
  negative: (text: string): Localized => ({
    vi: `${quote(text)} là số âm. Số đếm không thể âm: kiểm tra lại.`,
    en: `${quote(text)} is negative. A count cannot be: check it.`,
  }),
  fraction: (text: string): Localized => ({
    vi: `${quote(text)} là số lẻ mà ở đây phải là số nguyên. Kiểm tra lại số và dấu phân cách.`,
    en: `${quote(text)} is a fraction where a whole number is due. Check the number and its separators.`,
  }),

  conflict: (said: string, other: string, place: string): Localized => ({
    vi: `${quote(said)} khác ${quote(other)} ở ${place}, tuy cùng địa bàn, kỳ, chỉ số và phân tổ. Giữ một số; nếu là số đã sửa, ghi status “revised” trong tệp nhận sau.`,
    en: `${quote(said)} differs from ${quote(other)} in ${place}, which has the same area, period, indicator and breakdown. Keep one; if it was revised, write the status “revised” in the file received later.`,
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
  sumCategories: (
    value: number,
    dimension: string,
    parts: readonly { readonly label: Localized; readonly amount: number }[],
  ): Localized => {
    const sum = total(parts.map(({ amount }) => amount));
    const list = (language: Language) =>
      parts.map(({ label, amount }) => `${label[language]} ${amount}`).join(', ');
    return {
      vi: `${value} khác tổng ${sum} của các nhóm theo ${dimension}: ${list('vi')}. Sửa số bị sai, hoặc để trống số chưa chắc.`,
      en: `${value} is not ${sum}, the sum of the groups by ${dimension}: ${list('en')}. Mend the figure that is wrong, or leave a doubtful one empty.`,
    };
  },
  sumPeriods: (value: number, parts: readonly (readonly [string, number])[]): Localized => {
    const sum = total(parts.map(([, amount]) => amount));
    return {
      vi: `${value} khác tổng ${sum} của các kỳ bên trong: ${pairs(parts)}. Sửa số bị sai; kỳ nào chưa đủ thì ghi ngày chốt vào cột “cutoff”.`,
      en: `${value} is not ${sum}, the sum of the periods inside: ${pairs(parts)}. Mend the figure that is wrong; where a period is not complete, give its day in the column “cutoff”.`,
    };
  },

  outlier: (value: number, expected: number, earlier: readonly (readonly [string, number])[]): Localized => {
    const about = rounded(expected);
    return {
      vi: `${value} khác hẳn các kỳ trước của chính địa bàn này (${pairs(earlier)}); theo đà ấy thì vào khoảng ${about}. Xem lại có thừa hay thiếu chữ số không; nếu số đúng thì giữ nguyên.`,
      en: `${value} is far from the area’s own earlier periods (${pairs(earlier)}), by which it would be about ${about}. Check for a digit too many or too few; keep the number if it is right.`,
    };
  },
  silent: (area: Area, period: Period, indicators: readonly string[]): Localized => {
    const count = indicators.length;
    return {
      vi: `Chưa có báo cáo ${periodName(period, 'vi')} của ${areaWords(area)}: ${count} chỉ số (${few(indicators, 'vi')}). Đề nghị địa bàn gửi báo cáo; nếu không phát sinh, ghi 0 hoặc “-”.`,
      en: `No report for ${periodName(period, 'en')} from ${areaWords(area)}: ${count} ${count === 1 ? 'indicator' : 'indicators'} (${few(indicators, 'en')}). Ask the area for it; where there was nothing to count, write 0 or “-”.`,
    };
  },
  allSilent: (period: Period, areas: readonly Area[]): Localized => {
    const count = areas.length;
    return {
      vi: `Chưa địa bàn nào báo cáo ${periodName(period, 'vi')} cho kế hoạch này: còn chờ ${count} địa bàn, gồm ${some(areas, 'vi')}. Thêm tệp của kỳ này, hoặc chọn kỳ trước bằng --as-of.`,
      en: `No area has reported ${periodName(period, 'en')} for this plan yet: ${count} ${count === 1 ? 'area is' : 'areas are'} due, ${some(areas, 'en')}. Add the files of the period, or choose the one before by --as-of.`,
    };
  },
};

/** As exact as the parts, without the last bits of a floating sum. */
function total(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(15));
}

/** A number that was worked out, in three digits. */
function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

function pairs(list: readonly (readonly [string, number])[]): string {
  return list.map(([name, amount]) => `${name}: ${amount}`).join(', ');
}

const everyKind = Object.keys(periodKinds) as PeriodKind[];

/** Kinds of periods as a choice: năm (2026), nửa năm (2026-H1) hoặc quý (2026-Q3). */
function oneOf(kinds: readonly PeriodKind[], language: Language): string {
  const [last, ...others] = kinds.map((kind) => periodKinds[kind][language]).toReversed();
  if (others.length === 0) return last ?? '';
  return `${others.toReversed().join(', ')} ${language === 'vi' ? 'hoặc' : 'or'} ${last}`;
}

function named(language: Language): (each: Named) => string {
  return ({ id, label }) => (label && label[language] !== id ? `${id} (${label[language]})` : id);
}

function placedWords({ area, above }: PlacedArea): string {
  return above === null ? areaWords(area) : `${area.name}, ${above} (${area.code})`;
}

function quote(text: string): string {
  return `“${shown(text)}”`;
}

/** More names than these would not help. */
const most = 4;

function few(names: readonly string[], language: Language): string {
  const rest = names.length - most;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, most).join(', ')} ${language === 'vi' ? `và ${rest} chỉ số khác` : `and ${rest} more`}`;
}

function some(areas: readonly Area[], language: Language): string {
  const rest = areas.length - most;
  if (rest <= 0) return list(areas);
  const more = language === 'vi' ? `và ${rest} địa bàn khác` : `and ${rest} more`;
  return `${list(areas.slice(0, most))} ${more}`;
}

function offer(names: readonly string[], language: Language): string {
  if (names.length === 0) return '';
  const words = language === 'vi' ? 'có phải' : 'did you mean';
  return ` (${words} ${names.join('; ')}?)`;
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
