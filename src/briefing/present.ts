import { node, slidesOf } from './slides.ts';

/** The part of an address that opens the presentation with the page. */
export const presentHash = '#trinh-chieu';

/** Keys that turn the slides, as presentations and their remote controls have them; -1 and 1 turn by one. */
const keys: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Shows the buttons that present the briefing of the page: without scripts they would do nothing. */
export function startPresenting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-present]')) {
    button.removeAttribute('data-late');
    button.addEventListener('click', () => present(button.dataset, true));
    if (location.hash === presentHash) present(button.dataset, false);
  }
}

/** Opens the slides over the page, full screen where the browser allows it; the button carries the words. */
function present(text: DOMStringMap, full: boolean): void {
  const article = document.querySelector('.briefing');
  if (!article) return;
  const slides = slidesOf(article);
  const stage = node('div', { class: 'stage' });
  const counter = node('span', { class: 'counter' });
  // Whoever hears only that this is the second of eleven has to go and look for what it says.
  const told = node('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const act = (label: string, sign: string, turn: () => void): HTMLButtonElement => {
    const button = node('button', { type: 'button', class: 'button', 'aria-label': label }, sign);
    button.addEventListener('click', turn);
    return button;
  };
  const back = act(text.back ?? '', '←', () => show(at - 1));
  const next = act(text.next ?? '', '→', () => show(at + 1));
  const close = act(text.close ?? '', '×', () => dialog.close());
  const dialog = node(
    'dialog',
    { class: 'presentation', 'aria-label': text.label ?? '' },
    stage,
    node('div', { class: 'presentation-bar' }, back, counter, next, close),
    told,
  );
  let at = 0;

  function show(wanted: number): void {
    at = Math.max(0, Math.min(slides.length - 1, wanted));
    const slide = slides[at];
    if (slide) stage.replaceChildren(slide);
    counter.textContent = `${at + 1}/${slides.length}`;
    told.textContent = `${counter.textContent}: ${slide?.querySelector('h2')?.textContent ?? ''}`;
    back.disabled = at === 0;
    next.disabled = at === slides.length - 1;
    stage.scrollTop = 0;
  }

  dialog.addEventListener('keydown', (event) => {
    const turn = keys[event.key];
    const onButton =
      event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
    if (turn === undefined || onButton || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(at + turn);
  });
  dialog.addEventListener('close', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    dialog.remove();
    document.querySelector<HTMLElement>('button[data-present]')?.focus();
  });
  // Leaving full screen by the browser's own key ends the presentation too.
  document.addEventListener('fullscreenchange', function left() {
    if (document.fullscreenElement) return;
    document.removeEventListener('fullscreenchange', left);
    if (dialog.open) dialog.close();
  });
  document.body.append(dialog);
  show(0);
  dialog.showModal();
  stage.tabIndex = -1;
  stage.focus();
  // Refused in frames and by some browsers: the slides then fill the window.
  if (full) dialog.requestFullscreen().catch(() => undefined);
}
