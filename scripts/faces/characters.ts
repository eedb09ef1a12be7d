import { globSync, readFileSync } from 'node:fs';

/** Every letter of Vietnamese, each vowel with each of its tones, in both cases and in composed form. */
export function vietnameseLetters(): string {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
    tones.map((tone) => (vowel + tone).normalize('NFC')),
  );
  const small = `đ${vowels.join('')}`;
  return small + small.toUpperCase();
}

/** What readers type and scripts put together, whatever the data hold: ASCII and the marks of numbers and quotes. */
const always =
  Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).join('') +
  '\u00a0\u2010\u2011–—…“”‘’·×−²≤≥';

/**
 * The characters that the site's face has to draw: those above, and whatever else stands in the words of
 * the site's code or in the files of the release. A face has no glyph for some; other faces then stand in.
 */
export function siteCharacters(sources = 'src', release = 'public/data'): string {
  const files = [
    ...globSync(`${sources}/**/*.{ts,astro}`),
    ...globSync(`${release}/**/*.{csv,json}`).filter((file) => !file.endsWith('.geojson')),
  ];
  const found = new Set(always + vietnameseLetters());
  for (const file of files) for (const letter of readFileSync(file, 'utf8')) found.add(letter);
  return [...found]
    .filter((letter) => !/\p{C}/u.test(letter))
    .toSorted()
    .join('');
}
