import { downloadWords } from '../i18n/downloads/words.ts';
import type { Language } from '../i18n/language.ts';
import { copyable } from './copyable.ts';

/** Citations that stand in a page: each gets a button that copies it with one press. */
export function startCite(document: Document): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-cite]')) {
    const words = downloadWords(section.dataset.language as Language);
    for (const form of section.querySelectorAll<HTMLElement>('.copyable')) {
      const { label = '', look } = form.dataset;
      const text = form.querySelector('pre')?.textContent ?? '';
      form.replaceWith(copyable(label, text, words, look === 'prose' ? 'prose' : 'code'));
    }
  }
}
