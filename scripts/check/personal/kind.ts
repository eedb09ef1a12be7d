/** Kinds of personal data that an export may not hold. */
export const personalKinds = [
  'name',
  'identity',
  'phone',
  'birth',
  'address',
  'email',
  'social',
  'plate',
  'bank',
  'person_rows',
] as const;

export type PersonalKind = (typeof personalKinds)[number];
