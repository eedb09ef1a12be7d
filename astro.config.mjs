import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';

/** What the published release says of the site: the base path comes from its site.yaml. */
function site() {
  try {
    return JSON.parse(readFileSync(new URL('public/data/site.json', import.meta.url), 'utf8'));
  } catch (cause) {
    throw new Error('public/data/ holds no release to build the site from: run "npm run data" first', {
      cause,
    });
  }
}

export default defineConfig({
  base: site().base,
  trailingSlash: 'always',
  compressHTML: true,
  // Style sheets and scripts stay files of their own: the content security policy allows none inline.
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 } },
  devToolbar: { enabled: false },
});
