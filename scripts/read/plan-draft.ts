import { z } from 'zod';
import { nearest } from '../../src/areas/nearest.ts';
import {
  agencySchema,
  anomalySchema,
  dutySchema,
  phaseSchema,
  programmeSchema,
  standardSchema,
  stepSchema,
  targetSchema,
} from '../../src/targets/programme.ts';
import { fieldsAt } from './fields.ts';
import { isObject, valueAt } from './path.ts';

const draftSchema = programmeSchema.partial().extend({
  phases: z.array(phaseSchema.partial()).default([]).optional(),
  agencies: z.array(agencySchema.partial()).default([]).optional(),
  standards: z.array(standardSchema.partial()).default([]).optional(),
  workflow: z.array(stepSchema.partial()).default([]).optional(),
  duties: z.array(dutySchema.partial()).default([]).optional(),
  anomalies: z.array(anomalySchema.partial()).default([]).optional(),
  targets: z.array(targetSchema.partial()).default([]).optional(),
});

/**
 * A programme file as far as its schema understands it. A field that is undefined was told of as
 * wrong, and is not to be judged again; what the schema fills in, or the file leaves out, is null.
 */
export type PlanDraft = z.output<typeof draftSchema>;

export type TargetDraft = NonNullable<PlanDraft['targets']>[number];

const lists: readonly string[] = [
  'phases',
  'agencies',
  'standards',
  'workflow',
  'duties',
  'anomalies',
  'targets',
];

/** What is sound in the content of a programme file; undefined where nothing is. */
export function draftOf(content: unknown, issues: readonly z.core.$ZodIssue[]): PlanDraft | undefined {
  const copy: unknown = structuredClone(content);
  if (!isObject(copy) || Array.isArray(copy)) return undefined;
  const wrong = issues.flatMap(wrongPlaces);
  for (const path of wrong) drop(copy, path);
  const draft = draftSchema.safeParse(copy);
  if (!draft.success) return undefined;
  // The schema fills in what is not there; of a wrong field nothing is known.
  for (const path of wrong) drop(draft.data, path);
  return draft.data;
}

/** The fields, of the plan or of an entry of its lists, that an issue is about. */
function wrongPlaces(issue: z.core.$ZodIssue): PropertyKey[][] {
  const { path } = issue;
  const depth = lists.includes(String(path[0])) && path.length > 1 ? 3 : 1;
  if (issue.code !== 'unrecognized_keys' || path.length >= depth) return [path.slice(0, depth)];
  // A misspelt field is not a missing one.
  const meant = issue.keys.flatMap((key) => nearest(key, fieldsAt(programmeSchema, path), 1));
  return [...issue.keys, ...meant].map((key) => [...path, key]);
}

function drop(content: unknown, path: readonly PropertyKey[]): void {
  const last = path.at(-1);
  const holder = valueAt(content, path.slice(0, -1));
  if (last === undefined || !isObject(holder)) return;
  // An entry that is none keeps its place, so that the numbers of the others stay right.
  if (Array.isArray(holder)) holder[Number(last)] = {};
  else Reflect.deleteProperty(holder, last);
}
