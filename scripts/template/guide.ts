import { capital } from '../../src/i18n/capital.ts';
import type { Row } from 'write-excel-file/node';
import { fullName, levelName } from '../../src/areas/naming.ts';
import { formatDay, periodName } from '../../src/i18n/date.ts';
import { formatNumber } from '../../src/i18n/number.ts';
import { lastDay } from '../../src/periods/period.ts';
import { breakdownsOf } from './due.ts';
import type { Form } from './form.ts';
import { given, head, plain } from './look.ts';
import type { Sheet } from './sheet.ts';

/** The first sheet: what is asked, how to fill it in, by whom, and where to send it. */
export function guideSheet(form: Form): Sheet {
  const { programme, period, due, inputs, language, words } = form;
  const { guide, sheets } = words;
  const title = (value: string): Row => [{ value, fontWeight: 'bold', fontSize: 14 }];
  const part = (value: string): Row => [{ ...head, value }, { ...head }];
  const line = (name: string, text: string): Row => [
    { ...plain, value: name, fontWeight: 'bold' },
    { ...plain, value: text },
  ];
  const marked = (name: string, text: string): Row => [
    { ...given, value: name, type: String, format: '@', align: 'center' },
    { ...plain, value: text },
  ];
  const groups = breakdownsOf(due);
  const steps = [
    ...guide.step(sheets, formatDay(lastDay(period), language)),
    ...(groups.length > 0 ? [guide.groups(groups.join(', '))] : []),
  ];
  const data: Row[] = [
    title(guide.title(programme.short[language])),
    line('', programme.label[language]),
    line(guide.period, capital(periodName(period, language), language)),
    line(guide.areas, guide.areasIn(areasOf(form), formatNumber(due.length, language))),
    line(guide.send, inputs.site.publisher[language]),
    // Alone in its cell, so that the importer knows it as the address of the site.
    line('', inputs.site.contact),
    [],
    part(guide.steps),
    ...steps.map((text, index) => line('', `${index + 1}. ${text}`)),
    line('', guide.noNames),
    [],
    part(guide.marks),
    ...Object.values(guide.mark).map(([mark, text]) => marked(mark, text)),
    [],
    part(guide.finality),
    ...Object.values(guide.final).map(([status, text]) => marked(status, text)),
    [],
    part(guide.who),
    line('', guide.whoNote(sheets.dictionary)),
    ...agencies(form).map(([name, n]) => line(name, guide.indicators(n))),
  ];
  return { name: sheets.guide, data, widths: [36, 104], held: { rows: 0, columns: 0 }, pages: 1, checks: [] };
}

/** The areas that report, counted by level, or the one there is. */
function areasOf({ due, inputs, language }: Form): string {
  const areas = [...new Map(due.map(({ area }) => [area.area_id, area])).values()];
  const [one, another] = areas;
  if (one && !another) return `${fullName(one, inputs.site, language)} (${one.code})`;
  const levels = Map.groupBy(areas, ({ level }) => level);
  const words = [...levels].map(([level, { length }]) => {
    const name = levelName(level, inputs.site, language, length > 1);
    return `${formatNumber(length, language)} ${name}`;
  });
  return words.join('; ');
}

/** Agencies in charge, with how many indicators they answer for, in the order of the plan. */
function agencies({ programme, due, language }: Form): readonly (readonly [string, number])[] {
  return programme.agencies.flatMap(({ id, label }) => {
    const own = new Set(
      due.filter((each) => each.agencies.includes(id)).map(({ indicator }) => indicator.indicator),
    );
    return own.size > 0 ? [[label[language], own.size] as const] : [];
  });
}
