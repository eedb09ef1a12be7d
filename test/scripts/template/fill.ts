import { addresses, choices, type Filling, readSheets } from './workbook.ts';

/** Sheet of results, by its place in the workbook. */
export const results = 1;

/**
 * Made-up results for every cell of a template that may be filled in, as its own checks allow them:
 * the first choice of a list, the last day that is let through, 4 of 9, and 1.125 or 12 for other numbers.
 */
export function madeUp(bytes: Uint8Array): ReadonlyMap<string, Filling> {
  const sheets = readSheets(bytes);
  const sheet = sheets[results];
  const fillings = new Map<string, Filling>();
  for (const { type, cells, formulas } of sheet?.checks ?? []) {
    const [formula = '', second = ''] = formulas;
    const header = sheet?.cells.get(`${cells.replace(/\d.*/, '')}1`) ?? '';
    if (formula === 'FALSE' || formula === 'TRUE') continue;
    for (const address of addresses(cells)) fillings.set(address, filling(type, header, formula, second));
  }
  return fillings;

  function filling(type: string, header: string, formula: string, second: string): Filling {
    if (type === 'list') return choices(sheets, formula)[0] ?? '';
    if (type === 'date') return Number(second);
    if (/^(Tử số|Numerator)$/.test(header)) return 4;
    if (/^(Mẫu số|Denominator)$/.test(header)) return 9;
    return formula.includes('INT(') ? 12 : 1.125;
  }
}
