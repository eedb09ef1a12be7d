import type { OfflineWords } from './words.ts';

/** English words of the page about reading without a connection. */
export const en: OfflineWords = {
  name: 'Reading without a connection',
  lede: 'Pages that you have opened are kept on your device, to be read again when the connection is weak or gone.',
  switch: {
    title: 'Keep pages on this device',
    on: 'On: pages that you open are kept.',
    off: 'Off: nothing is kept on this device.',
    unable: 'This browser cannot keep pages, or is in private mode.',
    noScript: 'Keeping pages needs JavaScript, which is switched off in this browser: nothing is kept.',
    turnOff: 'Switch off and delete all',
    turnOn: 'Switch on',
    failed: 'That did not work. Check the connection and try again.',
  },
  list: {
    title: 'Pages that are kept',
    none: 'No page is kept yet.',
    count: (pages, files) =>
      `${pages} ${pages === '1' ? 'page' : 'pages'} and ${files} shared ${files === '1' ? 'file' : 'files'}.`,
    at: (time, day) => `kept at ${time}, ${day}`,
  },
  how: {
    title: 'How pages are kept',
    items: [
      'With a connection, pages are always fetched anew. Only after 4 seconds without an answer, or without a connection, is the kept copy shown, with a line that says when it was kept and from which data release.',
      'The data and the engine of the Compare page are kept only once you have used them.',
      'When a new release is published, the pages that are kept are replaced by the new ones; the data of two releases are never mixed.',
      'All of it stays on your device: the site does not know what you keep.',
    ],
  },
};
