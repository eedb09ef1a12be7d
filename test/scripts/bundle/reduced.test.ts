import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reduced } from '../../../scripts/bundle/reduced.ts';
import * as tables from '../../../src/release/tables.ts';

interface Column {
  name: string;
  type: string;
}

const load = async (source: string): Promise<Record<string, unknown>> =>
  (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Record<string, unknown>;

test('schemas keep every column in order with its type, and lose what describes it', async () => {
  const source = (await reduced(resolve('src/release/tables.ts'))) ?? '';
  const light = await load(source);
  const named = Object.entries(tables).filter(([, value]) => typeof value === 'object');
  expect(Object.keys(light).toSorted()).toEqual(named.map(([name]) => name).toSorted());
  const names = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(({ name, type }: Column) => [name, type])
      : Object.entries(value as Record<string, { name: string; columns: Column[] }>).map(
          ([table, { name, columns }]) => [table, name, columns.map((column) => [column.name, column.type])],
        );
  for (const [name, value] of named) expect(names(light[name])).toEqual(names(value));
  expect(source.length).toBeLessThan(JSON.stringify(tables).length / 2);
});

test('encodings that no release uses refuse, by name', async () => {
  const path = join(resolve('node_modules'), 'hyparquet', 'src', 'wkb.js');
  const light = await load((await reduced(path)) ?? '');
  const [name, refuse] = Object.entries(light)[0] as [string, () => void];
  expect(Object.keys(light)).toEqual(Object.keys((await import(path)) as object));
  expect(refuse).toThrow(`${name} is left out`);
});

test('other modules are needed whole', async () => {
  expect(await reduced(resolve('src/release/queries.ts'))).toBeUndefined();
});
