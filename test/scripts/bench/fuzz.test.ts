import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bookKinds } from '../../../scripts/bench/fuzz-books.ts';
import { type FuzzBench, fuzzBench, fuzzInput } from '../../../scripts/bench/fuzz-case.ts';
import { differences, plainRows, sameCell } from '../../../scripts/bench/fuzz-judge.ts';
import { longHeader } from '../../../scripts/bench/fuzz-tables.ts';
import { textKinds } from '../../../scripts/bench/fuzz-texts.ts';
import { csvSheet } from '../../../scripts/read/csv.ts';

vi.setConfig({ testTimeout: 120_000 });

let bench: FuzzBench;
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
beforeAll(async () => {
  bench = await fuzzBench(join(folder, 'case'));
});
afterAll(() => {
  bench.close();
  rmSync(folder, { recursive: true });
});

describe('exports gone wrong', () => {
  it('are refused, or taken in as someone else reads them', async () => {
    const kinds = new Map<string, { taken: number; judged: number }>();
    for (let number = 2; number < 202; number += 1) {
      const outcome = await bench.outcome(fuzzInput(number));
      expect(outcome.differences, `input ${number}, ${outcome.kind}`).toEqual([]);
      const known = kinds.get(outcome.kind) ?? { taken: 0, judged: 0 };
      kinds.set(outcome.kind, {
        taken: known.taken + (outcome.taken ? 1 : 0),
        judged: known.judged + (outcome.judged ? 1 : 0),
      });
    }
    expect(kinds.size).toBe(Object.keys(textKinds).length + Object.keys(bookKinds).length);
    for (const kind of ['csv: as it was', 'xlsx: as it was']) {
      const { taken = 0, judged = 0 } = kinds.get(kind) ?? {};
      expect(taken, kind).toBeGreaterThan(4);
      expect(judged, kind).toBe(taken);
    }
  });

  it('that grow without end are refused', async () => {
    const outcome = await bench.outcome(fuzzInput(1));
    expect(outcome).toMatchObject({ kind: 'xlsx: grows without end', taken: false });
  });

  it('are the same each time', () => {
    expect(fuzzInput(123)).toEqual(fuzzInput(123));
    expect(fuzzInput(123)).not.toEqual(fuzzInput(123 + 2 * Object.keys(bookKinds).length));
  });
});

describe('the judge', () => {
  const rows = [[...longHeader], ['A', '2025', 'trees', '1', ''], ['B', '2025', 'trees', '2', '']];
  const taken = (row: number, ...[area = '', period = '', indicator = '', value = '']: string[]) => ({
    row,
    cells: { area, period, indicator, value },
  });
  const both = [taken(2, 'A', '2025', 'trees', '1'), taken(3, 'B', '2025', 'trees', '2')];

  it('sees what was changed, lost, or comes from nowhere', () => {
    expect(differences(both, rows, true)).toEqual([]);
    expect(differences([taken(2, 'A', '2025', 'trees', '3'), both[1] ?? taken(0)], rows, true)).toHaveLength(
      1,
    );
    expect(differences(both.slice(1), rows, true)).toEqual(['row 2 was lost']);
    expect(differences(both.slice(1), rows, false)).toEqual([]);
    expect(differences([...both, taken(9, 'C')], rows, true)).toEqual(['row 9 is not there']);
  });

  it('misses no header that is said again, be it with a quote too many', () => {
    const [first, ...others] = longHeader;
    expect(differences(both, [...rows, [`${first}"`, ...others]], true)).toEqual([]);
    expect(differences(both, [...rows, [`${first} 2`, ...others]], true)).toEqual(['row 4 was lost']);
  });

  it('looks for each cell in its row where it does not know the columns', () => {
    const wide = [
      ['Địa bàn', 'trees'],
      ['A', 12],
    ];
    const one = (area: string, value: string) => [{ row: 2, cells: { area, value } }];
    expect(differences(one('A', '12'), wide, true)).toEqual([]);
    expect(differences(one('A', '13'), wide, true)).toEqual(['row 2: value “13” is not there']);
  });

  it.each([
    ['25%', 0.25, true],
    ['0.30', 0.3, true],
    ['2026-06-30', new Date('2026-06-30'), true],
    ['2026-06', new Date('2026-06-01'), true],
    ['2026-06-29', new Date('2026-06-30'), false],
    ['TRUE', true, true],
    ['', null, true],
    ['0', null, false],
    ['1', 2, false],
    ['a  b', 'a b', true],
    ['a', 'b', false],
  ] as const)('takes “%s” and %s as one: %s', (ours, other, same) => {
    expect(sameCell(ours, other)).toBe(same);
  });

  it('reads a sound text as our own reader does', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ế', ',', ';', '"', '\n', '\r\n', ' '),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (written, end) => {
        const text = written
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',') + end)
          .join('');
        expect(plainRows(text, ',')).toEqual(written);
        expect(csvSheet(text).records.map(({ cells }) => cells)).toEqual(written);
      }),
    );
    expect(plainRows('"a"b,c', ',')).toBeUndefined();
    expect(plainRows('"a,b', ',')).toBeUndefined();
  });
});
