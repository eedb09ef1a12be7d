import { describe, expect, it } from 'vitest';
import { findInGrid, letters, personalInGrid } from '../../../../scripts/check/personal/find.ts';
import { kindsInName, shownName } from '../../../../scripts/check/personal/name.ts';
import { isPersonRows, shapeOf } from '../../../../scripts/check/personal/shape.ts';
import { nameKey } from '../../../../scripts/check/personal/vocabulary.ts';

const vocabulary = { areaWords: ['ấp', 'trấn'], known: new Set([nameKey('Nguyễn Văn Rừng')]) };
const grid = (...rows: string[][]) => ({ rows: rows.map((cells, index) => ({ line: index + 1, cells })) });
const found = (...rows: string[][]) => findInGrid(grid(...rows), [], vocabulary);
const head = ['area', 'period', 'indicator', 'value'];

describe('a sheet', () => {
  it.each<[string, string, string]>([
    ['Họ và tên', 'nguyễn văn thử', 'name'],
    ['HỌ TÊN (chữ in hoa)', 'Y Thử', 'name'],
    ['Họ tên người báo cáo', 'Trần Thị Nghiệm', 'name'],
    ['Người báo cáo', 'Trần Thị Nghiệm', 'name'],
    ['Tên đối tượng', 'Trần Thị Nghiệm', 'name'],
    ['Số CCCD/CMND', '001234567', 'identity'],
    ['CCCD (nếu có)', '19290123456', 'identity'],
    ['Số định danh cá nhân', '019290123456', 'identity'],
    ['SĐT', '542123456', 'phone'],
    ['Số điện thoại:', '0542123456', 'phone'],
    ['Năm sinh', '1990', 'birth'],
    ['Ngày, tháng, năm sinh', '1990-02-01', 'birth'],
    ['HKTT', 'Tổ 5 Đông', 'address'],
    ['Địa chỉ', 'Tổ 5, ấp Đông', 'address'],
    ['Biển số xe', '13A1 2345', 'plate'],
    ['Số tài khoản', '0001234567', 'bank'],
    ['Facebook', 'nguoi mau thu', 'social'],
  ])('is refused for a column "%s"', (header, cell, kind) => {
    const rows = found([...head, header], ['Đông', '2025', 'trees', '1', cell]);
    expect(rows).toContainEqual({ column: 5, line: 2, kind });
    // The header alone, over an empty column, is no data.
    expect(found([...head, header], ['Đông', '2025', 'trees', '1', ''])).toEqual([]);
  });

  it.each([
    ['Họ và tên', 'không'],
    ['Số người được cấp CCCD', '123456'],
    ['Nam sinh', '245'],
    ['Đối tượng', 'Hộ nghèo'],
    ['Người báo cáo', 'Nguyễn Văn Rừng'],
    ['Facebook', '12'],
    ['ĐT', '35'],
  ])('is read for a column "%s" of "%s"', (header, cell) => {
    expect(found([...head, header], ['Đông', '2025', 'trees', '1', cell])).toEqual([]);
  });

  it('is refused for titles above the table, notes, and labels of a form beside their value', () => {
    const row = ['Đông', '2025', 'trees', '1', ''];
    expect(found(['Người lập biểu: Trần Thị Nghiệm'], [...head, 'note'], row)).toEqual([
      { column: 1, line: 1, kind: 'name' },
    ]);
    expect(found([...head, 'note'], ['Đông', '2025', 'trees', '1', 'gọi 0542 123 456'])).toEqual([
      { column: 5, line: 2, kind: 'phone' },
    ]);
    expect(found([...head, 'note'], row, ['Người liên hệ', 'Trần Thị Nghiệm'])).toEqual([
      { column: 2, line: 3, kind: 'name' },
    ]);
    expect(found([...head, 'note'], row, ['', '', 'NGƯỜI LẬP BIỂU'], ['', '', 'Trần Thị Nghiệm'])).toEqual([
      { column: 3, line: 4, kind: 'name' },
    ]);
  });

  it('is refused for names that are numbered, but not for numbered schools and areas', () => {
    const names = ['Nguyễn Văn Thử', 'Trần Thị Nghiệm', 'Lê Văn Mẫu', 'Giàng A Giả'];
    const listed = (header: string) =>
      found(['STT', header, '2025'], ...names.map((name, at) => [`${at + 1}`, name, '1']));
    expect(listed('Thành viên')).toEqual([{ column: 2, line: 2, kind: 'name' }]);
    for (const header of ['Tên trường', 'Địa bàn', 'Đường phố', 'Trấn'])
      expect(listed(header), header).toEqual([]);
  });

  it('is refused for columns of identity numbers and telephones that lost their zeros', () => {
    const ids = Array.from({ length: 8 }, (_, at) => [`${at}`, `1929012345${at}`]);
    expect(found(['no', 'x'], ...ids)).toEqual([{ column: 2, line: null, kind: 'identity' }]);
    const phones = Array.from({ length: 12 }, (_, at) => [`${at}`, `5421234${10 + at}`]);
    expect(found(['no', 'x'], ...phones)).toEqual([{ column: 2, line: null, kind: 'phone' }]);
    const sums = Array.from({ length: 12 }, (_, at) => [`${at}`, `${19_290_123_450 + 7_919_131_357 * at}`]);
    expect(found(['no', 'x'], ...sums)).toEqual([]);
  });
});

describe('one row a person', () => {
  const story = (at: number) => `Nam, lần thứ ${at} đi khám trong kỳ`;
  const cases = (value: string, text: (at: number) => string, areas = 1) =>
    Array.from({ length: 8 }, (_, at) => [`Đông ${at % areas}`, '2025', 'trees', value, text(at)]);

  it('is many rows to one key that count 1 and tell different stories', () => {
    for (const header of ['note', 'Diễn biến']) {
      expect(found([...head, header], ...cases('1', story))).toEqual([
        { column: null, line: null, kind: 'person_rows' },
      ]);
    }
  });

  it('is neither categories, nor figures of many areas with a note each', () => {
    expect(
      found([...head, 'Loại'], ...cases('1', (at) => ['Cơ quan', 'Trường học', 'Chợ'][at % 3] ?? '')),
    ).toEqual([]);
    expect(found([...head, 'note'], ...cases('1', story, 8))).toEqual([]);
    expect(found([...head, 'note'], ...cases('12', story))).toEqual([]);
  });

  it('counts as written', () => {
    const shape = shapeOf(
      cases('1', story).map(([key = '', , , figure = '', text = '']) => ({ key, figures: [figure], text })),
    );
    expect(shape).toEqual({ rows: 8, keys: 1, crowded: 8, ones: 8, texts: 8, words: 8 });
    expect(isPersonRows(shape)).toBe(true);
    expect(isPersonRows({ ...shape, texts: 3 })).toBe(false);
    expect(isPersonRows({ ...shape, words: 2 })).toBe(false);
  });
});

describe('findings', () => {
  const secrets = ['Nguyễn Văn Thử', '019290123456', 'Trần Thị Nghiệm'];

  it('name the column by a known header or by its letter, and never what was found', () => {
    const findings = personalInGrid(
      'x.csv',
      grid(
        ['Người lập biểu: Trần Thị Nghiệm'],
        [...head, 'Số CCCD', 'Bí danh của ông Nguyễn Văn Thử'],
        ['Đông', '2025', 'trees', '1', '019290123456', ''],
      ),
      [],
      vocabulary,
    );
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['E701', 1, 'A'],
      ['E701', 3, 'Số CCCD'],
      ['E701', 2, 'F'],
    ]);
    for (const secret of secrets) expect(JSON.stringify(findings)).not.toContain(secret);
    for (const { message_vi, message_en } of findings) {
      expect(message_vi).toMatch(/Xin .* chỉ gửi số đếm/);
      expect(message_en).toMatch(/send counts only/);
    }
  });

  it('name columns as a spreadsheet does', () => {
    expect([1, 26, 27, 52, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});

describe('names of files and sheets', () => {
  it('are looked at word by word', () => {
    expect(kindsInName('exports/ho_so_ong_Nguyen_Van_Thu.csv', vocabulary)).toEqual(['name']);
    expect(kindsInName('a/bao-cao-0542.123.456.xlsx', vocabulary)).toEqual(['phone']);
    expect(kindsInName('a/b.xlsx#019290123456', vocabulary)).toEqual(['identity']);
    for (const name of [
      'exports/2026/bao-cao-2026-07-10.csv',
      'a/6T-2026_20260710123456.xlsx',
      'Nguyễn Du.csv',
      '01864-202507.csv',
    ])
      expect(kindsInName(name, vocabulary), name).toEqual([]);
  });

  it('are told by their place only', () => {
    expect(shownName('exports/ho so 0542123456.xlsx#2026', 7, vocabulary)).toBe('exports/(7).xlsx#2026');
    expect(shownName('ông Nguyễn Văn Thử/x.csv', 7, vocabulary)).toBe('(…)/x.csv');
    expect(shownName('exports/x.xlsx#019290123456', 7, vocabulary)).toBe('exports/x.xlsx#(…)');
  });
});
