import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { drawSocialPicture } from '../../src/charts/social-picture.ts';
import { languages } from '../../src/i18n/language.ts';
import { lookup } from '../../src/release/lookup.ts';
import { openFolder } from '../../src/release/native.ts';
import { type Catalog, readRelease } from '../../src/release/release.ts';
import { socialPictures } from '../../src/site/social.ts';
import type { Site } from '../../src/site/site.ts';
import { facesFolder } from '../faces/subset.ts';

/** Writes the pictures that other sites show beside links to a built site, and gives their number. */
export async function writeSocialPictures(root: string): Promise<number> {
  const data = join(root, 'data');
  const json = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'));
  const engine = await openFolder(data);
  const site = json('site.json') as Site;
  const release = lookup(await readRelease(engine, json('catalog.json') as Catalog, site));
  const colours = paperColours(readFileSync(join('src', 'styles', 'tokens.css'), 'utf8'));
  const all = languages.flatMap((language) => socialPictures(release, language));
  for (const picture of all) {
    const file = join(root, picture.path.slice(site.base.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, rendered(withColours(drawSocialPicture(picture), colours)));
  }
  return all.length;
}

/** The colours on paper, by name: those of the first rule of the site's tokens, which pictures that leave it follow. */
export function paperColours(css: string): ReadonlyMap<string, string> {
  const rule = /\.on-paper \{([^}]*)\}/.exec(css)?.[1] ?? '';
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** @throws Error naming a colour that is not among the tokens */
function withColours(svg: string, colours: ReadonlyMap<string, string>): string {
  return svg.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`src/styles/tokens.css has no colour --${name} on paper`);
    return colour;
  });
}

/**
 * The picture as PNG. Each weight of the face comes in two files, and where a letter is not in the first one the
 * renderer takes it from any other, whatever its weight: so each weight is made into outlines with its own files.
 */
function rendered(svg: string): Uint8Array {
  const heavy = /<text[^>]*font-weight="600"[^>]*>[^<]*<\/text>/g;
  const [start = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  const layers = [
    outlined(svg.replaceAll(heavy, ''), 400),
    outlined(`${start}${(svg.match(heavy) ?? []).join('')}</svg>`, 600),
  ];
  return new Resvg(`${start}${layers.join('')}</svg>`).render().asPng();
}

function outlined(svg: string, weight: 400 | 600): string {
  const fontFiles = ['latin', 'vietnamese'].map((part) => join(facesFolder, `${part}-${weight}.ttf`));
  const outlines = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).toString();
  return outlines.replace(/^[^]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
}
