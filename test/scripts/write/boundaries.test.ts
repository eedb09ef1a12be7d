import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it, vi } from 'vitest';
import type { Boundaries } from '../../../scripts/read/boundaries.ts';
import { publishedTopology } from '../../../scripts/write/boundaries.ts';
import type { Catalog } from '../../../scripts/write/describe.ts';
import type { BoundaryTopology } from '../../../src/release/topology.ts';
import { base, inFolder, options, quietly } from '../cases.ts';
import { area, link } from '../inputs.ts';
import { collection, square } from '../read/squares.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000 });

const source = {
  id: 'survey',
  title: { vi: 'Bản đồ', en: 'Survey' },
  publisher: 'Survey office',
  url: null,
  published: null,
  licence: 'CC0-1.0',
  note: null,
};

function boundaries(shapes: readonly [string, Polygon][]): Boundaries {
  return {
    level: 'town',
    valid_on: '2025-07-01',
    source,
    shapes: shapes.map(([id, shape]) => ({
      area: area(id, 'town', 'R', '2025-07-01'),
      shape: { type: 'Polygon', coordinates: shape.coordinates },
    })),
  };
}

const plain = boundaries([
  ['A', square(105, 10, {}).geometry],
  ['B', square(106, 10, {}).geometry],
]);

/** A circle of so many points, with a jagged edge. */
function jagged(lon: number, lat: number, points: number): Polygon {
  const ring = Array.from({ length: points }, (_, index) => {
    const angle = (2 * Math.PI * (index % (points - 1))) / (points - 1);
    const reach = 0.4 + 0.02 * Math.sin(index * 12.9898) * Math.cos(index * 78.233);
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  ring[points - 1] = ring[0] as number[];
  return { type: 'Polygon', coordinates: [ring] };
}

const shapesOf = (topology: BoundaryTopology) => feature(topology, topology.objects.areas).features;

describe('a published map', () => {
  it('holds every shape under its area, a common border once, and whose it is', () => {
    const topology = publishedTopology(plain, []);
    expect(topology).toMatchObject({ type: 'Topology', level: 'town', valid_on: '2025-07-01', source });
    expect(shapesOf(topology).map(({ id, properties }) => [id, properties])).toEqual([
      ['A', { code: 'A', name: 'A', area_ids: ['A'] }],
      ['B', { code: 'B', name: 'B', area_ids: ['B'] }],
    ]);
    expect(topology.arcs).toHaveLength(3);
    const corners = (shapesOf(topology)[0]?.geometry as Polygon).coordinates[0] ?? [];
    expect(new Set(corners.map((corner) => corner.map((degrees) => degrees.toFixed(3)).join(' ')))).toEqual(
      new Set(['105.000 10.000', '105.000 11.000', '106.000 10.000', '106.000 11.000']),
    );
  });

  it('shows the shape for areas that took it over alone and whole, and for no others', () => {
    const lineage = [
      { ...link('A', 'A2'), effective_date: '2026-01-01' },
      { ...link('A2', 'A3'), effective_date: '2027-01-01' },
      { ...link('B', 'BC'), effective_date: '2026-01-01' },
      { ...link('C', 'BC'), effective_date: '2026-01-01' },
      { ...link('A3', 'A4', 'part'), effective_date: '2028-01-01' },
      { ...link('A3', 'A5', 'part'), effective_date: '2028-01-01' },
    ];
    const ids = shapesOf(publishedTopology(plain, lineage)).map(({ properties }) => properties.area_ids);
    expect(ids).toEqual([['A', 'A2', 'A3'], ['B']]);
  });

  it('is as exact as fits, and then simpler, without losing a shape', () => {
    const fine = boundaries([
      ['A', jagged(105, 10, 4000)],
      ['B', jagged(106, 10, 4000)],
    ]);
    const sizeOf = (topology: BoundaryTopology) => gzipSync(JSON.stringify(topology)).length;
    const pointsOf = (topology: BoundaryTopology) => topology.arcs.flat().length;
    const exact = publishedTopology(fine, []);
    expect(pointsOf(exact)).toBeGreaterThan(7000);
    const small = publishedTopology(fine, [], 4000);
    expect(sizeOf(small)).toBeLessThan(4000);
    expect(pointsOf(small)).toBeGreaterThan(100);
    for (const { geometry } of shapesOf(small))
      expect((geometry as Polygon).coordinates[0]?.length).toBeGreaterThan(20);
    expect(() => publishedTopology(fine, [], 200)).toThrow('stay over 200 bytes');
  });

  it('gives the same bytes for the same input', () => {
    expect(JSON.stringify(publishedTopology(plain, []))).toBe(JSON.stringify(publishedTopology(plain, [])));
  });
});

describe('a release', () => {
  const sidecar = `code_property: code
level: town
valid_on: 2025-07-01
source: { id: survey, title: { vi: 'Bản đồ', en: 'Survey' }, publisher: Survey office, licence: CC0-1.0 }
`;

  /** The small subject with boundaries of these towns. */
  async function released<T>(
    codes: readonly string[],
    use: (out: string, report: Awaited<ReturnType<typeof quietly>>) => Promise<T>,
  ): Promise<T> {
    return inFolder(async (folder) => {
      const data = join(folder, 'in');
      await cp(base, data, { recursive: true });
      await mkdir(join(data, 'boundaries'));
      const features = codes.map((code, index) => square(105 + index, 10, { code }));
      await writeFile(join(data, 'boundaries', 'towns.geojson'), JSON.stringify(collection(features)));
      await writeFile(join(data, 'boundaries', 'towns.yaml'), sidecar);
      const out = join(folder, 'out');
      return use(out, await quietly({ ...options(out, []), in: data }));
    });
  }

  it('lists its maps with their hash', async () => {
    await released(['0101', '0102', '0201'], async (out, report) => {
      expect(report.findings).toEqual([]);
      const { files } = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8')) as Catalog;
      const path = 'boundaries/town-2025-07-01.json';
      const text = await readFile(join(out, path), 'utf8');
      expect(files.find((file) => file.path === path)).toEqual({
        path,
        title: { vi: 'Ranh giới: trấn, ngày 01/07/2025', en: 'Boundaries: towns, 1 July 2025' },
        format: 'json',
        rows: null,
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      });
      expect(shapesOf(JSON.parse(text) as BoundaryTopology).map(({ id }) => id)).toEqual([
        '0101-2025',
        '0102-2000',
        '0201-2000',
      ]);
    });
  });

  it('is kept back while a map does not fit the areas', async () => {
    await released(['0101', '0202'], async (_, report) => {
      expect(report.published).toBe(false);
      expect(report.findings).toEqual([
        expect.objectContaining({
          code: 'E103',
          file: 'boundaries/towns.geojson',
          message_en: 'No feature for 0102 (Tân Lập): add it, or mend valid_on.',
        }),
      ]);
      await Promise.resolve();
    });
  });
});
