import { formatNumber } from '../i18n/number.ts';
import { type Language, languages } from '../i18n/language.ts';
import { offlineWords } from '../i18n/offline/words.ts';
import { pagePath } from '../site/routes.ts';
import { isSwitchedOff, rememberChoice } from './choice.ts';
import type { Message } from './messages.ts';
import { dayOf, timeOf } from './notice.ts';
import { keptFiles, keptPages, removeAll } from './shelf.ts';

/** Fills in the page about what is kept: the list of pages, and the button that switches keeping on and off. */
export async function startSwitch(root: HTMLElement, base: string, build: string): Promise<void> {
  const language = document.documentElement.lang as Language;
  const text = offlineWords(language);
  const part = (name: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!found) throw new Error(`the page has no part "${name}"`);
    return found;
  };
  const [state, count, list] = [part('state'), part('count'), part('list')];
  const button = part('switch') as HTMLButtonElement;
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

  // This page itself, in each language, is nothing to come back to.
  const own = new Set(languages.map((one) => new URL(pagePath(base, one, 'offline'), location.href).href));
  const english = new URL(pagePath(base, 'en', 'home'), location.href).href;

  async function show(): Promise<void> {
    const off = isSwitchedOff();
    state.textContent = off ? text.switch.off : text.switch.on;
    button.textContent = off ? text.switch.turnOn : text.switch.turnOff;
    const pages = (await keptPages(base, build)).filter(({ address }) => !own.has(address));
    const number = (n: number): string => formatNumber(n, language);
    const files = await keptFiles(base);
    count.textContent =
      pages.length === 0 ? text.list.none : text.list.count(number(pages.length), number(files));
    list.replaceChildren(
      ...pages.map(({ address, title, at }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = address;
        link.textContent = plain(title);
        link.lang = address.startsWith(english) ? 'en' : 'vi';
        const when = document.createElement('span');
        when.className = 'quiet';
        when.textContent = ` ${text.list.at(timeOf(at), dayOf(at, language))}`;
        item.append(link, when);
        return item;
      }),
    );
    root.dataset.state = off ? 'off' : 'on';
    root.removeAttribute('data-late');
  }

  async function turn(container: ServiceWorkerContainer): Promise<void> {
    const on = isSwitchedOff();
    rememberChoice(on);
    if (on) {
      const { register } = await import('./register.ts');
      await register(base, container);
      await tell((await container.ready).active, on);
    } else {
      const registration = await container.getRegistration(base);
      await tell(registration?.active ?? null, on);
      await registration?.unregister();
      await removeAll(base);
    }
  }

  if (!workers || !('caches' in window)) {
    state.textContent = text.switch.unable;
    button.hidden = true;
    root.dataset.state = 'unable';
    root.removeAttribute('data-late');
    return;
  }
  button.addEventListener('click', () => {
    button.disabled = true;
    turn(workers)
      .then(show, () => {
        state.textContent = text.switch.failed;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  await show();
}

/** How long the worker is waited for, in ms: one that does not answer can't be asked. */
const answerTime = 3000;

/** Tells the worker what the reader has chosen, and waits until it has done so. */
function tell(worker: ServiceWorker | null, on: boolean): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    setTimeout(done, answerTime);
    if (worker) worker.postMessage({ kind: 'keep', on } satisfies Message, [port2]);
    else done();
  });
}

/** A title as it is read: pages hold it with entities. */
function plain(title: string): string {
  return new DOMParser().parseFromString(title, 'text/html').documentElement.textContent;
}
