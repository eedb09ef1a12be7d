import { isTwin } from '../release/twins.ts';
import { filesOf, keptSelection, type Selection, selectionSql } from './selection.ts';

/**
 * The rows of a selection as a query of the console, which knows tables by name; null where they are in a file that
 * it does not read, such as one made for a page.
 */
export function consoleQuery(selection: Selection): string | null {
  const asked = keptSelection(selection);
  if (!asked.of && isTwin(asked.file)) return null;
  return filesOf(asked).reduce(
    (sql, file) =>
      sql.replaceAll(`'${file}'`, file.replace(/\.parquet$/, '').replace('observations/', 'observations_')),
    selectionSql(asked),
  );
}
