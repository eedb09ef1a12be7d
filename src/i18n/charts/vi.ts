import type { ChartWords } from '../../charts/words.ts';

export const vi: ChartWords = {
  yearEnd: (year) => `cuối\u00a0${year}`,
  target: (value, deadline) => `chỉ tiêu: ${value}${deadline ? ` ${deadline}` : ''}`,
  required: (value) => `cần có: ${value}`,
  projected: (value) => `giữ\u00a0nhịp\u00a0này: ${value}`,
  axisFrom: (value) => `Trục bắt đầu từ ${value}, không phải 0`,
  flags: {
    protected: 'không\u00a0công\u00a0bố',
    not_reported: 'chưa báo cáo',
    not_applicable: 'không áp dụng',
    none: 'không có số liệu',
    before: 'chưa thành lập',
    after: 'không còn',
  },
  leftOut: 'không hiện: ngoài mức đã chọn hoặc không có số',
  recomputed: 'tính lại từ các địa bàn cũ',
  revised: 'số đã sửa',
  provisional: 'số sơ bộ',
  change: (before, points) => `thay đổi so với ${before}${points ? ', điểm phần trăm' : ''}`,
  changed: (change, before, points) => `${change}${points ? ' điểm phần trăm' : ''} so với ${before}`,
  empty: 'Chưa có số liệu để vẽ',
  chart: 'biểu đồ',
  walk: 'Phím mũi tên: đọc từng điểm. Enter: đến bảng số liệu.',
  walkPanels: 'Mũi tên trái, phải: đọc từng điểm; lên, xuống: sang biểu đồ khác. Enter: đến bảng số liệu.',
  course: ({ from, to, low, high, latest }) =>
    `Từ ${from} đến ${to}: thấp nhất ${low}, cao nhất ${high}, mới nhất ${latest}.`,
  single: (value, period) => `Một kết quả: ${value} (${period}).`,
  spread: (count, low, high) => `${count} giá trị, thấp nhất ${low}, cao nhất ${high}.`,
  blanks: (count) => `${count} chỗ không có số.`,
};
