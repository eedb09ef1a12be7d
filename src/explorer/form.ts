import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { createAreaPicker } from './area-picker.ts';
import { areasOffered, type Basis, type Choice, indicatorOf, type View, withIndicator } from './choice.ts';
import type { ExplorerData, PeriodKind } from './data.ts';
import { inside, node } from './node.ts';

export interface ExplorerForm {
  show(choice: Choice): void;
}

/** Wires the form: it always shows one whole choice, and each change makes a new one. */
export function createForm(
  root: HTMLFormElement,
  data: ExplorerData,
  language: Language,
  words: ExplorerWords,
  onChange: (choice: Choice) => void,
): ExplorerForm {
  let shown: Choice | undefined;
  const change = (alter: (choice: Choice) => Choice): void => {
    if (shown) onChange(alter(shown));
  };
  const picker = createAreaPicker(inside(root, '.areas'), data, language, words, (areas) =>
    change((choice) => ({ ...choice, areas })),
  );
  const indicator = inside(root, 'select[name=indicator]', HTMLSelectElement);
  const from = inside(root, 'select[name=from]', HTMLSelectElement);
  const to = inside(root, 'select[name=to]', HTMLSelectElement);
  const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];

  root.addEventListener('submit', (event) => event.preventDefault());
  indicator.addEventListener('change', () =>
    change((choice) => withIndicator(data, choice, indicator.value)),
  );
  // The other end follows, so that the first year never comes after the last.
  from.addEventListener('change', () =>
    change((choice) => ({
      ...choice,
      from: Number(from.value),
      to: Math.max(Number(from.value), choice.to),
    })),
  );
  to.addEventListener('change', () =>
    change((choice) => ({ ...choice, to: Number(to.value), from: Math.min(Number(to.value), choice.from) })),
  );
  for (const radio of radios) {
    radio.addEventListener('change', () => change((choice) => withRadio(choice, radio)));
  }

  return {
    show(choice) {
      shown = choice;
      const about = indicatorOf(data, choice.indicator);
      indicator.value = choice.indicator;
      fillYears(from, about.years, choice.from);
      fillYears(to, about.years, choice.to);
      for (const radio of radios) {
        radio.checked = radio.value === choice[radio.name as RadioName];
        radio.disabled = radio.name === 'periods' && !about.periods.includes(radio.value as PeriodKind);
      }
      picker.show(areasOffered(data, about, choice.from, choice.to), choice.areas);
    },
  };
}

type RadioName = 'periods' | 'view' | 'basis';

/** The choice with what a radio button stands for. */
function withRadio(choice: Choice, { name, value }: HTMLInputElement): Choice {
  if (name === 'periods') return { ...choice, periods: value as PeriodKind };
  return name === 'view' ? { ...choice, view: value as View } : { ...choice, basis: value as Basis };
}

function fillYears(
  select: HTMLSelectElement,
  [first, last]: readonly [number, number],
  chosen: number,
): void {
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  // Replacing options while the list is open would close it.
  if (years.join() !== [...select.options].map(({ value }) => value).join()) {
    select.replaceChildren(...years.map((year) => node('option', { value: year }, year)));
  }
  select.value = String(chosen);
}
