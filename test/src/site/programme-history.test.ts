import { expect, test } from 'vitest';
import { lookup } from '../../../src/release/lookup.ts';
import type { Release } from '../../../src/release/release.ts';
import { programmeHistory } from '../../../src/site/programme-history.ts';

const programme = { programme: 'p', area_id: 'A', valid_from: '2025-01-01', valid_to: '2028-12-31' };
const targets = ['T-1', 'T-2', 'T-3'].map((target) => ({
  programme: 'p',
  target,
  kind: target === 'T-3' ? 'report' : 'target',
  parent: null,
  measurability: 'quantitative',
}));
const verdict = (target: string, period: string, status: string, more = {}) => ({
  programme: 'p',
  target,
  reading: 'sensible',
  area_id: 'A',
  period,
  status,
  ...more,
});

/** Only what the history reads. */
const release = {
  catalog: { as_of: '2026-H1' },
  areas: [{ area_id: 'A', valid_from: '2000-01-01', valid_to: null, parent_id: null }],
  programmes: [programme],
  indicators: [],
  sources: [],
  agencies: [],
  targets,
  targetIndicators: [],
  lineage: [],
  progress: [
    verdict('T-1', '2025', 'met'),
    verdict('T-2', '2025', 'met'),
    verdict('T-3', '2025', 'missed'),
    verdict('T-1', '2026-H1', 'off_track'),
    verdict('T-2', '2026-H1', 'on_track'),
    verdict('T-2', '2026-H1', 'missed', { reading: 'literal' }),
    verdict('T-1', '2025-H1', 'not_due'),
    verdict('T-1', '2026-H1', 'missed', { area_id: 'B' }),
  ],
} as unknown as Release;

test('headline targets are counted by period and status, newest first', () => {
  const rows = programmeHistory(programme as never, lookup(release));
  expect(rows.map(({ period, counts }) => [period, Object.fromEntries(counts)])).toEqual([
    ['2026-H1', { on_track: 1, off_track: 1 }],
    ['2025', { met: 2 }],
  ]);
});
