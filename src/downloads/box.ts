import { node } from '../explorer/node.ts';
import { downloadWords } from '../i18n/downloads/words.ts';
import { tableFormats } from '../release/twins.ts';
import { dataPath, pagePath } from '../site/routes.ts';
import { folderOf, type Taken } from './taken.ts';
import { wholeFiles } from './whole-files.ts';

/**
 * The box that offers a chart or table to take away, closed: links to the whole files and to what explains
 * them, which need no script. What shows just these figures is put in when it is opened (`take.ts`). Made at
 * build for pages and in the browser for the explorer.
 */
export function takeBox(taken: Taken): HTMLDetailsElement {
  const { language, base, selections, version } = taken;
  const formats = version === undefined ? tableFormats : (['parquet'] as const);
  const words = downloadWords(language);
  const link = (href: string, label: string, download = false): HTMLElement =>
    node('a', { href, download }, label);
  // Of a closed release the tables that it keeps.
  const stems = [...new Set(selections.flatMap((one) => wholeFiles(one, version !== undefined)))];
  const { whole, dictionary, method, licence } = words;
  return node(
    'details',
    { class: 'take' },
    // A page may have several boxes: who hears them is told of what each is.
    node(
      'summary',
      {},
      taken.plain ? words.takeTable : words.take,
      node('span', { class: 'visually-hidden' }, ` – ${taken.title}`),
    ),
    node('p', { class: 'quiet whole' }, `${whole}:`),
    ...(version === undefined ? [] : [node('p', { class: 'quiet' }, words.closedFormats)]),
    ...stems.map((stem) =>
      node(
        'ul',
        { class: 'files' },
        ...formats.map((format) =>
          node(
            'li',
            {},
            link(dataPath(base, `${folderOf(taken)}${stem}.${format}`), `${stem}.${format}`, true),
          ),
        ),
      ),
    ),
    node(
      'p',
      { class: 'quiet' },
      link(pagePath(base, language, 'dictionary'), dictionary),
      ', ',
      link(pagePath(base, language, 'method'), method),
      ', ',
      link(`${pagePath(base, language, 'data')}#licence`, licence),
    ),
  );
}
