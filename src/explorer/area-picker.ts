import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { chip } from './chip.ts';
import { mostAreas } from './choice.ts';
import type { ExplorerArea, ExplorerData } from './data.ts';
import { labelOf } from './label.ts';
import { matching } from './match.ts';
import { inside, node } from './node.ts';
import { roving } from './roving.ts';

export interface AreaPicker {
  /** Shows which areas can be chosen and which are. */
  show(offered: readonly ExplorerArea[], chosen: readonly string[], most: number): void;
}

/**
 * The chosen areas as buttons that remove them, in the colours of their lines, and a searchable list of
 * checkboxes: one stop of the Tab key, arrows move inside it.
 */
export function createAreaPicker(
  root: HTMLElement,
  data: ExplorerData,
  language: Language,
  words: ExplorerPageWords,
  onChange: (areas: readonly string[]) => void,
): AreaPicker {
  const { form } = words;
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  const chips = inside(root, '.chosen');
  const details = inside(root, 'details', HTMLDetailsElement);
  const summary = inside(root, 'summary');
  const find = inside(root, 'input[name=find]', HTMLInputElement);
  const said = inside(root, '.found');
  const options = inside(root, '.options');
  const rove = roving(options, find);
  let offered: readonly ExplorerArea[] = [];
  let chosen: readonly string[] = [];
  let most = mostAreas;
  /** Areas that stand in the list, as one text. */
  let listed: string | undefined;
  let scrolled = 0;
  const made = new Map<string, { readonly box: HTMLInputElement; readonly label: HTMLElement }>();

  function toggle(id: string, on: boolean): void {
    if (!on && chosen.length === 1) {
      draw();
      said.textContent = form.least;
      return;
    }
    if (on && chosen.length >= most) return;
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  }

  function chipOf(id: string, index: number): HTMLElement {
    const area = byId.get(id);
    const name = area ? labelOf(area, words) : id;
    // Of a group every member has the colour of its one line.
    const series = most > mostAreas ? 1 : index + 1;
    const button = chip(name, series, chosen.length === 1 ? null : form.remove(name));
    button.addEventListener('click', () => {
      toggle(id, false);
      const left = chips.querySelectorAll('button:not([disabled])');
      ((left[Math.min(index, left.length - 1)] as HTMLElement | undefined) ?? summary).focus();
    });
    return node('li', {}, button);
  }

  function option(area: ExplorerArea): HTMLElement {
    const kept = made.get(area.id);
    const box = kept?.box ?? node('input', { type: 'checkbox', name: 'area', value: area.id });
    const label = kept?.label ?? node('label', {}, box, labelOf(area, words));
    if (!kept) {
      box.addEventListener('change', () => toggle(area.id, box.checked));
      made.set(area.id, { box, label });
    }
    box.checked = chosen.includes(area.id);
    box.disabled = !box.checked && chosen.length >= most;
    return label;
  }

  function draw(): void {
    chips.replaceChildren(...chosen.map(chipOf));
    const shown = matching(offered, find.value);
    summary.textContent = form.add(formatNumber(offered.length, language, 0));
    const saying = sentence(shown.length);
    // Written anew it would be read out anew.
    if (said.textContent !== saying) said.textContent = saying;
    // The list is long: it is laid out when it can be seen, and anew only where others are offered.
    if (!details.open) return;
    const list = shown.map(({ id }) => id).join(' ');
    const focused = options.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).value
      : null;
    if (list === listed) for (const area of shown) option(area);
    else {
      const groups = [...Map.groupBy(shown, ({ level }) => level)].flatMap(([level, areas]) => [
        node('p', { class: 'level' }, data.levels[level] ?? level),
        ...areas.map(option),
      ]);
      options.replaceChildren(...groups);
      if (scrolled > 0) options.scrollTop = scrolled;
    }
    listed = list;
    rove.refresh(focused);
  }

  function sentence(count: number): string {
    if (count === 0) return form.foundNone;
    if (chosen.length >= most) return form.full(most);
    return find.value === ''
      ? form.areasChosen(chosen.length, most)
      : form.found(formatNumber(count, language, 0));
  }

  // To ask for it while drawing would lay out the whole page.
  options.addEventListener('scroll', () => (scrolled = options.scrollTop), { passive: true });
  find.addEventListener('input', () => {
    options.scrollTop = 0;
    draw();
  });
  find.addEventListener('keydown', (event) => {
    const first = options.querySelector<HTMLInputElement>('input:not([disabled])');
    // The Enter that ends a syllable of a Vietnamese keyboard is not meant for the list.
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (find.value !== '') first?.click();
    }
  });
  // On a desk there is room for the list; on a phone it would push the picture off the screen.
  details.addEventListener('toggle', () => {
    if (details.open) draw();
  });
  details.open = matchMedia('(min-width: 60rem)').matches;
  details.removeAttribute('data-late-list');

  return {
    show(nextOffered, nextChosen, nextMost) {
      offered = nextOffered;
      most = nextMost;
      chosen = nextChosen;
      draw();
    },
  };
}
