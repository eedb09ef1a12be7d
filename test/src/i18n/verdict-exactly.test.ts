import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/i18n/verdict/sentence.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { Reason } from '../../../src/targets/status.ts';
import { verdict } from '../../../src/targets/verdict.ts';
import { test } from '../targets/question.ts';

function exactly(reason: Reason, language: Language): string {
  const over = test({ rule: 'share_above', operator: '>', threshold: 50, deadline: '2030-12-31' });
  const numbers = { value: 50, required: 50, gap: 0 };
  const period = { year: 2027, half: 0 } as const;
  return sentence(
    { verdict: verdict('off_track', reason, numbers), test: over, period, measure: 'share' },
    language,
  );
}

describe('the sentence of a result exactly at what must be passed', () => {
  it.each<Reason>(['not_reached', 'level_short', 'path_behind', 'pace_behind'])(
    'speaks of no distance of 0: %s',
    (reason) => {
      expect(exactly(reason, 'vi')).toMatch(/ 50%.*vừa bằng mức phải vượt; chỉ tiêu là trên 50%\.$/u);
      expect(exactly(reason, 'en')).toMatch(/exactly 50%.*; the target is over 50%\.$/iu);
    },
  );
});
