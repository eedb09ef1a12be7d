import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import readXlsxFile from 'read-excel-file/node';
import { namedTables } from '../../../src/release/named-tables.ts';
import { tables } from '../../../src/release/tables.ts';
import { openDatabase, query } from '../../../scripts/read/database.ts';
import type { csvw } from '../../../scripts/write/csvw.ts';
import type { dcat } from '../../../scripts/write/dcat.ts';
import type { dataPackage } from '../../../scripts/write/package.ts';
import { cases, contents, options, quietly } from '../cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  await quietly(options(folder, [join(cases, 'sound'), join(cases, 'revised')], { acceptPartial: true }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = async (path: string) => readFile(join(folder, path), 'utf8');

describe('a release', () => {
  it('has a Parquet file for each table with the columns and types of the dictionary', async () => {
    const connection = await openDatabase();
    for (const { name, columns } of namedTables) {
      const found = await query<{ name: string; type: string }>(
        connection,
        `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM read_parquet('${join(folder, name)}.parquet'))`,
      );
      expect(found, name).toEqual(columns.map((column) => ({ name: column.name, type: column.type })));
    }
  });

  it('has the same rows in every format, texts and days intact', async () => {
    const connection = await openDatabase();
    for (const name of [
      ...namedTables.map(({ name }) => name),
      'observations/lakes_tested',
      'observations/clean_share',
    ]) {
      const path = join(folder, name);
      const rows = await query(connection, `FROM read_parquet('${path}.parquet')`);
      const [first] = (await text(`${name}.csv`)).split('\n');
      expect(first?.startsWith('\ufeff'), name).toBe(true);
      const csv = await query<{ n: number }>(
        connection,
        `SELECT count(*) AS n FROM read_csv('${path}.csv', all_varchar = true)`,
      );
      expect(csv[0]?.n, name).toBe(rows.length);
      expect(JSON.parse(await text(`${name}.json`)), name).toEqual(rows);
    }
    const [area] = await query(
      connection,
      `FROM read_parquet('${folder}/areas.parquet') WHERE code = '0101'`,
    );
    expect(area).toMatchObject({
      name: 'Hòa Bình',
      slug: 'hoa-binh',
      valid_from: '2025-07-01',
      valid_to: null,
      lat: 10.5,
      area_km2: 12.5,
    });
  });

  it('has the rows of each target and area alone, in every format, and lists them in twins.json', async () => {
    const { files } = JSON.parse(await text('twins.json')) as { files: { path: string; rows: number }[] };
    const listed = new Map(files.map(({ path, rows }) => [path, rows]));
    const connection = await openDatabase();
    const rows = (sql: string) => query<Record<string, unknown>>(connection, sql);
    const at = (path: string) => `read_parquet('${join(folder, path)}')`;
    const order = tables.progress.key.join(', ');
    for (const { programme, target, slug } of await rows(`FROM ${at('targets.parquet')}`)) {
      const own = await rows(
        `FROM ${at('progress.parquet')} WHERE programme = '${String(programme)}' AND target = '${String(target)}' ORDER BY ${order}`,
      );
      expect(await rows(`FROM ${at(`targets/${String(slug)}.parquet`)}`)).toEqual(own);
      expect(JSON.parse(await text(`targets/${String(slug)}.json`))).toEqual(own);
      expect(listed.get(`targets/${String(slug)}.csv`)).toBe(own.length);
    }
    let observed = 0;
    for (const { area_id, slug } of await rows(`FROM ${at('areas.parquet')}`)) {
      const where = `WHERE area_id = '${String(area_id)}'`;
      const judged = await rows(`FROM ${at('progress.parquet')} ${where} ORDER BY ${order}`);
      const [seen] = await rows(
        `SELECT count(*) AS n FROM read_parquet('${folder}/observations/*.parquet', union_by_name = true) ${where}`,
      );
      expect(listed.get(`areas/${String(slug)}.json`) ?? 0, String(slug)).toBe(judged.length);
      expect(listed.get(`areas/${String(slug)}.observations.json`) ?? 0, String(slug)).toBe(seen?.n);
      observed += Number(seen?.n);
      if (judged.length === 0) continue;
      expect(await rows(`FROM ${at(`areas/${String(slug)}.parquet`)}`)).toEqual(judged);
    }
    expect(observed).toBeGreaterThan(0);
    for (const path of listed.keys()) expect(await text(path), path).not.toBe('');
  });

  it('has each table as a spreadsheet with dictionary, notes and citation, codes kept as text', async () => {
    const connection = await openDatabase();
    for (const { name, columns } of namedTables) {
      const sheets = await readXlsxFile(join(folder, `${name}.xlsx`));
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['data', 'dictionary', 'notes', 'citation']);
      const [data, dictionary, notes, citation] = sheets.map(({ data: cells }) => cells);
      expect(data?.[0]).toEqual(columns.map((column) => column.name));
      const [count] = await query<{ n: number }>(
        connection,
        `SELECT count(*) AS n FROM read_parquet('${join(folder, name)}.parquet')`,
      );
      expect(data, name).toHaveLength((count?.n ?? 0) + 1);
      expect(dictionary, name).toHaveLength(columns.length + 1);
      expect(notes?.flat().join('\n')).toContain('2026-H1-draft');
      expect(citation?.flat().join('\n')).toContain('@misc{');
    }
    const [data] = await readXlsxFile(join(folder, 'areas.xlsx'));
    expect(data?.data.flat()).toContain('0101');
  });

  it('puts the totals of an area and period before their breakdowns', async () => {
    const [, total, shallow] = (await text('observations/lakes_tested.csv'))
      .split('\n')
      .filter((line) => !line.startsWith('0102') && !line.startsWith('0202'));
    expect(total).toContain(',1234,');
    expect(shallow).toContain(',shallow,');
  });

  it('is described as a data package whose schemas fit the CSV files', async () => {
    const described = JSON.parse(await text('datapackage.json')) as ReturnType<typeof dataPackage>;
    expect(described.name).toBe('ho-sach');
    for (const { path, schema, bytes, hash } of described.resources) {
      const csv = await text(path);
      const [head = ''] = csv.replace('\ufeff', '').split('\n');
      expect(schema.fields.map(({ name }) => name).join(','), path).toBe(head);
      expect(bytes, path).toBe(Buffer.byteLength(csv));
      expect(hash, path).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is described as CSV on the Web, column by column', async () => {
    const { tables: group } = JSON.parse(await text('csvw.json')) as ReturnType<typeof csvw>;
    const described = JSON.parse(await text('datapackage.json')) as ReturnType<typeof dataPackage>;
    expect(group.map(({ url }) => url)).toEqual(described.resources.map(({ path }) => path));
    for (const { url, tableSchema } of group) {
      const [head = ''] = (await text(url)).replace('\ufeff', '').split('\n');
      expect(tableSchema.columns.map(({ titles }) => titles).join(','), url).toBe(head);
    }
  });

  it('is a DCAT catalogue that names every file of every table with its size and checksum', async () => {
    const catalogue = JSON.parse(await text('dcat.jsonld')) as ReturnType<typeof dcat>;
    const { files } = JSON.parse(await text('catalog.json')) as {
      files: { path: string; rows: number | null; bytes: number; sha256: string }[];
    };
    const listed = catalogue['dcat:dataset']
      .flatMap((dataset) => dataset['dcat:distribution'])
      .map((one) => ({
        path: one['@id'].slice(2),
        bytes: Number(one['dcat:byteSize']['@value']),
        sha256: one['spdx:checksum']['spdx:checksumValue']['@value'],
      }));
    const expected = files
      .filter(({ rows }) => rows !== null)
      .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
    expect(listed.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(expected);
  });

  it('says in quality.json how much there was, and nothing of what', async () => {
    const quality = JSON.parse(await text('quality.json')) as Record<string, unknown>;
    expect(quality).toMatchObject({
      release: '2026-H1-draft',
      counts: { files: 3, rows: 12, accepted: 12, rejected: 0 },
    });
    expect(Object.keys(quality).sort()).toEqual([
      'arrivals',
      'as_of',
      'audit',
      'counts',
      'coverage',
      'coverage_by_area',
      'coverage_by_indicator',
      'duties',
      'findings',
      'hidden',
      'parameters',
      'protected',
      'release',
      'revised',
      'revisions',
    ]);
  });

  it('has nothing of the data folder beyond what is meant for all', async () => {
    const all = [...(await contents(folder)).values()]
      .map((each) => Buffer.from(each, 'latin1').toString('utf8'))
      .join('\n');
    expect(all).not.toContain('Bí Mật');
  });
});
