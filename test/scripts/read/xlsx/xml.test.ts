import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, readXml, XmlError, XmlReader } from '../../../../scripts/read/xlsx/xml.ts';

/** What a reader is told, as one line each. */
function told(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  const reader = new XmlReader({
    open: (name, text) => lines.push(`<${name} ${JSON.stringify(attributesOf(text))}`),
    text: (text) => lines.push(text),
    close: (name) => lines.push(`>${name}`),
  });
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return lines;
}

const sample =
  '<?xml version="1.0"?>\n<!-- a <b> --><x:tree a="1>2" x:b=\'"\' c = "&lt;"><oak/>text &#233;&amp;<![CDATA[<raw> & ]]></x:tree>\n';

describe('XmlReader', () => {
  it('tells tags, attributes and texts, names without their prefix', () => {
    expect(told([sample])).toEqual([
      '<tree {"a":"1>2","b":"\\"","c":"<"}',
      '<oak {}',
      '>oak',
      'text é&',
      '<raw> & ',
      '>tree',
    ]);
  });

  it('tells the same however the text comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: sample.length }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), sample.length];
        const pieces = places.slice(1).map((end, index) => sample.slice(places[index], end));
        expect(told(pieces)).toEqual(told([sample]));
      }),
    );
  });

  it('says where tags stand', () => {
    const places: string[] = [];
    const text = '<a><b c="1"/>x</a>';
    readXml(text, {
      open: (_, __, { start, end, depth }) => places.push(`${depth} ${text.slice(start, end)}`),
      close: (_, { start, end, depth }) => places.push(`${depth} ${text.slice(start, end)}`),
    });
    expect(places).toEqual(['0 <a>', '1 <b c="1"/>', '1 <b c="1"/>', '0 </a>']);
  });

  it.each([
    '',
    '  ',
    '<a>',
    '<a></b>',
    '<a></a><b/>',
    '<a',
    '</a>',
    '<a>&b;</a>',
    '< a/>',
    '<!DOCTYPE a><a/>',
    '<a/>x',
  ])('refuses %j', (text) => {
    expect(() => readXml(text, { text: () => undefined })).toThrow(XmlError);
  });
});
