import { capital } from '../../i18n/capital.ts';
import { periodName } from '../../i18n/date.ts';
import type { Language } from '../../i18n/language.ts';
import { endOf } from '../../i18n/working/end.ts';
import type { WorkingWords } from '../../i18n/working/words.ts';
import { knownPeriod } from '../../periods/period.ts';
import type { Figures } from './figures.ts';
import { type Requirement, type WholeAreas, wholeAreasOf } from './requirement.ts';
import type { Subject } from './subject.ts';

/** How what was required came to be, sentence by sentence with its sums. */
export function requirementText(
  subject: Subject,
  requirement: Requirement,
  figures: Figures,
  text: WorkingWords,
  language: Language,
): readonly string[] {
  const { verdict } = subject;
  const period = periodName(knownPeriod(verdict.period), language);
  switch (requirement.kind) {
    case 'threshold':
      return [text.atThreshold(figures.full(requirement.threshold)), ...wholeText(subject, requirement)];
    case 'elapsed': {
      const { threshold, part, exact, whole } = requirement;
      const fraction = part === 0.5 ? '1/2' : figures.plain(part);
      const sum = `${figures.bare(threshold)} × ${fraction} = ${figures.bare(exact)}`;
      return [text.elapsed(capital(period, language), fraction, sum), ...down(whole)];
    }
    case 'path':
      return pathText(requirement);
    case 'change':
      return changeText(requirement);
  }

  function down(whole: number | null): string[] {
    return whole === null ? [] : [text.roundedDown(figures.plain(whole))];
  }

  function wholeText(...asked: Parameters<typeof wholeAreasOf>): string[] {
    const areas: WholeAreas | undefined = wholeAreasOf(...asked);
    if (!areas) return [];
    const sum = `${figures.bare(areas.share)} × ${figures.plain(areas.areas)} = ${figures.plain(areas.exact)}`;
    const rounded = areas.round === 'up' ? text.roundedUp : text.roundedDown;
    return [`${sum}. ${rounded(figures.plain(areas.count))}`];
  }

  function pathText(path: Requirement & { kind: 'path' }): string[] {
    const { base, threshold, deadline, passed, span, exact, whole, flat } = path;
    const end = endOf(deadline, language);
    const from = base ? figures.bare(base.value) : figures.plain(0);
    const goal = figures.bare(threshold);
    const begins = base
      ? [
          text.base(periodName(base.period, language), figures.full(base.value)),
          flat ? text.flat(figures.full(threshold)) : text.straight(figures.full(threshold), end),
        ]
      : [text.fromNothing(endOf(path.start, language), figures.full(threshold), end)];
    if (flat) return begins;
    const part = `${figures.plain(passed)} / ${figures.plain(span)}`;
    const risen = base ? `${from} + (${goal} − ${from}) × ${part}` : `${goal} × ${part}`;
    const sum = `${risen} = ${figures.bare(exact)}`;
    return [
      ...begins,
      text.passed(period, figures.plain(passed), figures.plain(span), sum),
      ...down(whole),
      ...wholeText(subject, path),
    ];
  }

  function changeText({ base, step, exact }: Requirement & { kind: 'change' }): string[] {
    const { base_period, value } = verdict;
    const before = base_period === null ? '' : periodName(knownPeriod(base_period), language);
    const lines = [text.compared(before, figures.full(base))];
    if (step?.percent) {
      const share = `${figures.plain(step.threshold)}%`;
      const sum = `${figures.bare(base)} + ${figures.bare(base)} × ${share} = ${figures.bare(exact, 2)}`;
      lines.push(text.plus(share, sum));
    } else if (step && step.threshold !== 0) {
      const more = figures.bare(step.threshold);
      lines.push(text.plus(more, `${figures.bare(base)} + ${more} = ${figures.bare(exact)}`));
    }
    if (value === null) return lines;
    const digits = figures.digits(value, base);
    const sum = `${figures.bare(value, digits)} − ${figures.bare(base, digits)} = ${figures.signed(value - base)}`;
    // A change of shares is in percentage points; a percentage of one would be read as the same.
    const percent =
      figures.measure === 'share' || base === 0
        ? undefined
        : `${figures.sign(value - base)}${figures.plain((100 * Math.abs(value - base)) / base)}%`;
    return [...lines, text.change(sum, percent)];
  }
}
