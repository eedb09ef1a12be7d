import type { APIRoute } from 'astro';
import { shortened } from '../../downloads/preview-cell.ts';
import { firstRows, published } from '../../release/published.ts';
import { catalogueTables } from '../../site/catalogue.ts';

/** How many rows are enough to see what a table is. */
const shown = 5;

/** The first rows of each table by its path, as arrays in the order of its columns. */
export const GET: APIRoute = async () => {
  const { whole, observations } = await catalogueTables(await published(), 'vi');
  const tables = await Promise.all(
    [...whole, ...observations].map(async ({ stem, columns }) => {
      const rows = await firstRows(stem, shown);
      return [stem, rows.map((row) => columns.map((name) => shortened(row[name] ?? null)))] as const;
    }),
  );
  return Response.json(Object.fromEntries(tables));
};
