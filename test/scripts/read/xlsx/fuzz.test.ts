import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Slip, slipped, xmlScraps } from '../../../../scripts/bench/fuzz-slips.ts';
import { marked } from '../../../../scripts/read/xlsx/mark.ts';
import { readWorkbook } from '../../../../scripts/read/xlsx/workbook.ts';
import { bytesOf, parts, sharedStrings, styles } from './parts.ts';

const small = parts(
  '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>x</v></c><c r="C1" t="inlineStr"><is><r><t>oak &amp; fir</t></r></is></c></row><row r="3" hidden="1"><c r="A3" s="1"><v>46203.5</v></c></row><row r="4"><c r="A4" s="2"><v>0.25</v></c><c r="C4" t="e"><v>#REF!</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
  { 'xl/sharedStrings.xml': sharedStrings('<t>cây</t>'), 'xl/styles.xml': styles(14, '0%') },
);
const whole = bytesOf(small);
const paths = Object.keys(small);

/** One slip in a text or in bytes: some of it is cut out, said twice, or gives way to something else. */
const slip = fc.record<Slip>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(fc.constantFrom(...xmlScraps), fc.string({ unit: 'binary', maxLength: 8 })),
  twice: fc.boolean(),
});
/** Whatever it was, there is an answer. */
async function answers(bytes: Uint8Array): Promise<void> {
  const { sheets, fault } = await readWorkbook(bytes);
  expect(fault === null).toBe(sheets.length > 0);
  for (const { line, cells } of sheets.flatMap(({ rows }) => rows)) {
    expect(Number.isInteger(line) && line > 0).toBe(true);
    for (const text of cells) expect(typeof text).toBe('string');
  }
}

/** A copy can be marked whatever it was, and says the same. */
async function marks(bytes: Uint8Array): Promise<void> {
  const { sheets } = await readWorkbook(bytes);
  const copy = await readWorkbook(
    await marked(bytes, [{ sheet: 'Trees', row: 4, column: 1, message: 'Sửa.' }]),
  );
  expect(copy.sheets.map(({ rows }) => rows)).toEqual(sheets.map(({ rows }) => rows));
}

const brokenXml = fc
  .tuple(fc.constantFrom(...paths), fc.array(slip, { minLength: 1, maxLength: 3 }))
  .map(([path, slips]) => bytesOf({ ...small, [path]: slips.reduce(slipped, small[path] ?? '') }));
const brokenBytes = fc
  .array(slip, { minLength: 1, maxLength: 3 })
  .map((slips) => Buffer.from(slips.reduce(slipped, Buffer.from(whole).toString('latin1')), 'latin1'));

it.each([
  ['the XML', brokenXml],
  ['the bytes', brokenBytes],
])('reads any slip in %s, or says why not', { timeout: 120_000 }, async (_, broken) => {
  await fc.assert(fc.asyncProperty(broken, answers), { numRuns: 1000 });
});

it.each([
  ['the XML', brokenXml],
  ['the bytes', brokenBytes],
])('marks any slip in %s', { timeout: 120_000 }, async (_, broken) => {
  await fc.assert(fc.asyncProperty(broken, marks), { numRuns: 100 });
});
