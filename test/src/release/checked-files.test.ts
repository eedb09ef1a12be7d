import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkedFiles } from '../../../src/release/checked-files.ts';

const file = 'observations/made_up.parquet';
const right = new TextEncoder().encode('what the catalogue describes');
const other = new TextEncoder().encode('what stood there before, as long');
const stated = new Map([
  [file, { bytes: right.length, sha256: createHash('sha256').update(right).digest('hex') }],
]);

/** Answers with these contents in turn, and keeps how each was asked for. */
function served(...contents: readonly Uint8Array<ArrayBuffer>[]): RequestCache[] {
  const asked: RequestCache[] = [];
  const left = [...contents];
  vi.stubGlobal('fetch', (_: string, { cache }: { cache: RequestCache }) => {
    asked.push(cache);
    return Promise.resolve(new Response(left.shift() ?? null));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('checkedFiles', () => {
  it('takes a kept copy that is right, and asks anew for one that is not', async () => {
    const asked = served(right, other, right);
    const source = checkedFiles('/data/', stated);
    expect(await source(file)).toEqual(right);
    expect(await source(file)).toEqual(right);
    expect(asked).toEqual(['force-cache', 'force-cache', 'reload']);
  });

  it('takes a file that is on its way once, and does not ask for it again', async () => {
    const asked = served(right);
    const source = checkedFiles('/data/', stated, undefined, new Map([[file, Promise.resolve(right)]]));
    expect(await source(file)).toEqual(right);
    expect(asked).toEqual([]);
    expect(await source(file)).toEqual(right);
    expect(asked).toEqual(['force-cache']);
  });

  it('asks itself where what was on its way is lost or another', async () => {
    const lost = Promise.reject<Uint8Array<ArrayBuffer>>(new Error('no line'));
    const asked = served(right, right);
    expect(await checkedFiles('/data/', stated, undefined, new Map([[file, lost]]))(file)).toEqual(right);
    const wrong = new Map([[file, Promise.resolve(other)]]);
    expect(await checkedFiles('/data/', stated, undefined, wrong)(file)).toEqual(right);
    expect(asked).toEqual(['force-cache', 'reload']);
  });

  it('does not read for who has turned away', async () => {
    served();
    const left = new AbortController();
    const reading = checkedFiles(
      '/data/',
      stated,
      undefined,
      new Map([[file, Promise.resolve(right)]]),
    )(file, left.signal);
    left.abort(new DOMException('gone', 'AbortError'));
    await expect(reading).rejects.toThrow('gone');
  });
});
