import { describe, expect, it } from 'vitest';
import type { AgencyRow, DutyRow, ProgrammeRow } from '../../../src/release/tables.ts';
import { calendarOf } from '../../../src/site/calendar.ts';

const text = (vi: string) => ({ vi, en: vi });
const agencies = ['office', 'garden'].map((agency): AgencyRow => ({
  ...{ programme: 'trees', agency, slug: agency },
  ...{ label_vi: `Cơ quan ${agency}`, label_en: `Agency ${agency}` },
}));
const named = (id: string): AgencyRow => {
  const found = agencies.find(({ agency }) => agency === id);
  if (!found) throw new RangeError(id);
  return found;
};
const duty = (given: Partial<DutyRow>) =>
  ({
    ...{ duty: 'T-1 2026-06-12', agency: 'office', programme: 'trees', what: 'Báo cáo', what_en: 'Report' },
    ...{ due: '2026-06-12', strict: true, state: 'upcoming', when_vi: null, when_en: null },
    ...given,
  }) as DutyRow;

type Source = Parameters<typeof calendarOf>[0];

function release(duties: readonly DutyRow[], origin?: string): Source {
  return {
    site: {
      title: text('Vườn Cây'),
      publisher: text('Thị trấn Xanh'),
      base: '/cay/',
      origin,
    } as Source['site'],
    catalog: { as_of: '2026-H1' } as Source['catalog'],
    duties,
    agency: (_, id) => named(id),
    programme: () => ({ label_vi: 'Kế hoạch cây', label_en: 'Plan of trees' }) as ProgrammeRow,
  };
}

const [office, garden] = agencies;
const several = [
  duty({ duty: 'T-2 2027-12-31', due: '2027-12-31', strict: false, when_vi: 'hết năm 2027' }),
  duty({}),
  duty({ agency: 'garden' }),
  duty({ duty: 'T-3', due: null, state: 'undated' }),
  duty({ duty: 'T-4 2030-01-01', due: '2030-01-01', state: 'ended' }),
];
const events = (calendar: string | undefined) => calendar?.match(/BEGIN:VEVENT/g)?.length ?? 0;

describe('the calendar of an agency', () => {
  const calendar = calendarOf(release(several, 'https://cay.example'), 'vi', office);

  it('holds its days in order, and nothing without a day or no longer owed', () => {
    expect(events(calendar)).toBe(2);
    expect(calendar?.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20260611',
      'DTSTART;VALUE=DATE:20271231',
    ]);
    expect(calendar).toContain('SUMMARY:Báo cáo (trước ngày 12/06/2026)\r\n');
    expect(calendar).toContain('SUMMARY:Báo cáo (hết năm 2027)\r\n');
  });

  it('knows its events again in any language and leads to the page in its own', () => {
    const uids = (text: string | undefined) => text?.replaceAll('\r\n ', '').match(/^UID:.*$/gm);
    const english = calendarOf(release(several, 'https://cay.example'), 'en', office);
    expect(uids(english)).toEqual(uids(calendar));
    expect(calendar).toContain('URL:https://cay.example/cay/don-vi/office/\r\n');
    expect(english).toContain('URL:https://cay.example/cay/en/don-vi/office/\r\n');
    expect(calendarOf(release(several), 'vi', office)).not.toContain('URL:');
  });

  it('is none where nothing has a day', () => {
    expect(calendarOf(release([duty({ due: null })]), 'vi', office)).toBeUndefined();
    expect(calendarOf(release([duty({})]), 'vi', garden)).toBeUndefined();
  });
});

describe('the calendar of all', () => {
  it('says whose each day is, and tells the same duty of two agencies apart', () => {
    const all = calendarOf(release(several), 'vi')?.replaceAll('\r\n ', '');
    expect(events(all)).toBe(3);
    expect(all).toContain('SUMMARY:Cơ quan garden: Báo cáo (trước ngày 12/06/2026)\r\n');
    expect(new Set(all?.match(/^UID:.*$/gm)).size).toBe(3);
  });
});
