import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Whether LibreOffice is on this machine. */
export const office = isThere();

function isThere(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens a file in LibreOffice and saves it beside itself in a format, over what is there. Gives its path. */
export function saveAs(path: string, format: 'xlsx' | 'csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const name = `${basename(path, extname(path))}.${format}`;
  const saved = path.replace(/[^/\\]*$/, name);
  try {
    execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, path], {
      stdio: 'ignore',
    });
    renameSync(join(folder, name), saved);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return saved;
}
