import { type Row, column as c, required as r } from '../column.ts';

const changeColumns = [
  r('position', 'INTEGER', 'Thứ tự trong danh sách', 'Order in the list'),
  r(
    'subject',
    'VARCHAR',
    'Điều thay đổi: figure số liệu, verdict kết luận, target cách tính chỉ tiêu, indicator cách tính chỉ số, table cột của bảng, privacy mức bảo vệ số nhỏ, area danh mục địa bàn',
    'What changed: figure, verdict, how a target or an indicator is reckoned, a column of a table, how small numbers are protected, an area of the registry',
  ),
  r(
    'change',
    'VARCHAR',
    'added thêm, revised sửa, turned đổi kết luận, changed đổi cách tính, withdrawn không còn công bố',
    'added, revised, turned (a verdict), changed (a way of reckoning), withdrawn (no longer published)',
  ),
  c('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  c('target', 'VARCHAR', 'Mã chỉ tiêu', 'Id of the target'),
  c('reading', 'VARCHAR', 'Cách đọc: sensible hoặc literal', 'Reading: sensible or literal'),
  c('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator'),
  c('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  c('period', 'VARCHAR', 'Kỳ', 'Period'),
  c('breakdown', 'VARCHAR', 'Phân tổ (JSON); {}: tổng số', 'Breakdown (JSON); {}: the total'),
  c(
    'field',
    'VARCHAR',
    'Mục đã đổi của cách tính; với cột của bảng: bảng.cột',
    'Part of a way of reckoning that changed; of a column: table.column',
  ),
  c(
    'before',
    'VARCHAR',
    'Trước: trạng thái, ngày, kết luận hoặc cách tính; không ghi lại điều không còn công bố',
    'Before: a state, day, verdict or way of reckoning; what is no longer published is not repeated',
  ),
  c('after', 'VARCHAR', 'Sau', 'After'),
  c('numerator_before', 'DOUBLE', 'Tử số trước', 'Numerator before'),
  c('numerator_after', 'DOUBLE', 'Tử số sau', 'Numerator after'),
  c('denominator_before', 'DOUBLE', 'Mẫu số trước', 'Denominator before'),
  c('denominator_after', 'DOUBLE', 'Mẫu số sau', 'Denominator after'),
  c('value_before', 'DOUBLE', 'Giá trị trước', 'Value before'),
  c('value_after', 'DOUBLE', 'Giá trị sau', 'Value after'),
] as const;

/** What differs from the closed release before. */
export const changes = {
  name: 'changes',
  title: { vi: 'Thay đổi so với bản phát hành trước', en: 'Changes since the release before' },
  row: {
    vi: 'một điều khác với bản phát hành trước; bản đầu tiên không có dòng nào',
    en: 'a difference from the release before; the first release has none',
  },
  key: ['position'],
  columns: changeColumns,
} as const;

export type ChangeRow = Row<typeof changeColumns>;
