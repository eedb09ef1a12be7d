import type { ColumnType } from '../../src/release/column.ts';

const types: Readonly<Record<string, ColumnType>> = {
  indicator: 'VARCHAR',
  area_id: 'VARCHAR',
  period: 'VARCHAR',
  year: 'INTEGER',
  half: 'INTEGER',
  breakdown: 'VARCHAR',
  numerator: 'DOUBLE',
  denominator: 'DOUBLE',
  value: 'DOUBLE',
  state: 'VARCHAR',
  event_date: 'DATE',
  cutoff: 'DATE',
  flag: 'VARCHAR',
  denominator_flag: 'VARCHAR',
  provisional: 'BOOLEAN',
  revised: 'BOOLEAN',
  recomputed: 'BOOLEAN',
  rolled_up: 'BOOLEAN',
  areas_reported: 'INTEGER',
  areas_due: 'INTEGER',
  qualifier: 'VARCHAR',
  period_text_vi: 'VARCHAR',
  period_text_en: 'VARCHAR',
  source: 'VARCHAR',
};

/** The columns of `observation`, the table between the stages. */
export const observationColumns = Object.entries(types).map(([name, type]) => ({ name, type }));
