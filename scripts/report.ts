import { type Finding, finding } from './check/finding.ts';
import type { Fault } from './read/fault.ts';

/** What a run found and did, for the officer: the object that `--json` prints. */
export interface Report {
  readonly release: string | null;
  readonly published: boolean;
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly files: number;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly suppressed: number;
  };
  readonly audit: { readonly status: 'not_run' };
}

/** What is wrong in the data folder itself, told like what is wrong in exports. */
export function faultFindings(faults: readonly Fault[]): Finding[] {
  return faults.map(({ file, row, column, message }) =>
    finding('E103', file, row, column, { vi: sentence(message.vi), en: sentence(message.en) }),
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** One finding as lines on the screen. */
export function findingLines({ code, file, row, column, message_vi, message_en }: Finding): string {
  const where = [file, row === null ? '' : `dòng ${row}`, column ?? ''].filter(Boolean).join(', ');
  return `${code}  ${where}\n      ${message_vi}\n      ${message_en}`;
}

const shown = 200;

/** The findings for a person: all kinds, at most the first 200 in full. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = findings.slice(0, shown).map(findingLines);
  const more = findings.length - shown;
  if (more > 0)
    lines.push(`… và ${more} lỗi nữa: dùng --json để xem hết / and ${more} more: use --json to see all`);
  return lines.join('\n');
}
