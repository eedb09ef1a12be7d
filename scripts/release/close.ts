import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isEnough, type Kind, nextVersion } from '../../src/changes/version.ts';
import { type Changes, changesFile } from '../../src/release/changes.ts';
import type { Closing } from '../edition.ts';
import { type Say, run } from '../pipeline.ts';
import { closedReleases } from '../read/closed-releases.ts';
import { InputsError } from '../read/fault.ts';
import { faultFindings, nothingPublished, type Report } from '../report.ts';
import { lockFolder } from '../write/lock.ts';
import { replaceFolder } from '../write/swap.ts';
import { keepForGood } from './keep.ts';
import type { ReleaseOptions } from './options.ts';

/** What came of closing a release. */
export interface Outcome {
  readonly report: Report;
  /** The version, its folder and how it differs from the one before; undefined where there is none. */
  readonly closed?: { readonly version: string; readonly folder: string; readonly changes: Changes };
  /** The least kind that would have done, where the one that was asked for says too little. */
  readonly tooLittle?: { readonly needed: Kind; readonly changes: Changes };
}

/**
 * Makes a release of the data folder and closes it: the whole of it appears under `releases/<version>/`, or
 * nothing does. Whatever keeps `npm run data` from publishing keeps it back too. An earlier release is never
 * written over. Throws only if files cannot be read or written, which is so too where another closing is at work.
 */
export async function closeRelease({ kind, date, reading }: ReleaseOptions, say: Say): Promise<Outcome> {
  const releases = join(reading.in, 'releases');
  const lock = await lockFolder(releases);
  // Named as what stands beside a release and is no part of one.
  const whole = join(releases, '.release-closing');
  try {
    const last = await newest(reading.in);
    if (typeof last === 'object') return { report: last };
    const closing: Closing = {
      version: nextVersion(last, kind),
      // Whatever comes first is all new.
      kind: last === undefined ? 'major' : kind,
      date,
    };
    // What a closing that was cut off has left.
    await rm(whole, { recursive: true, force: true });
    const report = await run({ ...reading, out: whole, acceptPartial: false }, say, closing);
    if (!report.published) return { report };
    const changes = JSON.parse(await readFile(join(whole, changesFile), 'utf8')) as Changes;
    if (last !== undefined && !isEnough(kind, changes.needed)) {
      const tooLittle = { needed: changes.needed, changes };
      return { report: { ...report, release: null, published: false }, tooLittle };
    }
    const folder = join(releases, closing.version);
    if (await exists(folder)) throw new Error(`${folder} is there already, and releases stay as they are`);
    const kept = await replaceFolder(folder);
    try {
      await keepForGood(whole, kept.staging);
      await lock.confirm();
      await kept.commit();
    } catch (error) {
      await kept.discard();
      throw error;
    }
    return { report, closed: { version: closing.version, folder, changes } };
  } finally {
    await rm(whole, { recursive: true, force: true });
    await lock.release();
  }
}

/** The newest closed version, undefined where there is none; a report where a closed release is not what it was. */
async function newest(data: string): Promise<string | undefined | Report> {
  try {
    return (await closedReleases(data)).at(-1)?.version;
  } catch (error) {
    if (!(error instanceof InputsError)) throw error;
    return { ...nothingPublished, findings: faultFindings(error.faults) };
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
