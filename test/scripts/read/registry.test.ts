import { describe, expect, it } from 'vitest';
import { parseAreas, parseLineage } from '../../../scripts/read/areas.ts';
import { type Fault, place } from '../../../scripts/read/fault.ts';
import { registryFaults } from '../../../scripts/read/registry-faults.ts';
import type { Site } from '../../../src/site/site.ts';

const head = 'area_id,code,name,type,level,parent_id,valid_from,valid_to';
const text = { vi: 'x', en: 'x' };
const site = {
  area_levels: ['nation', 'canton', 'town'].map((id) => ({ id, label: text, plural: text })),
  area_types: ['land', 'bang', 'tran', 'pho'].map((id) => ({ id, label: text, full: text })),
} as unknown as Site;

function found(areas: string[], links: string[] = []): Fault[] {
  const faults: Fault[] = [];
  const rows = parseAreas([head, ...areas].join('\n'), faults);
  const lineage = parseLineage(
    ['predecessor_id,successor_id,kind,effective_date', ...links].join('\n'),
    faults,
  );
  return [...faults, ...registryFaults(rows, lineage, site, faults)];
}

const told = (areas: string[], links: string[] = []) =>
  found(areas, links).map((fault) => `${place(fault)}: ${fault.message.en}`);
const toldInVietnamese = (areas: string[], links: string[] = []) =>
  found(areas, links).map((fault) => `${place(fault)}: ${fault.message.vi}`);

/** A canton, and in it four towns of old that became three: B and C one, D two together with E. */
const canton = 'A-1,A,Đông,bang,canton,,2000-01-01,';
const old = ['B', 'C', 'D', 'E'].map(
  (code) => `${code}-1,${code},${code},tran,town,A-1,2000-01-01,2025-06-30`,
);
const young = ['B', 'D', 'E'].map((code) => `${code}-2,${code},${code},tran,town,A-1,2025-07-01,`);
const became = [
  'B-1,B-2,whole,2025-07-01',
  'C-1,B-2,whole,2025-07-01',
  'D-1,D-2,part,2025-07-01',
  'D-1,E-2,part,2025-07-01',
  'E-1,E-2,whole,2025-07-01',
];
const sound = [canton, ...old, ...young];

/** The lines with one of them replaced. */
const replaced = (lines: readonly string[], index: number, line: string) => lines.with(index, line);

describe('areas.csv', () => {
  it('may be sound', () => {
    expect(told(sound, became)).toEqual([]);
  });

  it.each([
    [
      'a duplicate id',
      [canton, 'A-1,X,Tây,bang,canton,,2000-01-01,'],
      'areas.csv:3, area_id: A-1 is on line 2 already: one line an id',
    ],
    [
      'two areas with one code at once',
      [canton, 'A-2,A,Tây,bang,canton,,2001-01-01,'],
      'areas.csv:3, code: code A overlaps in time with line 2: mend the days of validity',
    ],
    [
      'an area that begins on the last day of another with its code',
      [canton, old[0] as string, 'B-2,B,Mới,tran,town,A-1,2025-06-30,'],
      'areas.csv:4, code: code B overlaps in time with line 3: mend the days of validity',
    ],
    [
      'an unknown level',
      ['A-1,A,Đông,bang,parish,,2000-01-01,'],
      'areas.csv:2, level: site.yaml has no level "parish": choose nation, canton, town',
    ],
    [
      'an unknown type',
      ['A-1,A,Đông,burg,canton,,2000-01-01,'],
      'areas.csv:2, type: site.yaml has no type "burg": choose land, bang, tran, pho',
    ],
    [
      'a day that is none',
      ['A-1,A,Đông,bang,canton,,2000-02-30,'],
      'areas.csv:2, valid_from: this day is not in the calendar',
    ],
    [
      'an end before the beginning',
      ['A-1,A,Đông,bang,canton,,2000-01-01,1999-01-01'],
      'areas.csv:2, valid_to: is before valid_from: mend one of the two days',
    ],
    ['an empty name', ['A-1,A,,bang,canton,,2000-01-01,'], 'areas.csv:2, name: is empty: write something'],
  ])('is told of %s', (_, areas, expected) => {
    expect(told(areas)).toContain(expected);
  });

  it('is told of a column that is not there', () => {
    const faults: Fault[] = [];
    expect(parseAreas('area_id,code\nA,B\n', faults)).toEqual([]);
    expect(faults[0]?.message.en).toBe('this column is missing: add it to the first line');
  });
});

describe('the area above', () => {
  const gone = 'A-1,A,Đông,bang,canton,,2000-01-01,2010-12-31';

  it.each([
    [
      'is unknown',
      ['B-1,B,Tây,tran,town,Z,2000-01-01,'],
      [],
      'areas.csv:2, parent_id: there is no area Z: mend the id or add the area',
      'areas.csv:2, parent_id: không có địa bàn Z: sửa mã hoặc thêm địa bàn',
    ],
    [
      "was gone on the area's last day",
      [gone, 'B-1,B,Tây,tran,town,A-1,2000-01-01,2020-12-31'],
      [],
      "areas.csv:3, parent_id: A-1 is not valid on this area's last day 2020-12-31: name the area above it on that day",
      'areas.csv:3, parent_id: A-1 không có hiệu lực vào ngày cuối 2020-12-31 của địa bàn này: chọn địa bàn cấp trên của ngày ấy',
    ],
    [
      "had not begun on the area's last day",
      [canton.replace('2000', '2021'), 'B-1,B,Tây,tran,town,A-1,2000-01-01,2020-12-31'],
      [],
      "areas.csv:3, parent_id: A-1 is not valid on this area's last day 2020-12-31: name the area above it on that day",
      'areas.csv:3, parent_id: A-1 không có hiệu lực vào ngày cuối 2020-12-31 của địa bàn này: chọn địa bàn cấp trên của ngày ấy',
    ],
    [
      'ended, while the area goes on',
      [gone, 'B-1,B,Tây,tran,town,A-1,2000-01-01,'],
      [],
      'areas.csv:3, parent_id: A-1 ended on 2010-12-31 but this area is still valid: name the area above it now',
      'areas.csv:3, parent_id: A-1 đã hết hiệu lực ngày 2010-12-31 mà địa bàn này vẫn còn: chọn địa bàn cấp trên hiện nay',
    ],
    [
      'is younger than the area, though what it was before is known',
      [gone, 'A-2,A,Đông,bang,canton,,2011-01-01,', 'B-1,B,Tây,tran,town,A-2,2000-01-01,'],
      ['A-1,A-2,whole,2011-01-01'],
      "areas.csv:4, parent_id: A-2 is not valid on this area's first day 2000-01-01: end this area on 2010-12-31 and add a line for it from 2011-01-01",
      'areas.csv:4, parent_id: A-2 chưa có hiệu lực vào ngày đầu 2000-01-01 của địa bàn này: kết thúc địa bàn này ngày 2010-12-31 và thêm một dòng từ ngày 2011-01-01',
    ],
    [
      'is of the same level',
      [canton, 'A-2,X,Tây,bang,canton,A-1,2000-01-01,'],
      [],
      'areas.csv:3, parent_id: A-1 is of level canton, no wider than the canton of this area: name an area of a wider level',
      'areas.csv:3, parent_id: A-1 ở cấp canton, không rộng hơn cấp canton của địa bàn này: chọn địa bàn ở cấp rộng hơn',
    ],
    [
      'is of a narrower level',
      ['A-1,A,Đông,bang,canton,B-1,2000-01-01,', 'B-1,B,Tây,tran,town,,2000-01-01,'],
      [],
      'areas.csv:2, parent_id: B-1 is of level town, no wider than the canton of this area: name an area of a wider level',
      'areas.csv:2, parent_id: B-1 ở cấp town, không rộng hơn cấp canton của địa bàn này: chọn địa bàn ở cấp rộng hơn',
    ],
    [
      'lies in the area itself',
      ['A-1,A,Đông,bang,canton,B-1,2000-01-01,', 'B-1,B,Tây,tran,town,A-1,2000-01-01,'],
      [],
      'areas.csv:2, parent_id: the areas above run in a circle A-1 → B-1 → A-1: mend one of these ids',
      'areas.csv:2, parent_id: các địa bàn cấp trên chạy vòng tròn A-1 → B-1 → A-1: sửa một trong các mã ấy',
    ],
  ])('may not be one that %s', (_, areas, links, english, vietnamese) => {
    expect(told(areas, links)).toEqual([english]);
    expect(toldInVietnamese(areas, links)).toEqual([vietnamese]);
  });

  it('may be younger where the registry goes back no further', () => {
    expect(told([canton, 'B-1,B,Tây,tran,town,A-1,1990-01-01,'])).toEqual([]);
  });
});

describe('lineage.csv', () => {
  it.each([
    [
      'an unknown area',
      replaced(became, 1, 'C-1,Z,whole,2025-07-01'),
      'lineage.csv:3, successor_id: areas.csv has no Z: mend the id or add the area',
      'lineage.csv:3, successor_id: areas.csv không có Z: sửa mã hoặc thêm địa bàn',
    ],
    [
      'a repeated line',
      [...became, 'B-1,B-2,whole,2025-07-01'],
      'lineage.csv:7, successor_id: is on line 2 already: remove one',
      'lineage.csv:7, successor_id: đã có ở dòng 2: xóa một dòng',
    ],
    [
      'a unit that went whole to two',
      [...became, 'B-1,D-2,whole,2025-07-01'],
      'lineage.csv:7, kind: all of B-1 went into B-2 by line 2: write part on every line of B-1, or remove the one too many',
      'lineage.csv:7, kind: theo dòng 2, toàn bộ B-1 đã nhập vào B-2: ghi part ở mọi dòng của B-1, hoặc xóa dòng thừa',
    ],
    [
      'a unit that went whole and in part',
      replaced(became, 2, 'D-1,D-2,whole,2025-07-01'),
      'lineage.csv:5, kind: all of D-1 went into D-2 by line 4: write part on every line of D-1, or remove the one too many',
      'lineage.csv:5, kind: theo dòng 4, toàn bộ D-1 đã nhập vào D-2: ghi part ở mọi dòng của D-1, hoặc xóa dòng thừa',
    ],
    [
      'a unit of which a part is lost',
      replaced(became, 1, 'C-1,B-2,part,2025-07-01'),
      'lineage.csv:3, kind: only a part of C-1 is accounted for: add a line for the rest, or write whole',
      'lineage.csv:3, kind: chỉ một phần của C-1 có nơi đến: thêm dòng cho phần còn lại, hoặc ghi whole',
    ],
    [
      'a unit that is still valid',
      [...became, 'A-1,B-2,whole,2025-07-01'],
      'lineage.csv:7, effective_date: A-1 is still valid: give it valid_to 2025-06-30 in areas.csv, or remove this line',
      'lineage.csv:7, effective_date: A-1 vẫn còn hiệu lực: ghi valid_to 2025-06-30 trong areas.csv, hoặc xóa dòng này',
    ],
  ])('is told of %s', (_, links, english, vietnamese) => {
    expect(told(sound, links)).toEqual([english]);
    expect(toldInVietnamese(sound, links)).toEqual([vietnamese]);
  });

  it('is told of a day that is not that of both areas', () => {
    const links = replaced(became, 0, 'B-1,B-2,whole,2025-01-01');
    expect(told(sound, links)).toEqual([
      'lineage.csv:2, effective_date: B-1 ends on 2025-06-30, not on 2024-12-31: mend the day in one of the two files',
      'lineage.csv:2, effective_date: B-2 begins on 2025-07-01, not on 2025-01-01: mend the day in one of the two files',
    ]);
    expect(toldInVietnamese(sound, links)).toEqual([
      'lineage.csv:2, effective_date: B-1 hiệu lực đến hết ngày 2025-06-30, không phải 2024-12-31: sửa ngày ở một trong hai tệp',
      'lineage.csv:2, effective_date: B-2 bắt đầu ngày 2025-07-01, không phải 2025-01-01: sửa ngày ở một trong hai tệp',
    ]);
  });

  it('is told of another kind', () => {
    expect(told(sound, replaced(became, 0, 'B-1,B-2,all,2025-07-01'))).toEqual([
      'lineage.csv:2, kind: must be one of: whole, part',
    ]);
  });
});

describe('an area', () => {
  it('is not lost when it ends', () => {
    const links = became.filter((line) => !line.startsWith('C-1'));
    expect(told(sound, links)).toEqual([
      'areas.csv:4, valid_to: C-1 ended on 2025-06-30 and lineage.csv does not say what became of it: add its line there, or leave valid_to empty',
    ]);
    expect(toldInVietnamese(sound, links)).toEqual([
      'areas.csv:4, valid_to: C-1 kết thúc ngày 2025-06-30 mà lineage.csv không cho biết nhập vào đâu: thêm dòng vào lineage.csv, hoặc để trống valid_to',
    ]);
  });

  it('does not come from nowhere once its level is followed', () => {
    const areas = [...sound, 'F-2,F,Mới,tran,town,A-1,2025-07-01,'];
    expect(told(areas, became)).toEqual([
      'areas.csv:10, valid_from: F-2 began on 2025-07-01 and lineage.csv does not say what it was before: add its line there, or mend the day',
    ]);
    expect(toldInVietnamese(areas, became)).toEqual([
      'areas.csv:10, valid_from: F-2 bắt đầu ngày 2025-07-01 mà lineage.csv không cho biết hình thành từ đâu: thêm dòng vào lineage.csv, hoặc sửa ngày',
    ]);
    expect(told([...sound, 'F-1,F,Cũ,tran,town,A-1,2020-01-01,'], became)).toEqual([]);
  });

  it('needs no successor where its whole level ended with it', () => {
    const nation = 'N-1,N,Hồ,land,nation,,1990-01-01,';
    const cantons = ['A', 'X'].map(
      (code) => `${code}-1,${code},${code},bang,canton,N-1,2000-01-01,2025-06-30`,
    );
    const towns = sound.slice(1).map((line, index) => (index < 4 ? line : line.replace('A-1', 'N-1')));
    expect(told([nation, ...cantons, ...towns], became)).toEqual([]);
    const other = 'Y-1,Y,Y,bang,canton,N-1,2000-01-01,';
    expect(told([nation, ...cantons, other, ...towns], became)).toHaveLength(2);
  });

  it('is not called lost while a line of either file could not be read', () => {
    const faults = told(sound, replaced(became, 1, 'C-1,B-2,whole,today'));
    expect(faults[0]).toContain('lineage.csv:3, effective_date: ');
    expect(faults.filter((fault) => !fault.startsWith('lineage.csv:3, '))).toEqual([]);
  });

  it('may turn into another type by one more line in each file', () => {
    const ended = sound.with(5, 'B-2,B,B,tran,town,A-1,2025-07-01,2026-06-24');
    expect(
      told([...ended, 'B-3,B,B,pho,town,A-1,2026-06-25,'], [...became, 'B-2,B-3,whole,2026-06-25']),
    ).toEqual([]);
  });
});
