/** Vietnamese: how pages are kept, told on the page about reading without a connection. */
export const vi = {
  lede: 'Những trang bạn đã mở được giữ lại trên máy của bạn, để đọc lại khi mạng yếu hoặc không có mạng.',
  noScript: 'Việc giữ trang cần JavaScript. Trình duyệt này đang tắt JavaScript nên không giữ gì.',
  title: 'Cách giữ',
  items: [
    'Có mạng thì trang luôn được tải mới. Khi chờ quá 4 giây hoặc không có mạng, bạn sẽ thấy bản lưu, kèm dòng báo bản đó lưu từ lúc nào, thuộc bản số liệu nào.',
    'Số liệu và bộ máy tính toán của trang So sánh chỉ được giữ sau khi bạn dùng đến.',
    'Khi trang công bố bản mới, các trang đang giữ được thay bằng bản mới; số liệu hai bản không bao giờ lẫn vào nhau.',
    'Tất cả nằm trên máy của bạn: trang web không biết bạn giữ gì.',
  ],
} as const;
