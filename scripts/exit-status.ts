import type { Report } from './report.ts';

/** What the command tells the shell, as in the export contract. */
export const exitStatus = { published: 0, findings: 1, usage: 2, personal: 3, audit: 4, files: 5 } as const;

/**
 * The status of a run that came to its end. What keeps a release back most strictly is told first; that a
 * file holds personal data is told even where the rest was published, so that no script passes over it.
 */
export function statusOf({ published, findings, audit }: Report): number {
  if (findings.some(({ code }) => code === 'E701')) return exitStatus.personal;
  if (published) return exitStatus.published;
  return audit.status === 'failed' ? exitStatus.audit : exitStatus.findings;
}
