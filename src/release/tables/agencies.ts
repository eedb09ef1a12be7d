import { dutyStates } from '../../duties/duty.ts';
import { type Row, both, column as c, named, required as r } from '../column.ts';

const agencyColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  r('agency', 'VARCHAR', 'Mã cơ quan', 'Id of the agency'),
  r('slug', 'VARCHAR', 'Tên trong địa chỉ trang', 'Name in page addresses'),
  ...named('label', 'Tên', 'Name'),
] as const;

/** Who answers for what. */
export const agencies = {
  name: 'agencies',
  title: { vi: 'Cơ quan', en: 'Agencies' },
  row: { vi: 'một cơ quan trong một chương trình', en: 'an agency of one programme' },
  key: ['programme', 'agency'],
  columns: agencyColumns,
} as const;

export type AgencyRow = Row<typeof agencyColumns>;

const dutyColumns = [
  r('duty', 'VARCHAR', 'Mã của việc, riêng trong mỗi cơ quan', 'Id of the duty, its own within an agency'),
  r('agency', 'VARCHAR', 'Cơ quan phải làm', 'Agency that owes it'),
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  c('target', 'VARCHAR', 'Chỉ tiêu', 'Target'),
  r('what', 'VARCHAR', 'Việc phải làm', 'What is due (Vietnamese)'),
  r('what_en', 'VARCHAR', 'Việc phải làm (tiếng Anh)', 'What is due'),
  c('due', 'DATE', 'Hạn; trống: văn bản không ghi ngày', 'Due; empty: the plan names no day'),
  r('strict', 'BOOLEAN', 'Phải xong trước ngày này', 'Due before this day, not on it'),
  c('period', 'VARCHAR', 'Kỳ báo cáo', 'Period covered'),
  ...both(
    'when',
    'Văn bản nói gì về thời gian khi không ghi ngày',
    'What the plan says of the time without a day',
  ),
  c('frequency', 'VARCHAR', 'Chu kỳ', 'Frequency'),
  r('state', 'VARCHAR', dutyStates.join(', '), dutyStates.join(', ')),
  c('done_on', 'DATE', 'Ngày hoàn thành', 'Done on'),
  c(
    'units_due',
    'INTEGER',
    'Số địa bàn phải làm; trống: không có ghi nhận riêng của cơ quan này',
    'Areas that owed it; empty: no record speaks of this agency',
  ),
  c('units_in_time', 'INTEGER', 'Trong đó đúng hạn', 'Of these, in time'),
  c('units_late', 'INTEGER', 'Muộn', 'Late'),
  c(
    'units_done',
    'INTEGER',
    'Đã làm, không rõ ngày hoặc không có hạn',
    'Done, without a day known or without a day due',
  ),
  c('units_not_done', 'INTEGER', 'Ghi nhận là chưa làm', 'Recorded as not done'),
  c('units_silent', 'INTEGER', 'Chưa có ghi nhận', 'Nothing recorded'),
] as const;

/** What agencies owe, each time they owe it. */
export const duties = {
  name: 'duties',
  title: { vi: 'Lịch báo cáo', en: 'Reporting calendar' },
  row: {
    vi: 'một việc một cơ quan phải làm trong một kỳ',
    en: 'a duty of an agency, each time it is owed',
  },
  key: ['programme', 'agency', 'duty'],
  columns: dutyColumns,
} as const;

export type DutyRow = Row<typeof dutyColumns>;
