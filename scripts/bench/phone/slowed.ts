import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Does something while every renderer that this process started runs `rate` times slower. */
export async function slowed<T>(rate: number, work: () => Promise<T>): Promise<T> {
  const program = fileURLToPath(new URL('slow-renderers.ts', import.meta.url));
  const child = spawn(process.execPath, [program, String(process.pid), String(rate)], {
    stdio: ['ignore', 2, 2],
  });
  try {
    return await work();
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
