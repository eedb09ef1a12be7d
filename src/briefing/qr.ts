import { encodeQR } from 'qr';

/** Light modules around the code, as its standard asks. */
const quiet = 4;

/**
 * A QR code of a text as SVG markup, dark on light whatever the page's colours. The dark modules of a
 * row stand in one path, so that the page stays light.
 */
export function qrCode(text: string, label: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet });
  const size = rows.length;
  const path = rows.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const name = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${name}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path.join('')}" fill="#000"/></svg>`;
}

/** Where dark modules begin in a row, and how many follow each other. */
function runs(row: readonly boolean[]): readonly (readonly [at: number, length: number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
