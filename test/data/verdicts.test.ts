import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Area, validOn } from '../../src/areas/area.ts';
import { comparePeriods, knownPeriod, lastDay, type Period, periodId } from '../../src/periods/period.ts';
import type { ProgressRow } from '../../src/release/tables.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { readingsOf } from '../../src/targets/reading.ts';
import { reasons, statuses } from '../../src/targets/status.ts';
import { run } from '../../scripts/pipeline.ts';
import { openDatabase, query } from '../../scripts/read/database.ts';
import { type Inputs, loadInputs } from '../../scripts/read/inputs.ts';
import { options } from '../scripts/cases.ts';

let folder: string;
let inputs: Inputs;
let rows: readonly ProgressRow[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verdicts-'));
  inputs = await loadInputs('data');
  const out = join(folder, 'data');
  const report = await run(
    { ...options(out, []), in: 'data' },
    () => undefined,
  );
  expect(report.published).toBe(true);
  const connection = await openDatabase();
  rows = await query<ProgressRow>(connection, `FROM read_parquet('${join(out, 'progress.parquet')}')`);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const key = (target: string, reading: string, area: string, period: string): string =>
  [target, reading, area, period].join(' ');

/** Years and first halves in which a target is in force, up to the newest period. Second halves come with the year. */
function duePeriods({ valid_from, valid_to }: Target, asOf: Period): Period[] {
  const from = Number(valid_from.slice(0, 4));
  const years = Array.from({ length: Number(valid_to.slice(0, 4)) - from + 1 }, (_, index) => from + index);
  return years
    .flatMap((year): Period[] => [
      { year, half: 1 },
      { year, half: 0 },
    ])
    .filter((period) => comparePeriods(period, asOf) <= 0 && lastDay(period) >= valid_from);
}

/** Whether an area lies in another on a day, by the registry alone. */
function liesIn(area: Area, home: string, day: string): boolean {
  let at: Area | undefined = area;
  while (at && validOn(at, day)) {
    if (at.area_id === home) return true;
    const above: string | null = at.parent_id;
    at = inputs.areas.find(({ area_id }) => area_id === above);
  }
  return false;
}

/** What the areas became, through every change. */
function descendants(ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let open = [...ids]; open.length > 0;) {
    open = inputs.lineage
      .filter(({ predecessor_id, successor_id }) => open.includes(predecessor_id) && !found.has(successor_id))
      .map(({ successor_id }) => successor_id);
    for (const id of open) found.add(id);
  }
  return found;
}

/** The areas in which a target must have a verdict on a day. */
function dueAreas(programme: Programme, target: Target, day: string): Area[] {
  const home = inputs.areas.find(({ area_id }) => area_id === programme.area_id);
  if (!home) throw new Error(`${programme.area_id} is no area`);
  const atLevel = (area: Area): boolean => target.levels.includes(area.level) && validOn(area, day);
  if (validOn(home, day))
    return inputs.areas.filter((area) => atLevel(area) && liesIn(area, home.area_id, day));
  const end = home.valid_to;
  if (end === null || end >= day) return [];
  const units = inputs.areas.filter((area) => liesIn(area, home.area_id, end));
  const after = descendants(units.map(({ area_id }) => area_id));
  return inputs.areas
    .filter((area) => atLevel(area) && after.has(area.area_id))
    .filter((area) => target.deadline === null || target.deadline >= area.valid_from);
}

const measurable = (): [Programme, Target][] =>
  inputs.programmes.flatMap((programme) =>
    programme.targets
      .filter(({ measurability }) => measurability !== 'qualitative')
      .map((target): [Programme, Target] => [programme, target]),
  );

describe('the verdicts of the five plans', () => {
  it('leave out none of the 171 rows that a number or a record decides, in no area and period in which it is due', () => {
    const known = new Set(rows.map((row) => key(row.target, row.reading, row.area_id, row.period)));
    const asOf = knownPeriod(inputs.site.as_of);
    const due = measurable().flatMap(([programme, target]) =>
      duePeriods(target, asOf).flatMap((period) =>
        dueAreas(programme, target, lastDay(period)).flatMap(({ area_id }) =>
          readingsOf(target).map(({ reading }) => key(target.id, reading, area_id, periodId(period))),
        ),
      ),
    );
    expect(due.filter((each) => !known.has(each))).toEqual([]);
    expect(measurable()).toHaveLength(171);
    const ids = new Set(measurable().map(([, { id }]) => id));
    expect(new Set(rows.flatMap(({ target }) => (ids.has(target) ? [target] : []))).size).toBe(171);
    expect(due.length).toBeGreaterThan(3000);
  });

  it('go on after the end of an area, for every row in force, by what followed it or by saying that nothing did', () => {
    const plan = inputs.programmes.find(({ area_id }) =>
      inputs.areas.some((area) => area.area_id === area_id && area.valid_to !== null && area.level === 'district'),
    );
    const inForce = measurable().filter(
      ([programme, { valid_from, valid_to }]) =>
        programme === plan && valid_from <= '2025-12-31' && valid_to >= '2025-12-31',
    );
    expect(inForce.length).toBeGreaterThan(30);
    const judged = new Set(
      rows.filter(({ period, area_id }) => period === '2025' && area_id === plan?.area_id).map((row) => row.target),
    );
    const settled = inForce.filter(([, { deadline }]) => deadline !== null && deadline <= '2025-06-30');
    const left = inForce.filter((each) => !settled.includes(each)).map(([, { id }]) => id);
    expect(left.filter((id) => !judged.has(id))).toEqual([]);
  });

  it('show the 43 purposes without a measure with who answers for them, and score none', () => {
    const purposes = inputs.programmes.flatMap(({ targets, agencies }) =>
      targets
        .filter(({ measurability }) => measurability === 'qualitative')
        .map(({ id, agencies: [first] }) => ({
          id,
          agency: agencies.find((agency) => agency.id === first)?.label,
        })),
    );
    expect(purposes).toHaveLength(43);
    for (const { id, agency } of purposes) {
      const own = rows.filter(({ target }) => target === id);
      expect(own.length, id).toBeGreaterThan(0);
      for (const row of own) {
        expect(row.status, id).toBe('not_measurable');
        expect(row.reason_vi, id).toContain(agency?.vi);
        expect(row.reason_en, id).toContain(agency?.en);
      }
    }
  });

  it('each have a status and a reason of the lists and a sentence in both languages', () => {
    const strange = rows.filter(
      ({ status, reason, reason_vi, reason_en }) =>
        !(statuses as readonly string[]).includes(status) ||
        !(reasons as readonly string[]).includes(reason) ||
        !/^\p{Lu}|^\d/u.test(reason_vi) ||
        !reason_vi.endsWith('.') ||
        !/^\p{Lu}|^\d/u.test(reason_en) ||
        !reason_en.endsWith('.') ||
        /…|undefined|NaN|null/.test(reason_vi + reason_en),
    );
    expect(strange).toEqual([]);
  });

  it('say nothing is met or missed while reports could still overturn it', () => {
    const incomplete = rows.filter(({ reason }) => reason === 'incomplete');
    expect(incomplete.length).toBeGreaterThan(0);
    expect(incomplete.filter(({ status }) => status === 'met' || status === 'missed')).toEqual([]);
  });
});
