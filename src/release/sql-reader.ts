import type { AbortableEngine } from './engine.ts';
import {
  observationFile,
  observationTable,
  pairsOfIndicators,
  seriesOfAreas,
  targetTable,
  verdictsOfTarget,
} from './queries.ts';
import { type AnsweredRow, checkCut, type PairRow, type Questions } from './questions.ts';
import { observationHead, observationTail, type ProgressRow, tables } from './tables.ts';
import { targetFile } from './twins.ts';

/** Answers questions through DuckDB, natively or in the browser. */
export function sqlReader(engine: AbortableEngine): Questions {
  const attach = (indicator: string, signal?: AbortSignal): Promise<void> =>
    engine.attach(
      observationTable(indicator),
      observationFile(indicator),
      [...observationHead, ...observationTail],
      { signal },
    );
  return {
    async series(question, signal) {
      checkCut(question);
      const { indicator, breakdowns, areas, from, to, cut } = question;
      await attach(indicator, signal);
      const sql = seriesOfAreas(indicator, breakdowns, areas?.length ?? null, cut);
      const category = cut?.category ?? null;
      const values = [from, to, ...(category === null ? [] : [category]), ...(areas ?? [])];
      return engine.rows<AnsweredRow>(sql, values, { signal });
    },
    async pairs({ x, y, year, half }, signal) {
      await Promise.all([attach(x.indicator, signal), attach(y.indicator, signal)]);
      return engine.rows<PairRow>(pairsOfIndicators(x, y), [year, half, year, half], { signal });
    },
    async path({ slug, areas }, signal) {
      await engine.attach(targetTable(slug), targetFile(slug), tables.progress.columns, { signal });
      return engine.rows<ProgressRow>(verdictsOfTarget(slug, areas?.length ?? null), areas ?? [], {
        signal,
      });
    },
  };
}
