import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../src/i18n/language.ts';
import { period } from '../src/periods/period.ts';
import { isInside } from './inside.ts';

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
  /** The one language of the table of findings; undefined: Vietnamese with the English below. */
  readonly language: Language | undefined;
  /** Folder for copies of the sheets with findings, their cells marked; undefined: none are written. */
  readonly marked: string | undefined;
  /** File that keeps the proofs of hidden numbers from one run to the next; undefined: none is kept. */
  readonly proofs: string | undefined;
  readonly help: boolean;
}

/** Thrown for arguments that mean nothing, with what to write instead. */
export class UsageError extends Error {}

export const usage = `npm run data -- [--in data] [--exports folder]... [--out public/data] [--as-of 2026-H1] [--accept-partial] [--json] [--lang vi|en] [--marked folder] [--proofs file]

  --in              thư mục dữ liệu / the data folder
  --exports         thêm một thư mục số liệu, dùng được nhiều lần / one more folder of exports, may be repeated
  --out             nơi ghi bản công bố / where the release goes
  --as-of           kỳ mới nhất được công bố / the newest period that is published
  --accept-partial  bỏ các dòng có lỗi và công bố phần còn lại / leave rows with errors out and publish the rest
  --json            in báo cáo dạng JSON / print the report as JSON
  --lang            chỉ dùng một ngôn ngữ: vi hoặc en / use one language only: vi or en
  --marked          ghi bản sao các tệp có lỗi, ô cần sửa được tô màu / write copies of the files with findings, the cells marked
  --proofs          giữ bằng chứng của các số đã ẩn cho lượt sau, để chạy nhanh hơn; tệp này chứa số chưa che / keep the proofs of hidden numbers for the next run, which is then faster; the file holds unprotected numbers

Mã thoát / exit status
  0  đã công bố / published
  1  có lỗi nên chưa công bố / findings kept the release back
  2  dùng sai lệnh / wrong usage
  3  có tệp bị từ chối vì dữ liệu cá nhân, dù phần còn lại có được công bố hay không / a file was refused for personal data, whether or not the rest was published
  4  bản công bố không qua được phép thử lộ số / the disclosure audit failed
  5  không đọc hoặc ghi được tệp / files could not be read or written`;

/** The options by which `npm run data` is told what to read. */
export const readingOptions = {
  in: { type: 'string' },
  exports: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  proofs: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Options as they were given. */
export interface GivenOptions {
  readonly in?: string | undefined;
  readonly exports?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly 'accept-partial'?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly marked?: string | undefined;
  readonly proofs?: string | undefined;
  readonly help?: boolean | undefined;
}

/** Reads the command line. Throws {@link UsageError}. */
export function readOptions(args: readonly string[]): Options {
  return optionsOf(parsed(args).values);
}

/** What is meant by given options, with a default for each that is left out. Throws {@link UsageError}. */
export function optionsOf(values: GivenOptions): Options {
  const asOf = values['as-of'];
  if (asOf !== undefined && !period(asOf)) {
    throw new UsageError(
      `--as-of ${asOf}: ghi năm hoặc nửa năm, ví dụ 2026-H1 / write a year or half-year, e.g. 2026-H1`,
    );
  }
  const language = languageOf(values.lang);
  const folders = {
    in: values.in ?? 'data',
    exports: values.exports ?? [],
    out: values.out ?? join('public', 'data'),
  };
  const marked = values.marked;
  if (marked !== undefined)
    checkApart('--marked', marked, ['public', folders.out, folders.in, ...folders.exports]);
  const proofs = values.proofs;
  if (proofs !== undefined) checkApart('--proofs', proofs, ['public', folders.out, folders.in]);
  return {
    ...folders,
    asOf,
    acceptPartial: values['accept-partial'] ?? false,
    json: values.json ?? false,
    language,
    marked,
    proofs,
    help: values.help ?? false,
  };
}

/** The language that was asked for; undefined for both. Throws {@link UsageError}. */
export function languageOf(lang: string | undefined): Language | undefined {
  if (lang === undefined || isLanguage(lang)) return lang;
  throw new UsageError(`--lang ${lang}: ghi vi hoặc en / write vi or en`);
}

function isLanguage(text: string): text is Language {
  return text === 'vi' || text === 'en';
}

/** What holds unprotected numbers may not lie where things are published, nor marked sheets where exports are read. */
function checkApart(option: string, path: string, folders: readonly string[]): void {
  const taken = folders.find((folder) => isInside(path, folder));
  if (taken === undefined) return;
  throw new UsageError(
    `${option} ${path}: nằm trong ${taken}; chọn chỗ ở ngoài, vì trong đó có số chưa che / it lies in ${taken}; choose a place elsewhere, as it holds unprotected numbers`,
  );
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...readingOptions,
        out: { type: 'string' },
        'accept-partial': { type: 'boolean' },
        marked: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
