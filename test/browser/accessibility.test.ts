import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stage } from './chromium.ts';
import { pageKinds } from './kinds.ts';
import { onPage } from './page.ts';

const here = stage();
const kinds = await pageKinds();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that the page breaks as it stands, each with the first places. */
async function broken(page: Page): Promise<string[]> {
  // Evaluated by the test, not added as an element: the content security policy allows no inline script.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    { runOnly: standards, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
        .join(' | ')}`,
  );
}

/** Both languages share their markup: Vietnamese is looked at in all four ways, English in one. */
const looks = [
  { scheme: 'light', width: 360, of: ['vi', 'en'] },
  { scheme: 'light', width: 1440, of: ['vi'] },
  { scheme: 'dark', width: 360, of: ['vi'] },
  { scheme: 'dark', width: 1440, of: ['vi'] },
] as const;

const pages = [...kinds, { kind: 'not found (vi)', language: 'vi' as const, path: 'khong-co/' }];

describe.each(pages)('$kind', ({ kind, language, path }) => {
  test('breaks no rule of axe, light or dark, on a phone or a desk', async () => {
    const url = new URL(kind.startsWith('not found') ? '404.html' : path, here.site.url).href;
    await onPage(here.browser, url, async (page) => {
      await page.locator('main:not([data-state=loading])').waitFor({ timeout: 40_000 });
      // Closed parts hold tables and text as well.
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      for (const { scheme, width, of } of looks) {
        if (!of.some((one) => one === language)) continue;
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await broken(page), `/${path}, ${scheme}, ${width} px`).toEqual([]);
      }
    });
  });
});
