import type { Turn } from '../targets/turn.ts';

/** Arrows in a 16 by 16 box, told apart by direction and by body: outlined upwards, filled downwards. */
const drawings: Readonly<Record<Turn, string>> = {
  better:
    '<path d="M8 1.6l5.6 6.2h-3.1v6.4h-5V7.8H2.4z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>',
  worse:
    '<path d="M8 14.4L2.4 8.2h3.1V1.8h5v6.4h3.1z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>',
};

/** The mark of a verdict that turned, as markup to stand beside its words; in the colour of the text. */
export function turnMark(turn: Turn): string {
  return `<svg class="mark mark-turn" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${drawings[turn]}</svg>`;
}
