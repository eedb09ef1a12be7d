import type { Language, Localized } from '../src/i18n/language.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { readOptions, usage, UsageError } from './options.ts';
import { run } from './pipeline.ts';
import { type Report, reportJson } from './report.ts';
import { findingsTable } from './report/table.ts';

/** Letters in a line where standard error is no terminal. */
const usualWidth = 100;

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `npm run data`: reads one folder and writes one release. Gives the exit status. */
export async function publish(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) {
      say(usage);
      return exitStatus.published;
    }
    const { language } = options;
    const report = await run(options, say);
    if (report.findings.length > 0) {
      const columns = process.stderr.isTTY ? process.stderr.columns : usualWidth;
      say(`\n${findingsTable(report.findings, { columns, language })}\n`);
    }
    if (options.json) process.stdout.write(reportJson(report));
    const status = statusOf(report);
    if (!report.published) say(inLanguage(heldBack, language));
    else if (status === exitStatus.personal) say(inLanguage(publishedWithout(report), language));
    return status;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`Không hiểu dòng lệnh / Cannot understand the command: ${error.message}\n\n${usage}`);
      return exitStatus.usage;
    }
    say(`Không đọc hoặc ghi được tệp / Files could not be read or written: ${told(error)}`);
    return exitStatus.files;
  }
}

const heldBack: Localized = {
  vi: 'Chưa công bố: bản trước vẫn giữ nguyên. Sửa các lỗi trên rồi chạy lại.',
  en: 'Not published: the last release stands. Mend the errors above and run again.',
};

function publishedWithout({ findings }: Report): Localized {
  const files = new Set(findings.flatMap(({ code, file }) => (code === 'E701' ? [file] : []))).size;
  return {
    vi: `Đã công bố phần còn lại, nhưng ${files} tệp hoặc trang tính bị từ chối vì có dữ liệu cá nhân (mã thoát ${exitStatus.personal}). Xóa các bản của tệp ấy và đề nghị nơi gửi làm lại.`,
    en: `The rest was published, but ${files} ${files === 1 ? 'file or sheet was' : 'files or sheets were'} refused for personal data (exit status ${exitStatus.personal}). Delete every copy and ask the sender for a new file.`,
  };
}

function inLanguage({ vi, en }: Localized, language: Language | undefined): string {
  return language === 'vi' ? vi : language === 'en' ? en : `${vi} / ${en}`;
}

/** Errors of the disk say all that is needed; of any other, a programmer wants to know where it came from. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

if (import.meta.main) process.exitCode = await publish(process.argv.slice(2));
