import { expect, test } from 'vitest';
import { readAddress } from '../../../src/explorer/address.ts';
import { problemText, waysOn } from '../../../src/explorer/problems.ts';
import { explorerPageWords } from '../../../src/i18n/explorer/controls/words.ts';
import { sample } from './sample.ts';

const words = explorerPageWords('vi');

/** What the page says of an address, and where it leads on: a line a mistake. */
function told(search: string): string[] {
  const { choice, problems } = readAddress(search, sample);
  return problems.map((problem) => {
    const { said, ways } = waysOn(problem, choice, sample, '/', 'vi', words);
    const links = ways.map(({ label, href }) => `${label} <${href}>`);
    return [problemText(problem, 'r', words), said, links.join('; ')].filter(Boolean).join(' ');
  });
}

test('an area that is misspelt is led to, in its place in the same picture', () => {
  expect(told('?chi-so=visits&dia-ban=xa-ben-3&tu=2021&den=2025&kieu=bang')).toEqual([
    'Không có địa bàn “xa-ben-3”. Có phải: Xã Bến 3 <?chi-so=visits&dia-ban=ben-3&tu=2021&den=2025&ky=nam&kieu=bang&ban=2026-H1%20a%26b>',
  ]);
  // Beside those that are known.
  expect(told('?chi-so=visits&dia-ban=ben-1,Bến 3')[0]).toContain('dia-ban=ben-1,ben-3');
  // Of areas of one name each can be chosen, also one that ended.
  expect(told('?dia-ban=tinh-dong-ha')[0]).toContain('Tỉnh Đông Hà (đến 2025) <');
});

test.each(['nowhere', 'ben', '---'])(
  'from area “%s”, which could be any or none, all areas are led to',
  (area) => {
    expect(told(`?dia-ban=${area}`)).toEqual([`Không có địa bàn “${area}”. Mọi địa bàn </dia-ban/>`]);
  },
);

test('a release that is not there leads to those that are', () => {
  expect(told('?ban=9.9.9')[0]).toContain('Các bản số liệu hiện có </so-lieu/phien-ban/>');
});

test('a view that does not fit is called by its name on the page', () => {
  expect(told('?chi-so=inside_only&kieu=doi-chieu')).toEqual([
    'Cách vẽ “Hai chỉ số đối chiếu” không hợp với lựa chọn này; đang dùng cách khác.',
  ]);
});

test('a field set twice is named, in either language', () => {
  const problem = { kind: 'twice', value: 'tu' } as const;
  expect(told('?tu=2024&tu=2025')).toEqual([
    'Địa chỉ nêu mục “tu” nhiều lần với giá trị khác nhau; chỉ dùng giá trị đầu tiên.',
  ]);
  expect(problemText(problem, 'r', explorerPageWords('en'))).toBe(
    'The address sets “tu” to different values; only the first is used.',
  );
});

test('the same indicator twice is explained', () => {
  expect(told('?chi-so=visits&voi=visits')[0]).toContain('là chính chỉ số đang vẽ');
});
