import type { DigitRun } from './digits.ts';

const mobile = /^0(?:3[2-9]|5[1-9]|7\d|8[1-9]|9\d)\d{7}$/;
/** Eleven digits, as mobile numbers had until 2018. */
const oldMobile = /^01(?:2\d|6[2-9]|86|88|99)\d{7}$/;
const landLine = /^02\d{9}$/;

/** Whether the digits are a telephone number as dialled within the country. */
function isNational(digits: string): boolean {
  return mobile.test(digits) || oldMobile.test(digits) || landLine.test(digits);
}

/** Whether a run of digits is a telephone number, with the country code or without. */
export function isPhone({ digits, plus, written }: DigitRun): boolean {
  if (isNational(digits)) return true;
  const abroad = /^(?:00)?84(?:0?)(\d{9,10})$/.exec(digits);
  if (!abroad) return false;
  // Bare digits that begin with 84 may as well be an amount.
  return (plus || digits.startsWith('00') || written) && isNational(`0${abroad[1] ?? ''}`);
}

/** A mobile number after a spreadsheet took it for a figure and dropped the zero in front. */
export function isPhoneAsFigure(digits: string): boolean {
  return digits.length === 9 && !digits.endsWith('00') && mobile.test(`0${digits}`);
}

/** Whether a cell alone may be a telephone number where its column is headed as one. */
export function fitsPhone(text: string): boolean {
  const digits = text.replace(/[\s.\-()+]/g, '');
  return /^(?:0\d{8,10}|(?:00)?84\d{9,10}|[2-9]\d{8})$/.test(digits);
}
