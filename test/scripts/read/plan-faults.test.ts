import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sharedIdFaults } from '../../../scripts/read/plan-faults.ts';
import { rules } from '../../../src/targets/rule.ts';
import { planWith, soundPlan, toldOf } from './plan.ts';

interface Case {
  readonly case: string;
  /** What stands at a path instead: `targets.OR-01.rule`. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly told: readonly { readonly at: string; readonly vi: string; readonly en: string }[];
}

const cases = parse(readFileSync('test/fixtures/programmes/faults.yaml', 'utf8')) as readonly Case[];

describe('a programme file', () => {
  it('may be sound', () => {
    expect(toldOf(soundPlan())).toEqual([]);
  });

  it.each(cases)('is told of $case', ({ set = {}, remove = [], told }) => {
    const gone = Object.fromEntries(remove.map((path) => [path, undefined]));
    const words = (text: string) => text.replace('{rules}', rules.join(', '));
    expect(toldOf(planWith({ ...set, ...gone }))).toEqual(
      told.map(({ at, vi, en }) => ({
        place: `programmes/orchards.yaml, ${at}`,
        vi: words(vi),
        en: words(en),
      })),
    );
  });

  it('is told of everything at once, in fields of one target as in others', () => {
    const told = toldOf(
      planWith({
        'targets.OR-01.rule': 'share_atleast',
        'targets.OR-01.threshold_unit': null,
        'targets.OR-02.deadline': '2030-01-01',
        'targets.OR-08.parent': 'OR-17',
        'phases.second.valid_from': '2024-06-01',
        issuer: 5,
      }),
    );
    expect(told.map(({ place }) => place.split(', ')[1]).sort()).toEqual([
      'issuer',
      'phases second.valid_from',
      'targets OR-01.rule',
      'targets OR-01.threshold_unit',
      'targets OR-02.deadline',
      'targets OR-07.threshold',
      'targets OR-08.parent',
    ]);
  });

  it('is told of what is not even a plan', () => {
    expect(toldOf(3)).toEqual([
      {
        place: 'programmes/orchards.yaml',
        vi: 'đang là số 3: phải là một nhóm mục có tên',
        en: 'found the number 3: must be a group of named entries',
      },
    ]);
  });
});

it('finds ids of targets that two files share, whatever their capitals', () => {
  const draft = (id: string) => ({ targets: [{ id }] });
  const told = sharedIdFaults([
    { file: 'programmes/a.yaml', draft: draft('OR-1a') },
    { file: 'programmes/b.yaml', draft: draft('OR-2a') },
    { file: 'programmes/c.yaml', draft: draft('OR-1A') },
  ]);
  expect(told).toEqual([
    {
      file: 'programmes/c.yaml',
      row: null,
      column: 'targets OR-1A.id',
      message: {
        vi: 'mã OR-1A đã dùng trong programmes/a.yaml: đặt mã khác, chữ hoa chữ thường tính như nhau',
        en: 'programmes/a.yaml has a target OR-1A already: choose another id; capitals make no difference',
      },
    },
  ]);
});
