import { describe, expect, it } from 'vitest';
import { readWideHeader } from '../../../scripts/read/wide-header.ts';
import { vocabulary } from '../../../scripts/read/vocabulary.ts';
import { area, indicator, inputs } from '../inputs.ts';

const label = (vi: string, en: string) => ({ vi, en });
const words = vocabulary(
  inputs({
    areas: [area('A', 'town', null, '2000-01-01')],
    indicators: {
      trees: indicator('flow', {
        label: label('Cây (đã trồng)', 'Trees'),
        breakdowns: {
          shade: [{ id: 'dark', label: label('râm', 'dark') }],
          bark: [
            { id: 'pale', label: label('nhạt', 'pale') },
            { id: 'dark', label: label('sẫm', 'dark') },
          ],
        },
      }),
      cared: indicator('share', { label: label('Cây được chăm', 'Cared for') }),
      prize: indicator('status', {
        label: label('Giải', 'Prize'),
        states: [{ id: 'yes', label: label('có', 'yes') }],
      }),
      twin_a: indicator('flow', { label: label('Song sinh', 'Twin A') }),
      twin_b: indicator('flow', { label: label('Song Sinh', 'Twin B') }),
    },
  }),
);
const read = (text: string) => readWideHeader(text, words);
const figures = (id: string, result: string, categories: Record<string, string> = {}, period?: string) => ({
  kind: 'figures',
  indicator: id,
  result,
  categories,
  period,
});

describe('readWideHeader', () => {
  it.each([
    ['trees', figures('trees', 'value')],
    ['CÂY  (ĐÃ TRỒNG)', figures('trees', 'value')],
    ['Cây (đã trồng)'.normalize('NFD'), figures('trees', 'value')],
    ['Cây (đã trồng) [râm]', figures('trees', 'value', { shade: 'dark' })],
    ['Trees [râm; nhạt]', figures('trees', 'value', { shade: 'dark', bark: 'pale' })],
    ['trees@shade=dark&bark=pale', figures('trees', 'value', { shade: 'dark', bark: 'pale' })],
    ['trees [bark: sẫm]', figures('trees', 'value', { bark: 'dark' })],
    ['Cây được chăm – tử số', figures('cared', 'numerator')],
    ['Cây được chăm (mẫu số)', figures('cared', 'denominator')],
    ['cared.denominator', figures('cared', 'denominator')],
    ['cared', figures('cared', 'value')],
    ['Giải', figures('prize', 'state')],
    ['prize.event_date', figures('prize', 'event_date')],
    ['trees [2025]', figures('trees', 'value', {}, '2025')],
    ['Trees [nhạt; 6 tháng đầu năm 2026]', figures('trees', 'value', { bark: 'pale' }, '2026-H1')],
    ['cared@Quý III/2025 – tử số', figures('cared', 'numerator', {}, '2025-Q3')],
    ['prize [2026-07]', figures('prize', 'state', {}, '2026-07')],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says what it cannot read, and guesses nothing', () => {
    expect(read('Ghi thêm')).toEqual({ kind: 'unknown' });
    expect(read('Song sinh')).toEqual({ kind: 'ambiguous', indicators: ['twin_a', 'twin_b'] });
    expect(read('trees [xanh]')).toMatchObject({ kind: 'category', text: 'xanh' });
    // Two breakdowns have a category of this name.
    expect(read('trees [dark]')).toMatchObject({ kind: 'category', text: 'dark' });
    expect(read('trees [2024; 2025]')).toEqual({ kind: 'unknown' });
    expect(read('trees [2025-07-01]')).toEqual({ kind: 'day', text: '2025-07-01' });
    expect(read('cared [râm]')).toEqual({ kind: 'undeclared', indicator: 'cared', text: 'râm' });
  });
});
