import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadInputs } from '../../scripts/read/inputs.ts';
import type { Sensitivity } from '../../src/indicators/indicator.ts';

const { indicators: file, programmes } = await loadInputs('data');
const entries = Object.entries(file.indicators);
const marks = JSON.parse(readFileSync('test/fixtures/reference/person-marks.json', 'utf8')) as {
  indicators: Record<string, boolean>;
};

test('the dictionary holds the 116 indicators of the plans', () => {
  const ofPlans = entries.filter(([, { context }]) => !context).map(([id]) => id);
  expect(ofPlans.sort()).toEqual(Object.keys(marks.indicators).sort());
  expect(ofPlans).toHaveLength(116);
});

test('an indicator that counts people or events tied to people is never treated as open', () => {
  const order: readonly Sensitivity[] = ['open', 'household', 'event', 'person'];
  const weaker = entries.filter(
    ([id, { sensitivity }]) => marks.indicators[id] === true && order.indexOf(sensitivity) < order.indexOf('event'),
  );
  expect(weaker.map(([id]) => id)).toEqual([]);
});

test('points, hot spots and gangs are events', () => {
  for (const id of ['use_points', 'complex_points', 'hotspots', 'gangs']) {
    expect(file.indicators[id]?.sensitivity, id).toBe('event');
  }
});

test('every unit that is used has its words', () => {
  for (const [id, { unit }] of entries) expect(file.units, id).toHaveProperty(unit);
});

test('shares say what is counted and out of what', () => {
  for (const [id, row] of entries) {
    if (row.kind !== 'share' || row.context) continue;
    expect(row.numerator, id).toBeDefined();
    expect(row.denominator, id).toBeDefined();
  }
});

test('published figures are no result of a target', () => {
  const used = new Set(programmes.flatMap(({ targets }) => targets.flatMap(({ indicators }) => indicators)));
  for (const [id, { context }] of entries) if (context) expect(used).not.toContain(id);
});
