import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { csvw } from '../../scripts/write/csvw.ts';
import type { dcat } from '../../scripts/write/dcat.ts';
import type { dataPackage } from '../../scripts/write/package.ts';
import { describedTables } from '../../src/site/dictionary.ts';
import { builtRelease } from './release.ts';

/** How the built release and its pages describe themselves to machines. No server and no browser. */

const release = await builtRelease();
const read = (file: string): string => readFileSync(`dist/data/${file}`, 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const headOf = (file: string): string[] =>
  (read(file).split('\n')[0] ?? '').replace('\ufeff', '').trim().split(',');
const described = json('datapackage.json') as ReturnType<typeof dataPackage>;

describe('the Data Package', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
  (formats as unknown as { default: (ajv: Ajv) => void }).default(ajv);
  const valid = ajv.compile(
    // Our own words for the standard's JSON Schema, at least as strict: see its description.
    JSON.parse(readFileSync('test/fixtures/standards/data-package-2.json', 'utf8')) as object,
  );

  test('follows the rules of the standard', () => {
    valid(described);
    expect(valid.errors ?? []).toEqual([]);
  });

  test.each([
    ['a resource without a path', () => ({ ...described.resources[0], path: undefined })],
    ['a path that leads out', () => ({ ...described.resources[0], path: '../areas.csv' })],
    ['a path on one machine', () => ({ ...described.resources[0], path: 'file:areas.csv' })],
    ['a field without a type', () => ({ ...described.resources[0], schema: { fields: [{ name: 'a' }] } })],
    ['a name with capitals', () => ({ ...described.resources[0], name: 'Areas' })],
  ])('is refused for %s', (_, made) => {
    const broken = JSON.parse(JSON.stringify({ ...described, resources: [made()] })) as object;
    expect(valid(broken)).toBe(false);
  });

  test('says of each file what is true: its columns, size and checksum, and keys among its columns', () => {
    expect(described.resources.length).toBeGreaterThan(release.observed.size);
    for (const { path, bytes, hash, schema } of described.resources) {
      const fields = schema.fields.map(({ name }) => name);
      expect(headOf(path), path).toEqual(fields);
      expect(statSync(`dist/data/${path}`).size, path).toBe(bytes);
      expect(hash, path).toBe(
        `sha256:${createHash('sha256')
          .update(readFileSync(`dist/data/${path}`))
          .digest('hex')}`,
      );
      const { primaryKey = [], uniqueKeys = [] } = schema as {
        primaryKey?: string[];
        uniqueKeys?: string[][];
      };
      expect(fields, path).toEqual(expect.arrayContaining([...primaryKey, ...uniqueKeys.flat()]));
    }
  });
});

test('CSVW names the same files and columns, with datatypes of the standard', () => {
  const found = json('csvw.json') as ReturnType<typeof csvw>;
  expect(found['@context'][0]).toBe('http://www.w3.org/ns/csvw');
  expect(
    found.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]),
  ).toEqual(described.resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)]));
  const datatypes = new Set(
    found.tables.flatMap(({ tableSchema }) => tableSchema.columns.map((one) => one.datatype)),
  );
  expect(['string', 'double', 'integer', 'boolean', 'date']).toEqual(expect.arrayContaining([...datatypes]));
});

test('the DCAT catalogue has a dataset for each table and leads to files that are there', () => {
  const found = json('dcat.jsonld') as ReturnType<typeof dcat>;
  expect(found['@type']).toBe('dcat:Catalog');
  const prefixes = new Set(Object.keys(found['@context']));
  const terms = [...JSON.stringify({ ...found, '@context': {} }).matchAll(/"([a-z]+):[a-zA-Z]+":/g)];
  expect(terms.map(([, prefix = '']) => prefix).filter((prefix) => !prefixes.has(prefix))).toEqual([]);
  expect(found['dcat:dataset'].map((one) => `${one['dct:identifier']}.csv`)).toEqual(
    described.resources.map(({ path }) => path),
  );
  for (const one of found['dcat:dataset']) {
    const files = one['dcat:distribution'];
    expect(files.length, one['dct:identifier']).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const path = `dist/data/${file['@id'].slice(2)}`;
      expect(String(statSync(path).size), path).toBe(file['dcat:byteSize']['@value']);
    }
  }
});

test('each page that has data says so to search engines for data, and each address in it leads somewhere', () => {
  const { origin = '', base } = release.site;
  const told = (folder: string): number => {
    let count = 0;
    for (const file of globSync(`dist/${folder}`)) {
      const html = readFileSync(file, 'utf8');
      for (const [, text = ''] of html.matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      )) {
        const data = JSON.parse(text) as Record<string, unknown>;
        if (data['@type'] !== 'Dataset') continue;
        count += 1;
        expect(data, file).toMatchObject({
          '@context': 'https://schema.org',
          license: release.site.licence.url,
          version: release.catalog.release,
          isAccessibleForFree: true,
        });
        expect(String(data.name), file).not.toBe('');
        expect(String(data.description).length, file).toBeGreaterThanOrEqual(50);
        expect(String(data.description).length, file).toBeLessThanOrEqual(5000);
        const files = (data.distribution as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
        expect(files.length, file).toBeGreaterThan(0);
        for (const address of files) {
          expect(address.startsWith(`${origin}${base}data/`), address).toBe(true);
          expect(existsSync(`dist/${address.slice(`${origin}${base}`.length)}`), address).toBe(true);
        }
      }
    }
    return count;
  };
  expect(told('{,en/}index.html')).toBe(2);
  expect(told('{,en/}so-lieu/index.html')).toBe(2);
  expect(told('{,en/}so-sanh/index.html')).toBe(2);
  expect(told('{,en/}chat-luong/index.html')).toBe(2);
  expect(told('{,en/}don-vi/index.html')).toBe(2);
  expect(told('{,en/}don-vi/*/index.html')).toBe(2 * release.agencies.length);
  expect(told('{,en/}chi-tieu/*/index.html')).toBe(2 * release.targets.length);
  expect(told('{,en/}chuong-trinh/*/index.html')).toBe(2 * release.programmes.length);
  expect(told('{,en/}dia-ban/*/index.html')).toBeGreaterThan(200);
});

test('the dictionary tells every column of every table, and nothing else', () => {
  for (const [folder, language] of [
    ['', 'vi'],
    ['en/', 'en'],
  ] as const) {
    const { document } = parseHTML(readFileSync(`dist/${folder}so-lieu/tu-dien/index.html`, 'utf8'));
    const written = Object.fromEntries(
      [...document.querySelectorAll('main h2[id]')].map((head) => [
        head.id,
        [...(head.closest('section')?.querySelectorAll('tbody tr') ?? [])].map((row) => [
          row.querySelector('th')?.textContent.trim(),
          row.querySelector('td:last-child')?.textContent.trim(),
        ]),
      ]),
    );
    expect(written).toEqual(
      Object.fromEntries(
        describedTables(release).map(({ id, columns, sometimes }) => [
          id,
          [...columns, ...sometimes].map(({ name, about }) => [name, about[language].trim()]),
        ]),
      ),
    );
  }
  const known = new Set(
    describedTables(release).flatMap(({ columns, sometimes }) =>
      [...columns, ...sometimes].map(({ name }) => name),
    ),
  );
  const all = described.resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name));
  expect([...new Set(all)].filter((name) => !known.has(name))).toEqual([]);
});
