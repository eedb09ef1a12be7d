/**
 * Why the browser's engine gave no answer. `unsupported`: the browser has no WebAssembly or no threads;
 * `unreachable`: the engine could not be downloaded; `refused`: it was, but did not start (an old browser,
 * or a policy without 'wasm-unsafe-eval'); `memory`: the device gave it too little memory;
 * `unloaded`: a part of the page's own scripts did not come, see `late.ts`;
 * `silent`: nothing moved for {@link patience}; `missing`: the site holds no such file;
 * `broken`: the file was not delivered whole; `replaced`: it is not the file that the page was made with;
 * `query`: the file could not be read.
 */
export type EngineFaultKind =
  | 'unsupported'
  | 'unreachable'
  | 'refused'
  | 'memory'
  | 'unloaded'
  | 'silent'
  | 'missing'
  | 'broken'
  | 'replaced'
  | 'query';

export class EngineFault extends Error {
  readonly kind: EngineFaultKind;

  constructor(kind: EngineFaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFault';
    this.kind = kind;
  }
}

/** The file of the release that a failure speaks of; null if it names none. */
export function fileNamed({ message }: EngineFault): string | null {
  const [path] = /(?:[a-z_]+\/)?[\w.-]+\.(?:parquet|json)/.exec(message) ?? [];
  return path?.replace(/^data\//, '') ?? null;
}

/** Milliseconds without any sign of life after which the engine counts as stuck. */
export const patience = 30_000;

/** Whether a failure that the engine or the browser words freely is one of memory. */
export function isMemoryFailure(message: string): boolean {
  return /out of memory|bad_alloc|could not allocate|failed to allocate|memory limit|memory access out of bounds/i.test(
    message,
  );
}
