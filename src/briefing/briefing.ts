import type { Multiple } from '../charts/multiple.ts';
import type { Language } from '../i18n/language.ts';
import type { Period } from '../periods/period.ts';
import type { Standing } from '../targets/standing.ts';
import type { Status } from '../targets/status.ts';
import type { Turn } from '../targets/turn.ts';

/** A target that needs attention, in words. */
export interface Attention {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  /** The result and how far it is from what is required; the reason where there are no numbers. */
  readonly result: string;
  readonly needed: string;
  readonly agency: string;
  /** By when the next report is due; empty where the plan names no day. */
  readonly report: string;
}

/** A target that turned since the period before. */
export interface Turned {
  readonly label: string;
  readonly href: string;
  readonly turn: Turn;
  readonly text: string;
}

/** A small drawing with the name and status of its target. */
export interface BriefingMultiple {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  readonly chart: Multiple;
  /** The drawing in words. */
  readonly described: string;
}

/** A row of the table of all targets; cells without a number are empty. */
export interface BriefingRow {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly status: Status;
  readonly result: string;
  readonly required: string;
  readonly change: string;
  /** The period of the verdict, where it is not that of the briefing. */
  readonly period: string;
}

/** The rows of one programme. */
export interface BriefingGroup {
  readonly programme: string;
  readonly rows: readonly BriefingRow[];
}

/** A reported figure, for areas to which no target applies. */
export interface BriefingFigure {
  readonly label: string;
  readonly value: string;
  readonly period: string;
}

/** All that two pages say of one area at one period, in one language. Every renderer shows this and nothing else. */
export interface Briefing {
  readonly language: Language;
  readonly areaId: string;
  readonly areaName: string;
  readonly period: Period;
  readonly periodName: string;
  readonly siteTitle: string;
  readonly publisher: string;
  readonly illustrative: string | undefined;
  readonly draft: string | undefined;
  readonly headline: string;
  readonly standing: Standing;
  readonly account: readonly string[];
  readonly attention: readonly Attention[];
  /** Said in place of attention where nothing needs it. */
  readonly calm: string;
  readonly turnedSummary: string;
  readonly turned: readonly Turned[];
  /** What needs attention first. */
  readonly multiples: readonly BriefingMultiple[];
  readonly table: readonly BriefingGroup[];
  /** Only where there are no targets. */
  readonly figures: readonly BriefingFigure[];
  readonly history: readonly string[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly release: string;
  /** Path of the live page, with the base of the site. */
  readonly path: string;
  /** Where the area's own page stands, which leaves nothing out. */
  readonly areaPath: string;
  readonly areaAddress: string | undefined;
  /** Address of the live page; undefined where the site does not say where it stands. */
  readonly address: string | undefined;
}
