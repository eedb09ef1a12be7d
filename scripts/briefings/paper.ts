import type { Page } from 'playwright-core';
import type { Briefing } from '../../src/briefing/briefing.ts';
import type { Picture } from './document/pictures.ts';

/** The PDF of a briefing that is open in a page: tagged, with title, language and outline. */
export async function pdfOf(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true, outline: true });
}

/** The drawings of a briefing that is open in a page, as pictures, in the order of the page. */
export async function picturesOf(page: Page, { multiples }: Briefing): Promise<readonly Picture[]> {
  const drawings = page.locator('.multiples .chart-multiple');
  const pictures: Picture[] = [];
  for (let at = 0; at < (await drawings.count()); at += 1) {
    const drawing = drawings.nth(at);
    const box = await drawing.boundingBox();
    const one = multiples[at];
    if (!box || !one) continue;
    const png = await drawing.screenshot({ type: 'png' });
    const width = Math.min(260, box.width);
    pictures.push({
      png,
      width: Math.round(width),
      height: Math.round((box.height * width) / box.width),
      label: one.label,
      described: one.described,
    });
  }
  return pictures;
}
