import type { Row } from 'write-excel-file/node';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { levelName } from '../../src/areas/naming.ts';
import { askedCells } from './asked-cells.ts';
import type { Due } from './due.ts';
import type { Form } from './form.ts';
import { listsOf } from './lists.ts';
import { given, head, plain } from './look.ts';
import type { Sheet } from './sheet.ts';

/** The sheet of definitions, and where on it stands each list to choose from. */
export interface Dictionary {
  readonly sheet: Sheet;
  /** Ranges such as `'Words'!$B$20:$B$24`, by the key of the list. */
  readonly ranges: ReadonlyMap<string, string>;
}

/** What each indicator of a template counts, what is asked of it and of whom; below, the lists of its cells. */
export function dictionarySheet(form: Form): Dictionary {
  const { due, words, language } = form;
  const { columns, lists: titles } = words.dictionary;
  const entries = [...Map.groupBy(due, ({ indicator }) => indicator.indicator).values()];
  const rows: Row[] = [
    Object.values(columns).map((value) => ({ ...head, value })),
    ...entries.map((group) => entry(group as [Due, ...Due[]], form).map((value) => ({ ...plain, value }))),
    [],
    titles.map((value) => ({ ...head, value })),
  ];
  const ranges = new Map<string, string>();
  for (const [key, { name, choices }] of listsOf(due, words, language)) {
    const top = rows.length + 1;
    for (const [index, [choice, meaning]] of choices.entries()) {
      rows.push([
        { ...plain, value: index === 0 ? name : '' },
        { ...given, value: choice, type: String, format: '@' },
        { ...plain, value: meaning },
      ]);
    }
    ranges.set(key, `'${words.sheets.dictionary}'!$B$${top}:$B$${rows.length}`);
  }
  return {
    sheet: {
      name: words.sheets.dictionary,
      data: rows,
      widths: [36, 28, 56, 34, 34, 16, 36],
      held: { rows: 1, columns: 1 },
      pages: 0,
      checks: [],
    },
    ranges,
  };
}

/** One indicator, in the order of the columns. */
function entry(
  group: readonly [Due, ...Due[]],
  { programme, inputs, language, words }: Form,
): readonly string[] {
  const { indicator } = group[0];
  const levels = new Set(group.map(({ area }) => levelName(area.level, inputs.site, language)));
  const agencies = new Set(group.flatMap((due) => due.agencies));
  const named = [...agencies].map(
    (id) => programme.agencies.find((agency) => agency.id === id)?.label[language] ?? id,
  );
  return [
    indicator.label[language],
    fillWords(group, words, inputs.indicators.units[indicator.unit]?.label[language] ?? indicator.unit),
    indicator.definition[language],
    indicator.numerator?.[language] ?? '',
    indicator.denominator?.[language] ?? '',
    [...levels].join('; '),
    named.join('; '),
  ];
}

function fillWords(group: readonly [Due, ...Due[]], { dictionary }: Form['words'], unit: string): string {
  const asked = new Set(group.flatMap(askedCells));
  const { kind, decimals }: Indicator = group[0].indicator;
  const what = [
    ...(kind === 'share' ? [dictionary.fill.share(unit)] : []),
    ...(asked.has('value') ? [dictionary.fill[decimals ? 'decimal' : 'whole'](unit)] : []),
    ...(asked.has('state') ? [dictionary.fill.state(unit)] : []),
    ...(asked.has('event_date') ? [dictionary.fillDay] : []),
  ];
  return what.join('; ');
}
