import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lookup, lookup } from '../src/release/lookup.ts';
import { openFolder } from '../src/release/native.ts';
import { type Catalog, readRelease } from '../src/release/release.ts';
import type { Site } from '../src/site/site.ts';
import { type Options, readOptions, usage, UsageError } from './briefings/options.ts';
import { makeBriefings } from './briefings/run.ts';
import { openStore } from './briefings/store.ts';
import { launchChromium } from './chromium/launch.ts';
import { serve } from './serve/server.ts';

/** The command: `npm run briefings` writes the PDF and DOCX of briefings into the built site. */
try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${usage}\n`);
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 2;
}

async function run(options: Options): Promise<void> {
  const data = join(options.out, 'data');
  if (!existsSync(join(data, 'catalog.json'))) {
    process.stderr.write(
      `${options.out} không có trang nào: chạy npm run data rồi npm run build. / ${options.out} holds no site: run npm run data, then npm run build.\n`,
    );
    process.exitCode = 5;
    return;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => {
    process.stderr.write(
      'Dừng sau bản đang làm; chạy lại để làm tiếp. / Stopping after this one; run again to go on.\n',
    );
    stop.abort();
  });
  const site = await serve({ root: options.out, port: 0 });
  const browser = await launchChromium();
  try {
    const { all, made, kept, bytes, seconds } = await makeBriefings(options, {
      lookup: await releaseIn(data),
      browser,
      url: site.url,
      store: openStore('.cache/briefings'),
      report: (line) => process.stderr.write(`${line}\n`),
      signal: stop.signal,
    });
    const megabytes = ((bytes.pdf + bytes.docx) / 1e6).toFixed(1);
    process.stdout.write(
      `${made + kept}/${all} bản tóm tắt / briefings: ${made} mới / new, ${kept} đã có / kept, ${megabytes} MB, ${seconds.toFixed(1)} s\n`,
    );
    if (made + kept < all) process.exitCode = 130;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function releaseIn(folder: string): Promise<Lookup> {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const engine = await openFolder(folder);
  return lookup(await readRelease(engine, json('catalog.json') as Catalog, json('site.json') as Site));
}
