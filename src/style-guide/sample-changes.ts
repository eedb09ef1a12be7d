import { type Change, change, inOrder } from '../changes/change.ts';
import { summarize } from '../changes/summary.ts';
import { changesTold } from '../i18n/changes/told.ts';
import type { StyleGuideWords } from '../i18n/style-guide/words.ts';
import type { Lookup } from '../release/lookup.ts';
import type { PublishedChanges } from '../release/published.ts';

/** Rows of a table shown in it: fewer than there are, so that the line below it is seen. */
export const mostChanges = 6;

/** Invented changes of every kind. What the rows of areas, indicators and targets hold beside names is as in the release. */
export function changes(text: StyleGuideWords, release: Lookup): PublishedChanges {
  const [area] = release.areas;
  const [target] = release.targets;
  const indicator = release.indicators.find(({ kind }) => kind === 'share') ?? release.indicators[0];
  if (!area || !target || !indicator) throw new Error('the release holds no area, target or indicator');
  const both = (label: string) => ({ label_vi: label, label_en: label });
  const areas = [...text.names, text.longest].map((name, at) => ({
    ...area,
    area_id: `mau-${at}`,
    name,
    valid_to: null,
  }));
  const indicators = [
    { ...indicator, ...both(text.share), indicator: 'mau_ty_le' },
    { ...indicator, ...both(text.count), indicator: 'mau_so' },
  ];
  const targets = [{ ...target, ...both(text.goal), programme: 'mau', target: 'M-01' }];
  const all = inOrder([...figures(), ...verdicts(), ...ways(text), ...registry(text)]);
  const label = (name: string) => ({ vi: name, en: name });
  const summary = summarize(all, {
    indicator: (id) => label(id === 'mau_so' ? text.count : text.share),
    programme: () => label(text.goal),
    target: () => label(text.goal),
    table: label,
    area: (id) => areas.find(({ area_id }) => area_id === id)?.name ?? id,
  });
  const words = { vi: changesTold(summary, 'vi'), en: changesTold(summary, 'en') };
  const told = { ...summary, release: '', since: null, words };
  return { told, rows: all.map((row, position) => ({ ...row, position })), areas, indicators, targets };
}

/** Figures that came, were revised (numbers, a day, what it is set against alone) or are gone. */
function figures(): Change[] {
  const figure = (at: number, given: Partial<Change>, what: Change['change'] = 'revised'): Change =>
    change({
      subject: 'figure',
      change: what,
      indicator: 'mau_ty_le',
      area_id: `mau-${at}`,
      period: '2026-H1',
      breakdown: '{}',
      ...given,
    });
  const share = (n: number, d: number, side: 'before' | 'after') => ({
    [`numerator_${side}`]: n,
    [`denominator_${side}`]: d,
    [`value_${side}`]: (100 * n) / d,
  });
  return [
    figure(0, { ...share(61, 98, 'before'), ...share(66, 98, 'after') }),
    figure(8, { ...share(12_345, 20_000, 'before'), ...share(9_876, 20_000, 'after'), period: '2025' }),
    figure(1, { before: '2026-05-03', after: '2026-05-13' }),
    figure(2, { denominator_before: 40, denominator_after: 44 }),
    figure(3, {}, 'withdrawn'),
    figure(4, { indicator: 'mau_so', value_after: 12 }, 'added'),
    figure(5, { indicator: 'mau_so', value_after: 7, period: '2025' }, 'added'),
  ];
}

/** Verdicts that turned for better and for worse, came or are gone. */
function verdicts(): Change[] {
  const verdict = (at: number, what: Change['change'], before: string | null, after: string | null) =>
    change({
      subject: 'verdict',
      change: what,
      programme: 'mau',
      target: 'M-01',
      area_id: `mau-${at}`,
      period: '2026-H1',
      before,
      after,
    });
  return [
    verdict(0, 'turned', 'off_track', 'met'),
    verdict(8, 'turned', 'on_track', 'missed'),
    verdict(1, 'turned', 'no_data', 'not_due'),
    verdict(2, 'turned', 'on_track', 'off_track'),
    verdict(3, 'withdrawn', null, null),
    verdict(4, 'added', null, 'on_track'),
  ];
}

/** Ways of reckoning: a number, a long text, one set for the first time; one that came and one that went. */
function ways(text: StyleGuideWords): Change[] {
  const target = { subject: 'target', programme: 'mau', target: 'M-01' } as const;
  const long = `${text.noteText} ${text.noteText}`;
  return [
    change({ ...target, change: 'changed', field: 'threshold', before: '80', after: '85' }),
    change({ ...target, change: 'changed', field: 'deadline_strict', before: 'false', after: 'true' }),
    change({ ...target, change: 'changed', field: 'deadline', before: null, after: '2030-12-31' }),
    change({
      subject: 'indicator',
      change: 'changed',
      indicator: 'mau_ty_le',
      field: 'definition_vi',
      before: text.noteText,
      after: long,
    }),
    change({ subject: 'indicator', change: 'added', indicator: 'mau_so' }),
    change({ subject: 'table', change: 'withdrawn', field: 'areas.note' }),
    change({ subject: 'privacy', change: 'changed', field: 'threshold_breakdown', before: '5', after: '10' }),
  ];
}

/** Areas that are called otherwise, have ended, or are new. */
function registry(text: StyleGuideWords): Change[] {
  const area = (at: number, given: Partial<Change>) =>
    change({ subject: 'area', change: 'changed', area_id: `mau-${at}`, ...given });
  return [
    area(0, { field: 'name', before: text.names[7], after: text.names[0] }),
    area(1, { field: 'valid_to', before: null, after: '2025-06-30' }),
    area(8, { change: 'added' }),
  ];
}
