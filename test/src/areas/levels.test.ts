import { expect, it } from 'vitest';
import { narrowestLevel } from '../../../src/areas/levels.ts';

const site = { area_levels: [{ id: 'land' }, { id: 'town' }, { id: 'street' }] };

it('is the narrowest level with an area, not the narrowest that has a name', () => {
  expect(narrowestLevel(site, [{ level: 'town' }, { level: 'land' }])).toBe('town');
  expect(narrowestLevel(site, [])).toBeUndefined();
});
