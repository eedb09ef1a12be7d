import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { inDocument } from '../../../src/explorer/node.ts';
import { resultOf } from '../../../src/explorer/result.ts';
import { shownOf } from '../../../src/explorer/shown-of.ts';
import { viewOf } from '../../../src/explorer/views.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import { sample } from './sample.ts';

test('two indicators against each other name the source and the meaning of both', async () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = {
    ...sample,
    sources: {
      ...sample.sources,
      other: { title: 'Niên giám', url: null, illustrative: false },
    },
  };
  const usual = defaultChoice(data, indicatorOf(data, 'visits'));
  const choice = { ...usual, second: 'inside_only', view: 'scatter' } as const;
  const pairs = [
    { area_id: 'p0', x: 1, x_flag: 'ok', y: 2, y_flag: 'ok', x_source: 'demo', y_source: 'other' },
    { area_id: 'p1', x: 1, x_flag: 'ok', y: null, y_flag: null, x_source: 'demo', y_source: null },
  ];
  const shown = shownOf({ rows: [], pairs, path: [] }, choice, data, 'vi', explorerWords('vi'));
  const view = (await viewOf('scatter').load?.()) ?? null;
  const said = inDocument(document, () =>
    resultOf(shown, view, (draw) => {
      const frame = document.createElement('div');
      frame.append(draw({ document, width: 720 }));
      return frame;
    })
      .elements.map(({ textContent }) => textContent)
      .join(' '),
  );
  expect(said).toContain('Nguồn: số liệu minh họa – Thử; Niên giám.');
  expect(said).toContain(`${indicatorOf(data, 'visits').label}: `);
  expect(said).toContain('Địa bàn được so: các xã trong Tỉnh Đông Hà.');
  // Nothing was sent for it: that is no report that is due.
  expect(said).toContain('Xã Bến 11không có số liệu');
});
