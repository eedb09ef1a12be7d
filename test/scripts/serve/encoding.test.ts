import { expect, test } from 'vitest';
import { chooseEncoding } from '../../../scripts/serve/encoding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.1, gzip;q=1', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['BR', 'br'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding "%s" gets %s', (accept, encoding) => {
  expect(chooseEncoding(accept, ['br', 'gzip'])).toBe(encoding);
});

test('what cannot be had is not chosen', () => {
  expect(chooseEncoding('br, gzip', ['gzip'])).toBe('gzip');
  expect(chooseEncoding('br, gzip', [])).toBe('identity');
});
