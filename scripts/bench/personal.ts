import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakdownIds } from '../check/context.ts';
import { kindsInText } from '../check/personal/cell.ts';
import { findInGrid } from '../check/personal/find.ts';
import { tidy } from '../check/personal/text.ts';
import { personalVocabulary } from '../check/personal/vocabulary.ts';
import { csvSheet } from '../read/csv.ts';
import { loadInputs } from '../read/inputs.ts';
import { randomNumbers } from './land.ts';
import { dueKinds, type PlantKind, plantedTable, plantKinds } from './personal-plants.ts';
import { cleanTable, type Stock, stockOf } from './personal-tables.ts';

/** How often the rules for personal data err, in parts of 1. */
export interface PersonalRates {
  /** Names, labels and exports of the folder that are taken for personal data: place and kinds, no text. */
  readonly folder: { readonly texts: number; readonly tables: number; readonly alarms: readonly string[] };
  readonly clean: { readonly tables: number; readonly alarms: number; readonly rate: number };
  readonly planted: Readonly<Record<PlantKind, { readonly missed: number; readonly rate: number }>>;
  /** Tables planted of each kind. */
  readonly each: number;
}

/** What {@link personalRates} is to measure: how many tables of each sort. */
export interface PersonalSizes {
  readonly clean: number;
  readonly each: number;
}

/** False alarms and misses over a data folder and over tables made of its names. */
export async function personalRates(
  folder: string,
  { clean, each }: PersonalSizes,
  tell?: (what: string, rows: unknown) => void,
): Promise<PersonalRates> {
  const inputs = await loadInputs(folder);
  const vocabulary = personalVocabulary(inputs);
  const breakdowns = breakdownIds(inputs);
  const stock = stockOf(inputs);
  const kinds = (table: ReturnType<typeof cleanTable>) =>
    findInGrid(table, breakdowns, vocabulary).map(({ kind }) => kind);

  const alarms: string[] = [];
  const texts = textsOf(inputs, stock);
  for (const text of texts) {
    const found = kindsInText(tidy(text), vocabulary);
    if (found.length > 0) alarms.push(`text: ${found.join(', ')}`);
  }
  const tables = [...exportsOf(folder), ...['areas.csv', 'lineage.csv'].map((name) => join(folder, name))];
  for (const path of tables) {
    const rows = csvSheet(readFileSync(path, 'utf8'), ',').records.map(({ row, cells }) => ({
      line: row,
      cells,
    }));
    const found = findInGrid({ rows }, breakdowns, vocabulary);
    if (found.length > 0) alarms.push(`${path}: ${found.map(({ kind }) => kind).join(', ')}`);
  }

  let wrong = 0;
  const random = randomNumbers(20_260_701);
  for (let made = 0; made < clean; made += 1) {
    const table = cleanTable(random, stock);
    const found = kinds(table);
    if (found.length === 0) continue;
    wrong += 1;
    tell?.(`false alarm: ${found.join(', ')}`, table.rows);
  }
  const planted = {} as Record<PlantKind, { missed: number; rate: number }>;
  for (const kind of plantKinds) {
    let missed = 0;
    for (let made = 0; made < each; made += 1) {
      const table = plantedTable(random, stock, kind);
      if (kinds(table).some((found) => dueKinds[kind].includes(found))) continue;
      missed += 1;
      tell?.(`missed: ${kind}`, table.rows);
    }
    planted[kind] = { missed, rate: missed / each };
  }
  return {
    folder: { texts: texts.length, tables: tables.length, alarms },
    clean: { tables: clean, alarms: wrong, rate: wrong / clean },
    planted,
    each,
  };
}

/** Everything in the folder that has a name, in each of the forms in which it may stand in a cell. */
function textsOf({ programmes }: Awaited<ReturnType<typeof loadInputs>>, stock: Stock): string[] {
  const targets = programmes.flatMap((programme) =>
    programme.targets.flatMap(({ id, label }) => [id, label.vi, label.en]),
  );
  const areas = stock.areas.flatMap((name) => stock.forms.map((form) => form.replace('{name}', name)));
  const all = [...areas, ...stock.areas, ...stock.codes, ...stock.agencies, ...stock.indicators, ...targets];
  return [...new Set([...all, ...all.map((text) => text.toUpperCase()), ...all.map(withoutMarks)])];
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

function exportsOf(folder: string): string[] {
  return readdirSync(join(folder, 'exports'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, 'exports', name));
}

const sizes: PersonalSizes = { clean: 20_000, each: 10_000 };

/** The rates on the data folder of the site, and tables a second. */
export async function personal(): Promise<unknown> {
  const started = performance.now();
  const rates = await personalRates('data', sizes);
  const seconds = (performance.now() - started) / 1000;
  return {
    ...rates,
    tables_per_second: Math.round((sizes.clean + sizes.each * plantKinds.length) / seconds),
  };
}
