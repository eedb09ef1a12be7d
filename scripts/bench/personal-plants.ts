import type { PersonalKind } from '../check/personal/kind.ts';
import {
  type Cells,
  cleanCells,
  digits,
  honoured,
  type MadeTable,
  note,
  period,
  pick,
  type Random,
  rowsOf,
  type Stock,
  two,
} from './personal-tables.ts';

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Nông',
  'Lò',
  'Giàng',
  'Ma',
  'Hà',
];
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'A', 'Hữu', 'Ngọc'];
/** Words that nobody is called by, so that no name made of them is anybody's. */
const given = ['Thử', 'Nghiệm', 'Mẫu', 'Giả', 'Bịa', 'Tưởng'];

function personName(random: Random): string {
  const name = `${pick(random, surnames)} ${pick(random, middles)} ${pick(random, given)}`;
  const form = random(10);
  return form === 0 ? name.toUpperCase() : form === 1 ? name.toLowerCase() : name;
}

/** As people space a number. */
function spaced(random: Random, number: string): string {
  const mark = pick(random, ['', '', ' ', '.', '-']);
  if (mark === '') return number;
  const size = 3 + random(2);
  const first = number.length % size || size;
  const groups = [
    number.slice(0, first),
    ...(number.slice(first).match(new RegExp(`\\d{${size}}`, 'g')) ?? []),
  ];
  return groups.join(mark);
}

/** Numbers built as real ones are, but given to nobody: births after 2090, ranges that were never opened. */
const makers = {
  /** Registered to somebody born from 2090 on. */
  citizen: (random: Random) =>
    `${pick(random, ['001', '019', '012', '042', '079'])}${2 + random(2)}9${random(10)}${digits(random, 6)}`,
  /** The 054 and 057 ranges of mobile numbers belong to no operator. */
  mobile: (random: Random) => `0${pick(random, ['54', '57'])}${digits(random, 7)}`,
  /** No province has the code 201. */
  landLine: (random: Random) => `0201${digits(random, 7)}`,
  /** Plates begin with 11 or more; 13 was never given out. */
  plate: (random: Random) =>
    `13${pick(random, ['A', 'B', 'B1', 'H2', 'LD'])}${pick(random, ['-', ' ', '- '])}${digits(random, 3)}.${digits(random, 2)}`,
};

function identity(random: Random): string {
  const old = `00${digits(random, 6)}7`;
  return pick(random, [
    spaced(random, makers.citizen(random)),
    `CCCD ${makers.citizen(random)}`,
    `CMND số ${old}`,
    `CMT: ${old}`,
    `số căn cước ${spaced(random, makers.citizen(random))}`,
    `B0${digits(random, 6)}`,
    `Hộ chiếu C00${digits(random, 6)}`,
    `GD400${digits(random, 10)}`,
    `thẻ BHYT DN 4 00 ${digits(random, 10)}`,
  ]);
}

function phone(random: Random): string {
  const mobile = makers.mobile(random);
  const land = makers.landLine(random);
  return pick(random, [
    mobile,
    spaced(random, mobile),
    `+84${mobile.slice(1)}`,
    `+84 ${spaced(random, mobile.slice(1))}`,
    `(+84) ${mobile.slice(1, 3)} ${mobile.slice(3, 6)} ${mobile.slice(6)}`,
    `0084${mobile.slice(1)}`,
    land,
    `(0201) ${land.slice(4, 7)} ${land.slice(7)}`,
    `0201.${land.slice(4, 7)}.${land.slice(7)}`,
    `ĐT ${spaced(random, mobile)}`,
    mobile.split('').join(' '),
  ]);
}

function address(random: Random, stock: Stock): string {
  const within = pick(random, stock.forms).replace('{name}', pick(random, stock.areas));
  return pick(random, [
    `số nhà ${1 + random(300)}, đường ${pick(random, honoured)}`,
    `Số nhà ${1 + random(300)} tổ ${1 + random(9)}`,
    `ngõ ${1 + random(300)} ${pick(random, honoured)}`,
    `Ngách ${1 + random(30)}/${1 + random(30)}`,
    `trú tại thôn ${1 + random(9)}, thôn ${within}`,
    `HKTT: tổ ${1 + random(9)}, xóm ${pick(random, stock.areas)}`,
    `${pick(random, surnames)} Văn ${pick(random, given)}, tổ ${1 + random(9)}, khu ${1 + random(9)}`,
    `ông ${pick(random, surnames)} Văn ${pick(random, given)}, ${1 + random(99)} đường ${pick(random, honoured)}`,
  ]);
}

function birth(random: Random): string {
  const year = 1950 + random(60);
  const name = `${pick(random, surnames)} ${pick(random, middles)} ${pick(random, given)}`;
  return pick(random, [
    `${name}, sinh năm ${year}`,
    `${name} (SN ${year})`,
    `sinh ngày ${two(1 + random(28))}/${two(1 + random(12))}/${year}`,
    `${name}, ${14 + random(60)} tuổi`,
    `${name} (${year})`,
    `N.V.T, sn: ${year}`,
  ]);
}

function titledName(random: Random): string {
  const name = `${pick(random, surnames)} ${pick(random, middles)} ${pick(random, given)}`;
  return `${pick(random, ['ông', 'bà', 'Anh', 'chị', 'đ/c', 'đồng chí', 'Ông:', 'cháu', 'bị can', 'Họ tên:'])} ${name}`;
}

const words: Readonly<
  Record<Exclude<PlantKind, `${string} column` | 'rows'>, (random: Random, stock: Stock) => string>
> = {
  'identity number': identity,
  'telephone number': phone,
  'e-mail address': (random) =>
    pick(random, [
      `mau.${digits(random, 3)}@vidu.example`,
      `Liên hệ thu_${digits(random, 2)}@thu.example.com`,
      `thu.nghiem(at)vidu.example`,
    ]),
  'social account': (random) =>
    pick(random, [
      `facebook.com/mau.${digits(random, 4)}`,
      `zalo: nguoimau${digits(random, 2)}`,
      `fb: thu.nghiem.${digits(random, 2)}`,
      `@nguoimau${digits(random, 2)}`,
    ]),
  'vehicle plate': makers.plate,
  'bank account': (random) =>
    `${pick(random, ['STK', 'Số tài khoản:', 'số TK', 'STK ngân hàng'])} ${spaced(random, `000${digits(random, 9)}`)}`,
  'home address': address,
  'birth date': (random) => birth(random),
  'name with a title': (random) => titledName(random),
};

/** What is planted into tables: in one cell, as a column under its header, or as the shape of the rows. */
export const plantKinds = [
  'identity number',
  'telephone number',
  'e-mail address',
  'social account',
  'vehicle plate',
  'bank account',
  'home address',
  'birth date',
  'name with a title',
  'name column',
  'identity column',
  'phone column',
  'birth column',
  'address column',
  'numbered names column',
  'rows',
] as const;

export type PlantKind = (typeof plantKinds)[number];

/** Kinds of findings of which one is due for each. */
export const dueKinds: Readonly<Record<PlantKind, readonly PersonalKind[]>> = {
  'identity number': ['identity'],
  'telephone number': ['phone'],
  'e-mail address': ['email'],
  'social account': ['social'],
  'vehicle plate': ['plate'],
  'bank account': ['bank'],
  'home address': ['address'],
  'birth date': ['birth'],
  'name with a title': ['name'],
  'name column': ['name'],
  'identity column': ['identity'],
  'phone column': ['phone'],
  'birth column': ['birth'],
  'address column': ['address'],
  'numbered names column': ['name'],
  rows: ['person_rows'],
};

const columns: Readonly<
  Record<string, { headers: readonly string[]; cell: (random: Random, stock: Stock) => string }>
> = {
  'name column': {
    headers: ['Họ và tên', 'HỌ TÊN', 'Họ tên đối tượng', 'ho va ten', 'Họ  và tên (chữ in hoa)'],
    cell: personName,
  },
  'identity column': {
    headers: ['Số CCCD', 'CMND/CCCD', 'Số căn cước công dân', 'CCCD (nếu có)', 'Số định danh cá nhân'],
    // As a figure, a spreadsheet drops the zeros in front.
    cell: (random) =>
      pick(random, [
        makers.citizen(random),
        makers.citizen(random).replace(/^0+/, ''),
        `00${digits(random, 7)}`,
      ]),
  },
  'phone column': {
    headers: ['Số điện thoại', 'SĐT', 'Điện thoại liên hệ', 'ĐT'],
    cell: (random) =>
      pick(random, [
        makers.mobile(random),
        makers.mobile(random).slice(1),
        spaced(random, makers.mobile(random)),
      ]),
  },
  'birth column': {
    headers: ['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh', 'NTNS'],
    cell: (random) => {
      const year = 1950 + random(60);
      return pick(random, [
        `${year}`,
        `${two(1 + random(28))}/${two(1 + random(12))}/${year}`,
        `${year}-05-1${random(9)}`,
      ]);
    },
  },
  'address column': {
    headers: ['Nơi ở hiện nay', 'HKTT', 'Địa chỉ thường trú', 'Nơi cư trú', 'Quê quán'],
    cell: (random, stock) => `Tổ ${1 + random(9)}, ${pick(random, stock.areas)}`,
  },
  'numbered names column': {
    headers: ['Người', 'Danh sách', 'Thành viên', 'Tên'],
    cell: (random) => `${pick(random, surnames)} ${pick(random, middles)} ${pick(random, given)}`,
  },
};

/** A clean table with one item of a kind in a place that chance chose. */
export function plantedTable(random: Random, stock: Stock, kind: PlantKind): MadeTable {
  if (kind === 'rows') return personRows(random, stock);
  const { cells, header } = cleanCells(random, stock);
  const column = columns[kind];
  if (column) {
    const at = random((cells[header]?.length ?? 1) + 1);
    // Bottom lines of a form stay as they are; every line in between has its person.
    for (const [index, row] of cells.entries()) {
      if (index < header || row[0]?.startsWith('NGƯỜI') || row[0]?.startsWith('(')) continue;
      while (row.length < at) row.push('');
      row.splice(at, 0, index === header ? pick(random, column.headers) : column.cell(random, stock));
    }
    if (kind === 'numbered names column') {
      for (const [index, row] of cells.entries())
        row.unshift(index < header ? '' : index === header ? 'STT' : String(index - header));
    }
    return { rows: rowsOf(cells) };
  }
  const item = words[kind as keyof typeof words](random, stock);
  const row = cells[random(cells.length)] ?? [];
  const at = random(Math.max(1, row.length));
  const text = note(random, stock);
  row[at] = pick(random, [item, item, `${text}; ${item}`, `${item}. ${text}`, `Ghi thêm: ${item}`]);
  return { rows: rowsOf(cells) };
}

/** A case a row: the same area, period and indicator, counted 1 each, with a story. */
function personRows(random: Random, stock: Stock): MadeTable {
  const cells: Cells = [
    ['Địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'Giá trị', pick(random, ['Ghi chú', 'Diễn biến', 'Mô tả'])],
  ];
  const places = Array.from({ length: 1 + random(3) }, () => pick(random, stock.areas));
  const [when, measure] = [period(random), pick(random, stock.indicators)];
  const things = [
    'gia đình khó khăn',
    'đã đi làm xa',
    'mới về địa phương',
    'đang học nghề',
    'sống cùng bố mẹ',
  ];
  for (const place of places) {
    for (let row = 0; row < 5 + random(8); row += 1) {
      const story = `${pick(random, ['Nam', 'Nữ'])}, ${18 + random(50)}, ${pick(random, things)}, lần ${row + 1} của ${place}`;
      cells.push([place, when, measure, pick(random, ['1', '1', '1', '1', '']), story]);
    }
  }
  return { rows: rowsOf(cells) };
}
