import type { Columns, Value } from './parquet.ts';
import { observationFile } from './queries.ts';
import {
  type AnsweredRow,
  checkCut,
  type PairRow,
  type Questions,
  type SeriesQuestion,
} from './questions.ts';
import { observationHead, observationTail, type ProgressRow, tables } from './tables.ts';
import { verdictFile } from './twins.ts';

/** Files read and kept, so that going back needs neither the network nor decoding. */
const mostKept = 24;

/** Gives a file of the release, read; rejects with the signal's reason when aborted. */
export type ColumnsSource = (file: string, signal?: AbortSignal) => Promise<Columns>;

/** Answers questions from small files fetched whole, without an engine. */
export function smallReader(source: ColumnsSource): Questions {
  const kept = new Map<string, Columns>();

  async function open(file: string, signal?: AbortSignal): Promise<Columns> {
    const known = kept.get(file) ?? (await source(file, signal));
    // The one used last stands last, so that the first is the one to drop.
    kept.delete(file);
    kept.set(file, known);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return known;
  }

  return {
    async series(question, signal) {
      checkCut(question);
      return seriesOf(await open(observationFile(question.indicator), signal), question);
    },
    async pairs({ x, y, year, half }, signal) {
      const one = async ({ indicator, breakdowns }: typeof x): Promise<readonly AnsweredRow[]> => {
        const columns = await open(observationFile(indicator), signal);
        const question = { indicator, breakdowns, areas: null, from: year, to: year, cut: null };
        return seriesOf(columns, question).filter((row) => row.half === half);
      };
      const [across, up] = await Promise.all([one(x), one(y)]);
      return paired(across, up);
    },
    async path({ slug, areas, among }, signal) {
      const columns = await open(verdictFile({ slug, among }), signal);
      const wanted = areas && new Set<Value>(areas);
      const place = columns.column('area_id');
      const own = among?.map((id, at) => [id, columns.column(at === 0 ? 'programme' : 'target')] as const);
      const found = indices(
        columns,
        (at) =>
          (wanted === null || wanted.has(place[at] ?? null)) &&
          (own?.every(([id, column]) => column[at] === id) ?? true),
      );
      const names = tables.progress.columns.map(({ name }) => name);
      return sorted(rows<ProgressRow>(columns, names, found), (row) => [
        row.reading,
        row.area_id,
        row.year,
        row.half,
      ]);
    },
  };
}

const observationNames = [...observationHead, ...observationTail].map(({ name }) => name);

function seriesOf(columns: Columns, { breakdowns, areas, from, to, cut }: SeriesQuestion): AnsweredRow[] {
  const wanted = areas && new Set<Value>(areas);
  const place = columns.column('area_id');
  const year = columns.column('year') as readonly number[];
  const others = breakdowns.filter((name) => name !== cut?.by).map((name) => columns.column(name));
  const category = cut ? columns.column(cut.by) : undefined;
  const found = indices(columns, (at) => {
    const when = year[at] ?? Number.NaN;
    if (when < from || when > to) return false;
    if (wanted && !wanted.has(place[at] ?? null)) return false;
    if (others.some((column) => column[at] !== null)) return false;
    if (!category) return true;
    return cut?.category === null ? category[at] !== null : category[at] === cut?.category;
  });
  const made = rows<AnsweredRow>(columns, observationNames, found, (at) => ({
    category: category?.[at] ?? null,
  }));
  return sorted(made, (row) => [row.area_id, row.year, row.half, row.category ?? '']);
}

function paired(across: readonly AnsweredRow[], up: readonly AnsweredRow[]): readonly PairRow[] {
  const x = new Map(across.map((row) => [row.area_id, row]));
  const y = new Map(up.map((row) => [row.area_id, row]));
  const areas = [...new Set([...x.keys(), ...y.keys()])].sort(order);
  return areas.map((area_id) => ({
    area_id,
    x: x.get(area_id)?.value ?? null,
    x_flag: x.get(area_id)?.flag ?? null,
    y: y.get(area_id)?.value ?? null,
    y_flag: y.get(area_id)?.flag ?? null,
    x_source: x.get(area_id)?.source ?? null,
    y_source: y.get(area_id)?.source ?? null,
  }));
}

function indices({ length }: Columns, keep: (at: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < length; at += 1) if (keep(at)) found.push(at);
  return found;
}

/** Rows made of columns, only those asked for: most of a file is not drawn. */
function rows<T>(
  columns: Columns,
  names: readonly string[],
  found: readonly number[],
  more: (at: number) => object = () => ({}),
): T[] {
  const there = new Set(columns.names);
  // A column that was added after the release was closed is empty in it.
  const cells = names.map((name) => [name, there.has(name) ? columns.column(name) : []] as const);
  return found.map(
    (at) =>
      ({
        ...Object.fromEntries(cells.map(([name, column]) => [name, column[at] ?? null])),
        ...more(at),
      }) as T,
  );
}

type Key = readonly (string | number)[];

function sorted<T>(list: readonly T[], keyOf: (row: T) => Key): T[] {
  return list
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      for (const [at, one] of a.key.entries()) {
        const difference = order(one, b.key[at] ?? '');
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ row }) => row);
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
