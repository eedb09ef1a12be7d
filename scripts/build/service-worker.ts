import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'vite';
import { type Language, languages } from '../../src/i18n/language.ts';
import { type Build, sumDigits } from '../../src/offline/build.ts';
import { pagePath } from '../../src/site/routes.ts';
import type { Site } from '../../src/site/site.ts';

/**
 * Writes `sw.js`, the service worker of a built site: the bundled `src/offline/worker.ts` with what it must know of
 * the build in front; where site.yaml says `offline: false`, the one that removes what earlier ones kept.
 * Gives the bytes of the file.
 */
export async function writeServiceWorker(root: string, id: string): Promise<number> {
  const { base, offline } = JSON.parse(readFileSync(join(root, 'data', 'site.json'), 'utf8')) as Site;
  const code = offline
    ? `self.build=${JSON.stringify(facts(root, id, base))};${await bundled('worker')}`
    : `self.build=${JSON.stringify({ base })};${await bundled('retire')}`;
  writeFileSync(join(root, 'sw.js'), code);
  return Buffer.byteLength(code);
}

function facts(root: string, id: string, base: string): Build {
  const assets = find(root, ['_astro/*', '**/tu-dien-*.json']);
  const needed = shell(root, assets);
  const named = languages.flatMap((language) => namedBy(root, pagePath('', language, 'compare'), assets));
  return {
    id,
    base,
    assets,
    shell: needed,
    straight: [...new Set([...needed, ...named])].toSorted(),
    sums: Object.fromEntries(find(root, read).map((path) => [path, sum(join(root, path))])),
    fallback: standIn,
  };
}

/** The page that stands in for one that is not kept. */
const standIn: Readonly<Record<Language, string>> = {
  vi: pagePath('', 'vi', 'offline'),
  en: pagePath('', 'en', 'offline'),
};

/** What scripts of pages read from addresses that stay the same from build to build. */
const read = [
  'icon.png',
  '**/tim.json',
  'data/{catalog,releases,site}.json',
  'data/*.parquet',
  'data/{observations,targets}/*.parquet',
  'data/boundaries/*json',
];

/**
 * What the page that stands in for others names, and what that names in turn: the head of every page with its search,
 * the charts that are walked, the faces, and what tells of what is kept. No other page is followed: what is offered on
 * it leads to the engine in the end, which nobody should be sent who has not asked for it.
 */
function shell(root: string, assets: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (file: string): void => {
    const text = readFileSync(join(root, file), 'utf8');
    for (const path of assets) {
      if (found.has(path) || !text.includes(basename(path))) continue;
      found.add(path);
      if (/\.(js|css)$/.test(path)) look(path);
    }
  };
  look(`${standIn.vi}index.html`);
  return [...found].toSorted();
}

/** Files that a page names in its own text. */
function namedBy(root: string, page: string, assets: readonly string[]): readonly string[] {
  const html = readFileSync(join(root, page, 'index.html'), 'utf8');
  return assets.filter((path) => html.includes(basename(path)));
}

function find(root: string, patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root, exclude: ['**/*.br'] }).toSorted();
}

function sum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, sumDigits);
}

/** One of the workers as a script without imports. */
async function bundled(name: 'worker' | 'retire'): Promise<string> {
  const made = await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome99', 'firefox97', 'safari15.4'],
      lib: { entry: join('src', 'offline', `${name}.ts`), formats: ['iife'], name: 'worker' },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  // It would watch the files if it were asked to.
  if (!output || !('output' in output)) throw new Error(`src/offline/${name}.ts could not be bundled`);
  return output.output[0].code;
}
