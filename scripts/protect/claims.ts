import type { DuckDBConnection } from '@duckdb/node-api';
import { lastDay, period as periodOf } from '../../src/periods/period.ts';
import { breakdownOf } from '../../src/targets/breakdown.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { type Asked, readingsOf } from '../../src/targets/reading.ts';
import type { Reason, Status } from '../../src/targets/status.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Builder, Places } from './builder.ts';
import { type Grounds, type Limit, limitsOf } from './limits.ts';
import type { Ledger } from './ledger.ts';
import type { Pattern } from './pattern.ts';
import type { Policies } from './policy.ts';

/** A verdict that rests on numbers about people or events, and what it says of them. */
export interface Claim {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
  /** Cells it says something of. */
  readonly cells: readonly number[];
  /** Cells whose numbers stand beside it: those of the indicator that decided. */
  readonly told: readonly number[];
  /** Whether one figure of the area itself decided it: else nothing here says what it rests on. */
  readonly decided: boolean;
  /** Whether readers can be shown the verdict without the numbers: what it says of them is in the system. */
  readonly bound: boolean;
}

interface Row {
  readonly programme: string;
  readonly target: string;
  readonly reading: string;
  readonly area_id: string;
  readonly period: string;
  readonly indicator: string | null;
  readonly status: Status;
  readonly reason: Reason;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly required: number | null;
  readonly base_period: string | null;
  readonly base_value: number | null;
}

/** Reasons that say nothing of the numbers: of the calendar, or that nothing was reported. */
export const blind: readonly Reason[] = [
  'before_start',
  'yearly_only',
  'not_reported',
  'not_judged',
  'area_ended',
];

/** What closed releases said of a verdict: the same, at some time; and whether the last one withheld it. */
interface Before {
  readonly told: boolean;
  readonly withheld: boolean;
}

const good: ReadonlySet<Status> = new Set(['met', 'on_track']);

/** Verdicts with their own grounds in the system, each with its limits added; the number of a verdict is its place. */
export async function addClaims(
  connection: DuckDBConnection,
  inputs: Inputs,
  builder: Builder,
  policies: Policies,
  ledger: Ledger,
  pattern: Pattern,
): Promise<readonly Claim[]> {
  const guarded = new Set(policies.indicators());
  const targets = new Map<string, { programme: Programme; target: Target; asked: Asked }>(
    inputs.programmes.flatMap((programme) =>
      programme.targets.flatMap((target) =>
        readingsOf(target)
          .filter(({ indicators }) => indicators.some((id) => guarded.has(id)))
          .map(
            (asked) =>
              [
                `${programme.programme}\t${target.id}\t${asked.reading}`,
                { programme, target, asked },
              ] as const,
          ),
      ),
    ),
  );
  const ends = new Map(inputs.areas.map(({ area_id, valid_to }) => [area_id, valid_to]));
  const rows = await query<Row>(
    connection,
    `SELECT programme, target, reading, area_id, period, indicator, status, reason, numerator, denominator, value,
       required, base_period, base_value
     FROM verdict SEMI JOIN protect_target USING (programme, target, reading)
     ORDER BY programme, target, reading, area_id, period`,
  );
  const claims: Claim[] = [];
  for (const row of rows) {
    const known = targets.get(`${row.programme}\t${row.target}\t${row.reading}`);
    if (!known || row.status === 'withheld' || blind.includes(row.reason)) continue;
    const { programme, target, asked } = known;
    const ended = (ends.get(row.area_id) ?? '9999') < lastDay(periodOf(row.period) ?? { year: 0, half: 0 });
    const groundsOf = (indicator: string): Grounds | undefined => {
      const definition = inputs.indicators.indicators[indicator];
      if (!definition) return undefined;
      const breakdown = breakdownOf(target, definition, programme);
      const at = { indicator, area_id: row.area_id, breakdown, of_heirs: ended };
      const now = builder.places({ ...at, period: row.period });
      const base = row.base_period === null ? {} : builder.places({ ...at, period: row.base_period });
      const fixed = (cell: number) =>
        builder.cells[cell]?.standing === 'fixed' ? builder.cells[cell].value : undefined;
      return Object.keys(now).length === 0
        ? undefined
        : { now, base, known: fixed, flow: definition.kind === 'flow' };
    };
    const told = ledger.verdict(row) === row.status;
    const before = { told, withheld: pattern.withholds(row, asked) };
    claims.push(claimOf(row, asked, guarded, groundsOf, builder, { index: claims.length, before }));
  }
  return claims;
}

function claimOf(
  row: Row,
  asked: Asked,
  guarded: ReadonlySet<string>,
  groundsOf: (indicator: string) => Grounds | undefined,
  builder: Builder,
  { index, before }: { readonly index: number; readonly before: Before },
): Claim {
  const { programme, target, reading, area_id, period } = row;
  const decided = row.indicator === null ? -1 : asked.indicators.indexOf(row.indicator);
  // The worst decides, and of equals the first: those before it are better, those after it unknown.
  const spoken = good.has(row.status) ? asked.indicators : asked.indicators.slice(0, decided + 1);
  const grounds = spoken.filter((id) => guarded.has(id)).map((id) => ({ id, own: groundsOf(id) }));
  const cellsOf = (own: Grounds | undefined) => (own ? [...published(own.now), ...published(own.base)] : []);
  const key = {
    programme,
    target,
    reading,
    area_id,
    period,
    cells: grounds.flatMap(({ own }) => cellsOf(own)),
    decided: true,
    told: grounds.flatMap(({ id, own }) => (id === row.indicator ? cellsOf(own) : [])),
  };
  // Decided by no figure of the area itself.
  if (decided < 0) return { ...key, decided: false, bound: false };
  const limits: Limit[] = [];
  for (const { id, own } of grounds) {
    const decides = id === row.indicator;
    if (decides && (!own || !rests(row, own, builder))) return { ...key, decided: false, bound: false };
    if (!own) continue;
    const reason = decides ? row.reason : (contrary[row.reason] ?? row.reason);
    const made = limitsOf(asked, reason, own, row.required);
    if (!made) return { ...key, bound: false };
    limits.push(...made);
  }
  // The true numbers keep what is truly said of them; else it was not understood here.
  const kept = limits.every(
    ({ terms, bound }) =>
      terms.reduce((sum, { cell, factor }) => sum + factor * (builder.cells[cell]?.value ?? 0), 0) <= bound,
  );
  if (!kept) return { ...key, bound: false };
  // What was told before binds for good, but for numbers of which readers know that they were others then.
  const binds = before.told && !key.cells.some((cell) => builder.isRevised(cell));
  // What was withheld stays so while the numbers around it are what they were.
  const stays = before.withheld && !key.cells.some((cell) => builder.isStirred(cell));
  const silent = stays || key.cells.some((cell) => builder.waits(cell));
  if (silent && !binds) return { ...key, bound: false };
  for (const { terms, bound } of limits) {
    builder.limit(terms, bound, silent ? 'told' : binds ? undefined : index);
  }
  return { ...key, bound: !silent };
}

/** What is true of an indicator that does better than the one that falls short. */
const contrary: Partial<Record<Reason, Reason>> = {
  over_limit: 'within_limit',
  not_reached: 'reached',
  level_short: 'level_held',
  pace_behind: 'pace_ahead',
  not_improved: 'improved',
};

function published({ numerator, denominator, value }: Places): number[] {
  return [numerator, denominator, value].filter((cell) => cell !== undefined);
}

/** Whether the numbers of the verdict are those of the cells it is taken to rest on. */
function rests(row: Row, { now, base }: Grounds, { cells }: Builder): boolean {
  const number = (at: number | undefined) => (at === undefined ? undefined : cells[at]?.value);
  const same = (told: number | null, at: number | undefined) =>
    told === null || at === undefined || told === number(at);
  const based = row.base_period === null || row.base_value === null || base.value === undefined;
  return (
    same(row.numerator, now.numerator) &&
    same(row.denominator, now.denominator) &&
    same(row.value, now.value) &&
    (based || row.base_value === number(base.value))
  );
}
