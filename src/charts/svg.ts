import { parseHTML } from 'linkedom';

/**
 * The markup of a drawing made at build. linkedom stands in for the browser's document,
 * so nothing that runs in the browser may import this file.
 */
export function svgText(draw: (document: Document) => Element): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(document).outerHTML;
}
