import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exitStatus, statusOf } from '../../../../scripts/exit-status.ts';
import { contents, inFolder } from '../../cases.ts';
import { released, reported, writeWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const version = join('releases', '1.0.0');
const rows = ['A,2024,members,12,,,,', 'B,2024,members,14,,,,'];

/** Publishes, closes, spoils the closed release and publishes again; gives what is said of it. */
async function after(spoil: (closed: string) => Promise<void>) {
  return inFolder(async (folder) => {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    await writeWorld(data, { rows });
    await released(data, out);
    await cp(out, join(data, version), { recursive: true });
    const old = await contents(out);
    await spoil(join(data, version));
    const report = await reported(data, out);
    expect(await contents(out)).toEqual(old);
    return report;
  });
}

describe('a closed release', () => {
  it.each(['observations/members.parquet', 'progress.parquet', 'areas.csv'])(
    'whose %s was changed is refused',
    async (path) => {
      const report = await after((closed) => writeFile(join(closed, path), 'something else'));
      expect(report.published).toBe(false);
      expect(statusOf(report)).toBe(exitStatus.findings);
      expect(report.findings).toEqual([
        expect.objectContaining({
          code: 'E103',
          severity: 'error',
          file: `releases/1.0.0/${path}`,
          message_vi:
            'Tệp của bản đã công bố bị sửa hoặc bị mất, mà điều đã công bố thì không rút lại được: lấy lại tệp này từ kho lưu trữ.',
          message_en:
            'This file of a closed release was changed or lost, and what was public can’t be taken back: take it back from version control.',
        }),
      ]);
    },
  );

  it('that lost a table is refused', async () => {
    const { findings } = await after((closed) => rm(join(closed, 'observations/members.parquet')));
    expect(findings.map(({ file }) => file)).toEqual(['releases/1.0.0/observations/members.parquet']);
  });

  it.each([
    ['is missing', (closed: string) => rm(join(closed, 'catalog.json'))],
    ['is no catalogue', (closed: string) => writeFile(join(closed, 'catalog.json'), '{}')],
    ['is broken', (closed: string) => writeFile(join(closed, 'catalog.json'), '{')],
  ])('whose catalogue %s is refused', async (_, spoil) => {
    const { findings } = await after(spoil);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'E103',
        file: 'releases/1.0.0/catalog.json',
        message_vi:
          'Thiếu hoặc không đọc được danh mục của bản đã công bố: lấy lại thư mục này từ kho lưu trữ.',
        message_en:
          'The catalogue of the closed release is missing or can’t be read: take the folder back from version control.',
      }),
    ]);
  });

  it('may be kept without the tables that follow from the others', async () => {
    await inFolder(async (folder) => {
      const [data, out] = [join(folder, 'data'), join(folder, 'out')];
      await writeWorld(data, { rows });
      await released(data, out);
      await mkdir(join(data, 'releases'), { recursive: true });
      await cp(out, join(data, version), { recursive: true });
      await rm(join(data, version, 'areas.csv'));
      expect((await reported(data, out)).published).toBe(true);
    });
  });
});
