import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBuildId } from '../../scripts/build/build-id.ts';
import { writeServiceWorker } from '../../scripts/build/service-worker.ts';
import { serve, type ServedSite } from '../../scripts/serve/server.ts';
import { buildMeta } from '../../src/offline/build.ts';

/** A few pages of the built site in a folder of their own, which can be built anew, switched off and on. */
export interface SmallSite {
  /** Address of the first page, the same for as long as the site is there. */
  readonly url: string;
  /** Writes these files (text by path) and makes the folder another build, as `npm run build` does; gives its id. */
  readonly publish: (files: Readonly<Record<string, string>>) => Promise<string>;
  /** Writes files and nothing else: half of a deployment. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** While closed nobody answers: the connection is refused. */
  readonly close: () => Promise<void>;
  /** How often a path was asked for since the site was opened. */
  readonly asked: (path: string) => number;
  readonly open: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const parts = [
  '404.html',
  '_astro',
  '_headers',
  'data/catalog.json',
  'data/observations',
  'data/site.json',
  'data/targets',
  'dia-ban/index.html',
  'en/index.html',
  'en/ngoai-tuyen',
  'en/so-sanh',
  'icon.png',
  'index.html',
  'ngoai-tuyen',
  'so-lieu/sql',
  'so-sanh',
  'tim.json',
];

export async function smallSite(): Promise<SmallSite> {
  const root = mkdtempSync(join(tmpdir(), 'small-site-'));
  for (const part of [...parts, ...globSync('data/*.parquet', { cwd: 'dist' })]) {
    cpSync(join('dist', part), join(root, part), {
      recursive: true,
      // What stands beside a file compressed would hide that the file was written anew.
      filter: (path) => !path.endsWith('.html.br') && !path.endsWith('.json.br'),
    });
  }
  let served: ServedSite | undefined = await serve({ root, port: 0 });
  const { url } = served;
  const close = async (): Promise<void> => {
    await served?.close();
    served = undefined;
  };
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  };
  return {
    url,
    write,
    async publish(files) {
      write(files);
      for (const page of globSync(join(root, '**/*.html'))) {
        const html = readFileSync(page, 'utf8');
        writeFileSync(page, html.replace(/<meta name="build" content="[^"]*">/, buildMeta('')));
      }
      const id = writeBuildId(root);
      await writeServiceWorker(root, id);
      return id;
    },
    close,
    asked: (path) => served?.log.filter(({ url: one }) => one === path).length ?? 0,
    async open() {
      served = await serve({ root, port: Number(new URL(url).port) });
      if (served.url !== url) throw new Error(`the port of ${url} was taken meanwhile`);
    },
    async remove() {
      await close();
      rmSync(root, { recursive: true });
    },
  };
}
