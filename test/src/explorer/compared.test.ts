import { expect, test } from 'vitest';
import { defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { areasCompared } from '../../../src/explorer/compared.ts';
import type { ExplorerData } from '../../../src/explorer/data.ts';
import { sample } from './sample.ts';

const ids = (data: ExplorerData, areas: readonly string[]): string[] =>
  areasCompared({ ...defaultChoice(data, indicatorOf(data, 'visits')), areas }, data).map(({ id }) => id);

test('areas of the level that was chosen are compared, as they are now', () => {
  expect(ids(sample, ['p0'])).toContain('p3');
  expect(ids(sample, ['p0'])).not.toContain('old');
});

test('where only areas that ended have figures, the chosen one is shown and not nothing', () => {
  const place = sample.areas.findIndex(({ id }) => id === 'old');
  const ended: ExplorerData = {
    ...sample,
    indicators: sample.indicators.map((one) => ({ ...one, areas: [[place, place]] })),
  };
  expect(ids(ended, ['old'])).toEqual(['old']);
});
