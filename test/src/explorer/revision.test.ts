import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import { cellSentence } from '../../../src/explorer/pinned.ts';
import { permalinkWords } from '../../../src/i18n/permalink/words.ts';
import { statusWords } from '../../../src/i18n/status/words.ts';
import type { AnsweredRow } from '../../../src/release/questions.ts';
import type { ProgressRow } from '../../../src/release/tables.ts';
import { type Choice, defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import { revisionOf } from '../../../src/explorer/revision.ts';
import { shownOf } from '../../../src/explorer/shown-of.ts';
import type { Shown } from '../../../src/explorer/shown.ts';
import { observation, sample } from './sample.ts';

const words = explorerWords('vi');
const visits = indicatorOf(sample, 'visits');
const choice: Choice = { ...defaultChoice(sample, visits), view: 'trend' };
const area = choice.areas[0] ?? '';
const shown = (rows: readonly AnsweredRow[]): Shown =>
  shownOf({ rows, pairs: [], path: [] }, choice, sample, 'vi', words);
const year = (at: number, value: number | null, more = {}): AnsweredRow =>
  observation(area, String(at), value, more);

test('the largest change comes first, and what has no number on one side last', () => {
  const before = shown([year(2021, 10), year(2022, 20), year(2023, 30), year(2024, 40)]);
  const now = shown([
    year(2021, 11),
    year(2022, 20),
    year(2023, null, { flag: 'protected' }),
    year(2024, 35),
    year(2025, 99),
  ]);
  const { shown: all, revised } = revisionOf(before, now);
  expect(all).toBe(4);
  expect(revised.map(({ before: { period }, by }) => [period, by])).toEqual([
    ['2024', -5],
    ['2021', 1],
    ['2023', null],
  ]);
  expect(revised[2]?.now).toMatchObject({ value: null, otherwise: 'protected' });
});

test('a figure that the newest release lacks is told as gone', () => {
  const { revised } = revisionOf(shown([year(2021, 10)]), shown([]));
  expect(revised).toMatchObject([{ now: null, by: null }]);
});

test('of a path the verdicts and what was required are compared as well', () => {
  const judged = (status: string, required: number): ProgressRow =>
    ({ area_id: area, period: '2024', reading: 'sensible', status, required }) as ProgressRow;
  const path = (rows: readonly ProgressRow[]): Shown => ({ ...shown([year(2024, 40)]), path: rows });
  const { shown: all, revised } = revisionOf(path([judged('met', 39)]), path([judged('missed', 41)]));
  expect(all).toBe(3);
  expect(revised.map(({ before, now, by }) => [before.kind, before.otherwise, now?.otherwise, by])).toEqual([
    ['required', 'ok', 'ok', 2],
    ['verdict', 'met', 'missed', null],
  ]);
  const verdict = revised.find(({ before }) => before.kind === 'verdict');
  expect(verdict && cellSentence(verdict, path([]))).toContain(
    `${permalinkWords('vi').verdict}, năm 2024: trước là ${statusWords('vi').met}, nay là ${statusWords('vi').missed}`,
  );
});

test('whatever is shown, it differs from itself in nothing, and from another in what another differs from it', () => {
  const rows = fc
    .uniqueArray(
      fc.record({
        at: fc.integer({ min: choice.from, max: choice.to }),
        value: fc.option(fc.nat(100)),
        flag: fc.constantFrom('ok', 'protected', 'not_reported'),
      }),
      { selector: ({ at }) => at },
    )
    .map((list) => list.map(({ at, value, flag }) => year(at, value, { flag })));
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      expect(revisionOf(shown(a), shown(a)).revised).toEqual([]);
      const there = revisionOf(shown(a), shown(b)).revised.filter(({ now }) => now !== null);
      const back = revisionOf(shown(b), shown(a)).revised.filter(({ now }) => now !== null);
      expect(there).toHaveLength(back.length);
    }),
  );
});

test('verdicts on another target than the one that was kept are no revisions of it', () => {
  const judged = (slug: string, status: string): Shown => ({
    ...shown([year(2024, 40)]),
    path: [{ area_id: area, period: '2024', reading: 'sensible', status, required: 1 } as ProgressRow],
    target: {
      ...{ slug, label: slug, operator: '<=', threshold: 5, goal: null, areas: [] },
      ...{ ids: ['p', slug] as const, file: { bytes: 1, sha256: slug } },
    },
  });
  expect(revisionOf(judged('one', 'met'), judged('one', 'missed')).revised).toHaveLength(1);
  expect(revisionOf(judged('one', 'met'), judged('other', 'missed'))).toMatchObject({
    shown: 1,
    revised: [],
  });
});
