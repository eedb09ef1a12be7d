import { type Status, statuses } from '../targets/status.ts';
import type { Briefing, BriefingRow } from './briefing.ts';

/** One line of the table of all targets. */
export type TableLine =
  | { readonly kind: 'programme'; readonly label: string }
  | { readonly kind: 'row'; readonly row: BriefingRow }
  /** Targets of one status that have no number, told together. */
  | { readonly kind: 'gathered'; readonly status: Status; readonly rows: readonly BriefingRow[] };

/**
 * The table of all targets line by line, in the order of the plans; programmes are named where there are
 * several. `gather` puts targets without a number together by status, below those that have one: they say
 * nothing but their status, and many of them would fill the paper.
 */
export function tableLines({ table }: Pick<Briefing, 'table'>, gather: boolean): readonly TableLine[] {
  return table.flatMap(({ programme, rows }): TableLine[] => {
    const bare = ({ result, required, status }: BriefingRow): boolean =>
      gather && result === '' && required === '' && status !== 'missed' && status !== 'off_track';
    const told = rows.filter((row) => !bare(row)).map((row): TableLine => ({ kind: 'row', row }));
    const gathered = statuses.flatMap((status): TableLine[] => {
      const some = rows.filter((row) => bare(row) && row.status === status);
      return some.length > 0 ? [{ kind: 'gathered', status, rows: some }] : [];
    });
    const head: TableLine[] = table.length > 1 ? [{ kind: 'programme', label: programme }] : [];
    return [...head, ...told, ...gathered];
  });
}

/** How many targets some lines tell of. */
export function targetsIn(lines: readonly TableLine[]): number {
  return lines.reduce(
    (sum, line) => sum + (line.kind === 'row' ? 1 : line.kind === 'gathered' ? line.rows.length : 0),
    0,
  );
}

/** Whether any result can be compared with the period before: else the table needs no column for it. */
export function hasChanges({ table }: Pick<Briefing, 'table'>): boolean {
  return table.some(({ rows }) => rows.some(({ change }) => change !== ''));
}

/** Whether any target that needs attention has a next report with a day: else the table needs no column for it. */
export function hasReports({ attention }: Pick<Briefing, 'attention'>): boolean {
  return attention.some(({ report }) => report !== '');
}

/** The codes of the targets that no line tells of. */
export function leftOut({ table }: Pick<Briefing, 'table'>, lines: readonly TableLine[]): string {
  const told = new Set(
    lines.flatMap((line) => (line.kind === 'row' ? [line.row] : line.kind === 'gathered' ? line.rows : [])),
  );
  return table.flatMap(({ rows }) => rows.filter((row) => !told.has(row)).map(({ code }) => code)).join(', ');
}
