import type { Sensitivity } from '../../src/indicators/indicator.ts';
import type { Inputs } from '../read/inputs.ts';
import { verdictOnly } from './verdict-only.ts';

/** How an indicator is protected in an area, for one kind of period and of table. */
export interface Policy {
  /** Numbers from 1 to one less are hidden; 0: none are. */
  readonly threshold: number;
  /** No number is ever published, not even a zero. */
  readonly closed: boolean;
  /** Hidden for no other number's sake. */
  readonly total: boolean;
  /** The difference of the two counts of a share is protected alone, both counts are open. */
  readonly complementOnly: boolean;
  /** Judged by targets as small as the numbers that are hidden: only the verdict is published. */
  readonly verdictOnly: boolean;
  /** A whole group in one part of the split tells of everybody in it. */
  readonly telling: boolean;
}

/** What is asked of a {@link Policies}: where, how often and in what table a number would be published. */
export interface Publication {
  readonly indicator: string;
  readonly area_id: string;
  readonly half: number;
  readonly breakdown: string;
  /** A sum that was made here, of areas below. */
  readonly rolled_up?: boolean;
  /** Of an area of another time, with no figures beside it that it follows from. */
  readonly unplaced?: boolean;
}

/** The rules of `site.yaml` and `indicators.yaml` on what is published, and how small numbers may be. */
export class Policies {
  readonly #inputs: Inputs;
  readonly #levels: ReadonlyMap<string, string>;
  readonly #verdictOnly: ReadonlySet<string>;

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
    this.#levels = new Map(inputs.areas.map(({ area_id, level }) => [area_id, level]));
    this.#verdictOnly = verdictOnly(inputs);
  }

  /** Indicators some of whose numbers must be protected. */
  indicators(): readonly string[] {
    return Object.entries(this.#inputs.indicators.indicators)
      .filter(([, { sensitivity }]) => sensitivity !== 'open')
      .map(([id]) => id);
  }

  /** The threshold for numbers that have none of their own: those that their senders withheld. */
  get threshold(): number {
    return this.#inputs.site.privacy.threshold;
  }

  /** Whether such numbers are published of an area as they are. */
  isOpen(area_id: string): boolean {
    return this.#inputs.site.privacy.open_levels.includes(this.#levels.get(area_id) ?? '');
  }

  of({ indicator, area_id, half, breakdown, rolled_up, unplaced }: Publication): Policy {
    const { privacy } = this.#inputs.site;
    const entry = this.#inputs.indicators.indicators[indicator];
    const sensitivity: Sensitivity = entry?.sensitivity ?? 'open';
    const open = this.isOpen(area_id);
    const never = privacy.never_levels.includes(this.#levels.get(area_id) ?? '');
    const split = breakdown !== '{}';
    const telling = entry?.telling_split ?? false;
    if (sensitivity === 'open' || sensitivity === 'household') {
      const guarded = sensitivity === 'household' && never;
      const threshold = guarded ? privacy.threshold : 0;
      return {
        threshold,
        closed: false,
        total: open && !split,
        complementOnly: guarded,
        verdictOnly: false,
        telling: false,
      };
    }
    // Numbers that are never shown stay out of every total as well.
    const only = (!open || rolled_up === true) && this.#verdictOnly.has(indicator);
    // People are counted once a year where everyone knows everyone; tables by groups are not made there.
    const coarse = !open && (split || (sensitivity === 'person' && half !== 0));
    const closed = only || never || coarse || unplaced === true;
    const free = open && !split && sensitivity === 'event';
    return {
      threshold: free ? 0 : split ? privacy.threshold_breakdown : privacy.threshold,
      closed,
      total: open && !split && !only,
      complementOnly: false,
      verdictOnly: only,
      telling,
    };
  }
}
