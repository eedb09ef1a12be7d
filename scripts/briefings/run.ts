import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { briefingOf } from '../../src/briefing/briefing-of.ts';
import { writeAddress } from '../../src/briefing/address.ts';
import { type BriefingPage, briefingPages, newestPeriods, periodSlug } from '../../src/briefing/periods.ts';
import { formatNumber } from '../../src/i18n/number.ts';
import type { Language } from '../../src/i18n/language.ts';
import type { Lookup } from '../../src/release/lookup.ts';
import { pagePath } from '../../src/site/routes.ts';
import { documentOf } from './document.ts';
import { offer, withoutFiles } from './offer.ts';
import { type Options, UsageError } from './options.ts';
import { pdfOf, picturesOf } from './paper.ts';
import { keyOf, place, type Store } from './store.ts';

/** What a run needs beside its options. */
export interface Surroundings {
  readonly lookup: Lookup;
  readonly browser: Browser;
  /** Address of the served site, with its base path. */
  readonly url: string;
  readonly store: Store;
  readonly report: (line: string) => void;
  /** Once aborted, no further briefing is begun. */
  readonly signal: AbortSignal;
}

/** What came of a run. */
export interface Made {
  readonly all: number;
  readonly made: number;
  /** Found finished from an earlier run. */
  readonly kept: number;
  /** Bytes of all files in the site, by ending. */
  readonly bytes: { pdf: number; docx: number };
  readonly seconds: number;
}

interface Task extends BriefingPage {
  readonly language: Language;
}

/** Raised when what is made changes though the page does not. */
const version = '3';

/** Writes the PDF and the DOCX of each briefing asked for beside its page, and links them there. */
export async function makeBriefings(options: Options, around: Surroundings): Promise<Made> {
  const tasks = await tasksOf(options, around.lookup);
  const started = performance.now();
  const total = { made: 0, kept: 0, bytes: { pdf: 0, docx: 0 } };
  const context = await around.browser.newContext({
    serviceWorkers: 'block',
    deviceScaleFactor: 3,
    colorScheme: 'light',
    viewport: { width: 1000, height: 1200 },
  });
  const page = await context.newPage();
  try {
    for (const [at, task] of tasks.entries()) {
      if (around.signal.aborted) break;
      const begun = performance.now();
      const { path, kept, files } = await filesOf(task, page, options, around);
      const sizes = deliver(task, path, files, options);
      total.bytes.pdf += sizes.pdf;
      total.bytes.docx += sizes.docx;
      total[kept ? 'kept' : 'made'] += 1;
      const took = kept ? 'đã có / kept' : `${((performance.now() - begun) / 1000).toFixed(1)} s`;
      around.report(`${at + 1}/${tasks.length} ${path}: ${took}`);
    }
  } finally {
    await context.close();
  }
  return { all: tasks.length, ...total, seconds: (performance.now() - started) / 1000 };
}

type Files = Readonly<Record<'pdf' | 'docx', string>>;

/** The kept files of one briefing, made first where they are not there. */
async function filesOf(
  task: Task,
  page: Page,
  options: Options,
  { lookup, store, url }: Surroundings,
): Promise<{ readonly path: string; readonly kept: boolean; readonly files: Files }> {
  const path = pagePath('', task.language, 'briefing', task.area.slug, periodSlug(task.period));
  const built = join(options.out, path, 'index.html');
  const ready = existsSync(built);
  const html = ready ? withoutFiles(readFileSync(built, 'utf8')) : '';
  const key = keyOf(version, path, html, JSON.stringify(lookup.catalog));
  const pdf = store.find(key, 'pdf');
  const docx = store.find(key, 'docx');
  if (pdf !== undefined && docx !== undefined) return { path, kept: true, files: { pdf, docx } };
  const byAddress = pagePath('', task.language, 'briefings') + writeAddress([task.area.slug], task.period);
  await page.goto(new URL(ready ? path : byAddress, url).href, { waitUntil: 'load' });
  await page.locator('.briefing').waitFor({ timeout: 60_000 });
  const briefing = await briefingOf(task.area, task.period, lookup, task.language);
  const pictures = await picturesOf(page, briefing);
  return {
    path,
    kept: false,
    files: {
      pdf: store.keep(key, 'pdf', await pdfOf(page)),
      docx: store.keep(key, 'docx', await documentOf(briefing, pictures)),
    },
  };
}

/** Puts the files where visitors find them, and tells the page; gives their sizes. */
function deliver(
  task: Task,
  path: string,
  files: Files,
  { out, into }: Options,
): { pdf: number; docx: number } {
  const name = `${task.area.slug}-${periodSlug(task.period)}`;
  const sizes = { pdf: statSync(files.pdf).size, docx: statSync(files.docx).size };
  for (const ending of ['pdf', 'docx'] as const)
    place(files[ending], join(into ?? out, path, `${name}.${ending}`));
  const built = join(out, path, 'index.html');
  if (into === undefined && existsSync(built)) {
    offer(
      built,
      (['pdf', 'docx'] as const).map((ending) => ({
        name: `${name}.${ending}`,
        label: `${ending.toUpperCase()} (${size(sizes[ending], task.language)})`,
      })),
    );
  }
  return sizes;
}

function size(bytes: number, language: Language): string {
  return `${formatNumber(bytes / 1000, language, 0)} kB`;
}

/** The briefings asked for. Throws {@link UsageError} for areas that are not there. */
async function tasksOf({ areas, period, languages }: Options, lookup: Lookup): Promise<readonly Task[]> {
  const pages: readonly BriefingPage[] =
    areas.length === 0
      ? (await briefingPages(lookup)).filter(
          (one) => !period || (one.period.year === period.year && one.period.half === period.half),
        )
      : (
          await Promise.all(
            areas.map(async (slug) => {
              const area = lookup.areas.find((one) => one.slug === slug);
              if (!area) {
                throw new UsageError(
                  `--area "${slug}": không có địa bàn này; tên nằm trong địa chỉ trang của địa bàn / no such area; the name is in the address of the area's page`,
                );
              }
              const periods = period ? [period] : await newestPeriods(area.area_id, lookup);
              return periods.map((one) => ({ area, period: one }));
            }),
          )
        ).flat();
  return languages.flatMap((language) => pages.map((one) => ({ ...one, language })));
}
