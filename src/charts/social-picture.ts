import { type SocialPicture, socialSize } from '../site/social.ts';
import { statusMark } from './mark.ts';
import { balanced, textWidth, wrapText } from './text-width.ts';

const { width, height } = socialSize;
const edge = 72;
const room = width - 2 * edge;

/**
 * The picture that other sites show beside a link, as SVG with the colours' names of `tokens.css`: read at a third of
 * its size, on a phone, so it says one thing in large letters.
 */
export function drawSocialPicture(picture: SocialPicture): string {
  const head = [
    text(picture.site, edge, 84, 30, { bold: true, fill: 'accent' }),
    ...(picture.warning === undefined ? [] : [badge(picture.warning)]),
  ];
  // The name in one line if it fits in large letters, else in two or three of smaller ones.
  const lines = (one: number): number => wrapText(picture.title, room, one, true).length;
  const size = [52, 44].find((one) => lines(one) === 1) ?? [44, 38, 32].find((one) => lines(one) === 2) ?? 30;
  const title = balanced(picture.title, room, size, true).slice(0, 3);
  const first = 164;
  const below = first + (title.length - 1) * size * 1.25;
  const figure = picture.figure ? 128 : 0;
  const baseline = Math.max(below + 12 + figure, 330);
  const number = picture.figure?.join('/') ?? '';
  const left = picture.figure ? edge + textWidth(number, figure, true) + 28 : edge;
  const said = wrapText(picture.said, width - edge - left, 32).slice(0, 3);
  const middle = picture.figure ? baseline - 46 - ((said.length - 1) * 42) / 2 + 11 : baseline + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Be Vietnam Pro">
<rect width="${width}" height="${height}" fill="var(--paper)"/>
<rect width="${width}" height="14" fill="var(--accent)"/>
${[
  ...head,
  ...title.map((line, at) => text(line, edge, first + at * size * 1.25, size, { bold: true })),
  text(number, edge, baseline, figure, { bold: true }),
  ...said.map((line, at) => text(line, left, middle + at * 42, 32)),
  marks(picture),
  counts(picture),
  `<rect x="${edge}" y="${height - 82}" width="${room}" height="2" fill="var(--rule)"/>`,
  text(picture.source, edge, height - 38, 26, { fill: 'soft' }),
].join('\n')}
</svg>`;
}

/** One mark a target, as large as lets all of them stand in one row. */
function marks({ marks: all }: SocialPicture): string {
  const step = Math.min(52, room / Math.max(1, all.length));
  return all
    .map((status, at) => {
      const x = edge + at * step;
      return `<g transform="translate(${x.toFixed(1)},${(446 - (step * 0.86) / 2).toFixed(1)}) scale(${((step * 0.86) / 16).toFixed(3)})">${statusMark(status)}</g>`;
    })
    .join('');
}

/** The statuses in words, as many as there is room for. */
function counts({ counts: all }: SocialPicture): string {
  const size = 26;
  let x = edge;
  const parts: string[] = [];
  for (const { status, label } of all) {
    const wide = 34 + textWidth(label, size) + 32;
    if (x + wide > width - edge + 32) break;
    parts.push(
      `<g transform="translate(${x.toFixed(1)},487) scale(1.5)">${statusMark(status)}</g>`,
      text(label, x + 34, 508, size),
    );
    x += wide;
  }
  return parts.join('');
}

function badge(said: string): string {
  const wide = textWidth(said, 26, true) + 40;
  const x = width - edge - wide;
  return `<rect x="${x}" y="48" width="${wide}" height="52" rx="6" fill="var(--faint)" stroke="var(--edge)" stroke-width="2"/>${text(said, x + 20, 83, 26, { bold: true })}`;
}

function text(
  said: string,
  x: number,
  y: number,
  size: number,
  { bold = false, fill = 'ink' }: { readonly bold?: boolean; readonly fill?: string } = {},
): string {
  if (said === '') return '';
  const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}"${bold ? ' font-family="Be Vietnam Pro SemiBold" font-weight="600"' : ''} fill="var(--${fill})">${escaped}</text>`;
}
