import type { Localized } from '../../src/i18n/language.ts';

/** What is wrong in a file of the data folder: where, and in both languages what, with its mend. */
export interface Fault {
  /** Path relative to the data folder. */
  readonly file: string;
  /** Line in a CSV file, header being 1; null elsewhere. */
  readonly row: number | null;
  /** Column of a CSV file, or the path inside a YAML file: `targets[3].rule`. */
  readonly column: string | null;
  readonly message: Localized;
}

/** Thrown once everything in the data folder has been read, with all that is wrong in it. */
export class InputsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${place(fault)}: ${fault.message.en}`).join('\n'));
    this.name = 'InputsError';
    this.faults = faults;
  }
}

/** Where a fault is, as people say it: `areas.csv:12, parent_id`. */
export function place({ file, row, column }: Pick<Fault, 'file' | 'row' | 'column'>): string {
  return `${file}${row === null ? '' : `:${row}`}${column === null ? '' : `, ${column}`}`;
}
