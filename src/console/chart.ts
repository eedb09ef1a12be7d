import { node } from '../explorer/node.ts';
import type { ConsoleWords } from '../i18n/console/words.ts';
import type { Language } from '../i18n/language.ts';
import type { SandboxResult } from '../release/sandbox.ts';
import { type ChartChoice, chartOf, drawable, firstChoice } from './chart-choice.ts';

/** More bars than this no one reads. */
const mostDrawn = { bar: 60, line: 1000, dot: 1000 } as const;

/** The quick chart of a result, with a form for its two columns. */
export async function chartSection(
  result: SandboxResult,
  language: Language,
  words: ConsoleWords,
): Promise<HTMLElement> {
  const { result: text } = words;
  const section = node('section', { class: 'quick' }, node('h3', {}, text.chart));
  const first = firstChoice(result);
  if (!first) {
    section.append(node('p', { class: 'quiet' }, text.noChart));
    return section;
  }
  const { quickChart } = await import('../charts/quick-chart.ts');
  const { xs, ys } = drawable(result);
  const name = (index: number): string => result.columns[index]?.name ?? '';
  const select = (among: readonly number[], chosen: number): HTMLSelectElement =>
    node(
      'select',
      {},
      ...among.map((index) => node('option', { value: index, selected: index === chosen }, name(index))),
    );
  const [x, y] = [select(xs, first.x), select(ys, first.y)];
  const form = node(
    'form',
    { class: 'chart-form', 'aria-label': text.chartForm },
    node('label', { class: 'field' }, node('span', {}, text.x), x),
    node('label', { class: 'field' }, node('span', {}, text.y), y),
  );
  const place = node('figure');
  const draw = (choice: ChartChoice): void => {
    const all = result.rows.flatMap((row) => {
      const [across, value] = [row[choice.x], row[choice.y]];
      if (typeof value !== 'number' || across === null || across === undefined) return [];
      return [{ x: typeof across === 'number' ? across : String(across), y: value }];
    });
    const rows = all.slice(0, mostDrawn[choice.kind]);
    const title = text.chartTitle(name(choice.y), name(choice.x));
    const width = Math.max(280, Math.min(900, section.clientWidth || 640));
    const svg = quickChart(
      { kind: choice.kind, rows, x: name(choice.x), y: name(choice.y) },
      { document, language, width, title },
    );
    const note =
      rows.length < all.length ? [node('p', { class: 'quiet' }, text.chartRows(String(rows.length)))] : [];
    place.replaceChildren(svg, ...note);
  };
  form.addEventListener('change', () => draw(chartOf(result, Number(x.value), Number(y.value))));
  form.addEventListener('submit', (event) => event.preventDefault());
  section.append(form, place);
  // Drawn once it stands in the page and its width is known.
  requestAnimationFrame(() => draw(first));
  return section;
}
