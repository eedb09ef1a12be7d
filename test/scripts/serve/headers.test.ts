import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../../scripts/serve/headers.ts';

describe('a _headers file', () => {
  const rules = parseHeaders(
    '# words\n/*\n  X-One: 1\n  X-Two: a: b\n\n/deep/*\n  ! X-One\n  X-One: 2\n  x-two: c\n/page\n  X-Page: p\n',
  );

  test('gives a path the headers of every rule it matches, joined by a comma', () => {
    expect(headersFor(rules, '/')).toEqual({ 'x-one': '1', 'x-two': 'a: b' });
    expect(headersFor(rules, '/page')).toEqual({ 'x-one': '1', 'x-two': 'a: b', 'x-page': 'p' });
    expect(headersFor(rules, '/page/')).not.toHaveProperty('x-page');
  });

  test('takes back what a wider rule gave', () => {
    expect(headersFor(rules, '/deep/page')).toEqual({ 'x-one': '2', 'x-two': 'a: b, c' });
  });

  test('names the line it cannot read', () => {
    expect(() => parseHeaders('/*\n  no header\n')).toThrow(
      '_headers line 2: "no header" is no path, "Name: value" or "! Name"',
    );
    expect(() => parseHeaders('  X-One: 1\n')).toThrow('_headers line 1');
  });
});

describe('the site’s own policy', () => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
  const policy = (path: string): string[] =>
    (headersFor(rules, path)['content-security-policy'] ?? '').split('; ');

  test('lets nothing in from elsewhere and no inline script or style', () => {
    expect(policy('/')).toEqual(expect.arrayContaining(["default-src 'self'", "connect-src 'self'"]));
    expect(policy('/').join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test.each(['/nhung/x/', '/en/nhung/x/'])(
    'differs for %s in who may frame it, and in nothing else',
    (path) => {
      const framed = policy(path);
      expect(framed).toContain('frame-ancestors *');
      expect(framed.slice(0, -1)).toEqual(policy('/').slice(0, -1));
    },
  );

  test('keeps hashed files for good, and only those', () => {
    expect(headersFor(rules, '/_astro/x.js')['cache-control']).toContain('immutable');
    expect(headersFor(rules, '/index.html')).not.toHaveProperty('cache-control');
  });
});
