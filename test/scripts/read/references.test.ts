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
      'site.yaml, home_area: there is no “Z” in areas.csv (only: N-1990, C1-2000, C2-2000, 0101-2025, 0102-2000, 0201-2000, 0202-2000, 0103-2000, 0104-2000): mend the name, or add it there',
    ],
    [
      'indicators.indicators.lakes_tested.unit',
      'miles',
      'indicators.yaml, indicators.lakes_tested.unit: there is no “miles” in units (only: percent, lakes, swimmers, metres, grades): mend the name, or add it there',
    ],
    [
      'indicators.indicators.lakes_tested.levels',
      ['moon'],
      'indicators.yaml, indicators.lakes_tested.levels: there is no “moon” in site.yaml, area_levels (only: nation, canton, town): mend the name, or add it there',
    ],
    [
      'indicators.indicators.lakes_tested.breakdowns',
      { status: [] },
      'indicators.yaml, indicators.lakes_tested.breakdowns.status: this name already is a column of export files: choose another',
    ],
  ])('tells of a name at %s that nothing stands behind', (path, value, expected) => {
    expect(told(path, value)).toContain(expected);
  });
});
