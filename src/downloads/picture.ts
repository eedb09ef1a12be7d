import { element } from '../charts/element.ts';
import { textSize } from '../charts/finish.ts';
import { keyElement, keyHeight } from '../charts/key.ts';
import { markElement } from '../charts/mark.ts';
import { textWidth, wrapWhole } from '../charts/text-width.ts';
import type { StatusWords } from '../i18n/status/words.ts';
import { statuses } from '../targets/status.ts';
import { inlineLook, pictureFonts } from './inline-look.ts';

/** What a picture says besides its drawing, so that it can stand alone. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Whole line, such as "Source: …". */
  readonly source: string;
  /** Whole line: the site, the release, the address of the page. */
  readonly release: string;
  /** Stands above the drawing in a frame; given where figures are made up. */
  readonly illustrative?: string | undefined;
  /** What the marks of statuses stand for. */
  readonly status: StatusWords;
}

const margin = 20;
const ink = '#17212b';
const soft = '#52606d';
const warning = '#9a3412';

/**
 * A chart of the page as an SVG file of its own: title, drawing, source and release, on white.
 * @param chart a drawing in the page, any chart of this site
 */
export function pictureSvg(chart: SVGSVGElement, words: PictureWords): string {
  const drawing = inlineLook(chart);
  const { width, height } = sizeOf(drawing);
  const parts: SVGElement[] = [];
  let y = margin;
  const line = (text: string, size: number, color: string, bold = false) => {
    y += size;
    parts.push(
      element(
        document,
        'text',
        { x: margin, y, 'font-size': size, fill: color, 'font-weight': bold ? 600 : undefined },
        [text],
      ),
    );
    y += Math.round(size * 0.4);
  };
  const lines = (text: string | undefined, size: number, color: string, bold = false) => {
    for (const each of text ? wrapWhole(text, width, size, bold) : []) line(each, size, color, bold);
  };
  if (words.illustrative !== undefined) {
    parts.push(badge(words.illustrative, y));
    y += 28;
  }
  lines(words.title, 18, ink, true);
  lines(words.subtitle, 13, soft);
  y += 8;
  drawing.setAttribute('x', String(margin));
  drawing.setAttribute('y', String(y));
  drawing.setAttribute('width', String(width));
  drawing.setAttribute('height', String(height));
  // Where the machine has none of the faces, a label may run a little into the margin.
  drawing.setAttribute('overflow', 'visible');
  y += height + 6;
  const key = keyOf(chart, words.status, width);
  if (key) {
    key.drawing.setAttribute('x', String(margin));
    key.drawing.setAttribute('y', String(y));
    y += key.height + 4;
  }
  const foot: SVGElement[] = [];
  const head = parts.splice(0);
  lines(words.source, 11, soft);
  lines(words.release, 11, soft);
  foot.push(...parts);
  const size = { width: width + 2 * margin, height: Math.ceil(y + margin - 6) };
  const svg = element(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'font-family': pictureFonts,
    },
    [
      element(document, 'title', {}, [words.title]),
      element(document, 'rect', { width: size.width, height: size.height, fill: '#fff' }),
      ...head,
      drawing,
      ...(key ? [key.drawing] : []),
      ...foot,
    ],
  );
  return `${new XMLSerializer().serializeToString(svg)}\n`;
}

/** The picture as PNG, at twice the size on screen so that it is sharp in print. */
export async function picturePng(svg: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (!context || !made) throw new Error('this browser makes no pictures of drawings: take the SVG');
    return made;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The key of the marks of statuses in a drawing that does not explain them itself: on the page words beside it do. */
function keyOf(
  chart: SVGSVGElement,
  words: StatusWords,
  width: number,
): { drawing: SVGSVGElement; height: number } | undefined {
  if (chart.querySelector('.key')) return undefined;
  const items = statuses
    .filter((status) => chart.querySelector(`.mark-${status}`))
    .map((status) => ({
      sign: (x: number, y: number) => markElement(document, status, x, y, 13),
      text: words[status],
    }));
  if (items.length === 0) return undefined;
  const height = keyHeight(items, width);
  // Looks of marks come from the stylesheet, like those of the drawing.
  const svg = element(
    document,
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      overflow: 'visible',
      'font-size': textSize,
    },
    [keyElement(document, items, 0, 0, width)],
  ) as SVGSVGElement;
  return { drawing: inlineLook(svg), height };
}

function badge(text: string, y: number): SVGElement {
  const size = 12;
  return element(document, 'g', {}, [
    element(document, 'rect', {
      x: margin,
      y,
      width: textWidth(text, size, true) + 16,
      height: 22,
      rx: 3,
      fill: 'none',
      stroke: warning,
      'stroke-width': 1.5,
    }),
    element(
      document,
      'text',
      { x: margin + 8, y: y + 15.5, 'font-size': size, 'font-weight': 600, fill: warning },
      [text],
    ),
  ]);
}

/** The drawing's own size; what it is scaled to on the page does not matter. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return {
    width: width || Number(drawing.getAttribute('width')) || 720,
    height: height || Number(drawing.getAttribute('height')) || 400,
  };
}
