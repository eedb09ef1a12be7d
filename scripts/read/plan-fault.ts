import type { IndicatorsFile } from '../../src/indicators/indicator.ts';
import type { Localized } from '../../src/i18n/language.ts';

/** What is wrong at a path inside a programme file. */
export interface PlanFault {
  readonly path: readonly PropertyKey[];
  readonly message: Localized;
}

/** What a programme file is held against, as far as those files could be read themselves. */
export interface PlanContext {
  readonly areaIds: ReadonlySet<string> | undefined;
  readonly levels: readonly string[] | undefined;
  readonly dictionary: IndicatorsFile | undefined;
}

export function planFault(path: readonly PropertyKey[], vi: string, en: string): PlanFault {
  return { path, message: { vi, en } };
}
