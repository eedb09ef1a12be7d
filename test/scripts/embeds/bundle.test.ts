import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { embedScript } from '../../../scripts/embeds/bundle.ts';
import { embedWords } from '../../../src/i18n/embeds/words.ts';

test('a script of embeds has its own view and language, and neither Plot nor the engine', async () => {
  const [trend, ranking] = await Promise.all([embedScript('trend', 'vi'), embedScript('ranking', 'en')]);
  expect(trend).toContain(embedWords('vi').fault.title);
  expect(trend).not.toContain(embedWords('en').fault.title);
  expect(ranking).toContain(embedWords('en').fault.title);
  expect(ranking).not.toContain(embedWords('vi').fault.title);
  // A class that only the drawing of rankings writes.
  expect(ranking).toContain('change-stem');
  expect(trend).not.toContain('change-stem');
  for (const script of [trend, ranking]) {
    expect(script).not.toMatch(/plot-d6a7b5|AsyncDuckDB/);
    expect(brotliCompressSync(script).length).toBeLessThan(36_000);
  }
});
