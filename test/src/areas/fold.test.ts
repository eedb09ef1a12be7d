import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isPlain, spelling } from '../../../src/areas/fold.ts';

describe('fold', () => {
  it('drops diacritics, đ among them, case and extra spaces', () => {
    expect(fold('  Đồng   Hỷ ')).toBe('dong hy');
    expect(fold('Kỳ báo cáo')).toBe('ky bao cao');
    expect(fold('Nà\u00a0Phặc')).toBe('na phac');
  });

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    );
  });

  it('is the same when done twice', () => {
    for (const name of ['Đá Xanh', 'ƯƠNG', 'Thái Nguyên']) expect(fold(fold(name))).toBe(fold(name));
  });
});

describe('spelling', () => {
  it('takes the place of the tone mark, case and Unicode form as one', () => {
    expect(spelling('Hoà Bình')).toBe(spelling('HÒA  bình'));
    expect(spelling('Thuỷ')).toBe(spelling('Thủy'.normalize('NFD')));
  });

  it('keeps tones and letters apart', () => {
    const names = ['Tân Lập', 'Tấn Lập', 'Tan Lap', 'Tân Lạp', 'Đại', 'Dại'];
    expect(new Set(names.map(spelling)).size).toBe(names.length);
  });
});

it('knows a text typed without diacritics', () => {
  expect(isPlain('Phong Quang')).toBe(true);
  expect(isPlain('Đồng')).toBe(false);
});
