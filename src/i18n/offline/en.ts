import type { OfflineWords } from './words.ts';

/** English words of the page about reading without a connection. */
export const en: OfflineWords = {
  name: 'Reading without a connection',
  switch: {
    title: 'Keep pages on this device',
    on: 'On: pages that you open are kept and come up at once the next time. Where there is a newer version, the page tells you.',
    off: 'Off: nothing is kept on this device.',
    unable: 'This browser cannot keep pages, or is in private mode.',
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
};
