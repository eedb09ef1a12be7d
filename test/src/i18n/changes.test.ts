import { expect, it } from 'vitest';
import { change, type Change } from '../../../src/changes/change.ts';
import { summarize } from '../../../src/changes/summary.ts';
import { changesTold } from '../../../src/i18n/changes/told.ts';

const same = (id: string) => ({ vi: id, en: id });
const labels = {
  indicator: same,
  area: (id: string) => id,
  programme: same,
  table: same,
  target: (_: string, id: string) => same(id),
};
const told = (changes: readonly Change[]) => {
  const summary = summarize(changes, labels);
  return { vi: changesTold(summary, 'vi'), en: changesTold(summary, 'en') };
};
const figure = (outcome: 'added' | 'revised' | 'withdrawn', period: string) =>
  change({ subject: 'figure', change: outcome, indicator: 'wells', area_id: 'A', period });
const turned = (before: string, after: string) =>
  change({ subject: 'verdict', change: 'turned', programme: 'p', target: 'T', before, after });

it('tells what changed in whole sentences', () => {
  const changes = [
    ...Array.from({ length: 1200 }, () => figure('added', '2026-H1')),
    figure('added', '2025'),
    figure('revised', '2025'),
    figure('withdrawn', '2025'),
    ...[turned('met', 'missed'), turned('met', 'missed'), turned('no_data', 'met')],
    change({ subject: 'target', change: 'changed', programme: 'p', target: 'T-1', field: 'threshold' }),
    change({ subject: 'target', change: 'added', programme: 'p', target: 'T-2' }),
    change({ subject: 'table', change: 'withdrawn', field: 'areas.lat' }),
    change({ subject: 'privacy', change: 'changed', field: 'threshold' }),
  ];
  expect(told(changes).vi).toEqual([
    'Thêm 1.201 số liệu, trong đó 1.200 của 6 tháng đầu năm 2026.',
    'Sửa 1 số liệu đã công bố.',
    '1 số liệu không còn công bố.',
    '3 kết luận đổi: 2 từ “Đạt” sang “Không đạt”, 1 từ “Chưa có báo cáo” sang “Đạt”.',
    'Đổi cách tính ở 1 chỗ: T-1 T-1.',
    'Thêm 1 chỉ tiêu.',
    'Đổi các cột của bảng areas.',
    'Đổi mức bảo vệ số nhỏ.',
  ]);
  expect(told(changes).en).toHaveLength(8);
  expect(told(changes).en[0]).toBe('1,201 figures added, 1,200 of them for the first half of 2026.');
  expect(told([]).vi).toEqual([]);
});

it('tells of the registry of areas in sentences of its own', () => {
  const area = (outcome: 'added' | 'changed' | 'withdrawn', id: string, more: Partial<Change> = {}) =>
    change({ subject: 'area', change: outcome, area_id: id, ...more });
  const { vi, en } = told([
    ...['A', 'B', 'C', 'D'].map((id) => area('added', id)),
    area('changed', 'Sông Mới', { field: 'name', before: 'Sông Cũ', after: 'Sông Mới' }),
    area('changed', 'Đảo', { field: 'valid_to', after: '2026-06-30' }),
    area('changed', 'Đảo', { field: 'code', before: '1', after: '2' }),
    area('withdrawn', 'Bãi'),
  ]);
  expect(vi).toEqual([
    'Thêm 4 địa bàn vào danh mục: A; B; C…',
    '1 địa bàn đổi tên: Sông Cũ thành Sông Mới.',
    '1 địa bàn hết hiệu lực: Đảo (30/06/2026).',
    '1 địa bàn được ghi lại mã, loại, cấp, nơi trực thuộc hoặc ngày hiệu lực: Đảo.',
    '1 địa bàn không còn trong danh mục: Bãi.',
  ]);
  expect(en).toHaveLength(5);
  expect(en[1]).toBe('One area renamed: Sông Cũ is now Sông Mới.');
});
