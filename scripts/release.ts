import type { Localized } from '../src/i18n/language.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { closeRelease, type Outcome } from './release/close.ts';
import { readReleaseOptions, usage } from './release/options.ts';
import { inLanguage, say, sayFailure, sayReport } from './report/say.ts';

/** `npm run release`: closes the working release under a version of its own. Gives the exit status. */
export async function release(args: readonly string[], today = localDay(new Date())): Promise<number> {
  try {
    const options = readReleaseOptions(args, today);
    if (!options) {
      say(usage);
      return exitStatus.published;
    }
    const outcome = await closeRelease(options, say);
    sayReport(outcome.report, options.reading);
    say(inLanguage(told(outcome), options.reading.language));
    return outcome.tooLittle ? exitStatus.usage : statusOf(outcome.report);
  } catch (error) {
    return sayFailure(error, usage);
  }
}

function told({ closed, tooLittle }: Outcome): Localized {
  if (closed) {
    const { version, folder, changes } = closed;
    const next = `npm run build -- --release ${version}`;
    return {
      vi: `${list(changes.words.vi)}Đã phát hành bản ${version} vào ${folder}. Bản này không bao giờ sửa nữa: hãy lưu thư mục ấy vào kho mã nguồn. Dựng trang để đăng: ${next}`,
      en: `${list(changes.words.en)}Release ${version} is closed in ${folder}. It is never changed again: keep that folder in version control. To build the site to deploy: ${next}`,
    };
  }
  if (tooLittle) {
    const { needed, changes } = tooLittle;
    return {
      vi: `${list(changes.words.vi)}Chưa phát hành: những thay đổi trên cần bản ${needed}. Chạy lại: npm run release -- ${needed}`,
      en: `${list(changes.words.en)}Not released: these changes need a ${needed} version. Run again: npm run release -- ${needed}`,
    };
  }
  return {
    vi: 'Chưa phát hành: các bản đã có giữ nguyên. Sửa các lỗi trên rồi chạy lại.',
    en: 'Not released: what was released before stands. Mend the errors above and run again.',
  };
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `  - ${sentence}\n`).join('');
}

/** The day where the officer is, ISO. */
function localDay(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

if (import.meta.main) process.exitCode = await release(process.argv.slice(2));
