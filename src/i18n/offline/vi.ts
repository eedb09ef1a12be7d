/** Vietnamese words of the page about reading without a connection. */
export const vi = {
  name: 'Đọc khi không có mạng',
  switch: {
    title: 'Giữ trang trên máy này',
    on: 'Đang bật: trang nào bạn mở sẽ được giữ lại, lần sau hiện ra ngay. Có bản mới hơn thì trang báo cho bạn.',
    off: 'Đang tắt: không giữ gì trên máy này.',
    unable: 'Trình duyệt này không giữ trang được, hoặc đang mở ở chế độ riêng tư.',
    turnOff: 'Tắt và xóa hết',
    turnOn: 'Bật',
    failed: 'Chưa làm được. Hãy kiểm tra mạng rồi thử lại.',
  },
  list: {
    title: 'Trang đang giữ',
    none: 'Chưa giữ trang nào.',
    count: (pages: string, files: string) => `${pages} trang và ${files} tệp dùng chung.`,
    at: (time: string, day: string) => `lưu lúc ${time}, ${day}`,
  },
} as const;
