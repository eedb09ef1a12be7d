import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heights, markUnseen, worthMarking } from '../../../src/site/unseen.ts';

const text = 'chữ '.repeat(100);

/** So much that a page is worth marking, and that does not count. */
const long = `<!-- ${'-'.repeat(worthMarking)} -->`;

describe('markUnseen', () => {
  it('marks the sections after the first, inner ones with their outer', () => {
    const page = `${long}<h1>Tên</h1><section><p>một</p></section><section id="b"><section>${text}</section></section><p>cuối</p>`;
    expect(markUnseen(page)).toBe(
      page.replace('<section id="b">', '<section id="b" class="unseen unseen-32">'),
    );
  });

  it('keeps the classes of a section, and attributes with signs in them', () => {
    const page = (classes: string): string =>
      `${long}<section></section><section aria-label="a > b" class="${classes}"></section>`;
    expect(markUnseen(page('two wide'))).toBe(page('unseen unseen-16 two wide'));
  });

  it('marks the sections in a section that is higher than all heights, if there are any', () => {
    const high = '<p>chữ</p>'.repeat(1000);
    const page = (classes: string): string =>
      `${long}<section></section><section>${high}<section${classes}>${text}</section></section><p>cuối</p>`;
    expect(markUnseen(page(''))).toBe(page(' class="unseen unseen-32"'));
    expect(markUnseen(`${long}<section></section><section>${high}</section>`)).not.toContain('unseen');
  });

  it('leaves pages without sections, and short ones', () => {
    expect(markUnseen(`${long}<p>chữ</p>`)).toBe(`${long}<p>chữ</p>`);
    const short = `<section></section><section>${text}</section>`;
    expect(markUnseen(short)).toBe(short);
    expect(markUnseen(long + short)).not.toBe(long + short);
  });

  it('knows the heights that the style sheet has', () => {
    const sheet = readFileSync('src/styles/unseen.css', 'utf8');
    const named = [...sheet.matchAll(/\.unseen-(\d+) \{\s+--most: (\d+)rem;/g)];
    expect(named.map(([, name]) => Number(name))).toEqual([...heights]);
    expect(named.map(([, , rem]) => Number(rem))).toEqual([...heights]);
  });
});
