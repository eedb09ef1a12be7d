import { describe, expect, it } from 'vitest';
import { lookup } from '../../../../src/release/lookup.ts';
import type { Release } from '../../../../src/release/release.ts';
import { readAs, subjectOf } from '../../../../src/site/working/subject.ts';
import { verdict } from '../../../../src/targets/verdict.ts';
import { row, target, trees } from './sample.ts';

const whole = target({ target: 'T-0', rule: 'composite_all_criteria', threshold: null });
const parts = ['T-1', 'T-2'].map((id) => target({ target: id, parent: 'T-0', label_vi: id, label_en: id }));
const purpose = target({ target: 'T-3', parent: 'T-0', measurability: 'qualitative' });
const made = (id: string, period: string, status: 'met' | 'missed', given = {}) =>
  row(verdict(status, 'reached'), period, { target: id, ...given });

const release = lookup({
  areas: [],
  indicators: [trees],
  programmes: [{ programme: 'trees', label_vi: 'Kế hoạch', label_en: 'Plan' }],
  sources: [],
  agencies: [],
  targets: [whole, ...parts, purpose],
  targetIndicators: [],
  lineage: [],
  progress: [
    made('T-1', '2026', 'met'),
    made('T-2', '2026', 'missed'),
    made('T-2', '2025', 'met'),
    made('T-2', '2026', 'met', { area_id: 'B' }),
    made('T-2', '2026', 'met', { reading: 'literal' }),
    made('T-3', '2026', 'met'),
  ],
} as unknown as Release);

describe('what a working is made from', () => {
  it('takes the parts of a whole in the same area and period', () => {
    const subject = subjectOf(whole, made('T-0', '2026', 'missed', { indicator: null }), release);
    expect(subject.composed).toBe(true);
    expect(subject.parts.map(({ label, status }) => [label.vi, status])).toEqual([
      ['T-1', 'met'],
      ['T-2', 'missed'],
    ]);
  });

  it('takes no parts of a target that is not made up of others', () => {
    const subject = subjectOf({ ...whole, rule: 'count_at_least' }, made('T-0', '2026', 'met'), release);
    expect(subject).toMatchObject({ composed: false, parts: [], indicator: { indicator: 'trees' } });
  });

  it('reads a target as the verdict does', () => {
    const literal = { id: 'literal', rule: 'share_above', operator: '>', threshold: 100 };
    const two = target({ threshold: 95, readings: JSON.stringify([literal, { id: 'sensible' }]) });
    expect(readAs(two, 'literal')).toMatchObject({ rule: 'share_above', operator: '>', threshold: 100 });
    expect(readAs(two, 'sensible')).toMatchObject({ rule: 'share_at_least', threshold: 95 });
  });
});
