import { expect, test } from 'vitest';
import { capital } from '../../../src/i18n/capital.ts';

test('a capital at the beginning, with its marks, and the rest as it was', () => {
  expect(capital('ủy ban xã A', 'vi')).toBe('Ủy ban xã A');
  expect(capital('đảo Veld', 'vi')).toBe('Đảo Veld');
  expect(capital('2025', 'en')).toBe('2025');
  expect(capital('', 'en')).toBe('');
});
