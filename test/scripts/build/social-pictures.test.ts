import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperColours } from '../../../scripts/build/social-pictures.ts';
import { drawSocialPicture } from '../../../src/charts/social-picture.ts';
import { statuses } from '../../../src/targets/status.ts';

test('every colour that pictures name is among the colours on paper', () => {
  const colours = paperColours(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(colours.get('ink')).toMatch(/^#[0-9a-f]{6}$/);
  const svg = drawSocialPicture({
    path: '/a.png',
    site: 'Site',
    title: 'Title',
    figure: ['1', '2'],
    said: 'One of two.',
    marks: statuses,
    counts: [],
    source: 'Source.',
    warning: 'Made up',
  });
  const named = [...svg.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !colours.has(name))).toEqual([]);
});
