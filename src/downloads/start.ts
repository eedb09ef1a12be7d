import type { Taken } from './taken.ts';

/** Boxes that offer a chart to take away: what they hold is made when they are first opened. */
for (const box of document.querySelectorAll<HTMLDetailsElement>('details[data-take]')) {
  box.addEventListener(
    'toggle',
    () => {
      const taken = JSON.parse(box.dataset.take ?? '{}') as Taken;
      void import('./take.ts').then(({ fill }) => fill(box, taken));
    },
    { once: true },
  );
}
