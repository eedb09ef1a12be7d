import type { FaultWords } from './words.ts';

/** English words of what can fail in the explorer. */
export const en: FaultWords = {
  title: 'Not drawn yet',
  offline: 'This device is offline, so the figures could not be loaded.',
  unsupported:
    'This browser lacks WebAssembly or the background threads that the query engine needs: use a newer version of it.',
  memory: 'The device has too little memory for the query engine: close other pages and try again.',
  unreachable: 'The query engine (DuckDB) of this page could not be downloaded.',
  refused:
    'The browser could not run the query engine: it may be too old, or the server or the device’s administrator blocks WebAssembly.',
  unloaded: 'A part of this page has not been loaded: the connection may have been lost.',
  silent: 'Nothing arrived for 30 seconds: the connection may be lost.',
  missing: (file) =>
    `This site has no file ${file}. The release may just have been replaced: reload the page.`,
  broken: (file) => `The file ${file} did not arrive whole.`,
  replaced: (file) =>
    `The file ${file} is no longer the one that this page was made with: the release was just replaced, reload the page.`,
  query: (file) => `The file ${file} arrived but could not be read.`,
  stopped: 'Stopped as asked.',
  late: 'The list of indicators and areas did not arrive, so the picture could not be changed: the connection may be lost.',
  other: 'Something unexpected went wrong while drawing.',
  instead: 'The figures can still be downloaded:',
  retry: 'Try again',
};
