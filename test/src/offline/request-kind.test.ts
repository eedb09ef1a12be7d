import { expect, test } from 'vitest';
import type { Build } from '../../../src/offline/build.ts';
import { requestKind } from '../../../src/offline/request-kind.ts';

const origin = 'https://here.example';
const build: Build = {
  id: '0123456789ab',
  base: '/veld/',
  assets: ['_astro/a.1.js', 'so-sanh/names-2.json'],
  shell: [],
  straight: [],
  sums: { 'data/wells.parquet': 'abc', 'find.json': 'def' },
  fallback: { vi: 'off/', en: 'en/off/' },
};

const ask = (url: string, more: { mode?: RequestMode; method?: string; range?: string } = {}) =>
  requestKind(
    {
      url: new URL(url, origin).href,
      method: more.method ?? 'GET',
      mode: more.mode ?? 'cors',
      headers: new Headers(more.range === undefined ? {} : { range: more.range }),
    },
    build,
    origin,
  );

test.each([
  ['/veld/', { kind: 'page', path: '' }],
  ['/veld/areas/x/?q=1', { kind: 'page', path: 'areas/x/' }],
  ['/veld/data/wells.csv', { kind: 'other' }],
  ['/elsewhere/', { kind: 'other' }],
  ['https://other.example/veld/', { kind: 'other' }],
])('the page %s is %o', (url, kind) => {
  expect(ask(url, { mode: 'navigate' })).toEqual(kind);
});

test.each([
  ['/veld/_astro/a.1.js', { kind: 'fixed' }],
  // A page of a newer build asks for what the worker has not heard of.
  ['/veld/_astro/b.9.js', { kind: 'fixed' }],
  ['/veld/so-sanh/names-2.json', { kind: 'fixed' }],
  ['/veld/data/releases/1.0.0/wells.parquet', { kind: 'fixed' }],
  ['/veld/data/wells.parquet?x=1', { kind: 'listed', sum: 'abc' }],
  ['/veld/find.json', { kind: 'listed', sum: 'def' }],
  ['/veld/data/other.parquet', { kind: 'other' }],
  ['/veld/toString', { kind: 'other' }],
  ['/veld/%E0%A4%A', { kind: 'other' }],
  ['/veld/', { kind: 'other' }],
])('the file %s is %o', (url, kind) => {
  expect(ask(url)).toEqual(kind);
});

test('what changes something, or asks for a part, passes by', () => {
  expect(ask('/veld/', { mode: 'navigate', method: 'POST' })).toEqual({ kind: 'other' });
  expect(ask('/veld/data/wells.parquet', { range: 'bytes=0-9' })).toEqual({ kind: 'other' });
});
