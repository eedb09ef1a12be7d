/** Vietnamese words of the explorer's views: their findings and controls. @param things what is counted in them */
const wordsOf = (things: string) => ({
  /** Parts of a sentence about changes; the first names what is counted. */
  up: (n: string, first: boolean) => `tăng ở ${n}${first ? ` ${things}` : ''}`,
  down: (n: string, first: boolean) => `giảm ở ${n}${first ? ` ${things}` : ''}`,
  same: (n: string, first: boolean) => `không đổi ở ${n}${first ? ` ${things}` : ''}`,
  changes: (parts: string, period: string, before: string) => `${period} so với ${before}: ${parts}.`,
  changesOver: (parts: string) => `Trong những năm đã chọn: ${parts}.`,
  spread: (from: string, to: string, n: string, period: string) =>
    `Từ ${from} đến ${to} ở ${n} ${things} (${period}).`,
  equal: (value: string, n: string, period: string) => `Cùng ở mức ${value} tại ${n} ${things} (${period}).`,
  single: (area: string, value: string, period: string) => `${area}: ${value} (${period}).`,
  middle: (value: string, n: string, low: string, high: string, period: string) =>
    `Mức giữa của ${n} ${things} là ${value} (${period}); thấp nhất ${low}, cao nhất ${high}.`,
  middleLabel: (value: string) => `mức giữa: ${value}`,
  noPairs: (period: string) => `Không nơi nào có đủ cả hai số (${period}).`,
  pairs: (n: string, period: string) => `${n} ${things} có đủ cả hai số (${period}).`,
  /** How two numbers go together, before the count. */
  courses: {
    alike: 'Nơi cao ở chỉ số này thường cũng cao ở chỉ số kia.',
    opposite: 'Nơi cao ở chỉ số này thường thấp ở chỉ số kia.',
    neither: 'Nơi cao ở chỉ số này chưa hẳn cao hay thấp ở chỉ số kia.',
  },
  together: (high: string, x: string, both: string, y: string, period: string) =>
    `Trong ${high} ${things} từ mức giữa (${x}) trở lên ở trục ngang, ${both} nơi cũng từ mức giữa (${y}) trở lên ở trục dọc (${period}).`,
  middles: 'Nét đứt: mức giữa của mỗi chỉ số, một nửa số nơi từ mức này trở lên.',
  state: (label: string, n: string, first: boolean) => `${label} ở ${n}${first ? ` ${things}` : ''}`,
  states: (parts: string, period: string) => `${period}: ${parts}.`,
  coverage: (n: string, all: string, period: string) => `${n} trên ${all} ${things} có số liệu ${period}.`,
  verdict: (area: string, period: string, reason: string) => `${area}, ${period}: ${reason}`,
  none: 'Chưa có con số nào được công bố cho lựa chọn này.',
  missing: (n: string, parts: string) => `${n} ${things} không có số: ${parts}.`,
  missingPart: (n: string, why: string) => `${n} ${why}`,
  recomputed: (n: string) => `Số của ${n} ${things} được tính lại từ các địa bàn cũ.`,
  order: 'Xếp theo',
  orders: { name: 'tên', value: 'giá trị', change: 'thay đổi' },
  page: (at: string, all: string) => `Trang ${at} trên ${all}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  /** The same beside the number of the page, where there is little room. */
  turns: { previous: '← Trước', next: 'Sau →' },
  find: 'Tìm theo tên, không cần dấu',
  found: (n: string, all: string) => `Hiện ${n} trên ${all} dòng`,
  foundNone: 'Không có dòng nào mang tên này.',
  sort: (column: string) => `Sắp xếp theo ${column}`,
  shades: 'Nền đậm dần theo giá trị:',
  year: 'Năm',
  before: (year: string) => `Năm trước: ${year}`,
  after: (year: string) => `Năm sau: ${year}`,
  perYear: (change: string) => `${change} mỗi năm`,
  need: (value: string) => `cần ${value}`,
  onlyHalves: 'Chỉ tiêu này chỉ có kết luận theo nửa năm.',
  showFigures: 'Xem nơi và những năm có số liệu',
  showHalves: 'Xem theo nửa năm',
  tiles: 'Vì vậy bản đồ vẽ bằng ô vuông thay cho ranh giới.',
  noTarget: 'Chưa có kết luận nào về chỉ tiêu này ở những địa bàn và kỳ đã chọn.',
});

export const vi = wordsOf('địa bàn');
/** The same where groups of a breakdown are counted. */
export const viGroups = wordsOf('nhóm');
