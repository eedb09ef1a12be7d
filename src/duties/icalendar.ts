import { addDays } from '../periods/date.ts';
import { type Due, lastDayInTime } from './duty.ts';

/** An all-day event: something due. */
export interface CalendarEvent extends Due {
  /** The same in every release, so that calendars know it again. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** A page that says more; left out where the site's address is not known. */
  readonly url?: string | undefined;
}

/** What a calendar says of itself. */
export interface Calendar {
  readonly name: string;
  /** What made it, as in "-//Publisher//Title//VI". */
  readonly product: string;
  /** The day for which it was made, ISO: the release's, never the clock's. */
  readonly day: string;
}

/**
 * A calendar in the form of RFC 5545. Each event stands on the last day in time: what is due before a
 * day stands on the day before it. There must be an event: the form knows no empty calendar.
 */
export function icalendar(calendar: Calendar, events: readonly CalendarEvent[]): string {
  if (events.length === 0) throw new RangeError('a calendar without events cannot be written');
  const stamp = `${compact(calendar.day)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(calendar.product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(calendar.name)}`,
    // The older name of the same, which most calendars read.
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const day = lastDayInTime(event);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    // A due day takes nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A text as a value: backslash, semicolon, comma and line break are escaped, other controls left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // The form allows no controls but the line break.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  );
}

/** The most octets of a line, without its end. */
const longest = 75;

/** A line in pieces of at most 75 octets of UTF-8, never inside a character; each further one begins with a space. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longest) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
