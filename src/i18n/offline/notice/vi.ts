/** Vietnamese words of the notice on a page that does not come from the network. */
export const vi = {
  kept: 'Bản lưu trên máy',
  keptText: (time: string, day: string, release: string) =>
    `Chưa tải được trang mới. Bạn đang đọc bản đã lưu lúc ${time} ngày ${day}, thuộc bản số liệu ${release}.`,
  older: 'Đã có bản mới của trang này',
  olderText: (release: string) => `Bạn đang đọc bản cũ lưu trên máy, thuộc bản số liệu ${release}.`,
  reload: 'Tải lại',
  missing: 'Chưa đọc được trang này',
  missingText: 'Không có mạng, và trang này chưa được lưu trên máy. Những trang đọc được ngay ở bên dưới.',
} as const;
