import { type Area, validOn } from '../../src/areas/area.ts';
import { fold } from '../../src/areas/fold.ts';
import { nearest } from '../../src/areas/nearest.ts';
import { fullName } from '../../src/areas/naming.ts';
import { registry } from '../../src/areas/registry.ts';
import { resolveArea } from '../../src/areas/resolve.ts';
import { formatDay, periodName } from '../../src/i18n/date.ts';
import { parsePeriod } from '../../src/periods/parse.ts';
import { lastDay, type Period } from '../../src/periods/period.ts';
import type { Programme } from '../../src/targets/programme.ts';
import { containments } from '../derive/containment.ts';
import { UsageError } from '../options.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Due } from './due.ts';

/** The programme of an id. Throws {@link UsageError} with the nearest ids, or all. */
export function chosenProgramme(programmes: readonly Programme[], id: string): Programme {
  const found = programmes.find(({ programme }) => programme === id);
  if (found) return found;
  const ids = programmes.map(({ programme }) => programme);
  const near = nearest(fold(id), ids);
  const list = (near.length > 0 ? near : ids).join(', ');
  throw new UsageError(
    near.length > 0
      ? `không có chương trình “${id}”: có phải ${list}? / there is no programme “${id}”: did you mean ${list}?`
      : `không có chương trình “${id}”, chỉ có: ${list} / there is no programme “${id}”, only: ${list}`,
  );
}

/** The period that a text names. Throws {@link UsageError} for anything but a year or half-year. */
export function chosenPeriod(text: string): Period {
  const written = parsePeriod(text);
  if (written?.kind === 'year' || written?.kind === 'half') return written.period;
  throw new UsageError(
    `kỳ “${text}”: ghi năm (2026) hoặc nửa năm (2026-H1) / period “${text}”: write a year (2026) or a half-year (2026-H1)`,
  );
}

/** What is due, if there is any. Throws {@link UsageError} that gives the years of the programme. */
export function someDue(due: readonly Due[], programme: Programme, period: Period): readonly Due[] {
  if (due.length > 0) return due;
  const { valid_from, valid_to } = programme;
  const span = (language: 'vi' | 'en') => [valid_from, valid_to].map((day) => formatDay(day, language));
  throw new UsageError(
    `${programme.programme} không hỏi số liệu nào của ${periodName(period, 'vi')}: chương trình từ ${span('vi').join(' đến ')} / ${programme.programme} asks for nothing in ${periodName(period, 'en')}: it runs from ${span('en').join(' to ')}`,
  );
}

/** What an area has to report, and the areas inside it. */
export interface Chosen {
  readonly area: Area;
  readonly due: readonly Due[];
}

/**
 * The part of what is due that one area and those inside it report; `text` is its code, name or id.
 * Throws {@link UsageError} with the nearest names, for an area that is not known or reports nothing.
 */
export function chosenArea(
  text: string,
  due: readonly Due[],
  { areas, site }: Pick<Inputs, 'areas' | 'site'>,
  period: Period,
): Chosen {
  const day = lastDay(period);
  const names = (list: readonly Area[]) =>
    list.map((area) => `${fullName(area, site, 'vi')} (${area.code})`).join(', ');
  const reporting = [...new Map(due.map(({ area }) => [area.area_id, area])).values()];
  // A name that several areas bear may be borne by one of this programme only.
  const own = resolveArea(registry(reporting, site.area_types), text, day);
  const found = own.kind === 'area' ? own : resolveArea(registry(areas, site.area_types), text, day);
  if (found.kind === 'area') {
    const of = dueInside(found.area, due, areas, day);
    if (of.length > 0) return { area: found.area, due: of };
    const some = `${names(reporting.slice(0, few))}${reporting.length > few ? ', …' : ''}`;
    throw new UsageError(
      `${names([found.area])} không báo cáo cho chương trình này trong ${periodName(period, 'vi')}. Báo cáo có: ${some} / it does not report to this programme in ${periodName(period, 'en')}; these do: ${some}`,
    );
  }
  const list = names(found.areas);
  if (found.kind === 'ambiguous') {
    throw new UsageError(
      `“${text}” là tên của ${found.areas.length} địa bàn: ${list}. Ghi mã / “${text}” is the name of ${found.areas.length} areas: write the code`,
    );
  }
  if (found.kind === 'not_valid') {
    throw new UsageError(
      `“${text}” (${list}) không có hiệu lực ngày ${formatDay(day, 'vi')}, ngày cuối kỳ: ghi địa bàn của ngày ấy / “${text}” is not valid on ${formatDay(day, 'en')}, the last day of the period: name an area of that day`,
    );
  }
  throw new UsageError(
    `không có địa bàn “${text}”${list ? `: có phải ${list}?` : ': ghi mã hoặc tên đầy đủ'} / there is no area “${text}”${list ? `: did you mean ${list}?` : ': write its code or full name'}`,
  );
}

/** More names than these would not help. */
const few = 5;

function dueInside(
  { area_id }: Area,
  due: readonly Due[],
  areas: readonly Area[],
  day: string,
): readonly Due[] {
  const inside = new Set(
    containments(areas).flatMap((each) =>
      each.inside_id === area_id && validOn(each, day) ? [each.area_id] : [],
    ),
  );
  return due.filter(({ area }) => inside.has(area.area_id));
}
