import type { HowKeptWords } from './words.ts';

export const en: HowKeptWords = {
  lede: 'Pages that you have opened are kept on your device, to be read again when the connection is weak or gone.',
  noScript: 'Keeping pages needs JavaScript, which is switched off in this browser: nothing is kept.',
  title: 'How pages are kept',
  items: [
    'With a connection, pages are always fetched anew. Only after 4 seconds without an answer, or without a connection, is the kept copy shown, with a line that says when it was kept and from which data release.',
    'The data and the engine of the Compare page are kept only once you have used them.',
    'When a new release is published, the pages that are kept are replaced by the new ones; the data of two releases are never mixed.',
    'All of it stays on your device: the site does not know what you keep.',
  ],
};
