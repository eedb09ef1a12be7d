import { parseArgs } from 'node:util';
import { type Language, languages } from '../../src/i18n/language.ts';
import { UsageError } from '../options.ts';

/** What `npm run template` was asked to do. */
export interface TemplateOptions {
  readonly programme: string;
  readonly period: string;
  /** Undefined: all areas of the programme. */
  readonly area: string | undefined;
  readonly in: string;
  readonly out: string;
  readonly language: Language;
}

export const usage = `npm run template -- <chương trình / programme> <kỳ / period> [<địa bàn / area>] [--in data] [--out .] [--lang vi|en]

  programme  mã chương trình, như tên tệp trong programmes/ / an id, as the files in programmes/ are named
  period     năm hoặc nửa năm / a year or half-year: 2026, 2026-H1, 6T/2026
  area       mã hoặc tên; không ghi: mọi địa bàn của chương trình / a code or name; without it: all areas
  --in       thư mục dữ liệu / the data folder
  --out      nơi ghi biểu mẫu và tệp .yaml đi kèm / where the template and its .yaml go
  --lang     tiếng của biểu mẫu / language of the template

Ví dụ / for example: npm run template -- <programme> 2026-H1 --out /tmp`;

/** Reads the command line; undefined where help is asked for. Throws {@link UsageError}. */
export function readTemplateOptions(args: readonly string[]): TemplateOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [programme, period, area, ...more] = positionals;
  if (programme === undefined || period === undefined) {
    throw new UsageError('thiếu chương trình hoặc kỳ: ghi cả hai / give a programme and a period');
  }
  if (more.length > 0) {
    throw new UsageError(
      `thừa ${more.join(' ')}: đặt tên có dấu cách trong ngoặc kép / too much: put names with spaces in quotes`,
    );
  }
  const language = languages.find((each) => each === (values.lang ?? 'vi'));
  if (!language) throw new UsageError(`--lang ${values.lang ?? ''}: ghi vi hoặc en / write vi or en`);
  return { programme, period, area, in: values.in ?? 'data', out: values.out ?? '.', language };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
