import { expect, it } from 'vitest';
import { breakdownFaults } from '../../../scripts/read/breakdown-faults.ts';
import { indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import { indicator } from '../inputs.ts';

const named = (id: string) => ({ id, label: { vi: id, en: id } });

function faults(breakdowns: Record<string, unknown>) {
  return breakdownFaults(
    indicatorsFileSchema.parse({
      units: { trees: { label: { vi: 'cây', en: 'trees' } } },
      breakdowns,
      indicators: {
        planted: indicator('flow', { breakdowns: { age: [named('young')], bark: [named('smooth')] } }),
        felled: indicator('flow', { breakdowns: { age: [named('old')] } }),
      },
    }),
  );
}

it('finds nothing wrong where each breakdown has a name', () => {
  const label = { vi: 'tuổi', en: 'age' };
  expect(faults({ age: { label }, bark: { label } })).toEqual([]);
});

it('names a breakdown without a name once, the indicators that have it, and what to add', () => {
  const [found, ...others] = faults({ bark: { label: { vi: 'vỏ', en: 'bark' } } });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ file: 'indicators.yaml', column: 'breakdowns.age' });
  expect(found?.message.en).toBe(
    'this breakdown of planted, felled has no name: add "age: {label: {vi: …, en: …}}" to breakdowns at the top of the file',
  );
  expect(found?.message.vi).toContain('planted, felled chưa có tên');
});

it('takes no name in one language alone', () => {
  expect(() => faults({ age: { label: { vi: 'tuổi' } } })).toThrow();
});
