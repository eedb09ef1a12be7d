import type { Lineage } from '../charts/lineage.ts';
import type { TileArea } from '../charts/tiles.ts';
import type { Timeline } from '../charts/timeline.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import type { BoundaryTopology } from '../release/topology.ts';
import { statuses } from '../targets/status.ts';
import type { State } from './sample.ts';

/** Invented areas, two for each status: one that is a link and one that is not. Their names repeat. */
export function areas(text: StyleGuideWords): TileArea[] {
  return statuses.flatMap((status, at) =>
    [0, 1].map((again) => ({
      id: `${at}-${again}`,
      name: text.names[(at + again) % text.names.length] ?? '',
      lat: 22 - Math.floor((at * 2 + again) / 5) * 0.2,
      lon: 105 + ((at * 2 + again) % 5) * 0.2,
      status,
      href: again === 0 ? '#the' : null,
      label: `${text.names[(at + again) % text.names.length] ?? ''} ${at + 1}: ${text.statusName(status)}`,
    })),
  );
}

/** A country of squares, one an area. */
export function squares(given: readonly TileArea[]): BoundaryTopology {
  const arcs = given.map((_, at) => {
    const [west, north] = [105 + (at % 5), 22 - Math.floor(at / 5)];
    return [
      [west, north],
      [west + 1, north],
      [west + 1, north - 1],
      [west, north - 1],
      [west, north],
    ];
  });
  return {
    type: 'Topology',
    arcs,
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: given.map(({ id, name }, at) => ({
          type: 'Polygon',
          arcs: [[at]],
          properties: { code: id, name, area_ids: [id] },
        })),
      },
    },
    level: 'square',
    valid_on: '2025-07-01',
    source: { id: 'invented', title: { vi: '', en: '' }, publisher: '', url: null, licence: '' },
  };
}

export function lineages(text: StyleGuideWords): State<Lineage>[] {
  const [first, second, third] = text.names;
  return [
    [
      'full',
      {
        before: [
          { name: first, detail: text.until, href: '#the' },
          { name: second, detail: `${text.until}, ${text.part}`, part: true },
          { name: text.longest, detail: text.until },
        ],
        self: { name: third, detail: text.since },
        after: [{ name: text.longest, detail: text.since, href: '#the' }],
      },
    ],
  ];
}

export function timelines(text: StyleGuideWords): State<Timeline>[] {
  const [first, second] = text.names;
  const days: Timeline['days'] = [
    { day: '2025-12-18', number: '1', statuses: ['missed'], said: text.statusName('missed') },
    { day: '2025-12-31', number: '2', statuses: ['met', 'withheld'], said: text.statusName('met') },
    { day: '2030-12-31', number: '3', statuses: statuses.slice(0, 8), said: text.statusName('not_due') },
  ];
  const asOf = { day: '2026-06-30', label: text.asOf };
  const span = { from: '2024-01-01', to: '2030-12-31' };
  return [
    [
      'full',
      {
        ...span,
        spans: [
          { label: text.longest, from: '2024-05-01', to: '2025-12-31' },
          { label: first, from: '2026-01-01', to: '2030-12-31' },
        ],
        days,
        asOf,
      },
    ],
    ['single', { ...span, spans: [{ label: second, ...span }], days: days.slice(0, 1), asOf }],
  ];
}
