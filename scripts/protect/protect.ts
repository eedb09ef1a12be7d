import type { DuckDBConnection } from '@duckdb/node-api';
import { containments } from '../derive/containment.ts';
import { heirs } from '../derive/heirs.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Audit } from './audit.ts';
import { Builder, type Remembered } from './builder.ts';
import { addClaims } from './claims.ts';
import { addEarlierClaims } from './earlier-claims.ts';
import { areaSums } from './equations/area-sums.ts';
import { breakdownSums } from './equations/breakdown-sums.ts';
import { classLimits, readHeld } from './equations/classes.ts';
import { heirSums } from './equations/heirs.ts';
import { identities } from './equations/identities.ts';
import { lineageSums } from './equations/lineage.ts';
import { periodSums } from './equations/period-sums.ts';
import { twins } from './equations/twins.ts';
import { figureKey, readFigures } from './figure.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { hideFigures, hideLoneCounts } from './hide.ts';
import { noPattern, type Pattern } from './pattern.ts';
import { Policies } from './policy.ts';
import { loadReference } from './reference.ts';
import type { System } from './system.ts';
import { noProofs, type Proofs } from './proofs.ts';
import { settle, tablesOf } from './reserve.ts';
import { uniformSplits } from './uniform.ts';
import { markUnplaced } from './unplaced.ts';
import { protectVerdicts } from './verdicts.ts';
import { openSolver } from './witness/solver.ts';

/** What came of it: the audit, and where numbers are that could not be proven safe. */
export interface Protection extends Audit {
  /** Indicators and periods of unproven cells: nothing may be published while there are any. */
  readonly open: readonly string[];
  /** Indicators and periods of which nothing new is published. */
  readonly held: readonly string[];
  /** How often the solver was asked. */
  readonly solved: number;
  /** All numbers and what ties them, and which are not published, for measuring: they are unprotected. */
  readonly system: System;
  readonly hidden: ReadonlySet<number>;
}

/**
 * Takes out of `observation` and `verdict` what may not be shown; what is left is published as it is.
 * Comes after judging, since verdicts need the numbers that are hidden here. Where the audit leaves cells
 * unproven both tables stay as they were, and nothing may be published.
 */
export async function protect(
  connection: DuckDBConnection,
  inputs: Inputs,
  ledger: Ledger = emptyLedger,
  proofs: Proofs = noProofs(),
  pattern: Pattern = noPattern,
): Promise<Protection> {
  await loadReference(connection, inputs);
  const policies = new Policies(inputs);
  const withheld = await query<{ indicator: string }>(
    connection,
    `SELECT DISTINCT indicator FROM observation WHERE flag = 'protected' OR denominator_flag = 'protected'`,
  );
  const guarded = new Set([...policies.indicators(), ...withheld.map(({ indicator }) => indicator)]);
  const reported = await readFigures(connection, [...guarded].sort());
  const present = new Set(reported.map(figureKey));
  // What was published and has been taken out since is known all the same.
  const gone = ledger.figures.filter((figure) => !present.has(figureKey(figure)));
  const figures = markUnplaced([...reported, ...gone], inputs.areas, inputs.lineage);
  const classes = await readHeld(connection, inputs.indicators);
  const solver = await openSolver();
  const remembered: Remembered = (figure, part) => ledger.memory(figure, part);
  const { built, choice, found, held } = await settle(
    async (reserve) => {
      const builder = new Builder(figures, policies, remembered, reserve, pattern);
      tie(builder, policies, inputs);
      classLimits(builder, classes, inputs.indicators);
      classLimits(builder, ledger.held, inputs.indicators, 'told');
      addEarlierClaims(builder, inputs, ledger);
      const claims = await addClaims(connection, inputs, builder, policies, ledger, pattern);
      builder.leaveOpen(inputs.site.privacy.threshold);
      return { builder, claims, system: builder.system() };
    },
    uniformSplits(figures, policies),
    solver,
    proofs,
  );
  const { builder, claims, system } = built;
  const made = { ...found, held, solved: solver.asked.count, system, hidden: choice.hidden };
  if (found.unproven.length > 0) return { ...made, open: tablesOf(found.unproven, builder) };
  await hideFigures(connection, builder, policies, choice.hidden);
  await hideLoneCounts(connection, policies);
  await protectVerdicts(connection, claims, knownCells(system, choice.hidden), choice.withheld);
  return { ...made, open: [] };
}

/** Everything that ties numbers to numbers. */
function tie(builder: Builder, policies: Policies, { areas, lineage, indicators, programmes }: Inputs): void {
  const entries = indicators.indicators;
  const addsOverAreas = (indicator: string) => entries[indicator]?.adds_over_areas ?? false;
  const through = {
    adds: (indicator: string) => entries[indicator]?.adds_over_periods ?? false,
    grows: (indicator: string) => entries[indicator]?.accumulates ?? false,
  };
  const categories = (indicator: string, column: string) =>
    entries[indicator]?.breakdowns[column]?.length ?? 0;
  const inside = containments(areas);
  const homes = new Set(programmes.map(({ area_id }) => area_id));
  areaSums(builder, policies, areas, addsOverAreas);
  periodSums(builder, policies, through);
  breakdownSums(builder, policies, categories);
  lineageSums(builder, policies, areas, lineage, addsOverAreas);
  identities(builder, indicators);
  twins(builder);
  heirSums(
    builder,
    areas.filter(({ area_id }) => homes.has(area_id)).flatMap((area) => heirs(area, areas, lineage, inside)),
  );
}

/** Whether readers have the number of a cell: it is published, or the sum of cells that are. */
function knownCells({ cells, constraints }: System, hidden: ReadonlySet<number>): (cell: number) => boolean {
  const published = (cell: number): boolean => !hidden.has(cell) && cells[cell]?.standing !== 'implied';
  const summed = new Set(
    constraints.flatMap(({ kind, terms: [whole, ...parts] }) =>
      kind === 'equal' && whole && parts.every(({ cell }) => published(cell)) ? [whole.cell] : [],
    ),
  );
  return (cell) => published(cell) || (cells[cell]?.standing === 'implied' && summed.has(cell));
}
