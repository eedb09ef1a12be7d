import { dutyStates } from '../duties/duty.ts';
import { column as c, required as r, type Row } from './column.ts';

/**
 * The published tables, column by column. The writer, the dictionary, the Table Schemas and the
 * types of everything that reads a release come from here.
 * A column that is added once a release has been closed must be one that can be empty: releases before it lack it,
 * and are read as if it were empty in them (`queries.ts`, completed).
 * Where a text stands in both languages the Vietnamese column ends in `_vi`, the English in `_en`.
 */

/** Two columns for one text, `_vi` and `_en`; each may be empty. */
const both = <N extends string>(name: N, vi: string, en: string) =>
  [
    c(`${name}_vi` as const, 'VARCHAR', `${vi} (tiếng Việt)`, `${en} (Vietnamese)`),
    c(`${name}_en` as const, 'VARCHAR', `${vi} (tiếng Anh)`, `${en} (English)`),
  ] as const;

/** Two columns for one text that is never empty. */
const named = <N extends string>(name: N, vi: string, en: string) =>
  [
    r(`${name}_vi` as const, 'VARCHAR', `${vi} (tiếng Việt)`, `${en} (Vietnamese)`),
    r(`${name}_en` as const, 'VARCHAR', `${vi} (tiếng Anh)`, `${en} (English)`),
  ] as const;

const areaColumns = [
  r(
    'area_id',
    'VARCHAR',
    'Mã riêng của địa bàn trong một thời kỳ hiệu lực',
    'Id of the area in one span of validity',
  ),
  r('code', 'VARCHAR', 'Mã đơn vị hành chính', 'Official code'),
  r('name', 'VARCHAR', 'Tên, không kèm loại', 'Name without the word for its type'),
  r('type', 'VARCHAR', 'Loại đơn vị', 'Type of unit'),
  r('level', 'VARCHAR', 'Cấp', 'Level'),
  c('parent_id', 'VARCHAR', 'Địa bàn cấp trên', 'Area above'),
  r('valid_from', 'DATE', 'Ngày bắt đầu hiệu lực', 'First day of validity'),
  c('valid_to', 'DATE', 'Ngày hết hiệu lực; trống: còn hiệu lực', 'Last day of validity; empty: still valid'),
  r('slug', 'VARCHAR', 'Tên trong địa chỉ trang', 'Name in page addresses'),
  c('lat', 'DOUBLE', 'Vĩ độ trung tâm, gần đúng', 'Latitude of the centre, approximate'),
  c('lon', 'DOUBLE', 'Kinh độ trung tâm, gần đúng', 'Longitude of the centre, approximate'),
  c('area_km2', 'DOUBLE', 'Diện tích, km²', 'Surface, km²'),
] as const;

const lineageColumns = [
  r('predecessor_id', 'VARCHAR', 'Địa bàn cũ', 'Area before'),
  r('successor_id', 'VARCHAR', 'Địa bàn mới', 'Area after'),
  r('kind', 'VARCHAR', 'whole: toàn bộ; part: một phần', 'whole: all of it; part: a part of it'),
  r('effective_date', 'DATE', 'Ngày có hiệu lực', 'First day of the new area'),
] as const;

const indicatorColumns = [
  r('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator'),
  ...named('label', 'Tên', 'Name'),
  ...named('definition', 'Định nghĩa', 'Definition'),
  ...both('numerator', 'Tử số đếm gì', 'What the numerator counts'),
  ...both('denominator', 'Mẫu số đếm gì', 'What the denominator counts'),
  r('unit', 'VARCHAR', 'Mã đơn vị tính', 'Id of the unit'),
  ...named('unit', 'Đơn vị tính', 'Unit'),
  c('unit_one_en', 'VARCHAR', 'Đơn vị tính số ít (tiếng Anh)', 'Unit in the singular'),
  r('kind', 'VARCHAR', 'share, stock, flow, status hoặc duration', 'share, stock, flow, status or duration'),
  r('better', 'VARCHAR', 'Chiều tốt: up, down, either', 'Which way is good: up, down, either'),
  r('accumulates', 'BOOLEAN', 'Đếm dồn từ đầu năm', 'Starts from nothing each year and grows through it'),
  r('adds_over_areas', 'BOOLEAN', 'Cộng được theo địa bàn', 'Adds up over areas'),
  r('adds_over_periods', 'BOOLEAN', 'Hai nửa năm cộng thành năm', 'Two half-years add up to the year'),
  r(
    'breakdowns',
    'VARCHAR',
    'Các phân tổ và nhóm của chúng (JSON)',
    'Breakdowns and their categories (JSON)',
  ),
  r('states', 'VARCHAR', 'Các trạng thái (JSON)', 'States (JSON)'),
  r(
    'sensitivity',
    'VARCHAR',
    'Mức nhạy cảm: open, household, event, person',
    'Sensitivity: open, household, event, person',
  ),
  r('levels', 'VARCHAR', 'Các cấp có báo cáo (JSON)', 'Levels at which it is reported (JSON)'),
  r('decimals', 'BOOLEAN', 'Có thể là số lẻ', 'May hold fractions'),
  r('context', 'BOOLEAN', 'Số đã công bố, chỉ làm bối cảnh', 'A published figure, context only'),
] as const;

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

const agencyColumns = [
  r('programme', 'VARCHAR', 'Mã chương trình', 'Id of the programme'),
  r('agency', 'VARCHAR', 'Mã cơ quan', 'Id of the agency'),
  r('slug', 'VARCHAR', 'Tên trong địa chỉ trang', 'Name in page addresses'),
  ...named('label', 'Tên', 'Name'),
] as const;

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

/** Columns that stand before the breakdowns of an observation table. */
export const observationHead = [
  r('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  r('period', 'VARCHAR', 'Kỳ: năm hoặc nửa năm', 'Period: year or half-year'),
  r('year', 'INTEGER', 'Năm', 'Year'),
  r('half', 'INTEGER', '0 cả năm, 1 nửa đầu, 2 nửa cuối', '0 whole year, 1 first half, 2 second half'),
] as const;

/** Columns that stand after the breakdowns of an observation table. */
export const observationTail = [
  c('numerator', 'DOUBLE', 'Tử số', 'Numerator'),
  c('denominator', 'DOUBLE', 'Mẫu số', 'Denominator'),
  c('value', 'DOUBLE', 'Giá trị; tỷ lệ tính bằng phần trăm', 'Value; shares in percent'),
  c('state', 'VARCHAR', 'Trạng thái', 'State'),
  c('event_date', 'DATE', 'Ngày diễn ra', 'Day of the event'),
  c('cutoff', 'DATE', 'Ngày chốt số liệu', 'Cutoff of the data'),
  r(
    'flag',
    'VARCHAR',
    'ok, protected, not_reported, not_applicable',
    'ok, protected, not_reported, not_applicable',
  ),
  r('denominator_flag', 'VARCHAR', 'Như flag, cho mẫu số', 'As flag, for the denominator'),
  r('provisional', 'BOOLEAN', 'Số sơ bộ', 'Provisional'),
  r('revised', 'BOOLEAN', 'Số đã sửa', 'Revised'),
  r('recomputed', 'BOOLEAN', 'Tính lại từ các địa bàn cũ', 'Recomputed from predecessors'),
  r('rolled_up', 'BOOLEAN', 'Cộng từ các địa bàn cấp dưới', 'Added up from the areas below'),
  c('areas_reported', 'INTEGER', 'Số địa bàn cấp dưới đã báo cáo', 'Areas below that reported'),
  c('areas_due', 'INTEGER', 'Số địa bàn cấp dưới phải báo cáo', 'Areas below that were due'),
  c(
    'qualifier',
    'VARCHAR',
    'about, over, near, under: như nguồn ghi',
    'about, over, near, under: as the source says',
  ),
  c('period_text_vi', 'VARCHAR', 'Kỳ như nguồn ghi (tiếng Việt)', 'Period as the source says (Vietnamese)'),
  c('period_text_en', 'VARCHAR', 'Kỳ như nguồn ghi (tiếng Anh)', 'Period as the source says (English)'),
  r('source', 'VARCHAR', 'Nguồn', 'Source'),
] as const;

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

export const tables = {
  areas: {
    name: 'areas',
    title: { vi: 'Địa bàn', en: 'Areas' },
    row: { vi: 'một địa bàn trong một thời kỳ hiệu lực', en: 'an area in one span of validity' },
    key: ['area_id'],
    columns: areaColumns,
  },
  lineage: {
    name: 'lineage',
    title: { vi: 'Địa bàn cũ và mới', en: 'Areas before and after' },
    row: { vi: 'một địa bàn cũ và nơi nó trở thành', en: 'a predecessor and its successor' },
    key: ['predecessor_id', 'successor_id'],
    columns: lineageColumns,
  },
  indicators: {
    name: 'indicators',
    title: { vi: 'Từ điển chỉ số', en: 'Indicator dictionary' },
    row: { vi: 'một chỉ số', en: 'an indicator' },
    key: ['indicator'],
    columns: indicatorColumns,
  },
  programmes: {
    name: 'programmes',
    title: { vi: 'Chương trình', en: 'Programmes' },
    row: { vi: 'một kế hoạch', en: 'a plan' },
    key: ['programme'],
    columns: programmeColumns,
  },
  targets: {
    name: 'targets',
    title: { vi: 'Chỉ tiêu', en: 'Targets' },
    row: { vi: 'một chỉ tiêu', en: 'a target' },
    key: ['programme', 'target'],
    columns: targetColumns,
  },
  target_indicators: {
    name: 'target_indicators',
    title: { vi: 'Chỉ số của chỉ tiêu', en: 'Indicators of targets' },
    row: { vi: 'một chỉ số của một cách đọc', en: 'an indicator of one reading' },
    key: ['programme', 'target', 'reading', 'indicator'],
    columns: targetIndicatorColumns,
  },
  agencies: {
    name: 'agencies',
    title: { vi: 'Cơ quan', en: 'Agencies' },
    row: { vi: 'một cơ quan trong một chương trình', en: 'an agency of one programme' },
    key: ['programme', 'agency'],
    columns: agencyColumns,
  },
  duties: {
    name: 'duties',
    title: { vi: 'Lịch báo cáo', en: 'Reporting calendar' },
    row: {
      vi: 'một việc một cơ quan phải làm trong một kỳ',
      en: 'a duty of an agency, each time it is owed',
    },
    key: ['programme', 'agency', 'duty'],
    columns: dutyColumns,
  },
  sources: {
    name: 'sources',
    title: { vi: 'Nguồn', en: 'Sources' },
    row: { vi: 'một nguồn', en: 'a source' },
    key: ['source'],
    columns: sourceColumns,
  },
  progress: {
    name: 'progress',
    title: { vi: 'Tiến độ', en: 'Progress' },
    row: {
      vi: 'một kết luận về một chỉ tiêu ở một địa bàn trong một kỳ',
      en: 'a verdict on a target in an area and period',
    },
    key: ['programme', 'target', 'reading', 'area_id', 'period'],
    columns: progressColumns,
  },
  changes: {
    name: 'changes',
    title: { vi: 'Thay đổi so với bản phát hành trước', en: 'Changes since the release before' },
    row: {
      vi: 'một điều khác với bản phát hành trước; bản đầu tiên không có dòng nào',
      en: 'a difference from the release before; the first release has none',
    },
    key: ['position'],
    columns: changeColumns,
  },
} as const;

export type TableName = keyof typeof tables;

export type AreaRow = Row<typeof areaColumns>;
export type LineageRow = Row<typeof lineageColumns>;
export type IndicatorRow = Row<typeof indicatorColumns>;
export type ProgrammeRow = Row<typeof programmeColumns>;
export type TargetRow = Row<typeof targetColumns>;
export type TargetIndicatorRow = Row<typeof targetIndicatorColumns>;
export type AgencyRow = Row<typeof agencyColumns>;
export type DutyRow = Row<typeof dutyColumns>;
export type SourceRow = Row<typeof sourceColumns>;
export type ObservationRow = Row<typeof observationHead> & Row<typeof observationTail>;
export type ProgressRow = Row<typeof progressColumns>;
export type ChangeRow = Row<typeof changeColumns>;
