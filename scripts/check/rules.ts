import type { Code } from './finding.ts';
import { allowedWords } from './reading.ts';

/** One thing that can be wrong with a row: where, and the cells its message needs. */
export interface RowRule {
  readonly code: Code;
  /** The message, a key of `words` in findings.ts. */
  readonly message: string;
  readonly column: string;
  /** SQL over `reading`; of {@link saidRules} over `said_read`. */
  readonly when: string;
  /** SQL for up to three texts of the message. */
  readonly detail?: readonly string[];
}

const rule = (code: Code, message: string, column: string, when: string, ...detail: string[]): RowRule => ({
  code,
  message,
  column,
  when,
  detail,
});

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The rules about what many rows of a file may say alike. `asOfDay` is an ISO day of ours, never a cell. */
export function saidRules(breakdowns: readonly string[], asOfDay: string): RowRule[] {
  return [
    rule('E301', 'noPeriod', 'period', `period_fault = 'empty'`),
    rule('E301', 'unreadablePeriod', 'period', `period_fault = 'unreadable'`, 'period_cell'),
    rule('E301', 'dayAsPeriod', 'period', `period_fault = 'day'`, 'period_cell'),
    rule(
      'E301',
      'undeclaredPeriod',
      'period',
      `NOT contains(periods, period_kind)`,
      'period_cell',
      'coalesce(indicator, indicator_cell)',
    ),
    ...['event_date', 'cutoff', 'reported_at'].map((name) =>
      rule('E301', 'unreadableDay', name, `${name}_cell <> '' AND ${name} IS NULL`, `${name}_cell`),
    ),
    rule('E302', 'afterAsOf', 'period', `last_day > DATE '${asOfDay}'`, 'period_cell'),
    rule('E302', 'afterAsOf', 'event_date', `event_date > DATE '${asOfDay}'`, 'event_date_cell'),
    rule('E401', 'noIndicator', 'indicator', `indicator_cell = ''`),
    rule(
      'E401',
      'unknownIndicator',
      'indicator',
      `indicator_cell <> '' AND indicator IS NULL`,
      'indicator_cell',
      'indicator_near',
    ),
    ...breakdowns.flatMap((id) => [
      rule(
        'E402',
        'undeclaredBreakdown',
        id,
        `b_${id}_cell <> '' AND NOT b_${id}_declared`,
        `'${id}'`,
        'indicator',
      ),
      rule(
        'E402',
        'unknownCategory',
        id,
        `b_${id}_declared AND b_${id} IS NULL`,
        `b_${id}_cell`,
        `b_${id}_allowed`,
      ),
    ]),
    rule(
      'E402',
      'unknownCategory',
      'state',
      `state_mark IS NULL AND kind = 'status' AND state_declared AND state IS NULL`,
      'state_cell',
      'state_allowed',
    ),
    rule(
      'E402',
      'unexpectedState',
      'state',
      `state_mark IS NULL AND indicator IS NOT NULL AND NOT state_declared`,
      'indicator',
    ),
    ...(['status', 'qualifier'] as const).map((name) =>
      rule(
        'E402',
        'unknownCategory',
        name,
        `${name} NOT IN ('', ${quoted(allowedWords[name])})`,
        name,
        `'${JSON.stringify(allowedWords[name].map((id) => ({ id })))}'`,
      ),
    ),
    rule('E402', 'noSource', 'source', `source IS NULL AND source_cell = ''`),
    rule('E402', 'unknownSource', 'source', `source IS NULL AND source_cell <> ''`, 'source_cell'),
  ];
}

/** The rules about area and figures, of which each row has its own. */
export const ownRules: readonly RowRule[] = [
  rule('E201', 'noArea', 'area', 'area_at = 0'),
  rule('E201', 'unknownArea', 'area', `area_fault = 'unknown'`, 'area_cell', 'area_near'),
  rule('E201', 'totalRow', 'area', `area_fault = 'total'`, 'area_cell'),
  rule('E201', 'ambiguousArea', 'area', `area_fault = 'ambiguous'`, 'area_cell', 'area_near'),
  rule('E202', 'areaNotValid', 'area', `area_fault = 'not_valid'`, 'area_cell', 'area_near', 'area_day'),
  rule('E203', 'wrongLevel', 'area', 'level_bits & level_bit = 0', 'indicator', 'level'),
  ...['value', 'numerator', 'denominator'].flatMap((name) => [
    rule('E501', 'notNumber', name, `${name}_fault = 'none'`, `${name}_cell`, 'locale'),
    rule(
      'E502',
      'ambiguousNumber',
      name,
      `${name}_fault = 'ambiguous'`,
      `${name}_cell`,
      `${name}_other`,
      name,
    ),
    rule('E504', 'negative', name, `${name}_fault IS NULL AND ${name} < 0`, `${name}_cell`),
    rule(
      'E505',
      'fraction',
      name,
      `${name}_fault IS NULL AND ${name} >= 0 AND NOT decimals AND ${name} <> trunc(${name})${name === 'value' ? ` AND kind <> 'share'` : ''}`,
      `${name}_cell`,
    ),
  ]),
  rule(
    'E503',
    'numeratorOver',
    'numerator',
    `kind = 'share' AND numerator_fault IS NULL AND denominator_fault IS NULL AND numerator > denominator`,
    'numerator',
    'denominator',
  ),
];
