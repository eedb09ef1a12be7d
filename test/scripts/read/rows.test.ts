import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, query } from '../../../scripts/read/database.ts';
import { createRaw } from '../../../scripts/read/raw.ts';
import { loadRows } from '../../../scripts/read/rows.ts';
import { inFolder } from '../cases.ts';

const sidecar = {
  sources: [],
  received: '2026-07-01',
  locale: 'vi',
  layout: 'long',
  illustrative: false,
} as never;

/** The rows that come of a file: their number, area and value. */
async function rows(text: string | Buffer) {
  return inFolder(async (folder) => {
    await mkdir(folder, { recursive: true });
    // Names may hold what SQL would trip over.
    const path = join(folder, `it's.csv`);
    await writeFile(path, text);
    const connection = await openDatabase();
    await createRaw(connection, ['depth']);
    const findings = await loadRows(
      connection,
      0,
      { name: 'x.csv', path, sidecar },
      {
        breakdowns: ['depth'],
        indicators: {},
      },
    );
    expect(findings.map(({ message_en }) => message_en)).toEqual([]);
    return query<Record<string, unknown>>(
      connection,
      'SELECT line, area, value, b_depth FROM raw ORDER BY line',
    );
  });
}

const head = 'area,period,indicator,value,note,depth';

describe('loadRows', () => {
  it('numbers rows as a spreadsheet does, blank ones and cells with line breaks among them', async () => {
    const text = `${head}\n\nA,2025,i,1,"two\nlines",\n\n,,,,,\nB,2025,i,2,,deep\n\n`;
    expect(await rows(text)).toEqual([
      { line: 3, area: 'A', value: '1', b_depth: '' },
      { line: 6, area: 'B', value: '2', b_depth: 'deep' },
    ]);
  });

  it('reads semicolons, tabs, a byte-order mark, Windows line ends and short rows', async () => {
    const expected = [{ line: 2, area: 'Đá Xanh', value: '1,5', b_depth: '' }];
    expect(await rows(`\ufeff${head.replaceAll(',', ';')}\r\nĐá Xanh ;2025;i;1,5\r\n`)).toEqual(expected);
    expect(await rows(`${head.replaceAll(',', '\t')}\nĐá Xanh\t2025\ti\t1,5\t\t\n`)).toEqual(expected);
  });

  it('reads a header over two lines, and blank lines before it', async () => {
    expect(await rows(`\n\n"area",period,indicator,"value",note,"depth"\nA,2025,i,1\n`)).toEqual([
      { line: 4, area: 'A', value: '1', b_depth: '' },
    ]);
  });

  it('leaves unnamed columns out when they are empty, and never takes the note along', async () => {
    expect(await rows(`area,period,indicator,value,,note\nA,2025,i,1,,hidden\n`)).toEqual([
      { line: 2, area: 'A', value: '1', b_depth: '' },
    ]);
  });
});
