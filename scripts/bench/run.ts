import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { briefings } from './briefings.ts';
import { build } from './build.ts';
import { engine } from './engine.ts';
import { fuzz } from './fuzz.ts';
import { imports } from './import.ts';
import { lighthouseScores } from './lighthouse.ts';
import { pages } from './pages.ts';
import { personal } from './personal.ts';
import { phoneTimes } from './phone.ts';
import { protect, protectCountry } from './protect.ts';
import { publish } from './publish.ts';
import { suppression } from './suppression.ts';
import { verdicts } from './verdicts.ts';
import { visible } from './visible.ts';

interface Bench {
  readonly about: string;
  readonly run: () => Promise<unknown>;
  /** Run only where it is named: it takes very long. */
  readonly byNameOnly?: boolean;
}

const benches: Record<string, Bench> = {
  publish: { about: 'rows a second from exports to a release: 1 and 4 million generated rows', run: publish },
  import: {
    about: 'rows a second read and checked: 1, 4 and 20 million, against a plain copy',
    run: imports,
  },
  verdicts: { about: 'verdicts a second of one region and of 34, alone and in a whole run', run: verdicts },
  protect: {
    about: 'protecting small numbers and proving it: one region, and one year of it counted anew',
    run: protect,
    byNameOnly: true,
  },
  country: {
    about: 'protecting small numbers and proving it: one region and 34, by blocks',
    run: protectCountry,
    byNameOnly: true,
  },
  visible: {
    about: 'what stays visible of the real data, and what is hidden beside small numbers',
    run: visible,
  },
  personal: { about: 'false alarms and misses of the rules for personal data', run: personal },
  suppression: { about: 'what small numbers cost: as chosen, at best, by hand', run: suppression },
  briefings: { about: 'PDF and DOCX a minute, and bytes of a page, a PDF and a DOCX', run: briefings },
  build: { about: 'pages a second of a build: the real site, and one of 5,000 pages', run: build },
  pages: { about: 'requests and bytes of a first visit, by kind of page, in Chromium', run: pages },
  phone: { about: 'what a reader waits for on a slow phone and line, and on this machine', run: phoneTimes },
  lighthouse: {
    about: 'the four scores of Lighthouse, mobile preset, for every kind of page',
    run: lighthouseScores,
    byNameOnly: true,
  },
  engine: { about: 'what who asks the engine waits for, first and again, and its download', run: engine },
  fuzz: {
    about: 'what breaks, hangs or is read wrongly of 100,000 exports gone wrong',
    run: fuzz,
    byNameOnly: true,
  },
};

const usage = `npm run --silent bench -- [name...]
Measures and prints one JSON object to standard output; progress goes to standard error.
Without names: all of them but those marked with *.

${Object.entries(benches)
  .map(([name, { about, byNameOnly }]) => `${byNameOnly ? '*' : ' '} ${name.padEnd(8)} ${about}`)
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
  for (const [name, { run, byNameOnly }] of Object.entries(benches)) {
    if (positionals.length > 0 ? !positionals.includes(name) : byNameOnly) continue;
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
