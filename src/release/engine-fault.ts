/**
 * Why the browser's engine gave no answer. `unreachable`: the engine could not be downloaded;
 * `refused`: it was, but did not start (an old browser, or a policy without 'wasm-unsafe-eval');
 * `silent`: nothing moved for {@link patience}; `missing`: the site holds no such file;
 * `broken`: the file was not delivered whole; `query`: the file could not be read.
 */
export type EngineFaultKind = 'unreachable' | 'refused' | 'silent' | 'missing' | 'broken' | 'query';

export class EngineFault extends Error {
  readonly kind: EngineFaultKind;

  constructor(kind: EngineFaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFault';
    this.kind = kind;
  }
}

/** Milliseconds without any sign of life after which the engine counts as stuck. */
export const patience = 30_000;
