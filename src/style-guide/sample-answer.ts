import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import type { SandboxResult } from '../release/sandbox.ts';

/** The answer to an invented question: every type of column, cells that are blank for each reason, more rows than fit. */
export function answer(text: StyleGuideWords): SandboxResult {
  const [first, second, third] = text.names;
  return {
    columns: [
      { name: 'name', type: 'VARCHAR' },
      { name: 'year', type: 'INTEGER' },
      { name: 'value', type: 'DOUBLE' },
      { name: 'flag', type: 'VARCHAR' },
      { name: 'valid_from', type: 'DATE' },
      { name: 'provisional', type: 'BOOLEAN' },
    ],
    rows: [
      [first, 2026, 61.3333, 'ok', '2025-07-01', true],
      [text.longest, 2026, -1_234_567.8, 'ok', '2004-01-01', false],
      [second, 2025, null, 'protected', '2025-07-01', false],
      [third, 2025, null, 'not_reported', null, false],
      [null, 2025, null, 'not_applicable', '2025-07-01', null],
    ],
    more: true,
  };
}
