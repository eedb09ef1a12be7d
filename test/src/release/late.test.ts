import { describe, expect, it } from 'vitest';
import { isUnloaded, late } from '../../../src/release/late.ts';

describe('late', () => {
  it('asks once for what came, and then has it', async () => {
    let asked = 0;
    const load = () => Promise.resolve({ part: (asked += 1) });
    const first = await late(load);
    expect(await late(load)).toBe(first);
    expect(asked).toBe(1);
  });

  it('tells that the page must be loaded anew, and asks again all the same', async () => {
    let asked = 0;
    const load = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('no such file')) : Promise.resolve('here');
    };
    const error = await late(load).catch((error: unknown) => error);
    expect(isUnloaded(error)).toBe(true);
    expect(await late(load)).toBe('here');
  });
});
