import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openDatabase, query } from '../../../scripts/read/database.ts';
import { encodings } from '../../../scripts/read/decode.ts';
import { createRaw } from '../../../scripts/read/raw.ts';
import { loadRows } from '../../../scripts/read/rows.ts';
import { type Sidecar, sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { area, indicator, inputs } from '../inputs.ts';
import { type Manner, written } from '../../../scripts/bench/fuzz-written.ts';

vi.setConfig({ testTimeout: 120_000 });

const text = (vi: string, en: string) => ({ vi, en });
const words = vocabulary(
  inputs({
    areas: [area('A', 'town', null, '2000-01-01')],
    indicators: {
      trees_planted: indicator('flow', {
        label: text('Cây đã trồng', 'Trees planted'),
        breakdowns: {
          shade: [
            { id: 'dark', label: text('râm', 'dark') },
            { id: 'light', label: text('sáng', 'light') },
          ],
        },
      }),
      cared_share: indicator('share', { label: text('Tỷ lệ cây được chăm', 'Cared for') }),
      best_garden: indicator('status', {
        label: text('Vườn đẹp', 'Best garden'),
        states: [{ id: 'yes', label: text('có', 'yes') }],
      }),
    },
  }),
);

let connection: DuckDBConnection;
const folder = mkdtempSync(join(tmpdir(), 'tables-'));
beforeAll(async () => {
  connection = await openDatabase();
  await createRaw(connection, words.breakdowns);
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

/** What comes of a file: its rows in `raw` by column, or what is wrong with it. */
async function read(bytes: Buffer, told: Partial<Sidecar> = {}) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, bytes);
  await connection.run('DELETE FROM raw_row; DELETE FROM wide_cell');
  const base = {
    sources: [{ id: 's', title: text('a', 'a'), publisher: 'p', licence: 'l' }],
    received: '2026-07-01',
  };
  const sidecar = { ...sidecarSchema.parse(base), ...told };
  const findings = await loadRows(connection, 0, { name: 'table.csv', path, sidecar }, words);
  const rows = await query<Record<string, string | number>>(connection, 'SELECT * FROM raw ORDER BY line');
  return { findings, rows };
}

const separators = [',', ';', '\t'];
const ends = ['\n', '\r\n', '\r'];
const manner = fc.record<Manner>({
  encoding: fc.constantFrom(...encodings.filter((each) => each !== 'windows-1252')),
  mark: fc.boolean(),
  separator: fc.constantFrom(...separators),
  end: fc.constantFrom(...ends),
  quoteAll: fc.boolean(),
});
const letters = Array.from(
  'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắặấậéèếềệíịóòỏốồộớờợúủứừựýỳỹ0123456789,;.:-"\'/()% \t\nÀĐẾƯ',
);
/** What a person may type in a cell, without spaces around it. */
const cell = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((each) => each.join('').trim());
const filled = cell.filter((each) => each !== '');

describe('a table written as CSV in any encoding, with any separator and line end', () => {
  it('reads back to the same cells, row by row', async () => {
    const rows = fc.array(fc.tuple(filled, filled, filled, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, manner, async (table, how) => {
        const head = ['Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị', 'shade'];
        const { findings, rows: found } = await read(written([head, ...table], how), {
          encoding: how.encoding,
        });
        expect(findings).toEqual([]);
        expect(
          found.map(({ line, area: a, period, indicator: i, value, b_shade }) => [
            line,
            a,
            period,
            i,
            value,
            b_shade,
          ]),
        ).toEqual(table.map((row, at) => [at + 2, ...row]));
      }),
      { numRuns: 300 },
    );
  });

  it('is found out without being told, or told to be undecided, but never read wrongly', async () => {
    const names = [
      'Đá Xanh',
      'Hồ Lớn',
      'Suối Cạn',
      'Bãi Dài',
      'Vườn Nhãn',
      'Đồng Ruộng',
      'Gò Mả',
      'Bến Nứa',
      'Oasis',
      'Rừng Thẳm',
    ];
    // With nine digits or more in all rows they might be numbers of telephones or documents.
    const figure = fc.nat({ max: 99_999_999 }).map(String);
    const rows = fc.array(fc.tuple(fc.constantFrom(...names), figure), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, manner, async (table, how) => {
        const head = ['area', 'period', 'indicator', 'value'];
        const full = table.map(([name, value]) => [name, '2025', 'trees_planted', value]);
        const { findings, rows: found } = await read(written([head, ...full], how));
        if (findings.length > 0) {
          expect(how.encoding).toBe('windows-1258');
          expect(findings.map(({ code }) => code)).toEqual(['E103']);
          // Only a word or two can leave it open.
          expect(new Set(table.map(([name]) => name)).size).toBeLessThan(4);
        } else expect(found.map(({ area: a, value }) => [a, value])).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same in wide layout as in long', async () => {
    const figures = [
      ['trees_planted', '', 'value', 'Cây đã trồng'],
      ['trees_planted', 'dark', 'value', 'trees_planted@shade=dark'],
      ['trees_planted', 'light', 'value', 'Trees planted [sáng]'],
      ['cared_share', '', 'numerator', 'Tỷ lệ cây được chăm – tử số'],
      ['cared_share', '', 'denominator', 'cared_share.denominator'],
      ['best_garden', '', 'state', 'VƯỜN  ĐẸP'],
    ] as const;
    const row = fc.tuple(filled, ...figures.map(() => cell));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), manner, async (table, how) => {
        const head = ['Địa bàn', ...figures.map(([, , , header]) => header)];
        const told = { period: '2025', encoding: how.encoding };
        const { findings, rows: found } = await read(written([['Biểu 1'], [], head, ...table], how), told);
        expect(findings).toEqual([]);
        const expected = table.flatMap(([name, ...cells]) => {
          const groups = Map.groupBy(
            figures.map(([id, shade, column], at) => ({ id, shade, column, cell: cells[at] ?? '' })),
            ({ id, shade }) => `${id} ${shade}`,
          );
          return [...groups.values()]
            .filter((group) => group.some((each) => each.cell !== ''))
            .map((group) => ({
              area: name,
              period: '',
              indicator: group[0]?.id,
              b_shade: group[0]?.shade,
              value: '',
              numerator: '',
              denominator: '',
              state: '',
              ...Object.fromEntries(group.map(({ column, cell: content }) => [column, content])),
            }));
        });
        expect(
          found.map(({ area: a, period, indicator: i, b_shade, value, numerator, denominator, state }) => ({
            area: a,
            period,
            indicator: i,
            b_shade,
            value,
            numerator,
            denominator,
            state,
          })),
        ).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file with bytes changed at random', () => {
  it('is read or refused with a finding, and nothing else happens', async () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.nat({ max: 255 }),
      how: fc.constantFrom('set', 'drop', 'add'),
    });
    const table = [
      ['Biểu 2'],
      ['Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị', 'Ghi chú'],
      ...Array.from({ length: 20 }, (_, at) => [
        `Suối Cạn ${at}`,
        '6T/2026',
        'trees_planted',
        `${at}`,
        'a "b", c\nd',
      ]),
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), manner, async (changes, how) => {
        const bytes = [...written(table, how)];
        for (const { at, byte, how: what } of changes) {
          bytes.splice(at % bytes.length, what === 'add' ? 0 : 1, ...(what === 'drop' ? [] : [byte]));
        }
        const { findings, rows } = await read(Buffer.from(bytes));
        if (findings.length > 0) {
          expect(rows).toEqual([]);
          for (const { message_vi, message_en } of findings)
            expect(message_vi.length * message_en.length).toBeGreaterThan(0);
        } else expect(rows.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
