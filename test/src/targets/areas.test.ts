import { describe, expect, it } from 'vitest';
import { flow, judged, level, number, part, test } from './question.ts';

describe('a share of areas', () => {
  const asked = test({
    rule: 'share_of_areas_with_status_by_date',
    threshold: 15,
    valid_from: '2024-05-01',
    deadline: '2025-12-31',
  });

  it('asks for whole areas, rounded up at the deadline: 15 % of 13 is 2', () => {
    expect(judged(asked, level, '2025', [part('2025', 1, 13)]).status).toBe('missed');
    expect(judged(asked, level, '2025', [part('2025', 2, 13)]).status).toBe('met');
  });

  it('rounds down on the way', () => {
    const points = [part('2023', 0, 13), part('2024', 0, 13)];
    expect(judged(asked, level, '2024', points)).toMatchObject({ status: 'on_track', required: 0 });
  });
});

describe('transitions', () => {
  const asked = test({ rule: 'class_transition_count', threshold: 2, deadline: '2029-12-31' });

  it('add up over the years, and are reached for good', () => {
    const points = [number('2025', 5), number('2026', 1), number('2027', 0), number('2028', 1)];
    expect(judged(asked, flow, '2027', points)).toMatchObject({ status: 'on_track', value: 1, required: 1 });
    expect(judged(asked, flow, '2028', points)).toMatchObject({ status: 'met', value: 2 });
  });
});
