import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { validOn } from '../../../src/areas/area.ts';
import { comparePeriods, knownPeriod, lastDay } from '../../../src/periods/period.ts';
import { askedBy } from '../../../scripts/illustrate/asked.ts';
import { type Illustrative, illustrativeSchema } from '../../../scripts/illustrate/config.ts';
import { generate } from '../../../scripts/illustrate/generate.ts';
import { publishedPopulation } from '../../../scripts/illustrate/population.ts';
import { csvRecords } from '../../../scripts/read/csv.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { parseYaml, readYaml } from '../../../scripts/read/yaml.ts';

type Row = Readonly<Record<string, string>>;

const folder = 'data';
let inputs: Inputs;
let config: Illustrative;
let population: ReadonlyMap<string, number>;
let files: ReadonlyMap<string, string>;
let rows: readonly (Row & { readonly file: string })[];

beforeAll(async () => {
  inputs = await loadInputs(folder);
  const read = await readYaml(folder, 'illustrative.yaml', illustrativeSchema, []);
  if (!read) throw new Error('data/illustrative.yaml does not fit its schema');
  config = read;
  population = await publishedPopulation(join(folder, 'exports/published'), config.population, inputs.areas);
  files = generate(inputs, config, population);
  rows = [...files].filter(([name]) => name.endsWith('.csv')).flatMap(([file, text]) => parsed(file, text));
});

function parsed(file: string, text: string): (Row & { readonly file: string })[] {
  const [head, ...records] = csvRecords(text);
  return records.map(({ cells }) => ({
    ...Object.fromEntries((head?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
    file,
  }));
}

describe('the files', () => {
  test('a second run gives the same bytes', () => {
    expect([...generate(inputs, config, population)]).toEqual([...files]);
  });

  test('are those in the repository: after a change in data/ run npm run illustrate', async () => {
    const committed = join(folder, 'exports/illustrative');
    const entries = await readdir(committed, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(names.toSorted()).toEqual([...files.keys()].map((name) => join(committed, name)).toSorted());
    const differing: string[] = [];
    for (const [name, text] of files) {
      if ((await readFile(join(committed, name), 'utf8')) !== text) differing.push(name);
    }
    expect(differing).toEqual([]);
  });

  test('stay under 5 MB', () => {
    const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(5_000_000);
  });

  test('say in each sidecar that they are illustrative', () => {
    for (const [name, text] of files) {
      if (!name.endsWith('.yaml')) continue;
      const sidecar = parseYaml(text, name, sidecarSchema, []);
      expect(sidecar?.illustrative, name).toBe(true);
      expect(sidecar?.sources[0]?.licence, name).toBe('CC0-1.0');
    }
  });
});

describe('the rows', () => {
  const number = (cell: string | undefined): number => (cell ? Number(cell) : Number.NaN);

  test('cover every indicator of every measurable target, at each of its levels', () => {
    const covered = new Set(
      rows.map(({ area, period, indicator }) => {
        const day = lastDay(knownPeriod(period ?? ''));
        const found = inputs.areas.find(({ code, ...span }) => code === area && validOn(span, day));
        return `${indicator} ${found?.level}`;
      }),
    );
    const present = new Set(inputs.areas.map(({ level }) => level));
    const due = inputs.programmes.flatMap((programme) =>
      askedBy(programme, inputs.indicators, config.extra).flatMap(({ indicator, definition, levels }) =>
        levels
          .filter((level) => definition.levels.includes(level) && present.has(level))
          .map((level) => `${indicator} ${level}`),
      ),
    );
    expect([...new Set(due)].filter((each) => !covered.has(each))).toEqual([]);
  });

  test('are about areas of their period, and not after the newest one', () => {
    const asOf = knownPeriod(inputs.site.as_of);
    const valid = new Map<string, ReadonlySet<string>>();
    const strange = rows.filter(({ area = '', period = '', event_date = '' }) => {
      const day = lastDay(knownPeriod(period));
      const codes =
        valid.get(day) ?? new Set(inputs.areas.filter((each) => validOn(each, day)).map(({ code }) => code));
      valid.set(day, codes);
      const late = comparePeriods(knownPeriod(period), asOf) > 0 || event_date > lastDay(asOf);
      return late || !codes.has(area);
    });
    expect(strange).toEqual([]);
  });

  test('hold whole counts, no part being larger than its whole', () => {
    const strange = rows.filter(({ indicator = '', value, numerator, denominator }) => {
      const counts = [value, numerator, denominator]
        .filter((cell) => cell && !':-x'.includes(cell))
        .map(Number);
      const whole =
        inputs.indicators.indicators[indicator]?.decimals === true || counts.every(Number.isInteger);
      return !whole || counts.some((each) => !(each >= 0)) || number(numerator) > number(denominator);
    });
    expect(strange).toEqual([]);
  });

  test('tell each thing once, except where a later file corrects it', () => {
    const results = ['value', 'numerator', 'denominator', 'state', 'event_date', 'status', 'file'];
    const keys = rows
      .filter(({ status }) => status !== 'revised')
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([name, cell]) => cell && !results.includes(name))
            .toSorted(),
        ),
      );
    expect(keys.length).toBe(new Set(keys).size);
    expect(rows.filter(({ status }) => status === 'revised').length).toBeGreaterThan(0);
  });

  test('add up: the halves of a flow to its year, where one area reports all three', () => {
    const values = new Map(
      rows
        .filter(({ indicator = '' }) => {
          const model = config.indicators[indicator];
          return model?.model === 'flow';
        })
        .map((row) => [
          [row.file.replace(/\d{4}\//, ''), row.indicator, row.area, row.period, row.managed_by].join('\t'),
          row,
        ]),
    );
    const wrong: string[] = [];
    for (const [key, row] of values) {
      if (row.period?.includes('-') || !Number.isFinite(number(row.value))) continue;
      const half = (id: string) =>
        number(values.get(key.replace(`\t${row.period}\t`, `\t${row.period}-${id}\t`))?.value);
      const sum = half('H1') + half('H2');
      if (Number.isFinite(sum) && sum !== number(row.value) && row.period !== '2025') wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });

  test('leave out some areas in the newest period and mark some cells', () => {
    const cells = new Set(rows.flatMap(({ value, numerator }) => [value, numerator]));
    expect(cells.has(':')).toBe(true);
    expect(cells.has('x')).toBe(true);
    expect(rows.some(({ status }) => status === 'provisional')).toBe(true);
  });
});
