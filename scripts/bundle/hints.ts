import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const imported = /(?:^|[;}])\s*import\s*(?:[^"'();]*?\bfrom\s*)?["']\.\/([^"']+\.js)["']/g;

/** Scripts beside it that a script needs before it can run, in the order of its text. */
export function importsOf(script: string): string[] {
  return [...script.matchAll(imported)].map((match) => match[1] ?? '');
}

/**
 * A page with a hint before each of its modules that names what the module imports, so that all of it is asked for
 * at once and not one after the other: on a phone's line each step costs a round trip.
 * @param importsOf the scripts a script imports, by its name
 */
export function hinted(html: string, importsOf: (script: string) => readonly string[]): string {
  const named = new Set<string>();
  return html.replace(/<script type="module" src="([^"]+)"><\/script>/g, (tag, address: string) => {
    const hints = closure(basename(address), importsOf).filter((script) => !named.has(script));
    for (const script of hints) named.add(script);
    const folder = address.slice(0, -basename(address).length);
    return [...hints.map((script) => `<link rel="modulepreload" href="${folder}${script}">`), tag].join('');
  });
}

/** Writes {@link hinted} pages over those of a built site; gives how many have modules with imports. */
export function writeHints(root: string): number {
  const known = new Map<string, readonly string[]>();
  const folder = join(root, '_astro');
  const ask = (script: string): readonly string[] => {
    const found = known.get(script) ?? importsOf(readFileSync(join(folder, script), 'utf8'));
    known.set(script, found);
    return found;
  };
  let written = 0;
  for (const file of globSync('**/*.html', { cwd: root })) {
    const path = join(root, file);
    const html = readFileSync(path, 'utf8');
    const better = hinted(html, ask);
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
