import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import type { PackedDictionary } from '../../src/explorer/dictionary.ts';
import { mostBytes } from '../../src/explorer/loader.ts';
import { observationFile } from '../../src/release/queries.ts';

/**
 * The observations of an indicator with rows of areas that no registry knows, so many that the file is too large
 * for the small reader, and the figures of all others stay what they are.
 */
export async function largeFile(indicator: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  const path = join(folder, 'x.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const published = `read_parquet('dist/data/${observationFile(indicator)}')`;
  // Text that does not pack, where each row has its own.
  await connection.run(
    `COPY (SELECT * FROM ${published} UNION ALL BY NAME
       SELECT * REPLACE ('unknown-' || md5(i::VARCHAR) AS area_id)
       FROM (SELECT * FROM ${published} LIMIT 1), range(50000) t(i))
     TO '${path}' (FORMAT parquet)`,
  );
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  if (bytes.length <= mostBytes) throw new Error(`${bytes.length} bytes are no large file`);
  return bytes;
}

/** Puts large files in place of the published ones on the way to a page, in its dictionary too. */
export async function withLargeFiles(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.route(/\/so-sanh\/tu-dien-[^/]*\.json$/, async (route) => {
    const response = await route.fetch();
    const { indicators, ...rest } = (await response.json()) as PackedDictionary;
    const file = indicators.file?.map((own, at) => {
      const large = files.get(String(indicators.id?.[at]));
      if (!large) return own;
      const sha256 = createHash('sha256').update(large).digest('hex').slice(0, 16);
      return { bytes: large.length, sha256 };
    });
    await route.fulfill({ json: { ...rest, indicators: { ...indicators, file } } });
  });
  for (const [indicator, body] of files)
    await page.route(`**/data/${observationFile(indicator)}`, (route) => route.fulfill({ body }));
}
