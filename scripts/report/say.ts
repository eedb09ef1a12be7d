import type { Language, Localized } from '../../src/i18n/language.ts';
import { exitStatus } from '../exit-status.ts';
import { type Options, UsageError } from '../options.ts';
import { type Report, reportJson } from '../report.ts';
import { findingsTable } from './table.ts';

/** Letters in a line where standard error is no terminal. */
const usualWidth = 100;

/** Tells the officer a line: standard output is for what programs read. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Tells what a run found, and prints its report where that was asked for. */
export function sayReport(report: Report, { language, json }: Options): void {
  if (report.findings.length > 0) {
    const columns = process.stderr.isTTY ? process.stderr.columns : usualWidth;
    say(`\n${findingsTable(report.findings, { columns, language })}\n`);
  }
  if (json) process.stdout.write(reportJson(report));
}

/** Tells why a command came to no end, and gives its exit status. */
export function sayFailure(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    say(`Không hiểu dòng lệnh / Cannot understand the command: ${error.message}\n\n${usage}`);
    return exitStatus.usage;
  }
  say(`Không đọc hoặc ghi được tệp / Files could not be read or written: ${told(error)}`);
  return exitStatus.files;
}

/** In the language that was asked for; in both where none was. */
export function inLanguage({ vi, en }: Localized, language: Language | undefined): string {
  return language === 'vi' ? vi : language === 'en' ? en : `${vi} / ${en}`;
}

/** Errors of the disk say all that is needed; of any other, a programmer wants to know where it came from. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}
