import { expect, it } from 'vitest';
import type { Inputs } from '../../../scripts/read/inputs.ts';
import { agencyKey, agencySlugs } from '../../../scripts/write/agency-slugs.ts';

const plan = (programme: string, area_id: string, ...names: string[]) => ({
  programme,
  area_id,
  agencies: names.map((name, index) => ({ id: `body_${index}`, label: { vi: name, en: name } })),
});

it('gives each body a name of its own in addresses, with its area only where two share one', () => {
  const slugs = agencySlugs({
    areas: [
      { area_id: 'a', name: 'Đông Hồ' },
      { area_id: 'b', name: 'Tây Hồ' },
    ],
    programmes: [
      plan('one', 'a', 'Hội Làm vườn', 'Ban Cây xanh'),
      plan('two', 'b', 'Hội Làm vườn'),
      plan('three', 'b', 'Hội Làm vườn', 'Hội Làm vườn'),
    ],
  } as unknown as Inputs);
  expect(slugs.get(agencyKey('one', 'body_1'))).toBe('ban-cay-xanh');
  expect(slugs.get(agencyKey('one', 'body_0'))).toBe('hoi-lam-vuon-dong-ho');
  expect(slugs.get(agencyKey('two', 'body_0'))).toBe('hoi-lam-vuon-two');
  expect(slugs.get(agencyKey('three', 'body_1'))).toBe('hoi-lam-vuon-three-body-1');
  expect(new Set(slugs.values()).size).toBe(5);
});
