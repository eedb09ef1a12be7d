import { observationFile } from '../release/queries.ts';
import type { PairRow, Questions, SeriesQuestion } from '../release/questions.ts';
import { verdictFile } from '../release/twins.ts';
import { type Choice, indicatorOf } from './choice.ts';
import type { ExplorerData, ExplorerFile, ExplorerIndicator } from './data.ts';
import { type Answer, areasShown } from './shown-of.ts';
import { targetOf } from './target-of.ts';
import { needOf } from './views.ts';

/** The files that questions to a release are answered from, by path. */
export function filesOf(data: ExplorerData): ReadonlyMap<string, ExplorerFile> {
  return new Map(
    data.indicators.flatMap(({ id, file, targets }): [string, ExplorerFile][] => [
      [observationFile(id), file],
      ...targets.map((target): [string, ExplorerFile] => [verdictFile(target), target.file]),
    ]),
  );
}

/** Who answers. */
export interface Readers {
  /** The reader of small files, among which all verdicts are. */
  readonly small: Questions;
  /** The reader of figures in these files. */
  of(...files: readonly ExplorerFile[]): Questions | Promise<Questions>;
}

/** Asks for what a choice's view needs. */
export async function ask(
  choice: Choice,
  data: ExplorerData,
  readers: Readers,
  signal: AbortSignal,
): Promise<Answer> {
  const indicator = indicatorOf(data, choice.indicator);
  const second = choice.second === null ? null : indicatorOf(data, choice.second);
  const needs = needOf(choice);
  const target = needs === 'path' ? targetOf(choice, data) : null;
  if (needs === 'pairs' && second) {
    const questions = await readers.of(indicator.file, second.file);
    const inYear = (year: number): Promise<readonly PairRow[]> =>
      questions.pairs({ x: asked(indicator), y: asked(second), year, half: 0 }, signal);
    const ids = new Set(areasShown(choice, data).map(({ id }) => id));
    // The newest year in which an area that is shown has both figures: a year that is not over has none yet.
    for (let year = choice.to; year >= choice.from; year -= 1) {
      const pairs = await inYear(year);
      if (pairs.some(({ area_id, x, y }) => x !== null && y !== null && ids.has(area_id)))
        return { rows: [], pairs, path: [], year };
    }
    return { rows: [], pairs: await inYear(choice.to), path: [] };
  }
  const areas = areasShown(choice, data).map(({ id }) => id);
  const question: SeriesQuestion = {
    ...asked(indicator),
    areas,
    from: choice.from,
    to: choice.to,
    cut: choice.cut,
  };
  const found = readers.of(indicator.file);
  const questions = found instanceof Promise ? await found : found;
  const [rows, path] = await Promise.all([
    questions.series(question, signal),
    target ? readers.small.path({ slug: target.slug, areas, among: target.among && target.ids }, signal) : [],
  ]);
  return { rows, pairs: [], path };
}

function asked({ id, breakdowns }: ExplorerIndicator): Pick<SeriesQuestion, 'indicator' | 'breakdowns'> {
  return { indicator: id, breakdowns: breakdowns.map((one) => one.id) };
}
