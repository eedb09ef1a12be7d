import { type Change, change } from '../../src/changes/change.ts';
import type { AreaRow } from '../../src/release/tables.ts';

/** What is compared of an area; where it lies on the map is no word of the registry. */
const fields = ['name', 'type', 'code', 'level', 'parent_id', 'valid_from', 'valid_to'] as const;

/** What of an area is compared, as it was published. */
export type ComparedArea = Pick<AreaRow, 'area_id' | (typeof fields)[number]>;

/** Areas that came to the registry or left it, and what it says otherwise of those that stayed. */
export function areaChanges(before: readonly ComparedArea[], after: readonly ComparedArea[]): Change[] {
  const subject = 'area';
  const then = new Map(before.map((row) => [row.area_id, row]));
  const now = new Map(after.map((row) => [row.area_id, row]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((area_id) => {
    const [old, fresh] = [then.get(area_id), now.get(area_id)];
    if (!old || !fresh) return [change({ subject, change: old ? 'withdrawn' : 'added', area_id })];
    return fields
      .filter((field) => old[field] !== fresh[field])
      .map((field) =>
        change({ subject, change: 'changed', area_id, field, before: old[field], after: fresh[field] }),
      );
  });
}
