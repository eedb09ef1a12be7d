import { expect, test } from 'vitest';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { validOn } from '../../src/areas/area.ts';

const { areas, lineage } = await loadInputs('data');

test('the registry holds 432 areas and the country', () => {
  expect(areas).toHaveLength(433);
  expect(areas.filter(({ level }) => level === 'country')).toHaveLength(1);
});

test('310 links tell what became of what', () => {
  expect(lineage).toHaveLength(310);
});

test('92 communes of today take in 280 of before, three of them divided in two', () => {
  const now = areas.filter((area) => area.parent_id === '19-202507' && validOn(area, '2026-01-01'));
  expect(now).toHaveLength(92);
  const into = new Set(now.map(({ area_id }) => area_id));
  const links = lineage.filter(({ successor_id }) => into.has(successor_id));
  expect(links).toHaveLength(283);
  expect(new Set(links.map(({ predecessor_id }) => predecessor_id)).size).toBe(280);
  expect(new Set(links.filter(({ kind }) => kind === 'part').map(({ predecessor_id }) => predecessor_id)).size).toBe(3);
});

test('codes are reused, ids never', () => {
  expect(new Set(areas.map(({ area_id }) => area_id)).size).toBe(areas.length);
  expect(new Set(areas.map(({ code }) => code)).size).toBeLessThan(areas.length);
});

test('addresses of areas are unique', () => {
  expect(new Set(areas.map(({ slug }) => slug)).size).toBe(areas.length);
});
