import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type esbuild from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { type ViewId, viewWords } from '../../src/explorer/view-id.ts';
import { verdictTable } from '../../src/release/twins.ts';
import { reduced } from '../bundle/reduced.ts';
import { type Language, languages } from '../../src/i18n/language.ts';

/** Where `src/embeds/scripts.ts` finds the scripts. */
export const embedsFolder = join('.cache', 'embeds');

/** The bundler that comes with Astro. */
const { build } = createRequire(createRequire(import.meta.url).resolve('astro/package.json'))(
  'esbuild',
) as typeof esbuild;

/**
 * Writes the script of each kind of embed in each language as one file, `<view>.<language>.js`: what the explorer
 * runs for that view and nothing else. An embed stands in someone else's page, where nothing of this site is
 * kept, so each byte comes anew with each page.
 */
export async function writeEmbedScripts(folder = embedsFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const views = Object.keys(viewWords) as ViewId[];
  await Promise.all([
    ...languages.map(async (language) =>
      writeFile(join(folder, `standing.${language}.js`), await standingScript(language)),
    ),
    ...views.flatMap((view) =>
      languages.map(async (language) =>
        writeFile(join(folder, `${view}.${language}.js`), await embedScript(view, language)),
      ),
    ),
  ]);
}

/** The script of one kind of embed. */
export function embedScript(view: ViewId, language: Language): Promise<string> {
  const draw = view === 'table' ? 'null' : 'view';
  return bundled(
    `import { startEmbed } from './src/embeds/start.ts';
${view === 'table' ? '' : `import * as view from './src/explorer/draw-${view}.ts';`}
startEmbed('${view}', ${draw});`,
    [onlyThisView, onlyNeeded, onlyLanguage(language)],
  );
}

/** The script of the counts of statuses. */
function standingScript(language: Language): Promise<string> {
  return bundled(`import { startStanding } from './src/embeds/start-standing.ts'; startStanding();`, [
    onlyThisView,
    onlyNeeded,
    onlyLanguage(language),
  ]);
}

async function bundled(contents: string, plugins: Plugin[]): Promise<string> {
  const options = {
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    // Phones of 2021 and 2022 are in use.
    target: ['chrome99', 'firefox97', 'safari15.4'],
    alias: { '@observablehq/plot': './src/charts/small-plot.ts' },
    plugins,
  } as const satisfies BuildOptions;
  const { outputFiles } = await build(options);
  return outputFiles[0]?.text ?? '';
}

/**
 * Other views, the engine and the unpacking of large files are fetched by the explorer when they are first asked
 * for: here nobody asks, and files that large are refused (src/embeds/wanted.ts).
 */
const onlyThisView: Plugin = {
  name: 'only this view',
  setup(bundler) {
    bundler.onResolve({ filter: /\/(draw-[a-z]+|engine-reader)\.ts$|^fzstd$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** What no reader asks for is left out, as of the pages' scripts; of the tables an embed reads verdicts only. */
const onlyNeeded: Plugin = {
  name: 'only what is needed',
  setup(bundler) {
    bundler.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
      const contents = await reduced(path, [verdictTable]);
      return contents === undefined ? undefined : { contents, loader: 'js' };
    });
  },
};

/** The words of the page's language alone. */
function onlyLanguage(language: Language): Plugin {
  return {
    name: 'only one language',
    setup(bundler) {
      bundler.onLoad({ filter: /\/src\/i18n\/.*\/?(vi|en)\.ts$/ }, async ({ path }) => {
        if (path.endsWith(`/${language}.ts`)) return undefined;
        const names = Object.keys((await import(path)) as object);
        return { contents: names.map((name) => `export const ${name} = {};`).join('\n'), loader: 'js' };
      });
    },
  };
}
