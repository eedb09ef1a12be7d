import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path a built site stands under, as its `data/site.json` says; `/` where that is missing or silent. */
export function siteBase(root: string): string {
  let site: unknown;
  try {
    site = JSON.parse(readFileSync(join(root, 'data', 'site.json'), 'utf8'));
  } catch {
    return '/';
  }
  const base = typeof site === 'object' && site !== null && 'base' in site ? site.base : undefined;
  return typeof base === 'string' && base.startsWith('/') && base.endsWith('/') ? base : '/';
}
