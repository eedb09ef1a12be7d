import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsInText } from '../../../../scripts/check/personal/cell.ts';
import type { PersonalKind } from '../../../../scripts/check/personal/kind.ts';
import { tidy } from '../../../../scripts/check/personal/text.ts';
import { nameKey } from '../../../../scripts/check/personal/vocabulary.ts';

// Built as real ones are, but nobody's: citizen numbers of births from 2090 on, the ranges 054 and 057 of
// mobile numbers and the area code 0201 that nobody was given, plates of province 13, which there is none.
const vocabulary = { areaWords: ['ấp', 'trấn', 'bang'], known: new Set([nameKey('Nguyễn Văn Rừng')]) };
const kinds = (text: string): PersonalKind[] => kindsInText(tidy(text), vocabulary);

describe('kindsInText finds', () => {
  it.each<[PersonalKind, string[]]>([
    [
      'identity',
      [
        ...['019290123456', '019 290 123 456', '001.290.012.345', '019-2901-23456', 'CCCD:019290123456'],
        ...[
          'CMND số 001234567',
          'CMT 001 234 567',
          'căn cước: 001234567',
          'Hộ chiếu C0012345',
          'B0000001',
          'P00000012',
        ],
        ...[
          'GD4000000000001',
          'thẻ GD 4 00 0000000001',
          'BHYT DN4001234567890',
          '０１９２９０１２３４５６',
          '019\u200b290123456',
        ],
      ],
    ],
    [
      'phone',
      [
        ...[
          '0542123456',
          '0542 123 456',
          '054.212.3456',
          '0542-12-34-56',
          '0 5 4 2 1 2 3 4 5 6',
          '+84542123456',
        ],
        ...['+84 54 212 3456', '(+84) 542 123 456', '+84 (0)542 123 456', '0084542123456', '84-542-123-456'],
        ...[
          '02013851234',
          '(0201) 3851234',
          '0201 3.851.234',
          '01201234567',
          'gọi 0542123456 gặp bộ phận trực',
        ],
        ...['ngày 30/6/2026 0542123456', '0542.12.1990', '0542123456;0572123456'],
      ],
    ],
    [
      'email',
      [
        'thu@vidu.example',
        'gửi về thu.mau+1@a.vidu.example.',
        'thu(at)vidu.example',
        'thu [at] vidu.example',
      ],
    ],
    [
      'social',
      ['facebook.com/thu.mau', 'https://zalo.me/0542', 'FB: thu.mau.99', 'Zalo: nguoimauthu', '@nguoimau'],
    ],
    [
      'plate',
      ['13A-123.45', '13B1-234.56', '13B1 23456', '13-H2 123.45', 'xe 13A12345', '13LD-123.45', '13F1-7345'],
    ],
    ['bank', ['STK 0001234567', 'số tài khoản: 0001 2345 6789', 'Số TK 000123456789 tại ngân hàng']],
    [
      'name',
      [
        ...[
          'ông Nguyễn Văn Thử',
          'Bà: Trần Thị Nghiệm',
          'ÔNG NGUYỄN VĂN THỬ',
          'đ/c Lê Mẫu',
          'đồng chí Giàng A Thử',
        ],
        ...[
          'Người lập biểu: Trần Thị Nghiệm',
          'ong Nguyen Van Thu',
          'ông nguyễn văn thử',
          'Thượng tá Lê Văn Mẫu',
        ],
      ],
    ],
    [
      'birth',
      [
        ...[
          'Nguyễn Văn Thử, sinh năm 1990',
          'sinh ngày 12/3/1985',
          'N.V.T, SN 1990',
          'Nguyễn Văn Thử (1990)',
        ],
        ...['Nguyễn Văn Thử, 35 tuổi', 'Nam, sinh 1988', 'DOB: 1990'],
      ],
    ],
    [
      'address',
      [
        ...[
          'số nhà 12',
          'Nhà số 5 đường Hoa',
          'ngõ 12/5',
          'Ngách 3',
          'hẻm 20',
          'so nha 12',
          'trú tại tổ 5, ấp Đông',
        ],
        ...[
          'HKTT: xóm 3, trấn Đông',
          'ông Nguyễn Văn Thử, tổ 5, ấp Đông',
          'Trần Thị Nghiệm, 12 đường Hoa Hồng',
        ],
      ],
    ],
  ])('%s', (kind, texts) => {
    for (const text of texts) expect(kinds(text), text).toContain(kind);
  });

  it('the same in any Unicode form and inside other words', () => {
    for (const text of ['ông Nguyễn Văn Thử', 'Trần Thị Nghiệm, sinh năm 1990', 'số nhà 12']) {
      expect(kinds(text.normalize('NFD')), text).toEqual(kinds(text));
      expect(kinds(`Ghi thêm: ${text}; đã báo`), text).toEqual(expect.arrayContaining(kinds(text)));
    }
  });

  it('telephone numbers in any spacing', () => {
    const mark = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(
        fc.stringMatching(/^0(54|57)\d{7}$/),
        mark,
        fc.integer({ min: 2, max: 5 }),
        (number, separator, size) => {
          const spaced = number.match(new RegExp(`\\d{1,${size}}`, 'g'))?.join(separator) ?? '';
          // A number that a separator cuts into three digits at a time begins with 0 and is no amount.
          expect(kinds(spaced)).toContain('phone');
        },
      ),
    );
  });

  it('every number that is built as a citizen number is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('001', '019', '046', '096'),
        fc.stringMatching(/^[0-3]9\d{7}$/),
        (office, rest) => {
          expect(kinds(office + rest)).toContain('identity');
          expect(kinds(`1${office}${rest}`)).not.toContain('identity');
        },
      ),
    );
  });
});

describe('kindsInText leaves alone', () => {
  it.each([
    [
      'figures',
      [
        '123456789',
        '123456789012',
        '1.234.567.890',
        '084 912',
        '84 912 345 678',
        '0.912345678',
        '12.0345678901',
      ],
    ],
    [
      'money',
      [
        'Kinh phí 123456789012 đồng',
        'Tổng kinh phí: 84729462466 đồng',
        'Mua BHYT 123456789 đồng',
        '0.864228373 đồng',
      ],
    ],
    [
      'periods and dates',
      ['2026-H1', '01.07.2025-30.06.2026', '2025-07-01 2026-06-30', '2026-07-10 08:30:00', '6T/2026'],
    ],
    [
      'codes',
      [
        '01864',
        '01864-202507',
        '02008-200408',
        'TN-03',
        'free@rule28_2025',
        'H55.12.34',
        '13/KH-UB',
        '0912/QĐ-UB',
      ],
    ],
    ['dates of papers', ['Quyết định số 28/2025/QĐ-TTg ngày 18/7/2025', 'Công văn 1234/UB-VX ngày 5.6.2026']],
    [
      'places and schools named after people',
      ['Nguyễn Thị Minh Khai', 'Trường Chu Văn An', 'đường Lê Hồng Phong', 'Hai Bà Trưng'],
    ],
    [
      'titles that are none',
      ['Trẻ em Nguyễn Du', 'tiếng Anh Lê Quý Đôn', 'Anh Sơn', 'Bà Rịa', 'chị em phụ nữ', 'trường Chu Văn An'],
    ],
    [
      'birth of other things',
      [
        'Số học sinh năm 2024',
        'phát sinh năm 2025',
        'PHÁT SINH NĂM 2025',
        'Kinh phí SN 2024',
        'độ tuổi 18-35',
      ],
    ],
    [
      'places',
      [
        'Tổ dân phố 5, trấn Đông',
        'ấp Đồng, trấn Tây',
        'Số nhà văn hóa: 12',
        'Nguyễn Văn Rừng, tổ 5, ấp Đông',
      ],
    ],
    [
      'lines of forms',
      [
        '(Ký, ghi rõ họ tên)',
        'NGƯỜI LẬP BIỂU',
        'Đường dây nóng 1900 1234',
        'Facebook, Zalo: 12 bài',
        'Facebook: 12 bài',
      ],
    ],
  ])('%s', (_, texts) => {
    for (const text of texts) expect(kinds(text), text).toEqual([]);
  });

  it('whole numbers and amounts that do not begin with 0', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 14n), (value) => {
        expect(kinds(String(value))).toEqual([]);
        expect(kinds(String(value).replace(/\B(?=(?:\d{3})+$)/g, '.'))).toEqual([]);
      }),
    );
  });
});

it('takes time in proportion to the text, however hostile', () => {
  const long = 100_000;
  const hostile = [
    ...[
      '0',
      '1',
      'a',
      '@',
      'a@',
      '.',
      '-',
      ' 1',
      '1 ',
      '1.',
      '12-',
      'A1',
      'Nguyễn ',
      'ông ',
      'ông Nguyễn ',
      'sinh ',
      'sn ',
    ],
    ...[
      'tổ 5 ',
      'số nhà ',
      'stk ',
      'cccd ',
      'fb:',
      'fb:a_',
      '1/',
      '12/5/',
      '+84 ',
      '13A-',
      '1.1.2026-',
      '(',
      'x.y@',
      'zalo: ab',
    ],
  ];
  for (const part of hostile) {
    const text = part.repeat(Math.ceil(long / part.length));
    const started = process.cpuUsage();
    kinds(text);
    const { user, system } = process.cpuUsage(started);
    // Seconds of the processor, so that a busy machine does not matter; squared time would take minutes.
    expect((user + system) / 1e6, JSON.stringify(part)).toBeLessThan(2);
  }
}, 120_000);
