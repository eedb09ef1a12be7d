import { formatNumber } from '../number.ts';

const count = (n: number): string => formatNumber(n, 'vi');

/** Vietnamese words for how programmes stand, turn, classify and recognise. */
export const vi = {
  standing: {
    good: (good: number, all: number) =>
      `${good} trên ${all} chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ.`,
    none: 'Chưa có chỉ tiêu nào đến kỳ đánh giá.',
    silent: (n: number) => `${n} chưa có báo cáo`,
    hidden: (n: number) => `${n} có số liệu nhưng không công bố`,
    lacking: (parts: readonly string[], all: number) => `Trong ${all} chỉ tiêu này, ${parts.join(' và ')}.`,
    /** In place of how many are good, where none has a verdict that can be shown. */
    unknown: (parts: readonly string[], all: number) =>
      `${all} chỉ tiêu đến kỳ đánh giá: ${parts.join(', ')}.`,
    waiting: (n: number) => `${n} chỉ tiêu khác chưa đến hạn hoặc không áp dụng, nên không tính vào.`,
    complete: (all: number) =>
      `${all} chỉ tiêu tính từ báo cáo của các địa bàn bên trong, nơi nào cũng đã báo cáo.`,
    incomplete: (all: number, complete: number, reported: number, due: number) =>
      `${all} chỉ tiêu tính từ báo cáo của các địa bàn bên trong: ${complete === 0 ? 'chưa chỉ tiêu nào' : `${complete} chỉ tiêu`} đủ báo cáo; chỉ tiêu thiếu nhiều nhất mới có ${count(reported)} trên ${count(due)} địa bàn báo cáo. Khi báo cáo chưa đủ, chỉ kết luận những gì báo cáo thêm không thể làm thay đổi.`,
    total: (n: string) => `tổng số ${n}`,
    apart: 'Đếm riêng:',
    rows: {
      part: (n: number) => `${n} phần của các chỉ tiêu nhiều phần`,
      report: (n: number) => `${n} báo cáo phải gửi`,
      duty: (n: number) => `${n} việc phải làm`,
      purpose: (n: number) => `${n} mục tiêu không đo bằng số`,
    },
    rowsGood: (rows: string, good: number, all: number, lacking: readonly string[] = []) =>
      `${rows} (${[`${all} đến kỳ đánh giá, trong đó ${good} đã đạt hoặc đúng tiến độ`, ...lacking].join(', ')})`,
    /** Where none has a verdict that can be shown. */
    rowsUnknown: (rows: string, parts: readonly string[], all: number) =>
      `${rows} (${all} đến kỳ đánh giá: ${parts.join(', ')})`,
    rowsOpen: (rows: string) => `${rows} (chưa đến kỳ đánh giá)`,
  },
  turns: {
    heading: 'Đổi chiều so với kỳ trước',
    counts: (turned: number, compared: number) =>
      `${turned} trên ${compared} chỉ tiêu so được với kỳ trước đã đổi chiều`,
    both: (better: number, worse: number) =>
      [...(better > 0 ? [`${better} tốt lên`] : []), ...(worse > 0 ? [`${worse} kém đi`] : [])].join(', '),
    better: 'Tốt lên',
    worse: 'Kém đi',
    none: (compared: number) =>
      `Không chỉ tiêu nào trong ${compared} chỉ tiêu so được với kỳ trước đổi chiều.`,
    incomparable: 'Chưa chỉ tiêu nào có kết luận ở kỳ trước để so sánh.',
    /** Where the areas inside have none either. */
    incomparableAll:
      'Chưa có chỉ tiêu nào, ở đây hay ở các địa bàn bên trong, có kết luận ở kỳ trước để so sánh.',
    unmatched: (n: number) => `${n} chỉ tiêu chưa có kết luận ở kỳ trước để so sánh.`,
    fromTo: (from: string, period: string, to: string) => `từ “${from}” (kỳ trước: ${period}) sang “${to}”`,
    inside: 'Ở các địa bàn bên trong',
    insideCounts: (turned: number, compared: number, period: string) =>
      `Đến hết ${period}, ${count(turned)} trên ${count(compared)} địa bàn so được với kỳ trước có chỉ tiêu đổi chiều`,
    insideBoth: (better: number, worse: number) =>
      [
        ...(better > 0 ? [`${count(better)} địa bàn có chỉ tiêu tốt lên`] : []),
        ...(worse > 0 ? [`${count(worse)} địa bàn có chỉ tiêu kém đi`] : []),
      ].join(', '),
    insideIncomparable: (period: string) =>
      `Đến hết ${period}, chưa địa bàn nào bên trong có kết luận ở kỳ trước để so sánh.`,
    insideTarget: (turned: number, compared: number) => `${count(turned)} trên ${count(compared)} địa bàn`,
  },
  criteria: {
    heading: 'Từng địa bàn, từng tiêu chí',
    criteria: 'Các tiêu chí',
    criterion: (n: number) => `Tiêu chí ${n}`,
    whole: 'Chung',
    area: 'Địa bàn',
    asOf: (period: string) => `Kết luận đến hết ${period}.`,
    own: 'Các địa bàn của chương trình.',
    successor:
      'Các địa bàn kế tục sau khi địa bàn của chương trình thay đổi; không nối với kết quả trước đó.',
    earlier: (period: string) => `Các địa bàn ban đầu của chương trình, đến hết ${period}`,
    note: 'Bấm vào một ô để xem chỉ tiêu của tiêu chí đó. Phải đạt mọi tiêu chí mới đạt chung.',
    parts: 'Lý do và các phần, từng địa bàn',
    unjudged: 'chưa có kết luận',
  },
  classes: {
    heading: (label: string) => `${label}: theo năm`,
    lead: 'Loại của mỗi địa bàn vào cuối năm. Danh hiệu và loại không chuyển sang địa bàn mới khi sáp nhập: địa bàn mới được xếp loại lại từ đầu.',
    order: 'Xếp từ tốt nhất đến xấu nhất',
    unordered: 'không xếp vào thứ tự này',
    count: 'Số địa bàn mỗi loại',
    class: 'Loại',
    classed: 'Đã xếp loại',
    area: 'Địa bàn',
    began: (day: string) => `lập ngày ${day}`,
    ended: (day: string) => `đến hết ${day}`,
    outside: 'cuối năm này không có địa bàn này',
    table: 'Từng địa bàn',
    moves: 'Chuyển loại giữa hai năm liền nhau',
    movesNote: 'Chỉ tính những địa bàn tồn tại ở cả hai cuối năm; sáp nhập không phải là chuyển loại.',
    movesYear: (year: number, moved: number, compared: number) =>
      `Từ cuối năm ${year - 1} đến cuối năm ${year}: ${count(moved)} trên ${count(compared)} địa bàn chuyển loại`,
    better: 'sang loại tốt hơn',
    worse: 'sang loại xấu hơn',
    unorderedMove: 'hai loại không so được thứ tự',
    fromTo: (from: string, to: string) => `từ “${from}” sang “${to}”`,
  },
  recognition: {
    heading: 'Công nhận: từng địa bàn đang ở bước nào',
    standard: 'Chuẩn',
    achieved: (achieved: number, all: number, period: string) =>
      `Đến hết ${period}, ${count(achieved)} trên ${count(all)} địa bàn đạt theo chuẩn này.`,
    own: 'Chỉ tính theo chuẩn này; danh hiệu theo chuẩn khác không được tính vào.',
    earlier: 'Các địa bàn trước khi thay đổi',
    state: 'Trạng thái',
    step: 'Việc của bước này và ai làm',
    count: 'Số địa bàn',
    areas: 'Địa bàn',
    of: (n: number, all: number) => `${count(n)} trên ${count(all)}`,
    steps: 'Các bước',
    on: (day: string) => `ngày ${day}`,
  },
  timeline: {
    heading: 'Giai đoạn và mốc thời gian',
    title: (name: string) => `Giai đoạn và mốc thời gian của ${name}`,
    phases: 'Giai đoạn',
    milestones: 'Các mốc',
    asOf: (day: string) => `số liệu đến ${day}`,
    passed: 'đã qua',
    ahead: 'chưa đến',
    unjudged: 'chưa có kết luận',
    numbers: 'Số trên hình là số thứ tự trong danh sách.',
  },
  contents: {
    label: 'Trên trang này',
    targets: 'Các chỉ tiêu',
    each: 'Từng chỉ tiêu',
    recognition: 'Công nhận',
    purposes: 'Mục tiêu không đo bằng số',
    duties: 'Lịch báo cáo',
  },
  purposes: {
    purpose: 'Mục tiêu',
    agency: 'Cơ quan chịu trách nhiệm',
    section: 'Mục trong văn bản',
  },
  history: {
    good: 'Đạt hoặc đúng tiến độ',
    of: (good: number, all: number) => `${good} trên ${all}`,
  },
  readings: {
    heading: 'Chỉ tiêu đọc được hai cách',
    note: 'Văn bản viết khó hiểu hoặc đòi điều không thể có, nên mỗi chỉ tiêu được đánh giá theo cả hai cách. Các con số tổng hợp dùng cách đọc theo ý.',
    target: 'Chỉ tiêu',
    unjudged: 'chưa có kết luận',
  },
  counted: {
    heading: 'Các tỷ lệ: đếm được bao nhiêu trên bao nhiêu',
    note: 'Có chỉ tiêu gồm hai bước: trước hết mỗi đơn vị phải đạt một mức tối thiểu, rồi đủ tỷ lệ đơn vị đạt. Bảng ghi cả hai: tử số đếm những đơn vị đã qua bước thứ nhất.',
    target: 'Chỉ tiêu',
    counts: 'Đếm gì',
    outOf: 'Trên tổng số',
    share: 'Tỷ lệ',
    goal: 'Mức đặt ra',
    everyUnit: 'địa bàn nào cũng phải đạt mức đặt ra',
    unitsHold: (held: number, all: number) => `${count(held)} trên ${count(all)} địa bàn đạt`,
  },
} as const;
