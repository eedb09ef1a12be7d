import { readOptions, usage, UsageError } from './options.ts';
import { run } from './pipeline.ts';
import { findingsText } from './report.ts';

/** Exit statuses, as in the export contract; 3 and 4 belong to personal data and the audit. */
const status = { published: 0, findings: 1, usage: 2, files: 5 } as const;

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `npm run data`: reads one folder and writes one release. Gives the exit status. */
export async function publish(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) {
      say(usage);
      return status.published;
    }
    const report = await run(options, say);
    if (report.findings.length > 0) say(`\n${findingsText(report.findings)}\n`);
    if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    if (report.published) return status.published;
    say(
      'Chưa công bố: bản trước vẫn giữ nguyên. Sửa các lỗi trên rồi chạy lại. / Not published: the last release stands.',
    );
    return status.findings;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`Không hiểu dòng lệnh / Cannot understand the command: ${error.message}\n\n${usage}`);
      return status.usage;
    }
    say(`Không đọc hoặc ghi được tệp / Files could not be read or written: ${told(error)}`);
    return status.files;
  }
}

/** Errors of the disk say all that is needed; of any other, a programmer wants to know where it came from. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

if (import.meta.main) process.exitCode = await publish(process.argv.slice(2));
