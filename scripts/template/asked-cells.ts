import type { Due } from './due.ts';

/** Result columns in the order of the sheet. */
export const resultColumns = ['value', 'numerator', 'denominator', 'state', 'event_date'] as const;

export type ResultColumn = (typeof resultColumns)[number];

/**
 * The cells of a row that its indicator asks for. Whether something was done is asked as a number, 1 or 0,
 * even where there are words for it: one answer cannot contradict another.
 */
export function askedCells({ indicator, dated }: Pick<Due, 'indicator' | 'dated'>): readonly ResultColumn[] {
  if (indicator.kind === 'share') return ['numerator', 'denominator'];
  const result = indicator.kind === 'status' ? 'state' : 'value';
  return dated ? [result, 'event_date'] : [result];
}
