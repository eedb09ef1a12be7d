/** Whether a tidy text holds an e-mail address, also one written with "(at)". */
export function hasEmail(text: string): boolean {
  const written = text.replace(/ ?[[(]at[\])] ?/gi, '@');
  for (let at = written.indexOf('@'); at >= 0; at = written.indexOf('@', at + 1)) {
    const before = written.charAt(at - 1) === ' ' ? written.charAt(at - 2) : written.charAt(at - 1);
    // Looked at from the sign outwards, and no further than a name may be long: never a search from each letter.
    const after = written.slice(at + 1, at + 100);
    if (
      /[\p{L}\d._%+-]/u.test(before) &&
      /^ ?[\p{L}\d-]{1,63}\.(?:[\p{L}\d-]{1,63}\.){0,4}\p{L}{2,}/u.test(after)
    )
      return true;
  }
  return false;
}

const profile =
  /(?:facebook\.com|fb\.com|fb\.me|zalo\.me|t\.me|tiktok\.com|instagram\.com|youtube\.com\/@|m\.me)\/?[@\w.?=/-]{3}/i;
const handle = /(?<![\p{L}\d._%+@-])@[a-z][\w.]{3,}/iu;
/** The name of a network and an account after it: no word of the language has eight plain letters. */
const account =
  /(?<![a-z])(?:facebook|fb|zalo|telegram|tiktok|instagram|viber|messenger|wechat|skype|nick)(?: id| ca nhan)? ?[:=] ?([\w.]{4,40})/g;

function isAccountName(word: string): boolean {
  return /^[a-z]{8}/.test(word) || (/[a-z]/.test(word) && /[\d_]|\../.test(word));
}

/** Whether a tidy text holds an account in a social network; `plain` is it in lower case without diacritics. */
export function hasSocialAccount(text: string, plain: string): boolean {
  if (profile.test(text) || handle.test(text)) return true;
  return [...plain.matchAll(account)].some(([, word = '']) => isAccountName(word));
}
