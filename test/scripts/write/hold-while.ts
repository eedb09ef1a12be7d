import { existsSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout } from 'node:timers/promises';

/**
 * Loaded before a run (`node --import`): with its release ready and its lock held, the run renames nothing
 * for as long as the file HOLD_WHILE stands.
 */
const { rename } = promises;
const sign = process.env.HOLD_WHILE ?? '';

Object.assign(promises, {
  rename: async (...args: Parameters<typeof rename>) => {
    while (existsSync(sign)) await setTimeout(5);
    return rename(...args);
  },
});
syncBuiltinESMExports();
