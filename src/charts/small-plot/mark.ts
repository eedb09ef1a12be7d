import { element } from '../element.ts';

/** What a mark is given to draw with, in the places in which Plot hands it over. */
export type RenderFunction = (
  index: null,
  scales: Scales,
  values: null,
  dimensions: Dimensions,
  context: { readonly document: Document },
) => SVGElement | null;
export type Markish = RenderFunction | null;

export interface Scales {
  readonly x: (value: Date) => number;
  readonly y: (value: number) => number;
}

export interface Dimensions {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** A point in time. */
export interface Place {
  readonly at: Date;
}

/** A point with a number, if it has one. */
export interface Valued extends Place {
  readonly value: number | null;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Without rounding, unlike `element`: Plot rounds the corners of paths only. */
export function exact(document: Document, name: string, attributes: Attributes): SVGElement {
  const made = element(document, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, String(value));
  return made;
}

/** A mark of nothing leaves no trace. */
export function orNone(group: SVGElement): SVGElement | null {
  return group.childElementCount === 0 ? null : group;
}
