import { expect, it } from 'vitest';
import { containments } from '../../../scripts/derive/containment.ts';
import { area } from '../inputs.ts';

it('holds only on the days on which the whole chain is valid', () => {
  const all = containments([
    area('N', 'nation', null, '1990-01-01'),
    area('R', 'region', 'N', '2010-01-01', '2020-12-31'),
    area('T', 'town', 'R', '2000-01-01'),
  ]);
  expect(all.filter(({ area_id }) => area_id === 'T')).toEqual([
    { area_id: 'T', inside_id: 'T', level: 'town', valid_from: '2000-01-01', valid_to: null },
    { area_id: 'T', inside_id: 'R', level: 'town', valid_from: '2010-01-01', valid_to: '2020-12-31' },
    { area_id: 'T', inside_id: 'N', level: 'town', valid_from: '2010-01-01', valid_to: '2020-12-31' },
  ]);
});
