import { type Row, column as c, required as r } from '../column.ts';

const progressColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  r('target', 'VARCHAR', 'Mã chỉ tiêu', 'Id of the target'),
  r('reading', 'VARCHAR', 'Cách đọc: sensible hoặc literal', 'Reading: sensible or literal'),
  r('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  r('period', 'VARCHAR', 'Kỳ', 'Period'),
  r('year', 'INTEGER', 'Năm', 'Year'),
  r('half', 'INTEGER', '0 cả năm, 1 nửa đầu, 2 nửa cuối', '0 whole year, 1 first half, 2 second half'),
  c('indicator', 'VARCHAR', 'Chỉ số quyết định kết luận', 'Indicator that decided the verdict'),
  r('status', 'VARCHAR', 'Trạng thái', 'Status'),
  r('reason', 'VARCHAR', 'Lý do (mã)', 'Reason (code)'),
  c('previous_period', 'VARCHAR', 'Kỳ trước cùng loại có kết luận', 'The judged period of its kind before'),
  c('previous_status', 'VARCHAR', 'Trạng thái ở kỳ đó', 'Status in that period'),
  c(
    'turned',
    'VARCHAR',
    'Đổi chiều so với kỳ trước: better, worse; trống: không đổi',
    'Turned since then: better, worse; empty: not turned',
  ),
  c('numerator', 'DOUBLE', 'Tử số', 'Numerator'),
  c('denominator', 'DOUBLE', 'Mẫu số', 'Denominator'),
  c('value', 'DOUBLE', 'Kết quả', 'Result'),
  c('required', 'DOUBLE', 'Mức cần có lúc này', 'What is required by now'),
  c('gap', 'DOUBLE', 'Khoảng cách; từ 0 trở lên là tốt', 'Gap; 0 or more is good'),
  c('base_period', 'VARCHAR', 'Kỳ gốc', 'Base period'),
  c('base_value', 'DOUBLE', 'Giá trị kỳ gốc', 'Base value'),
  c('pace', 'DOUBLE', 'Thay đổi bình quân một năm', 'Mean change a year'),
  c('pace_needed', 'DOUBLE', 'Thay đổi cần có một năm', 'Change a year still needed'),
  c('projected', 'DOUBLE', 'Mức cuối kỳ nếu giữ nhịp', 'Where the pace ends at the deadline'),
  c('event_date', 'DATE', 'Ngày hoàn thành', 'Day on which it was done'),
  c('areas_reported', 'INTEGER', 'Số địa bàn cấp dưới đã báo cáo', 'Areas below that reported'),
  c('areas_due', 'INTEGER', 'Số địa bàn cấp dưới phải báo cáo', 'Areas below that were due'),
  c('coverage', 'DOUBLE', 'Phần địa bàn đã báo cáo, 0 đến 1', 'Part of areas that reported, 0 to 1'),
  r(
    'basis',
    'VARCHAR',
    'own: địa bàn của chương trình; successor: địa bàn kế tục',
    'own: the programme’s area; successor: what followed it',
  ),
  r('reason_vi', 'VARCHAR', 'Lý do (tiếng Việt)', 'Reason (Vietnamese)'),
  r('reason_en', 'VARCHAR', 'Lý do (tiếng Anh)', 'Reason (English)'),
] as const;

/** The verdicts. */
export const progress = {
  name: 'progress',
  title: { vi: 'Tiến độ', en: 'Progress' },
  row: {
    vi: 'một kết luận về một chỉ tiêu ở một địa bàn trong một kỳ',
    en: 'a verdict on a target in an area and period',
  },
  key: ['programme', 'target', 'reading', 'area_id', 'period'],
  columns: progressColumns,
} as const;

export type ProgressRow = Row<typeof progressColumns>;
