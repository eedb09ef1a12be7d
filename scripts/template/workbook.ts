import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { periodName } from '../../src/i18n/date.ts';
import { dictionarySheet } from './dictionary.ts';
import type { Form } from './form.ts';
import { guideSheet } from './guide.ts';
import { withHeights } from './heights.ts';
import { font } from './look.ts';
import { onPaper } from './paper.ts';
import { resultsSheet } from './results.ts';
import { cellChecks } from './validation.ts';

/** The template as the bytes of an XLSX file; the same form gives the same bytes. */
export async function templateWorkbook(form: Form): Promise<Uint8Array> {
  const dictionary = dictionarySheet(form);
  const sheets = [guideSheet(form), resultsSheet(form, dictionary.ranges), dictionary.sheet];
  const foot = form.words.foot(form.programme.short[form.language], periodName(form.period, form.language));
  const bytes = await writeXlsxFile(
    sheets.map(({ name, data, widths, held }) => ({
      sheet: name,
      data: withHeights(data, widths),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: held.rows,
      stickyColumnsCount: held.columns,
      showGridLines: false,
    })),
    {
      ...font,
      features: [
        cellChecks(Object.fromEntries(sheets.map(({ name, checks }) => [name, checks]))),
        onPaper(
          sheets.map(({ name, pages, held }) => ({ sheet: name, pages, repeatedRows: held.rows, foot })),
        ),
      ],
    },
  ).toBuffer();
  // The library writes the hour into the file; the first day of the format stands for it.
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1) });
}
