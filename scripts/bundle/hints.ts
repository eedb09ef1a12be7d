import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const imported = /(?:^|[;}])\s*import\s*(?:[^"'();]*?\bfrom\s*)?["']\.\/([^"']+\.js)["']/g;

/** Scripts beside it that a script needs before it can run, in the order of its text. */
export function importsOf(script: string): string[] {
  return [...script.matchAll(imported)].map((match) => match[1] ?? '');
}

const importedLate = /\bimport\(["'`]\.\/([^"'`/]+\.js)["'`]\)/g;

/** Scripts that a script brings while it runs, in the order of its text. */
export function lateImportsOf(script: string): string[] {
  return [...script.matchAll(importedLate)].map((match) => match[1] ?? '');
}

/**
 * How the name of that script begins whose late imports start as soon as it runs: who opens the explorer is about to
 * use it. What other scripts bring late may never be asked for.
 */
const starter = 'Explorer.astro';

/**
 * A page with a hint before each of its modules that names what the module imports, so that all of it is asked for
 * at once and not one after the other: on a phone's line each step costs a round trip. What its modules start at once
 * is named after them, so that it does not hold them up.
 * @param importsOf the scripts a script imports, by its name
 * @param startedBy those it starts at once, by its name
 */
export function hinted(
  html: string,
  importsOf: (script: string) => readonly string[],
  startedBy: (script: string) => readonly string[],
): string {
  const named = new Set<string>();
  let later = '';
  const hints = (folder: string, scripts: readonly string[]): string =>
    scripts
      .filter((script) => !named.has(script))
      .map((script) => {
        named.add(script);
        return `<link rel="modulepreload" href="${folder}${script}">`;
      })
      .join('');
  const tags = /<script type="module" src="([^"]+)"><\/script>/g;
  const own = html.replace(tags, (tag, address: string) => {
    const script = basename(address);
    const before = hints(address.slice(0, -script.length), closure(script, importsOf));
    named.add(script);
    return before + tag;
  });
  for (const [, address = ''] of html.matchAll(tags)) {
    const script = basename(address);
    for (const started of startedBy(script))
      later += hints(address.slice(0, -script.length), [started, ...closure(started, importsOf)]);
  }
  const end = own.lastIndexOf('</body>');
  return later === '' ? own : own.slice(0, end) + later + own.slice(end);
}

/** Writes {@link hinted} pages over those of a built site; gives how many have modules with imports. */
export function writeHints(root: string): number {
  const folder = join(root, '_astro');
  const ask = (of: (text: string) => readonly string[]): ((script: string) => readonly string[]) => {
    const known = new Map<string, readonly string[]>();
    return (script) => {
      const found = known.get(script) ?? of(readFileSync(join(folder, script), 'utf8'));
      known.set(script, found);
      return found;
    };
  };
  const imports = ask(importsOf);
  const late = ask(lateImportsOf);
  const started = (script: string): readonly string[] => (script.startsWith(starter) ? late(script) : []);
  let written = 0;
  for (const file of globSync('**/*.html', { cwd: root })) {
    const path = join(root, file);
    const html = readFileSync(path, 'utf8');
    const better = hinted(html, imports, started);
    if (better === html) continue;
    writeFileSync(path, better);
    written += 1;
  }
  return written;
}

function closure(entry: string, importsOf: (script: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (script: string): void => {
    for (const next of importsOf(script)) {
      if (found.has(next)) continue;
      found.add(next);
      follow(next);
    }
  };
  follow(entry);
  found.delete(entry);
  return [...found];
}
