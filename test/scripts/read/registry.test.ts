import { describe, expect, it } from 'vitest';
import { parseAreas, parseLineage } from '../../../scripts/read/areas.ts';
import { type Fault, place } from '../../../scripts/read/fault.ts';
import { areaFaults, lineageFaults } from '../../../scripts/read/registry-faults.ts';

const head = 'area_id,code,name,type,level,parent_id,valid_from,valid_to';

function told(areas: string[], links: string[] = []): string[] {
  const faults: Fault[] = [];
  const rows = parseAreas([head, ...areas].join('\n'), faults);
  const lineage = parseLineage(
    ['predecessor_id,successor_id,kind,effective_date', ...links].join('\n'),
    faults,
  );
  faults.push(...areaFaults(rows, undefined), ...lineageFaults(lineage, rows));
  return faults.map((fault) => `${place(fault)}: ${fault.message.en}`);
}

describe('areas.csv', () => {
  it('may be sound', () => {
    expect(
      told(
        [
          'A-1,A,Đông,bang,canton,,2000-01-01,',
          'B-1,B,Cũ,tran,town,A-1,2000-01-01,2025-06-30',
          'B-2,B,Mới,tran,town,A-1,2025-07-01,',
        ],
        ['B-1,B-2,whole,2025-07-01'],
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a duplicate id',
      ['A-1,A,Đông,b,c,,2000-01-01,', 'A-1,X,Tây,b,c,,2000-01-01,'],
      'areas.csv:3, area_id: A-1 is on line 2 already: one line an id',
    ],
    [
      'an unknown parent',
      ['A-1,A,Đông,b,c,Z,2000-01-01,'],
      'areas.csv:2, parent_id: there is no area Z: mend the id or add the area',
    ],
    [
      "a parent that was gone on the area's last day",
      ['A-1,A,Đông,b,c,,2000-01-01,2010-12-31', 'B-1,B,Tây,b,c,A-1,2000-01-01,2020-12-31'],
      "areas.csv:3, parent_id: A-1 is not valid on this area's last day 2020-12-31: name the area above it on that day",
    ],
    [
      'an ended parent of a current area',
      ['A-1,A,Đông,b,c,,2000-01-01,2010-12-31', 'B-1,B,Tây,b,c,A-1,2000-01-01,'],
      'areas.csv:3, parent_id: A-1 ended on 2010-12-31 but this area is still valid: name the area above it now',
    ],
    [
      'two areas with one code at once',
      ['A-1,A,Đông,b,c,,2000-01-01,', 'A-2,A,Tây,b,c,,2001-01-01,'],
      'areas.csv:3, code: code A overlaps in time with line 2: mend the days of validity',
    ],
    [
      'a day that is none',
      ['A-1,A,Đông,b,c,,2000-02-30,'],
      'areas.csv:2, valid_from: this day is not in the calendar',
    ],
    [
      'an end before the beginning',
      ['A-1,A,Đông,b,c,,2000-01-01,1999-01-01'],
      'areas.csv:2, valid_to: is before valid_from: mend one of the two days',
    ],
    ['an empty name', ['A-1,A,,b,c,,2000-01-01,'], 'areas.csv:2, name: is empty: write something'],
  ])('is told of %s', (_, areas, expected) => {
    expect(told(areas)).toContain(expected);
  });

  it('is told of a column that is not there', () => {
    const faults: Fault[] = [];
    expect(parseAreas('area_id,code\nA,B\n', faults)).toEqual([]);
    expect(faults[0]?.message.en).toBe('this column is missing: add it to the first line');
  });
});

describe('lineage.csv', () => {
  const areas = ['B-1,B,Cũ,b,c,,2000-01-01,2025-06-30', 'B-2,B,Mới,b,c,,2025-07-01,'];

  it.each([
    [
      'an unknown area',
      ['B-1,Z,whole,2025-07-01'],
      'lineage.csv:2, successor_id: areas.csv has no Z: mend the id or add the area',
    ],
    ['another kind', ['B-1,B-2,all,2025-07-01'], 'lineage.csv:2, kind: must be one of: whole, part'],
    [
      'a repeated link',
      ['B-1,B-2,whole,2025-07-01', 'B-1,B-2,whole,2025-07-01'],
      'lineage.csv:3, successor_id: is on line 2 already: remove one',
    ],
    [
      'a day before the successor',
      ['B-1,B-2,whole,2025-01-01'],
      'lineage.csv:2, effective_date: B-2 is not valid on that day: mend the day in one of the two files',
    ],
  ])('is told of %s', (_, links, expected) => {
    expect(told(areas, links)).toContain(expected);
  });
});
