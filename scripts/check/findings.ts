import type { Area } from '../../src/areas/area.ts';
import { query } from '../read/database.ts';
import { figureColumns, placedFindings } from '../read/raw.ts';
import type { CheckContext } from './context.ts';
import { type Code, type Finding, finding } from './finding.ts';
import { messages, type Named, type PlacedArea } from './messages.ts';
import { readingMessages } from './messages-reading.ts';
import { oddNumber } from './odd-number.ts';
import { readings } from './reading.ts';
import { ownRules, saidRules } from './rules.ts';

/** Makes the table `found`: one row a finding about a row, with the cells its message needs. */
export async function findInRows({ connection, breakdowns, asOfDay }: CheckContext): Promise<void> {
  await connection.run(
    `CREATE TABLE found (file INTEGER, line INTEGER, "column" VARCHAR, code VARCHAR, message VARCHAR, a VARCHAR, b VARCHAR, c VARCHAR)`,
  );
  // Few rows are faulty: only of those is it told why.
  const texts = ['area_cell', ...figureColumns.map((name) => `${name}_cell`)];
  const cells = ['cell_text(area_at)', ...figureColumns.map((name) => `figure_text(${name}_at)`)];
  await connection.run(`
    CREATE TEMP TABLE reading AS
    SELECT *, ${cells.map((sql, at) => `${sql} AS ${texts[at]}`).join(', ')}
    FROM (${readings('(FROM raw_row SEMI JOIN (FROM typed WHERE is_faulty) USING (file, line))')})`);
  for (const { code, message, column, when, detail = [] } of [
    ...saidRules(breakdowns, asOfDay),
    ...ownRules,
  ]) {
    const [a = 'NULL', b = 'NULL', c = 'NULL'] = detail;
    await connection.run(
      `INSERT INTO found SELECT file, line, '${column}', '${code}', '${message}', ${a}, ${b}, ${c} FROM reading WHERE ${when}`,
    );
  }
  await connection.run('DROP TABLE reading');
}

/**
 * Columns that a file lacks although an indicator in it needs them, once for each file and indicator.
 * Makes the table missing_column of them: their rows go no further.
 */
export async function findMissingColumns({ connection, files }: CheckContext): Promise<Finding[]> {
  const hasResult = `has_value OR has_numerator OR has_denominator OR state_cell <> '' OR event_date_cell <> ''`;
  await connection.run(
    `CREATE TABLE missing_column AS
     SELECT file, indicator, CASE kind WHEN 'share' THEN 'numerator' WHEN 'status' THEN 'state' ELSE 'value' END AS "column"
     FROM said_read WHERE indicator IS NOT NULL GROUP BY file, indicator, kind
     HAVING bool_or(${hasResult})
       AND bool_and(event_date_cell = '' AND CASE kind
         WHEN 'share' THEN NOT (has_value OR has_numerator OR has_denominator)
         WHEN 'status' THEN state_cell = '' ELSE NOT has_value END)`,
  );
  const rows = await query<{ file: number; indicator: string; column: string }>(
    connection,
    'SELECT * FROM missing_column ORDER BY ALL',
  );
  return rows.map(({ file, indicator, column }) =>
    finding('E102', files[file]?.name ?? '', null, column, messages.missingFor(column, indicator)),
  );
}

interface Found {
  readonly file: number;
  readonly line: number;
  readonly column: string;
  readonly code: Code;
  readonly message: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
}

/** The findings about rows in words. */
export async function wordFindings(context: CheckContext): Promise<Finding[]> {
  const rows = await query<Found>(context.connection, `FROM (${placedFindings}) ORDER BY ALL`);
  return rows.map((row) => {
    const say = words[row.message];
    if (!say) throw new Error(`no words for the finding "${row.message}": add it to findings.ts`);
    const line = isOfSidecar(context, row) ? null : row.line;
    return finding(row.code, fileName(context, row.file), line, row.column, say(context, row));
  });
}

/** Whether a period is meant that the sidecar gives for all rows: then it is told once for the file. */
function isOfSidecar({ files }: CheckContext, { file, column, a }: Found): boolean {
  const period = files[file]?.sidecar.period;
  return column === 'period' && period !== undefined && a === period;
}

type Say = (context: CheckContext, row: Found) => ReturnType<typeof messages.noArea>;

const words: Readonly<Record<string, Say>> = {
  noArea: () => messages.noArea(),
  unknownArea: (context, { a, b }) => messages.unknownArea(a ?? '', areas(context, b).map(placed(context))),
  totalRow: (_, { a }) => readingMessages.totalRow(a ?? ''),
  ambiguousArea: (context, { a, b }) =>
    messages.ambiguousArea(a ?? '', areas(context, b).map(placed(context))),
  areaNotValid: (context, { a, b, c }) => messages.areaNotValid(a ?? '', c ?? '', areas(context, b)),
  wrongLevel: ({ inputs }, { a, b }) => {
    const label = (id: string) =>
      inputs.site.area_levels.find((level) => level.id === id)?.label ?? { vi: id, en: id };
    const levels = inputs.indicators.indicators[a ?? '']?.levels ?? [];
    return messages.wrongLevel(a ?? '', label(b ?? ''), levels.map(label));
  },
  noPeriod: () => messages.noPeriod(),
  unreadablePeriod: (_, { a }) => messages.unreadablePeriod(a ?? ''),
  undeclaredPeriod: ({ inputs }, { a, b }) =>
    messages.undeclaredPeriod(
      a ?? '',
      b ?? '',
      inputs.indicators.indicators[b ?? '']?.periods ?? ['year', 'half'],
    ),
  dayAsPeriod: (_, { a }) => readingMessages.dayAsPeriod(a ?? ''),
  unreadableDay: (_, { a }) => messages.unreadableDay(a ?? ''),
  afterAsOf: ({ asOf }, { a }) => messages.afterAsOf(a ?? '', asOf),
  noIndicator: () => messages.noIndicator(),
  unknownIndicator: ({ inputs }, { a, b }) =>
    messages.unknownIndicator(
      a ?? '',
      strings(b).map((id) => ({ id, label: inputs.indicators.indicators[id]?.label ?? { vi: id, en: id } })),
    ),
  undeclaredBreakdown: (_, { a, b }) => messages.undeclaredBreakdown(a ?? '', b ?? ''),
  unknownCategory: (_, { a, b }) => messages.unknownCategory(a ?? '', JSON.parse(b ?? '[]') as Named[]),
  unexpectedState: (_, { a }) => messages.unexpectedState(a ?? ''),
  noSource: ({ files }, { file }) => messages.noSource(sources(files, file)),
  unknownSource: ({ files }, { file, a }) => messages.unknownSource(a ?? '', sources(files, file)),
  notNumber: (_, { a, b }) => oddNumber(a ?? '') ?? messages.notNumber(a ?? '', b ?? ''),
  ambiguousNumber: (_, { a, b, c }) => messages.ambiguousNumber(a ?? '', Number(b), Number(c)),
  numeratorOver: (_, { a, b }) => messages.numeratorOver(Number(a), Number(b)),
  negative: (_, { a }) => messages.negative(a ?? ''),
  fraction: (_, { a }) => messages.fraction(a ?? ''),
  conflict: (context, { a, b, c }) => {
    const [said = '', first = ''] = strings(c);
    return messages.conflict(said, first, other(context, a, b));
  },
  repeat: (context, { a, b }) => messages.repeat(other(context, a, b)),
  sumBefore: (context, { a, b, c }) => messages.sumBefore(Number(b), Number(a), areas(context, c)),
  sumInside: (context, { a, b, c }) => messages.sumInside(Number(b), Number(a), areas(context, c)),
  sumCategories: ({ inputs }, { a, b, c }) => {
    const [indicator = '', dimension = ''] = strings(b);
    const categories = inputs.indicators.indicators[indicator]?.breakdowns[dimension] ?? [];
    const label = (id: string) => categories.find((each) => each.id === id)?.label ?? { vi: id, en: id };
    return messages.sumCategories(
      Number(a),
      dimension,
      amounts(c).map(([id, amount]) => ({ label: label(id), amount })),
    );
  },
  sumPeriods: (_, { a, c }) => messages.sumPeriods(Number(a), amounts(c)),
  outlier: (_, { a, b, c }) => messages.outlier(Number(a), Number(b), amounts(c)),
};

function fileName({ files }: CheckContext, file: number): string {
  return files[file]?.name ?? '';
}

function other(context: CheckContext, file: string | null, line: string | null): string {
  return `${fileName(context, Number(file))}:${line}`;
}

function strings(json: string | null): string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}

function amounts(json: string | null): [string, number][] {
  return ((json === null ? [] : JSON.parse(json)) as [string, string][]).map(([id, amount]) => [
    id,
    Number(amount),
  ]);
}

function areas({ registry }: CheckContext, json: string | null) {
  return strings(json).flatMap((id) => registry.byId.get(id) ?? []);
}

function placed({ registry }: CheckContext): (area: Area) => PlacedArea {
  return (area) => ({ area, above: registry.byId.get(area.parent_id ?? '')?.name ?? null });
}

function sources(files: CheckContext['files'], file: number): string[] {
  return files[file]?.sidecar.sources.map(({ id }) => id) ?? [];
}
