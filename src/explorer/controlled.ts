/**
 * A drawing under controls that redraw it, and nothing else of the page. What was chosen is kept with its
 * `owner`, so that it outlives a redrawing at another width, but not a change of what is shown.
 */
export function controlled<S>(
  document: Document,
  owner: object,
  initial: S,
  make: (
    state: S,
    change: (next: S) => void,
  ) => { readonly controls: readonly Element[]; readonly drawing: readonly Element[] },
): HTMLElement {
  const root = document.createElement('div');
  root.className = 'view';
  const show = (): void => {
    const state = (states.get(owner) as S | undefined) ?? initial;
    const { controls, drawing } = make(state, (next) => {
      states.set(owner, next);
      show();
    });
    if (bar.childElementCount === 0) bar.append(...controls);
    body.replaceChildren(...drawing);
  };
  const bar = document.createElement('div');
  bar.className = 'view-controls';
  const body = document.createElement('div');
  root.append(bar, body);
  show();
  if (bar.childElementCount === 0) bar.remove();
  return root;
}

/** A drawing under controls that ask the page for another choice. */
export function underControls(
  document: Document,
  controls: readonly Element[],
  drawing: Element,
): HTMLElement {
  return controlled(document, {}, null, () => ({ controls, drawing: [drawing] }));
}

const states = new WeakMap<object, unknown>();

/** A labelled list to choose one of; a change is told with the list. */
export function chooser<K extends string>(
  document: Document,
  label: string,
  options: Readonly<Partial<Record<K, string>>>,
  chosen: K,
  onChange: (next: K, list: HTMLElement) => void,
): HTMLElement {
  const select = document.createElement('select');
  select.setAttribute('data-wish', 'list');
  for (const [value, text] of Object.entries(options) as [K, string][]) {
    const option = document.createElement('option');
    option.setAttribute('value', value);
    option.toggleAttribute('selected', value === chosen);
    option.textContent = text;
    select.append(option);
  }
  select.addEventListener('change', () => onChange(select.value as K, select));
  const wrap = document.createElement('label');
  wrap.append(label, ' ', select);
  return wrap;
}
