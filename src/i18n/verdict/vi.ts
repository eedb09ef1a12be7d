import { formatNumber } from '../number.ts';
import type { Sentences } from './sentence.ts';
import type { Phrases } from './phrases.ts';
import type { Told } from './told.ts';

/** What the target asks of a result, after "chỉ tiêu là". */
function bound({ test, verdict }: Told, { threshold }: Phrases): string {
  if (test.rule === 'count_zero') return 'không có';
  if (test.rule === 'share_above') return `trên ${threshold}`;
  if (test.rule === 'count_at_most' || test.rule === 'duration_at_most') return `không quá ${threshold}`;
  return verdict.required === 100 && test.threshold === 100 ? '100%' : `ít nhất ${threshold}`;
}

/** What the target asks of a change, after "chỉ tiêu là". */
function asked({ test }: Told, { threshold }: Phrases): string {
  const percent =
    test.threshold_unit === 'percent' ? `${formatNumber(test.threshold ?? 0, 'vi')}%` : threshold;
  if (test.rule === 'yoy_decrease') return 'phải giảm';
  if (test.rule === 'yoy_increase') return 'phải tăng';
  if (test.rule === 'yoy_change_at_most')
    return test.operator === '<' ? `tăng dưới ${percent}` : `tăng không quá ${percent}`;
  return test.threshold === 0 ? 'không giảm' : `tăng ít nhất ${percent}`;
}

function changed({ verdict, measure }: Told, p: Phrases): string {
  const moved = (verdict.value ?? 0) - (verdict.base_value ?? 0);
  if (measure === 'status') return moved === 0 ? `vẫn như ${p.basePeriod}` : `không còn như ${p.basePeriod}`;
  const percent = p.changePercent ? ` (${p.changePercent})` : '';
  const way = moved === 0 ? 'không thay đổi' : `${moved > 0 ? 'tăng' : 'giảm'} ${p.change}${percent}`;
  return `${p.value} (${p.basePeriod}: ${p.base}), ${way}`;
}

const compared = (t: Told, p: Phrases) =>
  t.measure === 'status' ? `Kết quả ${changed(t, p)}.` : `${changed(t, p)}; chỉ tiêu là ${asked(t, p)}.`;

const even = ({ verdict }: Told) => verdict.gap === 0;

/** Told of everything that is hidden, whatever hid it. */
export const withheld = 'Không công bố, để không ai bị nhận ra từ con số nhỏ.';

/** Said of a verdict that is published without the numbers behind it: its status stands beside. */
export const kept = 'Con số không được công bố, để không ai bị nhận ra.';

/** Said of a composite with hidden parts that an open part fails, without counting the parts. */
export const partMissed = 'Trong các phần được công bố, ít nhất một phần không đạt.';

/** "Đạt 43%" of a share, "Có 4 mô hình" of a number. */
const got = ({ measure }: Told, p: Phrases) => `${measure === 'share' ? 'Đạt' : 'Có'} ${p.value}`;

const level = ({ measure }: Told, p: Phrases) => `Đang ${measure === 'share' ? 'ở mức' : 'có'} ${p.value}`;

/** The part of the year that the figure covers. */
const soFar = (t: Told) => (t.second_half ? 'trong nửa cuối năm' : 'từ đầu năm');

/** Whether parts beside those that hold are still to be judged: were one decided otherwise, so would the whole be. */
const waits = ({ numerator, denominator }: Told['verdict']) => (numerator ?? 0) < (denominator ?? 0);

/** The Vietnamese sentence of each reason. */
export const vi: Sentences = {
  reached: (t, p) => `${got(t, p)}; chỉ tiêu là ${bound(t, p)}.`,
  not_reached: (t, p) =>
    even(t)
      ? `${got(t, p)}, vừa bằng mức phải vượt; chỉ tiêu là ${bound(t, p)}.`
      : `${got(t, p)}; chỉ tiêu là ${bound(t, p)}: thiếu ${p.gap}.`,
  level_held: (t, p) => `${level(t, p)}; chỉ tiêu là ${bound(t, p)}.`,
  level_short: (t, p) =>
    even(t)
      ? `${level(t, p)}, vừa bằng mức phải vượt; chỉ tiêu là ${bound(t, p)}.`
      : `${level(t, p)}; chỉ tiêu là ${bound(t, p)}: còn thiếu ${p.gap}.`,
  cannot_hold: (t, p) =>
    `${got(t, p)}; chỉ tiêu là ${bound(t, p)}, điều không thể có vì một phần không thể lớn hơn toàn bộ.`,
  over_limit: (t, p) => `Ghi nhận ${p.value}; chỉ tiêu là ${bound(t, p)}.`,
  within_limit: (t, p) => `Ghi nhận ${p.value}; chỉ tiêu là ${bound(t, p)}.`,
  path_ahead: (t, p) =>
    even(t)
      ? `${got(t, p)}, đúng mức cần có lúc này.`
      : `${got(t, p)}; mức cần có lúc này là ${p.required}: hơn ${p.gap}.`,
  path_behind: (t, p) =>
    even(t)
      ? `${got(t, p)}, vừa bằng mức phải vượt; chỉ tiêu là ${bound(t, p)}.`
      : `${got(t, p)}; mức cần có lúc này là ${p.required}: kém ${p.gap}.`,
  pace_ahead: (t, p) =>
    even(t)
      ? `${got(t, p)} ${soFar(t)}, đúng mức cần có lúc này.`
      : `${got(t, p)} ${soFar(t)}; mức cần có lúc này là ${p.required}: hơn ${p.gap}.`,
  pace_behind: (t, p) =>
    even(t)
      ? `${got(t, p)} ${soFar(t)}, vừa bằng mức phải vượt; chỉ tiêu là ${bound(t, p)}.`
      : `${got(t, p)} ${soFar(t)}; mức cần có lúc này là ${p.required}: kém ${p.gap}.`,
  held_at_zero: (_, p) => `Vẫn bằng 0 như ${p.basePeriod}: không thể giảm thêm.`,
  improved: compared,
  not_improved: compared,
  recorded: ({ verdict }, p) =>
    verdict.event_date === null ? 'Đã thực hiện.' : `Đã thực hiện ngày ${p.event}.`,
  recorded_absent: () => 'Báo cáo ghi là chưa thực hiện.',
  recorded_late: ({ verdict, test }, p) =>
    `Đã thực hiện${verdict.event_date === null ? '' : ` ngày ${p.event}`}, trễ hạn (${test.deadline_strict ? 'trước ' : ''}ngày ${p.deadline}).`,
  undated: (_, p) => `Đã thực hiện nhưng không ghi ngày, nên chưa biết có kịp hạn ${p.deadline} không.`,
  deadline_passed: (_, p) => `Đã qua hạn ${p.deadline} mà chưa thực hiện.`,
  open: ({ test }, p) =>
    test.deadline === null && test.deadline_every === null
      ? 'Văn bản không ghi hạn; chưa ghi nhận là đã thực hiện.'
      : `Chưa đến hạn ${p.deadline}.`,
  baseline: (_, p) => `${p.value} là mức gốc; lộ trình tính từ đây.`,
  no_base: (t, p) =>
    t.verdict.status === 'not_due'
      ? 'Chưa có số liệu cả năm làm mức gốc để tính lộ trình.'
      : `Chưa có số liệu ${p.basePeriod} để so sánh.`,
  yearly_only: () => 'Chỉ số này công bố theo năm, không theo nửa năm.',
  incomplete: (t, p) => {
    const head = t.areas
      ? `Mới có ${p.reported}/${p.due} địa bàn báo cáo`
      : 'Mới có một phần địa bàn báo cáo';
    if (t.verdict.value === null) return `${head}; ${p.held}/${p.parts} địa bàn đạt.`;
    return t.verdict.required === null
      ? `${head}; tạm tính ${p.value}.`
      : `${head}; tạm tính ${p.value}, mức cần có là ${p.required}.`;
  },
  zero_denominator: () => 'Mẫu số bằng 0: không có gì để tính tỷ lệ.',
  zero_base: ({ measure }, p) =>
    measure === 'status'
      ? `Đến ${p.basePeriod} chưa đạt, nên chưa có gì để giữ.`
      : `Mức ${p.basePeriod} bằng 0, nên không tính được phần trăm thay đổi.`,
  not_comparable: (_, p) => `Địa bàn lập ngày ${p.areaDay}; không có số liệu ${p.basePeriod} để so sánh.`,
  area_ended: (_, p) =>
    `Địa bàn của chương trình tồn tại đến ${p.areaDay}; không có địa bàn kế tục cùng cấp.`,
  small_numbers: () => withheld,
  not_reported: (_, p) => `Chưa có báo cáo ${p.period}.`,
  share_only: (_, p) => `Chỉ có tỷ lệ ${p.value}, không có tử số và mẫu số để đánh giá.`,
  inexact: () => 'Số công bố không phải số chính xác, nên không dùng để đánh giá.',
  does_not_apply: () => 'Không áp dụng ở địa bàn này.',
  before_start: (_, p) => `Áp dụng từ ${p.start} nên kỳ này chưa đánh giá.`,
  not_judged: ({ agency }, p) =>
    `Mục tiêu không có thước đo nên không chấm${agency ? `; cơ quan chịu trách nhiệm: ${p.agency}` : ''}.`,
  parts_hold: ({ verdict }, p) =>
    verdict.status === 'met'
      ? `${p.held}/${p.parts} phần đạt.`
      : `${p.held}/${p.parts} phần đạt hoặc đúng tiến độ${waits(verdict) ? '; các phần khác chưa đến kỳ đánh giá' : ''}.`,
  part_fails: (_, p) => `${p.held}/${p.parts} phần đạt hoặc đúng tiến độ; phần nào cũng phải đạt.`,
  part_unknown: (_, p) => `${p.held}/${p.parts} phần đạt hoặc đúng tiến độ; có phần chưa báo cáo.`,
  part_open: () => 'Có phần chưa đến kỳ đánh giá.',
  units_hold: ({ verdict }, p) =>
    verdict.status === 'met'
      ? `${p.held}/${p.parts} địa bàn đạt.`
      : `${p.held}/${p.parts} địa bàn đạt hoặc đúng tiến độ.`,
  unit_fails: (_, p) => `${p.held}/${p.parts} địa bàn đạt hoặc đúng tiến độ; địa bàn nào cũng phải đạt.`,
};
