import { expect, test } from 'vitest';
import { packDictionary, unpackDictionary } from '../../../src/explorer/dictionary.ts';
import type { ExplorerData } from '../../../src/explorer/data.ts';
import { sample } from './sample.ts';

test('a dictionary packed by columns is unpacked to the same rows, what they lack included', () => {
  const [first, ...more] = sample.indicators;
  const data: ExplorerData = {
    ...sample,
    areas: sample.areas.map((area, at) =>
      at === 0 ? { ...area, before: ['old'], tile: ['Đông Hà', 1, 2] as const } : area,
    ),
    indicators: [
      {
        ...(first ?? sample.indicators[0]),
        targets: [
          {
            areas: [[0, 1]],
            ids: ['p', 'A'],
            slug: 'a',
            label: 'A',
            operator: '>=',
            threshold: null,
            goal: null,
            file: { bytes: 2, sha256: 'ff' },
          },
        ],
      } as ExplorerData['indicators'][number],
      ...more,
    ],
  };
  const text = JSON.stringify(packDictionary(data));
  expect(unpackDictionary(JSON.parse(text) as ReturnType<typeof packDictionary>)).toEqual(data);
  // Names of fields are written once, not with every row.
  expect(text.split('"slug"').length - 1).toBeLessThanOrEqual(2);
});
