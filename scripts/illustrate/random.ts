type Key = readonly (string | number)[];

/**
 * A number in [0, 1) that depends on the key alone: the same key gives the same number on every
 * machine. FNV-1a over UTF-16 units, mixed by the finaliser of MurmurHash3.
 */
export function chance(...key: Key): number {
  let hash = 0x811c9dc5;
  for (const unit of key.join('\t')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A number in (-1, 1), mostly near 0: the mean of three chances, stretched. */
export function lean(...key: Key): number {
  return ((chance(...key, 'a') + chance(...key, 'b') + chance(...key, 'c')) * 2) / 3 - 1;
}

/** A number between two bounds. */
export function between([low, high]: readonly [number, number], ...key: Key): number {
  return low + (high - low) * chance(...key);
}
