import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { numberOrMark } from '../../../scripts/template/formulas.ts';
import { inFolder } from '../cases.ts';
import { office, saveAs } from './office.ts';

vi.setConfig({ testTimeout: 60_000 });

type Typed = number | string | null;

/** What LibreOffice makes of a formula about the cells A and B of its row, for each pair that is typed there. */
async function verdicts(
  formula: (a: string, b: string) => string,
  typed: readonly (readonly [Typed, Typed])[],
): Promise<readonly boolean[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'typed.xlsx');
    const rows = typed.map(([a, b], index) => [
      a,
      b,
      { type: 'Formula' as const, value: formula(`A${index + 1}`, `B${index + 1}`) },
    ]);
    await writeXlsxFile(rows).toFile(path);
    const lines = (await readFile(saveAs(path, 'csv'), 'utf8')).trim().split('\n');
    return lines.map((line) => line.trim().endsWith('TRUE'));
  });
}

const alone = (...values: Typed[]) => values.map((value) => [value, null] as const);

describe.skipIf(!office)('the check of a number, asked of LibreOffice (soffice is needed)', () => {
  it('lets whole numbers from 0 and the marks through, and nothing else', async () => {
    const good = [0, 5, 1_234_567, '-', ':', 'x', 'X'];
    const bad = [-1, 2.5, '5 cây', '1.234,5', 'n/a', '?'];
    const expected = [...good.map(() => true), ...bad.map(() => false)];
    expect(await verdicts((cell) => numberOrMark(cell, false), alone(...good, ...bad))).toEqual(expected);
  });

  it('lets decimals through where they are allowed', async () => {
    const formula = (cell: string) => numberOrMark(cell, true);
    expect(await verdicts(formula, alone(2.5, 0, -0.5, 'x', 'two'))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('lets no numerator through that is greater than its denominator', async () => {
    const typed = [
      [4, 9],
      [9, 9],
      [10, 9],
      [4, null],
      [4, 'x'],
      ['x', 9],
      [-1, 9],
    ] as const;
    const expected = [true, true, false, true, true, true, false];
    expect(await verdicts((a, b) => numberOrMark(a, false, { cell: b, order: [a, b] }), typed)).toEqual(
      expected,
    );
    const swapped = typed.map(([a, b]) => [b, a] as const);
    expect(await verdicts((a, b) => numberOrMark(b, false, { cell: a, order: [b, a] }), swapped)).toEqual(
      expected,
    );
  });
});
