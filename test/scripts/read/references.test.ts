import { beforeAll, describe, expect, it } from 'vitest';
import { place } from '../../../scripts/read/fault.ts';
import { type Inputs, loadInputs } from '../../../scripts/read/inputs.ts';
import { referenceFaults } from '../../../scripts/read/references.ts';
import { base } from '../cases.ts';

let inputs: Inputs;
beforeAll(async () => {
  inputs = await loadInputs(base);
});

/** What is told of the small subject after a change to a copy of it. */
function told(change: (copy: Inputs) => void): string[] {
  const copy = structuredClone(inputs);
  change(copy);
  return referenceFaults(copy).map((fault) => `${place(fault)}: ${fault.message.en}`);
}

type Loose = { -readonly [K in string]: Loose } & Loose[] & string;
const loose = (value: unknown) => value as Loose;

describe('referenceFaults', () => {
  it('finds nothing in a data folder that holds together', () => {
    expect(told(() => undefined)).toEqual([]);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    [
      'a home area',
      (copy) => void (copy.site!.home_area = loose('Z')),
      'site.yaml, home_area: areas.csv has no "Z": mend the name, or add it to areas.csv',
    ],
    [
      'a unit',
      (copy) => void (copy.indicators!.indicators!.lakes_tested!.unit = loose('miles')),
      'indicators.yaml, indicators.lakes_tested.unit: units has no "miles": mend the name, or add it to units',
    ],
    [
      'a level',
      (copy) => void (copy.indicators!.indicators!.lakes_tested!.levels = loose(['moon'])),
      'indicators.yaml, indicators.lakes_tested.levels: site.yaml, area_levels has no "moon": mend the name, or add it to site.yaml, area_levels',
    ],
    [
      'a breakdown with the name of a column',
      (copy) => void (copy.indicators!.indicators!.lakes_tested!.breakdowns = loose({ status: [] })),
      'indicators.yaml, indicators.lakes_tested.breakdowns.status: this name already is a column of export files: choose another',
    ],
    [
      'an indicator of a target',
      (copy) => void (copy.programmes![0]!.targets![1]!.indicators = loose(['gone'])),
      'programmes/lakes_2030.yaml, targets LK-02.indicators: indicators.yaml has no "gone": mend the name, or add it to indicators.yaml',
    ],
    [
      'the target above',
      (copy) => void (copy.programmes![0]!.targets![1]!.parent = loose('LK-99')),
      'programmes/lakes_2030.yaml, targets LK-02.parent: targets has no "LK-99": mend the name, or add it to targets',
    ],
    [
      'an agency',
      (copy) => void (copy.programmes![0]!.issuer = loose('nobody')),
      'programmes/lakes_2030.yaml, issuer: agencies has no "nobody": mend the name, or add it to agencies',
    ],
    [
      'a target that is there twice',
      (copy) => void (copy.programmes![0]!.targets![1]!.id = loose('LK-03')),
      'programmes/lakes_2030.yaml, targets LK-03.id: another target has this id: choose another',
    ],
  ])('tells of %s', (_, change, expected) => {
    expect(told((copy) => change(loose(copy)))).toContain(expected);
  });
});
