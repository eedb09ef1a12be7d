import { expect, test } from 'vitest';
import { faultText } from '../../../src/explorer/failure.ts';
import { problemText } from '../../../src/explorer/problems.ts';
import { faultWords } from '../../../src/i18n/explorer/fault/words.ts';
import { explorerPageWords } from '../../../src/i18n/explorer/controls/words.ts';
import { EngineFault, fileNamed } from '../../../src/release/engine-fault.ts';

const words = explorerPageWords('vi');

test('each failure has words of its own', () => {
  const kinds = ['unreachable', 'refused', 'silent', 'missing', 'broken', 'query'] as const;
  const texts = kinds.map((kind) =>
    faultText(new EngineFault(kind, ''), 'x.parquet', true, faultWords('vi')),
  );
  texts.push(
    faultText(new Error('?'), '', true, faultWords('vi')),
    faultText(new DOMException('', 'AbortError'), '', true, faultWords('vi')),
  );
  texts.push(faultText(new EngineFault('broken', ''), '', false, faultWords('vi')));
  expect(new Set(texts).size).toBe(texts.length);
});

test('a mistake repeats what was written, but no more of it than fits', () => {
  expect(problemText({ kind: 'area', value: 'nowhere' }, 'r', words)).toContain('“nowhere”');
  expect(problemText({ kind: 'area', value: 'x'.repeat(5000) }, 'r', words).length).toBeLessThan(120);
});

test('the file is named that failed, whichever way it was asked for', () => {
  const named = (message: string): string | null => fileNamed(new EngineFault('broken', message));
  expect(named('targets/a-b-2030.parquet: 1 of 2 bytes arrived')).toBe('targets/a-b-2030.parquet');
  expect(named('https://x.example/en/data/observations/a_b.parquet stopped arriving')).toBe(
    'observations/a_b.parquet',
  );
  expect(named('/data/areas.parquet could not be fetched')).toBe('areas.parquet');
  expect(named('the engine gave no sign')).toBeNull();
  expect(
    faultText(new EngineFault('broken', 'targets/a.parquet'), 'x.parquet', true, faultWords('vi')),
  ).toContain('targets/a.parquet');
});
