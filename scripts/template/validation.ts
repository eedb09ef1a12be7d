import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import type { Feature } from './feature.ts';

/** A text in the box that a spreadsheet shows beside a cell. */
export interface Box {
  readonly title: string;
  readonly text: string;
}

/** What may be typed into some cells of a sheet, and what is said of it. Empty is always allowed. */
export interface CellCheck {
  /** Such as `B2` or `B2:B40`. */
  readonly cells: string;
  /** `list`: a range that holds the choices; `custom`: a formula about the first cell; `date`: two days to lie between. */
  readonly type: 'list' | 'custom' | 'date';
  /** One formula; for dates the first and the last day, as serial numbers. */
  readonly formulas: readonly string[];
  /** Shown when the cell is chosen. */
  readonly prompt?: Box | undefined;
  /** Shown when something else is typed, which is then refused. */
  readonly error: Box;
}

/** The longest texts of a check: Excel calls a workbook damaged that has longer ones. */
const longest = { title: 32, prompt: 255, error: 225, formula: 255 } as const;

/** Adds checks of cells, by the name of their sheet: write-excel-file has none of its own. */
export function cellChecks(bySheet: Readonly<Record<string, readonly CellCheck[]>>): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet = '' }) => withChecks(xml, bySheet[sheet] ?? []),
        },
      },
    },
  };
}

/** The format demands this place among the parts of a sheet. */
const next = '<pageMargins';

function withChecks(xml: string, checks: readonly CellCheck[]): string {
  if (checks.length === 0) return xml;
  if (!xml.includes(next)) throw new Error('a sheet with cell checks needs an orientation for paper');
  const markup = `<dataValidations count="${checks.length}">${checks.map(checkXml).join('')}</dataValidations>`;
  return xml.replace(next, () => `${markup}${next}`);
}

/** One check as XML. Throws a RangeError for a formula longer than Excel reads. */
export function checkXml({ cells, type, formulas, prompt, error }: CellCheck): string {
  const long = formulas.find(({ length }) => length > longest.formula);
  if (long !== undefined) throw new RangeError(`the formula ${long} is too long for the check of a cell`);
  const attributes = {
    type,
    ...(type === 'date' ? { operator: 'between' } : {}),
    allowBlank: '1',
    showInputMessage: '1',
    showErrorMessage: '1',
    errorTitle: cut(error.title, longest.title),
    error: cut(error.text, longest.error),
    ...(prompt
      ? { promptTitle: cut(prompt.title, longest.title), prompt: cut(prompt.text, longest.prompt) }
      : {}),
    sqref: cells,
  };
  const written = Object.entries(attributes).map(
    ([name, text]) => ` ${name}="${sanitizeAttributeValue(text)}"`,
  );
  const inside = formulas.map((formula, index) => {
    const tag = `formula${index + 1}`;
    return `<${tag}>${sanitizeTextContent(formula)}</${tag}>`;
  });
  return `<dataValidation${written.join('')}>${inside.join('')}</dataValidation>`;
}

/** A text that fits, cut between words so that no letter loses its diacritics. */
function cut(text: string, length: number): string {
  const whole = text.normalize('NFC');
  return whole.length <= length ? whole : `${whole.slice(0, length - 1).replace(/\s*\S*$/, '')}…`;
}
