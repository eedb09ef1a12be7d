import type { PermalinkWords } from './words.ts';

export const en: PermalinkWords = {
  title: (id) => `This picture is of release ${id}`,
  newer: (id) =>
    `Its address was kept with that release, so the figures are as they were then. The site now has release ${id}.`,
  same: (id) => `In release ${id} the figures of this picture are the same.`,
  revised: (n, all, id) => `In release ${id}, ${n} of ${all} figures of this picture differ:`,
  cell: (what, period, before, now) => `${what}, ${period}: ${before} then, ${now} now`,
  required: 'what was required',
  verdict: 'verdict',
  by: (difference) => ` (${difference})`,
  gone: 'no longer there',
  other: 'another value',
  more: (n) => `and ${n} more.`,
  lost: (id) => `Release ${id} no longer holds this indicator.`,
  failed: (id) => `It could not be compared with release ${id}: its figures could not be fetched.`,
  newest: (id) => `See this picture from release ${id}`,
};
