import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import { siteSchema } from '../../../src/site/site.ts';
import { programmeSchema } from '../../../src/targets/programme.ts';

const folder = 'test/fixtures/second-subject';
const files: [path: string, schema: z.ZodType][] = [
  ['site.yaml', siteSchema],
  ['indicators.yaml', indicatorsFileSchema],
  ...within('programmes', programmeSchema),
  ...within('exports', sidecarSchema),
];

function within(name: string, schema: z.ZodType): [string, z.ZodType][] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [`${name}/${file}`, schema]);
}

type Place = readonly (string | number)[];

/** Where in a file a text stands in both languages. */
function pairs(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [at];
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, [...at, key]));
}

/** A copy of a file in which the text at a place lacks a language, or says nothing in it. */
function without(file: unknown, place: Place, language: 'vi' | 'en', left?: string): unknown {
  const copy = structuredClone(file);
  const pair = place.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy);
  if (left === undefined) Reflect.deleteProperty(pair as object, language);
  else Reflect.set(pair as object, language, left);
  return copy;
}

describe.each(files)('%s', (path, schema) => {
  const file: unknown = parse(readFileSync(join(folder, path), 'utf8'));

  test('a text without its translation is refused, wherever it stands', () => {
    expect(schema.safeParse(file).success).toBe(true);
    const places = pairs(file);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      for (const language of ['vi', 'en'] as const) {
        for (const left of [undefined, '']) {
          const read = schema.safeParse(without(file, place, language, left));
          expect(read.success, `${place.join('.')} without ${language}`).toBe(false);
        }
      }
    }
  });
});
