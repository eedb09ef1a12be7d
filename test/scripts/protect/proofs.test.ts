import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readProofs } from '../../../scripts/protect/proofs.ts';
import { contents, inFolder, options, quietly } from '../cases.ts';

// Two whole runs each.
vi.setConfig({ testTimeout: 60_000 });

const rows = (ill: number) =>
  `area,period,indicator,value\n${[
    ['0102', 2023, 40],
    ['0103', 2023, 3],
    ['0104', 2023, 9],
    ['C1', 2023, 52],
    ['0102', 2024, 40],
    ['0103', 2024, ill],
    ['0104', 2024, 9],
    ['C1', 2024, 49 + ill],
  ]
    .map(([area, period, value]) => `${area},${period},swimmers_ill,${value}`)
    .join('\n')}\n`;

const sidecar = `sources:
  - id: office
    title: {vi: Văn phòng, en: Office}
    publisher: Office
    licence: CC0-1.0
received: 2025-01-01
locale: en
illustrative: true
`;

async function sent(home: string, ill: number): Promise<string> {
  const folder = join(home, 'sent');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'rows.csv'), rows(ill));
  await writeFile(join(folder, 'rows.yaml'), sidecar);
  return folder;
}

it('are kept from one run to the next, which says the same with them as without', async () => {
  await inFolder(async (folder) => {
    const proofs = join(folder, 'proofs.json');
    const exports = [await sent(folder, 4)];
    const first = await quietly(options(join(folder, 'first'), exports, { proofs }));
    expect(first.published).toBe(true);
    const kept = (await readProofs(proofs)).known;
    expect(kept.size).toBeGreaterThan(0);
    await quietly(options(join(folder, 'again'), exports, { proofs }));
    await quietly(options(join(folder, 'without'), exports));
    expect(await contents(join(folder, 'again'))).toEqual(await contents(join(folder, 'without')));
    expect(await contents(join(folder, 'again'))).toEqual(await contents(join(folder, 'first')));
    // Of another year the blocks are others; those of the same are not proven again.
    await sent(folder, 2);
    await quietly(options(join(folder, 'next'), exports, { proofs }));
    const next = (await readProofs(proofs)).known;
    const same = [...next.keys()].filter((key) => kept.has(key));
    expect(same.length).toBeGreaterThan(0);
    expect(same.length).toBeLessThan(next.size);
    expect((await readdir(folder)).filter((name) => name.startsWith('proofs'))).toEqual(['proofs.json']);
  });
});

it('that are broken or untrue are of no harm', async () => {
  await inFolder(async (folder) => {
    const proofs = join(folder, 'proofs.json');
    const exports = [await sent(folder, 4)];
    await quietly(options(join(folder, 'right'), exports, { proofs }));
    const text = await readFile(proofs, 'utf8');
    for (const [index, wrong] of ['{', '{"a":1}', text.replaceAll(/"goal":\d+/g, '"goal":1')].entries()) {
      await writeFile(proofs, wrong);
      const out = join(folder, `wrong-${index}`);
      const report = await quietly(options(out, exports, { proofs }));
      // Untrue ones prove nothing: more is hidden, or nothing goes out.
      if (!report.published) expect(report.audit.status).toBe('failed');
      const shown = await contents(join(folder, report.published ? `wrong-${index}` : 'right'));
      const table = shown.get('observations/swimmers_ill.csv') ?? '';
      expect(table).not.toMatch(/0103-2000,2024[^\n]*,4,/);
    }
  });
});
