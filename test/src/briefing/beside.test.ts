import { expect, test } from 'vitest';
import { renderBeside, sharedRows } from '../../../src/briefing/beside.ts';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import type { Status } from '../../../src/targets/status.ts';

const row = (code: string, status: Status, result = '') => ({
  code,
  label: `Target ${code}`,
  href: '/',
  status,
  result,
  required: '',
  change: '',
  period: '',
});
const one = (areaName: string, table: Briefing['table']): Briefing =>
  ({
    language: 'en',
    areaName,
    headline: `${areaName}: 1 of 2`,
    periodName: '2026',
    siteTitle: 'Trees',
    areaPath: '/',
    path: '/',
    source: 'Source: a book.',
    release: 'Release 1.',
    table,
  }) as unknown as Briefing;
const brae = one('Brae', [{ programme: 'Trees', rows: [row('T-1', 'met', '5'), row('T-2', 'withheld')] }]);
const skaw = one('Skaw <x>', [
  { programme: 'Prizes', rows: [row('T-1', 'missed', '0')] },
  { programme: 'Trees', rows: [row('T-2', 'met', '7')] },
]);

test('each target stands once, with a cell for each area; codes of two plans are not mixed up', () => {
  const rows = sharedRows([brae, skaw]);
  expect(
    rows.map(({ programme, code, cells }) => [programme, code, cells.map((cell) => cell?.result)]),
  ).toEqual([
    ['Trees', 'T-1', ['5', undefined]],
    ['Trees', 'T-2', ['', '7']],
    ['Prizes', 'T-1', [undefined, '0']],
  ]);
});

test('a hidden cell shows its mark and no number; what is not set is said; names are escaped', () => {
  const markup = renderBeside([brae, skaw]);
  expect(markup).toContain('mark-withheld');
  expect(markup.match(/not set/g)?.length).toBeGreaterThanOrEqual(2);
  expect(markup).not.toContain('<x>');
  expect(renderBeside([])).toBe('');
});

test('where no plan sets a target there is no empty table, only what the headlines say', () => {
  const markup = renderBeside([one('Brae', []), one('Skaw', [])]);
  expect(markup).toContain('Brae: 1 of 2');
  expect(markup).not.toContain('<table');
});
