import { expect, it } from 'vitest';
import { indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import type { Site } from '../../../src/site/site.ts';
import { indicatorFaults } from '../../../scripts/read/indicator-faults.ts';
import { indicator } from '../inputs.ts';

const named = (id: string) => ({ id, label: { vi: id, en: id } });
const site = { area_levels: [{ id: 'region' }, { id: 'town' }] } as unknown as Site;
const states = { states: ['bad', 'good'].map(named) };

function faults(given: Record<string, unknown>): string[] {
  const file = indicatorsFileSchema.parse({
    units: { trees: { label: { vi: 'cây', en: 'trees' } } },
    indicators: {
      planted: indicator('flow'),
      grade: indicator('status', states),
      best: indicator('status', { ...states, breakdowns: { prize: [named('gold')] } }),
      ...given,
    },
  });
  return indicatorFaults(file, site).map(({ column, message }) => `${column}: ${message.en}`);
}

const moves = (steps: Record<string, [string, string]>, of = 'grade') =>
  indicator('flow', {
    breakdowns: { step: [named('up')] },
    from_states: { count: 'moves', of, areas: 'town', column: 'step', steps },
  });

it('finds nothing wrong with counts of states that are there', () => {
  const counted = indicator('share', { from_states: { count: 'holders', of: 'grade', areas: 'town' } });
  expect(faults({ counted, moved: moves({ up: ['bad', 'good'] }) })).toEqual([]);
});

it('takes quarters and months only beside the halves or years that they are added up to', () => {
  expect(faults({ often: indicator('flow', { periods: ['half', 'month'] }) })).toEqual([]);
  expect(() => faults({ often: indicator('flow', { periods: ['quarter', 'month'] }) })).toThrow(
    'name year or half too',
  );
});

it('names what cannot be counted', () => {
  expect(
    faults({
      a: indicator('share', { from_states: { count: 'holders', of: 'planted', areas: 'town' } }),
      b: indicator('share', { from_states: { count: 'holders', of: 'grade', areas: 'moon' } }),
      c: indicator('share', { from_states: { count: 'holders', of: 'best', areas: 'town' } }),
      d: moves({ up: ['bad', 'golden'], down: ['good', 'bad'] }),
      e: moves({ up: ['bad', 'good'] }, 'best'),
    }),
  ).toEqual([
    'indicators.a.from_states.of: "planted" is no status indicator: name one with kind: status',
    'indicators.b.from_states.areas: site.yaml, area_levels has no "moon": choose one of region, town',
    'indicators.c.from_states.of: "best" is split by prize and c is not: add prize to its breakdowns, so that none are mixed',
    'indicators.d.from_states.steps.up: "grade" has no state "golden": write one of bad, good',
    'indicators.d.from_states.steps.down: breakdowns.step has no such category: write one of up',
    'indicators.e.from_states.of: "best" is split by prize: moves can be counted only where there is no breakdown',
  ]);
});
