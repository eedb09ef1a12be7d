import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { lightScripts, sharedScripts } from './scripts/bundle/client.ts';

/** What is served as it is, the release among it: `npm run build` puts it together (scripts/build/site-files.ts). */
const files = process.env.SITE_FILES ?? 'public';
const release = new URL(`${files}/data/site.json`, import.meta.url);

/** The base path comes from site.yaml, through the release. Without one the pages say how to make it. */
const base = existsSync(release) ? JSON.parse(readFileSync(release, 'utf8')).base : '/';

export default defineConfig({
  base,
  publicDir: files,
  trailingSlash: 'always',
  compressHTML: true,
  // A page brings its styles along, so that its first chart waits for one answer; see src/styles/site.css.
  build: { inlineStylesheets: 'always', assets: '_astro' },
  vite: {
    plugins: [lightScripts()],
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      // Phones of 2021 and 2022 are in use: their browsers do not read the shortest ways to write a media query.
      cssTarget: ['chrome99', 'firefox97', 'safari15.4', 'ios15.4'],
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: sharedScripts } },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
