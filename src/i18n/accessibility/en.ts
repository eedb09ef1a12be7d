import type { AccessibilityWords } from './words.ts';

/** English words of the accessibility statement. */
export const en: AccessibilityWords = {
  name: 'Accessibility',
  lede: 'This site is made for everyone: with a mouse, a keyboard, a screen reader, an old phone, a slow line or on paper. The standard it follows is WCAG 2.2, level AA.',
  keys: {
    title: 'By keyboard',
    caption: 'Keys and what they do',
    key: 'Key',
    does: 'Does',
    rows: [
      [
        'Tab, Shift + Tab',
        'Go to the next or the previous link, button, chart or table. The first stop leads past the menu.',
      ],
      [
        'Arrow keys on a chart',
        'Read point by point: period, value, what was required, status. Home and End: first and last point.',
      ],
      [
        'Up and down arrows where many small charts stand together',
        'Go to the chart before or after; each begins with a sentence that sums it up.',
      ],
      ['Enter on a chart', 'Go to the table of that chart.'],
      ['Arrow keys on tiles or a map', 'Go to the neighbouring area; Enter opens its page.'],
      ['Left and right arrows on a table', 'Scroll a table that is wider than the screen.'],
      ['Esc, then Tab in the SQL editor', 'Leave the editor; Tab alone indents.'],
      ['Up and down arrows in the search field', 'Choose a suggestion; Enter opens it, Esc closes the list.'],
    ],
  },
  done: {
    title: 'How the site is made',
    items: [
      'Each status always has a mark, a colour and a word; a black and white print still tells them apart.',
      'Each chart has a sentence that sums it up for screen readers, and a table of the same figures.',
      'Where there is no number the cell or its row says why; it is never shown as 0.',
      'Text has a contrast of at least 4.5 : 1, marks and lines at least 3 : 1, on light and on dark.',
      'Light or dark follows your device; colours chosen in the system are respected; nothing moves if you have turned motion off.',
      'From a screen of 320 px up, only wide tables scroll sideways, inside their own frame.',
      'Without JavaScript every page can be read. Searching, comparing, asking in SQL and putting new briefings together need it; without it there are still the lists and the files to download.',
    ],
  },
  tested: {
    title: 'What is tested',
    lede: 'These checks run again with every change, on every kind of page, in Chromium:',
    items: [
      'the rules of axe (WCAG 2.0 to 2.2, levels A and AA): light, dark, forced colours, as wide as a phone and a desk, with folded parts open, while searching, in every view of the comparison and with errors shown;',
      'what the browser hands to screen readers: tables, charts, buttons and links all have a name, no name says a thing twice, no sign stands for a word, and no chart holds loose numbers;',
      'the main tasks by keyboard alone, with a focus that can always be seen;',
      'buttons and links that stand alone are at least 24 px wide and high;',
      'a width of 320 px, wider text spacing and 200 % zoom without loss of content;',
      'contrast computed from the colours in use, and labels on charts that never cover each other.',
    ],
  },
  gaps: {
    title: 'Known gaps',
    items: [
      'No person with a disability has tried the site yet, and nobody has listened to it with a real screen reader; the checks are made by machine and by reading what the browser hands to screen readers.',
      'Tables shorten half-years to “H1 2026”; charts have them read out in full.',
      'Checked in Chromium only; not yet in Firefox or Safari.',
      'Small drawings on cards and briefings have only a sentence that sums them up; to read point by point, open the page of the target.',
      'The drawing “Before and after” of an area and the map by value do not grow where only the text is made larger; zoom the whole page.',
      'PDF files of briefings are tagged but not checked against PDF/UA; the page itself or the DOCX file reads better.',
      'Source documents and other agencies’ sites that this site links to may not be accessible.',
      'There is no easy-read and no sign language version; names of areas, agencies and documents stay in Vietnamese on English pages.',
    ],
  },
  contact: {
    title: 'Tell us',
    before: 'If something is hard to use, or you need figures in another form, write to',
    after: 'name the page, the device and what you want to do.',
  },
};
