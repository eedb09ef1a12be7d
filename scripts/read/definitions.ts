import type { IndicatorDefinition, IndicatorsFile } from '../../src/indicators/indicator.ts';

/** The entries of the dictionary that a target names, each once, as far as they are there. */
export function definitions(
  indicators: readonly string[] | undefined,
  dictionary: IndicatorsFile | undefined,
): readonly (IndicatorDefinition & { readonly id: string })[] {
  return [...new Set(indicators)].flatMap((id) => {
    const definition = dictionary?.indicators[id];
    return definition ? [{ id, ...definition }] : [];
  });
}
