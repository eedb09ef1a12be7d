import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { reduced } from './reduced.ts';

const smallPlot = fileURLToPath(new URL('../../src/charts/small-plot.ts', import.meta.url));

/** Marks the light copy of a module that is needed whole elsewhere. */
const light = '?light';

/**
 * Leaves out of the pages' scripts what their readers never ask for. Whoever reads the release needs the names of its
 * columns; what is taken away tells what they mean. Drawings over time have the few marks that they use in Plot's
 * place: Plot is needed whole where any table may be drawn, on the console.
 */
export function lightScripts(): Plugin {
  return {
    name: 'light-scripts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer = '') {
      if (source === '@observablehq/plot' && !/[\\/]quick-chart\.ts$/.test(importer)) return smallPlot;
      if (source === './tables.ts' && /[\\/]src[\\/]release[\\/]/.test(importer))
        return join(dirname(importer), source) + light;
      return undefined;
    },
    load(id) {
      if (id.endsWith(light)) return reduced(id.slice(0, -light.length));
      return id.includes('node_modules') ? reduced(id) : undefined;
    },
  };
}

/**
 * What scripts share comes in a few files, not in the forty that the explorer's parts would make in all their
 * combinations: on a phone's line a request costs as much as 30 kB. What light pages use as well stays in small ones.
 * A group takes along what its modules import, but for what a group before it has.
 */
export const sharedScripts = [
  { name: 'preload', test: /preload-helper/ },
  {
    name: 'base',
    test: modules('explorer/node', 'areas/fold', 'i18n/(capital|collate)', 'site/(idle|routes)'),
  },
  {
    name: 'common',
    test: modules(
      'i18n/(number|date)',
      'periods/period',
      'site/figure',
      'release/(engine-fault|download|late)',
      'charts/(words|element|finish|text-width)',
    ),
  },
  { name: 'sorting', test: modules('explorer/(sorting|sortable-table|match)') },
  {
    name: 'asking',
    test: modules(
      'explorer/(work|failure|bytes)',
      'i18n/explorer/(\\w+|fault/\\w+|controls/\\w+)',
      'release/(queries|checksum)',
    ),
  },
  {
    name: 'drawing',
    test: /[\\/]src[\\/](charts|targets|areas|site)[\\/](?!walk)|[\\/]d3-array[\\/]/,
    minShareCount: 3,
  },
  { name: 'explorer', test: modules('explorer/(run|shown|sheet|grid|shown-of|choice)') },
];

/** Modules of the project by their paths below `src`, without the ending. */
function modules(...paths: readonly string[]): RegExp {
  return new RegExp(`/src/(${paths.join('|')})\\.ts$`.replaceAll('/', '[\\\\/]'));
}
