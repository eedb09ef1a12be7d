import { expect, test } from 'vitest';
import { html, made } from '../../../src/briefing/markup.ts';

test('texts are escaped wherever they stand; markup and lists of it are kept', () => {
  const name = '<b>"A" & B</b>';
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;">&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</p>',
  );
  const items = [1, 2].map((n) => html`<li>${n}</li>`);
  expect(html`${items}${made('<hr>')}`.text).toBe('<li>1</li><li>2</li><hr>');
});

test('what is left out leaves nothing', () => {
  expect(html`${undefined}${false}${[undefined, false]}`.text).toBe('');
  expect(html`${0}`.text).toBe('0');
});
