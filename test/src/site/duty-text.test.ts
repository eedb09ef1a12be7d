import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../../src/release/tables.ts';
import { dutyOutcome, dutyWhen } from '../../../src/site/duty-text.ts';

/** A report that an office of trees owes before 12 June, with the given changes. */
function duty(given: Partial<DutyRow>): DutyRow {
  return {
    duty: 'T-1 2026-06-12',
    agency: 'office',
    programme: 'trees',
    target: 'T-1',
    what: 'Gửi báo cáo',
    what_en: 'Send a report',
    due: '2026-06-12',
    strict: true,
    period: '2026-H1',
    when_vi: null,
    when_en: null,
    frequency: 'annual',
    state: 'upcoming',
    done_on: null,
    units_due: null,
    units_in_time: null,
    units_late: null,
    units_done: null,
    units_not_done: null,
    units_silent: null,
    ...given,
  };
}

const counts = {
  units_due: 13,
  units_in_time: 7,
  units_late: 4,
  units_done: 0,
  units_not_done: 1,
  units_silent: 1,
};

describe('by when', () => {
  it('says "before" of a strict day only', () => {
    expect(dutyWhen(duty({}), 'vi')).toBe('trước ngày 12/06/2026');
    expect(dutyWhen(duty({}), 'en')).toBe('before 12 June 2026');
    expect(dutyWhen(duty({ strict: false }), 'vi')).toBe('chậm nhất ngày 12/06/2026');
  });

  it('keeps the words of a plan that names no day', () => {
    const year = { due: '2026-12-31', strict: false, when_vi: 'hết năm 2026', when_en: 'end of 2026' };
    expect(dutyWhen(duty(year), 'vi')).toBe('hết năm 2026');
    const round = { due: null, when_vi: 'hằng năm', when_en: 'every year' };
    expect(dutyWhen(duty(round), 'vi')).toBe('6 tháng đầu năm 2026 (hằng năm)');
    expect(dutyWhen(duty({ ...round, period: null }), 'en')).toBe('every year');
  });
});

describe('how it stands', () => {
  const said = (given: Partial<DutyRow>, language: 'vi' | 'en' = 'vi') => {
    const { mark, word, detail } = dutyOutcome(duty(given), language);
    return [mark, word, detail];
  };

  it('counts the areas where several owe it', () => {
    expect(said({ ...counts, state: 'missing' })).toEqual([
      'missed',
      'Chưa đủ',
      '7 trên 13 địa bàn đúng hạn, 4 muộn, 1 báo là chưa làm, 1 chưa có ghi nhận',
    ]);
    expect(said({ ...counts, state: 'missing' }, 'en')[2]).toBe(
      '7 of 13 areas in time, 4 late, 1 recorded as not done, 1 with nothing recorded',
    );
    expect(said({ ...counts, units_silent: 0, state: 'missing' })[2]).toContain('1 không công bố');
  });

  it('says the day where one owes it, or that it was not done', () => {
    const one = {
      units_due: 1,
      units_in_time: 1,
      units_late: 0,
      units_done: 0,
      units_not_done: 0,
      units_silent: 0,
    };
    expect(said({ ...one, state: 'in_time', done_on: '2026-06-10' })).toEqual([
      'met',
      'Đúng hạn',
      'ngày 10/06/2026',
    ]);
    expect(said({ ...one, units_in_time: 0, units_not_done: 1, state: 'missing' })).toEqual([
      'missed',
      'Báo là chưa làm',
      '',
    ]);
  });

  it('blames nobody for silence', () => {
    expect(said({ state: 'not_reported' })).toEqual(['no_data', 'Không có ghi nhận', '']);
    const some = { ...counts, units_in_time: 0, units_late: 0, units_not_done: 0, units_done: 12, due: null };
    expect(said({ ...some, state: 'undated' })).toEqual([
      'no_data',
      'Mới ghi nhận một phần',
      '12 trên 13 địa bàn đã làm, 1 chưa có ghi nhận',
    ]);
  });

  it('says nothing of areas before the day, unless some have done it', () => {
    const none = { ...counts, units_in_time: 0, units_late: 0, units_not_done: 0, units_silent: 2 };
    expect(said(none)[2]).toBe('');
    expect(said({ ...none, units_in_time: 3 })[2]).toBe('3 trên 13 địa bàn đúng hạn, 2 chưa có ghi nhận');
  });
});
