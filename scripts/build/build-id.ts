import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMeta } from '../../src/offline/build.ts';

/**
 * Writes the id of a build into all its pages, in the tag that they hold empty, and gives it: 12 hexadecimal digits
 * of a hash of every file that the site is made of. Two builds have the same id only if they are the same site.
 */
export function writeBuildId(root: string): string {
  const whole = createHash('sha256');
  const files = globSync('**/*', { cwd: root, exclude: ['**/*.br', 'sw.js'] }).toSorted();
  const pages: { readonly file: string; readonly html: string }[] = [];
  for (const file of files) {
    const path = join(root, file);
    if (!statSync(path).isFile()) continue;
    const content = readFileSync(path);
    if (file.endsWith('.html')) pages.push({ file: path, html: content.toString() });
    whole.update(`${file}\n`).update(createHash('sha256').update(content).digest());
  }
  const id = whole.digest('hex').slice(0, 12);
  for (const { file, html } of pages) {
    if (html.includes(buildMeta(''))) writeFileSync(file, html.replace(buildMeta(''), buildMeta(id)));
  }
  return id;
}
