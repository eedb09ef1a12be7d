/**
 * Gets the search of a page ready: the code behind its field comes once the field is used, since most visits
 * never do. Only a list to filter, and the page of results of `?q=`, have theirs at once.
 */
export function startSearch(): void {
  if (document.querySelector('form[data-filter]')) {
    void import('../site/filter-list.ts').then(({ filterList }) => {
      filterList(document);
    });
  }
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  // What a screen reader says when it comes to the field, even before the rest is there.
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  const wake = async (): Promise<void> => {
    input.removeEventListener('focus', start);
    const { startField } = await import('./field.ts');
    startField(form, input);
  };
  const start = (): void => {
    // Without a connection the form still leads to the page of results; the next use tries again.
    wake().catch(() => {
      input.addEventListener('focus', start);
    });
  };
  const asked = document.querySelector('[data-results]') && new URLSearchParams(location.search).get('q');
  if (asked || document.activeElement === input) start();
  else input.addEventListener('focus', start);
}
