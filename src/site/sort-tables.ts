import type { Language } from '../i18n/language.ts';

/**
 * Makes the long tables of a page sortable, each when it is about to be seen: tables of a folded part that
 * nobody opens cost nothing, and without scripts they stand by name.
 */
export function startSorting(): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void begin(target as HTMLElement);
      }
    },
    { rootMargin: '200px' },
  );
  for (const frame of document.querySelectorAll('[data-sortable]')) seen.observe(frame);
}

async function begin(frame: HTMLElement): Promise<void> {
  const table = frame.querySelector('table');
  if (!table) return;
  const [{ sortable }, { viewWords }] = await Promise.all([
    import('../explorer/sortable-table.ts'),
    import('../i18n/explorer/view/words.ts'),
  ]);
  const language = frame.dataset.sortable as Language;
  const finder = sortable(table, language, viewWords(language));
  if (finder) frame.prepend(finder);
}
