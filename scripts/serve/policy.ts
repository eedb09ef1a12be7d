import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `style-src` says in `public/_headers`, before the hashes of the pages' own styles follow. */
const directive = "style-src 'self'";

/** The styles that stand in a page itself, as the browser hashes them: the text between the tags. */
export function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '');
}

/** A text as a source of a content security policy. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Allows in the `_headers` of a built site the styles that its pages bring along, each by the hash of its text,
 * and gives how many those are. The pages of a site share a few sheets, so the list stays short.
 */
export function writePolicy(root: string): number {
  const styles = new Set<string>();
  for (const file of globSync('**/*.html', { cwd: root })) {
    for (const style of inlineStyles(readFileSync(join(root, file), 'utf8'))) styles.add(style);
  }
  const file = join(root, '_headers');
  const hashes = [...styles].map(policyHash).toSorted();
  const policy = readFileSync(file, 'utf8').replaceAll(directive, [directive, ...hashes].join(' '));
  writeFileSync(file, policy);
  return styles.size;
}
