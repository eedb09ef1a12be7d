import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inlineStyles, policyHash, writePolicy } from '../../../scripts/serve/policy.ts';

const root = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('styles are found whole, a "<" in them too', () => {
  expect(
    inlineStyles('<style>a{}</style><p>x</p><style media="all">@media (width<=9rem){b{}}</style>'),
  ).toEqual(['a{}', '@media (width<=9rem){b{}}']);
});

test('a policy allows each style of the pages once, by its hash, and nothing more', () => {
  mkdirSync(join(root, 'deep'));
  writeFileSync(join(root, 'index.html'), '<style>a{}</style><style>b{}</style>');
  writeFileSync(join(root, 'deep/index.html'), '<style>a{}</style>');
  writeFileSync(join(root, '_headers'), "/*\n  Content-Security-Policy: style-src 'self'; img-src 'self'\n");
  expect(writePolicy(root)).toBe(2);
  const policy = readFileSync(join(root, '_headers'), 'utf8');
  const hashes = [policyHash('a{}'), policyHash('b{}')].toSorted();
  expect(policy).toContain(`style-src 'self' ${hashes.join(' ')}; img-src 'self'`);
});
