/** Every view of the explorer, with its word in addresses (`kieu=`). Words never change: people have links. */
export const viewWords = {
  trend: 'duong',
  ranking: 'xep-hang',
  table: 'bang',
} as const;

export type ViewId = keyof typeof viewWords;
