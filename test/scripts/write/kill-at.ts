import { readdirSync, rmSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded before a run (`node --import`): the process kills itself, as a power cut would, just before the
 * call number KILL_AT that changes the disk; a folder that is being removed is left half removed.
 * Without KILL_AT it tells at the end how many such calls there were.
 */
const at = Number(process.env.KILL_AT ?? Infinity);
let calls = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

for (const name of ['open', 'mkdir', 'writeFile', 'rename', 'link', 'rm'] as const) {
  const original = promises[name] as (...args: unknown[]) => Promise<unknown>;
  const counted = (...args: unknown[]): Promise<unknown> => {
    // Opening for reading changes nothing.
    if (name === 'open' && args[1] !== 'wx') return original(...args);
    calls += 1;
    if (calls < at) return original(...args);
    if (name === 'rm') removeHalf(String(args[0]));
    die();
  };
  Object.assign(promises, { [name]: counted });
}
syncBuiltinESMExports();

function removeHalf(folder: string): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.slice(0, names.length / 2)) rmSync(join(folder, name), { recursive: true });
}

if (at === Infinity) process.on('exit', () => process.stderr.write(`calls ${calls}\n`));
