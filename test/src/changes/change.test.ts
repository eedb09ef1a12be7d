import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureChange, type ShownFigure } from '../../../src/changes/figure.ts';
import { methodChanges } from '../../../src/changes/method.ts';
import { verdictChange } from '../../../src/changes/verdict.ts';

const none: ShownFigure = {
  ...{ flag: 'not_reported', numerator: null, denominator: null, value: null },
  ...{ state: null, event_date: null },
};
const ok = (value: number): ShownFigure => ({ ...none, flag: 'ok', value });

describe('a figure', () => {
  it('is added, revised or withdrawn, or the same', () => {
    expect(figureChange(undefined, ok(3))).toBe('added');
    expect(figureChange(none, ok(3))).toBe('added');
    expect(figureChange(ok(3), ok(4))).toBe('revised');
    expect(figureChange(ok(3), ok(3))).toBeUndefined();
    expect(figureChange({ ...none, flag: 'ok', state: 'a' }, { ...none, flag: 'ok', state: 'b' })).toBe(
      'revised',
    );
    expect(figureChange({ ...none, denominator: 9 }, { ...none, denominator: 8 })).toBe('revised');
    expect(figureChange({ ...none, denominator: 9 }, undefined)).toBe('withdrawn');
  });

  it('is told in the same way whatever keeps it from being shown', () => {
    const silent = [undefined, none, { ...none, flag: 'protected' }, { ...none, flag: 'not_applicable' }];
    fc.assert(
      fc.property(fc.constantFrom(...silent), fc.constantFrom(...silent), fc.nat(), (one, other, value) => {
        expect(figureChange(one, other)).toBeUndefined();
        expect(figureChange(ok(value), one)).toBe('withdrawn');
        expect(figureChange(one, ok(value))).toBe('added');
      }),
    );
  });
});

it('a verdict turns between statuses that both releases tell', () => {
  expect(verdictChange('met', 'missed')).toBe('turned');
  expect(verdictChange('met', 'met')).toBeUndefined();
  for (const silent of [undefined, 'withheld']) {
    expect(verdictChange(silent, 'met')).toBe('added');
    expect(verdictChange('met', silent)).toBe('withdrawn');
    expect(verdictChange(silent, 'withheld')).toBeUndefined();
  }
});

it('a way of reckoning is told part by part, where both releases have the part', () => {
  const old = [
    { indicator: 'a', unit: 'm', levels: '["x"]', gone: 1 },
    { indicator: 'b', unit: 'm', levels: '[]' },
  ];
  const fresh = [
    { indicator: 'a', unit: 'km', levels: '["x"]', fresh: 1 },
    { indicator: 'c', unit: 'm', levels: '[]' },
  ];
  const fields = ['unit', 'levels', 'gone', 'fresh'];
  const found = methodChanges('indicator', old, fresh, ['indicator'], fields);
  expect(
    found.map(({ change, indicator, field, before, after }) => [change, indicator, field, before, after]),
  ).toEqual([
    ['withdrawn', 'b', null, null, null],
    ['changed', 'a', 'unit', 'm', 'km'],
    ['added', 'c', null, null, null],
  ]);
});
