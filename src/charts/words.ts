import type { Language } from '../i18n/language.ts';
import { formatDay } from '../i18n/date.ts';
import type { Why } from './shown.ts';

/** The words that charts write themselves; titles and captions come from the page. No-break spaces keep lines whole. */
export interface ChartWords {
  /** A tick at 31 December; its words hold together. */
  readonly yearEnd: (year: number) => string;
  readonly target: (value: string, deadline: string | null) => string;
  readonly required: (value: string) => string;
  readonly projected: (value: string) => string;
  /** Said where a scale leaves out zero. */
  readonly axisFrom: (value: string) => string;
  /** Why there is no number. */
  readonly flags: Readonly<Record<Why, string>>;
  /** Of areas whose values a reader did not ask for, or that have none. */
  readonly leftOut: string;
  readonly recomputed: string;
  readonly revised: string;
  readonly provisional: string;
  /** What a signed figure is; of shares in percentage points. */
  readonly change: (before: string, points: boolean) => string;
  /** A signed figure where it is read out: as a sign alone it says neither of what nor since when. */
  readonly changed: (change: string, before: string, points: boolean) => string;
  readonly empty: string;
  /** What kind of thing a screen reader stands on. */
  readonly chart: string;
  /** How to go through a chart by keyboard. */
  readonly walk: string;
  /** The same for a chart made of several small ones. */
  readonly walkPanels: string;
  /** What a series says as a whole. */
  readonly course: (told: {
    readonly from: string;
    readonly to: string;
    readonly low: string;
    readonly high: string;
    readonly latest: string;
  }) => string;
  readonly single: (value: string, period: string) => string;
  /** What a list of values says as a whole. */
  readonly spread: (count: string, low: string, high: string) => string;
  readonly blanks: (count: string) => string;
}

export const chartWords: Readonly<Record<Language, ChartWords>> = {
  vi: {
    yearEnd: (year) => `cuối\u00a0${year}`,
    target: (value, deadline) => `chỉ tiêu: ${value}${deadline ? ` ${deadline}` : ''}`,
    required: (value) => `cần có: ${value}`,
    projected: (value) => `giữ\u00a0nhịp\u00a0này: ${value}`,
    axisFrom: (value) => `Trục bắt đầu từ ${value}, không phải 0`,
    flags: {
      protected: 'không\u00a0công\u00a0bố',
      not_reported: 'chưa báo cáo',
      not_applicable: 'không áp dụng',
      none: 'không có số liệu',
      before: 'chưa thành lập',
      after: 'không còn',
    },
    leftOut: 'không hiện: ngoài mức đã chọn hoặc không có số',
    recomputed: 'tính lại từ các địa bàn cũ',
    revised: 'số đã sửa',
    provisional: 'số sơ bộ',
    change: (before, points) => `thay đổi so với ${before}${points ? ', điểm phần trăm' : ''}`,
    changed: (change, before, points) => `${change}${points ? ' điểm phần trăm' : ''} so với ${before}`,
    empty: 'Chưa có số liệu để vẽ',
    chart: 'biểu đồ',
    walk: 'Phím mũi tên: đọc từng điểm. Enter: đến bảng số liệu.',
    walkPanels: 'Mũi tên trái, phải: đọc từng điểm; lên, xuống: sang biểu đồ khác. Enter: đến bảng số liệu.',
    course: ({ from, to, low, high, latest }) =>
      `Từ ${from} đến ${to}: thấp nhất ${low}, cao nhất ${high}, mới nhất ${latest}.`,
    single: (value, period) => `Một kết quả: ${value} (${period}).`,
    spread: (count, low, high) => `${count} giá trị, thấp nhất ${low}, cao nhất ${high}.`,
    blanks: (count) => `${count} chỗ không có số.`,
  },
  en: {
    yearEnd: (year) => `end\u00a0${year}`,
    target: (value, deadline) => `target: ${value}${deadline ? ` ${deadline}` : ''}`,
    required: (value) => `required: ${value}`,
    projected: (value) => `at\u00a0this\u00a0pace: ${value}`,
    axisFrom: (value) => `The axis starts at ${value}, not 0`,
    flags: {
      protected: 'withheld',
      not_reported: 'not reported',
      not_applicable: 'not applicable',
      none: 'no figure',
      before: 'did not exist yet',
      after: 'no longer exists',
    },
    leftOut: 'not shown: outside the values chosen, or no number',
    recomputed: 'recomputed from the former areas',
    revised: 'revised',
    provisional: 'provisional',
    change: (before, points) => `change since ${before}${points ? ', percentage points' : ''}`,
    changed: (change, before, points) => `${change}${points ? ' percentage points' : ''} since ${before}`,
    empty: 'No figures to draw yet',
    chart: 'chart',
    walk: 'Arrow keys: read point by point. Enter: go to the table.',
    walkPanels:
      'Left and right arrows: read point by point; up and down: to another chart. Enter: go to the table.',
    course: ({ from, to, low, high, latest }) =>
      `From ${from} to ${to}: lowest ${low}, highest ${high}, latest ${latest}.`,
    single: (value, period) => `One result: ${value} (${period}).`,
    spread: (count, low, high) => `${count} values, lowest ${low}, highest ${high}.`,
    blanks: (count) => `${count} without a number.`,
  },
};

/** A day on a chart: "cuối 2030" for 31 December, otherwise the date. */
export function dayOnChart(iso: string, language: Language): string {
  if (iso.endsWith('-12-31')) return chartWords[language].yearEnd(Number(iso.slice(0, 4)));
  return formatDay(iso, language);
}
