import { existsSync, globSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium/launch.ts';
import { serve, type ServedSite } from '../serve/server.ts';
import { measured } from './command.ts';

/** What the first visit to the largest page of each kind costs: requests, and bytes as sent by the server. */
export async function pages(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const site = await serve({ root: 'dist', port: 0 });
  const browser = await launchChromium();
  try {
    const visits = [];
    for (const path of largestOfEachKind('dist')) visits.push(await firstVisit(browser, site, path));
    return visits;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function firstVisit(browser: Browser, site: ServedSite, path: string) {
  process.stderr.write(`pages: /${path}\n`);
  site.log.length = 0;
  // A context of its own is a cold cache.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
  const paints = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await context.close();
  const bytes = (entries: typeof site.log): number => entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const ending = (pattern: RegExp) => site.log.filter(({ url }) => pattern.test(url.split('?')[0] ?? ''));
  return {
    path: `/${path}`,
    requests: site.log.length,
    bytes: bytes(site.log),
    html: bytes(ending(/\/$|\.html$/)),
    css: bytes(ending(/\.css$/)),
    js: bytes(ending(/\.js$/)),
    fonts: bytes(ending(/\.woff2$/)),
    first_paint_ms: paints === undefined ? null : Math.round(paints),
  };
}

/**
 * Pages are of one kind when they share the first part of their path and its depth. Only the first
 * language is looked at, where another has a folder of two letters: it holds the same pages again.
 */
function largestOfEachKind(root: string): string[] {
  const kinds = new Map<string, { path: string; size: number }>();
  for (const file of globSync('**/index.html', { cwd: root }).toSorted()) {
    const path = file.slice(0, -'index.html'.length);
    const [first = '', ...rest] = path.split('/');
    if (/^[a-z]{2}$/.test(first)) continue;
    const kind = `${first} ${rest.length}`;
    const { size } = statSync(`${root}/${file}`);
    if (size > (kinds.get(kind)?.size ?? 0)) kinds.set(kind, { path, size });
  }
  return [...kinds.values()].map(({ path }) => path);
}
