import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { knownPeriod } from '../../src/periods/period.ts';
import { check } from '../check/check.ts';
import { checkContext } from '../check/context.ts';
import { derive } from '../derive/derive.ts';
import { judge } from '../judge/judge.ts';
import { holdBack } from '../protect/hold-back.ts';
import { type Ledger, readLedger } from '../protect/ledger.ts';
import { Policies } from '../protect/policy.ts';
import { noProofs, readProofs } from '../protect/proofs.ts';
import { protect } from '../protect/protect.ts';
import { closedReleases } from '../read/closed-releases.ts';
import { openDatabase, query } from '../read/database.ts';
import { findExports } from '../read/exports.ts';
import { type Inputs, loadInputs } from '../read/inputs.ts';
import { vocabulary } from '../read/vocabulary.ts';
import { forgetPeak, peakMegabytes } from './judge-land.ts';

/** What protecting and auditing alone took, as this program writes it. */
export interface ProtectedLand {
  /** Rows about people and events. */
  readonly figures: number;
  readonly protected_rows: number;
  /** Numbers, published nowhere, that nobody may work out. */
  readonly secrets: number;
  /** Tables that prove it, each checked. */
  readonly witnesses: number;
  readonly withheld_verdicts: number;
  readonly unproven: number;
  /** Tables of which nothing new is published, and numbers in them of which earlier releases told too much. */
  readonly held: number;
  readonly untouched: number;
  readonly solver_calls: number;
  readonly seconds: number;
  readonly cpu_seconds: number;
  /** Largest resident memory while protecting, the database included, in MB of 1,000,000 bytes. */
  readonly peak_mb: number | null;
  /** The same just before. */
  readonly loaded_mb: number;
}

/** Reads, derives and judges a data folder: what comes before protecting it. The caller closes the connection. */
export async function judgedFolder(folder: string): Promise<Judged> {
  const inputs = await loadInputs(folder);
  const exports = await findExports([join(folder, 'exports')], vocabulary(inputs));
  const asOf = inputs.site.as_of;
  const connection = await openDatabase();
  const { rejected } = await check(checkContext(connection, inputs, exports.files, asOf), exports);
  if (rejected > 0) throw new Error(`${rejected} rows of ${folder} were rejected: mend them first`);
  const closed = await closedReleases(folder);
  const policies = new Policies(inputs);
  const ledger = await readLedger(connection, closed, policies.indicators());
  const { year } = knownPeriod(asOf);
  await holdBack(connection, policies, ledger, year);
  await derive(connection, inputs);
  await holdBack(connection, policies, ledger, year);
  await judge(connection, inputs, knownPeriod(asOf));
  return { connection, inputs, policies, ledger };
}

interface Judged {
  readonly connection: DuckDBConnection;
  readonly inputs: Inputs;
  readonly policies: Policies;
  readonly ledger: Ledger;
}

/** Protects a data folder that is read, derived and judged, so that nothing else is measured. */
async function protectLand(folder: string, proofs?: string): Promise<ProtectedLand> {
  const { connection, inputs, ledger } = await judgedFolder(folder);
  const count = async (from: string): Promise<number> =>
    (await query<{ n: number }>(connection, `SELECT count(*) AS n FROM ${from}`))[0]?.n ?? 0;
  try {
    const figures = await count('observation');
    forgetPeak();
    const loaded = process.memoryUsage().rss;
    const started = performance.now();
    const cpu = process.cpuUsage();
    const known = proofs === undefined ? noProofs() : await readProofs(proofs);
    const { secrets, witnesses, open, held, untouched, solved } = await protect(
      connection,
      inputs,
      ledger,
      known,
    );
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      figures,
      protected_rows: await count(`observation WHERE flag = 'protected'`),
      secrets,
      witnesses,
      withheld_verdicts: await count(`verdict WHERE status = 'withheld'`),
      unproven: open.length,
      held: held.length,
      untouched: untouched.length,
      solver_calls: solved,
      seconds,
      cpu_seconds: (user + system) / 1e6,
      peak_mb: peakMegabytes(),
      loaded_mb: Math.round(loaded / 1e6),
    };
  } finally {
    connection.closeSync();
  }
}

const [folder = '', result = '', proofs] = process.argv.slice(2);
if (import.meta.main) writeFileSync(result, JSON.stringify(await protectLand(folder, proofs)));
