import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteBase } from './base.ts';
import { parseHeaders } from './headers.ts';
import { nginxSite } from './nginx-site.ts';

/** The command: prints the configuration that lets nginx serve the built site as `npm run serve` does. */
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: 'dist' },
    listen: { type: 'string', default: '80' },
    base: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`npm run --silent nginx -- [--root dist] [--listen 80] [--base /] > tien-do.conf
Prints the built site as a file for nginx's conf.d. Needs nginx and libnginx-mod-http-brotli-static.
`);
} else {
  const root = resolve(values.root);
  process.stdout.write(
    nginxSite({
      root,
      base: values.base ?? siteBase(root),
      listen: values.listen,
      rules: parseHeaders(readFileSync(join(root, '_headers'), 'utf8')),
    }),
  );
}
