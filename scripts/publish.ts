import type { Localized } from '../src/i18n/language.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { readOptions, usage } from './options.ts';
import { run } from './pipeline.ts';
import type { Report } from './report.ts';
import { inLanguage, say, sayFailure, sayReport } from './report/say.ts';

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
    sayReport(report, options);
    const status = statusOf(report);
    if (!report.published) say(inLanguage(heldBack, language));
    else if (status === exitStatus.personal) say(inLanguage(publishedWithout(report), language));
    return status;
  } catch (error) {
    return sayFailure(error, usage);
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

if (import.meta.main) process.exitCode = await publish(process.argv.slice(2));
