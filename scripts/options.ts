import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { period } from '../src/periods/period.ts';

/** What `npm run data` was asked to do. */
export interface Options {
  readonly in: string;
  /** Folders with exports beyond the data folder's own. */
  readonly exports: readonly string[];
  readonly out: string;
  /** A period id; undefined: as site.yaml says. */
  readonly asOf: string | undefined;
  readonly acceptPartial: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** Thrown for arguments that mean nothing, with what to write instead. */
export class UsageError extends Error {}

export const usage = `npm run data -- [--in data] [--exports folder]... [--out public/data] [--as-of 2026-H1] [--accept-partial] [--json]

  --in              thư mục dữ liệu / the data folder
  --exports         thêm một thư mục số liệu, dùng được nhiều lần / one more folder of exports, may be repeated
  --out             nơi ghi bản công bố / where the release goes
  --as-of           kỳ mới nhất được công bố / the newest period that is published
  --accept-partial  bỏ các dòng có lỗi và công bố phần còn lại / leave rows with errors out and publish the rest
  --json            in báo cáo dạng JSON / print the report as JSON`;

/** Reads the command line. Throws {@link UsageError}. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  const asOf = values['as-of'];
  if (asOf !== undefined && !period(asOf)) {
    throw new UsageError(
      `--as-of ${asOf}: ghi năm hoặc nửa năm, ví dụ 2026-H1 / write a year or half-year, e.g. 2026-H1`,
    );
  }
  return {
    in: values.in ?? 'data',
    exports: values.exports ?? [],
    out: values.out ?? join('public', 'data'),
    asOf,
    acceptPartial: values['accept-partial'] ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        in: { type: 'string' },
        exports: { type: 'string', multiple: true },
        out: { type: 'string' },
        'as-of': { type: 'string' },
        'accept-partial': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
