import { describe, expect, it } from 'vitest';
import { outermost } from '../../../src/site/outermost.ts';

const texts = (html: string): [string, string, string][] =>
  outermost(html).map(({ name, begin, inner, innerEnd, end }) => [
    name,
    html.slice(begin, end),
    html.slice(inner, innerEnd),
  ]);

describe('outermost', () => {
  it('gives the elements that stand in no other, with what is in them', () => {
    expect(texts('a<p>b<em>c</em></p> d <div id="e"><div><div></div></div></div>')).toEqual([
      ['p', '<p>b<em>c</em></p>', 'b<em>c</em>'],
      ['div', '<div id="e"><div><div></div></div></div>', '<div><div></div></div>'],
    ]);
  });

  it('is not misled by void elements, comments, drawings, code and signs in attributes', () => {
    const html =
      '<!doctype html><!-- <p> --><section aria-label="a > b" title=">"><br><img alt="<p>"><input /><hr>' +
      '<svg><path d="M0"/><g><text>1</text></g></svg><script>if (a < b) c = "<p>";</script></section><h2>d</h2>';
    expect(texts(html).map(([name]) => name)).toEqual(['section', 'h2']);
    expect(outermost(html)[0]?.attributes).toBe(' aria-label="a > b" title=">"');
  });

  it('leaves what is not closed', () => {
    expect(texts('<p>a</p><div><p>b</p>')).toEqual([['p', '<p>a</p>', 'a']]);
    expect(texts('a < b')).toEqual([]);
  });
});
