import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlook, type Paced } from '../../../../src/i18n/working/outlook.ts';
import { paceSentence } from '../../../../src/i18n/working/pace.ts';

const paced: Paced = {
  measure: 'share',
  unit: undefined,
  base_year: 2023,
  value: 68,
  threshold: 100,
  strict: false,
  deadline: '2030-12-31',
  pace: 3.2,
  pace_needed: 6.4,
  projected: 84,
};

const cases: Record<string, [Partial<Paced>, vi: string, en: string]> = {
  'too slow': [
    {},
    'Từ cuối năm 2023, mỗi năm tăng trung bình 3,2 điểm phần trăm; từ nay đến hạn cần tăng 6,4 điểm phần trăm mỗi năm; giữ nhịp này thì cuối năm 2030 đạt 84%, thiếu 16 điểm phần trăm.',
    'Since the end of 2023 it has risen by 3.2 percentage points a year on average; from now to the deadline it must rise by 6.4 percentage points a year; at this pace it will be 84% at the end of 2030, 16 percentage points short.',
  ],
  enough: [
    { pace: 7, projected: 100 },
    'Từ cuối năm 2023, mỗi năm tăng trung bình 7 điểm phần trăm; từ nay đến hạn cần tăng 6,4 điểm phần trăm mỗi năm; giữ nhịp này thì cuối năm 2030 đạt 100%, đủ mức đặt ra.',
    'Since the end of 2023 it has risen by 7 percentage points a year on average; from now to the deadline it must rise by 6.4 percentage points a year; at this pace it will be 100% at the end of 2030, which is enough.',
  ],
  'the wrong way': [
    { pace: -1, projected: 63 },
    'Từ cuối năm 2023, mỗi năm giảm trung bình 1 điểm phần trăm, ngược với chiều cần có; từ nay đến hạn cần tăng 6,4 điểm phần trăm mỗi năm; giữ nhịp này thì cuối năm 2030 còn 63%, thiếu 37 điểm phần trăm.',
    'Since the end of 2023 it has fallen by 1 percentage point a year on average, away from the target; from now to the deadline it must rise by 6.4 percentage points a year; at this pace it will be 63% at the end of 2030, 37 percentage points short.',
  ],
  'standing still': [
    { pace: 0, projected: 68 },
    'Từ cuối năm 2023 đến nay không thay đổi; từ nay đến hạn cần tăng 6,4 điểm phần trăm mỗi năm; giữ nguyên như vậy thì cuối năm 2030 vẫn là 68%, thiếu 32 điểm phần trăm.',
    'Since the end of 2023 nothing has changed; from now to the deadline it must rise by 6.4 percentage points a year; as things stand it will still be 68% at the end of 2030, 32 percentage points short.',
  ],
  'reached already': [
    { value: 100, pace_needed: 0, projected: 100 },
    'Từ cuối năm 2023, mỗi năm tăng trung bình 3,2 điểm phần trăm; đã đạt mức đặt ra, từ nay chỉ cần giữ.',
    'Since the end of 2023 it has risen by 3.2 percentage points a year on average; the target is reached and only has to be kept.',
  ],
  'reached, but falling back': [
    { value: 82, threshold: 80, pace: -1, pace_needed: -0.5, projected: 78 },
    'Từ cuối năm 2023, mỗi năm giảm trung bình 1 điểm phần trăm; nay vẫn đạt mức đặt ra, nhưng giữ nhịp này thì cuối năm 2030 còn 78%, thiếu 2 điểm phần trăm.',
    'Since the end of 2023 it has fallen by 1 percentage point a year on average; the target is reached now, but at this pace it will be down to 78% at the end of 2030, 2 percentage points short.',
  ],
  'no time left': [
    { pace_needed: null, projected: null },
    'Từ cuối năm 2023, mỗi năm tăng trung bình 3,2 điểm phần trăm; đã hết hạn, thiếu 32 điểm phần trăm.',
    'Since the end of 2023 it has risen by 3.2 percentage points a year on average; no time is left, and it is 32 percentage points short.',
  ],
  'just what is to be passed': [
    { threshold: 84, strict: true, pace_needed: 3.2 },
    'Từ cuối năm 2023, mỗi năm tăng trung bình 3,2 điểm phần trăm; từ nay đến hạn cần tăng hơn 3,2 điểm phần trăm mỗi năm; giữ nhịp này thì cuối năm 2030 đạt 84%, vừa bằng mức phải vượt.',
    'Since the end of 2023 it has risen by 3.2 percentage points a year on average; from now to the deadline it must rise by more than 3.2 percentage points a year; at this pace it will be 84% at the end of 2030, just what is to be passed.',
  ],
  'things that are counted, and a day within the year': [
    {
      measure: 'number',
      unit: { label: { vi: 'vườn', en: 'gardens' }, one: 'garden' },
      value: 3,
      threshold: 9,
      deadline: '2030-06-30',
      pace: 1,
      pace_needed: 1.5,
      projected: 7,
    },
    'Từ cuối năm 2023, mỗi năm tăng trung bình 1 vườn; từ nay đến hạn cần tăng 1,5 vườn mỗi năm; giữ nhịp này thì ngày 30/06/2030 đạt 7 vườn, thiếu 2 vườn.',
    'Since the end of 2023 it has risen by 1 garden a year on average; from now to the deadline it must rise by 1.5 gardens a year; at this pace it will be 7 gardens on 30 June 2030, 2 gardens short.',
  ],
};

describe('the sentence on a pace', () => {
  it.each(Object.entries(cases))('%s', (_, [given, vi, en]) => {
    expect(paceSentence({ ...paced, ...given }, 'vi')).toBe(vi);
    expect(paceSentence({ ...paced, ...given }, 'en')).toBe(en);
  });

  it('tells a pace from the one that is needed, and an end from the threshold', () => {
    const close = { ...paced, pace: 3.36, pace_needed: 3.43, threshold: 80, projected: 79.98 };
    expect(paceSentence(close, 'en')).toContain('3.36 percentage points a year on average');
    expect(paceSentence(close, 'en')).toContain('by 3.43 percentage points a year;');
    expect(paceSentence(close, 'en')).toContain('79.98% at the end of 2030, 0.02 percentage points short');
  });

  it('never calls enough what ends short, nor short what is enough', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, share, fc.boolean(), (value, threshold, projected, strict) => {
        const told = { ...paced, value, threshold, projected, strict, pace: projected - value };
        const reaches = strict ? projected > threshold : projected >= threshold;
        expect(['kept', 'enough'].includes(outlook(told))).toBe(reaches);
        for (const language of ['vi', 'en'] as const) {
          const text = paceSentence(told, language);
          expect(/thiếu| short/.test(text)).toBe(projected < threshold);
          expect(text).toMatch(/^\S.*[^.]\.$/u);
        }
      }),
    );
  });
});
