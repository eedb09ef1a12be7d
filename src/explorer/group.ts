import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { Language } from '../i18n/language.ts';
import { formatNumber } from '../i18n/number.ts';
import { areasOffered, type Choice, indicatorOf } from './choice.ts';
import type { ExplorerArea, ExplorerData } from './data.ts';
import { labelOf } from './label.ts';

/** What is added up: nothing; the chosen areas, to one group; or the areas inside each chosen one. */
export type Grouping = 'apart' | 'chosen' | 'inside';

/** Areas whose figures are added up to one line. */
export interface Group {
  /** Unique among the groups of a choice, and no area's id. */
  readonly id: string;
  readonly members: readonly ExplorerArea[];
  /** Whose areas they are; null where the reader chose each. */
  readonly whole: ExplorerArea | null;
  /** Chosen areas that would be counted twice, each with the one that holds it. */
  readonly leftOut: readonly { readonly area: ExplorerArea; readonly within: ExplorerArea }[];
}

/** The groups of a choice; none where every area stands for itself. */
export function groupsOf(choice: Choice, data: ExplorerData): readonly Group[] {
  const byId = new Map(data.areas.map((area) => [area.id, area]));
  const chosen = choice.areas.flatMap((id) => byId.get(id) ?? []);
  if (choice.group === 'chosen') {
    const { members, leftOut } = countedOnce(chosen, byId);
    return [{ id: 'group', members, whole: null, leftOut }];
  }
  if (choice.group === 'apart') return [];
  const offered = areasOffered(data, indicatorOf(data, choice.indicator), choice.from, choice.to);
  return chosen.map((whole) => {
    // As the area is or was itself: those that ended before it did are in others.
    const inside = ({ parent, to }: ExplorerArea): boolean => parent === whole.id && to === whole.to;
    // Of a level that reports every area counts, also one that has reported nothing.
    const levels = new Set(offered.filter(inside).map(({ level }) => level));
    const members = data.areas.filter((area) => inside(area) && levels.has(area.level));
    return { id: `in ${whole.id}`, whole, members, leftOut: [] };
  });
}

/** The name of a group's line. */
export function groupName({ members, whole }: Group, language: Language, words: ExplorerWords): string {
  const count = formatNumber(members.length, language, 0);
  if (whole) return words.group.inside(count, labelOf(whole, words));
  const names = members.slice(0, mostNamed).map((area) => labelOf(area, words));
  return words.group.chosen(count, `${names.join(', ')}${members.length > mostNamed ? '…' : ''}`);
}

const mostNamed = 3;

/** Leaves out what lies within another: its people would be counted twice. */
function countedOnce(
  chosen: readonly ExplorerArea[],
  byId: ReadonlyMap<string, ExplorerArea>,
): Pick<Group, 'members' | 'leftOut'> {
  const members: ExplorerArea[] = [];
  const leftOut: { area: ExplorerArea; within: ExplorerArea }[] = [];
  for (const area of chosen) {
    const within = chosen.find(
      (other) =>
        other !== area &&
        holds(other, area, byId) &&
        // Of two that hold each other, one and what became of it, the later one stays.
        (!holds(area, other, byId) || area.to !== null),
    );
    if (within) leftOut.push({ area, within });
    else members.push(area);
  }
  return { members, leftOut };
}

/** Whether an area, or what it was made of, lies in another one or in what that was made of. */
function holds(other: ExplorerArea, area: ExplorerArea, byId: ReadonlyMap<string, ExplorerArea>): boolean {
  const parts = partsOf(other, byId);
  return [...partsOf(area, byId)].some((part) => {
    for (let at: ExplorerArea | undefined = part; at; at = byId.get(at.parent ?? ''))
      if (parts.has(at)) return true;
    return false;
  });
}

/** An area with everything that it was made of. */
function partsOf(area: ExplorerArea, byId: ReadonlyMap<string, ExplorerArea>): ReadonlySet<ExplorerArea> {
  const found = new Set<ExplorerArea>();
  const visit = (one: ExplorerArea | undefined): void => {
    if (!one || found.has(one)) return;
    found.add(one);
    for (const before of one.before ?? []) visit(byId.get(before));
  };
  visit(area);
  return found;
}
