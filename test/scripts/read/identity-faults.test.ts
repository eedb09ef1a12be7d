import { expect, it } from 'vitest';
import { identityFaults } from '../../../scripts/read/identity-faults.ts';
import { indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import { indicator } from '../inputs.ts';

function faults(terms: readonly object[]): string[] {
  const file = indicatorsFileSchema.parse({
    units: { trees: { label: { vi: 'cây', en: 'trees' } } },
    indicators: { standing: indicator('stock'), planted: indicator('flow'), watered: indicator('share') },
    identities: [{ terms }],
  });
  return identityFaults(file).map(({ column, message }) => `${column}: ${message.vi} / ${message.en}`);
}

it('finds nothing wrong with identities of figures that are there', () => {
  expect(
    faults([
      { indicator: 'standing', when: 'start' },
      { indicator: 'planted' },
      { indicator: 'standing', factor: -1 },
    ]),
  ).toEqual([]);
  expect(
    faults([
      { indicator: 'watered', part: 'denominator' },
      { indicator: 'standing', factor: -1 },
    ]),
  ).toEqual([]);
});

it('names an indicator that is not there, and a part that it does not have', () => {
  expect(
    faults([{ indicator: 'felled' }, { indicator: 'watered' }, { indicator: 'standing', part: 'numerator' }]),
  ).toEqual([
    'identities[1].terms[1].indicator: indicators không có "felled": ghi mã một chỉ số có trong tệp / indicators has no "felled": name one that is in the file',
    'identities[1].terms[2].part: "watered" không có phần "value": ghi numerator, denominator / "watered" has no part "value": write numerator, denominator',
    'identities[1].terms[3].part: "standing" không có phần "numerator": ghi value / "standing" has no part "numerator": write value',
  ]);
});

it('names what a state can say nothing of', () => {
  const file = indicatorsFileSchema.parse({
    units: { trees: { label: { vi: 'cây', en: 'trees' } } },
    indicators: {
      planted: indicator('flow'),
      grade: indicator('status', {
        states: [
          {
            id: 'few',
            label: { vi: 'ít', en: 'few' },
            implies: [
              { indicator: 'planted', at_most: 9 },
              { indicator: 'felled', at_least: 1 },
            ],
          },
        ],
      }),
    },
  });
  expect(identityFaults(file).map(({ column }) => column)).toEqual([
    'indicators.grade.states[1].implies[2].indicator',
  ]);
});
