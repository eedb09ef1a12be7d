import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a run (`node --import`): folders list their files backwards, as another disk might. */
const original = promises.readdir as unknown as (...args: unknown[]) => Promise<unknown[]>;
const backwards = async (...args: unknown[]): Promise<unknown[]> => (await original(...args)).toReversed();
Object.assign(promises, { readdir: backwards });
syncBuiltinESMExports();
