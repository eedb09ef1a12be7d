import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExports } from '../check/check.ts';
import { checkContext } from '../check/context.ts';
import { personalVocabulary } from '../check/personal/vocabulary.ts';
import { openDatabase, query } from '../read/database.ts';
import { findExports } from '../read/exports.ts';
import { loadInputs } from '../read/inputs.ts';
import { vocabulary } from '../read/vocabulary.ts';

/** What reading alone took, as this program writes it. */
export interface ReadLand {
  readonly rows: number;
  /** From the files of exports to rows that are typed and checked one by one, personal data looked for. */
  readonly seconds: number;
  /** Of all its threads; what else runs on the machine makes little difference to it. */
  readonly cpu_seconds: number;
}

/** Reads the exports of a data folder whose other files are loaded, so that nothing else is measured. */
async function readLand(folder: string): Promise<ReadLand> {
  const inputs = await loadInputs(folder);
  const connection = await openDatabase();
  try {
    const started = performance.now();
    const cpu = process.cpuUsage();
    const folders = [join(folder, 'exports')];
    const exports = await findExports(folders, vocabulary(inputs), personalVocabulary(inputs));
    const context = checkContext(connection, inputs, exports.files, inputs.site.as_of);
    const { findings } = await readExports(context, exports);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const [count] = await query<{ rows: number; faulty: number }>(
      connection,
      'SELECT count(*) AS rows, count(*) FILTER (is_faulty) AS faulty FROM typed',
    );
    const { rows = 0, faulty = 0 } = count ?? {};
    if (findings.length + faulty > 0)
      throw new Error(`${faulty} rows of ${folder} were rejected: mend the generator`);
    return { rows, seconds, cpu_seconds: (user + system) / 1e6 };
  } finally {
    connection.closeSync();
  }
}

const [folder = '', result = ''] = process.argv.slice(2);
if (import.meta.main) writeFileSync(result, JSON.stringify(await readLand(folder)));
