import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, type Packed, unpack } from '../../../src/embeds/packed.ts';

const cell = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('ok', 'protected'),
);
const sent = (packed: Packed): Packed => JSON.parse(JSON.stringify(packed)) as Packed;

test('whatever is packed comes out as it was, after its way as JSON', () => {
  const tables = fc.nat(30).chain((length) =>
    fc
      .record({
        numerator: fc.array(cell, { minLength: length, maxLength: length }),
        denominator: fc.array(cell, { minLength: length, maxLength: length }),
        value: fc.array(cell, { minLength: length, maxLength: length }),
        other: fc.array(fc.constantFrom('a', 'b', null), { minLength: length, maxLength: length }),
      })
      .map((columns) => ({ length, columns })),
  );
  fc.assert(
    fc.property(tables, ({ length, columns }) => {
      expect(unpack(sent(pack(columns, length, 'x')))).toEqual(columns);
    }),
  );
});

test('whole numbers are packed as steps from one to the next, also where some are missing', () => {
  const whole = fc.array(fc.option(fc.integer()), { minLength: 2 });
  fc.assert(
    fc.property(whole, (numbers) => {
      fc.pre(new Set(numbers).size > 1);
      const packed = pack({ numbers }, numbers.length, 'x');
      expect(packed.columns.numbers).toHaveProperty('steps');
      expect(unpack(sent(packed))).toEqual({ numbers });
    }),
  );
  const far = { numbers: [2 ** 53, -(2 ** 53), 0.5] };
  expect(unpack(sent(pack(far, 3, 'x')))).toEqual(far);
});

test('a period is left out where year and half tell it', () => {
  const year = [2025, 2025, 2026];
  const half = [0, 2, 1];
  const columns = { year, half, period: ['2025', '2025-H2', '2026-H1'] };
  const packed = pack(columns, 3, 'x');
  expect(packed.columns.period).toEqual({ made: 'period' });
  expect(unpack(sent(packed))).toEqual(columns);
  const other = { ...columns, period: ['2025', '2025-Q3', '2026-H1'] };
  expect(unpack(sent(pack(other, 3, 'x')))).toEqual(other);
});

test('what a path asks of a share is packed as parts of the denominator, to the last digit', () => {
  const rows = fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })), { minLength: 3 });
  fc.assert(
    fc.property(rows, fc.constantFrom(0.5, 0.1, 0.05), (found, way) => {
      const denominator = [...found.map(([, d]) => d), null];
      // The nearest number to base + (100 - base) * way, as exact reckoning gives it.
      const cut = Math.round(1 / way);
      const required = [...found.map(([n, d]) => (100 * (n * (cut - 1) + d)) / (d * cut)), null];
      fc.pre(required.some((value) => value !== null && !Number.isInteger(value)));
      // Of one row in ten the denominator has changed since.
      if (required.length > 10) denominator[0] = (denominator[0] ?? 1) + 1;
      const columns = { denominator, required };
      const packed = pack(columns, required.length, 'x');
      expect(packed.columns.required).toHaveProperty('parts');
      expect(unpack(sent(packed))).toEqual(columns);
    }),
  );
});

test('a share is left out only where it is numerator over denominator to the last digit', () => {
  const parts = fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })), { minLength: 2 });
  fc.assert(
    fc.property(parts, fc.boolean(), (rows, hidden) => {
      const numerator = [...rows.map(([n]) => n), ...(hidden ? [null] : [])];
      const denominator = [...rows.map(([, d]) => d), ...(hidden ? [7] : [])];
      const value = [...rows.map(([n, d]) => (n / d) * 100), ...(hidden ? [null] : [])];
      fc.pre(new Set(value).size > 1);
      const columns = { numerator, denominator, value };
      const packed = pack(columns, value.length, 'x');
      expect(packed.columns.value).toHaveProperty('made');
      expect(unpack(sent(packed))).toEqual(columns);
      const other = { ...columns, value: value.map((one, at) => (at === 0 ? (one ?? 0) + 1e-9 : one)) };
      expect(pack(other, value.length, 'x').columns.value).not.toHaveProperty('made');
    }),
  );
});
