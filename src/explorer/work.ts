import type { ExplorerPageWords } from '../i18n/explorer/controls/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatBytes } from './bytes.ts';
import type { Step } from './loader.ts';
import { inside } from './node.ts';

/** The line that says what is being loaded, how much of it has come, and lets the reader stop it. */
export interface Work {
  show(step: Step, label: string): void;
  /** Puts the line away and says aloud, for screen readers, what was reached. */
  end(said: string): void;
}

/** Quick work passes unseen: a line that flashes is only noise. */
const delay = 250;

export function createWork(
  root: HTMLElement,
  language: Language,
  words: ExplorerPageWords,
  stop: () => void,
): Work {
  const line = inside(root, '.step');
  const bar = inside(root, 'progress', HTMLProgressElement);
  const amount = inside(root, '.amount');
  inside(root, '.stop').addEventListener('click', stop);
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.toggleAttribute('data-on', true);

  return {
    show(step, label) {
      timer ??= setTimeout(() => root.toggleAttribute('data-on', true), delay);
      const text = step.kind === 'file' ? words.progress.file(label) : words.progress[step.kind];
      // Only a change is announced.
      if (line.textContent !== text) line.textContent = text;
      bar.setAttribute('aria-label', text);
      const transfer = step.kind === 'engine' || step.kind === 'file' ? step.transfer : null;
      if (transfer?.total) {
        bar.max = transfer.total;
        bar.value = Math.min(transfer.loaded, transfer.total);
        amount.textContent = words.progress.amount(
          formatBytes(transfer.loaded, language),
          formatBytes(transfer.total, language),
        );
      } else {
        bar.removeAttribute('value');
        amount.textContent = transfer ? formatBytes(transfer.loaded, language) : '';
      }
    },
    end(said) {
      clearTimeout(timer);
      timer = undefined;
      root.toggleAttribute('data-on', false);
      line.textContent = said;
    },
  };
}
