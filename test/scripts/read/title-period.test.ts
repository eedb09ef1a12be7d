import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titlePeriods } from '../../../scripts/read/title-period.ts';

const read = (...cells: string[]) => titlePeriods([{ line: 3, cells }]);

it.each([
  ['Báo cáo 6 tháng đầu năm 2026', '2026-H1'],
  ['BÁO CÁO KẾT QUẢ TRỒNG CÂY NĂM 2025', '2025'],
  ['Kỳ báo cáo: Năm 2025', '2025'],
  ['Kỳ: 2025', '2025'],
  ['2025-H1', '2025-H1'],
  ['(Số liệu 6 tháng cuối năm 2025)', '2025-H2'],
  ['Biểu 3. Quý III (năm 2025)', '2025-Q3'],
  ['Báo cáo tháng 7/2026.', '2026-07'],
  ['Biểu 3. Năm 2025', '2025'],
  ['Trong năm 2025', '2025'],
  ['Năm 2025 (kế hoạch 2021-2030, ban hành ngày 15 tháng 4 năm 2021)', '2025'],
  ['Báo cáo 6 tháng đầu năm 2026, số liệu đến 14/6/2026', '2026-H1'],
  ['Làng Sồi, ngày     tháng 7 năm 2026; báo cáo 6T/2026', '2026-H1'],
])('“%s” names %s', (text, id) => {
  expect(read(text)).toEqual({ ids: [id], line: 3, certain: true });
});

it.each([
  'Báo cáo 9 tháng đầu năm 2025',
  'Báo cáo 10 tháng năm 2025',
  'So với năm 2024',
  'Tăng so với cùng kỳ năm 2024',
  'Kế hoạch đến năm 2030',
  'Quý III, IV năm 2025',
  'Quý I và quý II năm 2025',
  'Quý III: năm 2025',
  'Biểu 9 (năm 2025)',
  'Từ tháng 1 đến tháng 9 năm 2025',
  'Năm 2024, 2025',
  'Năm 2024 và 2025',
  'Năm 2024; năm 2025',
  'Đầu năm 2026 đến nay',
  'Báo cáo tháng 6 và 6 tháng đầu năm 2026',
])('“%s” is not certain', (text) => {
  const { ids, certain } = read(text);
  expect(ids.length).toBeGreaterThan(0);
  expect(certain).toBe(false);
});

it.each([
  'Tổng số 2025 cây',
  'Công văn số 12/2025',
  'Giai đoạn 2021-2025',
  'Ngày 30/6/2026',
  'Từ 2025-01-01 đến 2025-06-30',
  'Báo cáo 9T/2025',
  '',
])('“%s” names none', (text) => {
  expect(read(text)).toEqual({ ids: [], line: null, certain: false });
});

it('is certain of one period however often it stands there, and of no two', () => {
  expect(read('Năm 2025', 'Báo cáo năm 2025')).toMatchObject({ ids: ['2025'], certain: true });
  expect(read('Năm 2025', 'Báo cáo năm 2024')).toMatchObject({ ids: ['2025', '2024'], certain: false });
});

it('finds a period among words that name none', () => {
  const word = fc.constantFrom(
    'Báo',
    'cáo',
    'kết',
    'quả',
    'trồng',
    'cây',
    'biểu',
    'số',
    'làng',
    '(kèm',
    'theo)',
  );
  const words = fc.array(word, { maxLength: 6 });
  const year = fc.integer({ min: 1990, max: 2099 });
  fc.assert(
    fc.property(words, words, year, fc.boolean(), (before, after, each, half) => {
      const named = half ? `6 tháng đầu năm ${each}` : `năm ${each}`;
      const { ids, certain } = read([...before, named, ...after].join(' '));
      expect([ids, certain]).toEqual([[half ? `${each}-H1` : String(each)], true]);
    }),
  );
});
