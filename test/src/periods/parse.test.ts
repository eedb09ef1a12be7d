import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/periods/parse.ts';
import { type Period, periodId } from '../../../src/periods/period.ts';

const id = (text: string) => {
  const written = parsePeriod(text);
  if (!written) return undefined;
  if (written.kind === 'quarter') return `${written.year} quarter ${written.quarter}`;
  if (written.kind === 'month') return `${written.year} month ${written.month}`;
  return 'period' in written ? periodId(written.period) : 'day';
};

describe('parsePeriod', () => {
  it.each([
    ['2026', '2026'],
    ['Năm 2026', '2026'],
    ['cả năm 2026', '2026'],
    ['2026-H1', '2026-H1'],
    ['2026H2', '2026-H2'],
    ['H1/2026', '2026-H1'],
    ['6T/2026', '2026-H1'],
    ['06 tháng đầu năm 2026', '2026-H1'],
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['Sáu tháng đầu năm 2026', '2026-H1'],
    ['6 THÁNG CUỐI NĂM 2026', '2026-H2'],
    ['6 tháng năm 2026', '2026-H1'],
    ['nửa đầu năm 2026', '2026-H1'],
    ['Quý III/2026', '2026 quarter 3'],
    ['quý 4 năm 2026', '2026 quarter 4'],
    ['2026-Q3', '2026 quarter 3'],
    ['2026-07', '2026 month 7'],
    ['Tháng 7/2026', '2026 month 7'],
    ['07/2026', '2026 month 7'],
    ['07.2026', '2026 month 7'],
    ['Q3/2026', '2026 quarter 3'],
    ['1/7/2026', 'day'],
    ['01/07/2026', 'day'],
    ['2026-07-01', 'day'],
    ['2026-07-01 00:00:00', 'day'],
    ['Jul-26', 'day'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(id(text)).toBe(expected);
    expect(id(`  ${text.normalize('NFD')} `)).toBe(expected);
  });

  it.each([
    '',
    '26',
    '20260',
    '9T/2026',
    '2026-H3',
    '2026-Q5',
    '2026-13',
    'Quý V/2026',
    '6 tháng',
    'năm nay',
  ])('does not guess at "%s"', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('reads back every id', () => {
    const periods = fc.record({ year: fc.integer({ min: 1900, max: 2199 }), half: fc.constantFrom(0, 1, 2) });
    fc.assert(
      fc.property(periods, (period) => id(periodId(period as Period)) === periodId(period as Period)),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parsePeriod(text)));
  });
});
