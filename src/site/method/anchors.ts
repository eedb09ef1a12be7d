import type { ExampleId } from '../../i18n/method/words.ts';
import type { Reason } from '../../targets/status.ts';

/** Anchors of the page about the method: a status and a rule are their own, as `#met` and `#share_at_least`. */
export function reasonAnchor(reason: Reason): string {
  return `reason-${reason}`;
}

export function exampleAnchor(id: ExampleId): string {
  return `example-${id}`;
}

/** The sections of the page, in their order. */
export const sections = [
  'statuses',
  'order',
  'rules',
  'exact',
  'path',
  'several',
  'units',
  'headline',
  'turns',
  'areas',
  'readings',
  'duties',
  'privacy',
  'illustrative',
  'reasons',
] as const;
