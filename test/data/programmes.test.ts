import { expect, test } from 'vitest';
import { loadInputs } from '../../scripts/read/inputs.ts';

const { programmes, indicators, areas } = await loadInputs('data');
const targets = programmes.flatMap((programme) => programme.targets.map((target) => ({ ...target, programme })));

test('five programmes hold 214 targets', () => {
  const counts = Object.fromEntries(programmes.map(({ programme, targets: own }) => [programme, own.length]));
  expect(counts).toEqual({
    ht_bac_hong_2024: 46,
    lc_tam_duong_2024_2030: 60,
    tn_mttq_2026_2030: 24,
    tn_phong_quang_2030: 42,
    tn_province_2021_2025: 42,
  });
});

test('128 targets are decided by a number, 43 by a yes or no, 43 by judgement only', () => {
  const count = (kind: string) => targets.filter(({ measurability }) => measurability === kind).length;
  expect([count('quantitative'), count('binary'), count('qualitative')]).toEqual([128, 43, 43]);
});

test('25 yes/no targets without another rule are records; judgement only stays unscored', () => {
  expect(targets.filter(({ rule }) => rule === 'record_present')).toHaveLength(25);
  expect(targets.filter(({ rule, measurability }) => rule === 'qualitative' && measurability !== 'qualitative')).toEqual([]);
});

test('every target says where the plan sets it and who answers for it', () => {
  for (const { id, section, agencies, programme } of targets) {
    expect(section.vi, id).not.toBe('');
    const known = programme.agencies.map((agency) => agency.id);
    expect(known, id).toEqual(expect.arrayContaining(agencies));
  }
});

test('every measurable target is judged at a level of areas', () => {
  const without = targets.filter(({ measurability, levels }) => measurability !== 'qualitative' && levels.length === 0);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('targets that read two ways keep both readings', () => {
  const two = targets.filter(({ readings }) => readings.length > 0);
  expect(two.map(({ id }) => id).sort()).toEqual(['MT-03', 'TN-03']);
  for (const { id, readings } of two) expect(readings.map((reading) => reading.id).sort(), id).toEqual(['literal', 'sensible']);
});

test('every doubtful place of a plan says what it is and how it is handled, in both languages', () => {
  for (const { anomalies, programme } of programmes) {
    expect(anomalies.length, programme).toBeGreaterThan(0);
    for (const { id, what, handling } of anomalies) {
      expect(what.vi, id).not.toBe(what.en);
      expect(handling.vi, id).not.toBe(handling.en);
    }
  }
});

test('every programme belongs to an area of the registry and names its issuer', () => {
  const ids = new Set(areas.map(({ area_id }) => area_id));
  for (const { programme, area_id, issuer, agencies } of programmes) {
    expect(ids, programme).toContain(area_id);
    expect(agencies.map(({ id }) => id), programme).toContain(issuer);
  }
});

test('targets use indicators of the dictionary only', () => {
  for (const { id, indicators: used } of targets) {
    for (const indicator of used) expect(indicators.indicators, id).toHaveProperty(indicator);
  }
});
