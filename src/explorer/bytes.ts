import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';

/** A size as people read it: 512 byte, 12 kB, 3,1 MB; thousands, not powers of two. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language, 0)} byte`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, language, 0)} kB`;
  return `${formatNumber(bytes / 1_000_000, language, 1)} MB`;
}
