import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { briefings } from './briefings.ts';
import { build } from './build.ts';
import { pages } from './pages.ts';
import { personal } from './personal.ts';
import { publish } from './publish.ts';
import { verdicts } from './verdicts.ts';

const benches: Record<string, { readonly about: string; readonly run: () => Promise<unknown> }> = {
  publish: { about: 'rows a second from exports to a release: 1 and 4 million generated rows', run: publish },
  verdicts: { about: 'verdicts a second of one region and of 34, alone and in a whole run', run: verdicts },
  personal: { about: 'false alarms and misses of the rules for personal data', run: personal },
  briefings: { about: 'PDF and DOCX a minute, and bytes of a page, a PDF and a DOCX', run: briefings },
  build: { about: 'pages a second of a build of the real site', run: build },
  pages: { about: 'requests and bytes of a first visit, by kind of page, in Chromium', run: pages },
};

const usage = `npm run --silent bench -- [name...]
Measures and prints one JSON object to standard output; progress goes to standard error.
Without names: all of them.

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join('\n')}
`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in benches));
if (values.help) {
  process.stdout.write(usage);
} else if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(', ')}.\n\n${usage}`);
  process.exitCode = 2;
} else {
  const results: Record<string, unknown> = {};
  for (const [name, { run }] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`== ${name} ==\n`);
    results[name] = await run();
  }
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? null,
  };
  process.stdout.write(`${JSON.stringify({ machine, ...results }, null, 2)}\n`);
}
