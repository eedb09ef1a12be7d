import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Choice } from './choose.ts';

/** What was found for blocks before, by what is in them; `used` are those that were asked for. */
export interface Proofs {
  readonly known: Map<string, Choice>;
  readonly used: Set<string>;
}

/** Nothing was proven before. */
export function noProofs(): Proofs {
  return { known: new Map(), used: new Set() };
}

const whole = z.number().int();
const fileSchema = z.record(
  z.string(),
  z.object({
    hidden: z.array(whole),
    withheld: z.array(whole),
    witnesses: z.array(
      z.object({
        cell: whole,
        goal: whole,
        insider: whole.optional(),
        table: z.array(z.tuple([whole, whole])),
      }),
    ),
  }),
);

/**
 * The proofs of earlier runs that a file holds; none where there is no such file, or none that can be read.
 * Nobody has to trust it: what it says is audited like what was found anew.
 */
export async function readProofs(path: string): Promise<Proofs> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const parsed = fileSchema.safeParse(jsonOf(text));
  const known = new Map(
    Object.entries(parsed.data ?? {}).map(([key, { hidden, withheld, witnesses }]): [string, Choice] => [
      key,
      {
        hidden: new Set(hidden),
        withheld: new Set(withheld),
        witnesses: witnesses.map(({ table, ...rest }) => ({ ...rest, table: new Map(table) })),
      },
    ]),
  );
  return { known, used: new Set() };
}

/** Keeps the proofs that this run has used, for the next. They hold unprotected numbers. */
export async function writeProofs(path: string, { known, used }: Proofs): Promise<void> {
  const kept = [...known].filter(([key]) => used.has(key)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const plain = kept.map(([key, { hidden, withheld, witnesses }]) => [
    key,
    {
      hidden: [...hidden],
      withheld: [...withheld],
      witnesses: witnesses.map(({ table, ...rest }) => ({ ...rest, table: [...table] })),
    },
  ]);
  // A run that is cut off leaves the old file.
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(plain)));
  await rename(`${path}.new`, path);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
