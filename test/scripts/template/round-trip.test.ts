import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/pipeline.ts';
import { loadInputs } from '../../../scripts/read/inputs.ts';
import { writeTemplate } from '../../../scripts/template.ts';
import { knownPeriod, lastDay } from '../../../src/periods/period.ts';
import { base, contents, inFolder, options } from '../cases.ts';
import { type Filling, filled, readSheets } from './workbook.ts';
import { madeUp, results } from './fill.ts';
import { office, saveAs } from './office.ts';

// Whole runs: on a busy machine each takes seconds.
vi.setConfig({ testTimeout: 120_000 });

interface Case {
  readonly data: string;
  readonly programme: string;
  readonly period: string;
  readonly area?: string;
  readonly language?: 'vi' | 'en';
}

const invented: readonly Case[] = [
  { data: base, programme: 'lakes_2030', period: '2026-H1' },
  { data: base, programme: 'lakes_2030', period: '2025', language: 'en' },
  { data: base, programme: 'lakes_2030', period: '2026', area: '0102' },
];

const { site, programmes } = await loadInputs('data');

/** Every plan of the data folder, in its first year and in the newest period that it runs in. */
const real = programmes.flatMap(({ programme, valid_from, valid_to }): readonly Case[] => {
  const asOf = knownPeriod(site.as_of);
  const last = lastDay(asOf) <= valid_to ? site.as_of : valid_to.slice(0, 4);
  return [...new Set([valid_from.slice(0, 4), last])].map((period) => ({ data: 'data', programme, period }));
});

/** A filled template as it comes back, and what the importer makes of it. */
async function comesBack(
  wanted: Case,
  {
    fill = madeUp,
    by,
    complete = completed,
  }: {
    readonly fill?: (bytes: Uint8Array) => ReadonlyMap<string, Filling>;
    /** What is done to the filled workbook before it is sent. */
    readonly by?: (workbook: string) => void;
    readonly complete?: (sidecar: string) => string;
  } = {},
) {
  return inFolder(async (folder) => {
    const [data, exports, out] = ['in', 'exports', 'out'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await inputsOnly(wanted.data, data);
    const { workbook, sidecar, rows } = await writeTemplate({
      in: data,
      out: exports,
      programme: wanted.programme,
      period: wanted.period,
      area: wanted.area,
      language: wanted.language ?? 'vi',
    });
    const bytes = await readFile(workbook);
    await writeFile(workbook, filled(bytes, results, fill(bytes)));
    by?.(workbook);
    await writeFile(sidecar, complete(await readFile(sidecar, 'utf8')));
    const report = await run({ ...options(out, [exports]), in: data, asOf: wanted.period }, () => undefined);
    // Other plans of the folder have areas of their own that are silent here.
    const silent = ({ code, file }: { code: string; file: string }) =>
      code === 'W802' && (wanted.area !== undefined || !file.includes(wanted.programme));
    const published = report.published ? await contents(out) : new Map<string, string>();
    return { rows, report, published, findings: report.findings.filter((finding) => !silent(finding)) };
  });
}

/** A data folder without the exports it may have. */
async function inputsOnly(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['site.yaml', 'areas.csv', 'lineage.csv', 'indicators.yaml'])
    await copyFile(join(from, name), join(to, name));
  await cp(join(from, 'programmes'), join(to, 'programmes'), { recursive: true });
}

/** The sidecar with what the officer writes into it. */
function completed(text: string): string {
  return text
    .replace(/^( +vi):$/m, '$1: Báo cáo')
    .replace(/^( +en):$/m, '$1: Report')
    .replace(/^( +publisher):$/m, '$1: Office')
    .replace(/^( +licence):$/m, '$1: "unknown: facts only"')
    .replace(/^received:$/m, 'received: 2026-12-31');
}

describe('a template that is filled in', () => {
  it.each([...invented, ...real])(
    'comes back without a finding: $programme $period $area',
    async (wanted) => {
      const { rows, report, findings } = await comesBack(wanted);
      expect(findings).toEqual([]);
      expect(report.counts).toMatchObject({ files: 1, rows, accepted: rows, rejected: 0 });
      expect(rows).toBeGreaterThan(0);
      expect(report.published).toBe(true);
    },
  );
});

describe('a template that is not filled in as asked', () => {
  const year = { data: base, programme: 'lakes_2030', period: '2026' };

  it('comes back without an error where nothing is known yet, or marks stand for numbers', async () => {
    const marks = ['-', ':', 'x', 'X'];
    const marked = (bytes: Uint8Array) => {
      const numbers = [...madeUp(bytes)].filter(([, filling]) => typeof filling === 'number');
      return new Map(numbers.map(([cell], index) => [cell, marks[index % marks.length] ?? '']));
    };
    for (const fill of [() => new Map<string, Filling>(), marked]) {
      const { rows, report } = await comesBack(year, { fill });
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.counts).toMatchObject({ rows, accepted: rows });
    }
  });

  it('carries how final each figure is', async () => {
    const provisional = (bytes: Uint8Array) =>
      new Map(
        [...madeUp(bytes)].map(([cell, filling]) => [cell, filling === 'chính thức' ? 'sơ bộ' : filling]),
      );
    const csv = async (fill?: typeof provisional) => {
      const { published } = await comesBack(year, fill ? { fill } : {});
      return (published.get('observations/clean_share.csv') ?? '').split('\n').slice(1).filter(Boolean);
    };
    const column = (lines: readonly string[]) => new Set(lines.map((line) => line.includes('true')));
    expect(column(await csv())).toEqual(new Set([false]));
    expect(column(await csv(provisional))).toEqual(new Set([true]));
  });

  it('is held back, with what to write, until its sidecar is complete', async () => {
    const { report } = await comesBack(year, { complete: (sidecar) => sidecar });
    expect(report.published).toBe(false);
    const sidecar = report.findings.filter(({ code }) => code === 'E103');
    expect(sidecar.map(({ message_vi }) => message_vi)).toEqual(
      ['received', '.licence', '.publisher', '.title.en', '.title.vi'].map(
        (field) => expect.stringContaining(`${field}: đang để trống: `) as string,
      ),
    );
  });
});

describe.skipIf(!office)('a template that is saved by LibreOffice (soffice is needed)', () => {
  it.each([...invented.slice(0, 1), ...real.slice(-1)])(
    'comes back without a finding: $programme $period',
    async (wanted) => {
      const { rows, report, findings } = await comesBack(wanted, {
        by: (workbook) => saveAs(workbook, 'xlsx'),
      });
      expect(findings).toEqual([]);
      expect(report.counts).toMatchObject({ rows, accepted: rows });
    },
  );

  it('still has its lists and checks', async () => {
    await inFolder(async (folder) => {
      const { workbook } = await writeTemplate({
        in: base,
        out: folder,
        programme: 'lakes_2030',
        period: '2026',
        area: undefined,
        language: 'vi',
      });
      const before = readSheets(await readFile(workbook));
      saveAs(workbook, 'xlsx');
      const after = readSheets(await readFile(workbook));
      const kinds = (sheets: typeof before) =>
        new Set(sheets.flatMap(({ checks }) => checks.map(({ type }) => type)));
      expect(kinds(after)).toEqual(kinds(before));
      expect(kinds(before)).toContain('list');
    });
  });
});
