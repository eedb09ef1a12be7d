import { fold } from '../../src/areas/fold.ts';
import { indicatorsFileSchema } from '../../src/indicators/indicator.ts';
import type { Vocabulary } from '../read/wide-header.ts';
import { pick, type Random } from './fuzz-slips.ts';

const text = (vi: string, en: string) => ({ vi, en });
const entry = (kind: string, vi: string, en: string, more: Record<string, unknown> = {}) => ({
  label: text(vi, en),
  definition: text('Đếm trong kỳ.', 'Counted in the period.'),
  unit: 'trees',
  kind,
  better: 'up',
  adds_over_areas: kind !== 'status',
  adds_over_periods: kind === 'flow',
  sensitivity: 'open',
  levels: ['town'],
  ...more,
});

const dictionary = indicatorsFileSchema.parse({
  units: { trees: { label: text('cây', 'trees') } },
  indicators: {
    trees_planted: entry('flow', 'Cây đã trồng', 'Trees planted', {
      breakdowns: {
        shade: [
          { id: 'dark', label: text('râm', 'dark') },
          { id: 'light', label: text('nắng', 'light') },
        ],
      },
    }),
    cared_share: entry('share', 'Tỷ lệ cây được chăm', 'Cared for'),
    best_garden: entry('status', 'Vườn đẹp', 'Best garden', {
      states: [{ id: 'yes', label: text('có', 'yes') }],
    }),
  },
});

/** The words of an invented subject. */
export const fuzzVocabulary: Vocabulary = { breakdowns: ['shade'], indicators: dictionary.indicators };

/** What stands beside each table. */
export const fuzzSidecar = `sources:
  - { id: office, title: { vi: 'Báo cáo', en: 'Report' }, publisher: Office, licence: CC0-1.0 }
received: 2026-07-01
`;

const areas = ['Suối Cạn', 'Đá Xanh', 'Vườn Nhãn', '0102', 'Gò Mả', 'Oasis', 'Bến Nứa 2'];
const periods = ['2025', '6T/2026', 'Năm 2024', 'Quý III/2025', '2026-H1'];

function figure(random: Random): string {
  switch (random(8)) {
    case 0:
      return '';
    case 1:
      return `${1 + random(9)}.${100 + random(900)}`;
    case 2:
      return `${random(90)},${random(10)}`;
    case 3:
      return pick(random, ['-', ':', 'x', '0']);
    default:
      return String(random(5000));
  }
}

/** Columns of a long table, and by what names the sheet knows them. */
export const longHeader = ['Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị', 'Ghi chú'] as const;

/** A table as people make them: long, wide, or wide with its header in two rows; titles may stand above. */
export function fuzzTable(random: Random): string[][] {
  const titles = pick(random, [[], [['Biểu 1']], [['Báo cáo năm 2025'], []]]);
  const rows = 1 + random(12);
  const many = <T>(make: () => T) => Array.from({ length: rows }, make);
  switch (random(4)) {
    case 0:
      return [
        ...titles,
        ['STT', 'Địa bàn', 'Kỳ', 'Cây đã trồng', 'Tỷ lệ cây được chăm – tử số', 'cared_share.denominator'],
        ...many(() => ['1', pick(random, areas), pick(random, periods), ...many3(random)]),
      ];
    case 1:
      return [
        ...titles,
        ['Địa bàn', 'Kỳ', 'Tỷ lệ cây được chăm', '', 'Vườn đẹp'],
        ['', '', 'Tử số', 'Mẫu số', ''],
        ...many(() => [
          ...[pick(random, areas), pick(random, periods)],
          ...[figure(random), figure(random), pick(random, ['có', ''])],
        ]),
      ];
    default:
      return [
        ...titles,
        [...longHeader],
        ...many(() => [
          ...[pick(random, areas), pick(random, periods), pick(random, ['trees_planted', 'Cây đã trồng'])],
          ...[figure(random), pick(random, ['', 'a "b", c', 'd\ne', ' f '])],
        ]),
      ];
  }
}

function many3(random: Random): string[] {
  return [figure(random), figure(random), figure(random)];
}

/** Two cells, or two rows, in each other's place. */
export function swapped(table: readonly (readonly string[])[], random: Random): string[][] {
  const result = table.map((row) => [...row]);
  const [a, b] = [random(result.length), random(result.length)];
  const [first, second] = [result[a] ?? [], result[b] ?? []];
  if (random(3) === 0) {
    result[a] = second;
    result[b] = first;
    return result;
  }
  const [at, to] = [random(Math.max(1, first.length)), random(Math.max(1, second.length))];
  const cell = first[at] ?? '';
  first[at] = second[to] ?? '';
  second[to] = cell;
  return result;
}

/** Whether two texts say the same apart from spaces, marks without width and the Unicode form. */
export function sameText(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b);
}

function bare(cell: string): string {
  return cell.normalize('NFC').replace(/[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu, '');
}

/** Whether a cell names the column of areas. */
export function isAreaHeader(cell: string): boolean {
  return ['ma dia ban', 'dia ban', 'ten dia ban', 'area'].includes(fold(cell));
}
