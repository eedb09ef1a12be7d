import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pagePath } from '../../src/site/routes.ts';
import { pageKinds } from './kinds.ts';

const kinds = (await pageKinds()).filter(({ language }) => language === 'vi');

/** Heads of the columns of a page's tables in which no row has anything; of tables of three rows and more. */
function emptyColumns(html: string): { readonly tables: number; readonly empty: readonly string[] } {
  const { document } = parseHTML(html) as unknown as { document: Document };
  const empty: string[] = [];
  let tables = 0;
  for (const table of document.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead tr:last-child > th')];
    const rows = [...table.querySelectorAll('tbody tr')]
      .map((row) => [...row.children])
      .filter((cells) => cells.length === heads.length);
    if (heads.length < 2 || rows.length < 3) continue;
    tables += 1;
    heads.forEach((head, at) => {
      const filled = rows.some((cells) => {
        const cell = cells[at];
        return cell !== undefined && (cell.textContent.trim() !== '' || cell.querySelector('svg') !== null);
      });
      if (!filled) empty.push(head.textContent.trim());
    });
  }
  return { tables, empty };
}

test('no table has a column with nothing in it, on any kind of page, nor on that of any target', () => {
  let seen = 0;
  const targets = globSync(`${pagePath('', 'vi', 'target', '*')}index.html`, { cwd: 'dist' });
  for (const file of [...kinds.map(({ path }) => join(path, 'index.html')), ...targets]) {
    const { tables, empty } = emptyColumns(readFileSync(join('dist', file), 'utf8'));
    expect(empty, file).toEqual([]);
    seen += tables;
  }
  expect(seen).toBeGreaterThan(20);
});

test('such a column is found', () => {
  const row = '<tr><th>Elm</th><td></td></tr>';
  expect(
    emptyColumns(
      `<table><thead><tr><th>Tree</th><th>Due</th></tr></thead><tbody>${row.repeat(3)}</tbody></table>`,
    ),
  ).toEqual({ tables: 1, empty: ['Due'] });
});
