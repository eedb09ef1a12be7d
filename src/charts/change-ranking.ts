import { type ChartOptions, type Format, type Unit, widths } from './chart.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { circlePath, frame } from './frame.ts';
import { keyElement, keyHeight, type KeyItem } from './key.ts';
import { linear } from './linear.ts';
import { markElement } from './mark.ts';
import { oneLine } from './name-label.ts';
import {
  type AreaOrder,
  type AreaValue,
  inOrder,
  type Shown,
  shownValue,
  whyMissing,
  whySign,
} from './shown.ts';
import { spreadSentence, summed } from './summary.ts';
import { textWidth } from './text-width.ts';
import { tickText, valueScale } from './value-scale.ts';
import { chartWords } from './words.ts';

/** An area's value and the one of the period before; null where no earlier period is compared. */
export interface ChangeRow extends AreaValue {
  readonly before: Shown | null;
}

/** The values of many areas in one period, and how far each has come since the one before. */
export interface ChangeRanking {
  readonly rows: readonly ChangeRow[];
  /** By name in Vietnamese order (default); those without a number always last. */
  readonly order?: AreaOrder;
  /** Short names of the two periods, for the key. */
  readonly period: string;
  readonly periodBefore: string | null;
  readonly unit: Unit;
  readonly format: Format;
  /** Writes a difference with its sign. */
  readonly formatChange: Format;
}

/** Narrower than this each row has two lines: its name and figures, then its arrow. */
const phone = 480;
const reach = 4;
const axisHeight = 20;

/** The change of a row; null where either number is not shown. */
export function changeOf(row: ChangeRow): number | null {
  const now = shownValue(row);
  const then = row.before && shownValue(row.before);
  return now === null || then === null ? null : now - then;
}

/** One row an area: a ring where it was, an arrow to the dot where it is. Direction, not colour, tells the change. */
export function changeRanking(data: ChangeRanking, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const { unit, format } = data;
  const words = chartWords[language];
  const width = options.width ?? widths.wide;
  const small = width < phone;
  const rows = inOrder(data.rows, data.order ?? 'name', data.order === 'change' ? changeOf : shownValue);
  const known = rows.filter((row) => shownValue(row) !== null);
  const values = known.flatMap((row) => [shownValue(row), row.before ? shownValue(row.before) : null]);
  const scale = valueScale([0, ...values.filter((value) => value !== null)], unit, small ? 3 : 5);

  const figures = known.map((row) => format(shownValue(row) ?? 0));
  const changes = known.map((row) => {
    const by = changeOf(row);
    return by === null ? '' : data.formatChange(by);
  });
  const column = (texts: readonly string[], bold: boolean): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, textSize, bold))));
  const changeRoom = data.periodBefore === null ? 0 : Math.max(16, column(changes, false)) + 10;
  const figureRoom = column(figures, true) + 10;
  const nameRoom = small ? width - changeRoom - figureRoom : Math.min(width * 0.36, 240);
  const names = rows.map(({ label }) => oneLine(label, nameRoom));
  const left = small ? reach + 2 : column(names, false) + 14;
  const right = small ? width - reach - 2 : width - changeRoom - figureRoom - 6;
  const x = linear(scale.domain, [left, right]);

  const rowHeight = small ? 38 : 22;
  // Over the rows: under a hundred of them nobody would find it.
  const key = keyItems(data, known, options);
  const keyRoom = key.length === 0 ? 0 : keyHeight(key, width) + 6;
  const top = keyRoom + (known.length === 0 ? 2 : axisHeight);
  const blankHeight = 22;
  const middleOf = (index: number): number => top + index * rowHeight + (small ? 27 : rowHeight / 2);
  const textOf = (index: number): number => top + index * rowHeight + (small ? 11 : rowHeight / 2);
  const shownBottom = top + known.length * rowHeight;
  const axisFoot = known.length > 12 ? axisHeight : 0;
  const blankTop = shownBottom + axisFoot + (axisFoot > 0 ? 4 : 0);
  const height = rows.length === 0 ? 40 : blankTop + (rows.length - known.length) * blankHeight + 4;

  const stems: string[] = [];
  const rings: string[] = [];
  const dots: string[] = [];
  known.forEach((row, index) => {
    const y = middleOf(index);
    const now = x(shownValue(row) ?? 0);
    const then = row.before ? shownValue(row.before) : null;
    dots.push(circlePath(now, y, reach + 0.5));
    if (then === null) return;
    const from = x(then);
    rings.push(circlePath(from, y, reach - 0.5));
    const way = Math.sign(now - from);
    if (Math.abs(now - from) > 2 * reach + 2) {
      const tip = now - way * (reach + 1.5);
      stems.push(
        `M${round(from + way * (reach - 0.5))},${round(y)}H${round(tip)}m${round(-way * 4)},-3.5l${round(way * 4)},3.5l${round(-way * 4)},3.5`,
      );
    }
  });
  const line = (
    index: number,
    at: number,
    anchor: string,
    text: string,
    className: string | null,
    bold = false,
  ) =>
    element(
      document,
      'text',
      { class: className, x: at, y: textOf(index), 'text-anchor': anchor, 'font-weight': bold ? 600 : null },
      [text],
    );
  const texts = known.map((row, index) => {
    const name = line(index, 0, 'start', names[index] ?? '', null);
    const before = row.before;
    const changed =
      data.periodBefore === null || before === null
        ? []
        : shownValue(before) === null
          ? [markElement(document, whySign(whyMissing(before)), width - 7, textOf(index), 11)]
          : [line(index, width, 'end', changes[index] ?? '', 'label-second')];
    const figure = line(index, width - changeRoom, 'end', figures[index] ?? '', null, true);
    const change = changes[index] ?? '';
    const since =
      change === '' || data.periodBefore === null
        ? ''
        : `, ${words.changed(change, data.periodBefore, unit === 'percent')}`;
    const told = `${row.label}: ${figures[index] ?? ''}${since}`;
    return element(document, 'g', {}, [element(document, 'title', {}, [told]), name, figure, ...changed]);
  });
  const blanks = rows.slice(known.length).map((row, index) => {
    const y = blankTop + (index + 0.5) * blankHeight;
    const name = oneLine(row.label, width * 0.55);
    const why = whyMissing(row);
    return element(document, 'g', {}, [
      element(document, 'title', {}, [`${row.label}: ${words.flags[why]}`]),
      element(document, 'text', { x: 0, y }, [name]),
      markElement(document, whySign(why), width - textWidth(words.flags[why], textSize) - 14, y, 11),
      element(document, 'text', { class: 'label-blank', x: width, y, 'text-anchor': 'end' }, [
        words.flags[why],
      ]),
    ]);
  });
  const ticks =
    small && scale.ticks.length > 4 ? scale.ticks.filter((_, index) => index % 2 === 0) : scale.ticks;
  const axis = (y: number): SVGElement =>
    element(
      document,
      'g',
      { class: 'ticks', 'text-anchor': 'middle' },
      ticks.map((tick) => {
        const text = tickText(tick, unit, language);
        const half = textWidth(text, textSize) / 2;
        const edged = Math.max(half, Math.min(x(tick), width - half));
        return element(document, 'text', { x: small ? edged : x(tick), y }, [text]);
      }),
    );
  const path = (className: string, d: readonly string[]): SVGElement | null =>
    d.length === 0 ? null : element(document, 'path', { class: className, d: d.join('') });
  const svg = frame(document, width, options.height ?? height, [
    known.length === 0
      ? null
      : path(
          'grid',
          // On a phone names stand above the arrows: the grid keeps to the arrows.
          ticks.flatMap((tick) => {
            const at = `M${round(x(tick))},`;
            return small
              ? known.map((_, index) => `${at}${middleOf(index) - 7}v14`)
              : [`${at}${top}V${shownBottom}`];
          }),
        ),
    known.length === 0 ? null : axis(keyRoom + 9),
    axisFoot > 0 ? axis(shownBottom + 13) : null,
    path('change-stem', stems),
    path('change-ring', rings),
    path('change-dot', dots),
    element(document, 'g', { class: 'rows', 'dominant-baseline': 'central' }, [...texts, ...blanks]),
    key.length === 0 ? null : keyElement(document, key, 0, 0, width),
    rows.length === 0
      ? element(document, 'text', { x: width / 2, y: 24, 'text-anchor': 'middle' }, [words.empty])
      : null,
  ]);
  const spread = spreadSentence(rows.map(shownValue), format, language);
  return finish(svg, 'change', { ...options, title: summed(options.title, spread) });
}

/** What ring, dot, the signed figure and the marks of the earlier period mean, for those that occur. */
function keyItems(
  { period, periodBefore, unit }: ChangeRanking,
  known: readonly ChangeRow[],
  { document, language }: ChartOptions,
): KeyItem[] {
  if (known.length === 0 || periodBefore === null) return [];
  const words = chartWords[language];
  const circle = (className: string, radius: number) => (x: number, y: number) =>
    element(document, 'path', { class: className, d: circlePath(x, y, radius) });
  const reasons = new Set(
    known.flatMap(({ before }) => (before && shownValue(before) === null ? [whyMissing(before)] : [])),
  );
  return [
    { sign: circle('change-ring', reach - 0.5), text: periodBefore },
    { sign: circle('change-dot', reach + 0.5), text: period },
    {
      sign: (x, y) => element(document, 'text', { x, y, dy: '0.35em', 'text-anchor': 'middle' }, ['±']),
      text: words.change(periodBefore, unit === 'percent'),
    },
    ...[...reasons].sort().map((why): KeyItem => ({
      sign: (x, y) => markElement(document, whySign(why), x, y, 11),
      text: `${periodBefore}: ${words.flags[why]}`,
    })),
  ];
}
