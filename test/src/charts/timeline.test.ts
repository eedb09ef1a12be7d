import { expect, test } from 'vitest';
import { widths } from '../../../src/charts/chart.ts';
import { timeline, type Timeline } from '../../../src/charts/timeline.ts';
import { drawing, faults, texts } from './drawing.ts';

const data: Timeline = {
  from: '2024-01-01',
  to: '2030-12-31',
  spans: [
    { label: 'Đợt một, trồng', from: '2024-05-01', to: '2025-12-31' },
    { label: 'Đợt hai, chăm', from: '2026-01-01', to: '2030-12-31' },
  ],
  days: [
    { day: '2025-12-18', number: '1', statuses: ['missed'], said: 'một' },
    { day: '2025-12-31', number: '2', statuses: ['met', 'withheld'], said: 'hai' },
    {
      day: '2030-12-31',
      number: '3',
      said: 'ba',
      statuses: ['not_due', null, 'not_due', 'not_due', 'not_due', 'not_due', 'not_due'],
    },
  ],
  asOf: { day: '2026-06-30', label: 'số liệu đến 30/06/2026' },
};
const draw = (given: Timeline, width: number) =>
  drawing((document) => timeline(given, { document, language: 'vi', width }));
const numbers = (svg: Element) =>
  [...svg.querySelectorAll('text[font-weight]')].map((text) => Number(text.getAttribute('x')));

test.each([widths.narrow, widths.wide])(
  'at %d px: nothing forbidden, all inside, every phase and year named',
  (width) => {
    const svg = draw(data, width);
    expect(faults(svg)).toEqual([]);
    const said = texts(svg);
    for (const { label } of data.spans) expect(said).toContain(label);
    for (const year of [2024, 2027, 2030]) expect(said).toContain(String(year));
    expect(said).toContain(data.asOf.label);
    for (const x of numbers(svg)) expect(x > 0 && x < width).toBe(true);
  },
);

test('a mark for each status, a sign where nothing can be said, and how many more there are', () => {
  const svg = draw(data, widths.wide);
  expect(svg.querySelectorAll('g.mark-missed, g.mark-met, g.mark-withheld, g.mark-not_due').length).toBe(7);
  expect(texts(svg)).toContain('+2');
});

test('each day can be read out', () => {
  const said = [...draw(data, widths.narrow).querySelectorAll('g > title')];
  expect(said.map(({ textContent }) => textContent)).toEqual(['một', 'hai', 'ba']);
});

test('columns of days that fall close together stand apart, in the order of their days', () => {
  const [first = 0, second = 0] = numbers(draw(data, widths.narrow));
  expect(second - first).toBeGreaterThanOrEqual(20);
});

test('marks stand in a row before their number where there is room, else in columns', () => {
  const far = draw({ ...data, spans: [], days: data.days.slice(2) }, widths.narrow);
  const marks = [...far.querySelectorAll('g.mark-not_due')];
  const [at = 0] = numbers(far);
  const height = (svg: Element) => Number(svg.getAttribute('height'));
  expect(marks.length).toBe(4);
  expect(texts(far)).toContain('+2');
  expect(height(far)).toBeLessThan(height(draw({ ...data, spans: [] }, widths.narrow)) - 50);
  const places = marks.map((mark) =>
    /translate\(([\d.]+)[ ,]([\d.]+)/.exec(mark.getAttribute('transform') ?? ''),
  );
  expect(new Set(places.map((place) => place?.[2])).size).toBe(1);
  for (const place of places) expect(Number(place?.[1])).toBeLessThan(at - 10);
});

test('the day of the figures is left out where it falls outside the plan', () => {
  const said = texts(draw({ ...data, asOf: { day: '2031-06-30', label: 'sau' } }, widths.wide));
  expect(said).not.toContain('sau');
});
