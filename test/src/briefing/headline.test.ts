import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headlineText } from '../../../src/briefing/headline.ts';
import { standingOf } from '../../../src/targets/standing.ts';
import { type Status, statuses } from '../../../src/targets/status.ts';

const of = (...given: readonly Status[]) =>
  standingOf(given.map((status) => ({ status, areas_reported: null, areas_due: null })));
const vi = (...given: readonly Status[]): string =>
  headlineText('Đảo Veld', of(...given), given.length, 'vi');
const en = (...given: readonly Status[]): string =>
  headlineText('Veld Island', of(...given), given.length, 'en');

describe('the headline of a briefing', () => {
  test('counts what holds out of what can be judged, and what does not', () => {
    const given = ['met', 'on_track', 'off_track', 'missed', 'missed', 'no_data', 'not_due'] as const;
    expect(vi(...given)).toBe(
      'Đảo Veld: 2 trên 6 chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ; 1 chậm tiến độ, 2 không đạt',
    );
    expect(en(...given)).toBe(
      'Veld Island: 2 of 6 targets that can be judged are met or on track; 1 behind, 2 missed',
    );
  });

  test('leaves out what there is none of', () => {
    expect(vi('met', 'missed')).toBe(
      'Đảo Veld: 1 trên 2 chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ; 1 không đạt',
    );
    expect(en('met', 'off_track')).toBe(
      'Veld Island: 1 of 2 targets that can be judged is met or on track; 1 behind',
    );
    expect(en('met', 'withheld')).toBe('Veld Island: 1 of 2 targets that can be judged is met or on track');
  });

  test('says so where all hold, or none', () => {
    expect(vi('met', 'on_track')).toBe('Đảo Veld: cả 2 chỉ tiêu đến kỳ đánh giá đã đạt hoặc đúng tiến độ');
    expect(en('met', 'on_track')).toBe('Veld Island: all 2 targets that can be judged are met or on track');
    expect(vi('missed', 'off_track')).toBe(
      'Đảo Veld: chưa chỉ tiêu nào trong 2 chỉ tiêu đến kỳ đánh giá đạt hoặc đúng tiến độ; 1 chậm tiến độ, 1 không đạt',
    );
    expect(en('missed', 'off_track')).toBe(
      'Veld Island: none of the 2 targets that can be judged is met or on track; 1 behind, 1 missed',
    );
  });

  test('speaks of a single target in the singular', () => {
    expect(vi('met')).toBe('Đảo Veld: chỉ tiêu duy nhất đến kỳ đánh giá đã đạt hoặc đúng tiến độ');
    expect(en('met')).toBe('Veld Island: the only target that can be judged is met or on track');
    expect(vi('missed')).toBe('Đảo Veld: chỉ tiêu duy nhất đến kỳ đánh giá chưa đạt và chưa đúng tiến độ');
    expect(en('missed')).toBe('Veld Island: the only target that can be judged is neither met nor on track');
    expect(en('withheld')).toBe('Veld Island: 1 target can be judged, none with a verdict that can be shown');
  });

  test('never takes silence or what is hidden for a result', () => {
    expect(vi('no_data', 'withheld')).toBe(
      'Đảo Veld: 2 chỉ tiêu đến kỳ đánh giá, chưa chỉ tiêu nào có kết luận công bố được',
    );
    expect(vi('not_due', 'not_applicable')).toBe('Đảo Veld: chưa có chỉ tiêu nào đến kỳ đánh giá');
    expect(vi()).toBe('Đảo Veld: chưa có chương trình nào đặt chỉ tiêu trong kỳ này');
  });

  test('holds no number that the counts do not hold', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 40 }), (given) => {
        const { good, judged, counts } = of(...given);
        const known = [good, judged, counts.get('off_track') ?? 0, counts.get('missed') ?? 0].map(String);
        for (const text of [vi(...given), en(...given)]) {
          for (const [number] of text.matchAll(/\d+/g)) expect(known).toContain(number);
          expect(text).not.toMatch(/undefined|NaN|\b0 (chậm|không|behind|missed)| {2}|; *$/);
        }
      }),
    );
  });
});
