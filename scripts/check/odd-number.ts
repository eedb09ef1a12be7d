import type { Localized } from '../../src/i18n/language.ts';
import { parsePeriod } from '../../src/periods/parse.ts';
import { readingMessages } from './messages-reading.ts';

/** What spreadsheets show in place of a result that a formula cannot give. */
const formulaError = /^#(?:[A-Z0-9/]+[!?]|N\/A|SPILL!|BUSY!|GETTING_DATA)$/i;

/**
 * What a cell is that is no number, where it can be told: a percentage, the error of a formula, a date or
 * a time that a spreadsheet may have made of a number. Undefined for anything else.
 */
export function oddNumber(cell: string): Localized | undefined {
  const text = cell.trim();
  if (/^[-−]?\d[\d.,\s]*%$/.test(text)) return readingMessages.percentage(text);
  if (formulaError.test(text)) return readingMessages.formulaError(text);
  const kind = parsePeriod(text)?.kind;
  // A row of # stands for a date that cannot be shown.
  if (kind === 'day' || kind === 'month' || /^#{2,}$/.test(text)) return readingMessages.dateAsNumber(text);
  if (/^\d{1,4}:\d{2}(?::\d{2})?$/.test(text)) return readingMessages.timeAsNumber(text);
  return undefined;
}
