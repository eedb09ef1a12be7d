import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteRuns } from '../../../src/site/note-runs.ts';

const rows = (notes: string) =>
  Array.from(notes, (note, index) => ({ index, note: note === '-' ? '' : note }));

test('a note that four rows in a row share is said once above them', () => {
  expect(noteRuns(rows('--bbbbaaaaa')).map(({ heading, rows }) => [heading, rows.length])).toEqual([
    [null, 2],
    ['b', 4],
    ['a', 5],
  ]);
});

test('fewer rows keep their own notes, and rows without any need no heading', () => {
  expect(noteRuns(rows('bbbbaaa')).map(({ heading, rows }) => [heading, rows.length])).toEqual([[null, 7]]);
  expect(noteRuns(rows('aaaa-----')).map(({ heading, rows }) => [heading, rows.length])).toEqual([[null, 9]]);
});

test('no row is lost, moved or put under a note that is not its own', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-ab]{0,20}$/), (notes) => {
      const runs = noteRuns(rows(notes));
      expect(runs.flatMap(({ rows }) => rows)).toEqual(rows(notes));
      for (const { heading, rows } of runs)
        if (heading !== null) expect(new Set(rows.map(({ note }) => note))).toEqual(new Set([heading]));
    }),
  );
});
