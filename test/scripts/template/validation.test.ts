import { expect, it } from 'vitest';
import { checkXml } from '../../../scripts/template/validation.ts';

const check = {
  cells: 'B2:B9',
  type: 'custom',
  formulas: ['B2<=C2'],
  error: { title: 'No', text: 'Not "so" <big>' },
} as const;

it('writes a check with its words escaped', () => {
  expect(checkXml({ ...check, prompt: { title: 'Trees', text: 'How many & where' } })).toBe(
    '<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="No" ' +
      'error="Not &quot;so&quot; &lt;big&gt;" promptTitle="Trees" prompt="How many &amp; where" sqref="B2:B9">' +
      '<formula1>B2&lt;=C2</formula1></dataValidation>',
  );
});

it('writes the two days of a date', () => {
  const xml = checkXml({ ...check, type: 'date', formulas: ['1', '45838'] });
  expect(xml).toContain('type="date" operator="between"');
  expect(xml).toContain('<formula1>1</formula1><formula2>45838</formula2>');
});

it('cuts words that are too long for a box between two words', () => {
  const text = 'những cây đã trồng '.repeat(20);
  const [, prompt = ''] =
    /prompt="([^"]*)"/.exec(checkXml({ ...check, prompt: { title: text, text } })) ?? [];
  expect(prompt.length).toBeLessThanOrEqual(255);
  expect(prompt).toMatch(/ (những|cây|đã|trồng)…$/);
  expect(
    /promptTitle="([^"]*)"/.exec(checkXml({ ...check, prompt: { title: text, text } }))?.[1]?.length,
  ).toBeLessThanOrEqual(32);
});

it('refuses a formula that no spreadsheet would open', () => {
  expect(() => checkXml({ ...check, formulas: ['A'.repeat(256)] })).toThrow(RangeError);
});
