import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { indicatorsFileSchema } from '../../../src/indicators/indicator.ts';
import { type Fault, place } from '../../../scripts/read/fault.ts';
import { sidecarSchema } from '../../../scripts/read/sidecar.ts';
import { parseYaml } from '../../../scripts/read/yaml.ts';

function told(text: string, schema: z.ZodType): string[] {
  const faults: Fault[] = [];
  parseYaml(text, 'x.yaml', schema, faults);
  return faults.map((fault) => `${place(fault)}: ${fault.message.vi} | ${fault.message.en}`);
}

describe('parseYaml', () => {
  it('says where YAML itself is broken', () => {
    expect(told('a: [1,\nb: 2\n', sidecarSchema)[0]).toMatch(
      /^x\.yaml:\d+: không đọc được YAML ở dòng này .* \| this line is no valid YAML/,
    );
  });

  it('says what is missing, of the wrong kind, or unknown', () => {
    expect(told('sources: 3\nlocale: fr\ncolour: red\nillustrative: maybe\n', sidecarSchema)).toEqual([
      'x.yaml, sources: phải là một danh sách | must be a list',
      'x.yaml, received: đang thiếu: thêm mục này | is missing: add it',
      'x.yaml, locale: phải là một trong: vi, en | must be one of: vi, en',
      'x.yaml, illustrative: phải là true hoặc false | must be true or false',
      'x.yaml: không biết mục colour: xóa đi hoặc sửa tên | unknown entry colour: remove it or mend its name',
    ]);
  });

  it('counts list entries from one and gives the words of the schema in both languages', () => {
    const text = 'units: {}\nindicators: {}\n';
    expect(told(text, indicatorsFileSchema)).toEqual([]);
    const bad = 'units:\n  Percent: {label: {vi: "%", en: ""}}\nindicators: {}\n';
    expect(told(bad, indicatorsFileSchema)[0]).toContain(
      'chỉ dùng chữ thường không dấu, chữ số và _ | use lower-case letters, digits and _',
    );
    const source =
      'received: 2026-07-01\nsources:\n  - {id: a, title: {vi: x, en: x}, publisher: p, licence: l}\n  - {id: b, title: {vi: x}, publisher: p, licence: l}\n';
    expect(told(source, sidecarSchema)).toEqual([
      'x.yaml, sources[2].title.en: đang thiếu: thêm mục này | is missing: add it',
    ]);
  });
});
