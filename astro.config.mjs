import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';

const release = new URL('public/data/site.json', import.meta.url);

/** The base path comes from site.yaml, through the release. Without one the pages say how to make it. */
const base = existsSync(release) ? JSON.parse(readFileSync(release, 'utf8')).base : '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // Style sheets and scripts stay files of their own: the content security policy allows none inline.
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 } },
  devToolbar: { enabled: false },
});
