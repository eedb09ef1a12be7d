import type { SearchWords } from './words.ts';

/** English words of the search. */
export const en: SearchWords = {
  title: 'Search',
  label: 'Search the site',
  field: 'Search areas, targets, programmes, agencies',
  hint: 'Area, target…',
  go: 'Search',
  results: 'Search results',
  kinds: {
    area: 'Areas',
    programme: 'Programmes',
    agency: 'Agencies',
    target: 'Targets',
    page: 'Pages',
  },
  count: (n) => (n === '1' ? '1 result' : `${n} results`),
  enter: (title) => `Press Enter to open ${title}.`,
  all: (n) => `See all ${n} results`,
  found: (count, query) => `${count} for “${query}”`,
  none: 'Nothing found. Try fewer letters, or type without diacritics.',
  noneFor: (query) => `No results for “${query}”. Try fewer letters, or type without diacritics.`,
  failed: 'The list to search could not be loaded: check the connection and reload the page.',
  lede: 'Type into the search field at the top of the page: with diacritics or without; former names and codes work too.',
  noScript:
    'The search field needs JavaScript, which is switched off in this browser. Please open one of these lists.',
  lists: 'Open a list',
  formerly: (name) => `formerly ${name}`,
  including: (name) => `includes the former ${name}`,
  partOf: (name) => `includes part of the former ${name}`,
  shown: (name) => `see the page of ${name}`,
};
