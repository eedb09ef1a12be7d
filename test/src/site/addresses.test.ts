import { expect, test } from 'vitest';
import { alternates, breadcrumbs } from '../../../src/site/addresses.ts';

test('a page has an address in each language, and the first for readers of any other', () => {
  expect(alternates('/veld/', '/veld/en/x/', 'https://wells.example')).toEqual([
    { hreflang: 'vi', href: 'https://wells.example/veld/x/' },
    { hreflang: 'en', href: 'https://wells.example/veld/en/x/' },
    { hreflang: 'x-default', href: 'https://wells.example/veld/x/' },
  ]);
  expect(alternates('/', '/x/', undefined)).toEqual([]);
});

test('the way to a page is a list in order, and nothing in it ends its script', () => {
  const text = breadcrumbs([{ label: 'A </script>', href: '/a/' }, { label: 'B' }], 'https://wells.example');
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'A </script>', item: 'https://wells.example/a/' },
      { '@type': 'ListItem', position: 2, name: 'B' },
    ],
  });
});
