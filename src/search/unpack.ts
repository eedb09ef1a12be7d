import { capital } from '../i18n/capital.ts';
import { slugOf } from '../areas/slug.ts';
import { pagePath } from '../site/routes.ts';
import type { Entry, FormerName } from './entry.ts';
import { type AreaLine, fill, type IndexFile } from './index-file.ts';
import { type Searchable, searchable } from './match.ts';

/** The entries of an index, ready to be searched. */
export function unpackIndex(index: IndexFile): Searchable {
  const { base, language, programmes } = index;
  const nowhere = { type: -1, ended: false, former: [], code: '', context: '', note: '' } as const;
  const short = (at: number): string => programmes[at]?.[0] ?? '';
  const entries: Entry[] = [
    ...areaEntries(index),
    ...programmes.map(([name, label, slug]) => ({
      ...nowhere,
      kind: 'programme' as const,
      title: name,
      note: label,
      names: [name, label],
      path: pagePath(base, language, 'programme', slug),
    })),
    ...index.targets.map(([label, programme, code, slug]) => ({
      ...nowhere,
      kind: 'target' as const,
      title: label,
      note: [code, short(programme)].join(', '),
      names: [label],
      code,
      context: short(programme),
      path: pagePath(base, language, 'target', slug || slugOf(code)),
    })),
    ...index.agencies.map(([label, programme, slug]) => ({
      ...nowhere,
      kind: 'agency' as const,
      title: label,
      note: short(programme),
      names: [label],
      context: short(programme),
      path: pagePath(base, language, 'agency', slug || slugOf(label)),
    })),
    ...index.pages.map(([label, path]) => ({
      ...nowhere,
      kind: 'page' as const,
      title: label,
      names: [label],
      path,
    })),
  ];
  return searchable(
    entries,
    index.types.map(([, ...typeWords]) => typeWords),
  );
}

function areaEntries({ areas, types, days, base, language, words }: IndexFile): Entry[] {
  const full = ([name, type]: AreaLine): string => fill(types[type]?.[0] ?? '{name}', { name });

  /** The areas above one, the nearest first, without the one that holds all. */
  function above([, , parent]: AreaLine): readonly AreaLine[] {
    const next = areas[parent];
    return next && next[2] !== -1 ? [next, ...above(next)] : [];
  }
  const contextOf = (area: AreaLine): string =>
    above(area)
      .map(([name]) => name)
      .join(' ');

  function path(area: AreaLine): string {
    const [name, , , , until, , slug, shown] = area;
    const other = areas[shown];
    if (other) return path(other);
    const year = /\d{4}/.exec(days[until] ?? '')?.[0];
    const named = year ? `${slugOf(name)}-${year}` : slugOf(name);
    return pagePath(base, language, 'area', slug || named);
  }

  /** The other names under which an area is found; a name that it kept is none. */
  function former([name, , , , , , , , wholes, parts]: AreaLine): readonly FormerName[] {
    const alone = wholes.length + parts.length === 1;
    const told = (part: boolean) => (at: number) => {
      const old = areas[at];
      if (!old || old[0] === name) return [];
      const say = part ? words.partOf : alone ? words.formerly : words.including;
      return [{ name: old[0], type: old[1], context: contextOf(old), note: fill(say, { name: full(old) }) }];
    };
    return [...wholes.flatMap(told(false)), ...parts.flatMap(told(true))];
  }

  return areas.map((area) => {
    const [name, type, , code, until, since, , shown] = area;
    const title = full(area);
    const other = areas[shown];
    const note = [
      days[until] && fill(words.until, { day: days[until] }),
      days[since] && fill(words.since, { day: days[since] }),
      ...above(area).map(full),
      other && fill(words.shown, { name: full(other) }),
    ];
    return {
      kind: 'area' as const,
      title: capital(title, language),
      note: note.filter(Boolean).join(', '),
      names: [name],
      code,
      type,
      ended: until !== -1,
      former: former(area),
      context: contextOf(area),
      path: path(area),
    };
  });
}
