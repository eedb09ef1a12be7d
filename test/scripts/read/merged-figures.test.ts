import { describe, expect, it } from 'vitest';
import { openDatabase, query } from '../../../scripts/read/database.ts';
import { loadRows } from '../../../scripts/read/rows.ts';
import { createRaw } from '../../../scripts/read/raw.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { readWorkbook } from '../../../scripts/read/xlsx/workbook.ts';
import { area, indicator, inputs } from '../inputs.ts';
import { bytesOf, parts } from './xlsx/parts.ts';

const words = vocabulary(
  inputs({
    areas: [area('A', 'town', null, '2000-01-01')],
    indicators: { trees_planted: indicator('flow'), trees_felled: indicator('flow') },
  }),
);
const sidecar = (layout: 'long' | 'wide') =>
  sidecarSchema.parse({
    sources: [
      { id: 'office', title: { vi: 'Báo cáo', en: 'Report' }, publisher: 'Office', licence: 'CC0-1.0' },
    ],
    received: '2026-07-01',
    layout,
  });

/** What is found in a sheet of these rows with these merged cells, and the rows that were taken. */
async function loaded(layout: 'long' | 'wide', rows: readonly (readonly string[])[], ...merged: string[]) {
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const data = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const { sheets } = await readWorkbook(
    bytesOf(parts(`<sheetData>${data}</sheetData><mergeCells>${ranges}</mergeCells>`)),
  );
  const connection = await openDatabase();
  await createRaw(connection, words.breakdowns);
  const findings = await loadRows(
    connection,
    0,
    { name: 'a.xlsx', path: 'a.xlsx', sidecar: sidecar(layout), sheet: sheets[0] },
    words,
  );
  const values = await query<{ area: string; value: string }>(connection, 'SELECT area, value FROM raw');
  return { findings: findings.map(({ code, row, column }) => [code, row, column]), values };
}

const head = ['area', 'period', 'indicator', 'value'];

describe('merged cells', () => {
  it('may say the same of several rows', async () => {
    const { findings, values } = await loaded(
      'long',
      [head, ['Oakham', '2026', 'trees_planted', '1'], ['', '', 'trees_felled', '2']],
      'A2:A3',
      'B2:B3',
    );
    expect(findings).toEqual([]);
    expect(values).toEqual([
      { area: 'Oakham', value: '1' },
      { area: 'Oakham', value: '2' },
    ]);
  });

  it('may hold no figure, which would count more than once', async () => {
    const rows = [
      ['Trees of the year'],
      head,
      ['Oakham', '2026', 'trees_planted', '1'],
      ['Elm', '2026', 'trees_planted', ''],
    ];
    expect((await loaded('long', rows, 'A1:D1', 'D3:D4')).findings).toEqual([['E103', 3, 'value']]);
    const wide = [
      ['area', 'period', 'trees_planted', 'trees_felled'],
      ['Oakham', '2026', '1', ''],
    ];
    expect((await loaded('wide', wide, 'C2:D2')).findings).toEqual([['E103', 2, 'trees_planted']]);
  });

  it('may be empty', async () => {
    const rows = [head, ['Oakham', '2026', 'trees_planted', '1'], ['Elm', '2026', 'trees_planted', '']];
    expect((await loaded('long', rows, 'D3:E9')).findings).toEqual([]);
  });
});
