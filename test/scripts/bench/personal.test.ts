import { expect, test } from 'vitest';
import { personalRates } from '../../../scripts/bench/personal.ts';
import { plantKinds } from '../../../scripts/bench/personal-plants.ts';

// `npm run bench -- personal` prints the rates of many more tables.
const sizes = { clean: 1500, each: 120 };

test('the rules for personal data find what is planted, and nothing in the data folder and in clean tables', async () => {
  const { folder, clean, planted } = await personalRates('data', sizes);
  process.stderr.write(`${JSON.stringify({ clean, planted, each: sizes.each })}\n`);
  expect(folder.texts).toBeGreaterThan(10_000);
  expect(folder.tables).toBeGreaterThan(50);
  expect(folder.alarms).toEqual([]);
  expect(clean.alarms).toBeLessThanOrEqual(1);
  for (const kind of plantKinds) {
    const identifier = !kind.includes('name') && !kind.includes('address') && !kind.includes('birth');
    expect(planted[kind].rate, kind).toBeLessThan(identifier ? 0.01 : 0.05);
  }
}, 300_000);
