import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heights, markUnseen, screenEnd, worthLeaving, worthMarking } from '../../../src/site/unseen.ts';

/** Text that is worth leaving, of less than 48 rem. */
const text = 'chữ '.repeat(worthLeaving / 10) + '<b></b>'.repeat(worthLeaving / 10);

/** More than a screen of a phone. */
const screen = '<p>chữ</p>'.repeat(screenEnd);

/** So much that a page is worth marking, and that does not count. */
const long = `<!-- ${'-'.repeat(worthMarking)} -->`;

const marks = (html: string): string[] =>
  [...html.matchAll(/<(\w+)[^>]*unseen-\d+/g)].map(([, name]) => name ?? '');

describe('markUnseen', () => {
  it('marks what stands below the screen, inner parts with their outer', () => {
    const page = `${long}<h1>Tên</h1><section><p>${text}</p></section>${screen}<section id="b"><section>${text}</section></section><p>cuối</p>`;
    expect(markUnseen(page)).toBe(
      page.replace('<section id="b">', '<section id="b" class="unseen unseen-48">'),
    );
  });

  it('keeps the classes of a part, and attributes with signs in them', () => {
    const page = (classes: string): string =>
      `${long}${screen}<div aria-label="a > b" class="${classes}">${text}</div>`;
    expect(markUnseen(page('two wide'))).toBe(page('unseen unseen-48 two wide'));
  });

  it('marks parts of whatever begins on the screen or is higher than all heights', () => {
    const page = `${long}<section><h2>b</h2>${screen}<details><summary>c</summary>${text}</details></section>`;
    expect(marks(markUnseen(page))).toEqual(['details']);
    const high = '<p>chữ</p>'.repeat(1000);
    expect(marks(markUnseen(`${long}<section>${high}<div>${text}</div></section>`))).toEqual(['div']);
    expect(marks(markUnseen(`${long}${screen}<section>${high}</section>`))).toEqual([]);
  });

  it('leaves short parts, tables, and what stands in lines', () => {
    const left = `<p>${text}</p><table><tr><td><div>${text}</div></td></tr></table><ul><li>1</li></ul>`;
    expect(marks(markUnseen(long + screen + left))).toEqual([]);
  });

  it('leaves short pages', () => {
    const short = `${screen}<section>${text}</section>`;
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
