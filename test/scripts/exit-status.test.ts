import { expect, it } from 'vitest';
import { finding } from '../../scripts/check/finding.ts';
import { statusOf } from '../../scripts/exit-status.ts';
import type { Report } from '../../scripts/report.ts';

const report: Report = {
  release: null,
  published: false,
  findings: [],
  counts: { files: 0, rows: 0, accepted: 0, rejected: 0, suppressed: 0 },
  audit: { status: 'not_run' },
};
const found = (...codes: ('E201' | 'E701')[]) =>
  codes.map((code) => finding(code, 'a.csv', null, null, { vi: '', en: '' }));

it('tells the shell what came of a run', () => {
  expect(statusOf({ ...report, published: true, release: '2025-draft' })).toBe(0);
  expect(statusOf({ ...report, findings: found('E201') })).toBe(1);
  expect(statusOf({ ...report, findings: found('E201', 'E701') })).toBe(3);
  expect(statusOf({ ...report, audit: { status: 'failed' } })).toBe(4);
  expect(statusOf({ ...report, findings: found('E701'), audit: { status: 'failed' } })).toBe(3);
});

it('is 0 for a release that went on without what was refused', () => {
  expect(statusOf({ ...report, published: true, findings: found('E201') })).toBe(0);
});

it('tells of personal data even where the rest was published', () => {
  expect(statusOf({ ...report, published: true, findings: found('E201', 'E701') })).toBe(3);
});
