import type { EmbedCodeWords } from './words.ts';

/** English, in the shape of the Vietnamese words. */
export const en: EmbedCodeWords = {
  label: 'Embed code',
  note: 'Paste it into your page. The chart follows the newest release and the frame takes the height it needs. Where scripts are not allowed leave out the <script> part.',
  pinned: 'Embed code that stays with this release',
};
