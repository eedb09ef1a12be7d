import type { ExplorerWords } from '../i18n/explorer/words.ts';
import { save } from '../downloads/save.ts';
import { csvOf } from './csv.ts';
import { node } from './node.ts';
import type { Shown } from './shown.ts';

/**
 * What can be done with what is shown: take its figures or its picture, pass its address on.
 * @param figures the figures; a promise, since those of the picture made at build are read when asked for
 * @param place where the picture stands
 */
export function actions(
  figures: () => Promise<Shown>,
  finding: string,
  place: HTMLElement,
  words: ExplorerWords,
): HTMLElement {
  const { result } = words;
  const said = node('span', { class: 'quiet', role: 'status' });
  const act = (label: string, name: string, work: () => Promise<string>): HTMLElement => {
    const button = node('button', { type: 'button', class: `button ${name}` }, label);
    button.addEventListener('click', () => {
      work().then(
        (done) => (said.textContent = done),
        () => (said.textContent = result.notSaved),
      );
    });
    return node('li', {}, button);
  };
  const picture = async (format: 'svg' | 'png'): Promise<string> => {
    const chart = [...place.querySelectorAll<SVGSVGElement>('svg.chart')].find(
      (one) => one.getBoundingClientRect().width > 0,
    );
    if (!chart) return result.noPicture;
    const { pictureSvg, picturePng } = await import('../downloads/picture.ts');
    const shown = await figures();
    const svg = pictureSvg(chart, pictureWords(shown, finding, place));
    const made = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await picturePng(svg);
    save(made, `${fileName(shown)}.${format}`);
    return '';
  };
  return node(
    'ul',
    { class: 'acts' },
    act(result.csv, 'csv', async () => {
      const shown = await figures();
      save(new Blob([csvOf(shown)], { type: 'text/csv;charset=utf-8' }), `${fileName(shown)}.csv`);
      return '';
    }),
    ...(place.querySelector('svg.chart')
      ? [act(result.png, 'png', () => picture('png')), act(result.svg, 'svg', () => picture('svg'))]
      : []),
    act(result.copy, 'copy', copyAddress(words)),
    node('li', {}, said),
  );
}

function pictureWords(
  { indicator, second, words, data }: Shown,
  finding: string,
  place: HTMLElement,
): { title: string; subtitle: string; source: string; release: string; illustrative: string | undefined } {
  const source = place.querySelector('.source')?.textContent ?? '';
  const name = second ? `${indicator.label} – ${second.label}` : indicator.label;
  const illustrative = indicator.illustrative || second?.illustrative === true;
  return {
    title: name,
    subtitle: finding,
    source,
    release: `${words.result.release(data.release)} ${location.href}`,
    illustrative: illustrative ? words.result.illustrative : undefined,
  };
}

function fileName({ indicator, second, choice, data }: Shown): string {
  const parts = [indicator.id, second?.id, choice.from, choice.to === choice.from ? null : choice.to];
  return [...parts.filter((part) => part !== undefined && part !== null), data.release].join('-');
}

/** Browsers hand over the clipboard to pages on https only. */
function copyAddress({ result }: ExplorerWords): () => Promise<string> {
  return () =>
    navigator.clipboard.writeText(location.href).then(
      () => result.copied,
      () => result.copyFailed,
    );
}
