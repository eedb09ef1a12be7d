import { fold } from '../areas/fold.ts';
import type { ExplorerArea } from '../explorer/data.ts';
import type { Value } from '../release/parquet.ts';
import { pack, type Packed, unpack } from './packed.ts';

/**
 * Stands in names and slugs where the bare name does, and before the id of an area that is not in the list. Unicode
 * has it for what is put in from elsewhere: it is in no name.
 */
const here = '\ufffc';

/**
 * Areas as embeds read them: packed column by column, with the bare name once, of which name and slug say only what
 * is more, and other areas told by their place in the list. Half of the bytes of the same list as JSON.
 */
export function packAreas(areas: readonly ExplorerArea[]): Packed {
  const place = new Map(areas.map(({ id }, at) => [id, at]));
  const placed = (id: string): string => String(place.get(id) ?? here + id);
  const column = (value: (area: ExplorerArea) => Value | undefined): Value[] =>
    areas.map((area) => value(area) ?? null);
  const columns = {
    bare: column(bareName),
    name: column((area) => around(area.name, bareName(area))),
    slug: column((area) => around(area.slug, slugged(bareName(area)))),
    id: column(({ id }) => id),
    level: column(({ level }) => level),
    parent: column(({ parent }) => parent && placed(parent)),
    from: column(({ from }) => from),
    to: column(({ to }) => to),
    before: column(({ before }) => before?.map(placed).join(' ')),
    column: column(({ tile }) => tile?.[1]),
    row: column(({ tile }) => tile?.[2]),
  };
  return pack(columns, areas.length, '');
}

/** The areas as they were. */
export function unpackAreas(packed: Packed): ExplorerArea[] {
  const cells = unpack(packed);
  const ids = cells.id as readonly string[];
  // The id of one that is not in the list stands there itself.
  const named = (place: string): string =>
    place.startsWith(here) ? place.slice(here.length) : (ids[Number(place)] ?? '');
  return ids.map((id, at) => {
    const text = (column: string): string | null => (cells[column]?.[at] ?? null) as string | null;
    const bare = text('bare') ?? '';
    const column = text('column');
    const before = text('before');
    const parent = text('parent');
    return {
      ...(before === null ? {} : { before: before.split(' ').map(named) }),
      ...(column === null ? {} : { tile: [bare, Number(column), Number(text('row'))] as const }),
      id,
      name: (text('name') ?? '').replace(here, () => bare),
      slug: (text('slug') ?? '').replace(here, () => slugged(bare)),
      level: text('level') ?? '',
      parent: parent === null ? null : named(parent),
      from: text('from') ?? '',
      to: text('to'),
    };
  });
}

/** The name as on a tile; of an area without one the most of its words with which its slug begins, if any. */
function bareName({ name, slug, tile }: ExplorerArea): string {
  if (tile) return tile[0];
  const words = name.split(' ');
  const runs = words.flatMap((_, from) => words.map((_, at) => words.slice(from, at + 1).join(' ')));
  const fitting = runs.filter((run) => slugged(run) !== '' && slug.startsWith(slugged(run)));
  return fitting.reduce((best, run) => (run.length > best.length ? run : best), '');
}

function around(text: string, bare: string): string {
  return bare === '' ? text : text.replace(bare, here);
}

function slugged(bare: string): string {
  return fold(bare).replaceAll(/[^a-z0-9]+/g, '-');
}
