import { describe, expect, it } from 'vitest';
import { sentence, withheldSentence } from '../../../src/i18n/verdict/sentence.ts';
import type { Told } from '../../../src/i18n/verdict/told.ts';
import { reasons } from '../../../src/targets/status.ts';
import { verdict } from '../../../src/targets/verdict.ts';
import { test } from '../targets/question.ts';

const numbers = {
  numerator: 43,
  denominator: 100,
  value: 43,
  required: 49,
  gap: -6,
  base_period: '2025',
  base_value: 40,
  event_date: '2026-03-01',
};

function told(given: Partial<Told>): Told {
  return {
    verdict: verdict('off_track', 'path_behind', numbers),
    test: test({ deadline: '2030-12-31' }),
    period: { year: 2026, half: 1 },
    measure: 'share',
    area_day: '2025-07-01',
    agency: { vi: 'Sở', en: 'Department' },
    areas: { reported: 80, due: 92 },
    ...given,
  };
}

describe('the sentence of a verdict', () => {
  it('tells a share in percent and differences in percentage points', () => {
    expect(sentence(told({}), 'vi')).toBe('Đạt 43%; mức cần có lúc này là 49%: kém 6 điểm phần trăm.');
    expect(sentence(told({}), 'en')).toBe('43% reached, 49% required by now: behind by 6 percentage points.');
  });

  it('counts areas that hold a status in whole areas', () => {
    const rule = test({ rule: 'share_of_areas_with_status_by_date', threshold: 15, deadline: '2025-12-31' });
    const short = verdict('missed', 'not_reached', {
      numerator: 1,
      denominator: 13,
      value: 100 / 13,
      required: 200 / 13,
      gap: -100 / 13,
    });
    expect(sentence(told({ test: rule, verdict: short }), 'vi')).toBe(
      'Đạt 1/13 địa bàn (7,7%); chỉ tiêu là ít nhất 15%: thiếu 1 địa bàn.',
    );
    const ahead = { ...short, status: 'on_track', reason: 'path_ahead', required: 0, gap: 100 / 13 } as const;
    expect(sentence(told({ test: rule, verdict: ahead }), 'en')).toBe(
      '1 of 13 areas (7.7%) reached, 0 areas required by now: ahead by 1 area.',
    );
  });

  it('names the indicator that decided', () => {
    const subject = { vi: 'Số hộ', en: 'Households' };
    expect(sentence(told({ subject }), 'vi')).toMatch(/^Số hộ: đạt 43%/);
  });

  it.each(reasons)('of %s is whole in both languages, with every number it speaks of', (reason) => {
    for (const measure of ['share', 'status', 'number'] as const) {
      for (const language of ['vi', 'en'] as const) {
        const text = sentence(told({ measure, verdict: verdict('missed', reason, numbers) }), language);
        expect(text).toMatch(/^\S.*\.$/u);
        expect(text).not.toContain('…');
        expect(text).toBe(text.normalize('NFC'));
      }
    }
  });

  it('never makes a small gap vanish', () => {
    const close = verdict('missed', 'not_reached', { value: 99.96, required: 100, gap: -0.04 });
    expect(sentence(told({ verdict: close }), 'en')).toBe(
      '99.96% reached; the target is 100%: short by 0.04 percentage points.',
    );
  });

  it('says of a whole that is on track that parts are still to be judged', () => {
    const held = (numerator: number) => verdict('on_track', 'parts_hold', { numerator, denominator: 4 });
    expect(sentence(told({ verdict: held(4) }), 'vi')).toBe('4/4 phần đạt hoặc đúng tiến độ.');
    expect(sentence(told({ verdict: held(1) }), 'vi')).toBe(
      '1/4 phần đạt hoặc đúng tiến độ; các phần khác chưa đến kỳ đánh giá.',
    );
    expect(sentence(told({ verdict: held(1) }), 'en')).toBe(
      '1 of 4 parts is met or on track; the others are not due yet.',
    );
  });

  it('speaks English of one and of several', () => {
    const fails = (numerator: number) => verdict('off_track', 'unit_fails', { numerator, denominator: 4 });
    expect(sentence(told({ verdict: fails(1) }), 'en')).toBe(
      '1 of 4 areas meets it or is on track; every one must meet it.',
    );
    expect(sentence(told({ verdict: fails(0) }), 'en')).toBe(
      '0 of 4 areas meet it or are on track; every one must meet it.',
    );
  });

  it('of what is hidden holds no number', () => {
    expect(withheldSentence.vi).not.toMatch(/\d/);
    expect(withheldSentence.en).not.toMatch(/\d/);
  });
});
