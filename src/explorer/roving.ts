/** Keys that move inside a list, and where they lead. */
const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Makes the checkboxes of a list one stop of the Tab key, with arrows to move among them. Arrow down in
 * `before` enters the list, arrow up from its first box leads back.
 */
export function roving(list: HTMLElement, before: HTMLElement): { refresh(focused: string | null): void } {
  const boxes = (): HTMLInputElement[] => [
    ...list.querySelectorAll<HTMLInputElement>('input:not([disabled])'),
  ];

  function hold(box: HTMLInputElement | undefined): void {
    for (const other of list.querySelectorAll('input')) other.tabIndex = -1;
    if (box) box.tabIndex = 0;
  }

  list.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement) hold(target);
  });
  list.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const all = boxes();
    const at = all.findIndex((box) => box === document.activeElement);
    (all[move(at, all.length - 1)] ?? before).focus();
  });
  before.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    boxes()[0]?.focus();
  });

  return {
    /** To call when boxes were replaced; gives the focus back to the box of this value. */
    refresh(focused) {
      const all = boxes();
      const same = all.find(({ value }) => value === focused);
      hold(same ?? all.find(({ checked }) => checked) ?? all[0]);
      if (focused !== null) (same ?? before).focus({ preventScroll: true });
    },
  };
}
