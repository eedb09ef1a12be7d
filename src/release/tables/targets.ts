import { type Row, both, column as c, named, required as r } from '../column.ts';

const targetColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  r('target', 'VARCHAR', 'Mã chỉ tiêu', 'Id of the target'),
  r('slug', 'VARCHAR', 'Tên trong địa chỉ trang', 'Name in page addresses'),
  r('position', 'INTEGER', 'Thứ tự trong chương trình', 'Order in the programme'),
  c('parent', 'VARCHAR', 'Chỉ tiêu bao trùm', 'Target of which it is a part'),
  r('kind', 'VARCHAR', 'Loại', 'Kind'),
  ...named('label', 'Tên', 'Name'),
  r('rule', 'VARCHAR', 'Kiểu quy tắc', 'Kind of rule'),
  c('operator', 'VARCHAR', 'Phép so sánh', 'Comparison'),
  c('threshold', 'DOUBLE', 'Ngưỡng', 'Threshold'),
  c('threshold_unit', 'VARCHAR', 'Đơn vị của ngưỡng', 'Unit of the threshold'),
  c('unit', 'VARCHAR', 'Đơn vị tính', 'Unit'),
  c(
    'unit_minimum',
    'DOUBLE',
    'Mỗi đơn vị phải có ít nhất bao nhiêu mới được đếm',
    'How many of it a unit must have to be counted',
  ),
  ...both('unit_minimum_of', 'Ít nhất bao nhiêu của việc gì', 'Of what'),
  c(
    'basis',
    'VARCHAR',
    'Ngưỡng nêu rõ, suy ra hay dẫn chiếu',
    'Whether the threshold is explicit, implied or by reference',
  ),
  ...both('numerator', 'Tử số', 'Numerator'),
  ...both('denominator', 'Mẫu số', 'Denominator'),
  r('valid_from', 'DATE', 'Từ ngày', 'From'),
  r('valid_to', 'DATE', 'Đến ngày', 'To'),
  c('deadline', 'DATE', 'Hạn', 'Deadline'),
  c(
    'deadline_every',
    'VARCHAR',
    'Hạn lặp lại hằng năm, tháng-ngày',
    'Deadline that returns each year, month-day',
  ),
  c(
    'deadline_precision',
    'VARCHAR',
    'Văn bản nêu hạn đến ngày, tháng hay năm',
    'Whether the text gives the day, month or year',
  ),
  r('deadline_strict', 'BOOLEAN', 'Phải xong trước ngày này', 'Due before this day, not on it'),
  c('frequency', 'VARCHAR', 'Chu kỳ', 'Frequency'),
  ...both('frequency_note', 'Ghi chú về chu kỳ', 'Note on the frequency'),
  c('comparison_period', 'VARCHAR', 'Kỳ so sánh', 'Period compared with'),
  r('aggregate', 'VARCHAR', 'Cách tính cho cấp trên', 'How the level above is judged'),
  r(
    'measurability',
    'VARCHAR',
    'quantitative, binary hoặc qualitative',
    'quantitative, binary or qualitative',
  ),
  r('level', 'VARCHAR', 'Cấp đánh giá', 'Level at which it is judged'),
  ...both('measured_at', 'Đơn vị văn bản nêu', 'Unit named by the text'),
  r('area_id', 'VARCHAR', 'Địa bàn của chương trình', 'Area of the programme'),
  r(
    'agency',
    'VARCHAR',
    'Cơ quan chịu trách nhiệm (mã, cách nhau bởi ;)',
    'Agencies in charge (ids, separated by ;)',
  ),
  r('section', 'VARCHAR', 'Mục trong văn bản', 'Section of the plan'),
  r('section_en', 'VARCHAR', 'Mục trong văn bản (tiếng Anh)', 'Section of the plan (English)'),
  r('anomalies', 'VARCHAR', 'Chỗ chưa rõ (mã, cách nhau bởi ;)', 'Doubtful places (ids, separated by ;)'),
  r('readings', 'VARCHAR', 'Hai cách đọc (JSON)', 'Two readings (JSON)'),
  r('person_counts', 'BOOLEAN', 'Có đếm người', 'Counts people'),
  ...both('notes', 'Ghi chú', 'Notes'),
] as const;

/** What the plans promise, each with its rule. */
export const targets = {
  name: 'targets',
  title: { vi: 'Chỉ tiêu', en: 'Targets' },
  row: { vi: 'một chỉ tiêu', en: 'a target' },
  key: ['programme', 'target'],
  columns: targetColumns,
} as const;

export type TargetRow = Row<typeof targetColumns>;

const targetIndicatorColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  r('target', 'VARCHAR', 'Mã chỉ tiêu', 'Id of the target'),
  r('reading', 'VARCHAR', 'Cách đọc: sensible hoặc literal', 'Reading: sensible or literal'),
  r('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator'),
  r(
    'breakdown',
    'VARCHAR',
    'Phân tổ mà chỉ tiêu xét (JSON); {}: tổng số',
    'Breakdown that the target is about (JSON); {}: the total',
  ),
  r('position', 'INTEGER', 'Thứ tự', 'Order'),
] as const;

/** Which indicators a target is judged by. */
export const targetIndicators = {
  name: 'target_indicators',
  title: { vi: 'Chỉ số của chỉ tiêu', en: 'Indicators of targets' },
  row: { vi: 'một chỉ số của một cách đọc', en: 'an indicator of one reading' },
  key: ['programme', 'target', 'reading', 'indicator'],
  columns: targetIndicatorColumns,
} as const;

export type TargetIndicatorRow = Row<typeof targetIndicatorColumns>;
