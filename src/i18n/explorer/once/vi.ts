/** Vietnamese words of what is said once of many figures. */
export const vi = {
  whole: (mark: string, unmarked: string | null) =>
    `Mọi con số: ${mark}${unmarked === null ? '' : `, trừ ô ghi “${unmarked}”`}.`,
  unmarked: {
    recomputed: 'không tính lại',
    rolled_up: 'không cộng lên',
    revised: 'chưa sửa',
    provisional: 'chính thức',
  },
} as const;
