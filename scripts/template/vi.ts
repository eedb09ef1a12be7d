import type { TemplateWords } from './words.ts';

/** Vietnamese words of a template. */
export const vi: TemplateWords = {
  sheets: { guide: 'Hướng dẫn', results: 'Số liệu', dictionary: 'Từ điển' },
  headers: {
    area: 'Mã địa bàn',
    area_name: 'Tên địa bàn',
    period: 'Kỳ báo cáo',
    indicator: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    value: 'Giá trị',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    state: 'Trạng thái',
    event_date: 'Ngày diễn ra',
    status: 'Tình trạng số liệu',
    note: 'Ghi chú',
  },
  bothCounts: 'tử số, mẫu số',
  foot: (programme, period) => `${programme}, ${period}`,
  guide: {
    title: (programme) => `Biểu số liệu: ${programme}`,
    period: 'Số liệu của kỳ',
    areas: 'Nơi báo cáo',
    areasIn: (areas, rows) => `${areas}; ${rows} dòng cần điền`,
    steps: 'Cách điền',
    step: ({ results, dictionary }, lastDay) => [
      `Mở trang “${results}”. Chỉ điền vào ô vàng nhạt; ô xám đã ghi sẵn hoặc không dùng.`,
      `Mỗi dòng là một chỉ tiêu của một địa bàn trong kỳ. Không đổi tên cột, không xóa cột, không gộp ô.`,
      'Chỉ tiêu là tỷ lệ: điền cả tử số và mẫu số, không điền phần trăm. Tử số không lớn hơn mẫu số.',
      'Số đếm là số nguyên từ 0 trở lên. Chỉ điền số lẻ ở chỉ tiêu nào từ điển ghi là được có số lẻ.',
      'Việc đã làm hay chưa: giá trị 1 là đã làm, 0 là chưa làm; nếu đã làm thì ghi thêm ngày diễn ra.',
      'Trạng thái và tình trạng số liệu: bấm vào ô rồi chọn trong danh sách.',
      `Ngày ghi theo ngày/tháng/năm và không sau ${lastDay}, ngày cuối kỳ.`,
      `Không chắc một chỉ tiêu đếm những gì: xem trang “${dictionary}”.`,
    ],
    groups: (columns) => `${columns}: tên nhóm mà dòng ấy hỏi; để trống là số chung của mọi nhóm.`,
    marks: 'Ô không có số nghĩa là gì',
    mark: {
      empty: ['(để trống)', 'Chưa báo cáo.'],
      zero: ['0', 'Đã theo dõi và không có trường hợp nào. Đừng để trống khi kết quả là 0.'],
      not_applicable: ['-', 'Không áp dụng: chỉ tiêu không có ý nghĩa ở địa bàn này.'],
      not_available: [':', 'Không có số liệu: có việc ấy nhưng chưa đếm được.'],
      withheld: ['x', 'Có số nhưng nơi gửi giữ kín.'],
    },
    finality: 'Chọn tình trạng của số liệu',
    final: {
      final: ['chính thức', 'Số đã chắc chắn. Để trống cũng được hiểu như vậy.'],
      provisional: ['sơ bộ', 'Số còn có thể thay đổi.'],
      revised: ['đã sửa', 'Số thay cho số đã gửi lần trước.'],
    },
    who: 'Ai điền',
    whoNote: (dictionary) =>
      `Mỗi cơ quan điền các chỉ tiêu mình phụ trách; cột cuối của trang “${dictionary}” ghi rõ từng chỉ tiêu.`,
    indicators: (n) => `${n} chỉ tiêu`,
    send: 'Gửi cho ai',
    noNames:
      'Không ghi họ tên, số giấy tờ, số điện thoại, ngày sinh hay địa chỉ của bất kỳ ai, kể cả ở cột ghi chú: tệp có những thứ ấy sẽ bị trả lại.',
  },
  dictionary: {
    columns: {
      name: 'Tên chỉ tiêu',
      fill: 'Cần điền',
      definition: 'Định nghĩa',
      numerator: 'Tử số đếm',
      denominator: 'Mẫu số đếm',
      levels: 'Cấp báo cáo',
      agencies: 'Cơ quan phụ trách',
    },
    fill: {
      share: () => 'tử số và mẫu số',
      whole: (unit) => `giá trị, số nguyên (${unit})`,
      decimal: (unit) => `giá trị, được có số lẻ (${unit})`,
      state: () => 'trạng thái',
    },
    fillDay: 'ngày diễn ra',
    lists: ['Danh sách', 'Lựa chọn', 'Nghĩa là'],
  },
  boxes: {
    fixed: ['Ô ghi sẵn', 'Ô này đã ghi sẵn: giữ nguyên để số liệu vào đúng chỗ.'],
    unused: ['Ô không dùng', 'Chỉ tiêu ở dòng này không dùng ô này: để trống.'],
    number: [
      'Chưa đúng dạng số',
      'Ghi số nguyên từ 0 trở lên, hoặc một dấu: - (không áp dụng), : (không có số liệu), x (giữ kín). Chưa báo cáo thì để trống.',
    ],
    decimal: [
      'Chưa đúng dạng số',
      'Ghi số từ 0 trở lên, hoặc một dấu: - (không áp dụng), : (không có số liệu), x (giữ kín). Chưa báo cáo thì để trống.',
    ],
    counts: [
      'Chưa đúng tử số, mẫu số',
      'Ghi số nguyên từ 0 trở lên, tử số không lớn hơn mẫu số; hoặc một dấu: - (không áp dụng), : (không có số liệu), x (giữ kín).',
    ],
    choice: ['Chưa có trong danh sách', 'Bấm mũi tên ở góc ô rồi chọn một dòng trong danh sách.'],
    day: (last) => [
      'Chưa đúng ngày',
      `Ghi theo ngày/tháng/năm, không sau ${last} là ngày cuối kỳ. Chưa có ngày thì để trống.`,
    ],
    note: ['Ghi chú', 'Chỉ để người nhận đọc, không công bố. Không ghi họ tên hay thông tin của bất kỳ ai.'],
  },
  sidecar: {
    head: (workbook) => [
      `Tệp đi kèm của ${workbook}. Cán bộ thống kê điền các mục còn trống rồi để hai tệp cạnh nhau.`,
      'Mục nào còn trống thì tệp số liệu chưa được nhận.',
    ],
    title: 'Tên báo cáo mà số liệu lấy từ đó, bằng hai thứ tiếng',
    publisher: 'Cơ quan gửi báo cáo',
    licence: 'Điều khoản dùng lại của nguồn; chưa rõ thì ghi "unknown: facts only"',
    received: 'Ngày nhận được tệp, viết theo năm-tháng-ngày, ví dụ 2025-07-01',
    period: 'Kỳ của mọi dòng trong tệp',
  },
};
