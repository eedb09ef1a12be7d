import type { TemplateWords } from './words.ts';

/** English words of a template. */
export const en: TemplateWords = {
  sheets: { guide: 'Guide', results: 'Results', dictionary: 'Dictionary' },
  headers: {
    area: 'Area code',
    area_name: 'Area name',
    period: 'Period',
    indicator: 'Indicator',
    unit: 'Unit',
    value: 'Value',
    numerator: 'Numerator',
    denominator: 'Denominator',
    state: 'State',
    event_date: 'Event date',
    status: 'Status',
    note: 'Note',
  },
  bothCounts: 'both counts',
  foot: (programme, period) => `${programme}, ${period}`,
  guide: {
    title: (programme) => `Results for ${programme}`,
    period: 'Figures of',
    areas: 'Who reports',
    areasIn: (areas, rows) => `${areas}; ${rows} ${rows === '1' ? 'row' : 'rows'} to fill in`,
    steps: 'How to fill it in',
    step: ({ results, dictionary }, lastDay) => [
      `Open the sheet “${results}”. Fill in the pale yellow cells only; grey cells are given or not used.`,
      'Each row is one indicator of one area in the period. Do not rename or remove columns, or merge cells.',
      'An indicator that is a share: give both its numerator and its denominator, never a percentage. The numerator is not greater than the denominator.',
      'Counts are whole numbers from 0. Give decimals only where the dictionary says that they are allowed.',
      'Things done or not done: the value 1 is done, 0 is not done; where it is done, give the event date too.',
      'State and status: click on the cell and choose from the list.',
      `Days are written day/month/year and are not after ${lastDay}, the last day of the period.`,
      `If you are not sure what an indicator counts, see the sheet “${dictionary}”.`,
    ],
    groups: (columns) => `${columns}: the group that a row asks about; empty is the total of all groups.`,
    marks: 'What a cell without a number means',
    mark: {
      empty: ['(empty)', 'Not reported.'],
      zero: ['0', 'It was looked for and there is none. Do not leave a cell empty when the result is 0.'],
      not_applicable: ['-', 'Does not apply: the indicator has no meaning in this area.'],
      not_available: [':', 'Not available: there is such a thing, but it has not been counted.'],
      withheld: ['x', 'There is a number, which the sender withholds.'],
    },
    finality: 'Which status to choose',
    final: {
      final: ['final', 'It is certain. An empty cell means the same.'],
      provisional: ['provisional', 'It may still change.'],
      revised: ['revised', 'It stands in place of the figure sent before.'],
    },
    who: 'Who fills it in',
    whoNote: (dictionary) =>
      `Each agency fills in the indicators it is in charge of; the last column of the sheet “${dictionary}” names it for each.`,
    indicators: (n) => `${n} ${n === 1 ? 'indicator' : 'indicators'}`,
    send: 'Where to send it',
    noNames:
      'Give no name, identity or telephone number, date of birth or address of anyone, not even in the notes: a file that holds them is sent back.',
  },
  dictionary: {
    columns: {
      name: 'Name of the indicator',
      fill: 'To fill in',
      definition: 'Definition',
      numerator: 'The numerator counts',
      denominator: 'The denominator counts',
      levels: 'Reported by',
      agencies: 'Agency in charge',
    },
    fill: {
      share: () => 'numerator and denominator',
      whole: (unit) => `value, a whole number (${unit})`,
      decimal: (unit) => `value, decimals allowed (${unit})`,
      state: () => 'state',
    },
    fillDay: 'event date',
    lists: ['List', 'Choice', 'Means'],
  },
  boxes: {
    fixed: ['A given cell', 'This cell is given: leave it as it is, so that the figures go to their place.'],
    unused: ['Not used', 'The indicator of this row does not use this cell: leave it empty.'],
    number: [
      'Not a number of the right kind',
      'Give a whole number from 0, or a mark: - (does not apply), : (not available), x (withheld). If it is not reported, leave it empty.',
    ],
    decimal: [
      'Not a number of the right kind',
      'Give a number from 0, or a mark: - (does not apply), : (not available), x (withheld). If it is not reported, leave it empty.',
    ],
    counts: [
      'Numerator and denominator',
      'Give whole numbers from 0, the numerator not greater than the denominator; or a mark: - (does not apply), : (not available), x (withheld).',
    ],
    choice: ['Not in the list', 'Click on the arrow beside the cell and choose a line of the list.'],
    day: (last) => [
      'Not a day of the right kind',
      `Write day/month/year, not after ${last}, the last day of the period. If there is no day, leave it empty.`,
    ],
    note: [
      'Note',
      'Read by whoever receives the file, never published. Give no name and nothing about any person.',
    ],
  },
  sidecar: {
    head: (workbook) => [
      `Stands beside ${workbook}. The statistics officer fills in what is empty and keeps both files together.`,
      'While anything is empty, the results are not taken in.',
    ],
    title: 'Title of the report that the figures come from, in both languages',
    publisher: 'The agency that sent the report',
    licence: 'Terms of this source; if they are not known, write "unknown: facts only"',
    received: 'Day on which the file came in, as year-month-day, e.g. 2025-07-01',
    period: 'Period of all rows of the file',
  },
};
