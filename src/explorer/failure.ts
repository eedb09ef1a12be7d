import type { FaultWords } from '../i18n/explorer/fault/words.ts';
import { EngineFault, fileNamed } from '../release/engine-fault.ts';
import { node } from './node.ts';

/**
 * What the reader is told, in plain words, about what went wrong.
 * @param file the file that is named where the error names none
 */
export function faultText(error: unknown, file: string, online: boolean, fault: FaultWords): string {
  if (error instanceof DOMException && error.name === 'AbortError') return fault.stopped;
  if (!(error instanceof EngineFault)) return fault.other;
  if (!online && error.kind !== 'query' && error.kind !== 'refused') return fault.offline;
  const text = fault[error.kind];
  return typeof text === 'string' ? text : text(fileNamed(error) ?? file);
}

/** The failure, the way round it (the figures as a file) and the way back (another try). */
export function faultElements(
  text: string,
  csv: { readonly href: string; readonly label: string },
  fault: FaultWords,
  retry: () => void,
): HTMLElement[] {
  const again = node('button', { type: 'button', class: 'button' }, fault.retry);
  again.addEventListener('click', retry);
  return [
    node('h2', {}, fault.title),
    node('p', {}, text),
    node('p', {}, `${fault.instead} `, node('a', { href: csv.href, class: 'csv' }, csv.label)),
    node('p', {}, again),
  ];
}
