import { describe, expect, it } from 'vitest';
import { neededKind } from '../../../src/changes/needed.ts';
import { compareVersions, isEnough, isVersion, nextVersion } from '../../../src/changes/version.ts';

describe('versions', () => {
  it('begin with 1.0.0 and count what their kind says', () => {
    expect(nextVersion(undefined, 'patch')).toBe('1.0.0');
    expect(nextVersion('1.4.2', 'major')).toBe('2.0.0');
    expect(nextVersion('1.4.2', 'minor')).toBe('1.5.0');
    expect(nextVersion('1.4.2', 'patch')).toBe('1.4.3');
    expect(() => nextVersion('draft', 'patch')).toThrow(RangeError);
  });

  it('are ordered by their numbers', () => {
    expect(['1.10.0', '1.9.1', '2.0.0', '1.9.10'].toSorted(compareVersions)).toEqual([
      ...['1.9.1', '1.9.10', '1.10.0', '2.0.0'],
    ]);
    expect(['1.0', '1.0.0', '01.0.0', 'v1.0.0', '1.0.0-draft'].filter(isVersion)).toEqual(['1.0.0']);
  });
});

describe('the kind that a release needs', () => {
  it('is major for what is gone or reckoned in another way, minor for what is new, patch for words', () => {
    expect(neededKind([])).toBe('patch');
    expect(
      neededKind([
        { subject: 'figure', change: 'added' },
        { subject: 'figure', change: 'revised' },
        { subject: 'figure', change: 'turned' },
      ]),
    ).toBe('minor');
    expect(
      neededKind([
        { subject: 'figure', change: 'added' },
        { subject: 'figure', change: 'withdrawn' },
      ]),
    ).toBe('major');
    expect(neededKind([{ subject: 'figure', change: 'changed' }])).toBe('major');
  });

  it('may be said by more, never by less', () => {
    expect(isEnough('major', 'patch')).toBe(true);
    expect(isEnough('minor', 'minor')).toBe(true);
    expect(isEnough('patch', 'minor')).toBe(false);
    expect(isEnough('minor', 'major')).toBe(false);
  });
});
