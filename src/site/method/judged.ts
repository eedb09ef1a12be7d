import { judgeTarget } from '../../targets/judge.ts';
import { composite, everyUnit } from '../../targets/rules/composite.ts';
import type { Verdict } from '../../targets/status.ts';
import { unmeasured } from '../../targets/unmeasured.ts';
import type { Asked, Example } from './example.ts';

/** The verdict that the rules give on an example, and the thing that decided where things were asked. */
export interface Judged {
  readonly verdict: Verdict;
  readonly decided?: Asked | undefined;
}

/** Puts an example to the same functions that judge the release. */
export function judged({ id, put }: Pick<Example, 'id' | 'put'>): Judged {
  switch (put.kind) {
    case 'parts':
      return { verdict: composite(put.of) };
    case 'units':
      return { verdict: everyUnit(put.of) };
    case 'purpose':
      return { verdict: unmeasured };
    case 'indicators': {
      const made = judgeTarget(put.asked.map(({ question }) => question));
      if (!made) throw new RangeError(`example ${id} asks nothing: give it a question`);
      return {
        verdict: made.verdict,
        decided: put.asked.find(({ question }) => question === made.question),
      };
    }
  }
}
