/**
 * An exact number, `n / d` with `d` above 0. Verdicts compare results with these and never with
 * rounded percentages: 99.96 % does not reach 100 %, and 0.1 + 0.2 is 0.3.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The number as it is written in decimals, exactly. Throws a RangeError for NaN and infinities. */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = decimal.exec(String(value));
  if (!match) throw new RangeError(`${value} is no finite number, so it cannot be compared`);
  const [, sign, whole = '0', part = '', exponent = '0'] = match;
  const digits = BigInt(whole + part) * (sign ? -1n : 1n);
  const power = Number(exponent) - part.length;
  return power < 0 ? { n: digits, d: 10n ** BigInt(-power) } : { n: digits * 10n ** BigInt(power), d: 1n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** `a / b`. Throws a RangeError when `b` is zero: callers decide first what a zero means. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n)
    throw new RangeError('division by zero: a zero denominator is not_applicable, not a number');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest whole number not above. */
export function floor({ n, d }: Fraction): Fraction {
  const whole = n / d;
  return { n: n < 0n && whole * d !== n ? whole - 1n : whole, d: 1n };
}

/** The smallest whole number not below. */
export function ceil({ n, d }: Fraction): Fraction {
  const whole = n / d;
  return { n: n > 0n && whole * d !== n ? whole + 1n : whole, d: 1n };
}

/** The nearest floating-point number, for showing. */
export function toNumber({ n, d }: Fraction): number {
  const size = n < 0n ? -n : n;
  // 64 binary digits of the quotient, the last saying whether more follow: it is then rounded only once.
  const shift = Math.max(0, 64 + digits(d) - digits(size));
  const scaled = size << BigInt(shift);
  const quotient = (scaled / d) | (scaled % d === 0n ? 0n : 1n);
  const nearest = Number(quotient) / 2 ** shift;
  return n < 0n ? -nearest : nearest;
}

function digits(whole: bigint): number {
  return whole.toString(2).length;
}

/** `part` of `whole` in percent; undefined when the whole is zero. */
export function percentage(part: number, whole: number): Fraction | undefined {
  if (whole === 0) return undefined;
  return divide(multiply(fraction(part), fraction(100)), fraction(whole));
}
