import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { base, cases } from '../cases.ts';

/** A run of the command in a process of its own, with what it says on standard error. */
export interface Run {
  readonly process: ChildProcess;
  /** The exit status, null if it was killed, and all it said. */
  readonly ended: Promise<{ readonly status: number | null; readonly said: string }>;
}

/** Starts `npm run data` over the small subject with the exports of some cases. */
export function startRun(
  out: string,
  names: readonly string[],
  more: {
    readonly exports?: readonly string[];
    readonly flags?: readonly string[];
    readonly env?: Record<string, string>;
    readonly node?: readonly string[];
    readonly cwd?: string;
    readonly uid?: number;
  } = {},
): Run {
  const here = process.cwd();
  const exports = [...names.map((name) => join(here, cases, name)), ...(more.exports ?? [])];
  const child = spawn(
    process.execPath,
    [
      ...(more.node ?? []),
      join(here, 'scripts/publish.ts'),
      '--in',
      join(here, base),
      '--out',
      out,
      ...exports.flatMap((folder) => ['--exports', folder]),
      ...(more.flags ?? []),
    ],
    {
      env: { ...process.env, ...more.env },
      cwd: more.cwd ?? here,
      ...(more.uid !== undefined && { uid: more.uid }),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, said }));
  return { process: child, ended };
}
