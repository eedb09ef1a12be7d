/** Vietnamese, the first language of the site: the code by which a picture stands in another site's page. */
export const vi = {
  label: 'Mã nhúng',
  note: 'Dán vào trang của bạn. Hình luôn theo bản số liệu mới nhất; khung tự chỉnh chiều cao. Trang không cho chạy mã thì bỏ phần <script>.',
  pinned: 'Mã nhúng giữ nguyên bản số liệu này',
} as const;
