import type { GridRow } from '../read/grid.ts';
import type { Inputs } from '../read/inputs.ts';

/** Whole numbers from 0 to below a limit. */
export type Random = (limit: number) => number;

/** Names and words of a data folder, of which generated tables are made. */
export interface Stock {
  readonly areas: readonly string[];
  readonly codes: readonly string[];
  readonly agencies: readonly string[];
  readonly indicators: readonly string[];
  /** How kinds of areas join a name: "{name}" stands in them. */
  readonly forms: readonly string[];
}

/** Gathers it. */
export function stockOf({ site, areas, indicators, programmes }: Inputs): Stock {
  return {
    areas: areas.map(({ name }) => name),
    codes: areas.flatMap(({ area_id, code }) => [area_id, code]),
    agencies: programmes.flatMap(({ agencies }) => agencies.map(({ label }) => label.vi)),
    indicators: Object.entries(indicators.indicators).flatMap(([id, { label }]) => [id, label.vi]),
    forms: site.area_types.map(({ full }) => full.vi),
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;
export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random(10)).join('');
export const two = (value: number): string => String(value).padStart(2, '0');

export function period(random: Random): string {
  const year = 2018 + random(10);
  return pick(random, [
    `${year}`,
    `${year}-H${1 + random(2)}`,
    `6T/${year}`,
    `6 tháng đầu năm ${year}`,
    `Quý III/${year}`,
    `Năm ${year}`,
    `${year}-${two(1 + random(12))}`,
  ]);
}

function date(random: Random): string {
  const [day, month, year] = [1 + random(28), 1 + random(12), 2016 + random(12)];
  return pick(random, [
    `${year}-${two(month)}-${two(day)}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}.${month}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)} 00:00:00`,
    `01.01.${year}-30.06.${year}`,
    `${two(month)}/${year}`,
  ]);
}

/** A figure as tables hold it, sums of money and long codes with it. */
function figure(random: Random): string {
  const sum = (1 + random(9)).toString() + digits(random, 2 + random(10));
  const grouped = (mark: string) => sum.replace(/\B(?=(?:\d{3})+$)/g, mark);
  return pick(random, [
    String(random(50)),
    String(random(50)),
    String(random(10_000)),
    sum,
    `${sum}000`,
    grouped('.'),
    grouped(' '),
    grouped(','),
    `${random(100)},${digits(random, 1 + random(3))}`,
    `${random(100)}.${digits(random, 1 + random(14))}`,
    `0.${digits(random, 9)}`,
    `${random(101)}%`,
    '-',
    ':',
    'x',
  ]);
}

function area(random: Random, { areas, codes, forms }: Stock): string {
  const name = pick(random, areas);
  return pick(random, [
    name,
    name,
    pick(random, forms).replace('{name}', name),
    pick(random, codes),
    name.toUpperCase(),
  ]);
}

/** Famous people after whom places, streets and schools are named all over the country. */
export const honoured = [
  ...['Nguyễn Du', 'Chu Văn An', 'Lê Quý Đôn', 'Trần Quốc Tuấn', 'Nguyễn Thị Minh Khai', 'Hoàng Văn Thụ'],
  ...[
    'Võ Thị Sáu',
    'Lương Thế Vinh',
    'Hai Bà Trưng',
    'Bà Triệu',
    'Trần Phú',
    'Lê Hồng Phong',
    'Phan Đình Phùng',
  ],
  ...[
    'Nguyễn Văn Cừ',
    'Hoàng Hoa Thám',
    'Lý Thường Kiệt',
    'Đội Cấn',
    'Cô Giang',
    'Ông Ích Khiêm',
    'Phan Bội Châu',
  ],
];

export function note(random: Random, stock: Stock): string {
  const name = pick(random, honoured);
  const place = area(random, stock);
  const year = 2019 + random(8);
  return pick(random, [
    '',
    'Số liệu tạm tính',
    `Đã kiểm tra ${random(20)}/${20 + random(20)} cơ sở`,
    `Kinh phí ${figure(random)} đồng`,
    `Tổng kinh phí: ${1 + random(9)}${digits(random, 8 + random(4))} đồng, đã chi ${random(100)}%`,
    `Tổ chức ${random(30)} buổi tại trường ${name}`,
    `Trường THCS ${name} đạt chuẩn năm ${year}`,
    `Đường ${name} và phố ${pick(random, honoured)}`,
    `${name}, ${place}`,
    `Tuyên truyền trên Facebook, Zalo: ${random(90)} bài`,
    `Học sinh năm học ${year}-${year + 1}`,
    `Phát sinh năm ${year}: ${random(9)} vụ`,
    `Theo Quyết định số ${random(999)}/${year}/QĐ-TTg ngày ${date(random)}`,
    `Công văn ${random(5000)}/UBND-VX ngày ${date(random)}`,
    `Đường dây nóng ${pick(random, ['113', '111', '1900 1234', '18001567'])}`,
    `Gồm tổ ${1 + random(9)}, khu phố ${1 + random(9)}`,
    `Tổ dân phố ${1 + random(20)}, ${place}`,
    `Cấp ${random(900)} thẻ BHYT; CCCD đạt ${random(100)}%`,
    `${pick(random, stock.agencies)} tổng hợp`,
    `So với cùng kỳ tăng ${random(100)},${random(9)}%`,
    `Từ ${date(random)} đến ${date(random)}`,
    `Số nhà văn hóa: ${random(30)}`,
    `Hồ sơ ${digits(random, 3)}.${digits(random, 2)}.${digits(random, 2)}.H55`,
    `Mã ${pick(random, ['TN', 'LC', 'HT', 'KH'])}-${digits(random, 2)}`,
    'Nam 12, nữ 8, dưới 16 tuổi 3',
    `Độ tuổi 18-35: ${random(400)} người`,
  ]);
}

const titles = [
  'BÁO CÁO KẾT QUẢ THỰC HIỆN',
  'Biểu số 02/BC-TH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 245/BC-UBND',
  'Đơn vị tính: người',
];

/** A generated table. */
export interface MadeTable {
  readonly rows: GridRow[];
}

export type Cells = string[][];

export function rowsOf(cells: Cells): GridRow[] {
  return cells
    .map((row, index) => ({ line: index + 1, cells: row }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

/** Cells of a clean table with its titles, and where its header stands. */
export function cleanCells(random: Random, stock: Stock): { cells: Cells; header: number } {
  const count = 4 + random(12);
  const cells: Cells = [];
  for (let each = random(4); each > 0; each -= 1) {
    const words = [
      pick(random, titles),
      pick(random, stock.agencies).toUpperCase(),
      `Kỳ báo cáo: ${period(random)}`,
    ];
    cells.push([pick(random, words)]);
  }
  const header = cells.length;
  const shape = random(4);
  if (shape === 0) {
    cells.push(['Địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị', 'Ngày chốt', 'Ghi chú']);
    for (let row = 0; row < count; row += 1) {
      const measure = pick(random, stock.indicators);
      cells.push([
        area(random, stock),
        period(random),
        measure,
        figure(random),
        date(random),
        note(random, stock),
      ]);
    }
  } else if (shape === 1) {
    const measures = Array.from({ length: 2 + random(5) }, () => pick(random, stock.indicators));
    cells.push(['STT', 'Tên địa bàn', ...measures, 'Ghi chú']);
    for (let row = 0; row < count; row += 1) {
      cells.push([
        String(row + 1),
        area(random, stock),
        ...measures.map(() => figure(random)),
        note(random, stock),
      ]);
    }
    cells.push(['', 'Tổng cộng', ...measures.map(() => figure(random))]);
  } else if (shape === 2) {
    cells.push(['STT', pick(random, ['Cơ quan', 'Đơn vị báo cáo']), 'Kỳ', 'Mã số', 'Số liệu', 'Nội dung']);
    for (let row = 0; row < count; row += 1) {
      const code = (1 + random(9)).toString() + digits(random, pick(random, [5, 8, 11]));
      cells.push([
        String(row + 1),
        pick(random, stock.agencies),
        period(random),
        code,
        figure(random),
        note(random, stock),
      ]);
    }
  } else {
    cells.push(['TT', pick(random, ['Tên trường', 'Đường phố', 'Cơ sở']), 'Năm 2025', 'Năm 2026', 'Ghi chú']);
    for (let row = 0; row < count; row += 1) {
      cells.push([
        String(row + 1),
        pick(random, honoured),
        figure(random),
        figure(random),
        note(random, stock),
      ]);
    }
  }
  if (random(3) === 0) {
    cells.push(['NGƯỜI LẬP BIỂU', '', '', 'THỦ TRƯỞNG ĐƠN VỊ']);
    cells.push(['(Ký, ghi rõ họ tên)', '', '', '(Ký tên, đóng dấu)']);
  }
  return { cells, header };
}

/** A table without a word on any person. */
export function cleanTable(random: Random, stock: Stock): MadeTable {
  return { rows: rowsOf(cleanCells(random, stock).cells) };
}
