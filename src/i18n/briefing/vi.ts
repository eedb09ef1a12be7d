import { formatNumber } from '../number.ts';

const count = (n: number): string => formatNumber(n, 'vi');

/** How many verdicts of the two kinds that need attention, a phrase each. */
const lagging = (behind: number, missed: number): string =>
  [
    ...(behind > 0 ? [`${count(behind)} chậm tiến độ`] : []),
    ...(missed > 0 ? [`${count(missed)} không đạt`] : []),
  ].join(', ');

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;

/** Vietnamese words of briefings. */
export const vi = {
  name: 'Bản tóm tắt',
  kind: 'Bản tóm tắt cho lãnh đạo',
  link: 'Bản in hai trang',
  linkOf: (period: string) => `Bản in hai trang: ${period}`,
  title: (area: string, period: string) => `${area}, ${period}: bản tóm tắt`,
  description: (area: string, period: string) =>
    `Hai trang A4 về ${area}, ${period}: chỉ tiêu nào cần chú ý, điều gì đã đổi chiều, ai chịu trách nhiệm.`,
  page: (n: number, all: number) => `Trang ${n}/${all}`,
  print: 'In hoặc lưu PDF',
  present: 'Trình chiếu',
  areaPage: 'Trang của địa bàn',
  another: 'chọn kỳ',
  otherPeriods: 'Kỳ khác, địa bàn khác',
  choose: {
    title: 'Bản tóm tắt của mọi địa bàn, mọi kỳ',
    lede: 'Chọn một địa bàn để có hai trang A4, hoặc vài địa bàn để đặt cạnh nhau. Địa chỉ trang ghi lại lựa chọn, để gửi được cho người khác.',
    form: 'Chọn địa bàn và kỳ',
    area: 'Địa bàn',
    another: 'Đặt cạnh (không bắt buộc)',
    none: 'không chọn',
    period: 'Kỳ',
    newest: 'kỳ mới nhất',
    draw: 'Lập bản tóm tắt',
    empty: 'Bản tóm tắt sẽ hiện ở đây.',
    ready: 'Các bản đã lập sẵn',
    readyOf: (period: string) => `Kỳ ${period}`,
    tables: 'các bảng kết luận',
    instead: 'Các bản đã lập sẵn ở cuối trang này không cần bộ truy vấn.',
    problem: {
      title: 'Có phần trong địa chỉ trang không đọc được',
      key: (text: string) => `“${text}” không phải mục nào của trang này, nên bỏ qua.`,
      area: (text: string) => `Không có địa bàn “${text}”. Hãy chọn trong danh sách.`,
      many: (text: string, most: number) => `Địa chỉ nêu ${text} địa bàn; chỉ lấy ${most} địa bàn đầu.`,
      period: (text: string) =>
        `“${text}” không phải là kỳ: viết năm (2026) hoặc nửa năm (2026-H1). Đang dùng kỳ mới nhất.`,
      future: (text: string) =>
        `Kỳ ${text} chưa có kết luận nào trong bản số liệu này. Đang dùng kỳ mới nhất.`,
      empty: (area: string, period: string) =>
        `${area} không có chỉ tiêu nào được đánh giá đến hết ${period}.`,
    },
  },
  slides: {
    label: 'Trình chiếu',
    back: 'Trang chiếu trước',
    next: 'Trang chiếu sau',
    close: 'Thôi trình chiếu',
  },
  beside: {
    name: 'Các địa bàn cạnh nhau',
    title: (names: readonly string[], period: string) => `${list(names)}: ${period}`,
    note: 'Xếp theo thứ tự đã chọn, không theo kết quả. Ô ghi trạng thái, kết quả và thay đổi so với kỳ trước.',
    notSet: 'không đặt',
  },
  headline: {
    some: (area: string, good: number, all: number, behind: number, missed: number) => {
      const rest = lagging(behind, missed);
      return `${area}: ${count(good)} trên ${count(all)} chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ${rest && `; ${rest}`}`;
    },
    all: (area: string, all: number) =>
      all === 1
        ? `${area}: chỉ tiêu duy nhất đến kỳ đánh giá đã đạt hoặc đúng tiến độ`
        : `${area}: cả ${count(all)} chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ`,
    zero: (area: string, all: number, behind: number, missed: number) => {
      const rest = lagging(behind, missed);
      const first =
        all === 1
          ? 'chỉ tiêu duy nhất đến kỳ đánh giá chưa đạt và chưa đúng tiến độ'
          : `chưa chỉ tiêu nào trong ${count(all)} chỉ tiêu đến kỳ đánh giá đạt hoặc đúng tiến độ`;
      return `${area}: ${first}${all > 1 && rest ? `; ${rest}` : ''}`;
    },
    unknown: (area: string, all: number) =>
      `${area}: ${count(all)} chỉ tiêu đến kỳ đánh giá, chưa chỉ tiêu nào có kết luận công bố được`,
    waiting: (area: string) => `${area}: chưa có chỉ tiêu nào đến kỳ đánh giá`,
    none: (area: string) => `${area}: chưa có chương trình nào đặt chỉ tiêu trong kỳ này`,
  },
  strip: {
    good: (n: number) => `${count(n)} chỉ tiêu đạt hoặc đúng tiến độ`,
  },
  attention: {
    heading: 'Cần chú ý',
    target: 'Chỉ tiêu',
    result: 'Kết quả và khoảng cách',
    needed: 'Từ nay cần',
    agency: 'Cơ quan chịu trách nhiệm',
    report: 'Báo cáo kế tiếp',
    goal: (goal: string, by: string) => `mức đặt ra: ${goal}${by && `, ${by}`}`,
    agencies: (first: string, others: number) => `${first} và ${count(others)} cơ quan khác`,
    noReport: 'không nêu ngày',
    noReports: 'Báo cáo kế tiếp: văn bản không nêu ngày cho chỉ tiêu nào ở đây.',
    none: 'Không chỉ tiêu nào chậm tiến độ hoặc không đạt trong kỳ này.',
    unknown: 'Chưa có kết luận nào để nêu ở đây.',
    more: (n: number) => `Còn ${count(n)} chỉ tiêu chậm tiến độ hoặc không đạt; xem bảng ở trang 2.`,
  },
  turned: {
    more: (n: number) => `Còn ${count(n)} chỉ tiêu đổi chiều; xem trang của địa bàn.`,
  },
  change: {
    heading: 'So với kỳ trước',
    up: (size: string) => `tăng ${size}`,
    down: (size: string) => `giảm ${size}`,
    same: 'giữ nguyên',
  },
  multiples: {
    continued: '(tiếp)',
    heading: 'Kết quả so với mức cần có',
    note: 'Nét liền, chấm hoặc thanh đậm: kết quả. Nét đứt: mức cần có.',
    required: (value: string) => `cần ${value}`,
    limit: (value: string) => `giới hạn ${value}`,
    more: (n: number) => `Hình của ${count(n)} chỉ tiêu khác có ở trang của từng chỉ tiêu.`,
    described: (name: string, result: string, required: string) =>
      `${name}: kết quả ${result}${required && `, ${required}`}`,
  },
  table: {
    heading: 'Tất cả chỉ tiêu được đếm',
    target: 'Chỉ tiêu',
    status: 'Trạng thái',
    result: 'Kết quả',
    required: 'Mức cần có',
    more: (n: number, codes: string) =>
      `Còn ${count(n)} chỉ tiêu không đủ chỗ trên giấy (${codes}); xem trang của địa bàn, địa chỉ ở cuối trang này.`,
    gathered: (n: number) => `${count(n)} chỉ tiêu không có con số:`,
  },
  figures: {
    heading: 'Số liệu có báo cáo',
    indicator: 'Chỉ số',
    value: 'Giá trị',
    period: 'Kỳ',
    more: (n: number) => `Còn ${count(n)} chỉ số khác ở trang của địa bàn.`,
    none: 'Chưa có số liệu nào được báo cáo.',
  },
  history: {
    heading: 'Địa bàn đã thay đổi',
    made: (area: string, day: string, parts: readonly string[]) =>
      `${area} được lập ngày ${day} từ ${list(parts)}.`,
    ended: (area: string, day: string, into: readonly string[]) =>
      `${area} tồn tại đến hết ngày ${day}${into.length > 0 ? `; nay thuộc ${list(into)}` : ''}.`,
    part: (name: string) => `một phần ${name}`,
    others: (n: number) => `${count(n)} địa bàn khác`,
    successor: 'Kết luận sau ngày này tính trên các địa bàn kế tục, không nối với kết quả trước đó.',
  },
  notes: {
    heading: 'Ghi chú',
    empty:
      'Chưa chương trình nào trong dữ liệu đặt chỉ tiêu cho địa bàn này trong kỳ này, nên không có gì để đánh giá; số liệu ở trang 1, nếu có, chỉ là bối cảnh.',
    hidden: (n: number) =>
      `${count(n)} chỉ tiêu có con số không được công bố, để không ai bị nhận ra; ô của chúng để trống.`,
    silent: (n: number) => `${count(n)} chỉ tiêu đã đến hạn nhưng chưa có báo cáo.`,
    earlier: (n: number) =>
      `${count(n)} chỉ tiêu mang kết luận của một kỳ trước, ghi trong ngoặc, vì kỳ này không công bố.`,
    ended: (programme: string, good: number, all: number) =>
      `Chương trình đã kết thúc, không đếm ở trên: ${programme}, ${count(good)} trên ${count(all)} chỉ tiêu đã đạt.`,
    endedOpen: (programme: string) =>
      `Chương trình đã kết thúc, không đếm ở trên: ${programme}, chưa có kết luận công bố được.`,
    trace: (area: string) =>
      `Mỗi con số về chỉ tiêu là một ô của tệp progress.csv, hoặc hiệu của hai ô: tìm theo mã chỉ tiêu, kỳ và area_id ${area}.`,
    withinTwo: 'Các chỉ tiêu thành phần và báo cáo phải gửi không nêu ở đây; trang của địa bàn có đủ.',
  },
  key: {
    heading: 'Nghĩa của các dấu',
  },
  source: {
    line: 'Nguồn',
    none: 'chưa có',
    more: (n: number) => `và ${count(n)} nguồn khác`,
    release: (id: string, day: string) => `Bản số liệu ${id}, tính đến hết ngày ${day}.`,
    live: 'Bản này trên mạng',
    areaPage: 'Trang của địa bàn, có đủ mọi chỉ tiêu',
    code: 'Mã QR dẫn đến trang mạng của bản tóm tắt này',
  },
} as const;
