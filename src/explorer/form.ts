import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Language } from '../i18n/language.ts';
import { createAreaPicker } from './area-picker.ts';
import type { Cut } from '../release/questions.ts';
import { whenIdle } from '../site/idle.ts';
import { readBound, writeBound } from './bound.ts';
import {
  areasOffered,
  type Basis,
  canAdd,
  canBound,
  type Choice,
  cutsOffered,
  fitted,
  indicatorOf,
  mostOf,
  withIndicator,
} from './choice.ts';
import { hasCondition } from './condition.ts';
import { folded } from './folded.ts';
import type { Grouping } from './group.ts';
import type { ExplorerData, ExplorerIndicator, PeriodKind } from './data.ts';
import { inside, node } from './node.ts';
import { settingsText } from './settings.ts';
import type { ViewId } from './view-id.ts';
import { indicatorGroups } from './indicator-groups.ts';
import { firstView, viewOf, views } from './views.ts';

export interface ExplorerForm {
  show(choice: Choice): void;
}

/** Wires the form: it always shows one whole choice, and each change makes a new one. */
export function createForm(
  root: HTMLFormElement,
  data: ExplorerData,
  language: Language,
  words: ExplorerPageWords,
  onChange: (choice: Choice) => void,
): ExplorerForm {
  let shown: Choice | undefined;
  const change = (alter: (choice: Choice) => Choice): void => {
    if (shown) onChange(fitted({ ...alter(shown), page: 1 }, data));
  };
  const picker = createAreaPicker(inside(root, '.areas'), data, language, words, (areas) =>
    change((choice) => ({ ...choice, areas })),
  );
  const indicator = inside(root, 'select[name=indicator]', HTMLSelectElement);
  const second = inside(root, 'select[name=second]', HTMLSelectElement);
  const cut = inside(root, 'select[name=cut]', HTMLSelectElement);
  const from = inside(root, 'select[name=from]', HTMLSelectElement);
  const to = inside(root, 'select[name=to]', HTMLSelectElement);
  const group = inside(root, 'select[name=group]', HTMLSelectElement);
  const bounds = (['least', 'most'] as const).map(
    (name) => [name, inside(root, `input[name=${name}]`, HTMLInputElement)] as const,
  );
  const more = inside(root, 'details.further', HTMLDetailsElement);
  const settings = inside(root, 'details.settings', HTMLDetailsElement);
  const settingsSaid = inside(settings, 'summary .quiet');
  const offerSecond = (): void => {
    if (!shown || second.options.length > 1) return;
    fillSecond(second, indicator, words);
    chooseSecond(second, shown);
  };

  root.addEventListener('submit', (event) => event.preventDefault());
  for (const touch of ['pointerdown', 'focus']) second.addEventListener(touch, offerSecond);
  indicator.addEventListener('change', () =>
    change((choice) => withIndicator(data, choice, indicator.value)),
  );
  second.addEventListener('change', () =>
    change((choice) => withSecond(choice, second.value === '' ? null : second.value, data)),
  );
  cut.addEventListener('change', () => change((choice) => ({ ...choice, cut: readCut(cut.value) })));
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
  group.addEventListener('change', () => change((choice) => ({ ...choice, group: group.value as Grouping })));
  for (const [name, field] of bounds) {
    field.addEventListener('input', () => field.setCustomValidity(''));
    field.addEventListener('change', () => {
      const bound = readBound(field.value, language);
      field.setCustomValidity(bound === undefined ? words.condition.invalid : '');
      if (field.reportValidity()) change((choice) => withBound(choice, name, bound ?? null));
    });
  }
  for (const radio of radiosIn(root)) {
    radio.addEventListener('change', () => change((choice) => withRadio(choice, radio)));
  }

  // On a desk there is room; browsers that can't be told so by the style sheet are told here. On a phone the picture
  // would be pushed off the screen.
  const desk = matchMedia('(min-width: 60rem)');
  const fold = (): void => {
    settings.open = desk.matches;
  };
  desk.addEventListener('change', fold);
  fold();

  const showSettings = folded(settings, () => {
    if (!shown) return;
    const about = indicatorOf(data, shown.indicator);
    // No answer waits for the long list, unless one of it is chosen.
    if (shown.second !== null) offerSecond();
    else if (second.options.length < 2) whenIdle(offerSecond);
    chooseSecond(second, shown);
    fillCuts(cut, about, shown.cut, words);
    picker.show(areasOffered(data, about, shown.from, shown.to), shown.areas, mostOf(shown));
    fillYears(from, about.years, shown.from);
    fillYears(to, about.years, shown.to);
    showRadios(inside(settings, '.fields'), shown, data);
  });
  const showMore = folded(more, () => {
    if (!shown) return;
    showRadios(more, shown, data);
    group.value = shown.group;
    group.disabled = !canAdd(shown, data);
    for (const [name, field] of bounds) {
      field.value = writeBound(shown[name], language);
      field.setCustomValidity('');
      field.disabled = !canBound(shown, data);
    }
  });

  return {
    show(choice) {
      shown = choice;
      settingsSaid.textContent = settingsText(choice, data, words);
      indicator.value = choice.indicator;
      showSettings();
      // What was chosen in there must be seen.
      if (choice.group !== 'apart' || choice.basis !== 'now' || hasCondition(choice)) more.open = true;
      showMore();
    },
  };
}

type RadioName = 'periods' | 'view' | 'basis';

function radiosIn(part: HTMLElement): NodeListOf<HTMLInputElement> {
  return part.querySelectorAll('input[type=radio]');
}

/** Marks what is chosen among the radio buttons of a part, and what can't be. */
function showRadios(part: HTMLElement, choice: Choice, data: ExplorerData): void {
  const about = indicatorOf(data, choice.indicator);
  for (const radio of radiosIn(part)) {
    radio.checked = radio.value === choice[radio.name as RadioName];
    radio.disabled = !offered(radio, choice, about, data);
  }
}

/** The choice with what a radio button stands for. */
function withRadio(choice: Choice, { name, value }: HTMLInputElement): Choice {
  if (name === 'periods') return { ...choice, periods: value as PeriodKind };
  return name === 'view' ? { ...choice, view: value as ViewId } : { ...choice, basis: value as Basis };
}

/** The other bound gives way, so that the lower never lies above the upper. */
function withBound(choice: Choice, name: 'least' | 'most', bound: number | null): Choice {
  const next = { ...choice, [name]: bound };
  if (next.least === null || next.most === null || next.least <= next.most) return next;
  return name === 'least' ? { ...next, most: null } : { ...next, least: null };
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

function offered(
  { name, value }: HTMLInputElement,
  choice: Choice,
  about: ExplorerIndicator,
  data: ExplorerData,
): boolean {
  if (name === 'periods') return about.periods.includes(value as PeriodKind);
  if (name !== 'view') return true;
  // A view of the next release's scripts on this page's form, or the other way round, is no view.
  return views.some(({ id }) => id === value) && viewOf(value as ViewId).fits(choice, data);
}

/** Set against another indicator it is shown in the view made for two; taken back, as is usual for one. */
function withSecond(choice: Choice, second: string | null, data: ExplorerData): Choice {
  const next = { ...choice, second };
  return { ...next, view: firstView(next, data) };
}

/** Puts the indicators of a release into the list, results before context. */
export function offerIndicators(
  select: HTMLSelectElement,
  data: ExplorerData,
  { form }: ExplorerPageWords,
): void {
  const groups = indicatorGroups(data, form);
  select.replaceChildren(
    ...groups.map(({ label, indicators }) =>
      node('optgroup', { label }, ...indicators.map((one) => node('option', { value: one.id }, one.label))),
    ),
  );
}

/** The same indicators as in the list of the first, and none. */
function fillSecond(select: HTMLSelectElement, first: HTMLSelectElement, { form }: ExplorerPageWords): void {
  const none = node('option', { value: '' }, form.noSecond);
  select.replaceChildren(none, ...[...first.children].map((one) => one.cloneNode(true)));
}

/** Nothing is set against itself. */
function chooseSecond(select: HTMLSelectElement, { indicator, second }: Choice): void {
  const own = select.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(indicator)}"]`);
  for (const option of select.querySelectorAll<HTMLOptionElement>('option[disabled]'))
    option.disabled = option === own;
  if (own) own.disabled = true;
  if (select.value !== (second ?? '')) select.value = second ?? '';
}

/** Ids hold no dot, so that one can part them. */
function readCut(value: string): Cut {
  const [by = '', category] = value.split('.');
  return by === '' ? null : { by, category: category ?? null };
}

function fillCuts(
  select: HTMLSelectElement,
  indicator: ExplorerIndicator,
  cut: Cut,
  { form }: ExplorerPageWords,
): void {
  const told = cutsOffered(indicator);
  select.closest('label')?.toggleAttribute('hidden', told.length === 0);
  // Out of sight: nothing to choose from.
  if (told.length === 0) return;
  const groups = told.map(({ id, label, categories }) => {
    const names = categories.slice(0, 3).map(({ label }) => label);
    const each = form.each(`${names.join(', ')}${categories.length > 3 ? '…' : ''}`);
    return node(
      'optgroup',
      { label: label ?? each },
      node('option', { value: id }, each),
      ...categories.map((category) => node('option', { value: `${id}.${category.id}` }, category.label)),
    );
  });
  const total = indicator.totals ? [node('option', { value: '' }, form.total)] : [];
  select.replaceChildren(...total, ...groups);
  select.value = cut === null ? '' : [cut.by, ...(cut.category === null ? [] : [cut.category])].join('.');
}
