import { downloadWords } from '../i18n/downloads/words.ts';
import { node } from '../explorer/node.ts';
import { Content } from './content.ts';
import { copyText } from './copy.ts';
import { csv } from './csv.ts';
import { picturePng, pictureSvg, type PictureWords } from './picture.ts';
import { save } from './save.ts';
import type { Taken } from './taken.ts';

/** Fills an opened box with what can be taken of its chart: files, picture, citation and code. */
export async function fill(box: HTMLElement, taken: Taken): Promise<void> {
  const words = downloadWords(taken.language);
  const content = new Content(taken);
  const said = node('p', { class: 'quiet', role: 'status' });
  const chart = drawingOf(box);
  const picture = async (drawing: SVGSVGElement): Promise<string> => {
    const release = await content.release();
    const address = `${location.origin}${location.pathname}`;
    const text: PictureWords = {
      title: taken.title,
      source: taken.source,
      release: `${release.title[taken.language]}, ${words.release(release.release)}. ${address}`,
      illustrative: taken.illustrative ? words.illustrative : undefined,
    };
    return pictureSvg(drawing, text);
  };
  const act = (label: string, file: string, type: string, make: () => Promise<BlobPart>): HTMLElement => {
    const button = node('button', { type: 'button', class: 'button' }, label);
    button.addEventListener('click', () => {
      said.textContent = words.working;
      make()
        .then((made) => {
          save(new Blob([made], { type }), `${taken.name}${file}`);
          said.textContent = words.done;
        })
        .catch(() => {
          said.textContent = words.failed;
        });
    });
    return node('li', {}, button);
  };
  const one = async (format: 'csv' | 'json'): Promise<string> => {
    const tables = await content.tables();
    if (format === 'json')
      return `${JSON.stringify(Object.fromEntries(tables.map(({ name, rows }) => [name, rows])), null, 1)}\n`;
    return tables
      .map(({ columns, rows }) =>
        csv(
          columns.map(({ name }) => name),
          rows,
        ),
      )
      .join('\n')
      .replaceAll(/(?!^)\ufeff/g, '');
  };
  const files = node(
    'ul',
    { class: 'acts' },
    act('CSV', '.csv', 'text/csv', () => one('csv')),
    act('XLSX', '.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () =>
      content.workbook(),
    ),
    act('JSON', '.json', 'application/json', () => one('json')),
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
  const code = content.snippets();
  box.append(node('p', { class: 'quiet' }, words.shown), files, said);
  const cited = await content.citation().catch(() => undefined);
  if (cited) {
    box.append(
      node('h4', {}, words.cite),
      copyable(words.short, cited.short, words),
      copyable(words.long, cited.long, words),
      copyable('BibTeX', cited.bibtex, words),
    );
  }
  box.append(
    node('h4', {}, words.code),
    node('p', { class: 'quiet' }, words.codeNote),
    copyable('DuckDB (SQL)', code.duckdb, words),
    copyable('R', code.r, words),
    copyable('Python', code.python, words),
  );
}

/** A text with a button that copies it. */
function copyable(label: string, text: string, words: ReturnType<typeof downloadWords>): HTMLElement {
  const shown = node('pre', { tabindex: 0, 'aria-label': label }, text);
  const said = node('span', { class: 'quiet', role: 'status' });
  const button = node(
    'button',
    { type: 'button', class: 'button', 'aria-label': `${words.copy}: ${label}` },
    words.copy,
  );
  button.addEventListener('click', () => {
    void copyText(shown).then((done) => {
      said.textContent = done ? words.copied : words.selected;
    });
  });
  return node(
    'div',
    { class: 'copyable' },
    node('p', {}, node('strong', {}, label), ' ', button, ' ', said),
    shown,
  );
}

/** The widest drawing of the section that the box stands in. */
function drawingOf(box: HTMLElement): SVGSVGElement | undefined {
  const drawings = box.closest('[data-taken]')?.querySelectorAll<SVGSVGElement>('figure svg.chart') ?? [];
  return [...drawings].find((one) => one.classList.contains('chart-wide')) ?? drawings[0];
}
