import type { DuckDBConnection } from '@duckdb/node-api';
import { containments } from '../derive/containment.ts';
import { heirs } from '../derive/heirs.ts';
import { query } from '../read/database.ts';
import type { Inputs } from '../read/inputs.ts';
import { type Audit, audit } from './audit.ts';
import { Builder, type Known } from './builder.ts';
import { addClaims } from './claims.ts';
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
import { hideFigures } from './hide.ts';
import { Policies } from './policy.ts';
import { loadReference } from './reference.ts';
import type { System } from './system.ts';
import { noProofs, type Proofs } from './proofs.ts';
import { chooseByBlocks } from './prove.ts';
import { uniformSplits } from './uniform.ts';
import { protectVerdicts } from './verdicts.ts';
import { openSolver } from './witness/solver.ts';

/** What came of it: the audit, and where numbers are that could not be proven safe. */
export interface Protection extends Audit {
  /** Indicators and periods of unproven cells: nothing may be published while there are any. */
  readonly open: readonly string[];
  /** How often the solver was asked. */
  readonly solved: number;
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
  const figures = [...reported, ...ledger.figures.filter((figure) => !present.has(figureKey(figure)))];
  const held = await readHeld(connection, inputs.indicators);
  const solver = await openSolver();
  const closed = new Set(uniformSplits(figures, policies));
  const known: Known = (figure, part) =>
    part !== 'complement' && figure[part] !== null && ledger.shown(figure, part)?.value === figure[part];
  for (;;) {
    const builder = new Builder(figures, policies, known, closed);
    tie(builder, policies, inputs);
    classLimits(builder, held, inputs.indicators);
    const claims = await addClaims(connection, inputs, builder, policies, ledger);
    builder.leaveOpen(inputs.site.privacy.threshold);
    const system = builder.system();
    const choice = chooseByBlocks(system, solver, proofs);
    const found = audit(system, choice);
    if (found.unproven.length === 0) {
      await hideFigures(connection, builder, policies, choice.hidden);
      await protectVerdicts(connection, claims, knownCells(system, choice.hidden), choice.withheld);
      return { ...found, open: [], solved: solver.asked.count };
    }
    const open = [...new Set(found.unproven.map((cell) => builder.tables[cell] ?? ''))].sort();
    if (open.every((table) => closed.has(table))) return { ...found, open, solved: solver.asked.count };
    for (const table of open) closed.add(table);
  }
}

/** Everything that ties numbers to numbers. */
function tie(builder: Builder, policies: Policies, { areas, lineage, indicators, programmes }: Inputs): void {
  const entries = indicators.indicators;
  const addsOverAreas = (indicator: string) => entries[indicator]?.adds_over_areas ?? false;
  const addsOverPeriods = (indicator: string) => entries[indicator]?.adds_over_periods ?? false;
  const categories = (indicator: string, column: string) =>
    entries[indicator]?.breakdowns[column]?.length ?? 0;
  const inside = containments(areas);
  const homes = new Set(programmes.map(({ area_id }) => area_id));
  areaSums(builder, policies, areas, addsOverAreas);
  periodSums(builder, policies, addsOverPeriods);
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
