import { expect, test } from 'vitest';
import { affordsEngine, surelyAffordsEngine } from '../../../src/release/engine-ahead.ts';

test('the engine is fetched ahead where nothing speaks against it', () => {
  expect(affordsEngine({})).toBe(true);
  expect(affordsEngine({ saveData: false, effectiveType: '4g', deviceMemory: 8 })).toBe(true);
});

test.each([
  ['the reader saves data', { saveData: true }],
  ['the line is slow', { effectiveType: '3g' }],
  ['the device is small', { deviceMemory: 2 }],
])('not where %s', (_why, means) => {
  expect(affordsEngine({ effectiveType: '4g', deviceMemory: 8, ...means })).toBe(false);
});

test('a page on which few need it waits for the browser to say that it can', () => {
  expect(surelyAffordsEngine({})).toBe(false);
  expect(surelyAffordsEngine({ effectiveType: '4g' })).toBe(false);
  expect(surelyAffordsEngine({ deviceMemory: 8 })).toBe(false);
  expect(surelyAffordsEngine({ effectiveType: '4g', deviceMemory: 4 })).toBe(true);
  expect(surelyAffordsEngine({ effectiveType: '4g', deviceMemory: 8, saveData: true })).toBe(false);
  expect(surelyAffordsEngine({ effectiveType: '3g', deviceMemory: 8 })).toBe(false);
});
