import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedTables } from '../../../src/console/named-tables.ts';
import { statement } from '../../../src/console/statement.ts';
import { tokens } from '../../../src/console/tokens.ts';

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '--',
        '/*',
        '*/',
        '$$',
        '$a$',
        ';',
        '(',
        ')',
        '\n',
        ' ',
        'SELECT',
        'đỏ',
        '1.5e3',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('tokens', () => {
  test('whatever is written is read to its end, in order, each token where it says it stands', () => {
    fc.assert(
      fc.property(anything, (sql) => {
        let at = 0;
        for (const { kind, text, from, to } of tokens(sql)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          if (kind !== 'quoted') expect(sql.slice(from, to)).toBe(text);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(sql.length);
      }),
    );
  });

  test.each([
    ["SELECT 'it''s -- no; comment'", ['word SELECT', "text 'it''s -- no; comment'"]],
    ['a /* b ; " */ c', ['word a', 'word c']],
    ['"đ ""x"""', ['quoted đ "x"']],
    ['$q$ ; $$ $q$ 1e3', ['text $q$ ; $$ $q$', 'number 1e3']],
    ["'open", ["text 'open"]],
  ])('%s', (sql, found) => {
    expect(tokens(sql).map(({ kind, text }) => `${kind} ${text}`)).toEqual(found);
  });
});

describe('statement', () => {
  test('nothing that could write is let through, however it is wrapped', () => {
    const writing = fc.constantFrom(
      'INSERT INTO x',
      'COPY x TO',
      'SET a=1',
      'INSTALL y',
      'ATTACH',
      'PRAGMA z',
      'DROP',
    );
    const blank = fc.constantFrom('', ' ', '\n', '-- SELECT\n', '/* ; */', ';', '\t;;');
    fc.assert(
      fc.property(blank, writing, blank, (before, text, after) => {
        expect(statement(`${before}${text}${after}`)).toHaveProperty('why');
        expect(statement(`SELECT 1;${before}${text}${after}`)).toMatchObject({ why: 'several' });
      }),
    );
  });

  test('what is run is the text up to its semicolon, so that places stay', () => {
    expect(statement('-- a;b\nSELECT 1 ; -- c')).toEqual({ kind: 'select', sql: '-- a;b\nSELECT 1 ' });
    expect(statement('describe areas')).toMatchObject({ kind: 'plain' });
    expect(statement('  ')).toMatchObject({ why: 'empty' });
    expect(statement('SELECT (1')).toMatchObject({ why: 'parenthesis', word: '(', from: 7 });
    expect(statement('SELECT 1)')).toMatchObject({ why: 'parenthesis', word: ')', from: 8 });
    expect(statement("SELECT ')'")).toHaveProperty('kind');
    // A quoted word is a name, not a command.
    expect(statement('"select" 1')).toMatchObject({ why: 'not_reading' });
  });
});

describe('named tables', () => {
  const known = new Set(['areas', 'visits', 'lineage']);

  test.each([
    ['SELECT * FROM areas', ['areas']],
    ['FROM "Areas" a JOIN main.visits v USING (x)', ['areas', 'visits']],
    ['SELECT v.areas FROM visits AS v', ['visits']],
    ["SELECT 'areas' -- lineage\nFROM visits", ['visits']],
    ['WITH t AS (FROM lineage) FROM t AS areas', ['lineage']],
    ['SELECT 1', []],
  ])('%s', (sql, found) => {
    expect(namedTables(sql, known)).toEqual(found);
  });
});
