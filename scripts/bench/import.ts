import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { measured } from './command.ts';
import type { CopiedLand } from './copy-land.ts';
import { writeLand } from './land.ts';
import type { ReadLand } from './read-land.ts';

const sizes = [1_000_000, 4_000_000, 20_000_000];
const sheetRows = 100_000;

/**
 * What reading exports takes: from the files to rows that are typed and checked one by one, personal data
 * looked for, in a process of its own. Beside it what DuckDB needs to copy the same files to Parquet and
 * do nothing else, also in a process of its own, just after. Then the same rows in workbooks.
 */
export async function imports(): Promise<unknown> {
  const [load = 0] = loadavg();
  const runs = [];
  for (const size of sizes) runs.push(await importLand(size));
  const [first, last] = [runs[0], runs.at(-1)];
  const [few, many] = [first?.peak_mb, last?.peak_mb];
  return {
    load_before: round(load),
    runs,
    // Between the smallest and the largest.
    growth: first && last ? round(last.seconds / first.seconds / (last.rows / first.rows)) : null,
    peak_bytes_for_each_row_more:
      first && last && few && many ? Math.round(((many - few) * 1e6) / (last.rows - first.rows)) : null,
    workbook: await importWorkbook(),
  };
}

async function importLand(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const data = join(folder, 'data');
    const { rows } = writeLand(data, size);
    process.stderr.write(`import: ${rows} rows\n`);
    const { peak_mb, ...read } = await readIn(folder, data);
    const result = join(folder, 'copied.json');
    const parquet = join(folder, 'all.parquet');
    const copy = await measured(process.execPath, ['scripts/bench/copy-land.ts', data, parquet, result]);
    const copied = JSON.parse(readFileSync(result, 'utf8')) as CopiedLand;
    const files = globSync(join(data, 'exports', '*.csv'));
    return {
      rows,
      csv_mb: Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6),
      seconds: round(read.seconds),
      cpu_seconds: round(read.cpu_seconds),
      rows_per_second: Math.round(rows / read.seconds),
      peak_mb,
      copy_seconds: round(copied.seconds),
      copy_cpu_seconds: round(copied.cpu_seconds),
      copy_peak_mb: copy.peakMegabytes,
      times_copy: round(read.seconds / copied.seconds),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importWorkbook() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const data = join(folder, 'data');
    writeLand(data, sheetRows);
    for (const file of globSync(join(data, 'exports', '*.csv'))) await toWorkbook(file);
    const { rows, seconds, cpu_seconds, peak_mb } = await readIn(folder, data);
    return {
      rows,
      seconds: round(seconds),
      cpu_seconds: round(cpu_seconds),
      rows_per_second: Math.round(rows / seconds),
      peak_mb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a workbook in the place of a CSV file, figures being numbers there. */
async function toWorkbook(file: string): Promise<void> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const cells = lines.map((line) =>
    line.split(',').map((text) => (/^\d+$/.test(text) ? { value: Number(text) } : { value: text })),
  );
  await writeXlsxFile(cells).toFile(file.replace(/csv$/, 'xlsx'));
  rmSync(file);
}

async function readIn(folder: string, data: string): Promise<ReadLand & { peak_mb: number | null }> {
  const result = join(folder, 'read.json');
  const { peakMegabytes } = await measured(process.execPath, ['scripts/bench/read-land.ts', data, result]);
  return { ...(JSON.parse(readFileSync(result, 'utf8')) as ReadLand), peak_mb: peakMegabytes };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
