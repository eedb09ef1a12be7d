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
 * Writes made-up results for every measurable target of a data folder to its exports/illustrative,
 * at the levels that its illustrative.yaml gives; what stood there before is removed. Gives a line
 * to say. Throws {@link InputsError} with everything that is wrong in the folder.
 */
export async function illustrate(folder: string): Promise<string> {
  const inputs = await loadInputs(folder);
  const faults: Fault[] = [];
  const config = await readYaml(folder, 'illustrative.yaml', illustrativeSchema, faults);
  if (!config) throw new InputsError(faults);
  const published = join(folder, 'exports/published');
  const population = await publishedPopulation(published, config.population, inputs.areas);
  const files = generate(inputs, config, population);
  const target = join(folder, 'exports/illustrative');
  await rm(target, { recursive: true, force: true });
  for (const [name, text] of files) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), text);
  }
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return `${files.size} files, ${bytes} bytes, written to ${target}`;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { in: { type: 'string', default: 'data' } } });
    process.stderr.write(`${await illustrate(values.in)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
