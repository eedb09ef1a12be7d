import { parseArgs } from 'node:util';
import { compressFolder } from './brotli.ts';

/** The command: `node scripts/serve/compress.ts [--root dist]` puts a `.br` beside every file that gains by it. */
const { values } = parseArgs({ options: { root: { type: 'string', default: 'dist' } } });
const started = performance.now();
const { files, before, after, cached } = await compressFolder(values.root, '.cache/br');
const seconds = (performance.now() - started) / 1000;
process.stderr.write(
  `compressed ${files} files, ${megabytes(before)} to ${megabytes(after)} MB, ` +
    `in ${seconds.toFixed(1)} s (${cached} from the cache)\n`,
);

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
