import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { illustrativeSchema } from './illustrate/config.ts';
import { generate } from './illustrate/generate.ts';
import { publishedPopulation } from './illustrate/population.ts';
import { type Fault, InputsError } from './read/fault.ts';
import { loadInputs } from './read/inputs.ts';
import { readYaml } from './read/yaml.ts';

/**
 * `npm run illustrate [-- --in data]`: writes made-up results for every measurable target of a data
 * folder to its exports/illustrative, at the levels that its illustrative.yaml gives. What stood there
 * before is removed.
 */
const { values } = parseArgs({ options: { in: { type: 'string', default: 'data' } } });
const folder = values.in;
const inputs = await loadInputs(folder);
const faults: Fault[] = [];
const config = await readYaml(folder, 'illustrative.yaml', illustrativeSchema, faults);
if (!config) throw new InputsError(faults);
const population = await publishedPopulation(
  join(folder, 'exports/published'),
  config.population,
  inputs.areas,
);
const files = generate(inputs, config, population);
const target = join(folder, 'exports/illustrative');
await rm(target, { recursive: true, force: true });
for (const [name, text] of files) {
  await mkdir(dirname(join(target, name)), { recursive: true });
  await writeFile(join(target, name), text);
}
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(`${files.size} files, ${bytes} bytes, written to ${target}`);
