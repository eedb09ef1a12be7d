import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Quality } from '../../src/release/quality.ts';
import { codes } from '../../scripts/check/finding.ts';
import { publish } from '../../scripts/publish.ts';
import { openDatabase, query } from '../../scripts/read/database.ts';
import type { Report } from '../../scripts/report.ts';
import type { Catalog } from '../../scripts/write/describe.ts';
import { asOfOf, base, cases, contents, inFolder, options, quietly } from './cases.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const names = (await readdir(cases)).sort();

/** What a case is expected to give: its findings in words, and the rows that were published all the same. */
async function outcome(name: string): Promise<string> {
  return inFolder(async (folder) => {
    const out = join(folder, 'data');
    const asOf = await asOfOf(name);
    const report = await quietly(options(out, [join(cases, name)], { acceptPartial: true, asOf }));
    const { rows, accepted, rejected, suppressed } = report.counts;
    const lines = report.findings.map(
      ({ code, file, row, column, message_vi, message_en }) =>
        `${code} ${file}${row === null ? '' : `:${row}`}${column === null ? '' : ` [${column}]`}\n  ${message_vi}\n  ${message_en}`,
    );
    lines.push(`\nrows ${rows}, accepted ${accepted}, rejected ${rejected}, suppressed ${suppressed}`);
    for (const [path, text] of await contents(out)) {
      if (!/^observations\/.*\.csv$/.test(path)) continue;
      lines.push(
        `\n${path}\n${Buffer.from(text, 'latin1').toString('utf8').replace('\ufeff', '').trimEnd()}`,
      );
    }
    return `${lines.join('\n')}\n`;
  });
}

/** Every word and number of a release: its texts, and the rows of its tables. */
async function words(folder: string): Promise<string> {
  const connection = await openDatabase();
  const parts: string[] = [];
  for (const [path, text] of await contents(folder)) {
    parts.push(
      path.endsWith('.parquet')
        ? JSON.stringify(await query(connection, `FROM read_parquet('${join(folder, path)}')`))
        : Buffer.from(text, 'latin1').toString('utf8'),
    );
  }
  connection.closeSync();
  return parts.join('\n');
}

describe('a folder of exports', () => {
  it.each(names)('%s gives what is written in its expected.txt', async (name) => {
    await expect(await outcome(name)).toMatchFileSnapshot(
      join('..', 'fixtures', 'exports', 'cases', name, 'expected.txt'),
    );
  });

  it('has a case for every code', async () => {
    const expected = await Promise.all(
      names.map((name) => readFile(join(cases, name, 'expected.txt'), 'utf8')),
    );
    for (const code of codes) expect(expected.join('\n'), code).toContain(`${code} `);
  });
});

describe('a run', () => {
  it('gives the same bytes for the same input', async () => {
    await inFolder(async (folder) => {
      const hashes: string[] = [];
      for (const out of ['one', 'two']) {
        await quietly(
          options(join(folder, out), [join(cases, 'sound'), join(cases, 'people')], { acceptPartial: true }),
        );
        const files = JSON.stringify([...(await contents(join(folder, out)))]);
        hashes.push(createHash('sha256').update(files).digest('hex'));
      }
      expect(hashes[0]).toBe(hashes[1]);
    });
  });

  it('keeps the release back for one error, and leaves the last one as it was', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      expect((await quietly(options(out, [join(cases, 'sound')]))).published).toBe(true);
      const before = await contents(out);
      const report = await quietly(options(out, [join(cases, 'E203-level')]));
      expect(report.published).toBe(false);
      expect(report.release).toBeNull();
      expect(await contents(out)).toEqual(before);
    });
  });

  it('carries no unprotected number and no note into any file', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await quietly(
        options(out, [join(cases, 'people'), join(cases, 'E103-broken')], { acceptPartial: true }),
      );
      const csv = [...(await contents(out))].filter(([path]) => /\.(csv|json)$/.test(path));
      for (const [path, text] of csv) {
        expect(text, path).not.toContain('7001');
        expect(text, path).not.toContain('secret');
      }
    });
  });

  it('counts what it left out by kind, and says where an area is missing in a sum', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      await quietly(options(out, [join(cases, 'partial')], { acceptPartial: true }));
      const quality = JSON.parse(await readFile(join(out, 'quality.json'), 'utf8')) as Quality;
      expect(quality.findings).toEqual([
        { code: 'E501', findings: 1 },
        { code: 'E503', findings: 1 },
      ]);
      expect(quality.counts).toMatchObject({ rows: 5, accepted: 3, rejected: 2 });
      const shares = await readFile(join(out, 'observations', 'clean_share.csv'), 'utf8');
      expect(shares).toMatch(/^C1-2000,2025,.*,true,1,2,/m);
    });
  });

  it('carries no finding on counts of people, nor a number of one', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      const wanted = options(out, [join(cases, 'people-findings')], { acceptPartial: true });
      const { published, findings } = await quietly(wanted);
      expect(published).toBe(true);
      expect(new Set(findings.map(({ code }) => code))).toEqual(
        new Set(['E501', 'E504', 'E601', 'E602', 'W801']),
      );
      const exported = await readFile(join(cases, 'people-findings', 'rows.csv'), 'utf8');
      const numbers = exported.match(/\d{5,}/g) ?? [];
      const released = await words(out);
      expect(released).toContain('swimmers_ill');
      for (const { message_vi, message_en } of findings) {
        expect(released).not.toContain(message_vi);
        expect(released).not.toContain(message_en);
      }
      const found = numbers.filter((number) => findings.some((each) => each.message_en.includes(number)));
      expect(found.length).toBeGreaterThan(5);
      for (const number of found)
        expect(released).not.toMatch(new RegExp(`(?<![0-9a-f])${number}(?![0-9a-f])`));
    });
  });

  it('lists every file with its size and hash', async () => {
    await inFolder(async (folder) => {
      await quietly(options(folder, [join(cases, 'sound')]));
      const files = await contents(folder);
      const catalog = JSON.parse(files.get('catalog.json') ?? '') as Catalog;
      expect(catalog).toMatchObject({
        release: '2026-H1-draft',
        as_of: '2026-H1',
        closed: false,
        illustrative: false,
      });
      const twins = JSON.parse(files.get('twins.json') ?? '') as Pick<Catalog, 'files'>;
      const listed = [...catalog.files, ...twins.files];
      const lists = ['catalog.json', 'checksums.txt'];
      expect(listed.map(({ path }) => path).sort()).toEqual(
        [...files.keys()].filter((path) => !lists.includes(path)).sort(),
      );
      const checksums = (files.get('checksums.txt') ?? '').trim().split('\n');
      expect(checksums).toHaveLength(listed.length + 1);
      for (const { path, bytes, sha256 } of listed) {
        expect(checksums).toContain(`${sha256}  ${path}`);
        const bytesRead = Buffer.from(files.get(path) ?? '', 'latin1');
        expect(bytesRead.length, path).toBe(bytes);
        expect(createHash('sha256').update(bytesRead).digest('hex'), path).toBe(sha256);
      }
    });
  });
});

describe('the command', () => {
  /** What it writes to the screen and to standard output. */
  async function told(...args: string[]) {
    const said = { out: '', err: '' };
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text)))),
      vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text)))),
    ];
    try {
      const status = await publish(args);
      return { ...said, status };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  it('prints the report alone to standard output, and all that is prose to standard error', async () => {
    await inFolder(async (folder) => {
      const args = ['--in', base, '--out', join(folder, 'data'), '--exports', join(cases, 'E-many-files')];
      const silent = await told(...args);
      expect([silent.status, silent.out]).toEqual([1, '']);
      const { out, err, status } = await told(...args, '--json');
      expect(status).toBe(1);
      const report = JSON.parse(out) as Report;
      expect(Object.keys(report)).toEqual(['release', 'published', 'findings', 'counts', 'audit']);
      expect(Object.keys(report.counts)).toEqual(['files', 'rows', 'accepted', 'rejected', 'suppressed']);
      expect(report).toMatchObject({ release: null, published: false });
      for (const each of report.findings) {
        expect(Object.keys(each).join()).toBe('code,severity,file,row,column,message_vi,message_en');
      }
      // Every file tells what is wrong with it, at once and each thing once.
      expect(new Set(report.findings.map(({ file }) => file)).size).toBe(4);
      expect(new Set(report.findings.map((each) => JSON.stringify(each))).size).toBe(report.findings.length);
      expect(err).toContain('E-many-files/a.csv: 3 lỗi / 3 errors');
      expect(err).toContain('Chưa công bố');
      expect((await told(...args, '--json')).out).toBe(out);
    });
  });

  it('gives 3 for personal data, makes no copy of it, and goes on without it only where told to', async () => {
    await inFolder(async (folder) => {
      const sent = join(folder, 'sent');
      await mkdir(sent);
      const secret = '0912 345 678';
      await writeFile(
        join(sent, 'a.csv'),
        `area,period,indicator,value,note\n0102,2025,lakes_tested,many,call ${secret}\n`,
      );
      await writeFile(join(sent, 'a.yaml'), await readFile(join(cases, 'W601-repeat', 'rows.yaml'), 'utf8'));
      const marked = join(folder, 'marked');
      const args = ['--in', base, '--out', join(folder, 'data'), '--exports', sent];
      const refused = await told(...args, '--json', '--marked', marked);
      expect(refused.status).toBe(3);
      expect(refused.out + refused.err).toContain('E701');
      expect(refused.out + refused.err).not.toContain(secret);
      expect(await readdir(folder)).toEqual(['sent']);
      const partial = await told(...args, '--accept-partial');
      expect(partial.status).toBe(3);
      expect(partial.err).toContain(
        'Đã công bố phần còn lại, nhưng 1 tệp hoặc trang tính bị từ chối vì có dữ liệu cá nhân (mã thoát 3). Xóa các bản của tệp ấy và đề nghị nơi gửi làm lại.',
      );
      expect(partial.err).toContain(
        'The rest was published, but 1 file or sheet was refused for personal data (exit status 3). Delete every copy and ask the sender for a new file.',
      );
      expect(await words(join(folder, 'data'))).not.toContain(secret);
    });
  });

  it('repeats nothing of a sidecar that personal data stands in, whatever else is wrong with it', async () => {
    await inFolder(async (folder) => {
      const sent = join(folder, 'sent');
      await mkdir(sent);
      await writeFile(join(sent, 'a.csv'), 'area,period,indicator,value\n0102,2025,lakes_tested,1\n');
      const sidecar = await readFile(join(cases, 'W601-repeat', 'rows.yaml'), 'utf8');
      const args = ['--in', base, '--out', join(folder, 'data'), '--exports', sent, '--json'];
      for (const line of [
        'locale: call 0912 345 678',
        'layout: "Bà Nguyễn Thị Hoa, 0912\n  345 678"',
        '0912345678: x',
        'period: 0912345678',
        'locale: &a "0912 345 678',
      ]) {
        await writeFile(join(sent, 'a.yaml'), `${sidecar}${line}\n`);
        const { out, err, status } = await told(...args);
        expect(status, line).toBe(3);
        expect(out, line).toContain('Tệp .yaml đi kèm có số điện thoại');
        expect(out + err, line).not.toMatch(/0912|345 678|Nguyễn Thị/);
      }
    });
  });

  it('tells one language alone where that is asked for, and never a stack', async () => {
    await inFolder(async (folder) => {
      const args = ['--in', base, '--out', join(folder, 'data'), '--exports', join(cases, 'E203-level')];
      const english = await told(...args, '--lang', 'en');
      expect(english.err).toContain('The indicator lakes_tested is not reported for a nation.');
      expect(english.err).not.toContain('Chỉ số lakes_tested');
      expect((await told(...args, '--lang', 'vi')).err).not.toContain('The indicator');
      expect(english.err).not.toMatch(/\n\s+at /);
    });
  });

  it('gives 0 when published, 1 for findings, 2 for wrong usage, 5 for unreadable folders', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'data');
      expect(await publish(['--in', base, '--out', out, '--exports', join(cases, 'sound')])).toBe(0);
      expect(await publish(['--in', base, '--out', out, '--exports', join(cases, 'E203-level')])).toBe(1);
      expect(await publish(['--accept', 'all'])).toBe(2);
      expect(await publish(['--as-of', 'today'])).toBe(2);
      expect(await publish(['--in', join(folder, 'nowhere'), '--out', out])).toBe(5);
    });
  });

  it('tells what is wrong in the data folder itself', async () => {
    await inFolder(async (folder) => {
      const data = join(folder, 'in');
      await mkdir(data);
      await writeFile(join(data, 'site.yaml'), 'titel: x\n');
      const report = await quietly({ ...options(join(folder, 'out'), []), in: data });
      const words = report.findings;
      expect(words).toContainEqual(
        expect.objectContaining({
          code: 'E103',
          file: 'areas.csv',
          message_en: 'This file is not there: make it as documented.',
        }),
      );
      expect(words).toContainEqual(
        expect.objectContaining({
          file: 'site.yaml',
          column: 'titel',
          message_en: 'There is no field of this name (did you mean title?): mend the name or remove it.',
        }),
      );
    });
  });
});
