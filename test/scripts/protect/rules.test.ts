import { beforeAll, describe, expect, it } from 'vitest';
import { tooCertain } from '../../../scripts/bench/suppression-tables.ts';
import { audit } from '../../../scripts/protect/audit.ts';
import { Builder } from '../../../scripts/protect/builder.ts';
import { choose } from '../../../scripts/protect/choose.ts';
import { breakdownSums } from '../../../scripts/protect/equations/breakdown-sums.ts';
import { tieParts } from '../../../scripts/protect/equations/parts.ts';
import type { Figure } from '../../../scripts/protect/figure.ts';
import { hideFigures } from '../../../scripts/protect/hide.ts';
import { limitsOf } from '../../../scripts/protect/limits.ts';
import { Policies } from '../../../scripts/protect/policy.ts';
import { openSolver, type Solver } from '../../../scripts/protect/witness/solver.ts';
import { query } from '../../../scripts/read/database.ts';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import { countAtMost } from '../../../src/targets/rules/count-at-most.ts';
import { number, question, stock, test } from '../../src/targets/question.ts';
import { area, indicator, inputs, observations, observed, target } from '../inputs.ts';

const groups = ['oak', 'elm', 'ash'].map((id) => ({ id, label: { vi: id, en: id } }));
const privacy = {
  threshold: 5,
  threshold_breakdown: 10,
  open_levels: ['region'],
  never_levels: [],
};

/** A country whose gardeners must not be told from the numbers. */
function gardens(given: {
  targets?: Record<string, unknown>[];
  indicators?: Record<string, unknown>;
}): Inputs {
  const made = inputs({
    areas: [
      area('R', 'region', null, '2000-01-01'),
      area('A', 'town', 'R', '2000-01-01'),
      area('B', 'town', 'R', '2000-01-01'),
    ],
    indicators: {
      gardeners_fallen: indicator('stock', { sensitivity: 'person' }),
      gardeners_insured: indicator('share', { sensitivity: 'person' }),
      gardeners_dismissed: indicator('share', { sensitivity: 'person', telling_split: true }),
      ...given.indicators,
    },
    ...(given.targets && { targets: given.targets }),
  });
  return { ...made, site: { privacy } as unknown as Inputs['site'] };
}

function figure(id: string, given: Partial<Figure>): Figure {
  return {
    indicator: id,
    area_id: 'A',
    period: '2025',
    year: 2025,
    half: 0,
    breakdown: '{}',
    numerator: null,
    denominator: null,
    value: null,
    flag: 'ok',
    denominator_flag: null,
    recomputed: false,
    rolled_up: false,
    areas_reported: null,
    of_heirs: false,
    ...given,
  };
}

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

/** What is left of figures in the database, once chosen and audited. */
async function left(list: readonly Figure[], given: Inputs = gardens({})) {
  const policies = new Policies(given);
  const builder = new Builder(list, policies);
  const system = builder.system();
  const choice = choose(system, solver);
  expect(audit(system, choice).unproven).toEqual([]);
  const rows = list.map(
    ({ indicator: id, area_id, period, breakdown, numerator, denominator, value, flag }) =>
      observed(id, area_id, period, {
        ...{ breakdown, numerator, denominator, flag },
        denominator_flag: denominator === null ? null : 'ok',
        value: denominator && numerator !== null ? (100 * numerator) / denominator : value,
      }),
  );
  const connection = await observations(rows);
  await hideFigures(connection, builder, policies, choice.hidden);
  return query(
    connection,
    'SELECT numerator, denominator, value, flag FROM observation ORDER BY area_id, period',
  );
}

const part = (id: string, numerator: number, denominator: number, more: Partial<Figure> = {}) =>
  figure(id, { numerator, denominator, ...more });

describe('a share', () => {
  it('of which a count is hidden has no percentage; its whole stays', async () => {
    expect(await left([part('gardeners_insured', 3, 37)])).toEqual([
      { numerator: null, denominator: 37, value: null, flag: 'protected' },
    ]);
  });

  it('whose counts are shown is shown', async () => {
    expect(await left([part('gardeners_insured', 12, 48)])).toEqual([
      { numerator: 12, denominator: 48, value: 25, flag: 'ok' },
    ]);
  });

  it('that few are left out of is hidden as well', async () => {
    expect(await left([part('gardeners_insured', 38, 40)])).toMatchObject([{ numerator: null, value: null }]);
    expect(await left([part('gardeners_insured', 35, 40)])).toMatchObject([{ numerator: 35 }]);
  });

  it('of all of a small group tells of each of them, unless all is what is asked for', async () => {
    expect(await left([part('gardeners_dismissed', 6, 6)])).toMatchObject([{ numerator: null, value: null }]);
    expect(await left([part('gardeners_dismissed', 19, 19)])).toMatchObject([{ numerator: null }]);
    expect(await left([part('gardeners_dismissed', 20, 20)])).toMatchObject([{ numerator: 20, value: 100 }]);
    expect(await left([part('gardeners_insured', 6, 6)])).toMatchObject([{ numerator: 6, value: 100 }]);
  });

  it('of households in a village hides the few that are left, and no others', async () => {
    const signed = { gardens_signed: indicator('share', { sensitivity: 'household' }) };
    const site = { privacy: { ...privacy, never_levels: ['town'] } } as unknown as Inputs['site'];
    const village = { ...gardens({ indicators: signed }), site };
    expect(await left([part('gardens_signed', 412, 413)], village)).toMatchObject([
      { numerator: null, value: null },
    ]);
    expect(await left([part('gardens_signed', 3, 413)], village)).toMatchObject([
      { numerator: 3, denominator: 413 },
    ]);
  });

  it('of none is shown: nobody stands behind it', async () => {
    expect(await left([part('gardeners_insured', 0, 6)])).toMatchObject([{ numerator: 0, denominator: 6 }]);
  });
});

describe('a group', () => {
  it('of one kind altogether is not shown by kind', () => {
    const given = gardens({
      indicators: {
        gardeners_fallen: indicator('stock', { sensitivity: 'person', breakdowns: { tree: groups } }),
      },
    });
    const parts = [6, 0, 0].map((value, index) =>
      figure('gardeners_fallen', {
        area_id: 'R',
        value,
        breakdown: JSON.stringify({ tree: groups[index]?.id }),
      }),
    );
    const policies = new Policies(given);
    const builder = new Builder([figure('gardeners_fallen', { area_id: 'R', value: 6 }), ...parts], policies);
    breakdownSums(builder, policies, () => groups.length);
    const system = builder.system();
    const choice = choose(system, solver);
    const [oak] = parts.flatMap((one) => builder.places(one).value ?? []);
    expect(choice.hidden).toContain(oak);
    // Beside the sum and the zeros it could be worked out: nothing is published, rather than that.
    const certain = tooCertain({ ...choice, system, reach: 40 }, privacy.threshold_breakdown);
    expect(certain.filter((cell) => !audit(system, choice).unproven.includes(cell))).toEqual([]);
  });
});

describe('a number that an earlier release showed', () => {
  const few = figure('gardeners_fallen', { value: 3 });
  const many = figure('gardeners_fallen', { area_id: 'B', value: 17 });
  const all = figure('gardeners_fallen', { area_id: 'R', value: 20 });

  it.each([false, true])('is known for good: %s', (before) => {
    const policies = new Policies(gardens({}));
    const remembered = (one: Figure) => (before && one.area_id === 'B' ? [17] : []);
    const builder = new Builder([few, many, all], policies, remembered);
    tieParts(builder, all, [few, many], { parts: 0, threshold: 5 });
    const system = builder.system();
    const choice = choose(system, solver);
    const cell = (one: Figure) => builder.places(one).value ?? -1;
    expect(choice.hidden.has(cell(many))).toBe(!before);
    expect(audit(system, choice).unproven).toEqual(before ? [cell(few)] : []);
  });
});

describe('a limit as small as the numbers that are hidden', () => {
  const few = { rule: 'count_at_most', operator: '<=', threshold: 2, indicators: ['gardeners_fallen'] };
  const given = gardens({ targets: [target('T-1', 'count_at_most', few)] });

  it.each([
    [0, 'met', [2]],
    [2, 'met', [0]],
    [3, 'missed', [8]],
    [6, 'missed', [3, 8]],
  ])('leaves of %i the verdict alone, "%s"', async (value, status, goals) => {
    const policies = new Policies(given);
    const fallen = figure('gardeners_fallen', { value });
    const builder = new Builder([fallen], policies);
    const asked = test({ rule: 'count_at_most', operator: '<=', threshold: 2 });
    const verdict = countAtMost(question(asked, stock, '2025', [number('2025', value)]));
    expect(verdict.status).toBe(status);
    const now = builder.places(fallen);
    const limits = limitsOf(
      asked,
      verdict.reason,
      { now, base: {}, known: () => undefined, flow: false },
      verdict.required,
    );
    for (const { terms, bound } of limits ?? []) builder.limit(terms, bound, 0);
    builder.leaveOpen(5);
    const system = builder.system();
    expect(system.cells[now.value ?? -1]?.goals).toEqual(goals);
    const choice = choose(system, solver);
    expect(audit(system, choice).unproven).toEqual([]);
    expect(choice.withheld).toEqual(new Set());
    expect(await left([fallen], given)).toMatchObject([{ value: null, flag: 'protected' }]);
  });
});
