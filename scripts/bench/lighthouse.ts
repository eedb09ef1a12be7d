import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { pageKinds } from '../../test/browser/kinds.ts';
import { launchChromium } from '../chromium/launch.ts';
import { serve } from '../serve/server.ts';
import { measured } from './command.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Asks that a page may be listed by search engines. Drafts and pages about the reader's own device say on purpose
 * that they are not to be; what is deployed is tried by `test/scripts/serve/sitemap.test.ts`.
 */
const leftOut = ['is-crawlable'];

/** The four scores of Lighthouse's mobile preset for every kind of page, and the audits that cost points. */
export async function lighthouseScores(): Promise<unknown> {
  if (!existsSync('public/data')) await measured('npm', ['run', '--silent', 'data']);
  if (!existsSync('dist/index.html')) await measured('npm', ['run', '--silent', 'build']);
  const site = await serve({ root: 'dist', port: 0 });
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const pages: Record<string, Judged> = {};
    for (const { kind, path } of await pageKinds()) {
      process.stderr.write(`lighthouse: ${kind}\n`);
      pages[kind] = judged(await asked(new URL(path, site.url).href, port));
    }
    const least = Object.fromEntries(
      categories.map((name) => [name, Math.min(...Object.values(pages).flatMap((page) => page[name] ?? []))]),
    );
    return { left_out: leftOut, least, pages };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Its recording fails now and then, of any page: asked again, which helps. */
const tries = 3;

/** @throws Error with what Lighthouse says where it can't judge the page in several tries */
async function asked(address: string, port: number, left: number = tries): Promise<RunnerResult> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    skipAudits: leftOut,
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { runtimeError } = result.lhr;
  if (!runtimeError) return result;
  if (left > 1) return asked(address, port, left - 1);
  throw new Error(`${address}: ${runtimeError.code} ${runtimeError.message}`);
}

/** From 0 to 100; null where Lighthouse could not tell. */
type Judged = Record<(typeof categories)[number], number | null> & {
  /** Audits that cost points, with what Lighthouse shows of them. */
  readonly short_of: Readonly<Record<string, string>>;
};

function judged({ lhr }: RunnerResult): Judged {
  const score = (name: string): number | null => {
    const share = lhr.categories[name]?.score ?? null;
    return share === null ? null : Math.round(share * 100);
  };
  const short: Record<string, string> = {};
  for (const name of categories) {
    for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      const reached = audit?.score ?? 1;
      if (weight > 0 && audit && reached < 1) short[id] = audit.displayValue ?? audit.title;
    }
  }
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    short_of: short,
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
