import { readdirSync, readFileSync } from 'node:fs';

/** The colours of one theme by their names, `#rrggbb`. */
export type Tokens = ReadonlyMap<string, string>;

const folder = 'src/styles';
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, ''))
  .join('\n');

/** The colours that style sheets set on `:root`, outside of any condition or under one. */
export function tokens(theme: 'light' | 'dark' | 'print'): Tokens {
  const found = new Map<string, string>();
  for (const [, condition = '', body = ''] of styles.matchAll(
    /(?:@media ([^{]+)\{\s*)?:root(?:,[^{]*)? \{([^}]*)\}/g,
  )) {
    const asked = condition.includes('dark') ? 'dark' : condition.includes('print') ? 'print' : 'light';
    if (asked !== 'light' && asked !== theme) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi))
      found.set(name, value.length === 4 ? value.replace(/[0-9a-f]/gi, '$&$&') : value);
  }
  return found;
}

/** How light a colour is to the eye, 0 to 1 (WCAG 2.2, relative luminance). */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
