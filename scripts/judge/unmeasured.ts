import type { Area } from '../../src/areas/area.ts';
import type { ProgressRow } from '../../src/release/tables.ts';
import type { Programme } from '../../src/targets/programme.ts';
import { readingsOf } from '../../src/targets/reading.ts';
import { unmeasured as unmeasuredVerdict } from '../../src/targets/unmeasured.ts';
import type { Context } from './programme.ts';
import { summaryPeriods } from './periods.ts';
import { rowOf } from './row.ts';

/** Rows of the targets without a measure: shown for the programme's area, never scored. */
export function unmeasured(programme: Programme, area: Area, context: Context): readonly ProgressRow[] {
  const answer = { verdict: unmeasuredVerdict, coverage: null };
  const place = { area, role: 'unit', basis: 'own' } as const;
  return programme.targets
    .filter((target) => target.measurability === 'qualitative')
    .flatMap((target) =>
      summaryPeriods(target.valid_from, target.valid_to, context.asOf).flatMap((period, index, periods) =>
        readingsOf(target).map((asked) => {
          const before = periods[index - 1];
          const previous =
            before && period.half === 0 ? { period: before, status: 'not_measurable' as const } : null;
          return rowOf({ programme, target, asked, place, period, previous }, answer, context.indicators);
        }),
      ),
    );
}
