/** Vietnamese words of the explorer's views: their findings and controls. */
export const vi = {
  /** Parts of a sentence about changes; the first names what is counted. */
  up: (n: string, first: boolean) => `tăng ở ${n}${first ? ' địa bàn' : ''}`,
  down: (n: string, first: boolean) => `giảm ở ${n}${first ? ' địa bàn' : ''}`,
  same: (n: string, first: boolean) => `không đổi ở ${n}${first ? ' địa bàn' : ''}`,
  changes: (parts: string, period: string, before: string) => `${period} so với ${before}: ${parts}.`,
  changesOver: (parts: string) => `Trong những năm đã chọn: ${parts}.`,
  spread: (from: string, to: string, n: string, period: string) =>
    `Từ ${from} đến ${to} ở ${n} địa bàn (${period}).`,
  equal: (value: string, n: string, period: string) => `Cùng ở mức ${value} tại ${n} địa bàn (${period}).`,
  single: (area: string, value: string, period: string) => `${area}: ${value} (${period}).`,
  middle: (value: string, n: string, low: string, high: string, period: string) =>
    `Mức giữa của ${n} địa bàn là ${value} (${period}); thấp nhất ${low}, cao nhất ${high}.`,
  middleLabel: (value: string) => `mức giữa: ${value}`,
  pairs: (n: string, period: string) => `${n} địa bàn có đủ cả hai số (${period}).`,
  together: (high: string, x: string, both: string, y: string, period: string) =>
    `Trong ${high} địa bàn từ mức giữa (${x}) trở lên ở trục ngang, ${both} nơi cũng từ mức giữa (${y}) trở lên ở trục dọc (${period}).`,
  state: (label: string, n: string, first: boolean) => `${label} ở ${n}${first ? ' địa bàn' : ''}`,
  states: (parts: string, period: string) => `${period}: ${parts}.`,
  coverage: (n: string, all: string, period: string) => `${n} trên ${all} địa bàn có số liệu ${period}.`,
  verdict: (area: string, period: string, reason: string) => `${area}, ${period}: ${reason}`,
  none: 'Chưa có con số nào được công bố cho lựa chọn này.',
  missing: (n: string, parts: string) => `${n} địa bàn không có số: ${parts}.`,
  missingPart: (n: string, why: string) => `${n} ${why}`,
  recomputed: (n: string) => `Số của ${n} địa bàn được tính lại từ các địa bàn cũ.`,
  order: 'Xếp theo',
  orders: { name: 'tên', value: 'giá trị', change: 'thay đổi' },
  page: (at: string, all: string) => `Trang ${at} trên ${all}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  find: 'Tìm theo tên, không cần dấu',
  found: (n: string, all: string) => `Hiện ${n} trên ${all} dòng`,
  foundNone: 'Không có dòng nào mang tên này.',
  sort: (column: string) => `Sắp xếp theo ${column}`,
  shades: 'Nền đậm dần theo giá trị:',
  noTarget: 'Chưa có kết luận nào về chỉ tiêu này ở những địa bàn đã chọn.',
} as const;
