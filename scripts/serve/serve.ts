import { parseArgs } from 'node:util';
import { serve } from './server.ts';

const usage = `npm run serve -- [--port 4321] [--host localhost] [--root dist] [--base /]
Serves the built site on this machine. --host 0.0.0.0 opens it to the network.
`;

/** The command: serves until it is stopped. Exit status 2 for wrong usage, 1 when it cannot start. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
      root: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TypeError(`--port ${values.port} is no port: give a number from 0 to 65535`);
  }
  if (values.base !== undefined && !/^\/([\w.-]+\/)*$/.test(values.base)) {
    throw new TypeError(`--base ${values.base} must begin and end with a slash, e.g. /tien-do/`);
  }
  const { url } = await serve({ root: values.root, port, host: values.host, base: values.base });
  process.stdout.write(`\n  Trang web đang chạy tại:  ${url}\n  The site is served at:    ${url}\n`);
  process.stdout.write(`  Dừng / stop: Ctrl+C\n\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
