/** Vietnamese words of the switch between areas of today and areas of the time. */
export const vi = {
  legend: 'Địa giới',
  now: 'Địa bàn hiện nay',
  then: 'Địa bàn thời đó',
  nowNote: 'Số trước khi sáp nhập được cộng lại từ các địa bàn cũ.',
  thenNote: 'Mỗi địa bàn một đường, đúng như đã báo cáo; không cộng, không tính lại.',
} as const;
