import type { ExplorerWords } from '../i18n/explorer/words.ts';
import type { ExplorerArea } from './data.ts';

/** The name, with the year in which an area ended: its successor often bears the same name. */
export function labelOf(area: Pick<ExplorerArea, 'name' | 'to'>, { result }: ExplorerWords): string {
  return area.to === null ? area.name : `${area.name} (${result.ended(area.to.slice(0, 4))})`;
}
