import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../scripts/read/header.ts';

describe('the name of an area in an export', () => {
  it('says which area is meant where there is no code', () => {
    expect(readHeader(['Tên địa bàn', 'Giá trị'], []).columns).toEqual(['area', 'value']);
  });

  it('is for people where a code stands beside it, and so is the unit', () => {
    const { columns, repeated, unknown } = readHeader(['Mã địa bàn', 'Tên địa bàn', 'Đơn vị tính'], []);
    expect(columns).toEqual(['area', 'area_name', 'unit']);
    expect([...repeated, ...unknown]).toEqual([]);
  });
});
