import { expect, it } from 'vitest';
import { tallyOf } from '../../../../src/site/method/tally.ts';

it('counts the verdicts of a release, and takes from examples only what a reason goes with', () => {
  const release = [
    { status: 'met', reason: 'reached' },
    { status: 'met', reason: 'within_limit' },
    { status: 'on_track', reason: 'within_limit' },
  ];
  const tally = tallyOf(release, [
    { status: 'met', reason: 'reached' },
    { status: 'no_data', reason: 'inexact' },
  ]);
  expect(tally.status.get('met')).toBe(2);
  expect(tally.status.get('no_data')).toBeUndefined();
  expect(tally.reason.get('within_limit')).toBe(2);
  expect(tally.reason.get('inexact')).toBeUndefined();
  expect([...(tally.statusesOf.get('within_limit') ?? [])]).toEqual(['met', 'on_track']);
  expect([...(tally.statusesOf.get('inexact') ?? [])]).toEqual(['no_data']);
});
