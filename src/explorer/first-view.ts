import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { widths } from '../charts/chart.ts';
import { takeBox } from '../downloads/box.ts';
import { explorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import type { Lookup } from '../release/lookup.ts';
import { publishedTwins } from '../release/published.ts';
import { writeAddress } from './address.ts';
import { type Choice, defaultChoice, indicatorOf } from './choice.ts';
import type { ExplorerData } from './data.ts';
import { packDictionary } from './dictionary.ts';
import { inDocument, node } from './node.ts';
import { explorerData, rowsOf } from './prepare.ts';
import { resultOf } from './result.ts';
import { shownOf } from './shown-of.ts';
import { takenOf } from './taken.ts';
import { targetOf } from './target-of.ts';
import { viewOf } from './views.ts';

/** What the explorer's page holds before any script runs. Build only. */
export interface FirstView {
  readonly data: ExplorerData;
  readonly choice: Choice;
  /** The address that leads to what is drawn. */
  readonly address: string;
  /** Title, finding, drawings for a phone and a desk, source and table. */
  readonly markup: string;
  /** The dictionary as JSON, and a name that changes with it. */
  readonly dictionary: { readonly name: string; readonly text: string };
}

const made = new Map<Language, Promise<FirstView>>();

/** The view of the usual choice, made once for the page and the dictionary beside it. */
export function firstViewOf(release: Lookup, language: Language): Promise<FirstView> {
  const known = made.get(language) ?? make(release, language);
  made.set(language, known);
  return known;
}

async function make(release: Lookup, language: Language): Promise<FirstView> {
  const data = await explorerData(release, await publishedTwins(), language);
  const choice = defaultChoice(data);
  const all = await rowsOf(release, indicatorOf(data, choice.indicator), choice.cut);
  const rows = all.filter(
    ({ area_id, year }) => choice.areas.includes(area_id) && choice.from <= year && year <= choice.to,
  );
  const words = explorerWords(language);
  const target = targetOf(choice, data);
  const judged = release.targets.find(({ slug }) => slug === target?.slug);
  const path = judged ? release.progressOf(judged) : [];
  const shown = shownOf({ rows, pairs: [], path }, choice, data, language, words);
  const view = (await viewOf(choice.view).load?.()) ?? null;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const elements = inDocument(document, () => {
    const { elements, finding } = resultOf(shown, view, release.site.base, (drawing) =>
      node(
        'div',
        { class: 'drawing chart-frame' },
        drawing({ document, width: widths.narrow, className: 'chart-narrow' }),
        drawing({ document, width: widths.wide, className: 'chart-wide' }),
      ),
    );
    const said = { language, base: release.site.base, finding, source: '' };
    return [...elements, node('div', { class: 'actions' }, takeBox(takenOf(choice, data, said)))];
  });
  const text = JSON.stringify(packDictionary(data));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return {
    data,
    choice,
    address: writeAddress(choice, data),
    markup: elements.map((element) => element.outerHTML).join(''),
    dictionary: { name: `tu-dien-${hash}`, text },
  };
}
