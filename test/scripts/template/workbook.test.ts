import { afterEach, describe, expect, it, vi } from 'vitest';
import { readHeader } from '../../../scripts/read/header.ts';
import { loadInputs } from '../../../scripts/read/inputs.ts';
import { templateWorkbook } from '../../../scripts/template/workbook.ts';
import { base } from '../cases.ts';
import { area, indicator, inputs, target } from '../inputs.ts';
import { addresses, choices, formOf, type ReadSheet, readSheets } from './workbook.ts';

const both = (vi: string, en: string) => ({ vi, en });
const site = (await loadInputs(base)).site;

/** Towns that report something of every kind. */
const world = {
  ...inputs({
    areas: [
      area('N-1', 'canton', null, '2000-01-01'),
      ...['0012', '0034'].map((id) => area(id, 'town', 'N-1', '2000-01-01')),
    ],
    indicators: {
      planted: indicator('flow', {
        label: both('Cây đã trồng', 'Trees planted'),
        levels: ['town'],
        breakdowns: { kind: [{ id: 'oak', label: both('sồi', 'oak') }] },
      }),
      tall: indicator('stock', {
        label: both('Cây cao nhất', 'Tallest tree'),
        levels: ['town'],
        decimals: true,
      }),
      alive: indicator('share', {
        label: both('Cây còn sống', 'Trees alive'),
        levels: ['town'],
        numerator: both('cây còn sống', 'trees alive'),
        denominator: both('cây đã trồng', 'trees planted'),
      }),
      prize: indicator('status', {
        label: both('Giải thưởng', 'Prize'),
        levels: ['town'],
        states: [
          { id: 'won', label: both('được giải', 'won'), achieved: true },
          { id: 'lost', label: both('không được "giải"', 'did not win') },
        ],
      }),
    },
    targets: [
      target('T-1', 'count_at_least', {
        indicators: ['planted'],
        operator: '>=',
        threshold: 1,
        threshold_unit: 'trees',
      }),
      target('T-2', 'count_at_least', {
        indicators: ['planted'],
        breakdown: { kind: 'oak' },
        operator: '>=',
        threshold: 1,
        threshold_unit: 'trees',
      }),
      target('T-3', 'count_at_least', {
        indicators: ['tall'],
        operator: '>=',
        threshold: 1,
        threshold_unit: 'trees',
      }),
      target('T-4', 'share_at_least', {
        indicators: ['alive'],
        operator: '>=',
        threshold: 50,
        threshold_unit: 'percent',
      }),
      target('T-5', 'milestone_by_date', { indicators: ['prize'] }),
    ],
  }),
  site,
};

const sheetsIn = async (language: 'vi' | 'en' = 'vi') =>
  readSheets(await templateWorkbook(formOf(world, '2025-H1', undefined, language)));
const sheets = await sheetsIn();
const [guide, results, dictionary] = sheets as unknown as readonly [ReadSheet, ReadSheet, ReadSheet];

/** Rows of a sheet, '' where a cell is empty. */
function rowsOf({ cells }: ReadSheet): readonly (readonly string[])[] {
  const rows = [...Map.groupBy(cells, ([address]) => Number(address.replace(/\D/g, ''))).values()];
  return rows.map((row) => {
    const texts = new Map(row.map(([address, text]) => [address.charCodeAt(0) - 65, text]));
    return Array.from({ length: Math.max(...texts.keys()) + 1 }, (_, index) => texts.get(index) ?? '');
  });
}

/** The column of a header of the sheet of results. */
function column(header: string): string {
  const found = [...results.cells].find(([address, text]) => /^[A-Z]+1$/.test(address) && text === header);
  return found?.[0].slice(0, -1) ?? '';
}

/** The check of one cell of the sheet of results. */
function checkOf(header: string, row: number) {
  const address = `${column(header)}${row}`;
  return results.checks.find(({ cells }) => addresses(cells).includes(address));
}

afterEach(() => vi.useRealTimers());

describe('the sheet of results', () => {
  it('has a row for each result that is due, by indicator, codes as text', () => {
    expect(rowsOf(results).map((row) => row.slice(0, 6))).toEqual([
      ['Mã địa bàn', 'Tên địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'kind', 'Đơn vị tính'],
      ['0012', '0012', '2025-H1', 'Cây đã trồng', '', 'trees'],
      ['0034', '0034', '2025-H1', 'Cây đã trồng', '', 'trees'],
      ['0012', '0012', '2025-H1', 'Cây đã trồng', 'sồi', 'trees'],
      ['0034', '0034', '2025-H1', 'Cây đã trồng', 'sồi', 'trees'],
      ['0012', '0012', '2025-H1', 'Cây cao nhất', '', 'trees'],
      ['0034', '0034', '2025-H1', 'Cây cao nhất', '', 'trees'],
      ['0012', '0012', '2025-H1', 'Cây còn sống', '', 'tử số, mẫu số'],
      ['0034', '0034', '2025-H1', 'Cây còn sống', '', 'tử số, mẫu số'],
      ['0012', '0012', '2025-H1', 'Giải thưởng', '', 'trees'],
      ['0034', '0034', '2025-H1', 'Giải thưởng', '', 'trees'],
    ]);
  });

  it.each(['vi', 'en'] as const)('has headers that the importer knows, each once (%s)', async (language) => {
    const [, sheet] = await sheetsIn(language);
    const header = readHeader(sheet ? (rowsOf(sheet)[0] ?? []) : [], ['kind']);
    expect(header).toMatchObject({ unknown: [], repeated: [] });
    expect(header.columns).toEqual(
      expect.arrayContaining([
        'area',
        'period',
        'indicator',
        'kind',
        'value',
        'numerator',
        'denominator',
        'state',
        'event_date',
        'status',
      ]),
    );
  });

  it('leaves out columns that nothing uses', async () => {
    const few = {
      ...world,
      programmes: world.programmes.map((one) => ({ ...one, targets: one.targets.slice(2, 3) })),
    };
    const [, sheet] = readSheets(await templateWorkbook(formOf(few, '2025')));
    expect(sheet && rowsOf(sheet)[0]).toEqual([
      'Mã địa bàn',
      'Tên địa bàn',
      'Kỳ báo cáo',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Giá trị',
      'Tình trạng số liệu',
      'Ghi chú',
    ]);
  });

  it('lets no given and no unused cell be changed', () => {
    for (const header of ['Mã địa bàn', 'Kỳ báo cáo', 'Chỉ tiêu', 'kind', 'Đơn vị tính']) {
      expect(checkOf(header, 5), header).toMatchObject({ type: 'custom', formulas: ['FALSE'] });
    }
    const open = (row: number) =>
      ['Giá trị', 'Tử số', 'Mẫu số', 'Trạng thái', 'Ngày diễn ra'].filter(
        (header) => checkOf(header, row)?.formulas[0] !== 'FALSE',
      );
    expect(open(2)).toEqual(['Giá trị']);
    expect(open(8)).toEqual(['Tử số', 'Mẫu số']);
    expect(open(11)).toEqual(['Trạng thái', 'Ngày diễn ra']);
  });

  it('checks every result in its own row', () => {
    const value = column('Giá trị');
    expect(checkOf('Giá trị', 3)).toMatchObject({
      cells: `${value}2:${value}5`,
      formulas: [
        `IF(ISNUMBER(${value}2),AND(${value}2>=0,${value}2=INT(${value}2)),OR(${value}2="-",${value}2=":",${value}2="x"))`,
      ],
    });
    expect(checkOf('Giá trị', 6)?.formulas).toEqual([
      `IF(ISNUMBER(${value}6),AND(${value}6>=0),OR(${value}6="-",${value}6=":",${value}6="x"))`,
    ]);
    expect(checkOf('Tử số', 9)?.formulas[0]).toContain(`${column('Tử số')}8<=${column('Mẫu số')}8`);
    expect(checkOf('Mẫu số', 9)?.prompt).toBe('cây đã trồng');
  });

  it('takes days up to the end of the period only', () => {
    // Serial numbers of 1 January 1990 and 30 June 2025.
    expect(checkOf('Ngày diễn ra', 10)).toMatchObject({ type: 'date', formulas: ['32874', '45838'] });
    expect(checkOf('Ngày diễn ra', 10)?.error).toContain('30/06/2025');
  });

  it('offers the states of a status and the words for how final a figure is', () => {
    const state = checkOf('Trạng thái', 10);
    expect(state?.type).toBe('list');
    expect(choices(sheets, state?.formulas[0] ?? '')).toEqual([
      'được giải',
      'không được "giải"',
      '-',
      ':',
      'x',
    ]);
    expect(choices(sheets, checkOf('Tình trạng số liệu', 2)?.formulas[0] ?? '')).toEqual([
      'chính thức',
      'sơ bộ',
      'đã sửa',
    ]);
  });

  it('holds its header in sight and fits across a sheet of A4', () => {
    expect(results.xml).toMatch(/<pane ySplit="1" xSplit="2" topLeftCell="C2"[^>]* state="frozen"\/>/);
    expect(results.xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(results.xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    // The order of these parts is laid down by the format.
    expect(
      [
        ...results.xml.matchAll(
          /<(sheetViews|cols|sheetData|dataValidations|pageMargins|pageSetup|headerFooter)\b/g,
        ),
      ].map(([, part]) => part),
    ).toEqual([
      'sheetViews',
      'cols',
      'sheetData',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });
});

describe('the other sheets', () => {
  it('say what to do, what marks mean, who fills it in and where it goes', () => {
    const text = [...guide.cells.values()].join('\n');
    for (const part of [
      'Hội Hồ Sạch\nlake@example.org',
      '30/06/2025',
      'Office of trees',
      '4 chỉ tiêu',
      'Chưa báo cáo.',
      'kind: tên nhóm',
      'sơ bộ',
    ]) {
      expect(text, part).toContain(part);
    }
    const marks = rowsOf(guide).map(([mark]) => mark);
    expect(marks).toEqual(expect.arrayContaining(['(để trống)', '0', '-', ':', 'x']));
  });

  it('define each indicator once', () => {
    expect(
      rowsOf(dictionary)
        .slice(1, 5)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['Cây đã trồng', 'giá trị, số nguyên (trees)'],
      ['Cây cao nhất', 'giá trị, được có số lẻ (trees)'],
      ['Cây còn sống', 'tử số và mẫu số'],
      ['Giải thưởng', 'trạng thái; ngày diễn ra'],
    ]);
  });

  it.each(['vi', 'en'] as const)('are never taken for a table of results (%s)', async (language) => {
    const [first, , third] = await sheetsIn(language);
    for (const row of [first, third].flatMap((sheet) => (sheet ? rowsOf(sheet) : []))) {
      expect(readHeader(row, ['kind']).columns.filter((id) => id !== null)).toEqual([]);
    }
  });
});

it('gives the same bytes at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const at = async (day: string) => {
    vi.setSystemTime(new Date(day));
    return Buffer.from(await templateWorkbook(formOf(world, '2025'))).toString('base64');
  };
  expect(await at('2024-02-29T12:00:00Z')).toBe(await at('2031-10-05T01:02:03Z'));
});
