import { expect, it } from 'vitest';
import { readHeader } from '../../../scripts/read/header.ts';

it('understands ids and Vietnamese names whatever their case, spacing, Unicode form or diacritics', () => {
  const cells = [
    'MÃ ĐỊA BÀN',
    'kỳ  báo cáo'.normalize('NFD'),
    'Chi tieu',
    'Giá trị',
    'Tử_số',
    'Mẫu số',
    'Age Group',
  ];
  expect(readHeader(cells, ['age_group']).columns).toEqual([
    'area',
    'period',
    'indicator',
    'value',
    'numerator',
    'denominator',
    'age_group',
  ]);
});

it('names unknown columns with their place, and columns that are there twice', () => {
  const header = readHeader(['area', 'colour', '', 'Địa bàn'], []);
  expect(header.columns).toEqual(['area', null, null, null]);
  expect(header.unknown).toEqual([{ name: 'colour', position: 2 }]);
  expect(header.repeated).toEqual(['area']);
});
