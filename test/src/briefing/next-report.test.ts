import { expect, test } from 'vitest';
import { nextReport } from '../../../src/briefing/next-report.ts';
import { knownPeriod } from '../../../src/periods/period.ts';
import type { DutyRow } from '../../../src/release/tables.ts';
import { programme, target, world } from '../site/world.ts';

const duty = (agency: string, due: string | null, more: Partial<DutyRow> = {}): DutyRow =>
  ({ programme: 'p', agency, target: 'R', due, period: null, state: 'upcoming', ...more }) as DutyRow;
const asked = target('T', { agency: 'mill;school' });
const next = (duties: readonly DutyRow[], period = '2026-H1') =>
  nextReport(
    asked,
    knownPeriod(period),
    world({
      programmes: [programme('p', 'Land')],
      targets: [asked, target('R', { kind: 'report' }), target('D', { kind: 'milestone' })],
      duties,
    }),
  );

test('is the nearest after the as-of day that an agency in charge owes', () => {
  const found = next([
    duty('mill', '2026-06-12'),
    duty('school', '2027-06-12'),
    duty('mill', '2026-12-12'),
    duty('port', '2026-07-01'),
  ]);
  expect(found?.due).toBe('2026-12-12');
});

test('is another agency’s where those in charge owe none; never a duty that is no report, nor one that ended', () => {
  expect(
    next([
      duty('mill', '2026-08-01', { target: 'D' }),
      duty('mill', '2026-09-01', { state: 'ended' }),
      duty('port', '2026-10-01'),
    ])?.due,
  ).toBe('2026-10-01');
});

test('without a day counts by its period; without either there is none', () => {
  expect(next([duty('mill', null, { period: '2026' })])?.period).toBe('2026');
  expect(next([duty('mill', null), duty('mill', null, { period: '2025' })])).toBeUndefined();
});

test('a briefing of an old period looks ahead from the as-of day', () => {
  expect(next([duty('mill', '2025-12-12'), duty('mill', '2026-12-12')], '2024')?.due).toBe('2026-12-12');
});
