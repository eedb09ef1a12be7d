import { expect, test } from 'vitest';
import { hinted, importsOf } from '../../../scripts/bundle/hints.ts';

test('only what must be there before a script runs counts as its import', () => {
  const script = `const deps=["_astro/late.js"];import{t as e,n}from"./preload.A-1.js";import"./side.B.js";import*as x from"./all.C.js";export{y}from"./no.js";const a=()=>import("./late.js");`;
  expect(importsOf(script)).toEqual(['preload.A-1.js', 'side.B.js', 'all.C.js']);
  expect(importsOf('x();\nimport { a } from "./b.js"')).toEqual(['b.js']);
});

test('each module is asked for once, with what its imports import, before the script that needs it', () => {
  const imports: Record<string, string[]> = {
    'page.js': ['common.js'],
    'explorer.js': ['common.js', 'words.js'],
    'words.js': ['deep.js', 'words.js'],
  };
  const html =
    '<main></main><script type="module" src="/x/_astro/page.js"></script><script type="module" src="/x/_astro/explorer.js"></script>';
  expect(hinted(html, (script) => imports[script] ?? [])).toBe(
    '<main></main><link rel="modulepreload" href="/x/_astro/common.js"><script type="module" src="/x/_astro/page.js"></script><link rel="modulepreload" href="/x/_astro/words.js"><link rel="modulepreload" href="/x/_astro/deep.js"><script type="module" src="/x/_astro/explorer.js"></script>',
  );
});

test('a page without modules, or with ones that import nothing, stays as it is', () => {
  const html =
    '<p>a</p><script type="module" src="/_astro/page.js"></script><script type="application/ld+json">{}</script>';
  expect(hinted(html, () => [])).toBe(html);
});
