import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/console/address.ts';

test('a query comes back from its address as it was written, short or packed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4000 }), async (text) => {
      // An address holds whole characters only.
      const sql = text.toWellFormed();
      const address = await writeAddress({ kind: 'sql', sql });
      expect(await readAddress(address)).toEqual({ kind: 'sql', sql });
      expect(address).toMatch(/^\?(sql|goi)=/);
    }),
    { numRuns: 60 },
  );
});

test('a short query stays readable, a long one is packed to what messengers carry', async () => {
  expect(await writeAddress({ kind: 'sql', sql: 'SELECT a, b FROM c' })).toBe('?sql=SELECT+a,+b+FROM+c');
  const long = `SELECT ${Array.from({ length: 400 }, (_, n) => `n AS column_${n}`).join(', ')}`;
  const address = await writeAddress({ kind: 'sql', sql: long });
  expect(address).toMatch(/^\?goi=[\w-]+$/);
  expect(address.length).toBeLessThan(long.length / 3);
});

test('a prepared question is named; nonsense, a cut and a bomb are no query', async () => {
  expect(await writeAddress({ kind: 'question', id: 'gaps' })).toBe('?cau=gaps');
  expect(await readAddress('?cau=gaps&x=1')).toEqual({ kind: 'question', id: 'gaps' });
  expect(await readAddress('')).toEqual({ kind: 'nothing' });
  expect(await readAddress('?goi=***')).toMatchObject({ kind: 'unreadable' });
  const address = await writeAddress({ kind: 'sql', sql: 'SELECT 1 -- '.repeat(400) });
  expect(await readAddress(address.slice(0, -6))).toMatchObject({ kind: 'unreadable' });
  const bomb = await writeAddress({ kind: 'sql', sql: 'x'.repeat(300_000) });
  expect(await readAddress(bomb)).toMatchObject({ kind: 'unreadable' });
});
