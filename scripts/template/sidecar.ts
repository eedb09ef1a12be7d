import { periodId } from '../../src/periods/period.ts';
import type { Form } from './form.ts';

/**
 * The text of the sidecar that stands beside a filled template, `name` being the name of both without
 * their endings. What only the officer knows is left empty, so that the importer asks for it.
 */
export function templateSidecar({ period, words }: Pick<Form, 'period' | 'words'>, name: string): string {
  const { sidecar } = words;
  const said = (lines: readonly string[], indent = '') => lines.map((line) => `${indent}# ${line}`);
  return `${[
    ...said(sidecar.head(`${name}.xlsx`)),
    'sources:',
    `  - id: ${name.toLowerCase().replace(/[^a-z0-9_.-]/g, '-')}`,
    ...said([sidecar.title], '    '),
    '    title:',
    '      vi:',
    '      en:',
    ...said([sidecar.publisher], '    '),
    '    publisher:',
    ...said([sidecar.licence], '    '),
    '    licence:',
    ...said([sidecar.received]),
    'received:',
    'locale: vi',
    'layout: long',
    ...said([sidecar.period]),
    `period: ${periodId(period)}`,
  ].join('\n')}\n`;
}
