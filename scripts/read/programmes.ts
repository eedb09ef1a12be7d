import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Programme, programmeSchema } from '../../src/targets/programme.ts';
import type { Fault } from './fault.ts';
import { draftOf, type PlanDraft } from './plan-draft.ts';
import { checkYaml, readText } from './yaml.ts';

/** A programme file as far as it could be understood. */
export interface PlanFile {
  /** Path relative to the data folder. */
  readonly file: string;
  readonly draft: PlanDraft;
  /** Undefined where anything in the file is against the schema. */
  readonly programme: Programme | undefined;
}

/** Reads programmes/*.yaml of a data folder in the order of their names, adding to `faults` what is wrong. */
export async function readProgrammes(folder: string, faults: Fault[]): Promise<PlanFile[]> {
  const names = await readdir(join(folder, 'programmes')).catch(() => []);
  const plans: PlanFile[] = [];
  for (const name of names.sort()) {
    const file = `programmes/${name}`;
    if (!name.endsWith('.yaml')) {
      if (/\.ya?ml$/i.test(name)) faults.push(otherEnding(file));
      continue;
    }
    const text = await readText(folder, file, faults);
    const read = text === undefined ? undefined : checkYaml(text, file, programmeSchema, faults);
    const draft = read && draftOf(read.content, read.issues);
    if (!draft) continue;
    const id = name.slice(0, -'.yaml'.length);
    if (draft.programme !== undefined && draft.programme !== id) {
      const message = {
        vi: `đang là “${draft.programme}”: phải trùng tên tệp, ghi ${id}`,
        en: `found “${draft.programme}”: must be the name of the file, write ${id}`,
      };
      faults.push({ file, row: null, column: 'programme', message });
    }
    plans.push({ file, draft, programme: read.data });
  }
  return plans;
}

function otherEnding(file: string): Fault {
  const message = {
    vi: 'tên tệp phải kết thúc bằng .yaml: đổi tên tệp',
    en: 'the name of the file must end in .yaml: rename it',
  };
  return { file, row: null, column: null, message };
}
