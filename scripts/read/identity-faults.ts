import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Fault } from './fault.ts';

/**
 * What ties numbers together and cannot be: identities, and states that say something of a number, of an
 * indicator that is not there, or of a part that it does not have.
 */
export function identityFaults({ indicators, identities }: IndicatorsFile): Fault[] {
  const named = [
    ...identities.flatMap(({ terms }, identity) =>
      terms.map((term, index) => ({ ...term, column: `identities[${identity + 1}].terms[${index + 1}]` })),
    ),
    ...Object.entries(indicators).flatMap(([id, { states }]) =>
      states.flatMap(({ implies }, state) =>
        implies.map((one, index) => ({
          ...one,
          column: `indicators.${id}.states[${state + 1}].implies[${index + 1}]`,
        })),
      ),
    ),
  ];
  return named.flatMap(({ indicator, part, column }): Fault[] => {
    const entry = indicators[indicator];
    if (!entry) {
      const message = {
        vi: `indicators không có "${indicator}": ghi mã một chỉ số có trong tệp`,
        en: `indicators has no "${indicator}": name one that is in the file`,
      };
      return [{ file: 'indicators.yaml', row: null, column: `${column}.indicator`, message }];
    }
    if ((entry.kind === 'share') === (part !== 'value')) return [];
    const right = entry.kind === 'share' ? 'numerator, denominator' : 'value';
    const message = {
      vi: `"${indicator}" không có phần "${part}": ghi ${right}`,
      en: `"${indicator}" has no part "${part}": write ${right}`,
    };
    return [{ file: 'indicators.yaml', row: null, column: `${column}.part`, message }];
  });
}
