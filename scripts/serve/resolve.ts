import { realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** What stands at a path: a file, another address, or nothing. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing'; readonly page: string | undefined };

/**
 * What a folder of built pages has at a decoded URL path that begins with a slash.
 * A folder is its `index.html`, at the address with a closing slash only; `/a` is also `a.html`.
 * Nothing outside the folder is ever found, nor `_headers` and names that begin with a dot, but for `.well-known`.
 * For what is missing, `page` is the nearest `404.html` going up.
 */
export async function resolvePath(root: string, path: string): Promise<Target> {
  if (!decent(path)) return missing(root, '/');
  const plain = join(root, path);
  if (path.endsWith('/')) {
    const index = await fileInside(root, join(plain, 'index.html'));
    return index ? { kind: 'file', file: index } : missing(root, path);
  }
  const file = (await fileInside(root, plain)) ?? (await fileInside(root, `${plain}.html`));
  if (file) return { kind: 'file', file };
  if (await fileInside(root, join(plain, 'index.html'))) return { kind: 'redirect', to: `${path}/` };
  return missing(root, path);
}

function decent(path: string): boolean {
  if (/[\0\\]|\/\//.test(path) || path === '/_headers') return false;
  return path
    .split('/')
    .every((part, index) => !part.startsWith('.') || (index === 1 && part === '.well-known'));
}

async function missing(root: string, path: string): Promise<Target> {
  for (let folder = path; ; folder = dirname(folder)) {
    const page = await fileInside(root, join(root, folder, '404.html'));
    if (page || folder === '/') return { kind: 'missing', page };
  }
}

/** The real path of a file, undefined where there is none or a link leads out of the root. */
async function fileInside(root: string, file: string): Promise<string | undefined> {
  try {
    const [top, real] = await Promise.all([realpath(root), realpath(file)]);
    if (!real.startsWith(top + sep)) return undefined;
    return (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
