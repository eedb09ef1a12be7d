import { periodName } from '../i18n/date.ts';
import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { qualified } from './cell.ts';
import { difference, type Measure, withUnit } from '../site/figure.ts';
import type { Change, Finding } from './finding.ts';

/** A finding in words, one or two sentences. */
export function sentence(
  finding: Finding,
  nameOf: (line: string) => string,
  what: 'areas' | 'groups',
  measure: Measure,
  language: Language,
  words: ExplorerWords,
): string {
  const { result } = words;
  if (finding.kind === 'none') return result.none;
  const write = (value: number): string => withUnit(value, measure, language);
  const count = (value: number): string => formatNumber(value, language, 0);
  const many = (value: number): string => result[what](count(value));
  const period = periodName(finding.period, language);
  const told = (): string => {
    if (finding.kind === 'one') {
      const value = qualified(write(finding.value), finding.qualifier, words);
      const said = result.one(nameOf(finding.line), value, period);
      return finding.change ? `${said}, ${moved(finding.change, measure, language, words)}` : said;
    }
    const { lowest, highest, known } = finding;
    if (lowest === highest) return result.equal(write(lowest), many(known), period);
    return result.range(write(lowest), write(highest), many(known), period);
  };
  const { known, chosen } = finding;
  return known === chosen ? `${told()}.` : `${told()}. ${result.known(count(known), many(chosen))}`;
}

function moved(
  { from, by }: Change,
  measure: Measure,
  language: Language,
  { result }: ExplorerWords,
): string {
  const before = periodName(from, language);
  const size = difference(Math.abs(by), measure, language).replace(/^\+/, '');
  if (by === 0) return result.same(before);
  return by > 0 ? result.up(size, before) : result.down(size, before);
}
