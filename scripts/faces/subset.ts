import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { siteCharacters } from './characters.ts';

/** Where the site's style sheet and the pictures find the faces; see `src/styles/face.css`. */
export const facesFolder = join('.cache', 'faces');

const weights = [400, 600] as const;
/** The package splits each weight by script; a page loads the second part only if it has such letters. */
const parts = ['latin', 'vietnamese'] as const;

/**
 * What text needs of the face's layout: figures of one width and lining, kerning, marks on letters.
 * Instructions for coarse screens are left out: they are half of each file and phones take no notice of them.
 */
const kept = {
  noHinting: true,
  keepFeatures: ['kern', 'tnum', 'lnum', 'ccmp', 'locl', 'mark', 'mkmk'],
};

/**
 * Writes the face into {@link facesFolder}, cut down to the characters that the site uses: `<part>-<weight>.woff2`
 * for pages and `.ttf` for what draws pictures. The same characters give the same bytes.
 * @param release folder of the release that the site shows
 */
export async function writeFaces(release?: string, folder = facesFolder): Promise<void> {
  const characters = siteCharacters('src', release);
  const find = createRequire(import.meta.url).resolve;
  mkdirSync(folder, { recursive: true });
  for (const weight of weights) {
    for (const part of parts) {
      const source = await readFile(
        find(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff2`),
      );
      for (const [ending, targetFormat] of [
        ['woff2', 'woff2'],
        ['ttf', 'truetype'],
      ] as const) {
        const cut = await subsetFont(source, characters, { ...kept, targetFormat });
        writeFileSync(join(folder, `${part}-${weight}.${ending}`), cut);
      }
    }
  }
}
