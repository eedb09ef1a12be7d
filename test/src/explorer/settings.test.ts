import { expect, test } from 'vitest';
import { defaultChoice } from '../../../src/explorer/choice.ts';
import { settingsText } from '../../../src/explorer/settings.ts';
import { explorerPageWords } from '../../../src/i18n/explorer/controls/words.ts';
import { sample } from './sample.ts';

const words = explorerPageWords('vi');
const usual = { ...defaultChoice(sample), view: 'trend' as const };

test('the line of the folded fields says what was chosen in them', () => {
  expect(settingsText(usual, sample, words)).toBe('Tỉnh Đông Hà · 2020–2026 · Cả năm · Đường theo thời gian');
  expect(settingsText({ ...usual, areas: ['home', 'old'], from: 2026 }, sample, words)).toBe(
    'Tỉnh Đông Hà, Tỉnh Đông Hà (đến 2025) · 2026 · Cả năm · Đường theo thời gian',
  );
  expect(settingsText({ ...usual, areas: ['p0', 'p1', 'p2'] }, sample, words)).toMatch(
    /^Xã Bến 0 và 2 địa bàn khác · /,
  );
});

test('sums and former areas are said there as well', () => {
  expect(settingsText({ ...usual, group: 'inside', basis: 'then' }, sample, words)).toBe(
    `${settingsText(usual, sample, words)} · ${words.group.insideOption} · ${words.form.then}`,
  );
});
