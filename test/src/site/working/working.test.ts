import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/i18n/language.ts';
import type { Subject } from '../../../../src/site/working/subject.ts';
import { working } from '../../../../src/site/working/working.ts';
import type { Rule } from '../../../../src/targets/rule.ts';
import { verdict } from '../../../../src/targets/verdict.ts';
import { number, part, point } from '../../targets/question.ts';
import { row, worked } from './sample.ts';

const flow = { kind: 'flow', accumulates: true, adds_over_periods: true } as const;
const duty = { measurability: 'binary', threshold: null, basis: null } as const;
const share = (numerator: number, denominator: number) => [part('2026', numerator, denominator)];

/** A verdict under every rule, in an invented plan. */
const samples: Readonly<Record<Rule, Subject>> = {
  share_at_least: worked({ threshold: 95 }, { kind: 'share' }, '2026', share(43, 45)),
  share_above: worked({ rule: 'share_above', threshold: 50 }, { kind: 'share' }, '2026', share(1, 2)),
  count_at_most: worked({ rule: 'count_at_most', threshold: 3 }, flow, '2026', [number('2026', 4)]),
  count_zero: worked({ rule: 'count_zero', threshold: null }, flow, '2026', [number('2026', 0)]),
  count_at_least: worked({ rule: 'count_at_least', threshold: 5 }, flow, '2026-H1', [number('2026-H1', 2)]),
  yoy_change_at_most: worked(
    { rule: 'yoy_change_at_most', operator: '<', threshold: 1, threshold_unit: 'percent' },
    {},
    '2026',
    [number('2025', 120), number('2026', 118)],
  ),
  yoy_change_at_least: worked(
    { rule: 'yoy_change_at_least', threshold: 3, threshold_unit: 'trees' },
    {},
    '2026',
    [number('2025', 120), number('2026', 122)],
  ),
  yoy_decrease: worked({ rule: 'yoy_decrease', threshold: 0 }, {}, '2026', [
    number('2025', 7),
    number('2026', 7),
  ]),
  yoy_increase: worked({ rule: 'yoy_increase', threshold: 0 }, { kind: 'share' }, '2026', [
    part('2025', 1, 4),
    part('2026', 1, 2),
  ]),
  milestone_by_date: worked(
    { rule: 'milestone_by_date', deadline: '2026-05-05', deadline_strict: true },
    flow,
    '2026-H1',
    [point('2026-H1', { value: 1, event_date: '2026-05-05' })],
    duty,
  ),
  record_present: worked(
    { rule: 'record_present', deadline_every: '06-15' },
    flow,
    '2026',
    [point('2026', { event_date: '2026-06-20' })],
    duty,
  ),
  share_of_areas_with_status_by_date: worked(
    { rule: 'share_of_areas_with_status_by_date', threshold: 15, deadline: '2026-12-31' },
    { kind: 'share' },
    '2026',
    share(2, 13),
  ),
  class_transition_count: worked(
    { rule: 'class_transition_count', threshold: 4, deadline: '2029-12-31' },
    flow,
    '2027',
    [number('2026', 1), number('2027', 0)],
  ),
  duration_at_most: worked({ rule: 'duration_at_most', threshold: 2 }, { kind: 'duration' }, '2026', [
    number('2026', 1.5),
  ]),
  composite_all_criteria: {
    ...worked({ rule: 'composite_all_criteria' }, {}, '2026', [], { threshold: null }),
    verdict: row(verdict('missed', 'part_fails', { numerator: 1, denominator: 2 }), '2026', {
      indicator: null,
    }),
    composed: true,
    parts: [
      { label: { vi: 'Trồng', en: 'Planting' }, status: 'met' },
      { label: { vi: 'Tưới', en: 'Watering' }, status: 'missed' },
    ],
  },
  qualitative: worked(
    { rule: 'qualitative' },
    flow,
    '2026',
    [point('2026', { event_date: '2026-03-01' })],
    duty,
  ),
};

/** The lines of each step by its id. */
function said(subject: Subject, language: Language = 'vi'): Record<string, readonly string[]> {
  return Object.fromEntries(working(subject, language).map(({ id, lines }) => [id, lines]));
}

describe('the working of a verdict', () => {
  it.each(Object.entries(samples))(
    'under %s says rule, what is set, meaning and plan, whole',
    (_, subject) => {
      for (const language of ['vi', 'en'] as const) {
        const steps = working(subject, language);
        const ids = steps.map(({ id }) => id);
        expect(ids.slice(0, 2)).toEqual(['rule', 'threshold']);
        expect(ids.slice(-2)).toEqual(['status', 'plan']);
        expect(ids.length).toBeGreaterThan(4);
        expect(new Set(ids).size).toBe(ids.length);
        for (const line of steps.flatMap(({ lines }) => lines)) {
          expect(line).not.toMatch(/undefined|null|NaN|Infinity|…|\.\.|\s{2}/);
          expect(line).toBe(line.normalize('NFC'));
        }
      }
      expect(said(subject).plan).toEqual(['Mục II.3, Kế hoạch trồng cây.']);
    },
  );

  it('compares a share in whole numbers', () => {
    expect(said(samples.share_at_least)).toMatchObject({
      rule: ['Tỷ lệ phải bằng hoặc lớn hơn mức đặt ra.'],
      threshold: ['Ít nhất 95% (văn bản ghi rõ).'],
      result: ['Năm 2026: 43 trên 45, bằng 95,6%.', 'Tử số: cây đã trồng.', 'Mẫu số: cây phải trồng.'],
      comparison: ['100 × 43 = 4.300 ≥ 95 × 45 = 4.275', expect.stringContaining('số nguyên')],
      gap: ['Hơn 0,6 điểm phần trăm so với mức cần có.'],
    });
  });

  it('keeps whole numbers where a half of the threshold is asked for', () => {
    const gathered = { kind: 'share', accumulates: true } as const;
    const half = worked({ threshold: 95 }, gathered, '2026-H1', [part('2026-H1', 20, 45)]);
    expect(said(half)).toMatchObject({
      required: ['6 tháng đầu năm 2026 là 1/2 năm: 95% × 1/2 = 47,5%.'],
      comparison: ['2 × 100 × 20 = 4.000 < 95 × 45 = 4.275', expect.any(String)],
    });
  });

  it('says that just what is to be passed is not enough', () => {
    expect(said(samples.share_above)).toMatchObject({
      comparison: ['100 × 1 = 100 ≤ 50 × 2 = 100', expect.any(String)],
      gap: ['Vừa bằng mức phải vượt, nên chưa đủ.'],
    });
    expect(said(samples.yoy_decrease, 'en')).toMatchObject({
      limit: ['Compared with 2025: 7 trees.', 'Change: 7 − 7 = 0 trees (0%).'],
      comparison: ['7 ≥ 7'],
      gap: ['Just what it must be below, which is not enough.'],
    });
  });

  it('calls a limit a limit', () => {
    expect(said(samples.count_at_most, 'en')).toMatchObject({
      threshold: ['At most 3 trees (the plan says so).'],
      result: ['2026: 4 trees.'],
      comparison: ['4 > 3'],
    });
    expect(said(samples.count_zero)).toMatchObject({ comparison: ['0 ≤ 0'], gap: ['Không vượt giới hạn.'] });
    expect(said(samples.duration_at_most)).toMatchObject({ comparison: ['1,5 ≤ 2'] });
  });

  it('asks for whole things in a part of the year', () => {
    expect(said(samples.count_at_least)).toMatchObject({
      required: ['6 tháng đầu năm 2026 là 1/2 năm: 5 × 1/2 = 2,5.', 'Làm tròn xuống: 2.'],
      comparison: ['2 ≥ 2'],
    });
  });

  it('sums up a change from the year before', () => {
    expect(said(samples.yoy_change_at_most)).toMatchObject({
      rule: ['So với năm trước, mức tăng phải thấp hơn mức đặt ra; giảm cũng là đạt.'],
      limit: [
        'So với năm 2025: 120 cây.',
        'Thêm 1%: 120 + 120 × 1% = 121,2.',
        'Thay đổi: 118 − 120 = −2 cây (−1,67%).',
      ],
      comparison: ['118 < 121,2'],
    });
    expect(said(samples.yoy_change_at_least)).toMatchObject({
      required: [
        'So với năm 2025: 120 cây.',
        'Thêm 3: 120 + 3 = 123.',
        'Thay đổi: 122 − 120 = +2 cây (+1,67%).',
      ],
      comparison: ['122 < 123'],
    });
    // Shares differ by percentage points, and by these alone.
    expect(said(samples.yoy_increase).required).toEqual([
      'So với năm 2025: 25%.',
      'Thay đổi: 50% − 25% = +25 điểm phần trăm.',
    ]);
  });

  it('goes along the path from its base, and says where the pace leads', () => {
    const path = worked({ threshold: 100, deadline: '2030-12-31' }, { kind: 'share' }, '2026-H1', [
      part('2025', 40, 100),
      part('2026-H1', 45, 100),
    ]);
    expect(said(path)).toMatchObject({
      required: [
        'Mức gốc, năm 2025: 40%.',
        'Từ mức gốc đi thẳng đến 100% vào cuối năm 2030.',
        'Hết 6 tháng đầu năm 2026 đã qua 0,5 trên 5 năm: 40% + (100% − 40%) × 0,5 / 5 = 46%.',
      ],
      comparison: ['45% < 46%'],
      pace: [
        expect.stringMatching(/^Từ cuối năm 2025, mỗi năm tăng trung bình 10 điểm phần trăm/),
        'Trung bình mỗi năm: (45% − 40%) / 0,5 = +10 điểm phần trăm.',
        'Cần thêm mỗi năm: (100% − 45%) / 4,5 = +12,2 điểm phần trăm.',
      ],
    });
  });

  it('asks no more than the threshold of who began above it', () => {
    const flat = worked({ threshold: 50, deadline: '2030-12-31' }, { kind: 'share' }, '2026', [
      part('2025', 60, 100),
      part('2026', 55, 100),
    ]);
    expect(said(flat).required?.[1]).toBe('Mức gốc đã bằng hoặc hơn mức đặt ra, nên chỉ cần giữ 50%.');
  });

  it('counts whole areas, rounded up at the deadline and down before it', () => {
    expect(said(samples.share_of_areas_with_status_by_date)).toMatchObject({
      required: ['Đúng mức đặt ra: 15%.', '15% × 13 = 1,95. Làm tròn lên: 2.'],
      comparison: ['2 ≥ 2'],
    });
    const before = worked(
      { rule: 'share_of_areas_with_status_by_date', threshold: 100, deadline: '2030-12-31' },
      { kind: 'share' },
      '2026',
      [part('2025', 2, 13), part('2026', 4, 13)],
    );
    expect(said(before)).toMatchObject({ comparison: ['4 ≥ 4'] });
    expect(said(before).required?.at(-1)).toBe('32,3% × 13 = 4,2. Làm tròn xuống: 4.');
  });

  it('adds transitions up from nothing', () => {
    expect(said(samples.class_transition_count)).toMatchObject({
      required: [
        'Từ 0 vào cuối năm 2025 đi thẳng đến 4 cây vào cuối năm 2029.',
        'Hết năm 2027 đã qua 2 trên 4 năm: 4 × 2 / 4 = 2.',
        'Làm tròn xuống: 2.',
      ],
      comparison: ['1 < 2'],
    });
  });

  it('holds the day it was done against the day it was due: before is not on', () => {
    expect(said(samples.milestone_by_date)).toMatchObject({
      rule: ['Việc phải xong trước ngày hạn; xong đúng ngày đó là trễ.'],
      day: ['Xong ngày 05/05/2026.', 'Hạn: trước ngày 05/05/2026; xong đúng ngày này là trễ.', 'Trễ hạn.'],
    });
    const asked = { rule: 'milestone_by_date', deadline: '2026-05-05' } as const;
    const sameDay = [point('2026-H1', { value: 1, event_date: '2026-05-05' })];
    expect(said(worked(asked, flow, '2026-H1', sameDay, duty)).day?.at(-1)).toBe('Kịp hạn.');
  });

  it('gives the parts of a whole with their statuses', () => {
    const steps = working(samples.composite_all_criteria, 'vi');
    expect(steps.find(({ id }) => id === 'parts')).toMatchObject({
      lines: ['1 trên 2 phần đạt hoặc đúng tiến độ.'],
      parts: [{ status: 'met' }, { status: 'missed' }],
    });
  });

  it('counts areas where every one must hold', () => {
    const every = {
      ...samples.share_at_least,
      verdict: row(verdict('missed', 'unit_fails', { numerator: 8, denominator: 13 }), '2026', {
        indicator: null,
        coverage: 12 / 13,
      }),
    };
    expect(said(every)).toMatchObject({
      rule: ['Tỷ lệ phải bằng hoặc lớn hơn mức đặt ra.', 'Địa bàn nào cũng phải đạt.'],
      units: ['8 trên 13 địa bàn đạt hoặc đúng tiến độ.'],
      coverage: ['92,3% số địa bàn đã báo cáo.'],
    });
    expect(said(every)).not.toHaveProperty('result');
  });

  it('says how many areas reported', () => {
    const { verdict: made } = samples.share_at_least;
    const covered = { ...samples.share_at_least, verdict: { ...made, areas_reported: 89, areas_due: 92 } };
    expect(said(covered, 'en').coverage).toEqual(['89 of 92 areas have reported.']);
  });

  it('says whether the plan gives the threshold itself', () => {
    const implied = worked({ threshold: 95 }, { kind: 'share' }, '2026', share(1, 2), { basis: 'implied' });
    expect(said(implied).threshold).toEqual(['Ít nhất 95% (suy ra từ lời văn, văn bản không ghi số).']);
    const other = worked({ threshold: 95 }, { kind: 'share' }, '2026', share(1, 2), {
      basis: 'by_reference',
    });
    expect(said(other, 'en').threshold).toEqual(['At least 95% (set by another document).']);
  });

  it('tells a status in words and not as 1 and 0', () => {
    const kept = worked({ rule: 'yoy_change_at_least', threshold: 0 }, { kind: 'status' }, '2026', [
      point('2025', { state: 'done' }),
      point('2026', { state: 'open' }),
    ]);
    expect(said(kept).result).toEqual(['Năm 2026: chưa có.', 'So với năm 2025: có.']);
    expect(said(kept)).not.toHaveProperty('comparison');
  });
});

describe('a verdict without a result', () => {
  const bare = worked({ threshold: 95 }, { kind: 'share' }, '2026', []);

  it.each(['no_data', 'not_due', 'not_applicable'] as const)('that is %s says why', (status) => {
    const subject = { ...bare, verdict: row(verdict(status, 'not_reported'), '2026') };
    expect(working(subject, 'vi').map(({ id }) => id)).toEqual([
      'rule',
      'threshold',
      'result',
      'status',
      'plan',
    ]);
    expect(said(subject).result).toEqual(['Vì thế.']);
  });

  it('that is not measurable says no number', () => {
    const subject = { ...bare, verdict: row(verdict('not_measurable', 'not_judged'), '2026') };
    expect(working(subject, 'en').map(({ id }) => id)).toEqual(['rule', 'status', 'plan']);
  });

  it.each(Object.entries(samples))(
    'and is hidden holds nothing of %s but what the plan says',
    (_, subject) => {
      const numbers = fc.constantFrom(null, 7919, 104729);
      const keys = [
        'numerator',
        'denominator',
        'value',
        'required',
        'gap',
        'base_value',
        'pace',
        'pace_needed',
      ];
      const more = ['projected', 'coverage', 'areas_reported', 'areas_due'];
      const planted = fc.record(Object.fromEntries([...keys, ...more].map((key) => [key, numbers])));
      fc.assert(
        fc.property(planted, fc.constantFrom('vi', 'en'), (hidden, language) => {
          const made = { ...subject.verdict, ...hidden, status: 'withheld', reason: 'small_numbers' };
          const steps = working({ ...subject, verdict: { ...made, event_date: '2026-03-09' } }, language);
          expect(steps.map(({ id }) => id)).toEqual(['rule', 'threshold', 'status', 'plan']);
          expect(steps.every(({ parts }) => parts === undefined)).toBe(true);
          expect(JSON.stringify(steps)).not.toMatch(/7.?919|104.?729|09\/03|9 March/);
        }),
      );
    },
  );
});

/** The numbers in a text as Vietnamese writes them. */
function numbers(text: string): number[] {
  return [...text.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([found]) =>
    Number(found.replaceAll('.', '').replace(',', '.')),
  );
}

describe('every number of a working', () => {
  const counts = fc.record({
    denominator: fc.integer({ min: 1, max: 5000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const point2 = ({ denominator, part: done }: { denominator: number; part: number }) =>
    [Math.round(denominator * done), denominator] as const;

  it('is one of the verdict or the target, or comes from a sum that stands there', () => {
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('2026-H1', '2026', '2028', '2030'),
        fc.constantFrom(null, '2030-12-31'),
        (before, now, threshold, period, deadline) => {
          const subject = worked({ threshold, deadline }, { kind: 'share' }, period, [
            part('2025', ...point2(before)),
            part(period, ...point2(now)),
          ]);
          const { verdict: made } = subject;
          const { value, base_value: base } = made;
          const years = [0.5, 1, 3, 5, 4.5, 4, 2, 0];
          const days = [2025, 2030, 31, 12, Number(period.slice(0, 4)), 6];
          const known = [
            ...Object.values(made).filter((each) => typeof each === 'number'),
            ...[threshold, 100, ...years, ...days],
            ...[100 * (made.numerator ?? 0), threshold * (made.denominator ?? 0)],
            threshold - (made.projected ?? value ?? 0),
            ...(base === null ? [] : [base]),
          ].map(Math.abs);
          const lines = working(subject, 'vi')
            .filter(({ id }) => id !== 'plan')
            .flatMap(({ lines: each }) => each);
          const strange = numbers(lines.join(' ')).filter(
            (number) => !known.some((one) => Math.abs(one - number) <= 0.0501),
          );
          expect(strange).toEqual([]);
        },
      ),
    );
  });
});

it('says what each unit must have to be counted, where a target asks for it', () => {
  const two = {
    unit_minimum: 2,
    unit_minimum_of_vi: 'buổi trồng cây',
    unit_minimum_of_en: 'planting days',
  };
  const subject = worked({ threshold: 95 }, { kind: 'share' }, '2026', share(43, 45), two);
  const lines = (language: Language) =>
    working(subject, language).find(({ id }) => id === 'threshold')?.lines;
  expect(lines('vi')?.[1]).toBe('Mỗi nơi chỉ được đếm khi có ít nhất 2 buổi trồng cây.');
  expect(lines('en')?.[1]).toBe('Each is counted only with at least 2 planting days.');
});
