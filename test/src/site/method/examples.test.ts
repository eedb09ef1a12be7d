import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/i18n/language.ts';
import { methodWords } from '../../../../src/i18n/method/words.ts';
import type { Place } from '../../../../src/site/method/example.ts';
import { examples, examplesAt, withoutExample } from '../../../../src/site/method/examples.ts';
import { goalText, reportTexts, thingText } from '../../../../src/site/method/inputs.ts';
import { judged } from '../../../../src/site/method/judged.ts';
import { exampleSentence } from '../../../../src/site/method/told.ts';
import { rules } from '../../../../src/targets/rule.ts';
import { reasons, statuses } from '../../../../src/targets/status.ts';

const byId = examples.map((example) => [example.id, example] as const);
const others: readonly Place[] = ['figures', 'several', 'units'];

/** Statuses that speak for a target, and the others: an example of each kind shows where the line is. */
const good = new Set(['met', 'on_track']);

describe('the worked examples', () => {
  it.each(byId)('%s: the rules give the verdict that its heading promises', (_, example) => {
    const { status, reason } = judged(example).verdict;
    expect({ status, reason }).toEqual({ status: example.status, reason: example.reason });
  });

  it.each(byId)('%s is told whole in both languages', (_, example) => {
    for (const language of languages) {
      const asked = example.put.kind === 'indicators' ? example.put.asked : [];
      const lines = [
        exampleSentence(example, language),
        methodWords(language).example[example.id],
        ...asked.flatMap((one) => [
          thingText(one, language),
          goalText(one, language),
          ...reportTexts(one, language),
        ]),
      ];
      for (const line of lines) {
        expect(line).not.toMatch(/…|undefined|null|NaN|^\s*$|\s,|: $/);
        expect(line).toBe(line.normalize('NFC'));
      }
    }
  });

  it('have each its own heading, in every language', () => {
    for (const language of languages) {
      expect(Object.keys(methodWords(language).example).toSorted()).toEqual(
        examples.map(({ id }) => id).toSorted(),
      );
    }
  });

  it('have headings without numbers: these are in what is put and in what is told', () => {
    for (const language of languages) {
      expect(Object.values(methodWords(language).example).filter((text) => /\d/.test(text))).toEqual([]);
    }
  });

  it.each([...rules, ...others])('%s shows a good one and another first', (place) => {
    const first = examplesAt(place).slice(0, 2);
    expect(first.map(({ status }) => good.has(status)).toSorted()).toEqual([false, true]);
  });

  it.each(rules)('of %s put that rule, or parts', (rule) => {
    for (const { put } of examplesAt(rule)) {
      if (put.kind === 'indicators') for (const one of put.asked) expect(one.question.test.rule).toBe(rule);
    }
  });

  it('show every reason that the rules can give, and every status', () => {
    const shown = new Set(examples.map(({ reason }) => reason));
    expect(reasons.filter((reason) => !shown.has(reason) && !withoutExample.has(reason))).toEqual([]);
    expect([...withoutExample].filter((reason) => shown.has(reason))).toEqual([]);
    expect(statuses.filter((status) => !examples.some((one) => one.status === status))).toEqual([]);
  });

  it('put every kind of part into a whole', () => {
    const parts = examplesAt('composite_all_criteria').flatMap(({ put }) =>
      put.kind === 'parts' ? put.of.map(({ status }) => status) : [],
    );
    expect(statuses.filter((status) => !parts.includes(status))).toEqual(['not_measurable']);
  });

  it('are put so that the numbers told are those of the verdict', () => {
    const example = examples.find(({ id }) => id === 'share_nearly');
    expect(example && exampleSentence(example, 'vi')).toContain('99,96%');
  });
});
