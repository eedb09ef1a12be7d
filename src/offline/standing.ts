import { node } from '../explorer/node.ts';
import type { Language } from '../i18n/language.ts';
import { noticeWords } from '../i18n/offline/notice/words.ts';
import { unbroken } from '../release/release-name.ts';
import type { Confirmation } from './messages.ts';
import { dayOf, timeOf } from './notice.ts';

/** For how long after it was asked for a page that nobody has touched may still be replaced by itself, in ms. */
const soon = 3000;

/**
 * What a page that was shown from the shelf does when it hears what the network says of it. One that is still as the
 * network has it says nothing. An older one is replaced at once if nobody has begun to read; else, and where the
 * network fails, a line says what is being read and how to fetch the page anew.
 * @param build that the page is of
 */
export function hear(said: Confirmation, build: string): void {
  document.querySelector('.at-foot')?.remove();
  document.documentElement.style.scrollPaddingBlockEnd = '';
  const language = document.documentElement.lang as Language;
  const text = noticeWords(language);
  const release = unbroken(document.querySelector<HTMLMetaElement>('meta[name=release]')?.content ?? '');
  if (said.kind === 'unreached') {
    say(text.kept, text.keptText(timeOf(said.at), dayOf(said.at, language), release), text.reload);
  } else if (said.build !== build) {
    if (isUntouched() && !isReloaded() && performance.now() < soon) location.reload();
    else say(text.older, text.olderText(release), text.reload);
  }
}

function isUntouched(): boolean {
  // Typed as always there; it is younger than the oldest browsers that are served.
  const activation = navigator.userActivation as UserActivation | undefined;
  return activation !== undefined && !activation.hasBeenActive && scrollY === 0;
}

/** One that was fetched anew and is still not what the network has would be fetched for ever. */
function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload';
}

/** Says it at the lower edge of what is seen, where nothing has to make room. */
function say(name: string, said: string, reload: string): void {
  const again = node('a', { href: '' }, reload);
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  const line = node('p', { role: 'status' }, node('strong', {}, `${name}.`), ` ${said} `, again);
  const notice = node(
    'aside',
    { class: 'banner kept at-foot', 'aria-label': name },
    node('div', { class: 'frame' }, line),
  );
  document.body.append(notice);
  // What is reached by the keyboard must not come to stand behind it.
  document.documentElement.style.scrollPaddingBlockEnd = `${notice.offsetHeight}px`;
}
