import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Fault } from './fault.ts';

/** Breakdowns of indicators that have no name for readers, each once. */
export function breakdownFaults({ breakdowns, indicators }: IndicatorsFile): Fault[] {
  const used = Object.entries(indicators).flatMap(([indicator, entry]) =>
    Object.keys(entry.breakdowns).map((id) => ({ id, indicator })),
  );
  const unnamed = Map.groupBy(
    used.filter(({ id }) => !(id in breakdowns)),
    ({ id }) => id,
  );
  return [...unnamed].map(([id, of]) => {
    const by = of.map(({ indicator }) => indicator).join(', ');
    return {
      file: 'indicators.yaml',
      row: null,
      column: `breakdowns.${id}`,
      message: {
        vi: `phân tổ này của ${by} chưa có tên: thêm "${id}: {label: {vi: …, en: …}}" dưới breakdowns ở đầu tệp`,
        en: `this breakdown of ${by} has no name: add "${id}: {label: {vi: …, en: …}}" to breakdowns at the top of the file`,
      },
    };
  });
}
