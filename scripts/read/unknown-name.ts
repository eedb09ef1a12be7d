import type { Localized } from '../../src/i18n/language.ts';
import { offer, quoted } from './found.ts';

/** Longest list of known names that is told in full. */
const fewNames = 15;

/** The words for a name that is not among the known ones: the nearest, or all where they are few. */
export function unknownName(name: string, known: readonly string[], where: string): Localized {
  const near = offer(name, known);
  const list = near.en === '' && known.length > 0 && known.length <= fewNames ? known.join(', ') : '';
  const [viList, enList] = list === '' ? ['', ''] : [` (chỉ có: ${list})`, ` (only: ${list})`];
  return {
    vi: `không có ${quoted(name)} trong ${where}${near.vi}${viList}: sửa tên, hoặc thêm vào đó`,
    en: `there is no ${quoted(name)} in ${where}${near.en}${enList}: mend the name, or add it there`,
  };
}
