import { expect, test } from 'vitest';
import { drawSocialPicture } from '../../../src/charts/social-picture.ts';
import { textWidth } from '../../../src/charts/text-width.ts';
import type { SocialPicture } from '../../../src/site/social.ts';
import { statuses } from '../../../src/targets/status.ts';

const picture: SocialPicture = {
  path: '/a.png',
  site: 'Wells & more',
  title: 'Clear wells on the islands of Veld',
  figure: ['3', '8'],
  said: '3 of 8 targets <so far> are met or on track.',
  marks: ['met', 'on_track', 'on_track', 'off_track'],
  counts: [
    { status: 'met', label: '1 met' },
    { status: 'on_track', label: '2 on track' },
    { status: 'off_track', label: '1 behind' },
  ],
  source: 'As of 2025. Release 1.0.0.',
  warning: 'Illustrative figures',
};

const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, size, rest = '', said = '']) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      bold: rest.includes('600'),
      said,
    }),
  );

test('says the figure, what it is about, its words, every status, the source, and that figures are made up', () => {
  const said = texts(drawSocialPicture(picture)).map((one) => one.said);
  for (const part of ['3/8', 'Wells &amp; more', '1 met', '2 on track', '1 behind', picture.source])
    expect(said).toContain(part);
  expect(said.join(' ')).toContain('&lt;so far>');
  expect(said).toContain('Illustrative figures');
  expect(texts(drawSocialPicture({ ...picture, warning: undefined })).map((one) => one.said)).not.toContain(
    'Illustrative figures',
  );
});

test('one mark a target, and one beside each word', () => {
  const svg = drawSocialPicture(picture);
  expect(svg.match(/class="mark mark-on_track"/g)).toHaveLength(2 + 1);
  expect(svg.match(/class="mark mark-/g)).toHaveLength(4 + 3);
});

test.each([
  ['a long name', { title: 'Kế hoạch phòng, chống và kiểm soát '.repeat(5).trim() }],
  ['no figure', { figure: undefined }],
  [
    'a large figure and a long sentence',
    { figure: ['1.000', '1.234'] as const, said: 'rất nhiều chữ '.repeat(40) },
  ],
  [
    'many targets and every status',
    {
      marks: Array.from({ length: 90 }, () => 'met' as const),
      counts: statuses.map((status) => ({ status, label: `10 ${status}` })),
    },
  ],
])('nothing leaves the picture or stands on the marks: %s', (_, more) => {
  const svg = drawSocialPicture({ ...picture, ...more });
  for (const { x, y, size, bold, said } of texts(svg)) {
    expect(x + textWidth(said, size, bold), said).toBeLessThanOrEqual(1200 - 40);
    expect(y, said).toBeLessThan(620);
    if (y < 440) expect(y, said).toBeLessThan(420);
  }
  for (const [, x = ''] of svg.matchAll(/translate\(([\d.]+),/g)) expect(Number(x)).toBeLessThan(1200 - 60);
});
