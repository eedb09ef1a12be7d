import type { Engine } from './engine.ts';
import {
  observationFile,
  observationTable,
  pairsOfIndicators,
  seriesOfAreas,
  targetTable,
  verdictsOfTarget,
} from './queries.ts';
import { type AnsweredRow, checkCut, type PairRow, type Questions } from './questions.ts';
import type { ProgressRow } from './tables.ts';
import { targetFile } from './twins.ts';

/** An engine whose files come over the network, and so can be given up. */
export interface AbortableEngine extends Engine {
  attach(table: string, file: string, options?: { readonly signal?: AbortSignal }): Promise<void>;
}

/** Answers questions through DuckDB, natively or in the browser. */
export function sqlReader(engine: AbortableEngine): Questions {
  const attach = (indicator: string, signal?: AbortSignal): Promise<void> =>
    engine.attach(observationTable(indicator), observationFile(indicator), signal && { signal });
  return {
    async series(question, signal) {
      checkCut(question);
      const { indicator, breakdowns, areas, from, to, cut } = question;
      await attach(indicator, signal);
      const sql = seriesOfAreas(indicator, breakdowns, areas?.length ?? null, cut);
      const category = cut?.category ?? null;
      return engine.rows<AnsweredRow>(sql, [
        from,
        to,
        ...(category === null ? [] : [category]),
        ...(areas ?? []),
      ]);
    },
    async pairs({ x, y, year, half }, signal) {
      await Promise.all([attach(x.indicator, signal), attach(y.indicator, signal)]);
      return engine.rows<PairRow>(pairsOfIndicators(x, y), [year, half, year, half]);
    },
    async path({ slug, areas }, signal) {
      await engine.attach(targetTable(slug), targetFile(slug), signal && { signal });
      return engine.rows<ProgressRow>(verdictsOfTarget(slug, areas?.length ?? null), areas ?? []);
    },
  };
}
