import { comparePeriods, type Period } from '../../src/periods/period.ts';
import type { Illustrative } from './config.ts';
import { chance } from './random.ts';
import { type Row, rowKey } from './row.ts';
import type { Filed } from './rows.ts';

/** Rows as real reports come: some areas silent in the newest period, some cells marked, some provisional. */
export function withGaps(
  rows: readonly Filed[],
  programme: string,
  { seed, gaps }: Illustrative,
  newest: Period,
): readonly Filed[] {
  return rows.flatMap((filed): Filed[] => {
    const { row, period, person, areas } = filed;
    const isNewest = comparePeriods(period, newest) === 0;
    const luck = (what: string, ...key: string[]) => chance(seed, what, programme, ...key);
    if (isNewest && areas >= gaps.from && luck('silent', row.area_id) < gaps.silent) return [];
    const provisional = isNewest && luck('provisional', row.area_id) < gaps.provisional;
    const several = areas >= gaps.from && row.state === undefined;
    const total = Object.keys(row.breakdown).length === 0;
    let told: Row = row;
    if (several && total && luck('mark', rowKey(row)) < gaps.not_available) told = marked(row, ':');
    else if (several && person && luck('withheld', rowKey(row)) < gaps.withheld) told = marked(row, 'x');
    return [{ ...filed, row: provisional ? { ...told, status: 'provisional' } : told }];
  });
}

function marked(row: Row, mark: string): Row {
  return row.value === undefined
    ? { ...row, numerator: mark, denominator: mark === 'x' ? (row.denominator ?? '') : mark }
    : { ...row, value: mark };
}
