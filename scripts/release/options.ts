import { parseArgs } from 'node:util';
import { isKind, type Kind, kinds } from '../../src/changes/version.ts';
import { isCalendarDay } from '../../src/periods/date.ts';
import { type Options, optionsOf, readingOptions, UsageError } from '../options.ts';

/** What `npm run release` was asked to do. */
export interface ReleaseOptions {
  readonly kind: Kind;
  /** The day that stands in the release, ISO. */
  readonly date: string;
  /** How the data are read, as `npm run data` does. */
  readonly reading: Options;
}

export const usage = `npm run release -- major|minor|patch [--in data] [--exports folder]... [--as-of 2026-H1] [--date 2026-07-31] [--json] [--lang vi|en] [--proofs file]

  major      có điều không còn công bố, hoặc cách tính đã đổi / something is no longer published, or is reckoned in another way
  minor      thêm hoặc sửa số liệu, hoặc có kết luận đổi / figures were added or revised, or verdicts turned
  patch      chỉ sửa chữ / words alone were mended

  --in       thư mục dữ liệu; bản phát hành nằm trong releases/ của nó / the data folder; releases go into its releases/
  --exports  thêm một thư mục số liệu, dùng được nhiều lần / one more folder of exports, may be repeated
  --as-of    kỳ mới nhất được công bố / the newest period that is published
  --date     ngày phát hành; để trống: hôm nay / the day of the release; left out: today
  --json     in báo cáo dạng JSON / print the report as JSON
  --lang     chỉ dùng một ngôn ngữ: vi hoặc en / use one language only: vi or en
  --proofs   như của npm run data; tệp này chứa số chưa che / as of npm run data; the file holds unprotected numbers

Mã thoát / exit status
  0  đã phát hành / released
  1  có lỗi nên chưa phát hành / findings kept the release back
  2  dùng sai lệnh, hoặc thay đổi cần số bản lớn hơn / wrong usage, or the changes need a larger step
  3  có tệp bị từ chối vì dữ liệu cá nhân / a file was refused for personal data
  4  bản này không qua được phép thử lộ số / the disclosure audit failed
  5  không đọc hoặc ghi được tệp / files could not be read or written`;

/**
 * Reads the command line; undefined where help was asked for. Throws {@link UsageError}.
 * @param today ISO, for where no day is given
 */
export function readReleaseOptions(args: readonly string[], today: string): ReleaseOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [kind, ...more] = positionals;
  if (!isKind(kind) || more.length > 0) {
    throw new UsageError(
      `"${positionals.join(' ')}": ghi một trong ${kinds.join(', ')} / write one of ${kinds.join(', ')}`,
    );
  }
  const date = values.date ?? today;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isCalendarDay(date)) {
    throw new UsageError(`--date ${date}: ghi ngày như 2026-07-31 / write a day as in 2026-07-31`);
  }
  return { kind, date, reading: optionsOf(values) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...readingOptions, date: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
