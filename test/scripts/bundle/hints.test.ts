import { expect, test } from 'vitest';
import { hinted, importsOf, lateImportsOf } from '../../../scripts/bundle/hints.ts';

const none = (): readonly string[] => [];

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
  expect(hinted(html, (script) => imports[script] ?? [], none)).toBe(
    '<main></main><link rel="modulepreload" href="/x/_astro/common.js"><script type="module" src="/x/_astro/page.js"></script><link rel="modulepreload" href="/x/_astro/words.js"><link rel="modulepreload" href="/x/_astro/deep.js"><script type="module" src="/x/_astro/explorer.js"></script>',
  );
});

test('a page without modules, or with ones that import nothing, stays as it is', () => {
  const html =
    '<p>a</p><script type="module" src="/_astro/page.js"></script><script type="application/ld+json">{}</script>';
  expect(hinted(html, none, none)).toBe(html);
});

test('what a script starts at once is asked for beside it, after all that the page itself needs', () => {
  const script =
    'const a=()=>import(`./explorer.A-1.js`),b=()=>import("./draw-trend.B.js"),c=()=>import("./take.C.js")';
  expect(lateImportsOf(script)).toEqual(['explorer.A-1.js', 'draw-trend.B.js', 'take.C.js']);
  const html =
    '<body><script type="module" src="/_astro/start.js"></script><script type="module" src="/_astro/page.js"></script></body>';
  const imports: Record<string, string[]> = {
    'start.js': ['common.js'],
    'explorer.js': ['common.js', 'asking.js'],
  };
  expect(
    hinted(
      html,
      (name) => imports[name] ?? [],
      (name) => (name === 'start.js' ? ['explorer.js'] : []),
    ),
  ).toBe(
    '<body><link rel="modulepreload" href="/_astro/common.js"><script type="module" src="/_astro/start.js"></script><script type="module" src="/_astro/page.js"></script><link rel="modulepreload" href="/_astro/explorer.js"><link rel="modulepreload" href="/_astro/asking.js"></body>',
  );
});
