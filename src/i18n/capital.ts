import type { Language } from './language.ts';

/** Text with a capital at its beginning, to begin a sentence or stand alone: "năm 2025" as "Năm 2025". */
export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
