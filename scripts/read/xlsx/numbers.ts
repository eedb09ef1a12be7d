/**
 * A number as plain digits with a decimal point: 15 significant digits at most, as Excel shows, never with
 * an exponent. Where three decimals would let 1.234 also be read as 1234, a zero is added: 1.2340.
 */
export function numberText(value: number): string {
  const text = short(value) ?? digits(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** What is at hand for most numbers: 15 digits and a point at most, and no exponent. */
function short(value: number): string | undefined {
  const text = String(value);
  return text.length <= (text.includes('.') ? 16 : 15) && !text.includes('e') ? text : undefined;
}

function digits(value: number): string {
  const [mantissa = '', exponent] = value.toExponential(14).split('e');
  return shifted(mantissa.replace(/\.?0+$/, ''), Number(exponent));
}

/** The digits of `mantissa` with the point moved right by `exponent`. */
function shifted(mantissa: string, exponent: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
