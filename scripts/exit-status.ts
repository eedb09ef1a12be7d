import type { Report } from './report.ts';

/** What the command tells the shell, as in the export contract. */
export const exitStatus = { published: 0, findings: 1, usage: 2, personal: 3, audit: 4, files: 5 } as const;

/** The status of a run that came to its end. What keeps a release back most strictly is told first. */
export function statusOf({ published, findings, audit }: Report): number {
  if (published) return exitStatus.published;
  if (findings.some(({ code }) => code === 'E701')) return exitStatus.personal;
  return audit.status === 'failed' ? exitStatus.audit : exitStatus.findings;
}
