import { knownPeriod } from '../../src/periods/period.ts';
import type { Programme } from '../../src/targets/programme.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Illustrative } from './config.ts';
import { Counts } from './counts.ts';
import { Family } from './family.ts';
import { csvText, sidecarText } from './files.ts';
import { withGaps } from './gaps.ts';
import { withRevisions } from './revise.ts';
import { rowKey } from './row.ts';
import { type Filed, rowsOf } from './rows.ts';

/**
 * The illustrative exports as texts by path: a CSV file and its sidecar for each plan, level and year,
 * and one of later corrections for each plan. The same inputs give the same bytes.
 */
export function generate(
  inputs: Inputs,
  config: Illustrative,
  population: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const newest = knownPeriod(inputs.site.as_of);
  const counts = new Counts(config, new Family(inputs.areas, inputs.lineage, population));
  const files = new Map<string, string>();
  const sent = new Set<string>();
  for (const programme of inputs.programmes) {
    // What an earlier plan reports already is not sent twice.
    const own = rowsOf(programme, inputs, counts, newest).filter(({ row }) => !sent.has(rowKey(row)));
    for (const { row } of own) sent.add(rowKey(row));
    const { rows, corrections } = withRevisions(
      withGaps(own, programme.programme, config, newest),
      config,
      newest,
    );
    for (const group of groups(rows)) {
      const { year } = group[0].period;
      const received =
        year < newest.year ? `${year + 1}-${config.received.month_day}` : config.received.newest;
      add(fileName(programme, group[0]), group, programme, received);
    }
    for (const group of groups(corrections)) {
      add(`${fileName(programme, group[0])}-revised`, group, programme, config.received.revised);
    }
  }
  return files;

  function add(name: string, group: readonly Filed[], programme: Programme, received: string): void {
    files.set(`${name}.csv`, csvText(group.map(({ row }) => row)));
    files.set(`${name}.yaml`, sidecarText(programme, config, received));
  }
}

type Group = readonly [Filed, ...Filed[]];

/** Rows of one year and level each. */
function groups(rows: readonly Filed[]): readonly Group[] {
  return [
    ...Map.groupBy(rows, ({ period, level }) => `${period.year} ${level}`).values(),
  ] as unknown as Group[];
}

function fileName({ programme }: Programme, { period, level }: Filed): string {
  return `${period.year}/${programme}-${level}`;
}
