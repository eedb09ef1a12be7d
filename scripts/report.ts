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
  /** Whether the release was tried for what its hidden cells give away. */
  readonly audit: { readonly status: 'not_run' | 'passed' | 'failed' };
}

/** The report of a run that came to nothing. */
export const nothingPublished: Report = {
  release: null,
  published: false,
  findings: [],
  counts: { files: 0, rows: 0, accepted: 0, rejected: 0, suppressed: 0 },
  audit: { status: 'not_run' },
};

/** What is wrong in the data folder itself, told like what is wrong in exports. */
export function faultFindings(faults: readonly Fault[]): Finding[] {
  return faults.map(({ file, row, column, message }) =>
    finding('E103', file, row, column, { vi: sentence(message.vi), en: sentence(message.en) }),
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The report as the export contract writes it. */
export function reportJson({ release, published, findings, counts, audit }: Report): string {
  const listed = findings.map(({ code, severity, file, row, column, message_vi, message_en }) => ({
    code,
    severity,
    file,
    row,
    column,
    message_vi,
    message_en,
  }));
  return `${JSON.stringify({ release, published, findings: listed, counts, audit }, null, 2)}\n`;
}
