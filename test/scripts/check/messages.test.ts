import { describe, expect, it } from 'vitest';
import { messages } from '../../../scripts/check/messages.ts';
import { readingMessages } from '../../../scripts/check/messages-reading.ts';
import type { Localized } from '../../../src/i18n/language.ts';
import { area } from '../inputs.ts';

type Samples<T extends Record<string, (...given: never[]) => Localized>> = {
  readonly [Name in keyof T]: readonly Parameters<T[Name]>[];
};

const elm = { ...area('E-1990', 'town', 'R', '1990-01-01', '2025-06-30'), code: '01', name: 'Elm' };
const oak = { ...area('O-2025', 'town', 'R', '2025-07-01'), code: '02', name: 'Oak' };
const placed = { area: elm, above: 'Woodland' };
const say = (vi: string, en: string): Localized => ({ vi, en });
const many = ['a', 'b', 'c', 'd', 'e', 'f'];
const half = { year: 2026, half: 1 } as const;
const year = { year: 2025, half: 0 } as const;

/** What each message is told of, at least once; twice where it says things differently. */
const samples: Samples<typeof messages> = {
  unknownColumn: [
    ['valeu', ['value']],
    ['x', []],
  ],
  unnamedColumn: [[6]],
  repeatedColumn: [['area']],
  missingColumn: [
    ['area', 'Mã địa bàn'],
    ['period_text_en', undefined],
  ],
  missingPeriod: [[]],
  missingResult: [[]],
  missingFor: [['state', 'bark']],
  empty: [[]],
  noSidecar: [['rows.yaml']],
  badSidecar: [
    ['rows.yaml', 'received', say('đang thiếu: thêm mục này', 'is missing: add it')],
    ['rows.yaml', null, say('không phải YAML', 'is no YAML')],
  ],
  sourceDiffers: [['office', 'in/a.csv']],
  noArea: [[]],
  unknownArea: [
    ['Elmm', [placed, { area: oak, above: null }]],
    ['?', []],
  ],
  ambiguousArea: [['Elm', [placed, placed]]],
  areaNotValid: [['Elm', '2025-12-31', [elm, oak]]],
  wrongLevel: [['planted', say('vùng', 'region'), [say('trấn', 'town'), say('làng', 'village')]]],
  noPeriod: [[]],
  unreadablePeriod: [['hôm qua']],
  undeclaredPeriod: [
    ['2026-Q3', 'planted', ['year']],
    ['2026', 'planted', ['half', 'quarter', 'month']],
  ],
  unreadableDay: [['31/02/2026']],
  afterAsOf: [['2031', '2026-H1']],
  noIndicator: [[]],
  unknownIndicator: [
    ['plantd', [{ id: 'planted', label: say('Cây đã trồng', 'Trees planted') }]],
    ['x', []],
  ],
  undeclaredBreakdown: [['bark', 'planted']],
  unknownCategory: [['ruff', [{ id: 'rough', label: say('sần', 'rough') }, { id: 'none' }]]],
  unknownSource: [['rumour', ['office', 'paper']]],
  unexpectedState: [['planted']],
  noSource: [[['office', 'paper']]],
  notNumber: [
    ['many', 'vi'],
    ['1.234,5', 'en'],
  ],
  ambiguousNumber: [['1.234', 1234, 1.234]],
  numeratorOver: [[9, 8]],
  negative: [['-3']],
  fraction: [['2,5']],
  conflict: [['2', '1', 'in/a.csv:2']],
  repeat: [['in/a.csv:2']],
  sumBefore: [[710, 700, [elm, oak]]],
  sumInside: [[750, 790, Array.from({ length: 6 }, () => elm)]],
  sumCategories: [
    [
      0.4,
      'bark',
      [
        { label: say('nhẵn', 'smooth'), amount: 0.1 },
        { label: say('sần', 'rough'), amount: 0.2 },
      ],
    ],
  ],
  sumPeriods: [
    [
      10,
      [
        ['2025-H1', 4],
        ['2025-H2', 5],
      ],
    ],
  ],
  outlier: [
    [
      1290,
      126.625,
      [
        ['2020', 118],
        ['2021', 124],
      ],
    ],
  ],
  silent: [
    [elm, half, ['planted']],
    [elm, year, many],
  ],
  allSilent: [
    [half, [elm]],
    [year, [elm, oak, elm, oak, elm, oak]],
  ],
};

const readingSamples: Samples<typeof readingMessages> = {
  legacyFont: [['TCVN3'], ['VNI']],
  undecidedEncoding: [[]],
  wrongEncoding: [['windows-1258']],
  lostLetters: [[]],
  openQuote: [[]],
  broken: [[]],
  extraCells: [
    [1, 5],
    [3, 5],
  ],
  mergedFigure: [[]],
  unsavedFormula: [[]],
  noFigures: [[]],
  missingCount: [['Cây – tử số', say('mẫu số', 'denominator')]],
  unsplit: [['sần', 'planted']],
  sameFigures: [['Cây', 'Trees']],
  twoReadings: [['Cây / râm', ['Cây [râm]', 'râm']]],
  periodlessColumn: [['Cây']],
  periodTwice: [
    ['Cây [2024]', '2024', '2025'],
    ['Cây [2024]', '2024', undefined],
  ],
  titlePeriods: [[['2025', '2026-H1']]],
  titleDiffers: [['2025', '2026-H1']],
  percentage: [['45%']],
  formulaError: [['#N/A']],
  dateAsNumber: [['2026-05-01']],
  timeAsNumber: [['12:30']],
  totalRow: [['Tổng cộng']],
  dayAsPeriod: [['2026-07-01']],
  sheetIgnored: [['in/a.xlsx', 'Ghi chú']],
  hiddenSheets: [['in/a.xlsx', ['Cũ', 'Nháp']]],
  hiddenParts: [['in/a.xlsx#2026', [3, 4], [2]]],
  tooLarge: [[]],
};

type Any = Readonly<Record<string, (...given: readonly never[]) => Localized>>;

const all = (functions: Any, given: Readonly<Record<string, readonly (readonly unknown[])[]>>) =>
  Object.entries(given).flatMap(([name, list]) =>
    list.map((one) => ({ name, ...(functions[name]?.(...(one as readonly never[])) ?? say('', '')) })),
  );

const said = [...all(messages, samples), ...all(readingMessages, readingSamples)];

describe('the words of findings', () => {
  it('are these', async () => {
    const text = said.map(({ name, vi, en }) => `${name}\n  ${vi}\n  ${en}\n`).join('');
    await expect(text).toMatchFileSnapshot('../../fixtures/exports/messages.txt');
  });

  it('are all listed here', () => {
    expect(Object.keys(samples)).toEqual(Object.keys(messages));
    expect(Object.keys(readingSamples)).toEqual(Object.keys(readingMessages));
  });

  it.each(said)('$name: whole sentences that say how to mend it', ({ vi, en }) => {
    for (const text of [vi, en]) {
      expect(text).toMatch(/[.]$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2,}|\s[,.;:](?!\S)|\.\./);
    }
    expect(vi).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i);
    expect(vi).not.toBe(en);
  });

  it('repeat no more of a cell than 60 letters, on one line', () => {
    const long = `\u0007${'x'.repeat(200)}\n`;
    for (const { vi, en } of [
      messages.unknownArea(long, []),
      messages.notNumber(long, 'vi'),
      messages.unknownColumn(long, []),
      messages.conflict(long, long, 'a.csv:1'),
    ]) {
      for (const text of [vi, en]) {
        expect(text).not.toContain('x'.repeat(60));
        expect(text).toContain('[U+0007]xxx');
        expect(text).not.toMatch(/[\x00-\x1f]/);
      }
    }
  });
});
