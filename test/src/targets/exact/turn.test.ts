import { describe, expect, it } from 'vitest';
import { statuses } from '../../../../src/targets/status.ts';
import { turnOf } from '../../../../src/targets/turn.ts';
import { isGood, ranked } from '../oracle/given.ts';

const pairs = statuses.flatMap((a) => statuses.map((b) => [a, b] as const));

describe('a turn', () => {
  it.each(pairs)('from %s to %s is never the same as back', (a, b) => {
    const [there, back] = [turnOf(a, b), turnOf(b, a)];
    if (there !== null) expect(back).not.toBe(there);
  });

  it.each(pairs)('from %s to %s is told only of results, of two different ones, by their rank', (a, b) => {
    const turned = turnOf(a, b);
    if (!ranked.includes(a) || !ranked.includes(b) || a === b) expect(turned).toBeNull();
    else if (isGood(a) !== isGood(b)) expect(turned).toBe(isGood(b) ? 'better' : 'worse');
    else if (turned !== null) expect(turned).toBe(ranked.indexOf(b) > ranked.indexOf(a) ? 'better' : 'worse');
  });

  it('is told of nothing before the first verdict', () => {
    for (const status of statuses) expect(turnOf(null, status)).toBeNull();
  });

  it('to a decision is one, and a new year after it is none', () => {
    expect(turnOf('on_track', 'met')).toBe('better');
    expect(turnOf('met', 'on_track')).toBeNull();
    expect(turnOf('off_track', 'missed')).toBe('worse');
    expect(turnOf('missed', 'off_track')).toBeNull();
  });
});
