import { query } from '../read/database.ts';
import { audit } from '../protect/audit.ts';
import { type Figure, readFigures } from '../protect/figure.ts';
import type { Policies } from '../protect/policy.ts';
import { chooseByBlocks } from '../protect/prove.ts';
import { noProofs } from '../protect/proofs.ts';
import { protect } from '../protect/protect.ts';
import type { System } from '../protect/system.ts';
import { openSolver } from '../protect/witness/solver.ts';
import { judgedFolder } from './protect-land.ts';
import { patternByHand, smallOnes } from './suppression-patterns.ts';

/** What becomes of the figures of one level: totals of one kind of period. */
interface Seen {
  readonly level: string;
  readonly period: 'year' | 'half';
  readonly figures: number;
  readonly visible: number;
  readonly visible_percent: number;
  /** Hidden because one of their numbers is small, or was withheld by its sender. */
  readonly primary: number;
  /** Hidden for the sake of others. */
  readonly secondary: number;
  /** Of a kind that is never published at this level. */
  readonly closed: number;
}

/**
 * How much of the real data folder stays visible: figures about people, and about events tied to people, by level;
 * and how many numbers are hidden beside small ones, as chosen and as it is done by hand.
 */
export async function visible(): Promise<unknown> {
  const { connection, inputs, policies, ledger } = await judgedFolder('data');
  try {
    const levels = new Map(inputs.areas.map(({ area_id, level }) => [area_id, level]));
    const kinds = (kind: string) =>
      Object.entries(inputs.indicators.indicators)
        .filter(([, { sensitivity }]) => sensitivity === kind)
        .map(([id]) => id)
        .sort();
    const before = await readFigures(connection, [...kinds('person'), ...kinds('event')], ['observation']);
    const { system, hidden } = await protect(connection, inputs, ledger);
    const shown = new Set(
      (
        await query<Key>(
          connection,
          `SELECT indicator, area_id, period FROM observation WHERE flag = 'ok' AND breakdown = '{}'`,
        )
      ).map(keyOf),
    );
    const order = inputs.site.area_levels.map(({ id }) => id);
    const seen = (kind: string) => {
      const own = new Set(kinds(kind));
      const totals = before.filter(({ indicator, breakdown }) => breakdown === '{}' && own.has(indicator));
      const groups = Map.groupBy(
        totals,
        ({ area_id, half }) => `${levels.get(area_id)} ${half === 0 ? 'year' : 'half'}`,
      );
      return [...groups]
        .map(([name, figures]) => seenOf(name, figures, shown, policies))
        .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    };
    return { people: seen('person'), events: seen('event'), numbers: await numbers(system, hidden) };
  } finally {
    connection.closeSync();
  }
}

type Key = Pick<Figure, 'indicator' | 'area_id' | 'period'>;

function keyOf({ indicator, area_id, period }: Key): string {
  return [indicator, area_id, period].join();
}

function seenOf(
  name: string,
  figures: readonly Figure[],
  shown: ReadonlySet<string>,
  policies: Policies,
): Seen {
  const [level = '', period] = name.split(' ');
  const counts = { visible: 0, primary: 0, secondary: 0, closed: 0 };
  for (const figure of figures) {
    if (shown.has(keyOf(figure))) counts.visible += 1;
    else if (policies.of(figure).closed) counts.closed += 1;
    else if (isSmall(figure, policies)) counts.primary += 1;
    else counts.secondary += 1;
  }
  return {
    level,
    period: period === 'half' ? 'half' : 'year',
    figures: figures.length,
    ...counts,
    visible_percent: Math.round((1000 * counts.visible) / figures.length) / 10,
  };
}

function isSmall(figure: Figure, policies: Policies): boolean {
  const { numerator, denominator, flag } = figure;
  const { threshold } = policies.of(figure);
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  const value = denominator === null ? figure.value : null;
  const numbers = [numerator, denominator, rest, value].filter((number) => number !== null);
  return flag === 'protected' || numbers.some((number) => number >= 1 && number < threshold);
}

/** Numbers that have to be hidden, and those hidden beside them: as chosen, and the next smallest in each sum. */
async function numbers(system: System, hidden: ReadonlySet<number>) {
  const primary = smallOnes(system);
  const byHand = patternByHand(system);
  const beside = (pattern: ReadonlySet<number>) => [...pattern].filter((cell) => !primary.has(cell)).length;
  // Nothing but what was hidden by hand may be hidden now: what can't be proven then is not safe, or only by luck.
  const cells = system.cells.map((cell, index) =>
    cell.standing === 'shown'
      ? { ...cell, standing: byHand.has(index) ? ('hidden' as const) : ('fixed' as const) }
      : cell,
  );
  const found = audit(
    { ...system, cells },
    chooseByBlocks({ ...system, cells }, await openSolver(), noProofs()),
  );
  const small = [...primary].filter((cell) => (system.cells[cell]?.goals.length ?? 0) > 0).length;
  const ratio = (count: number) => Math.round((100 * count) / small) / 100;
  return {
    hidden_first: primary.size,
    of_them_small: small,
    beside_as_chosen: beside(hidden),
    beside_by_hand: beside(byHand),
    beside_for_each_small_as_chosen: ratio(beside(hidden)),
    beside_for_each_small_by_hand: ratio(beside(byHand)),
    unproven_by_hand: found.unproven.length,
    secrets: found.secrets,
  };
}
