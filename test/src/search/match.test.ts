import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/areas/fold.ts';
import type { Entry } from '../../../src/search/entry.ts';
import { entry, formerly, found, types } from './world.ts';

/** How many results a reader sees under the field. */
const page = 8;

describe('names', () => {
  const names = ['Đá Xanh', 'Xanh Đá', 'Đá Xanh Ngoài', 'Bãi Đá Xanh', 'Đáy Xanh', 'Cao Nguyên'];
  const among = (query: string): string[] =>
    found(
      names.map((name) => entry(name)),
      query,
    );

  test('a whole name comes before its beginning, then words inside, then words in any order', () => {
    expect(among('da xanh')).toEqual([
      '/Đá Xanh/',
      '/Đá Xanh Ngoài/',
      '/Bãi Đá Xanh/',
      '/Đáy Xanh/',
      '/Xanh Đá/',
    ]);
  });

  test('parts of words are found, and words typed as one', () => {
    expect(among('uyen')).toEqual(['/Cao Nguyên/']);
    expect(among('caonguyen')).toEqual(['/Cao Nguyên/']);
    expect(among('ca ng')).toEqual(['/Cao Nguyên/']);
  });

  test('one slip is forgiven in words of four letters, after all else', () => {
    expect(among('cao nguyem')).toEqual(['/Cao Nguyên/']);
    expect(among('da xamh')).toEqual(['/Bãi Đá Xanh/', '/Đá Xanh/', '/Đá Xanh Ngoài/', '/Đáy Xanh/']);
    expect(among('coa nguyem')).toEqual([]);
    expect(among('cap')).toEqual([]);
    expect(found([entry('Tranh'), entry('Thanh'), entry('Oanh Thành')], 'thanh')).toEqual([
      '/Thanh/',
      '/Oanh Thành/',
      '/Tranh/',
    ]);
  });

  test('nothing typed finds nothing', () => {
    expect(among(' . ')).toEqual([]);
  });
});

describe('marks', () => {
  const names = ['Hoá Thượng', 'Hòa Bình', 'Tân Hòa', 'Hoa Lư'];
  const among = (query: string): string[] =>
    found(
      names.map((name) => entry(name)),
      query,
    );

  test.each(['Hòa', 'hoà', 'HÒA', 'hòa'.normalize('NFD')])('"%s": its tone first, others after', (query) => {
    expect(among(query)).toEqual(['/Hòa Bình/', '/Tân Hòa/', '/Hoa Lư/', '/Hoá Thượng/']);
  });

  test('typed without marks, none is preferred', () => {
    expect(among('hoa')).toEqual(['/Hòa Bình/', '/Hoa Lư/', '/Hoá Thượng/', '/Tân Hòa/']);
  });

  test.each([
    ['Mỹ Lý', 'mi li'],
    ['Mỹ Lý', 'Mĩ Lí'],
    ['Đồng Ấu', 'dồng âu'],
    ['Đồng Ấu', 'Đống Ẩu'],
  ])('%s is found as "%s"', (name, typed) => {
    expect(found([entry(name), entry('Khác')], typed)).toEqual([`/${name}/`]);
  });
});

describe('kinds of area', () => {
  const island = entry('Veld');
  const harbour = entry('Veld', { path: '/harbour/', type: 1 });
  const target = entry('Giếng ở Veld', { kind: 'target', type: -1, path: '/target/' });

  test.each(['bến cảng Veld', 'ben cang veld', 'bc veld', 'BC.Veld', 'veld harbour'])(
    '"%s" asks for the harbour first and hides nothing',
    (query) => {
      expect(found([island, harbour, target], query)).toEqual(['/harbour/', '/Veld/', '/target/']);
    },
  );

  test('a kind alone gives all of the kind, after names that begin so', () => {
    const name = entry('Mũi Né', { path: '/name/', type: 0 });
    const capes = ['Ác', 'Bờ'].map((cape) => entry(cape, { type: 2 }));
    expect(found([...capes, name, island], 'mui')).toEqual(['/name/', '/Ác/', '/Bờ/']);
  });
});

describe('former areas', () => {
  const now = entry('Bãi Mới', { former: [formerly('Cát'), formerly('Sóng')] });
  const old = entry('Cát', { ended: true });

  test('what took it in comes first, then the area that ended', () => {
    expect(found([old, now], 'cat')).toEqual(['/Bãi Mới/', '/Cát/']);
  });

  test('an area of that name that stands comes before both', () => {
    expect(found([old, now, entry('Cát', { path: '/now/' })], 'cat')).toEqual([
      '/now/',
      '/Bãi Mới/',
      '/Cát/',
    ]);
  });

  test('two former names are not one', () => {
    expect(found([now], 'cat song')).toEqual([]);
  });
});

describe('what stands beside a name', () => {
  const near = entry('Cát', { context: 'Bắc Veld' });
  const far = entry('Cát', { path: '/far/', context: 'Nam Veld' });

  test('may be typed with it', () => {
    expect(found([far, near], 'cat bac veld')).toEqual(['/Cát/']);
  });

  test('alone finds nothing', () => {
    expect(found([far, near], 'veld')).toEqual([]);
  });
});

test('a code typed whole comes first, with or without its signs', () => {
  const entries = [entry('07'), entry('Giếng', { code: 'CW-07', kind: 'target' })];
  for (const query of ['CW-07', 'cw07', 'cw 07']) expect(found(entries, query)).toEqual(['/Giếng/']);
});

test('equals stand in the order of the Vietnamese alphabet', () => {
  const names = ['Đá 10', 'Dá 1', 'Đá 2', 'Đà 1', 'Ea Đa 1'];
  expect(
    found(
      names.toReversed().map((name) => entry(name)),
      'da',
    ),
  ).toEqual(['/Dá 1/', '/Đà 1/', '/Đá 2/', '/Đá 10/', '/Ea Đa 1/']);
});

describe('in any sea', () => {
  const syllables =
    'Hòa Hoá Đồng Dông Tân Thành Thanh Lý Mỹ Quảng Phượng Nà Bình An Yên Xuân Ẩm Đảo Mũi Bến'.split(' ');
  const name = fc
    .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '));
  const key = (text: string): string => fold(text).replaceAll('y', 'i');
  /** Areas of which two at most are one when written without marks: one that stands and one that ended. */
  const sea = fc
    .uniqueArray(fc.record({ name, type: fc.nat(2), ended: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
      selector: (area) => `${key(area.name)} ${area.ended}`,
    })
    .map((areas) => areas.map(({ name, type, ended }, at) => entry(name, { path: `/${at}/`, type, ended })));

  /** The name each time with one mark less. */
  function withoutOneMark(text: string): string[] {
    const apart = text.normalize('NFD').replaceAll('đ', 'd\u0335').replaceAll('Đ', 'D\u0335');
    return [...apart.matchAll(/\p{M}/gu)].map(({ index }) =>
      (apart.slice(0, index) + apart.slice(index + 1))
        .replaceAll('d\u0335', 'đ')
        .replaceAll('D\u0335', 'Đ')
        .normalize('NFC'),
    );
  }

  /** Every area is on the first page of each query that `queries` gives for it. */
  function foundBy(queries: (area: Entry) => readonly string[]): void {
    fc.assert(
      fc.property(sea, (areas) => {
        for (const area of areas) {
          for (const query of queries(area)) {
            expect(found(areas, query).slice(0, page), query).toContain(area.path);
          }
        }
      }),
      { numRuns: 40 },
    );
  }

  const own = ({ names }: Entry): string => names[0] ?? '';

  test('an area is found by its name and by its full name, with marks and without', () => {
    foundBy((area) =>
      [own(area), `${types[area.type]?.[0] ?? ''} ${own(area)}`].flatMap((text) => [text, fold(text)]),
    );
  });

  test('an area is found by every word for its kind with its name', () => {
    foundBy((area) => (types[area.type] ?? []).map((word) => fold(`${word} ${own(area)}`)));
  });

  test('an area is found by its name with any one mark left out', () => {
    foundBy((area) => withoutOneMark(own(area)));
  });

  test('nothing comes twice, and the order of the entries does not matter', () => {
    fc.assert(
      fc.property(sea, name, fc.nat(12), (areas, typed, letters) => {
        const query = typed.slice(0, letters + 1);
        const results = found(areas, query);
        expect(new Set(results).size).toBe(results.length);
        expect(found(areas.toReversed(), query)).toEqual(results);
      }),
    );
  });

  test('a kind that is typed hides nothing', () => {
    const noKind = name.filter((text) => !/đảo|mũi|bến/i.test(text));
    fc.assert(
      fc.property(sea, noKind, fc.constantFrom('dao', 'bc', 'mũi'), (areas, typed, word) => {
        const results = found(areas, `${word} ${typed}`);
        for (const path of found(areas, typed)) expect(results).toContain(path);
      }),
    );
  });

  test('any text may be typed', () => {
    fc.assert(fc.property(sea, fc.string({ unit: 'grapheme' }), (areas, query) => void found(areas, query)));
  });
});
