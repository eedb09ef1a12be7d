import { required as r, type Row } from './column.ts';

/**
 * `quality.json`: what was reported, when, and what was found in it, in counts. No cell, no finding of one
 * and nobody's number stands in it. Each list below is published as a table too, and described like one: the
 * dictionary of the data page is made from it.
 */

const programme = r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme');
const level = r('level', 'VARCHAR', 'Cấp của địa bàn', 'Level of the areas');
const period = r('period', 'VARCHAR', 'Kỳ: năm hoặc nửa năm', 'Period: year or half-year');
const cellsDue = r(
  'cells_due',
  'INTEGER',
  'Số liệu phải có: một chỉ số, một địa bàn, một kỳ là một số liệu',
  'Figures due: one indicator in one area and period is one figure',
);
const cellsReported = r('cells_reported', 'INTEGER', 'Trong đó đã báo cáo', 'Of these, reported');
const indicator = r('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator');

const coverage = [
  programme,
  level,
  period,
  r('areas_due', 'INTEGER', 'Số địa bàn phải báo cáo', 'Areas that were due to report'),
  r(
    'areas_reported',
    'INTEGER',
    'Trong đó đã báo cáo ít nhất một số liệu phải có',
    'Of these, areas that reported at least one figure due',
  ),
  r('areas_complete', 'INTEGER', 'Trong đó đã báo cáo đủ', 'Of these, areas that reported all of them'),
  cellsDue,
  cellsReported,
] as const;

const coverageByArea = [
  programme,
  level,
  r('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  period,
  cellsDue,
  cellsReported,
] as const;

const coverageByIndicator = [programme, indicator, level, period, cellsDue, cellsReported] as const;

const duties = [
  programme,
  r('agency', 'VARCHAR', 'Cơ quan phải làm', 'Agency that owes them'),
  r(
    'year',
    'VARCHAR',
    'Năm của hạn hoặc của kỳ; none: văn bản không ghi',
    'Year of the day or the period; none: the plan names none',
  ),
  r('state', 'VARCHAR', 'Tình trạng, như trong bảng duties', 'State, as in table duties'),
  r('duties', 'INTEGER', 'Số việc', 'Duties'),
] as const;

const arrivals = [
  r('source', 'VARCHAR', 'Nguồn', 'Source'),
  period,
  r(
    'received',
    'DATE',
    'Ngày báo cáo, hoặc ngày nhận tệp nếu báo cáo không ghi ngày',
    'Day of the report, or the day its file came in where the report names none',
  ),
  r(
    'days',
    'INTEGER',
    'Số ngày sau khi hết kỳ; số âm: trước khi hết kỳ',
    'Days after the end of the period; below 0: before it',
  ),
  r(
    'cells',
    'INTEGER',
    'Số dòng số liệu còn hiệu lực nhận ngày đó',
    'Rows of figures that came that day and stand',
  ),
] as const;

const findings = [
  r('code', 'VARCHAR', 'Loại lỗi (E) hoặc lưu ý (W)', 'Kind of error (E) or of remark (W)'),
  r('findings', 'INTEGER', 'Số lần gặp trong mọi tệp', 'How often it was met in all files'),
] as const;

const revisions = [
  indicator,
  period,
  r('cells', 'INTEGER', 'Số liệu đã được báo cáo lại', 'Figures that were reported anew'),
] as const;

const hidden = [
  level,
  indicator,
  r('cells', 'INTEGER', 'Số liệu của chỉ số ở cấp này', 'Figures of the indicator at this level'),
  r('hidden', 'INTEGER', 'Trong đó không công bố', 'Of these, not published'),
] as const;

/** The lists of `quality.json` with their fields, in the order of the file. */
export const qualityLists = {
  coverage: {
    title: { vi: 'Đã báo cáo so với phải báo cáo', en: 'Reported against due' },
    row: {
      vi: 'một chương trình, một cấp, một kỳ; chỉ tính những gì kết luận của kỳ đó cần',
      en: 'a programme, a level and a period; only what the verdicts of that period need is due',
    },
    key: ['programme', 'level', 'period'],
    columns: coverage,
  },
  coverage_by_area: {
    title: { vi: 'Đã báo cáo, theo địa bàn', en: 'Reported, by area' },
    row: { vi: 'một chương trình, một địa bàn, một kỳ', en: 'a programme, an area and a period' },
    key: ['programme', 'level', 'area_id', 'period'],
    columns: coverageByArea,
  },
  coverage_by_indicator: {
    title: { vi: 'Đã báo cáo, theo chỉ số', en: 'Reported, by indicator' },
    row: {
      vi: 'một chương trình, một chỉ số, một cấp, một kỳ',
      en: 'a programme, an indicator, a level and a period',
    },
    key: ['programme', 'indicator', 'level', 'period'],
    columns: coverageByIndicator,
  },
  duties: {
    title: { vi: 'Việc phải làm, theo tình trạng', en: 'Duties by state' },
    row: { vi: 'một tình trạng ở một cơ quan trong một năm', en: 'a state at one agency in one year' },
    key: ['programme', 'agency', 'year', 'state'],
    columns: duties,
  },
  arrivals: {
    title: { vi: 'Số liệu đến vào ngày nào', en: 'When figures came in' },
    row: { vi: 'một nguồn, một kỳ, một ngày', en: 'a source, a period and a day' },
    key: ['source', 'period', 'received'],
    columns: arrivals,
  },
  findings: {
    title: { vi: 'Lỗi và lưu ý, theo loại', en: 'Findings by kind' },
    row: { vi: 'một loại', en: 'a kind' },
    key: ['code'],
    columns: findings,
  },
  revisions: {
    title: { vi: 'Số liệu đã sửa', en: 'Revised figures' },
    row: {
      vi: 'một chỉ số không đếm người, hộ hay vụ việc, trong một kỳ; các chỉ số khác chỉ có tổng, ở revised',
      en: 'a period of an indicator that counts no people, households or events; of others the total alone, in revised',
    },
    key: ['indicator', 'period'],
    columns: revisions,
  },
  hidden: {
    title: { vi: 'Số liệu không công bố, theo cấp và chỉ số', en: 'Hidden figures by level and indicator' },
    row: { vi: 'một chỉ số ở một cấp', en: 'an indicator at a level' },
    key: ['level', 'indicator'],
    columns: hidden,
  },
} as const;

export type QualityList = keyof typeof qualityLists;

/** The table that holds the rows of a list again, for those who take them away. */
export function qualityTable(list: QualityList): `quality_${QualityList}` {
  return `quality_${list}`;
}

type Lists = { readonly [K in QualityList]: readonly Row<(typeof qualityLists)[K]['columns']>[] };

/** What is counted of the files: rows in all, rows that were kept, rows that were left out, hidden figures. */
export const qualityCounts = {
  files: { vi: 'tệp đã đọc', en: 'files read' },
  rows: { vi: 'dòng trong các tệp', en: 'rows in them' },
  accepted: { vi: 'dòng được nhận', en: 'rows that were kept' },
  rejected: { vi: 'dòng bị bỏ vì có lỗi', en: 'rows left out for their errors' },
  protected: {
    vi: 'số liệu không công bố để bảo vệ người được đếm',
    en: 'figures not published, to protect the people counted',
  },
} as const;

/** The release's own report. */
export interface Quality extends Lists {
  readonly release: string;
  readonly as_of: string;
  readonly counts: Readonly<Record<keyof typeof qualityCounts, number>>;
  /** Hidden figures by the sensitivity of their indicators. */
  readonly protected: Readonly<Record<Sensitivity, number>>;
  /** Revised figures by the sensitivity of their indicators. */
  readonly revised: Readonly<Record<Sensitivity, number>>;
  /** Every hidden number was proven to be no one's to find; nothing else is ever published. */
  readonly audit: { readonly status: 'passed' };
  /** By what the numbers were protected. */
  readonly parameters: {
    readonly threshold: number;
    readonly threshold_breakdown: number;
    readonly open_levels: readonly string[];
    readonly never_levels: readonly string[];
  };
}

export const sensitivities = ['person', 'event', 'household', 'open'] as const;
export type Sensitivity = (typeof sensitivities)[number];
