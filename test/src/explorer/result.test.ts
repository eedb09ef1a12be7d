import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { inDocument } from '../../../src/explorer/node.ts';
import { resultOf } from '../../../src/explorer/result.ts';
import { shownOf } from '../../../src/explorer/shown-of.ts';
import { viewOf } from '../../../src/explorer/views.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import type { ExplorerData } from '../../../src/explorer/data.ts';
import type { Shown } from '../../../src/explorer/shown.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import { observation, sample } from './sample.ts';

/** All that a result says, in the order of the page. */
async function said(shown: Shown): Promise<string> {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const view = (await viewOf(shown.choice.view).load?.()) ?? null;
  return inDocument(document, () =>
    resultOf(shown, view, '/', (draw) => {
      const frame = document.createElement('div');
      frame.append(draw({ document, width: 720 }));
      return frame;
    })
      .elements.map(
        ({ outerHTML, textContent }) => `${textContent}${outerHTML.includes('<svg') ? ' [picture]' : ''}`,
      )
      .join(' '),
  );
}

const words = explorerWords('vi');
const usual = defaultChoice(sample, indicatorOf(sample, 'visits'));

test('a second indicator that is not in the picture is not in its title, and it is told why', async () => {
  const rows = [observation('home', '2024', 1), observation('home', '2025', 2)];
  const shownIn = (data: ExplorerData): Shown =>
    shownOf(
      { rows, pairs: [], path: [] },
      { ...usual, second: 'inside_only', view: 'trend' },
      data,
      'vi',
      words,
    );
  const told = await said(shownIn(sample));
  expect(told.startsWith('Lượt đến Tỉnh Đông Hà')).toBe(true);
  expect(told).toContain('chỉ cách vẽ “Hai chỉ số đối chiếu”');
  const states = sample.indicators.map((one) =>
    one.id === 'inside_only' ? { ...one, kind: 'status' } : one,
  );
  expect(await said(shownIn({ ...sample, indicators: states }))).toContain('không có hai con số');
});

test('a number alone is told and not drawn; two are', async () => {
  const given = (rows: readonly AnsweredRow[]): Shown =>
    shownOf({ rows, pairs: [], path: [] }, { ...usual, view: 'trend' }, sample, 'vi', words);
  const one = await said(given([observation('home', '2025', 2)]));
  expect(one).toContain('Chỉ có một con số, nên không vẽ hình.');
  expect(one).not.toContain('[picture]');
  const two = await said(given([observation('home', '2024', 1), observation('home', '2025', 2)]));
  expect(two).toContain('[picture]');
});

test('two indicators against each other name the source and the meaning of both', async () => {
  const data = {
    ...sample,
    sources: {
      ...sample.sources,
      other: { title: 'Niên giám', url: null, illustrative: false },
    },
  };
  const choice = { ...usual, second: 'inside_only', view: 'scatter' } as const;
  const pairs = [
    { area_id: 'p0', x: 1, x_flag: 'ok', y: 2, y_flag: 'ok', x_source: 'demo', y_source: 'other' },
    { area_id: 'p1', x: 1, x_flag: 'ok', y: null, y_flag: null, x_source: 'demo', y_source: null },
  ];
  const told = await said(shownOf({ rows: [], pairs, path: [] }, choice, data, 'vi', words));
  expect(told).toContain('Nguồn: số liệu minh họa – Thử; Niên giám.');
  expect(told).toContain(`${indicatorOf(data, 'visits').label}: `);
  expect(told).toContain('Địa bàn được so: các xã trong Tỉnh Đông Hà.');
  // Nothing was sent for it: that is no report that is due.
  expect(told).toContain('Xã Bến 11không có số liệu');
});

test('a path names the target that it leads to', () => {
  const target = {
    ids: ['p', 'den'],
    slug: 'den',
    label: 'Đón một nghìn lượt',
    operator: '>=',
    threshold: 1000,
    goal: null,
    areas: [[0, 0]],
    file: { bytes: 1, sha256: '0123456789abcdef' },
  } as const;
  const data = { ...sample, indicators: sample.indicators.map((one) => ({ ...one, targets: [target] })) };
  const { notes } = shownOf({ rows: [], pairs: [], path: [] }, { ...usual, view: 'path' }, data, 'vi', words);
  expect(notes).toEqual(['Chỉ tiêu: Đón một nghìn lượt.']);
});

test('beside a path the other targets of the indicator are named and led to', async () => {
  const target = (slug: string, areas: readonly (readonly [number, number])[]) => ({
    ...{ slug, label: `Mục ${slug}`, operator: '<=', threshold: 5, goal: null, areas },
    ...{ ids: ['p', slug] as const, file: { bytes: 1, sha256: slug } },
  });
  const targets = [target('a', [[0, 0]]), target('b', [[3, 5]])];
  const data = {
    ...sample,
    indicators: sample.indicators.map((one) => (one.id === 'visits' ? { ...one, targets } : one)),
  };
  const rows = [observation('home', '2024', 1), observation('home', '2025', 2)];
  const told = (view: 'path' | 'trend'): Promise<string> =>
    said(shownOf({ rows, pairs: [], path: [] }, { ...usual, view }, data, 'vi', words));
  expect(await told('path')).toContain(
    'Chỉ tiêu: Mục a. Chỉ tiêu khác cùng đo bằng chỉ số này: Mục b (Xã Bến 0 và 2 nơi khác).',
  );
  expect(await told('trend')).not.toContain('Mục');
});
