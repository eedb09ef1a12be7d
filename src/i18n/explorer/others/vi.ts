/** Vietnamese words of the targets beside the one whose path is drawn; embeds, which name none, do without them. */
export const vi = {
  targets: 'Chỉ tiêu khác cùng đo bằng chỉ số này:',
  judged: (area: string, beside: string | null) => (beside === null ? area : `${area} và ${beside} nơi khác`),
} as const;
