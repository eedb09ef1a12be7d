import type { DuckDBConnection } from '@duckdb/node-api';
import { type Cell, loadTable } from '../read/database.ts';
import { type Figure, readFigures } from './figure.ts';
import type { Ledger } from './ledger.ts';
import type { Policies } from './policy.ts';

const parts = ['numerator', 'denominator', 'value'] as const;

/**
 * Puts back in `observation` the number that was published, where a revision would change it by no more than the
 * few people who are hidden everywhere else: seen beside each other the two numbers would count them. Such a
 * revision waits until a release is made for another year. Counts below the open levels alone: elsewhere nobody
 * can be found by one more or one less.
 * Comes before figures are derived, for those that were reported, and again after, for those that follow.
 * Returns the number of figures that wait.
 */
export async function holdBack(
  connection: DuckDBConnection,
  policies: Policies,
  ledger: Ledger,
  year: number,
): Promise<number> {
  if (ledger.isEmpty) return 0;
  const figures = await readFigures(connection, policies.indicators(), ['observation']);
  const rows = figures.flatMap((figure): Cell[][] => {
    const { threshold } = policies.of(figure);
    if (policies.isOpen(figure.area_id) || threshold === 0) return [];
    const waits = parts.some((part) => isSmall(figure, part)) || isSmallRest(figure);
    if (!waits) return [];
    const [numerator, denominator, value] = parts.map((part) => former(figure, part) ?? figure[part]);
    const share = figure.denominator === null ? value : percentage(numerator, denominator);
    const { indicator, area_id, period, breakdown } = figure;
    return [[indicator, area_id, period, breakdown, numerator ?? null, denominator ?? null, share ?? null]];

    function isSmall(of: Figure, part: (typeof parts)[number]): boolean {
      const [now, then] = [of[part], former(of, part)];
      if (now === null || then === undefined || (part === 'value' && of.denominator !== null)) return false;
      return changesBy(now, then);
    }

    function isSmallRest(of: Figure): boolean {
      const { numerator, denominator } = of;
      const [part, whole] = [former(of, 'numerator'), former(of, 'denominator')];
      if (numerator === null || denominator === null || part === undefined || whole === undefined)
        return false;
      const rest = denominator - numerator;
      // A small rest is hidden: what it was before need not stand for it.
      if (rest >= 1 && rest < threshold) return false;
      return changesBy(rest, whole - part);
    }

    function changesBy(now: number, then: number): boolean {
      const change = Math.abs(now - then);
      return change >= 1 && change < threshold;
    }
  });
  if (rows.length === 0) return 0;
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  const number = (name: string) => ({ name, type: 'DOUBLE' as const });
  await loadTable(
    connection,
    'protect_former',
    [...['indicator', 'area_id', 'period', 'breakdown'].map(text), ...parts.map(number)],
    rows,
  );
  await connection.run(`
    UPDATE observation AS o SET numerator = f.numerator, denominator = f.denominator, value = f.value, revised = false
    FROM protect_former AS f
    WHERE o.indicator = f.indicator AND o.area_id = f.area_id AND o.period = f.period AND o.breakdown = f.breakdown`);
  return rows.length;

  function former(figure: Figure, part: (typeof parts)[number]): number | undefined {
    const shown = ledger.shown(figure, part);
    return shown?.year === year ? shown.value : undefined;
  }
}

function percentage(numerator?: number | null, denominator?: number | null): number | null {
  return typeof numerator !== 'number' || !denominator ? null : (100 * numerator) / denominator;
}
