import type { IndicatorDefinition, IndicatorsFile } from '../../src/indicators/indicator.ts';
import { aggregateOf } from '../../src/targets/aggregate.ts';
import type { Programme, Target } from '../../src/targets/programme.ts';
import { type Facts, factsOf } from '../../src/targets/question.ts';
import { type Asked, readingsOf } from '../../src/targets/reading.ts';
import { breakdownOf } from '../../src/targets/breakdown.ts';

/** An indicator as one target uses it. */
export interface Used {
  readonly indicator: string;
  readonly definition: IndicatorDefinition;
  readonly facts: Facts;
  readonly breakdown: string;
}

/** One reading of one measurable target, ready to be asked anywhere. */
export interface Task {
  readonly programme: Programme;
  readonly target: Target;
  readonly asked: Asked;
  readonly indicators: readonly Used[];
  /** Ids of the targets that are its parts. */
  readonly parts: readonly string[];
  /** Whether sums over areas can be put to the test; else every unit must hold. */
  readonly sums: boolean;
}

/**
 * The tasks of a programme: each reading of each target that a number or a record decides, parts
 * before what they are parts of. A composite with neither parts nor indicators is left out:
 * nothing here can decide it.
 */
export function tasksOf(programme: Programme, file: IndicatorsFile): readonly Task[] {
  const children = Map.groupBy(programme.targets, (target) => target.parent);
  const tasks = programme.targets
    .filter((target) => target.measurability !== 'qualitative')
    .flatMap((target) => {
      const parts = (children.get(target.id) ?? [])
        .filter((part) => part.measurability !== 'qualitative')
        .map((part) => part.id);
      return readingsOf(target).map((asked) => taskOf(programme, target, asked, parts, file));
    })
    .filter(({ asked, parts }) => !isUndecidable(asked, parts));
  const parents = new Map(programme.targets.map((target) => [target.id, target.parent]));
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(parents.get(id) ?? null));
  return tasks.toSorted((a, b) => depth(b.target.id) - depth(a.target.id));
}

function taskOf(
  programme: Programme,
  target: Target,
  asked: Asked,
  children: readonly string[],
  file: IndicatorsFile,
): Task {
  const composite = asked.rule === 'composite_all_criteria';
  const indicators = asked.indicators.map((indicator): Used => {
    const definition = file.indicators[indicator];
    if (!definition)
      throw new Error(`${target.id} names indicator ${indicator}, which indicators.yaml lacks: add it`);
    const breakdown = breakdownOf(target, definition, programme);
    return { indicator, definition, facts: factsOf(definition), breakdown };
  });
  const adds = indicators.every(
    ({ definition }) =>
      definition.from_states !== undefined || (definition.adds_over_areas && definition.kind !== 'status'),
  );
  const sums = aggregateOf({ ...target, ...asked }) === 'sum' && adds;
  return { programme, target, asked, indicators, parts: composite ? children : [], sums };
}

function isUndecidable({ rule, indicators }: Asked, parts: readonly string[]): boolean {
  if (rule === 'composite_all_criteria') return parts.length === 0 && indicators.length === 0;
  const silent = rule === 'record_present' || rule === 'qualitative';
  return !silent && indicators.length === 0;
}
