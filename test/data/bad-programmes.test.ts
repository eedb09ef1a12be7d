import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tasksOf } from '../../scripts/judge/plan.ts';
import type { Fault } from '../../scripts/read/fault.ts';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { draftOf } from '../../scripts/read/plan-draft.ts';
import { planFaults } from '../../scripts/read/plan-faults.ts';
import { checkContent } from '../../scripts/read/yaml.ts';
import { programmeSchema } from '../../src/targets/programme.ts';

const { areas, indicators, site } = await loadInputs('data');
const context = {
  areaIds: new Set(areas.map(({ area_id }) => area_id)),
  levels: site.area_levels.map(({ id }) => id),
  dictionary: indicators,
};

type Entry = Record<string, unknown>;
type Plan = Entry & { targets: Entry[] };

const folder = 'data/programmes';
const plans = readdirSync(folder).map((name) => ({
  file: `programmes/${name}`,
  plan: parse(readFileSync(join(folder, name), 'utf8')) as Plan,
}));

/** What a hurried hand may write instead: another kind of value, another word, nothing. */
const anything = fc.oneof(
  fc.constantFrom<unknown[]>(null, undefined, '', [], {}, true, false, 0, -1, 1.5, 100, 120),
  fc.constantFrom<unknown[]>('share_at_least', 'count_zero', 'composite_all_criteria', 'qualitative', 'percent'),
  fc.constantFrom<unknown[]>('<', '>=', 'commune', ['province'], '2024-02-30', '2031-01-01', '2026', 'binary'),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One field of one target, or of the plan itself, and what it becomes; or its name with a letter more. */
const change = fc.record({
  plan: fc.nat(plans.length - 1),
  target: fc.option(fc.nat(1000), { freq: 9 }),
  field: fc.nat(1000),
  rename: fc.boolean(),
  value: anything,
});

test('one changed field is sound, or told of with the file and the target; types never change by themselves', () => {
  fc.assert(
    fc.property(change, ({ plan: which, target, field, rename, value }) => {
      const { file, plan: original } = plans[which] ?? fail();
      const plan = structuredClone(original);
      const index = target === null ? null : target % plan.targets.length;
      const entry: Entry = index === null ? plan : (plan.targets[index] ?? fail());
      const before = String(entry.id);
      const parent = typeof entry.parent === 'string' ? entry.parent : before;
      const names = [...new Set([...Object.keys(entry), ...optional])];
      const name = names[field % names.length] ?? fail();
      if (rename) {
        entry[`${name}x`] = entry[name];
        Reflect.deleteProperty(entry, name);
      } else if (value === undefined) Reflect.deleteProperty(entry, name);
      else entry[name] = value;

      const faults: Fault[] = [];
      const { data, issues } = checkContent(plan, file, programmeSchema, faults);
      const draft = draftOf(plan, issues);
      expect(draft).toBeDefined();
      if (draft) faults.push(...planFaults(file, draft, context));

      for (const fault of faults) {
        expect(fault.file).toBe(file);
        expect(fault.message.vi).not.toMatch(/undefined|\[object|Invalid|expected/);
        expect(fault.message.en).not.toMatch(/undefined|\[object|Invalid input|expected/);
      }
      if (faults.length > 0) {
        const told = faults.map(({ column, message }) => `${column} ${message.en}`).join('\n');
        // Who loses a part is told of it: nothing is wrong with the part itself.
        const names = [before, `targets[${Number(index) + 1}]`, `targets ${String(entry.id)}`, `targets ${parent}.`];
        if (index === null) expect(faults.some(({ column }) => column !== null)).toBe(true);
        else expect(names.filter((name) => told.includes(name))).not.toEqual([]);
        return;
      }
      if (!data) throw new Error('a file with no fault must be understood');
      expect(differences(plan, data)).toEqual([]);
      const judged = new Set(tasksOf(data, indicators).map((task) => task.target.id));
      const measured = data.targets.filter(({ measurability }) => measurability !== 'qualitative');
      expect(measured.filter(({ id }) => !judged.has(id)).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 400 },
  );
}, 60_000);

/** Fields that few targets have, so that they are tried on others too. */
const optional = ['parent', 'threshold', 'threshold_unit', 'deadline', 'deadline_every', 'breakdown', 'readings'];

/** Paths at which what was understood is not what stands in the file; a period may be written as a number. */
function differences(written: unknown, understood: unknown, path = ''): string[] {
  if (typeof written !== 'object' || written === null) {
    const same = Object.is(written, understood) || written === understood;
    return same || (path.endsWith(".period") && String(written) === understood) ? [] : [path];
  }
  return Object.entries(written).flatMap(([key, value]) =>
    differences(value, (understood as Entry | undefined)?.[key], `${path}.${key}`),
  );
}

function fail(): never {
  throw new Error('no such entry');
}
