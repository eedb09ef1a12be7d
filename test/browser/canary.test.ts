import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { allText } from './all-text.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/**
 * Canaries: cells about people, below the levels where these are open, are revised to primes that stand nowhere
 * else, and those levels become levels at which no such number is ever published. Whatever is published and built
 * from them may carry none, nor what follows from two of them: no count, no share, no sum, no change, no
 * drawing's label.
 */

let project: ProjectCopy;
let canaries: Canaries;

interface Canaries {
  /** The counts themselves, as digits. */
  readonly counts: ReadonlySet<string>;
  /** Shares made of two of them, by their first digits. */
  readonly shares: ReadonlySet<string>;
  /** Sums of two neighbours, and changes from one year to the next. */
  readonly derived: ReadonlySet<string>;
}

interface Cell {
  area: string;
  period: string;
  indicator: string;
  share: boolean;
}

/** Illustrative cells that are hidden, however large they are: totals of indicators about people and events, at closed levels. */
async function hiddenCells(): Promise<Cell[]> {
  const { site, areas, indicators } = await loadInputs('data');
  const sensitive = Object.entries(indicators.indicators)
    .filter(
      ([, { sensitivity, breakdowns }]) =>
        /person|event/.test(sensitivity) && Object.keys(breakdowns).length === 0,
    )
    .map(([id]) => id);
  const closed = areas
    .filter(({ level }) => !site.privacy.open_levels.includes(level))
    .map(({ code }) => code);
  const list = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`
    SELECT area, period, indicator, bool_or(denominator IS NOT NULL) AS share
    FROM read_csv('data/exports/illustrative/**/*.csv', union_by_name = true, all_varchar = true)
    WHERE area IN (${list(closed)}) AND indicator IN (${list(sensitive)})
      AND coalesce(value, numerator) SIMILAR TO '[0-9]+'
    GROUP BY ALL ORDER BY ALL`);
  connection.closeSync();
  return reader.getRowObjectsJS() as unknown as Cell[];
}

/** Primes of seven digits, spread out and in no order: sums and sizes of files hit one of these hardly ever. */
function primes(count: number): number[] {
  const [least, most] = [1_000_003, 3_300_000];
  const step = 2 * Math.floor((most - least) / count / 2);
  const found = Array.from({ length: count }, (_, index) => {
    let candidate = least + index * step;
    while (!isPrime(candidate)) candidate += 2;
    return candidate;
  });
  // One in 1,009 after the other: what changes from one year to the next has seven digits as often as not.
  return found.map((_, index) => found[(index * 1009) % count] ?? 0);
}

function isPrime(candidate: number): boolean {
  for (let factor = 3; factor * factor <= candidate; factor += 2) if (candidate % factor === 0) return false;
  return candidate % 2 === 1;
}

/** Writes the revised export into a folder and gives what must not be found again. */
function writeCanaries(folder: string, cells: readonly Cell[]): Canaries {
  const marks = primes(2 * cells.length + 1);
  let next = 0;
  const prime = (): number => marks[(next += 1)] ?? 0;
  const counts = new Set<string>();
  const shares = new Set<string>();
  const given = new Map<string, readonly [numerator: number, denominator: number]>();
  // Halves first: a year is the sum of its halves where both are marked, or it would be refused.
  const ordered = cells.toSorted((a, b) => Number(b.period.includes('-')) - Number(a.period.includes('-')));
  const lines = ordered.map(({ area, period, indicator, share }) => {
    const of = (part: string) => given.get([area, part, indicator].join());
    const [first, second] = [of(`${period}-H1`), of(`${period}-H2`)];
    const sum = first && second ? ([first[0] + second[0], first[1] + second[1]] as const) : undefined;
    const [one, other] = [prime(), share ? prime() : 0];
    const own = share ? ([Math.min(one, other), Math.max(one, other)] as const) : ([one, 0] as const);
    const [numerator, denominator] = sum ?? own;
    given.set([area, period, indicator].join(), [numerator, denominator]);
    if (!sum) for (const count of share ? [numerator, denominator] : [numerator]) counts.add(String(count));
    if (!share) return `${area},${period},${indicator},${numerator},,,revised`;
    shares.add(((100 * numerator) / denominator).toString().slice(0, 10));
    return `${area},${period},${indicator},,${numerator},${denominator},revised`;
  });
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'canaries.csv'),
    `area,period,indicator,value,numerator,denominator,status\n${lines.join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'canaries.yaml'),
    `sources:
  - id: canaries
    title: {vi: Số thử, en: Test numbers}
    publisher: Test
    licence: CC0-1.0
received: 2027-01-01
locale: en
illustrative: true
`,
  );
  return { counts, shares, derived: derivedFrom(given) };
}

/** What anyone could put together from two canaries, where it has seven digits. */
function derivedFrom(given: ReadonlyMap<string, readonly [number, number]>): ReadonlySet<string> {
  const found = new Set<string>();
  const neighbours = Map.groupBy([...given], ([key]) => key.split(',').slice(1).join());
  for (const [, cells] of neighbours) {
    cells.forEach(([, [one]], index) => {
      const [, [other] = [0]] = cells[index + 1] ?? [];
      if (other) found.add(String(one + other));
    });
  }
  for (const [key, [now]] of given) {
    const [area, period = '', indicator] = key.split(',');
    const year = Number(period.slice(0, 4));
    const before = given.get([area, period.replace(/^\d+/, String(year - 1)), indicator].join());
    const change = before ? Math.abs(now - before[0]) : 0;
    if (change >= 1_000_000) found.add(String(change));
  }
  return found;
}

/** Canaries in a text: digits alone, as in tables, or with separators of thousands, as in pages; and shares. */
function found(text: string): string[] {
  const counts = text.match(/(?<![\w.])\d{7}(?!\w)|(?<![\w.,])\d([.,\u00a0 ])\d{3}\1\d{3}(?!\w)/g) ?? [];
  const shares = text.match(/(?<![\w.])\d{1,3}\.\d{7,}/g) ?? [];
  const digits = counts.map((number) => number.replace(/\D/g, ''));
  return [
    ...digits.filter((number) => canaries.counts.has(number) || canaries.derived.has(number)),
    ...shares.map((number) => number.slice(0, 10)).filter((number) => canaries.shares.has(number)),
  ];
}

beforeAll(async () => {
  project = copyProject('data');
  const exported = join(project.folder, 'unprotected');
  canaries = writeCanaries(exported, await hiddenCells());
  await closeLevels(join(project.folder, 'data', 'site.yaml'));
  project.run('publish', '--exports', exported);
  project.run('build');
}, 600_000);

/** `site.yaml` of a subject that publishes nothing of people but at the open levels. */
async function closeLevels(file: string): Promise<void> {
  const { area_levels, privacy } = (await loadInputs('data')).site;
  const closed = area_levels.map(({ id }) => id).filter((id) => !privacy.open_levels.includes(id));
  const site = readFileSync(file, 'utf8');
  writeFileSync(file, site.replace(/never_levels: \[.*\]/, `never_levels: [${closed.join(', ')}]`));
}

afterAll(() => {
  project.remove();
});

test('there are hidden cells to mark, and the search knows a mark when it sees one', () => {
  expect(canaries.counts.size).toBeGreaterThan(500);
  expect(canaries.shares.size).toBeGreaterThan(100);
  expect(canaries.derived.size).toBeGreaterThan(500);
  const sample = [...canaries.counts][0] ?? '';
  expect(found(`a ${sample.replace(/(?=(\d{3})+$)/g, '.')} b`)).toHaveLength(1);
  expect(found(`{"value":${sample}}`)).toHaveLength(1);
});

test('where nobody is to be protected they are published: they were read, and are found', async () => {
  const open = join(project.folder, 'open');
  cpSync('data', open, { recursive: true });
  const file = join(open, 'indicators.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/sensitivity: \w+/g, 'sensitivity: open'));
  const out = join(project.folder, 'open-data');
  project.run('publish', '--in', open, '--exports', join(project.folder, 'unprotected'), '--out', out);
  const shown = new Set<string>();
  for await (const [, text] of allText(out)) for (const mark of found(text)) shown.add(mark);
  const counts = [...canaries.counts].filter((count) => shown.has(count));
  // Cells of periods after the newest one, or of areas that were merged in them, are left out as ever.
  expect(counts.length).toBeGreaterThan(canaries.counts.size * 0.9);
}, 120_000);

test.each(['public/data', 'dist'])('%s holds none of them', async (part) => {
  let files = 0;
  for await (const [path, text] of allText(join(project.folder, part))) {
    files += 1;
    expect(found(text), path).toEqual([]);
  }
  expect(files).toBeGreaterThan(100);
});
