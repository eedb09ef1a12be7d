import { expect, it } from 'vitest';
import type { Fault } from '../../../scripts/read/fault.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { parseYaml } from '../../../scripts/read/yaml.ts';
import { templateSidecar } from '../../../scripts/template/sidecar.ts';
import { templateWords } from '../../../scripts/template/words.ts';

const text = templateSidecar(
  { period: { year: 2026, half: 1 }, words: templateWords('vi') },
  'trees-2026-H1-C1',
);

function read(yaml: string) {
  const faults: Fault[] = [];
  return { sidecar: parseYaml(yaml, 'trees.yaml', sidecarSchema, faults), faults };
}

it('asks for everything that is left empty, each with its place and mend', () => {
  const { sidecar, faults } = read(text);
  expect(sidecar).toBeUndefined();
  expect(faults.map(({ column }) => column).toSorted()).toEqual([
    'received',
    'sources trees-2026-h1-c1.licence',
    'sources trees-2026-h1-c1.publisher',
    'sources trees-2026-h1-c1.title.en',
    'sources trees-2026-h1-c1.title.vi',
  ]);
  for (const { message } of faults) expect(message.vi).toMatch(/^đang để trống: /);
});

it('is a sidecar once it is completed', () => {
  const completed = text
    .replace(/vi:$/m, 'vi: Báo cáo')
    .replace(/en:$/m, 'en: Report')
    .replace(/publisher:$/m, 'publisher: Office')
    .replace(/licence:$/m, 'licence: unknown')
    .replace(/received:$/m, 'received: 2026-07-15');
  expect(read(completed)).toMatchObject({
    sidecar: {
      sources: [{ id: 'trees-2026-h1-c1', title: { vi: 'Báo cáo', en: 'Report' }, publisher: 'Office' }],
      received: '2026-07-15',
      period: '2026-H1',
      locale: 'vi',
      layout: 'long',
      illustrative: false,
    },
    faults: [],
  });
});
