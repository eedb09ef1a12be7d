import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, escapeText, fold, icalendar } from '../../../src/duties/icalendar.ts';

const calendar = { name: 'Vườn cây', product: '-//Town//Trees//VI', day: '2026-06-30' };
const event: CalendarEvent = {
  uid: 'T-1 2026-06-12.office.trees@trees.example',
  due: '2026-06-12',
  strict: true,
  summary: 'Báo cáo 6 tháng (trước ngày 12/06/2026)',
  description: 'Cơ quan: Văn phòng cây; kế hoạch 1, 2.\nDòng hai \\ hết.',
  url: 'https://trees.example/office/',
};

/** Reads a calendar back: its lines as names and values, a name without its parameters. */
function read(text: string): readonly (readonly [name: string, value: string])[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .replaceAll('\r\n ', '')
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const [name = ''] = line.slice(0, colon).split(';');
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      return [name, value];
    });
}

const valueOf = (text: string, name: string) => read(text).find(([found]) => found === name)?.[1];
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar', () => {
  const text = icalendar(calendar, [event]);

  it('stands on the last day in time, all day, stamped with the release', () => {
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20260611\r\nDTEND;VALUE=DATE:20260612\r\n');
    expect(text).toContain('\r\nDTSTAMP:20260630T000000Z\r\n');
    const by = icalendar(calendar, [{ ...event, strict: false }]);
    expect(valueOf(by, 'DTSTART')).toBe('20260612');
  });

  it('is read back as it was written', () => {
    expect(read(text).slice(0, 3)).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', calendar.product],
    ]);
    for (const [name, value] of [
      ['SUMMARY', event.summary],
      ['DESCRIPTION', event.description],
      ['UID', event.uid],
      ['URL', event.url],
      ['X-WR-CALNAME', calendar.name],
    ] as const)
      expect(valueOf(text, name)).toBe(value);
    expect(read(text).at(-1)).toEqual(['END', 'VCALENDAR']);
  });

  it('leaves the address out where there is none, and knows no calendar without events', () => {
    expect(valueOf(icalendar(calendar, [{ ...event, url: undefined }]), 'URL')).toBeUndefined();
    expect(() => icalendar(calendar, [])).toThrow(RangeError);
  });
});

describe('a line', () => {
  it('is folded after 75 octets, never inside a letter', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75));
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    // ế takes three octets: 24 of them and one letter are 73, the next would make 76.
    expect(fold(`a${'ế'.repeat(25)}`)).toBe(`a${'ế'.repeat(24)}\r\n ế`);
    expect(fold(`aa${'🌳'.repeat(19)}`)).toBe(`aa${'🌳'.repeat(18)}\r\n 🌳`);
  });

  it('has its signs escaped and other controls left out', () => {
    expect(escapeText('a;b,c\\d\r\ne\u0000\u0007')).toBe('a\\;b\\,c\\\\d\\ne');
  });
});

describe('for any text', () => {
  // Without controls but for line breaks; lone surrogates are no text.
  const text = fc
    .string({ unit: 'grapheme', maxLength: 300 })
    .map((given) => given.replace(/\p{Cc}/gu, '\n').normalize('NFC'));

  it('no line is longer than 75 octets, and it is read back whole', () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const written = icalendar(calendar, [{ ...event, summary, description }, event]);
        for (const line of written.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(valueOf(written, 'SUMMARY')).toBe(summary);
        expect(valueOf(written, 'DESCRIPTION')).toBe(description);
        expect(read(written).filter(([name]) => name === 'BEGIN')).toHaveLength(3);
      }),
    );
  });
});
