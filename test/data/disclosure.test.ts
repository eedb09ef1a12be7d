import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/pipeline.ts';
import { openDatabase } from '../../scripts/read/database.ts';
import { loadInputs } from '../../scripts/read/inputs.ts';
import { codec } from '../../scripts/write/file.ts';
import { options } from '../scripts/cases.ts';
import { attack, type Attacked, type Rules } from '../scripts/protect/attacks/attacker.ts';
import { identical } from '../scripts/protect/attacks/identities.ts';
import { type Published, readPublished, type ShownFigure } from '../scripts/protect/attacks/published.ts';
import { type Count, nameOf, numberOf, partsOf } from '../scripts/protect/attacks/sums.ts';

/** Somebody attacks the release of the real data folder, with its own files and the registry alone. */

let folder: string;
let release: Published;
let rules: Rules;
/** Every number as it was reported, by name. */
let truth: ReadonlyMap<string, number>;
let attacked: Attacked;

async function publish(data: string, out: string): Promise<Published> {
  const report = await run({ ...options(out, []), in: data }, () => undefined);
  expect(report.published, JSON.stringify(report.findings.filter(({ severity }) => severity === 'error'))).toBe(true);
  return readPublished(out);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'disclosure-'));
  release = await publish('data', join(folder, 'out'));
  const { site, indicators } = await loadInputs('data');
  const telling = Object.entries(indicators.indicators).flatMap(([id, own]) => (own.telling_split ? [id] : []));
  // The same data with nobody in them to protect: nothing is hidden.
  const bare = join(folder, 'bare');
  cpSync('data', bare, { recursive: true });
  const file = join(bare, 'indicators.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/sensitivity: \w+/g, 'sensitivity: open'));
  const all = await publish(bare, join(folder, 'all'));
  truth = new Map(
    all.figures.flatMap((figure) =>
      partsOf(figure).flatMap((part): [string, number][] => {
        const number = numberOf(figure, part);
        return number === undefined ? [] : [[nameOf(figure, part), number]];
      }),
    ),
  );
  // A definition that the figures don't keep would only mislead.
  const kept = indicators.identities.filter((identity) =>
    identical(all.figures, [identity]).every(({ kind, parts, bound }) => {
      const sum = parts.reduce((total, { of, factor }) => total + factor * (truth.get(of) ?? 0), 0);
      return kind === 'at_most' ? sum <= bound : sum === bound;
    }),
  );
  rules = { ...site.privacy, telling, identities: kept };
  attacked = attack(release, [], rules);
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const number = (figure: ShownFigure, part: Count): number => truth.get(nameOf(figure, part)) ?? 0;

/** A release whose hidden numbers are shown after all, but for those that are small. */
function withoutComplements({ figures, ...rest }: Published): Published {
  return {
    ...rest,
    figures: figures.map((figure) => {
      const parts = partsOf(figure);
      const limit = Object.keys(figure.groups).length > 0 ? rules.threshold_breakdown : rules.threshold;
      const isLarge = (each: number): boolean => each === 0 || each >= limit;
      if (figure.flag !== 'protected' || !parts.every((part) => isLarge(number(figure, part)))) return figure;
      const shown = Object.fromEntries(parts.map((part) => [part, number(figure, part)]));
      return { ...figure, ...shown, flag: 'ok', denominator_flag: parts.length > 1 ? 'ok' : figure.denominator_flag };
    }),
  };
}

describe('an attack on the release', () => {
  it('finds hidden numbers to go after, and takes nothing for certain that is not so', () => {
    const hidden = [...attacked.ranges].filter(([name, [least, most]]) => least < most && truth.has(name));
    expect(hidden.length).toBeGreaterThan(2000);
    const mistaken = [...attacked.ranges].filter(([name, [least, most]]) => {
      const number = truth.get(name);
      return number !== undefined && (number < least || number > most);
    });
    expect(mistaken).toEqual([]);
    expect([...attacked.wrong]).toEqual([]);
  });

  it('works out no small number', () => {
    expect(attacked.leaks).toEqual([]);
  });

  it('finds every small number possible to lie as far off as was promised', () => {
    const kinds = new Map(release.indicators.map(({ indicator, sensitivity }) => [indicator, sensitivity]));
    const levels = new Map(release.areas.map(({ area_id, level }) => [area_id, level]));
    const near = release.figures.flatMap((figure) => {
      const kind = kinds.get(figure.indicator);
      const total = Object.keys(figure.groups).length === 0;
      const open = rules.open_levels.includes(levels.get(figure.area_id) ?? '');
      if ((kind !== 'person' && kind !== 'event') || (kind === 'event' && open && total)) return [];
      const limit = total ? rules.threshold : rules.threshold_breakdown;
      return partsOf(figure).flatMap((part) => {
        const own = number(figure, part);
        const [least, most] = attacked.ranges.get(nameOf(figure, part)) ?? [0, Infinity];
        const safe = most >= limit && most - least >= limit - 1;
        // Where "none" stays possible nobody is known to be there at all.
        return own < 1 || own >= limit || safe || least === 0 ? [] : [[nameOf(figure, part), least, most]];
      });
    });
    expect(near).toEqual([]);
  });

  it('has teeth: without what is hidden for the sake of others it finds small numbers', () => {
    const { leaks } = attack(withoutComplements(release), [], rules);
    const found = leaks.filter(({ number }) => !attacked.leaks.some((leak) => leak.number === number));
    expect(found.length).toBeGreaterThan(20);
    // And they are the true ones.
    for (const { number, range } of found) {
      const own = truth.get(number) ?? range[0];
      expect(own >= range[0] && own <= range[1], number).toBe(true);
    }
  }, 120_000);
});

it('keeps nothing in its Parquet files but their rows: written anew from these they are the same', async () => {
  const connection = await openDatabase();
  const own = join(folder, 'out');
  const copy = join(folder, 'anew.parquet');
  const tables = ['progress.parquet', ...readdirSync(join(own, 'observations')).map((name) => join('observations', name))];
  const parquet = tables.filter((name) => name.endsWith('.parquet')).map((name) => join(own, name));
  expect(parquet.length).toBeGreaterThan(50);
  for (const path of parquet) {
    const rows = await connection.runAndReadAll(`CREATE OR REPLACE TEMP TABLE anew AS FROM read_parquet('${path}')`);
    const [count] = rows.getRowsJS();
    await connection.run(
      `COPY anew TO '${copy}' (FORMAT parquet, COMPRESSION ${codec(Number(count?.[0]))}, ROW_GROUP_SIZE 122880)`,
    );
    // Dictionaries and least and greatest numbers of columns would tell of numbers that are in no row.
    expect(readFileSync(copy).equals(readFileSync(path)), path).toBe(true);
  }
  connection.closeSync();
});
