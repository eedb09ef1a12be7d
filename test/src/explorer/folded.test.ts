import { expect, test } from 'vitest';
import { folded } from '../../../src/explorer/folded.ts';

test('a folded part is filled when it is opened, an open one at once', () => {
  const part = Object.assign(new EventTarget(), { open: false });
  let filled = 0;
  const changed = folded(part as HTMLDetailsElement, () => (filled += 1));
  changed();
  changed();
  expect(filled).toBe(0);
  part.open = true;
  part.dispatchEvent(new Event('toggle'));
  expect(filled).toBe(1);
  changed();
  expect(filled).toBe(2);
  part.open = false;
  part.dispatchEvent(new Event('toggle'));
  changed();
  expect(filled).toBe(2);
});
