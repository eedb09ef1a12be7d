import { parseArgs } from 'node:util';
import { type Language, languages } from '../../src/i18n/language.ts';
import { parsePeriod } from '../../src/periods/parse.ts';
import type { Period } from '../../src/periods/period.ts';

/** What `npm run briefings` was asked to do. */
export interface Options {
  /** Slugs; none: all areas whose briefing stands ready. */
  readonly areas: readonly string[];
  /** Undefined: each area's newest year and half-year. */
  readonly period: Period | undefined;
  readonly languages: readonly Language[];
  /** The built site. */
  readonly out: string;
  /** Where files go, if not beside their pages; those then stay as they are. */
  readonly into?: string;
  readonly help: boolean;
}

/** Thrown for arguments that mean nothing, with what to write instead. */
export class UsageError extends Error {}

export const usage = `npm run briefings -- [--area tam-hoa]... [--period 2026-H1] [--lang vi|en] [--out dist]

  --area    tên trong địa chỉ trang, dùng được nhiều lần; bỏ trống: mọi bản đã lập sẵn
            name in page addresses, may be repeated; left out: every briefing that stands ready
  --period  năm hoặc nửa năm; bỏ trống: năm và nửa năm mới nhất / a year or half-year; left out: the newest of each
  --lang    chỉ một ngôn ngữ / one language only
  --out     trang đã dựng bằng npm run build / the site that npm run build made

Dừng lúc nào cũng được (Ctrl+C); lần sau làm tiếp phần còn lại. / Stop at any time; the next run goes on with the rest.`;

/** Reads the command line. Throws {@link UsageError}. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  const language = languages.find((one) => one === values.lang);
  if (values.lang !== undefined && language === undefined)
    throw new UsageError(`--lang "${values.lang}": viết vi hoặc en / write vi or en`);
  const period = values.period === undefined ? undefined : parsePeriod(values.period);
  if (values.period !== undefined && !(period && 'period' in period)) {
    throw new UsageError(
      `--period "${values.period}": viết năm (2026) hoặc nửa năm (2026-H1) / write a year (2026) or a half-year (2026-H1)`,
    );
  }
  return {
    areas: values.area,
    period: period && 'period' in period ? period.period : undefined,
    languages: language ? [language] : languages,
    out: values.out,
    help: values.help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        area: { type: 'string', multiple: true, default: [] },
        period: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string', default: 'dist' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
