import { dutyStates, type DutyState } from '../duties/duty.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import type { DutyRow } from '../release/tables.ts';

/** An invented duty in every state, owed by one and by several, with a day, with a year alone and with none. */
export function duties(text: StyleGuideWords): readonly DutyRow[] {
  return [
    ...dutyStates.map((state, at) =>
      duty(text, {
        state,
        due: state === 'undated' ? null : `2026-0${1 + (at % 6)}-15`,
        strict: at % 2 === 0,
        period: state === 'undated' ? null : '2026-H1',
        done_on: done.includes(state) ? '2026-01-12' : null,
        units_due: 1,
      }),
    ),
    duty(text, { state: 'late', units_in_time: 7, units_late: 2, units_done: 1 }),
    duty(text, { state: 'missing', units_in_time: 4, units_late: 1, units_not_done: 2, units_silent: 3 }),
    duty(text, { state: 'undated', due: null, period: '2025', units_done: 6, units_silent: 4 }),
    duty(text, { state: 'withheld', units_in_time: 8 }),
    duty(text, { state: 'upcoming', due: null, when_vi: text.taskNote, when_en: text.taskNote }),
  ];
}

/** States that a day of doing goes with. */
const done: readonly DutyState[] = ['in_time', 'late', 'recorded'];

function duty(text: StyleGuideWords, given: Partial<DutyRow> & { readonly state: DutyState }): DutyRow {
  return {
    duty: given.state,
    agency: 'mau',
    programme: 'mau',
    target: null,
    what: text.task,
    what_en: text.task,
    due: '2026-06-12',
    strict: true,
    period: '2026-H1',
    when_vi: null,
    when_en: null,
    frequency: null,
    done_on: null,
    units_due: 10,
    units_in_time: 0,
    units_late: 0,
    units_done: 0,
    units_not_done: 0,
    units_silent: 0,
    ...given,
  };
}
