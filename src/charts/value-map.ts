import type { BoundaryTopology } from '../release/topology.ts';
import { type ChartOptions, type Format, type Unit, widths } from './chart.ts';
import { classesOf, classLabels, mostClasses, shadeOf, shadeOfClass } from './classes.ts';
import { element, round } from './element.ts';
import { finish, textSize } from './finish.ts';
import { frame } from './frame.ts';
import { keyElement, keyHeight, type KeyItem } from './key.ts';
import { mapPlaces } from './map-places.ts';
import { markElement } from './mark.ts';
import { shortLabels } from './short-label.ts';
import { type AreaValue, shownValue, type Why, whyMissing, whySign } from './shown.ts';
import { textWidth } from './text-width.ts';
import type { Cell } from './tile-grid.ts';
import { chartWords } from './words.ts';

/** An area of a map of values. */
export interface MapArea extends AreaValue {
  /** Bare name; its letters are made from it. */
  readonly name: string;
  /** Its tile on a grid made beforehand, see `tileGrid`; where an area lacks one all are placed by `lat` and `lon`. */
  readonly cell?: Cell | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Where it leads; without it the area is no link. */
  readonly href?: string | null;
}

/** One value an area in one period, shaded in up to five equal classes. */
export interface ValueMap {
  readonly areas: readonly MapArea[];
  /** Areas that are not asked about: their places stay, faint and without a word of them. */
  readonly leftOut?: readonly MapArea[];
  /** True borders; null, or where they lack an area: a tile each. */
  readonly topology: BoundaryTopology | null;
  /** Ids of chosen areas, outlined. */
  readonly marked?: readonly string[];
  readonly unit: Unit;
  readonly format: Format;
}

/**
 * Draws the areas at their places. The shade follows from shown values alone; an area without one keeps an
 * empty ground with the mark of its reason. In forced colours a bar as high as the shade stands for it.
 */
export function valueMap(data: ValueMap, options: ChartOptions): SVGSVGElement {
  const { document, language } = options;
  const words = chartWords[language];
  const room = Math.min(options.width ?? widths.narrow, 640);
  const all = [...data.areas, ...(data.areas.length > 0 ? (data.leftOut ?? []) : [])];
  const letters = shortLabels(all.map(({ name }) => name));
  const { places, width, height } = mapPlaces(data.topology, all, letters, room);
  const isLeftOut = new Set(data.leftOut);
  const classes = classesOf(
    data.areas.flatMap((area) => shownValue(area) ?? []),
    data.unit,
  );
  const marked = new Set(data.marked);
  // Chosen areas last, so that no neighbour covers their outline.
  const told = places.filter(({ area }) => !isLeftOut.has(area));
  const order = [
    ...told.filter(({ area }) => !marked.has(area.id)),
    ...told.filter(({ area }) => marked.has(area.id)),
  ];
  const faint = places.filter(({ area }) => isLeftOut.has(area));
  const bodies = order.map(({ area, shape, x, y, radius, letters: short }) => {
    const value = shownValue(area);
    const why = value === null ? whyMissing(area) : null;
    const said = value === null ? words.flags[why as Why] : data.format(value);
    const shade = value === null ? null : shadeOf(classes, value);
    const lettered = radius >= 11;
    const figure = value === null ? null : data.format(value);
    const figured =
      figure !== null && lettered && radius >= 16 && textWidth(figure, textSize) <= 2 * radius - 1;
    const two = figured || (value === null && radius >= 13);
    const text = (words: string, at: number): SVGElement =>
      element(document, 'text', { x, y: at, 'text-anchor': 'middle' }, [words]);
    const children = [
      element(document, 'title', {}, [`${area.label}: ${said} (${short})`]),
      element(document, 'path', { class: 'map-body', 'fill-rule': 'evenodd', ...shape }),
      ...(lettered && (value !== null || two) ? [text(short, two ? y - 2.5 : y + 4)] : []),
      ...(figured ? [text(figure, y + 12)] : []),
      ...(why === null
        ? []
        : [markElement(document, whySign(why), x, two ? y + 7 : y, Math.max(8, Math.min(13, radius * 0.9)))]),
      ...(shade === null ? [] : [level(document, shade, x - radius, y + radius, 2 * radius)]),
    ];
    const link = area.href ? { href: area.href } : { role: 'img' };
    const className = [
      'map-area',
      shade === null ? 'map-blank' : `shade-${shade}`,
      marked.has(area.id) ? 'map-chosen' : '',
    ]
      .filter(Boolean)
      .join(' ');
    return element(document, area.href ? 'a' : 'g', { class: className, ...link }, children);
  });
  const key = keyItems(data, classes, options);
  const keyTop = height + 10;
  const svg = frame(
    document,
    Math.max(width, room),
    options.height ?? keyTop + keyHeight(key, Math.max(width, room)),
    [
      ...faint.map(({ shape }) =>
        element(document, 'path', { class: 'map-left-out', 'fill-rule': 'evenodd', ...shape }),
      ),
      ...bodies,
      data.areas.length === 0
        ? element(document, 'text', { x: room / 2, y: 20, 'text-anchor': 'middle' }, [words.empty])
        : null,
      keyElement(document, key, 0, keyTop, Math.max(width, room)),
    ],
  );
  return finish(svg, 'map', options, 'group');
}

/** A bar at the left edge whose height tells the shade; the stylesheet shows it where grounds tell nothing. */
function level(document: Document, shade: number, left: number, bottom: number, tall: number): SVGElement {
  const height = (shade / mostClasses) * tall;
  return element(document, 'rect', { class: 'map-level', x: left, y: bottom - height, width: 4, height });
}

/** The shades with their limits and the marks of those without a number. */
function keyItems(
  { areas, leftOut = [], format }: ValueMap,
  classes: ReturnType<typeof classesOf>,
  { document, language }: ChartOptions,
): KeyItem[] {
  const words = chartWords[language];
  const shades = classLabels(classes, format).map((text, index): KeyItem => {
    const shade = shadeOfClass(classes, index);
    return {
      text,
      sign: (x, y) =>
        element(document, 'g', { class: `map-area shade-${shade}` }, [
          element(document, 'path', { class: 'map-body', d: `M${round(x - 7)},${round(y - 7)}h14v14h-14Z` }),
          level(document, shade, x - 7, y + 7, 14),
        ]),
    };
  });
  const reasons = new Set(areas.flatMap((area) => (shownValue(area) === null ? [whyMissing(area)] : [])));
  return [
    ...shades,
    ...[...reasons].sort().map((why): KeyItem => ({
      text: words.flags[why],
      sign: (x, y) => markElement(document, whySign(why), x, y, 12),
    })),
    ...(leftOut.length === 0 || areas.length === 0
      ? []
      : [
          {
            text: words.leftOut,
            sign: (x: number, y: number): SVGElement =>
              element(document, 'path', {
                class: 'map-left-out',
                d: `M${round(x - 7)},${round(y - 7)}h14v14h-14Z`,
              }),
          },
        ]),
  ];
}
