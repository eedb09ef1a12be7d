import { expect, test } from 'vitest';
import { pageFacts } from '../../../src/offline/build.ts';
import { dayOf, timeOf, withKeptNotice, withMissingNotice } from '../../../src/offline/notice.ts';

const page = (language: string, title = 'A &amp; B'): string =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title><meta name="release" content="1.2.0"><meta name="build" content="0123456789ab"></head><body><main id="main"><title>no</title></main></body></html>`;
const at = new Date(2026, 10, 2, 9, 5);

test('a page says which build and release it is of, its title and its language', () => {
  expect(pageFacts(page('en'))).toEqual({
    build: '0123456789ab',
    release: '1.2.0',
    title: 'A &amp; B',
    language: 'en',
  });
  expect(pageFacts('<html lang="vi"><head></head><meta name="build" content="x">')).toEqual({
    build: '',
    release: '',
    title: '',
    language: 'vi',
  });
});

test('a kept copy says in its language what it is, since when and of which release, right before its content', () => {
  const vi = withKeptNotice(page('vi'), at);
  expect(vi).toMatch(/<aside[^>]*>[^]*lúc 09:05 ngày 02\/11\/2026[^]*1\.2\.0[^]*<\/aside><main id="main">/);
  const en = withKeptNotice(page('en'), at);
  expect(en).toContain('kept at 09:05 on 2 November 2026');
  // Without the notice it is the page that was read.
  expect(en.replace(/<aside[^]*<\/aside>/, '')).toBe(page('en'));
});

test('the page that stands in for another says so', () => {
  expect(withMissingNotice(page('en'))).toContain('is not kept on this device');
  expect(withMissingNotice(page('vi'))).toContain('chưa được lưu trên máy');
});

test('times and days are those of the reader’s clock', () => {
  expect([timeOf(at), dayOf(at, 'vi'), dayOf(at, 'en')]).toEqual(['09:05', '02/11/2026', '2 November 2026']);
});
