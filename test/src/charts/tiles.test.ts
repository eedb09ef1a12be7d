import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/charts/assign.ts';
import { shortLabels } from '../../../src/charts/short-label.ts';
import { tileGrid } from '../../../src/charts/tile-grid.ts';
import { tiles } from '../../../src/charts/tiles.ts';
import { statuses } from '../../../src/targets/status.ts';
import { drawing, faults, texts } from './drawing.ts';

describe('assign', () => {
  test('takes the cheapest whole, not the cheapest first', () => {
    expect(
      assign([
        [1, 2],
        [1, 9],
      ]),
    ).toEqual([1, 0]);
    expect(assign([])).toEqual([]);
    expect(() => assign([[1], [2]])).toThrow('widen the table');
  });

  test('is as cheap as the best of all orders', () => {
    const cost = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    const best = (table: number[][], taken: number[] = []): number => {
      const row = table[taken.length];
      if (!row) return 0;
      return Math.min(
        ...row.map((price, at) => (taken.includes(at) ? Infinity : price + best(table, [...taken, at]))),
      );
    };
    fc.assert(
      fc.property(cost, (table) => {
        const sum = assign(table).reduce(
          (total, column, row) => total + (table[row]?.[column] ?? Infinity),
          0,
        );
        expect(sum).toBe(best(table));
      }),
      { numRuns: 50 },
    );
  });
});

const place = fc.record({
  lat: fc.option(fc.double({ min: 8, max: 24, noNaN: true }), { freq: 8 }),
  lon: fc.option(fc.double({ min: 102, max: 110, noNaN: true }), { freq: 8 }),
});

describe('tileGrid', () => {
  test('places every area, each in a cell of its own', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), fc.integer({ min: 3, max: 12 }), (areas, most) => {
        const { cells, columns, rows } = tileGrid(areas, most);
        expect(cells).toHaveLength(areas.length);
        expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(areas.length);
        expect(columns).toBeLessThanOrEqual(most);
        for (const { column, row } of cells) {
          expect(column >= 0 && column < columns && row >= 0 && row < rows).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('keeps north above south and west before east, and is the same each time', () => {
    const areas = [
      { lat: 22.5, lon: 105.8 },
      { lat: 21.5, lon: 105.8 },
      { lat: 22, lon: 105.3 },
      { lat: 22, lon: 106.3 },
    ];
    const { cells } = tileGrid(areas);
    expect(cells[0]?.row).toBeLessThan(cells[1]?.row ?? 0);
    expect(cells[2]?.column).toBeLessThan(cells[3]?.column ?? 0);
    expect(tileGrid(areas).cells).toEqual(cells);
  });

  test('areas at one and the same place still get a cell each', () => {
    const same = Array.from({ length: 9 }, () => ({ lat: 21, lon: 105 }));
    expect(new Set(tileGrid(same).cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(9);
  });
});

describe('shortLabels', () => {
  test('takes initials, accents kept', () => {
    expect(shortLabels(['Bắc Kạn', 'Phan Đình Phùng', 'Đồng Phúc', 'Sốp'])).toEqual([
      'BK',
      'PĐP',
      'ĐP',
      'Số',
    ]);
  });

  test('names that would share letters are all extended', () => {
    const labels = shortLabels(['Trại Cau', 'Tân Cương', 'Trung Chính']);
    expect(new Set(labels).size).toBe(3);
    expect(labels).not.toContain('TC');
    expect(labels.every((label) => label.length === 3)).toBe(true);
  });

  test('are unlike each other even for equal names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Tân Thành', 'Tân Thịnh', 'Tân Tiến', 'Tân', 'Thái Tân', 'An'), {
          maxLength: 20,
        }),
        (names) => {
          const labels = shortLabels(names);
          expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(names.length);
          expect(labels.every((label) => label.length > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('tiles', () => {
  const areas = statuses.map((status, at) => ({
    id: String(at),
    name: `Tên ${String.fromCharCode(65 + at)}`,
    lat: 21 + at / 10,
    lon: at === 3 ? null : 105 + (at % 3) / 5,
    status,
    href: at === 0 ? null : `/dia-ban/${at}/`,
    label: `Tên ${at}: "${status}"`,
  }));

  test.each([320, 720])('are links with names, each marked by its status, at %i px', (width) => {
    const svg = drawing((document) => tiles(areas, { document, language: 'vi', width, title: 'Ô' }));
    expect(faults(svg)).toEqual([]);
    expect(svg.getAttribute('role')).toBe('group');
    const links = [...svg.querySelectorAll('a')];
    expect(links).toHaveLength(areas.length - 1);
    expect(links.every((link) => link.getAttribute('href')?.startsWith('/dia-ban/'))).toBe(true);
    for (const link of links) {
      const name = link.querySelector('title')?.textContent ?? '';
      expect(areas.some(({ label }) => name.startsWith(`${label} (`))).toBe(true);
      expect(name).toContain(`(${link.querySelector('text')?.textContent})`);
    }
    for (const status of statuses)
      expect(svg.querySelectorAll(`.tile-${status} .mark-${status}`)).toHaveLength(1);
    expect(new Set(texts(svg)).size).toBe(areas.length);
  });

  test('of no areas are an empty drawing', () => {
    expect(faults(drawing((document) => tiles([], { document, language: 'vi' })))).toEqual([]);
  });
});
