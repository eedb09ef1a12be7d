import { describe, expect, it } from 'vitest';
import { readOptions, usage, UsageError } from '../../scripts/options.ts';

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toEqual({
      in: 'data',
      exports: [],
      out: 'public/data',
      asOf: undefined,
      acceptPartial: false,
      json: false,
      language: undefined,
      marked: undefined,
      proofs: undefined,
      help: false,
    });
  });

  it('takes each option, folders of exports as many as there are', () => {
    const given = ['--in', 'd', '--out', 'o', '--as-of', '2026', '--exports', 'a', '--exports', 'b'];
    expect(
      readOptions([
        ...given,
        '--lang',
        'en',
        '--marked',
        'm',
        '--proofs',
        'p.json',
        '--accept-partial',
        '--json',
      ]),
    ).toMatchObject({
      in: 'd',
      out: 'o',
      asOf: '2026',
      exports: ['a', 'b'],
      language: 'en',
      marked: 'm',
      proofs: 'p.json',
      acceptPartial: true,
      json: true,
    });
  });

  it.each([[['--acept-partial']], [['rows.csv']], [['--as-of', 'today']], [['--lang', 'fr']]])(
    'refuses %j',
    (args) => {
      expect(() => readOptions(args)).toThrow(UsageError);
    },
  );

  it('lets no marked sheet lie where things are published, or where exports are read', () => {
    const given = ['--in', 'd', '--out', 'o', '--exports', 'sent'];
    for (const folder of ['public', 'public/x', 'o/x', 'd', 'd/exports/x', 'sent', 'sent/marked']) {
      expect(() => readOptions([...given, '--marked', folder]), folder).toThrow(/chọn chỗ ở ngoài/);
    }
    expect(readOptions([...given, '--marked', 'sent-back']).marked).toBe('sent-back');
    for (const file of ['public/p.json', 'o/p.json', 'd/p.json']) {
      expect(() => readOptions([...given, '--proofs', file]), file).toThrow(/chọn chỗ ở ngoài/);
    }
    expect(readOptions([...given, '--proofs', 'sent/p.json']).proofs).toBe('sent/p.json');
  });

  it('is told in full, each option in both languages', () => {
    for (const option of [
      'in',
      'exports',
      'out',
      'as-of',
      'accept-partial',
      'json',
      'lang',
      'marked',
      'proofs',
    ]) {
      expect(usage).toMatch(new RegExp(`^  --${option} +\\S.* / \\S`, 'm'));
    }
  });
});
