/** Every view of the explorer, with its word in addresses (`kieu=`). Words never change: people have links. */
export const viewWords = {
  trend: 'duong',
  path: 'lo-trinh',
  ranking: 'xep-hang',
  multiples: 'hinh-nho',
  map: 'ban-do',
  matrix: 'ma-tran',
  scatter: 'doi-chieu',
  distribution: 'phan-bo',
  table: 'bang',
} as const;

export type ViewId = keyof typeof viewWords;
