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
    expect(told('a: [1,\nb: 2\n', sidecarSchema)).toEqual([
      'x.yaml:2: không đọc được YAML ở dòng này (thụt dòng không đều): xem lại thụt dòng, dấu hai chấm và ngoặc kép | this line is no valid YAML (uneven indents): look at indents, colons and quotes',
    ]);
    expect(told('locale: vi\nlocale: en\n', sidecarSchema)).toEqual([
      'x.yaml:2: mục ở dòng này đã ghi ở trên, trong cùng một nhóm: giữ một mục | the field on this line stands in the same group already: keep one',
    ]);
    expect(told('locale: *other\n', sidecarSchema)[0]).toMatch(
      /^x\.yaml.*không đọc được YAML .* \| .* no valid YAML/,
    );
  });

  it('says what is missing, of the wrong kind, or unknown', () => {
    expect(told('sources: 3\nlocale: fr\ncolour: red\nillustrative: maybe\n', sidecarSchema)).toEqual([
      'x.yaml, sources: đang là số 3: phải là một danh sách | found the number 3: must be a list',
      'x.yaml, received: đang thiếu: thêm mục này | is missing: add it',
      'x.yaml, locale: đang là chữ “fr”: chỉ nhận một trong vi, en | found the text “fr”: must be one of vi, en',
      'x.yaml, illustrative: đang là chữ “maybe”: phải là true hoặc false | found the text “maybe”: must be true or false',
      'x.yaml, colour: không có mục tên này (ở đây có: sources, received, locale, encoding, layout, period, areas_on, illustrative): sửa tên hoặc xóa đi | there is no field of this name (known here: sources, received, locale, encoding, layout, period, areas_on, illustrative): mend the name or remove it',
    ]);
  });

  it('names list entries by their ids, or counts them from one, and gives the words of the schema in both languages', () => {
    const text = 'units: {}\nindicators: {}\n';
    expect(told(text, indicatorsFileSchema)).toEqual([]);
    const bad = 'units:\n  Percent: {label: {vi: "%", en: ""}}\nindicators: {}\n';
    expect(told(bad, indicatorsFileSchema)[0]).toContain(
      'x.yaml, units.Percent: “Percent” không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và _ | “Percent” is not valid: use lower-case letters, digits and _',
    );
    const source =
      'received: 2026-07-01\nsources:\n  - {id: a, title: {vi: x, en: x}, publisher: p, licence: l}\n  - {id: b, title: {vi: x}, publisher: p, licence: l}\n  - {title: {vi: x, en: x}, publisher: p, licence: l}\n';
    expect(told(source, sidecarSchema)).toEqual([
      'x.yaml, sources b.title.en: đang thiếu: thêm mục này | is missing: add it',
      'x.yaml, sources[3].id: đang thiếu: thêm mục này | is missing: add it',
    ]);
  });
});
