import { beforeAll, describe, expect, it } from 'vitest';
import { place } from '../../../scripts/read/fault.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { referenceFaults } from '../../../scripts/read/references.ts';
import { base } from '../cases.ts';

let inputs: Inputs;
beforeAll(async () => {
  inputs = await loadInputs(base);
});

/** What is told of the small subject when the entry at a path of it is another. */
function told(path: string, value: unknown): string[] {
  const copy = structuredClone(inputs);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy as unknown as Record<string, unknown>;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return referenceFaults(copy).map((fault) => `${place(fault)}: ${fault.message.en}`);
}

describe('referenceFaults', () => {
  it('finds nothing in a data folder that holds together', () => {
    expect(referenceFaults(inputs)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'site.home_area',
      'Z',
      'site.yaml, home_area: areas.csv has no "Z": mend the name, or add it to areas.csv',
    ],
    [
      'indicators.indicators.lakes_tested.unit',
      'miles',
      'indicators.yaml, indicators.lakes_tested.unit: units has no "miles": mend the name, or add it to units',
    ],
    [
      'indicators.indicators.lakes_tested.levels',
      ['moon'],
      'indicators.yaml, indicators.lakes_tested.levels: site.yaml, area_levels has no "moon": mend the name, or add it to site.yaml, area_levels',
    ],
    [
      'indicators.indicators.lakes_tested.breakdowns',
      { status: [] },
      'indicators.yaml, indicators.lakes_tested.breakdowns.status: this name already is a column of export files: choose another',
    ],
    [
      'programmes.0.targets.1.indicators',
      ['gone'],
      'programmes/lakes_2030.yaml, targets LK-02.indicators: indicators.yaml has no "gone": mend the name, or add it to indicators.yaml',
    ],
    [
      'programmes.0.targets.1.parent',
      'LK-99',
      'programmes/lakes_2030.yaml, targets LK-02.parent: targets has no "LK-99": mend the name, or add it to targets',
    ],
    [
      'programmes.0.issuer',
      'nobody',
      'programmes/lakes_2030.yaml, issuer: agencies has no "nobody": mend the name, or add it to agencies',
    ],
    [
      'programmes.0.targets.1.id',
      'LK-03',
      'programmes/lakes_2030.yaml, targets LK-03.id: another target has this id: choose another',
    ],
  ])('tells of a name at %s that nothing stands behind', (path, value, expected) => {
    expect(told(path, value)).toContain(expected);
  });
});
