/** Makes the literal strings of the Vietnamese words into plain strings, so that other languages share their shape. */
export type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };
