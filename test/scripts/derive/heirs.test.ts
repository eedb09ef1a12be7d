import { describe, expect, it } from 'vitest';
import { containments } from '../../../scripts/derive/containment.ts';
import { heirs } from '../../../scripts/derive/heirs.ts';
import { area, link } from '../inputs.ts';

const ended = area('R', 'region', null, '2004-01-01', '2025-06-30');
const before = ['A', 'B'].map((id) => area(id, 'town', 'R', '2004-01-01', '2025-06-30'));
const gone = area('Z', 'town', 'R', '2004-01-01', '2010-12-31');
const stranger = area('X', 'town', null, '2004-01-01', '2025-06-30');
const after = [area('AX', 'town', null, '2025-07-01', '2026-12-31'), area('B2', 'town', null, '2025-07-01')];
const later = area('AX3', 'town', null, '2027-01-01');
const areas = [ended, ...before, gone, stranger, ...after, later];
const lineage = [link('A', 'AX'), link('X', 'AX'), link('B', 'B2'), link('AX', 'AX3'), link('Z', 'X')];

describe('what follows an area that ended', () => {
  it('is what its last units became, through every later change', () => {
    const found = heirs(ended, areas, lineage, containments(areas));
    expect(found.map(({ area_id, valid_from }) => `${area_id} ${valid_from}`)).toEqual([
      'AX 2025-07-01',
      'AX3 2027-01-01',
      'B2 2025-07-01',
    ]);
    expect(found.every(({ inside_id, level }) => inside_id === 'R' && level === 'town')).toBe(true);
  });

  it('is nothing for an area that is still there', () => {
    expect(heirs(later, areas, lineage, containments(areas))).toEqual([]);
  });
});
