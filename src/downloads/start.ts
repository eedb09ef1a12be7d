import type { Taken } from './taken.ts';

/** Boxes that offer a chart to take away: what they hold is made when they are first opened. */
for (const box of document.querySelectorAll<HTMLDetailsElement>('details[data-take]')) {
  box.addEventListener('toggle', () => {
    if (!box.open || box.dataset.state !== undefined) return;
    void open(box, JSON.parse(box.dataset.take ?? '{}') as Taken);
  });
}

async function open(box: HTMLDetailsElement, taken: Taken): Promise<void> {
  box.dataset.state = 'loading';
  try {
    const { fill } = await import('./take.ts');
    await fill(box, taken);
  } catch {
    // The links to the whole files stand there; opening the box again tries again.
    delete box.dataset.state;
  }
}
