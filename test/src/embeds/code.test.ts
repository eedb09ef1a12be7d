import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { embedAddress } from '../../../src/embeds/address.ts';
import { embedCode } from '../../../src/embeds/code.ts';

test('an embed’s address is the page of its kind with the explorer’s fields', () => {
  const query = { 'chi-so': 'visits', 'dia-ban': 'veld,holm', nhom: 'a&b' };
  expect(embedAddress('/x/', 'vi', 'map', query)).toBe(
    '/x/nhung/ban-do/?chi-so=visits&dia-ban=veld,holm&nhom=a%26b',
  );
  expect(embedAddress('/', 'en', 'table', { 'chi-so': 'visits' })).toBe('/en/nhung/bang/?chi-so=visits');
});

test('the code is a frame, a link that stands without frames, and a script that sets the height alone', () => {
  const title = 'Lượt đến "Veld" & <Holm>';
  const address = 'https://site.example/nhung/duong/?chi-so=visits&dia-ban=veld';
  const page = 'https://site.example/so-sanh/?chi-so=visits';
  const { document } = parseHTML(`<html><body>${embedCode({ address, title, page })}</body></html>`);
  const frame = document.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe(address);
  expect(frame?.getAttribute('title')).toBe(title);
  expect(Number(frame?.getAttribute('height'))).toBeGreaterThan(300);
  expect(document.querySelector('a')?.getAttribute('href')).toBe(page);
  expect(document.querySelector('a')?.textContent).toBe(title);
  expect(document.querySelectorAll('script')).toHaveLength(1);
});
