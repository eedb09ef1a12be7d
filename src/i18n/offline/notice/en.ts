import type { NoticeWords } from './words.ts';

/** English words of the notice on a page that does not come from the network. */
export const en: NoticeWords = {
  kept: 'Copy kept on this device',
  keptText: (time, day, release) =>
    `The page itself could not be fetched. You are reading a copy kept at ${time} on ${day}, from the data release ${release}.`,
  older: 'There is a newer version of this page',
  olderText: (release) =>
    `You are reading an older copy kept on this device, from the data release ${release}.`,
  reload: 'Reload',
  missing: 'This page cannot be read now',
  missingText:
    'There is no connection, and this page is not kept on this device. Pages that are follow below.',
};
