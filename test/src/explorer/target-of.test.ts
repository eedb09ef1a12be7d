import { expect, test } from 'vitest';
import { defaultChoice, indicatorOf } from '../../../src/explorer/choice.ts';
import type { ExplorerData, ExplorerTarget } from '../../../src/explorer/data.ts';
import { ask, filesOf, type Readers } from '../../../src/explorer/ask.ts';
import { whereJudged } from '../../../src/explorer/others.ts';
import { selectionsOf } from '../../../src/explorer/selections.ts';
import { shownOf } from '../../../src/explorer/shown-of.ts';
import type { Spans } from '../../../src/explorer/span.ts';
import { takenOf } from '../../../src/explorer/taken.ts';
import { targetOf } from '../../../src/explorer/target-of.ts';
import { firstView } from '../../../src/explorer/views.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import { sample } from './sample.ts';

function target(slug: string, areas: Spans, goal: ExplorerTarget['goal'] = null): ExplorerTarget {
  return {
    ...{ slug, label: `Mục ${slug}`, operator: '<=', threshold: 5, goal, areas },
    ids: ['p', slug],
    file: { bytes: 1, sha256: slug },
  };
}

/** Of one indicator: a plan of the first two places inside home, one of home with what is in it, one of home alone. */
const places = target('places', [[3, 4]]);
const whole = target(
  'whole',
  [
    [0, 0],
    [2, 11],
  ],
  { at: '2030-12-31', value: 5 },
);
const home = target('home', [[0, 0]]);
const data: ExplorerData = {
  ...sample,
  indicators: sample.indicators.map((one) =>
    one.id === 'visits' ? { ...one, targets: [places, whole, home] } : one,
  ),
};
const slugFor = (...areas: string[]): string | undefined =>
  targetOf({ indicator: 'visits', areas }, data)?.slug;

test('the path of a target that is judged in the chosen areas is drawn, of equals the first', () => {
  expect(slugFor('home')).toBe('whole');
  expect(slugFor('p0')).toBe('places');
  expect(slugFor('p0', 'p1')).toBe('places');
  expect(slugFor('p0', 'p1', 'p2')).toBe('whole');
  expect(slugFor('p8')).toBe('whole');
  // Judged nowhere that was chosen: the first, as where there is but one.
  expect(slugFor('next')).toBe('places');
  expect(targetOf({ indicator: 'inside_only', areas: ['home'] }, data)).toBeNull();
});

test('its verdicts are read and taken away, and the other targets are named', async () => {
  const choice = { ...defaultChoice(data, indicatorOf(data, 'visits')), view: 'path' } as const;
  const asked: string[] = [];
  const small = {
    series: () => Promise.resolve([]),
    path: ({ slug }: { slug: string }) => {
      asked.push(slug);
      return Promise.resolve([]);
    },
  } as unknown as Readers['small'];
  const answer = await ask(choice, data, { small, of: () => small }, new AbortController().signal);
  expect(asked).toEqual(['whole']);
  expect(selectionsOf(choice, data).map(({ file }) => file)).toContain('targets/whole');
  const shown = shownOf(answer, choice, data, 'vi', explorerWords('vi'));
  expect([shown.target, shown.others]).toEqual([whole, [places, home]]);
  expect(shown.notes).toContain('Chỉ tiêu: Mục whole.');
  // What any choice may lead to can be checked.
  expect([...filesOf(data).keys()].filter((path) => path.startsWith('targets/'))).toHaveLength(3);
});

test('a path comes first where the target that is drawn has one', () => {
  const usual = defaultChoice(data, indicatorOf(data, 'visits'));
  expect(firstView(usual, data)).toBe('path');
  expect(firstView({ ...usual, areas: ['p0'] }, data)).not.toBe('path');
});

test('where a target is judged is told by the highest area, with as many as there are beside it', () => {
  const told = (of: ExplorerTarget): unknown => {
    const where = whereJudged(of, data);
    return where && [where.area.id, where.beside];
  };
  expect(told(home)).toEqual(['home', 0]);
  // One that ended is none beside it.
  expect(told(whole)).toEqual(['home', 0]);
  expect(told(target('x', [[3, 11]]))).toEqual(['p0', 8]);
  expect(told(target('x', []))).toBeUndefined();
});

test('an embed of a path is of the target that is drawn', () => {
  const embedOf = (area: string): string | undefined => {
    const choice = {
      ...defaultChoice(data, indicatorOf(data, 'visits')),
      areas: [area],
      view: 'path',
    } as const;
    const said = { language: 'vi', base: '/', finding: '', source: '' } as const;
    return takenOf(choice, data, said).embeds?.[0]?.address;
  };
  expect(embedOf('home')).toMatch(/[?&]chi-tieu=whole(&|$)/);
  // The first is what is drawn without a name.
  expect(embedOf('p0')).not.toContain('chi-tieu=');
});
