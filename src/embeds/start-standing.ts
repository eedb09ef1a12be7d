import { statusMark, statusStrip } from '../charts/mark.ts';
import { inside, node } from '../explorer/node.ts';
import { embedWords } from '../i18n/embeds/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { download } from '../release/download.ts';
import { embedAreas, pagePath } from '../site/routes.ts';
import { embedKeys } from './address.ts';
import { faultElements, outside, refusalElements } from './content.ts';
import { tellHeight } from './height.ts';
import type { EmbedStanding, EmbedStandings } from './standings.ts';
import type { Refusal } from './wanted.ts';

/**
 * Shows how many targets have each status: of the programme or the area that the address names, or of the home area's
 * running programmes. `<main data-state>` is `loading`, `ready` or `fault`.
 */
export function startStanding(): void {
  const main = inside(document, 'main');
  const { language: written = 'vi', base = '/', release = '', closed = '[]', site = '' } = main.dataset;
  const language = written as Language;
  const words = embedWords(language);
  const query = new URLSearchParams(location.search);
  const asked = query.get(embedKeys.release);
  const version = asked === null || asked === release ? undefined : asked;
  query.delete(embedKeys.release);
  const newest = `${location.pathname}?${query}`;
  const home = { href: pagePath(base, language, 'home'), label: words.full(site) };

  function explain(elements: readonly HTMLElement[]): void {
    main.replaceChildren(...elements);
    main.dataset.state = 'fault';
  }

  function refuse(refusal: Refusal): void {
    const again = { href: newest, label: words.newest, inside: true };
    const data = { href: pagePath(base, language, 'data'), label: words.data };
    explain(refusalElements(refusal, [...(version === undefined ? [] : [again]), home, data], words));
  }

  async function show(): Promise<void> {
    if (version !== undefined && !(JSON.parse(closed) as readonly string[]).includes(version)) {
      refuse({ refused: 'release', value: version });
      return;
    }
    const bytes = await download(pagePath(base, language, 'embedPart', embedAreas.standings, version), {});
    const data = JSON.parse(new TextDecoder().decode(bytes)) as EmbedStandings;
    const programme = query.get(embedKeys.programme);
    const area = query.get(embedKeys.area);
    const found = (all: EmbedStandings['areas'], slug: string): EmbedStanding | undefined =>
      Object.hasOwn(all, slug) ? all[slug] : undefined;
    const standing =
      programme !== null
        ? found(data.programmes, programme)
        : area !== null
          ? found(data.areas, area)
          : data.home;
    if (standing) draw(standing, data);
    else if (programme !== null) refuse({ refused: 'programme', value: programme });
    else refuse({ refused: 'area', value: area ?? '' });
  }

  function draw(standing: EmbedStanding, data: EmbedStandings): void {
    const present = data.statuses.flatMap((status, at) => {
      const count = standing.counts[at] ?? 0;
      return count > 0 ? [{ ...status, count }] : [];
    });
    const label = present
      .map(({ count, label: text }) => `${formatNumber(count, language)} ${text}`)
      .join(', ');
    const strip = node('div', { class: 'units' });
    strip.innerHTML = statusStrip(
      present.flatMap(({ id, count }) => Array.from({ length: count }, () => id)),
      label,
    );
    const item = ({ id, count, label: text }: (typeof present)[number]): HTMLElement => {
      const word = node('span', { class: 'status' });
      word.innerHTML = statusMark(id);
      word.append(text);
      return node('li', {}, node('b', {}, formatNumber(count, language)), word);
    };
    main.replaceChildren(
      node('h1', {}, `${standing.title}, ${data.asOf.charAt(0).toLowerCase()}${data.asOf.slice(1)}`),
      node('p', { class: 'finding' }, standing.said),
      ...(present.length > 0
        ? [
            strip,
            node(
              'ul',
              { class: 'legend' },
              ...present.map(item),
              ...(present.length > 1 ? [node('li', { class: 'quiet' }, standing.total)] : []),
            ),
          ]
        : []),
      node(
        'p',
        { class: 'credit' },
        ...(data.illustrative ? [node('strong', {}, words.illustrative), ' '] : []),
        version === undefined ? words.release(data.release) : words.pinned(version),
        ' ',
        ...(version === undefined
          ? []
          : [words.newer(release), ' ', node('a', { href: newest }, words.newest), '. ']),
        node('a', { href: standing.page, ...outside }, words.full(site)),
      ),
    );
    document.title = `${standing.title} – ${site}`;
    main.dataset.state = 'ready';
  }

  function begin(): void {
    main.dataset.state = 'loading';
    show().catch(() => {
      const again = node('button', { type: 'button', class: 'button' }, words.fault.retry);
      again.addEventListener('click', begin);
      explain([...faultElements(words.fault.other, [home], words.fault), node('p', {}, again)]);
    });
  }

  tellHeight();
  begin();
}
