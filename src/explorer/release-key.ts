/** The field of addresses that names the release: what an address was kept with, or what an embed stays with. */
export const releaseKey = 'ban';
