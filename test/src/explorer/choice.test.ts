import { expect, test } from 'vitest';
import {
  areasOffered,
  defaultAreas,
  defaultChoice,
  indicatorOf,
  mostAreas,
  withIndicator,
} from '../../../src/explorer/choice.ts';
import type { ExplorerData } from '../../../src/explorer/data.ts';
import { sample } from './sample.ts';

test('at first a result is shown, for home', () => {
  expect(defaultChoice(sample)).toMatchObject({ indicator: 'visits', areas: ['home'], from: 2020, to: 2026 });
});

test('where home has no figures, the areas inside it are shown', () => {
  const inside = indicatorOf(sample, 'inside_only');
  expect(defaultAreas(sample, inside)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']);
  expect(defaultAreas(sample, inside)).toHaveLength(mostAreas);
});

test('one number alone at home is shown by the areas inside, where their places are known', () => {
  const tiled: ExplorerData = {
    ...sample,
    areas: sample.areas.map((area, at) => ({ ...area, tile: [area.name, at, 0] as const })),
    indicators: sample.indicators.map((one) => ({ ...one, homeValues: 1 })),
  };
  expect(defaultChoice(tiled).view).toBe('map');
  const many = { ...tiled, indicators: tiled.indicators.map((one) => ({ ...one, homeValues: 2 })) };
  expect(defaultChoice(many).view).toBe('trend');
  // Without figures inside home the map would be of others.
  const alone = {
    ...tiled,
    indicators: tiled.indicators.map((one) => ({ ...one, areas: [[0, 2]] as const })),
  };
  expect(defaultChoice(alone).view).toBe('trend');
});

test('an ended area is offered for years in which it existed', () => {
  const ids = (from: number, to: number): string[] =>
    areasOffered(sample, indicatorOf(sample, 'visits'), from, to).map(({ id }) => id);
  expect(ids(2020, 2024)).toContain('old');
  expect(ids(2026, 2026)).not.toContain('old');
});

test('another indicator keeps what makes sense of the choice', () => {
  const choice = { ...defaultChoice(sample), areas: ['p3'], from: 2021, to: 2024, periods: 'half' as const };
  expect(withIndicator(sample, choice, 'inside_only')).toMatchObject({
    areas: ['p3'],
    from: 2023,
    to: 2024,
    periods: 'year',
  });
  const elsewhere = { ...choice, areas: ['next'], from: 2020, to: 2021 };
  expect(withIndicator(sample, elsewhere, 'inside_only')).toMatchObject({ from: 2023, to: 2025 });
  expect(withIndicator(sample, elsewhere, 'inside_only').areas).not.toContain('next');
});

test('who looks at all years of one indicator looks at all of another', () => {
  const inside = defaultChoice(sample, indicatorOf(sample, 'inside_only'));
  expect([inside.from, inside.to]).toEqual([2023, 2025]);
  expect(withIndicator(sample, inside, 'visits')).toMatchObject({ from: 2020, to: 2026 });
  const some = { ...inside, from: 2024 };
  expect(withIndicator(sample, some, 'visits')).toMatchObject({ from: 2024, to: 2025 });
});

test('who was shown what is usual for one indicator is shown what is usual for another', () => {
  const status = { ...indicatorOf(sample, 'inside_only'), id: 'recognised', kind: 'status' as const };
  const data = { ...sample, indicators: [...sample.indicators, status] };
  const numbers = defaultChoice(data);
  const kinds = data.indicators.map((indicator) => withIndicator(data, numbers, indicator.id));
  for (const choice of kinds) {
    // By whatever way the reader came here: a status in between leaves nothing behind.
    expect(choice).toEqual(defaultChoice(data, indicatorOf(data, choice.indicator)));
    expect(withIndicator(data, choice, numbers.indicator)).toEqual(numbers);
  }
  expect(new Set(kinds.map(({ view }) => view)).size).toBeGreaterThan(1);
  expect(new Set(kinds.map(({ areas }) => areas.join())).size).toBeGreaterThan(1);
});

test('a view and areas that were chosen stay with another indicator', () => {
  const chosen = { ...defaultChoice(sample), areas: ['p3'], view: 'table' as const };
  expect(withIndicator(sample, chosen, 'inside_only')).toMatchObject({ areas: ['p3'], view: 'table' });
});

test('an unknown indicator is an error that names it', () => {
  expect(() => indicatorOf(sample, 'nothing')).toThrow(/"nothing"/);
});
