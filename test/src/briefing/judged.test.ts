import { expect, test } from 'vitest';
import { verdictsAt } from '../../../src/briefing/judged.ts';
import { newestPeriods, periodSlug } from '../../../src/briefing/periods.ts';
import { knownPeriod, periodId } from '../../../src/periods/period.ts';
import { area, programme, target, verdict, world } from '../site/world.ts';

const lookup = world({
  areas: [area('Land', { level: 'land' })],
  programmes: [
    programme('p', 'Land'),
    programme('old', 'Land', { valid_from: '2020-01-01', valid_to: '2024-12-31' }),
  ],
  targets: [
    target('T-1'),
    target('T-2', { kind: 'report', measurability: 'binary' }),
    target('T-1', { programme: 'old' }),
  ],
  progress: [
    verdict('T-1', 'Land', '2025', { status: 'missed' }),
    verdict('T-1', 'Land', '2026-H1', { status: 'on_track' }),
    verdict('T-1', 'Land', '2026', { status: 'met' }),
    verdict('T-2', 'Land', '2026-H1', { status: 'met' }),
    verdict('T-1', 'Land', '2024', { programme: 'old', status: 'met' }),
  ],
});
const at = (id: string) => verdictsAt('Land', knownPeriod(id), lookup);

test('a period shows the newest verdicts up to its end, never a later one', () => {
  expect(at('2025').judged.map(({ verdict: { period } }) => period)).toEqual(['2025']);
  expect(at('2026-H1').judged.map(({ verdict: { period } }) => period)).toEqual(['2026-H1']);
});

test('programmes that had ended stand apart with their final state; reports are counted apart', () => {
  const { ended, apart } = at('2026-H1');
  expect(ended.map((one) => [one.programme.programme, one.judged.length])).toEqual([['old', 1]]);
  expect(apart.map(({ role, rows }) => [role, rows])).toEqual([['report', 1]]);
});

test('where no programme was running, those that had ended stand in', () => {
  const only = world({
    areas: [area('Land')],
    programmes: [programme('old', 'Land', { valid_to: '2024-12-31' })],
    targets: [target('T-1', { programme: 'old' })],
    progress: [verdict('T-1', 'Land', '2024', { programme: 'old' })],
  });
  const found = verdictsAt('Land', knownPeriod('2026'), only);
  expect(found.judged).toHaveLength(1);
  expect(found.ended).toEqual([]);
});

test('the newest year and half-year are those with verdicts that count, up to the as-of period', async () => {
  expect((await newestPeriods('Land', lookup)).map(periodId)).toEqual(['2025', '2026-H1']);
  expect(periodSlug(knownPeriod('2026-H1'))).toBe('2026-h1');
});
