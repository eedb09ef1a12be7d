import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAreas, unpackAreas } from '../../../src/embeds/areas.ts';
import type { Packed } from '../../../src/embeds/packed.ts';
import { areasOf } from '../../../src/embeds/slice.ts';
import type { ExplorerArea } from '../../../src/explorer/data.ts';
import { sample } from '../explorer/sample.ts';

const again = (areas: readonly ExplorerArea[]): ExplorerArea[] =>
  unpackAreas(JSON.parse(JSON.stringify(packAreas(areas))) as Packed);

test('areas come out as they were, those of today without what is not among them', () => {
  for (const era of ['today', 'ever'] as const)
    expect(again(areasOf(sample, era))).toEqual(areasOf(sample, era));
});

test('whatever areas are called, and wherever they lie', () => {
  const id = fc.constantFrom('1', '2', '12', 'VN', '05809-202507');
  const bare = fc.constantFrom('An Khánh', 'Đức Xuân', '$&', 'X-1', '');
  const area = fc
    .record({
      bare,
      title: fc.constantFrom('Xã ', 'Phường ', ''),
      more: fc.constantFrom('', ' Commune', ' (An Khánh)'),
      slug: fc.constantFrom('an-khanh', 'an-khanh-2025', 'duc-xuan-05809', 'x'),
      parent: fc.option(id),
      to: fc.constantFrom(null, '2025-06-30'),
      before: fc.option(fc.uniqueArray(id, { minLength: 1 }), { nil: undefined }),
      tile: fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined }),
    })
    .map(({ bare: name, title, more, before, tile, ...rest }) => ({
      ...rest,
      ...(before && { before }),
      ...(tile && { tile: [name, ...tile] as const }),
      name: title + name + more,
      level: 'commune',
      from: '2004-08-31',
    }));
  const list = fc.uniqueArray(fc.tuple(id, area), { selector: ([one]) => one });
  fc.assert(
    fc.property(list, (rows) => {
      const areas = rows.map(([one, rest]): ExplorerArea => ({ id: one, ...rest }));
      expect(again(areas)).toEqual(areas);
    }),
  );
});
