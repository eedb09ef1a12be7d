import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A checkout of our own, to publish and build other data in. */
export interface ProjectCopy {
  readonly folder: string;
  /** Runs one of the commands, e.g. `publish`. Throws an Error with its output if it fails. */
  readonly run: (script: 'publish' | 'release' | 'build', ...args: string[]) => void;
  readonly remove: () => void;
}

const compressed = join('.cache', 'br');
const parts = ['src', 'scripts', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Copies the project without its data into a temporary folder and puts `data` in its place. */
export function copyProject(data: string): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  const published = resolve('public/data');
  cpSync('public', join(folder, 'public'), {
    recursive: true,
    filter: (path) => resolve(path) !== published,
  });
  cpSync(data, join(folder, 'data'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  // What is compressed once for all builds of this machine; the rest of the cache is each build's own.
  mkdirSync(compressed, { recursive: true });
  mkdirSync(join(folder, '.cache'));
  symlinkSync(resolve(compressed), join(folder, compressed));
  return {
    folder,
    run: (script, ...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`scripts/${script}.ts gave ${String(status)}:\n${stdout}${stderr}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
