import { formatDay } from '../i18n/date.ts';
import type { Language } from '../i18n/language.ts';
import { noticeWords } from '../i18n/offline/notice/words.ts';
import { unbroken } from '../release/release-name.ts';
import { pageFacts } from './build.ts';

/** The kept copy of a page with a line at its top that says what it is, since when, and of which release. */
export function withKeptNotice(html: string, at: Date): string {
  const { language, release } = pageFacts(html);
  const text = noticeWords(language);
  const said = text.keptText(timeOf(at), dayOf(at, language), unbroken(release));
  return withNotice(html, text.kept, `${said} <a href="">${text.reload}</a>`);
}

/** The page that stands in for one that is neither reached nor kept, with a line that says so. */
export function withMissingNotice(html: string): string {
  const text = noticeWords(pageFacts(html).language);
  return withNotice(html, text.missing, text.missingText);
}

function withNotice(html: string, name: string, said: string): string {
  const notice = `<aside class="banner kept" aria-label="${name}"><div class="frame"><p><strong>${name}.</strong> ${said}</p></div></aside>`;
  // A function, since "$" means something in a replacement.
  return html.replace(/<main\b/, (main) => notice + main);
}

/** A time of day where the reader is: 14:05. */
export function timeOf(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day where the reader is, in the reader's convention. */
export function dayOf(at: Date, language: Language): string {
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return formatDay(`${at.getFullYear()}-${month}-${day}`, language);
}
