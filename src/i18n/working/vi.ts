import { outlook, type Paced } from './outlook.ts';
import type { PacePieces } from './pace.ts';

/** Vietnamese words of the working of a verdict: how it was reached, step by step. */
export const vi = {
  why: 'Vì sao có kết luận này?',
  whyShort: 'Vì sao',
  method: 'Quy tắc này được áp dụng thế nào',
  agency: 'Cơ quan chịu trách nhiệm',
  label: {
    rule: 'Quy tắc',
    threshold: 'Mức đặt ra',
    result: 'Kết quả',
    required: 'Mức cần có',
    limit: 'Giới hạn',
    comparison: 'So sánh',
    gap: 'Khoảng cách',
    pace: 'Nhịp thay đổi',
    coverage: 'Đã báo cáo',
    parts: 'Các phần',
    units: 'Từng địa bàn',
    day: 'Ngày xong và hạn',
    status: 'Nghĩa là',
    plan: 'Văn bản',
  },
  rule: {
    share_at_least: 'Tỷ lệ phải bằng hoặc lớn hơn mức đặt ra.',
    share_above: 'Tỷ lệ phải lớn hơn hẳn mức đặt ra; bằng là chưa đạt.',
    count_at_most: 'Con số không được vượt giới hạn.',
    count_zero: 'Không được có trường hợp nào.',
    count_at_least: 'Con số phải bằng hoặc lớn hơn mức đặt ra.',
    yoy_change_at_most: 'So với năm trước không được tăng quá mức đặt ra; giảm cũng là đạt.',
    yoy_change_below: 'So với năm trước, mức tăng phải thấp hơn mức đặt ra; giảm cũng là đạt.',
    yoy_change_at_least: 'So với năm trước phải tăng bằng hoặc hơn mức đặt ra.',
    yoy_change_above: 'So với năm trước phải tăng hơn hẳn mức đặt ra.',
    yoy_no_fall: 'So với năm trước không được giảm.',
    yoy_decrease: 'Phải ít hơn năm trước; vẫn ở mức 0 cũng là đạt.',
    yoy_increase: 'Phải nhiều hơn năm trước.',
    milestone_by_date: 'Việc phải xong đúng ngày hạn hoặc sớm hơn.',
    milestone_before_date: 'Việc phải xong trước ngày hạn; xong đúng ngày đó là trễ.',
    record_present: 'Phải có ghi nhận là đã làm.',
    share_of_areas_with_status_by_date:
      'Số địa bàn đạt chuẩn phải đủ tỷ lệ đặt ra, tính bằng số địa bàn trọn vẹn: đến hạn làm tròn lên, trước hạn làm tròn xuống.',
    class_transition_count: 'Phải đủ số địa bàn chuyển sang loại tốt hơn, cộng từ khi bắt đầu.',
    duration_at_most: 'Trường hợp lâu nhất không được quá mức đặt ra.',
    composite_all_criteria: 'Tất cả các phần đều phải đạt.',
    count_in_place: 'Phải có đủ số việc đặt ra.',
    assessed: 'Phải được đánh giá theo tiêu chí của văn bản khác.',
    qualitative: 'Không đo bằng số, nên không chấm.',
  },
  /** Follows what the rule of each area says, where an area above is judged by them. */
  everyUnit: 'Địa bàn nào cũng phải đạt.',
  basis: {
    explicit: 'văn bản ghi rõ',
    implied: 'suy ra từ lời văn, văn bản không ghi số',
    by_reference: 'theo văn bản khác',
  },
  /** Shares in two steps: what a unit needs to be counted. */
  unitMinimum: (n: string, of: string) => `Mỗi nơi chỉ được đếm khi có ít nhất ${n} ${of}.`,
  state: { held: 'có', lacking: 'chưa có' },
  result: (period: string, value: string) => `${period}: ${value}.`,
  share: (period: string, numerator: string, denominator: string, value: string) =>
    `${period}: ${numerator} trên ${denominator}, bằng ${value}.`,
  numerator: (what: string) => `Tử số: ${what}.`,
  denominator: (what: string) => `Mẫu số: ${what}.`,
  atThreshold: (value: string) => `Đúng mức đặt ra: ${value}.`,
  elapsed: (period: string, part: string, sum: string) => `${period} là ${part} năm: ${sum}.`,
  base: (period: string, value: string) => `Mức gốc, ${period}: ${value}.`,
  compared: (period: string, value: string) => `So với ${period}: ${value}.`,
  noneBefore: (period: string) => `So với ${period}: không có số để so.`,
  straight: (threshold: string, deadline: string) => `Từ mức gốc đi thẳng đến ${threshold} vào ${deadline}.`,
  fromNothing: (start: string, threshold: string, deadline: string) =>
    `Từ 0 vào ${start} đi thẳng đến ${threshold} vào ${deadline}.`,
  passed: (period: string, passed: string, span: string, sum: string) =>
    `Hết ${period} đã qua ${passed} trên ${span} năm: ${sum}.`,
  flat: (threshold: string) => `Mức gốc đã bằng hoặc hơn mức đặt ra, nên chỉ cần giữ ${threshold}.`,
  roundedDown: (value: string) => `Làm tròn xuống: ${value}.`,
  roundedUp: (value: string) => `Làm tròn lên: ${value}.`,
  plus: (step: string, sum: string) => `Thêm ${step}: ${sum}.`,
  change: (sum: string, percent: string | undefined) => `Thay đổi: ${sum}${percent ? ` (${percent})` : ''}.`,
  wholeNumbers: 'So 100 × tử số với mức cần có × mẫu số, bằng số nguyên, không làm tròn.',
  /** Just what is required, where that is not enough. */
  even: { limit: 'Vừa bằng mức phải thấp hơn, nên chưa đủ.', level: 'Vừa bằng mức phải vượt, nên chưa đủ.' },
  paceSentence(told: Paced, p: PacePieces): string {
    const since = `Từ cuối năm ${told.base_year}`;
    const soFar =
      told.pace === 0
        ? `${since} đến nay không thay đổi`
        : `${since}, mỗi năm ${told.pace > 0 ? 'tăng' : 'giảm'} trung bình ${p.pace}`;
    const needed = `từ nay đến hạn cần tăng ${told.strict ? 'hơn ' : ''}${p.needed} mỗi năm`;
    const kept = told.pace === 0 ? 'giữ nguyên như vậy' : 'giữ nhịp này';
    const against = told.pace < 0 ? ', ngược với chiều cần có' : '';
    const state = told.pace === 0 ? 'vẫn là' : told.pace < 0 ? 'còn' : 'đạt';
    const below = p.isEven ? 'vừa bằng mức phải vượt' : `thiếu ${p.short}`;
    switch (outlook(told)) {
      case 'kept':
        return `${soFar}; đã đạt mức đặt ra, từ nay chỉ cần giữ.`;
      case 'lost':
        return `${soFar}; nay vẫn đạt mức đặt ra, nhưng giữ nhịp này thì ${p.end} còn ${p.projected}, ${below}.`;
      case 'enough':
        return `${soFar}; ${needed}; ${kept} thì ${p.end} đạt ${p.projected}, đủ mức đặt ra.`;
      case 'short':
        return `${soFar}${against}; ${needed}; ${kept} thì ${p.end} ${state} ${p.projected}, ${below}.`;
      case 'no_time':
        return `${soFar}${against}; đã hết hạn, ${below}.`;
    }
  },
  perYear: (change: string) => `${change} mỗi năm`,
  mean: (sum: string) => `Trung bình mỗi năm: ${sum}.`,
  needed: (sum: string) => `Cần thêm mỗi năm: ${sum}.`,
  coverage: (reported: string, due: string) => `${reported} trên ${due} địa bàn đã báo cáo.`,
  coverageShare: (share: string) => `${share} số địa bàn đã báo cáo.`,
  units: (held: string, all: string) => `${held} trên ${all} địa bàn đạt hoặc đúng tiến độ.`,
  parts: (held: string, all: string) => `${held} trên ${all} phần đạt hoặc đúng tiến độ.`,
  done: (day: string) => `Xong ngày ${day}.`,
  inTime: 'Kịp hạn.',
  late: 'Trễ hạn.',
  dueBy: (day: string) => `Hạn: chậm nhất ngày ${day}.`,
  dueBefore: (day: string) => `Hạn: trước ngày ${day}; xong đúng ngày này là trễ.`,
} as const;
