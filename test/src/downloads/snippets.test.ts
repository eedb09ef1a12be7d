import { expect, test } from 'vitest';
import { snippets } from '../../../src/downloads/snippets.ts';

const release = { files: ['areas.parquet', 'targets/a.parquet'], folder: 'https://numbers.example/data/' };
const asked = [
  { ...release, name: 'data', text: `SELECT "value"\nFROM 'areas.parquet'\nWHERE "name" = 'O''x "y"'` },
  {
    ...release,
    name: 'required',
    text: `SELECT 1 FROM 'targets/a.parquet' JOIN 'areas.parquet' USING (area_id);`,
  },
];

test('each tool is handed the same SQL, with whole addresses', () => {
  const { duckdb, r, python } = snippets(asked);
  const statements = duckdb.replace(/;$/, '').split(';\n\n');
  expect(statements).toHaveLength(2);
  expect(duckdb).not.toMatch(/'(areas|targets\/a)\.parquet'/);
  expect(duckdb.match(/'https:\/\/numbers\.example\/data\/areas\.parquet'/g)).toHaveLength(2);
  for (const statement of statements) {
    expect(r).toContain(`r"---(\n${statement}\n)---"`);
    expect(python).toContain(`r"""\n${statement}\n"""`);
  }
});

test('R and Python have the form of programs: packages first, a table a name, what is opened is closed', () => {
  const { r, python } = snippets(asked);
  // Outside its raw strings each line is one call.
  const outside = (text: string, string: RegExp): string[] => text.replaceAll(string, 'SQL').split('\n');
  expect(outside(r, /r"---\([\s\S]*?\)---"/g)).toEqual([
    '# install.packages("duckdb")',
    'library(duckdb)',
    'con <- dbConnect(duckdb())',
    'dbExecute(con, "INSTALL httpfs; LOAD httpfs")',
    'data <- dbGetQuery(con, SQL)',
    'required <- dbGetQuery(con, SQL)',
    'dbDisconnect(con)',
  ]);
  expect(outside(python, /r"""[\s\S]*?"""/g)).toEqual([
    '# pip install duckdb pandas',
    'import duckdb',
    'data = duckdb.sql(SQL).df()',
    'required = duckdb.sql(SQL).df()',
  ]);
});

test('a name that no language could bear is refused', () => {
  expect(() => snippets([{ ...release, name: 'my data', text: 'SELECT 1' }])).toThrow(
    '"my data" is no name of a variable',
  );
});
