import { expect, test } from 'vitest';
import { faultText } from '../../../src/explorer/failure.ts';
import { problemText } from '../../../src/explorer/problems.ts';
import { explorerWords } from '../../../src/i18n/explorer/words.ts';
import { EngineFault } from '../../../src/release/engine-fault.ts';

const words = explorerWords('vi');

test('each failure has words of its own', () => {
  const kinds = ['unreachable', 'refused', 'silent', 'missing', 'broken', 'query'] as const;
  const texts = kinds.map((kind) => faultText(new EngineFault(kind, ''), 'x.parquet', true, words));
  texts.push(
    faultText(new Error('?'), '', true, words),
    faultText(new DOMException('', 'AbortError'), '', true, words),
  );
  texts.push(faultText(new EngineFault('broken', ''), '', false, words));
  expect(new Set(texts).size).toBe(texts.length);
});

test('a mistake repeats what was written, but no more of it than fits', () => {
  expect(problemText({ kind: 'area', value: 'nowhere' }, 'r', words)).toContain('“nowhere”');
  expect(problemText({ kind: 'area', value: 'x'.repeat(5000) }, 'r', words).length).toBeLessThan(120);
});
