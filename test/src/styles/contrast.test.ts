import { describe, expect, test } from 'vitest';
import { statusMark } from '../../../src/charts/mark.ts';
import { type Status, statuses } from '../../../src/targets/status.ts';
import { contrast, luminance, tokens } from './tokens.ts';

const series = Array.from({ length: 8 }, (_, at) => `series-${at + 1}`);

/** What is written on what: each needs 4.5 to 1. */
const written: [text: string, ground: string][] = [
  ...['ink', 'soft', 'accent', ...series].flatMap((text): [string, string][] =>
    ['paper', 'sheet', 'faint'].map((ground) => [text, ground]),
  ),
  ['sheet', 'accent'],
  ...[1, 2, 3].map((shade): [string, string] => ['on-shade-low', `shade-${shade}`]),
  ...[4, 5].map((shade): [string, string] => ['on-shade-high', `shade-${shade}`]),
  // Letters on tiles.
  ['sheet', 'met'],
  ['sheet', 'missed'],
  ['ink', 'on'],
  ['on-mark', 'off'],
];

/** What is drawn on what: each needs 3 to 1. */
const drawn: [mark: string, ground: string][] = [
  ...['met', 'on', 'off', 'missed', 'none', 'edge', 'accent', ...series].flatMap(
    (mark): [string, string][] => [
      [mark, 'paper'],
      [mark, 'sheet'],
    ],
  ),
  ['sheet', 'met'],
  ['ink', 'on'],
  ['on-mark', 'off'],
  ['sheet', 'missed'],
];

describe.each(['light', 'dark', 'print'] as const)('%s', (theme) => {
  const colours = tokens(theme);
  const low = (pairs: typeof written, least: number): string[] =>
    pairs.flatMap(([over, under]) => {
      const [one, other] = [colours.get(over), colours.get(under)];
      if (one === undefined || other === undefined) return [`no colour ${over} or ${under}`];
      const found = contrast(one, other);
      return found < least ? [`${over} on ${under}: ${found.toFixed(2)}`] : [];
    });

  test('text stands out by 4.5 to 1', () => {
    expect(low(written, 4.5)).toEqual([]);
  });

  test('marks, edges and lines stand out by 3 to 1', () => {
    expect(low(drawn, 3)).toEqual([]);
  });

  test('in grey, statuses of one silhouette differ in lightness', () => {
    const body = (status: Status): { shape: string; light: number } | null => {
      const [, shape = '', fill = ''] =
        /<(circle|rect|path) class="mark-body"[^>]*? fill="var\(--([\w-]+)\)"/.exec(statusMark(status)) ?? [];
      return shape === '' ? null : { shape, light: luminance(colours.get(fill) ?? '#000000') };
    };
    const bodies = statuses.flatMap((status) => body(status) ?? []);
    expect(bodies).toHaveLength(4);
    for (const [at, one] of bodies.entries()) {
      for (const other of bodies.slice(at + 1).filter(({ shape }) => shape === one.shape)) {
        const [high, least] = [one.light, other.light].sort((a, b) => b - a) as [number, number];
        expect((high + 0.05) / (least + 0.05)).toBeGreaterThan(1.8);
      }
    }
  });
});

test('no two statuses are drawn alike, whatever their colours', () => {
  const shapes = statuses.map((status) => statusMark(status).replace(/ (?:fill|stroke|class)="[^"]*"/g, ''));
  expect(new Set(shapes).size).toBe(statuses.length);
});
