import { type Row, both, column as c, named, required as r } from '../column.ts';

const programmeColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  ...named('label', 'Tên đầy đủ', 'Full name'),
  ...named('short', 'Tên gọn', 'Short name'),
  ...named('summary', 'Tóm tắt', 'Summary'),
  r('issuer', 'VARCHAR', 'Cơ quan ban hành (mã)', 'Issuing agency (id)'),
  c('number', 'VARCHAR', 'Số văn bản', 'Number of the document'),
  c('date', 'DATE', 'Ngày ban hành', 'Day of issue'),
  ...both('date_note', 'Ghi chú về số và ngày', 'Note on number and date'),
  r('area_id', 'VARCHAR', 'Địa bàn của chương trình', 'Area of the programme'),
  r('valid_from', 'DATE', 'Từ ngày', 'From'),
  r('valid_to', 'DATE', 'Đến ngày', 'To'),
  r('phases', 'VARCHAR', 'Các giai đoạn (JSON)', 'Phases (JSON)'),
  r('sources', 'VARCHAR', 'Văn bản làm căn cứ (JSON)', 'Documents it is based on (JSON)'),
  r('standards', 'VARCHAR', 'Các chuẩn công nhận (JSON)', 'Standards of a status (JSON)'),
  r('workflow', 'VARCHAR', 'Các bước công nhận (JSON)', 'Steps of recognition (JSON)'),
  r(
    'anomalies',
    'VARCHAR',
    'Chỗ chưa rõ trong văn bản và cách xử lý (JSON)',
    'Doubtful places in the text and their handling (JSON)',
  ),
] as const;

/** The plans. */
export const programmes = {
  name: 'programmes',
  title: { vi: 'Chương trình', en: 'Programmes' },
  row: { vi: 'một kế hoạch', en: 'a plan' },
  key: ['programme'],
  columns: programmeColumns,
} as const;

export type ProgrammeRow = Row<typeof programmeColumns>;
