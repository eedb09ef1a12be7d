import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';

/** A thread that keeps a list of the renderers below a process: how many there are, then their process ids. */
const { root, found } = workerData as { readonly root: number; readonly found: Int32Array };

for (;;) {
  const renderers = renderersBelow(root).slice(0, found.length - 1);
  found.set(renderers, 1);
  Atomics.store(found, 0, renderers.length);
  await pause(60);
}

/** Process ids of the renderers that descend from a process. */
function renderersBelow(top: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = read(`/proc/${name}/stat`);
    const parent = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const renderers: number[] = [];
  const queue = [top];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const pid of children.get(at) ?? []) {
      queue.push(pid);
      if (read(`/proc/${pid}/cmdline`).includes('--type=renderer')) renderers.push(pid);
    }
  }
  return renderers;
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
