import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { resolveArea } from '../../src/areas/resolve.ts';
import type { Registry } from '../../src/areas/registry.ts';
import { addDays } from '../../src/periods/date.ts';
import { parsePeriod, writtenId, writtenLastDay } from '../../src/periods/parse.ts';
import { figureText, noFigure } from '../read/cells.ts';
import { type Cell, loadTable, query } from '../read/database.ts';
import { figureColumns, rawStore } from '../read/raw.ts';
import type { CheckContext } from './context.ts';
import { readDay } from './day.ts';
import { type Locale, readNumber } from './number.ts';

/**
 * The meaning of each distinct cell, worked out once in TypeScript and joined back in SQL, so that
 * nothing here runs once a row. Makes the tables said, file_said, indicator_said, period_cell, area_cell,
 * indicator_cell, category_cell, state_cell, number_cell and day_cell.
 */
export async function loadLookups(context: CheckContext): Promise<void> {
  await loadSaid(context);
  await loadFiles(context);
  await loadDictionary(context);
  await loadPeriods(context);
  await loadAreas(context);
  await loadIndicators(context);
  await loadCategories(context);
  await loadNumbers(context);
  await loadDays(context);
}

const text = (name: string) => ({ name, type: 'VARCHAR' as const });
const double = (name: string) => ({ name, type: 'DOUBLE' as const });
const integer = (name: string) => ({ name, type: 'INTEGER' as const });
const flag = (name: string) => ({ name, type: 'BOOLEAN' as const });
const day = (name: string) => ({ name, type: 'DATE' as const });

/** What many rows of a file say alike, as text: all but area and figures, and which figures any of them has. */
async function loadSaid({ connection }: CheckContext): Promise<void> {
  const { cells, said, saidColumns, filled } = rawStore(connection);
  const columns = [
    integer('said_at'),
    integer('file'),
    ...saidColumns.map(({ column }) => text(column)),
    ...figureColumns.map((name) => flag(`has_${name}`)),
  ];
  const rows = Array.from({ length: said.size }, (_, number): Cell[] => [
    number,
    said.get(number, 0),
    ...saidColumns.map((_, at) => cells.text(said.get(number, at + 1))),
    ...figureColumns.map((_, at) => ((filled[number] ?? 0) & (1 << at)) !== 0),
  ]);
  await loadTable(connection, 'said', columns, rows);
}

async function loadFiles({ connection, files }: CheckContext): Promise<void> {
  const columns = [
    integer('file'),
    text('locale'),
    text('period'),
    text('areas_on'),
    day('received'),
    text('source'),
  ];
  const rows = files.map(({ sidecar }, index): Cell[] => [
    index,
    sidecar.locale,
    sidecar.period ?? '',
    sidecar.areas_on ?? null,
    sidecar.received,
    sidecar.sources.length === 1 ? (sidecar.sources[0]?.id ?? null) : null,
  ]);
  await loadTable(connection, 'file_said', columns, rows);
  const sources = files.flatMap(({ sidecar }, index) => sidecar.sources.map(({ id }): Cell[] => [index, id]));
  await loadTable(connection, 'file_source', [integer('file'), text('source')], sources);
}

async function loadDictionary({ connection, inputs }: CheckContext): Promise<void> {
  const entries = Object.entries(inputs.indicators.indicators);
  const known = inputs.site.area_levels.map(({ id }) => id);
  const columns = [text('indicator'), text('kind'), flag('decimals'), text('periods'), integer('level_bits')];
  const rows = entries.map(([id, { kind, decimals, periods, levels }]): Cell[] => [
    id,
    kind,
    decimals,
    periods.join(' '),
    levelBits(known, levels),
  ]);
  await loadTable(connection, 'indicator_said', columns, rows);
}

async function loadPeriods({ connection }: CheckContext): Promise<void> {
  const cells = await query<{ cell: string }>(
    connection,
    `SELECT DISTINCT coalesce(nullif(said.period, ''), file_said.period) AS cell FROM said JOIN file_said USING (file) ORDER BY 1`,
  );
  const columns = [
    text('cell'),
    text('period'),
    integer('year'),
    integer('half'),
    day('last_day'),
    text('fault'),
    text('period_kind'),
  ];
  const rows = cells.map(({ cell }): Cell[] => {
    const written = parsePeriod(cell);
    if (!written) return [cell, null, null, null, null, cell === '' ? 'empty' : 'unreadable', null];
    if (written.kind === 'day') return [cell, null, null, null, null, 'day', null];
    const year = 'period' in written ? written.period.year : written.year;
    const half = 'period' in written ? written.period.half : null;
    const id = writtenId(written) ?? null;
    return [cell, id, year, half, writtenLastDay(written) ?? null, null, written.kind];
  });
  await loadTable(connection, 'period_cell', columns, rows);
}

/** SQL for the day on whose areas a row was cast. */
export const areaDay = 'coalesce(file_said.areas_on, period_cell.last_day::VARCHAR)';

/** Levels of areas as bits of a number, the first of the site being 1. */
function levelBits(levels: readonly string[], some: readonly string[]): number {
  return some.reduce((bits, level) => bits | (1 << levels.indexOf(level)), 0);
}

/** Days between two changes of the registry mean the same areas: each name is resolved once for such a span. */
async function loadAreas({ connection, inputs, registry }: CheckContext): Promise<void> {
  const days = await query<{ day: string }>(
    connection,
    `SELECT DISTINCT ${areaDay} AS day FROM said JOIN file_said USING (file)
     JOIN period_cell ON period_cell.cell = coalesce(nullif(said.period, ''), file_said.period)
     WHERE ${areaDay} IS NOT NULL ORDER BY 1`,
  );
  const spanOf = spans(registry);
  const all = [...new Set(days.map(({ day }) => spanOf(day)))];
  await loadTable(
    connection,
    'day_span',
    [text('day'), integer('span')],
    days.map(({ day }) => [day, all.indexOf(spanOf(day))]),
  );
  const cells = await query<{ area_at: number; span: number; day: string }>(
    connection,
    `SELECT area_at, span, day FROM (
       SELECT DISTINCT area_at, span FROM raw_row JOIN (
         SELECT said_at, span FROM said JOIN file_said USING (file)
         JOIN period_cell ON period_cell.cell = coalesce(nullif(said.period, ''), file_said.period)
         JOIN day_span ON day_span.day = ${areaDay}
       ) USING (said_at)
     ) JOIN (SELECT span, min(day) AS day FROM day_span GROUP BY span) USING (span) ORDER BY 1, 2`,
  );
  const texts = rawStore(connection).cells;
  const levels = inputs.site.area_levels.map(({ id }) => id);
  const columns = [
    integer('area_at'),
    integer('span'),
    text('area_id'),
    text('level'),
    integer('level_bit'),
    text('fault'),
    text('near'),
  ];
  const rows = cells.map(({ area_at, span, day }): Cell[] => {
    const cell = texts.text(area_at);
    if (cell === '') return [area_at, span, null, null, null, 'empty', '[]'];
    const found = resolveArea(registry, cell, day);
    if (found.kind === 'unknown' && isTotal(cell)) return [area_at, span, null, null, null, 'total', '[]'];
    if (found.kind === 'area') {
      const { area_id, level } = found.area;
      return [area_at, span, area_id, level, levelBits(levels, [level]), null, null];
    }
    const near = JSON.stringify(found.areas.map(({ area_id }) => area_id));
    return [area_at, span, null, null, null, found.kind, near];
  });
  await loadTable(connection, 'area_cell', columns, rows);
}

/** Whether a cell stands before a row of totals: "Tổng", "Tổng cộng", "Cộng". */
function isTotal(cell: string): boolean {
  return /^(?:tong(?: cong| so)?|cong(?: don)?|total|sum)(?: (?:chung|toan .+))?:?$|^toan .+$/.test(
    fold(cell),
  );
}

/** Gives for a day the last day on which the registry changed before it, or on it. */
function spans({ areas }: Registry): (day: string) => string {
  const changes = new Set(
    areas.flatMap(({ valid_from, valid_to }) => [valid_from, ...(valid_to ? [addDays(valid_to, 1)] : [])]),
  );
  const sorted = [...changes].sort();
  return (day) => sorted.findLast((change) => change <= day) ?? '';
}

async function loadIndicators({ connection, inputs }: CheckContext): Promise<void> {
  const entries = Object.entries(inputs.indicators.indicators);
  const byLabel = new Map<string, Set<string>>();
  for (const [id, { label }] of entries) {
    for (const name of [id, label.vi, label.en]) {
      const known = byLabel.get(fold(name)) ?? new Set();
      byLabel.set(fold(name), known.add(id));
    }
  }
  const cells = await query<{ cell: string }>(
    connection,
    'SELECT DISTINCT indicator AS cell FROM said ORDER BY 1',
  );
  const rows = cells.map(({ cell }): Cell[] => {
    if (cell in inputs.indicators.indicators) return [cell, cell, null];
    const ids = [...(byLabel.get(fold(cell)) ?? [])];
    if (ids.length === 1) return [cell, ids[0] as string, null];
    const near =
      ids.length > 1
        ? ids
        : nearest(fold(cell), byLabel.keys()).flatMap((name) => [...(byLabel.get(name) ?? [])]);
    return [cell, null, JSON.stringify([...new Set(near)])];
  });
  await loadTable(connection, 'indicator_cell', [text('cell'), text('indicator'), text('near')], rows);
}

/** Categories of breakdowns and states, by id or by label in either language. */
async function loadCategories({ connection, inputs, breakdowns }: CheckContext): Promise<void> {
  const columns = [text('indicator'), text('cell'), text('id'), flag('declared'), text('allowed')];
  const definitions = inputs.indicators.indicators;
  const meaning = (
    cell: string,
    list: readonly { id: string; label: { vi: string; en: string } }[] | undefined,
  ) => {
    const folded = fold(cell);
    const found = list?.filter(({ id, label }) =>
      [id, label.vi, label.en].some((name) => fold(name) === folded),
    );
    const id = found?.length === 1 ? (found[0]?.id ?? null) : null;
    return [
      id,
      (list?.length ?? 0) > 0,
      JSON.stringify((list ?? []).map(({ id, label }) => ({ id, label }))),
    ] as const;
  };
  const lookup = async (
    table: string,
    column: string,
    listOf: (id: string) => Parameters<typeof meaning>[1],
  ) => {
    const cells = await query<{ indicator: string; cell: string }>(
      connection,
      `SELECT DISTINCT indicator_cell.indicator, said."${column}" AS cell FROM said
       JOIN indicator_cell ON indicator_cell.cell = said.indicator
       WHERE indicator_cell.indicator IS NOT NULL AND said."${column}" <> '' ORDER BY 1, 2`,
    );
    const rows = cells.map(({ indicator, cell }): Cell[] => [
      indicator,
      cell,
      ...meaning(cell, listOf(indicator)),
    ]);
    await loadTable(connection, table, columns, rows);
  };
  for (const id of breakdowns) {
    await lookup(`category_${id}`, `b_${id}`, (indicator) => definitions[indicator]?.breakdowns[id]);
  }
  await lookup('state_cell', 'state', (indicator) => definitions[indicator]?.states);
}

/** Short whole numbers stand for themselves; every other way of writing is read once by `readNumber`. */
async function loadNumbers({ connection, files }: CheckContext): Promise<void> {
  const { cells: texts, figures } = rawStore(connection);
  const locales = [...new Set(files.map(({ sidecar }): Locale => sidecar.locale))].sort();
  const columns = [
    integer('at'),
    text('locale'),
    double('number'),
    text('mark'),
    text('fault'),
    double('other'),
  ];
  // What an empty cell says is known, and many are empty.
  const rows = [...figures].flatMap((at) => {
    if (at === noFigure) return [];
    const cell = figureText(at, texts);
    return locales.map((locale): Cell[] => {
      const said = readNumber(cell, locale);
      if (said.kind === 'number') return [at, locale, said.value, null, null, null];
      if (said.kind === 'mark') return [at, locale, null, said.mark, null, null];
      if (said.kind === 'none') return [at, locale, null, null, 'none', null];
      const [a, b] = said.readings;
      return [at, locale, Math.min(a, b), null, 'ambiguous', Math.max(a, b)];
    });
  });
  await loadTable(connection, 'number_cell', columns, rows);
}

async function loadDays({ connection }: CheckContext): Promise<void> {
  const cells = await query<{ cell: string }>(
    connection,
    `SELECT DISTINCT cell FROM (SELECT unnest([event_date, cutoff, reported_at]) AS cell FROM said) WHERE cell <> '' ORDER BY 1`,
  );
  const rows = cells.map(({ cell }): Cell[] => [cell, readDay(cell) ?? null]);
  await loadTable(connection, 'day_cell', [text('cell'), day('day')], rows);
}
