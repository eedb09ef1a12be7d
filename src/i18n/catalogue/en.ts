import type { CatalogueWords } from './words.ts';

export const en: CatalogueWords = {
  facts: (rows, columns, newest, received) =>
    `${rows} rows, ${columns} columns; newest: ${newest}${received === null ? '' : `, received ${received}`}`,
  preview: 'Columns and first rows',
  firstRows: (n, all) => `The first ${n} of ${all} rows`,
  previewFault: 'The first rows could not be read. Close this and open it again.',
  filter: 'Filter the files by name',
  filterHint: 'Name of a file or an indicator',
  filterCount: (n) => (n === '1' ? '1 table' : `${n} tables`),
  filterNone: 'No table has such a name.',
  dictionary: {
    title: 'Dictionary of columns',
    lede: 'What each column of each table means, made from the very schemas by which the files are written.',
    needed: 'Empty cells',
    always: 'never\u00a0empty',
    mayBeEmpty: 'may\u00a0be\u00a0empty',
    files: 'Files',
    observations: 'Observations of an indicator',
    observationRow: 'one indicator in one area and period',
    ofArea: 'Every indicator of an area',
    breakdown: (name) => `Broken down by ${name}; empty: the total`,
    breakdowns: 'Columns of breakdowns are only in the files of indicators that have them.',
    link: 'Dictionary of columns: what each column means',
    machine: 'The same for machines',
  },
  promise: {
    title: 'What stays as it is',
    lede: 'Anyone who reuses the data can rely on this.',
    addresses:
      'Addresses of files can be told in advance and are the same for Vietnamese and English; these always lead to the newest release:',
    one: {
      table: 'a table',
      indicator: 'an indicator',
      target: 'the verdicts on a target',
      area: 'the verdicts in an area',
      areaObservations: 'every indicator of an area',
    },
    points: [
      'Each file comes as .parquet, .csv and .json with the same rows and columns; tables of the whole also as .xlsx.',
      'Names and meanings of columns do not change. Columns may be added: read them by name, not by place.',
      'Ids of areas, indicators, programmes and targets are never used again for something else. When an area ends, its name in addresses gains the year; its id stays.',
      'A closed release is never edited: its files stay under /data/releases/ and the number of the release, with checksums. To cite a figure for good, cite a closed release.',
      'Besides added columns, only numbers and the count of rows may differ in a new release. Where a name must change, a column be dropped or a meaning change, the first part of the release’s number rises and the change is explained.',
    ],
    keptArea:
      'The figures of one area in a closed release have a lasting address too: the page of that release, with the area’s name',
    example: 'such as',
    notPromised: 'Not promised: the order of rows, how Parquet files are packed, the wording of pages.',
  },
  licence: {
    title: 'Licence, source by source',
    lede: (licence) =>
      `What the project made is under ${licence}. Each source below keeps its own terms; the column source of the tables tells which number comes from which.`,
    source: 'Source',
    kind: 'Kind',
    terms: 'Terms',
    received: 'Received',
    illustrative: 'illustrative',
    published: 'published',
  },
};
