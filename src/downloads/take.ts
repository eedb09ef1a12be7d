import { writeAddress } from '../console/address.ts';
import { embedCodes } from '../embeds/offer.ts';
import { node } from '../explorer/node.ts';
import { type DownloadWords, downloadWords } from '../i18n/downloads/words.ts';
import { pagePath } from '../site/routes.ts';
import { consoleQuery } from './console-query.ts';
import { Content, type ReadTable } from './content.ts';
import { copyable } from './copyable.ts';
import { picturePng, pictureSvg } from './picture.ts';
import { save } from './save.ts';
import type { Taken } from './taken.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Fills an opened box with what can be taken of its chart: files, picture, citation and code. The box then has
 * the state `ready`.
 * @param known rows that need not be read again
 */
export async function fill(box: HTMLElement, taken: Taken, known?: ReadTable): Promise<void> {
  const words = downloadWords(taken.language);
  const content = new Content(taken, known);
  const code = content.snippets();
  // Without a connection there is no citation, but still the code.
  const cited = await content.citation().catch(() => undefined);
  const question = await consoleLink(taken, words);
  const made = [
    node('p', { class: 'quiet' }, words.shown),
    ...saving(box, content, taken, words),
    ...(cited
      ? [
          node('p', {}, node('strong', {}, words.cite)),
          copyable(words.short, cited.short, words, 'prose'),
          copyable(words.long, cited.long, words, 'prose'),
          copyable('BibTeX', cited.bibtex, words),
        ]
      : []),
    ...embedCodes(taken.embeds ?? [], new URL(location.href), taken.language, words),
    node('p', {}, node('strong', {}, words.code)),
    node('p', { class: 'quiet' }, words.codeNote, ...(question ? [' ', question] : [])),
    copyable('DuckDB (SQL)', code.duckdb, words),
    copyable('R', code.r, words),
    copyable('Python', code.python, words),
  ];
  // The figures shown come before the links to whole files: most readers want these.
  box.querySelector('summary')?.after(...made);
  box.dataset.state = 'ready';
}

/** Leads to the console with a query of the same rows; null where it can't read them: it knows the newest release alone. */
async function consoleLink(
  { selections: [first], version, base, language }: Taken,
  words: DownloadWords,
): Promise<HTMLElement | null> {
  const sql = first && version === undefined ? consoleQuery(first) : null;
  if (sql === null) return null;
  const query = await writeAddress({ kind: 'sql', sql });
  return node('a', { href: `${pagePath(base, language, 'sql')}${query}` }, words.console);
}

/** A button for each kind of file, and what is said of it. */
function saving(box: HTMLElement, content: Content, taken: Taken, words: DownloadWords): HTMLElement[] {
  const said = node('p', { class: 'quiet', role: 'status' });
  const act = (label: string, ending: string, type: string, make: () => Promise<BlobPart>): HTMLElement => {
    const button = node('button', { type: 'button', class: 'button' }, label);
    button.addEventListener('click', () => {
      said.textContent = words.working;
      make().then(
        (file) => {
          save(new Blob([file], { type }), `${taken.name}${ending}`);
          said.textContent = words.done(`${taken.name}${ending}`);
        },
        () => {
          said.textContent = words.failed;
        },
      );
    });
    return node('li', {}, button);
  };
  const chart = drawingOf(box);
  const picture = async (drawing: SVGSVGElement): Promise<string> =>
    pictureSvg(drawing, await content.pictureWords());
  const list = node(
    'ul',
    { class: 'acts' },
    ...taken.selections.map(({ name }) => {
      const table = words.table[name as keyof typeof words.table];
      return act(
        name === 'data' ? 'CSV' : `CSV (${table})`,
        name === 'data' ? '.csv' : `-${name}.csv`,
        'text/csv;charset=utf-8',
        () => content.csv(name),
      );
    }),
    act('XLSX', '.xlsx', spreadsheet, () => content.workbook()),
    act('JSON', '.json', 'application/json', () => content.json()),
    ...(chart
      ? [
          act('SVG', '.svg', 'image/svg+xml', () => picture(chart)),
          act('PNG', '.png', 'image/png', async () => picturePng(await picture(chart))),
        ]
      : []),
    act(words.zip, '.zip', 'application/zip', async () =>
      content.zip(chart ? await picture(chart) : undefined),
    ),
  );
  return [list, said];
}

/** The drawing that is seen in the section that the box stands in; of those for two widths, the wide one. */
function drawingOf(box: HTMLElement): SVGSVGElement | undefined {
  const drawings = [
    ...(box.closest('[data-taken]')?.querySelectorAll<SVGSVGElement>('figure svg.chart') ?? []),
  ];
  const seen = drawings.find((one) => one.getBoundingClientRect().width > 0);
  const wide = seen?.parentElement?.querySelector<SVGSVGElement>(':scope > svg.chart-wide');
  return wide ?? seen ?? drawings[0];
}
