import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { subjectWords } from './subject-words.ts';

/**
 * The walls of the house, checked on the sources themselves: what src/ may import, who may touch
 * the engine, that nothing calls another host, and that no word of the subject is in the code.
 */

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const endings = 'ts,mts,js,mjs,astro,css';
const sources: Source[] = globSync([`src/**/*.{${endings}}`, `scripts/**/*.{${endings}}`])
  .toSorted()
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: importsOf(text) };
  });
const within = (...folders: string[]): Source[] =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

function importsOf(text: string): string[] {
  const written = /(?:\bfrom|\bimport|\bimport\s*\(|@import(?:\s+url\()?)\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(written)].map((match) => match[1] ?? '');
}

/** `path: what` for every source and finding, so that a failure names the place. */
function findings(among: readonly Source[], find: (source: Source) => readonly string[]): string[] {
  return among.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

test('there are sources to look at', () => {
  expect(within('src').length).toBeGreaterThan(10);
  expect(within('scripts').length).toBeGreaterThan(10);
});

describe('imports', () => {
  const imported = (among: Source[], forbidden: (name: string) => boolean): string[] =>
    findings(among, ({ imports }) => imports.filter(forbidden));

  test('src never imports scripts', () => {
    expect(imported(within('src'), (name) => /(^|\/)scripts\//.test(name))).toEqual([]);
  });

  test('in src only release/ touches DuckDB and files', () => {
    const rest = within('src').filter(({ path }) => !path.startsWith('src/release/'));
    expect(imported(rest, (name) => name.startsWith('@duckdb/'))).toEqual([]);
    expect(imported(rest, (name) => /^(node:)?fs(\/|$)/.test(name))).toEqual([]);
  });

  test('the model imports itself, words and zod only', () => {
    const model = ['areas', 'periods', 'indicators', 'targets'];
    const allowed = new RegExp(`^src/(${[...model, 'site', 'i18n'].join('|')})/`);
    const strange = findings(within(...model.map((folder) => `src/${folder}`)), ({ path, imports }) =>
      imports.filter(
        (name) => !(name === 'zod' || (name.startsWith('.') && allowed.test(join(dirname(path), name)))),
      ),
    );
    expect(strange).toEqual([]);
  });
});

test('src names no folder of unprotected data, and the pages are built from the release alone', () => {
  // Paths of files and folders in quotes; an address below the site's base is written `${base}data/`.
  const reach = /['"`](?:\.{0,2}\/)*(?:public\/)?(?:data|exports)(?:\/[^'"`]*)?['"`]/g;
  const named = findings(within('src'), ({ text }) =>
    [...code(text).matchAll(reach)].map(([found]) => found).filter((found) => found.includes('/')),
  );
  expect(named).toEqual([]);
  const globs = findings(within('src'), ({ text }) => text.match(/import\.meta\.glob|Astro\.glob/g) ?? []);
  expect(globs).toEqual([]);
});

test('no address of another host is in the code, but for names of vocabularies', () => {
  const vocabularies = [
    'https://jsonfeed.org/version/',
    'http://www.w3.org/',
    'http://www.sitemaps.org/',
    'https://www.w3.org/',
    'https://schema.org',
    'https://specs.frictionlessdata.io/',
    'https://datapackage.org/',
    'http://schemas.openxmlformats.org/',
    'http://purl.org/',
    'https://spdx.org/',
    'http://spdx.org/rdf/terms#',
    'http://xmlns.com/foaf/0.1/',
    'https://www.iana.org/assignments/media-types/',
  ];
  // Names that lead nowhere, or to the machine itself.
  const nowhere = /^\w+:\/\/(localhost|127\.0\.0\.1|[\w.-]+\.example)(?![\w.-])/;
  const address = /\b(?:https?|wss?):\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+[^\s'"`<>)]*/gi;
  const strange = findings(sources, ({ text }) =>
    [...code(text).matchAll(address)]
      .map(([url]) => url)
      .filter((url) => !nowhere.test(url) && !vocabularies.some((known) => url.startsWith(known))),
  );
  expect(strange).toEqual([]);
});

/** A source without its comments, which may name where something is documented. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');
}

test('no word of the subject is in the code: it all comes from data/', () => {
  const found = findings(sources, ({ path, text }) => subjectWords(`${path}\n${text}`));
  expect(found).toEqual([]);
});
