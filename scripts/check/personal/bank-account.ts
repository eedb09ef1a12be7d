/** What an account number is called, without diacritics, and the digits after it. */
const account =
  /(?<![a-z])(?:stk|so tai khoan|so tk|tai khoan so|tk so|tai khoan ngan hang|bank account)(?![a-z])[^0-9]{0,24}\d(?:[ .-]?\d){5,18}(?!\d)/;

/** Whether a tidy text, in lower case without diacritics, holds the number of a bank account. */
export function hasBankAccount(plain: string): boolean {
  return account.test(plain);
}

/** Whether a cell may be an account number where its column is headed as one. */
export function fitsBank(text: string): boolean {
  return /^\d(?:[ .-]?\d){5,18}$/.test(text) || /\d{6}/.test(text);
}
