import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../scripts/briefings/document.ts';
import type { Briefing } from '../../../src/briefing/briefing.ts';
import { standingOf } from '../../../src/targets/standing.ts';

const row = (code: string, status: 'met' | 'missed') => ({
  code,
  label: `Cây được tưới & chăm ${code}`,
  href: '/',
  status,
  result: '43%',
  required: '49%',
  change: 'tăng 3 điểm phần trăm',
  period: '',
});
const briefing = {
  language: 'vi',
  areaId: 'brae',
  areaName: 'Đảo Brae',
  period: { year: 2026, half: 1 },
  periodName: '6 tháng đầu năm 2026',
  publisher: 'Nhà làm vườn',
  illustrative: 'Số liệu minh họa',
  draft: undefined,
  headline: 'Đảo Brae: 1 trên 2 chỉ tiêu đã đạt',
  standing: standingOf([]),
  account: [],
  attention: [
    {
      code: 'T-1',
      label: 'Cây <được> tưới',
      href: '/',
      status: 'missed',
      result: '43%, thiếu 6 điểm phần trăm',
      needed: 'mức đặt ra: 49%',
      agency: 'Đội tưới',
      report: '',
    },
  ],
  calm: '',
  turnedSummary: '1 trên 2 chỉ tiêu đã đổi chiều.',
  turned: [{ label: 'Cây', href: '/', turn: 'worse', text: 'từ “Đạt” sang “Không đạt”' }],
  multiples: [],
  table: [{ programme: 'Vườn', rows: [row('T-1', 'missed'), row('T-2', 'met')] }],
  figures: [],
  history: [],
  notes: ['Một ghi chú.'],
  source: 'Nguồn: sổ vườn.',
  release: 'Bản 1.',
  path: '/bao-cao/brae/2026-h1/',
  address: 'https://veld.example/bao-cao/brae/2026-h1/',
} as unknown as Briefing;

/** A picture of one black point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const pictures = ['Một', 'Hai', 'Ba'].map((label) => ({
  png,
  width: 164,
  height: 66,
  label,
  described: `${label}: kết quả 43%, cần 49%`,
}));

async function parts(): Promise<(name: string) => string> {
  const files = unzipSync(await documentOf(briefing, pictures));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

describe('a briefing as a document', () => {
  test('is A4 with the margins and the face of administrative documents', async () => {
    const part = await parts();
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(
        part('word/document.xml'),
      ) ?? [];
    const mm = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;
    expect(mm(top)).toBeCloseTo(20, 0);
    expect(mm(bottom)).toBeCloseTo(20, 0);
    expect(mm(left)).toBeCloseTo(30, 0);
    expect(mm(right)).toBeCloseTo(20, 0);
    expect(part('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(part('word/styles.xml')).toContain('w:val="vi-VN"');
  });

  test('numbers its pages from the second on', async () => {
    const part = await parts();
    expect(part('word/document.xml')).toContain('<w:titlePg');
    const headers = [part('word/header1.xml'), part('word/header2.xml')];
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  });

  test('has headings, tables with a head that returns and rows that stay whole, and what the reader needs', async () => {
    const text = (await parts())('word/document.xml');
    expect(text.match(/<w:pStyle w:val="Heading1"/g)?.length).toBeGreaterThanOrEqual(5);
    expect(text.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(text.match(/<w:cantSplit/g)?.length).toBe(text.match(/<w:tr>|<w:tr /g)?.length);
    for (const word of [
      'Đảo Brae: 1 trên 2',
      'Cây &lt;được&gt; tưới',
      'thiếu 6 điểm phần trăm',
      'Một ghi chú.',
    ])
      expect(text).toContain(word);
    expect(text).toContain('[QUỐC HIỆU]');
  });

  test('each picture is described', async () => {
    const text = (await parts())('word/document.xml');
    for (const { described } of pictures) expect(text).toContain(`descr="${described}"`);
    expect(text.match(/<w:drawing>/g)).toHaveLength(3);
  });

  test('carries its title', async () => {
    expect((await parts())('docProps/core.xml')).toContain('Đảo Brae, 6 tháng đầu năm 2026: bản tóm tắt');
  });
});
