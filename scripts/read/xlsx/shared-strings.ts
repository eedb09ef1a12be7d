import type { Package } from './package.ts';
import { cellText } from './text.ts';

/** Texts that the cells of a workbook share, by their number. Rich text is joined, phonetic guides left out. */
export async function readSharedStrings({ strings, read }: Package): Promise<string[]> {
  const texts: string[] = [];
  if (strings === null) return texts;
  const collect = textCollector();
  await read(strings, {
    open(name) {
      if (name === 'si') collect.begin();
      collect.open(name);
    },
    text: (text) => collect.text(text),
    close(name) {
      collect.close(name);
      if (name === 'si') texts.push(cellText(collect.take()));
    },
  });
  return texts;
}

/** Joins the `t` elements of a rich text; those of phonetic guides (`rPh`) say how it is read, not what it is. */
export function textCollector() {
  let joined = '';
  let inText = false;
  let inGuide = false;
  return {
    begin() {
      joined = '';
      inText = false;
      inGuide = false;
    },
    open(name: string) {
      if (name === 'rPh') inGuide = true;
      if (name === 't') inText = true;
    },
    text(text: string) {
      if (inText && !inGuide) joined += text;
    },
    close(name: string) {
      if (name === 'rPh') inGuide = false;
      if (name === 't') inText = false;
    },
    take: () => joined,
  };
}
