import { type Row, both, column as c, named, required as r } from '../column.ts';

const sourceColumns = [
  r('source', 'VARCHAR', 'Mã nguồn', 'Id of the source'),
  ...named('title', 'Tên nguồn', 'Title'),
  r('publisher', 'VARCHAR', 'Nơi công bố', 'Publisher'),
  c('url', 'VARCHAR', 'Địa chỉ', 'Address'),
  c('published', 'VARCHAR', 'Ngày công bố', 'Published'),
  r('licence', 'VARCHAR', 'Giấy phép', 'Licence'),
  ...both('note', 'Ghi chú', 'Note'),
  r('received', 'DATE', 'Ngày nhận', 'Received'),
  r('illustrative', 'BOOLEAN', 'Số liệu minh họa', 'Illustrative figures'),
] as const;

/** Where figures come from. */
export const sources = {
  name: 'sources',
  title: { vi: 'Nguồn', en: 'Sources' },
  row: { vi: 'một nguồn', en: 'a source' },
  key: ['source'],
  columns: sourceColumns,
} as const;

export type SourceRow = Row<typeof sourceColumns>;
