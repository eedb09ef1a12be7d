import { type Column, column } from '../release/column.ts';
import { namedTable } from '../release/named-tables.ts';
import { observationHead, observationTail, tables } from '../release/tables.ts';
import { areaObservationColumns } from '../release/area-observations.ts';
import { nameColumns, type Selection } from './selection.ts';

/** Columns of a selection with their meaning; a breakdown is told by its name alone. */
export function columnsOf({ file, columns, named = false }: Selection): Column[] {
  const known: readonly Column[] = file.endsWith('.observations')
    ? areaObservationColumns
    : file.startsWith('observations/')
      ? [...observationHead, ...observationTail]
      : (namedTable(file) ?? tables.progress).columns;
  const names = tables.areas.columns.filter(({ name }) => (nameColumns as readonly string[]).includes(name));
  return [
    ...(named === false ? [] : names),
    ...columns.map((name) => known.find((one) => one.name === name) ?? column(name, 'VARCHAR', name, name)),
  ];
}
