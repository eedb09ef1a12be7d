import type { Language } from '../../src/i18n/language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Columns of the sheet of results that are the same in every template; breakdowns stand between them. */
export const columnIds = [
  'area',
  'area_name',
  'period',
  'indicator',
  'unit',
  'value',
  'numerator',
  'denominator',
  'state',
  'event_date',
  'status',
  'note',
] as const;

export type ColumnId = (typeof columnIds)[number];

/** What a cell without a number says. */
export type Said = 'empty' | 'zero' | 'not_applicable' | 'not_available' | 'withheld';

/** How final a figure is, as the importer reads it. */
export type Finality = 'final' | 'provisional' | 'revised';

/** The words of a template for agencies: its sheets, its boxes and what the command says. */
export interface TemplateWords {
  readonly sheets: Readonly<Record<'guide' | 'results' | 'dictionary', string>>;
  /** Headers of the sheet of results, as the importer knows them. */
  readonly headers: Readonly<Record<ColumnId, string>>;
  /** In the column of units, for shares. */
  readonly bothCounts: string;
  readonly foot: (programme: string, period: string) => string;
  readonly guide: {
    readonly title: (programme: string) => string;
    readonly period: string;
    readonly areas: string;
    readonly areasIn: (areas: string, rows: string) => string;
    readonly steps: string;
    readonly step: (sheets: TemplateWords['sheets'], lastDay: string) => readonly string[];
    /** Of the columns that split an indicator into groups. */
    readonly groups: (columns: string) => string;
    readonly marks: string;
    readonly mark: Readonly<Record<Said, readonly [string, string]>>;
    readonly finality: string;
    readonly final: Readonly<Record<Finality, readonly [string, string]>>;
    readonly who: string;
    readonly whoNote: (dictionary: string) => string;
    readonly indicators: (n: number) => string;
    readonly send: string;
    readonly noNames: string;
  };
  readonly dictionary: {
    readonly columns: Readonly<
      Record<'name' | 'fill' | 'definition' | 'numerator' | 'denominator' | 'levels' | 'agencies', string>
    >;
    readonly fill: Readonly<Record<'share' | 'whole' | 'decimal' | 'state', (unit: string) => string>>;
    readonly fillDay: string;
    readonly lists: readonly [string, string, string];
  };
  readonly boxes: {
    readonly fixed: readonly [string, string];
    readonly unused: readonly [string, string];
    readonly number: readonly [string, string];
    readonly decimal: readonly [string, string];
    readonly counts: readonly [string, string];
    readonly choice: readonly [string, string];
    readonly day: (last: string) => readonly [string, string];
    readonly note: readonly [string, string];
  };
  readonly sidecar: {
    readonly head: (workbook: string) => readonly string[];
    readonly title: string;
    readonly publisher: string;
    readonly licence: string;
    readonly received: string;
    readonly period: string;
  };
}

/** The words of a template in a language. */
export function templateWords(language: Language): TemplateWords {
  return { vi, en }[language];
}
