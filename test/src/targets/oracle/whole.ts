import type { Status } from '../../../../src/targets/status.ts';

/** The status of a whole from its parts: the first that applies, from missed to the worst part. */
export function wholeStatus(parts: readonly Status[]): Status {
  const weighing = parts.filter((status) => status !== 'not_applicable');
  if (parts.length === 0) return 'not_due';
  if (weighing.length === 0) return 'not_applicable';
  for (const decides of ['missed', 'withheld', 'no_data'] as const) {
    if (weighing.includes(decides)) return decides;
  }
  if (weighing.every((status) => status === 'met')) return 'met';
  if (weighing.includes('off_track')) return 'off_track';
  return weighing.includes('on_track') ? 'on_track' : 'not_due';
}
