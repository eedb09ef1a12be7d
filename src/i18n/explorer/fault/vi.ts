/** Vietnamese words of what can fail in the explorer. */
export const vi = {
  title: 'Chưa vẽ được',
  offline: 'Máy đang không có mạng, nên chưa tải được số liệu.',
  unsupported:
    'Trình duyệt này không có WebAssembly hoặc luồng chạy nền mà bộ truy vấn cần: hãy dùng bản mới hơn của trình duyệt.',
  memory: 'Thiết bị không đủ bộ nhớ cho bộ truy vấn: hãy đóng bớt trang khác rồi thử lại.',
  unreachable: 'Không tải được bộ truy vấn (DuckDB) của trang này.',
  refused:
    'Trình duyệt không chạy được bộ truy vấn: có thể trình duyệt đã cũ, hoặc máy chủ hay cơ quan quản lý máy chặn WebAssembly.',
  unloaded: 'Chưa tải được một phần của trang: đường truyền có thể đã đứt.',
  silent: 'Đã chờ 30 giây mà không nhận thêm được gì: đường truyền có thể đã đứt.',
  missing: (file: string) =>
    `Trang không có tệp ${file}. Có thể bản số liệu vừa được thay: hãy tải lại trang.`,
  broken: (file: string) => `Không tải được trọn vẹn tệp ${file}.`,
  replaced: (file: string) =>
    `Tệp ${file} không còn là tệp mà trang này được làm ra cùng: bản số liệu vừa được thay, hãy tải lại trang.`,
  query: (file: string) => `Đã tải tệp ${file} nhưng không đọc được.`,
  stopped: 'Đã dừng theo yêu cầu.',
  late: 'Chưa tải được danh mục chỉ số và địa bàn, nên chưa đổi được hình: đường truyền có thể đã đứt.',
  other: 'Có lỗi ngoài dự kiến khi vẽ.',
  instead: 'Vẫn tải được số liệu:',
  retry: 'Thử lại',
} as const;
