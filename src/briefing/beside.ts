import { statusMark } from '../charts/mark.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { words } from '../i18n/words.ts';
import type { Briefing, BriefingRow } from './briefing.ts';
import { html, made, type Markup } from './markup.ts';
import { qrCode } from './qr.ts';

/** One target of several areas: a cell for each area, undefined where the target is not the area's. */
interface SharedRow {
  readonly programme: string;
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly cells: readonly (BriefingRow | undefined)[];
}

/** The targets of several briefings, each once, in the order of the plans; those that more areas share do not come first. */
export function sharedRows(briefings: readonly Briefing[]): readonly SharedRow[] {
  const rows = new Map<string, { programme: string; row: BriefingRow; cells: (BriefingRow | undefined)[] }>();
  briefings.forEach(({ table }, at) => {
    for (const { programme, rows: own } of table) {
      for (const row of own) {
        const key = `${programme} ${row.code}`;
        const found = rows.get(key) ?? { programme, row, cells: briefings.map(() => undefined) };
        found.cells[at] = row;
        rows.set(key, found);
      }
    }
  });
  const programmes = [...new Set([...rows.values()].map(({ programme }) => programme))];
  return [...rows.values()]
    .map(({ programme, row: { code, label, href }, cells }) => ({ programme, code, label, href, cells }))
    .toSorted((a, b) => programmes.indexOf(a.programme) - programmes.indexOf(b.programme));
}

/** Several areas beside each other, a column each, in the order asked for. */
export function renderBeside(briefings: readonly Briefing[]): string {
  const [first] = briefings;
  if (!first) return '';
  const { language, periodName, siteTitle, illustrative, release, path, address } = first;
  const text = briefingWords(language);
  const rows = sharedRows(briefings);
  const several = new Set(rows.map(({ programme }) => programme)).size > 1;
  const names = briefings.map(({ areaName }) => areaName);
  let last = '';
  const body = rows.map((row) => {
    const head =
      several && row.programme !== last
        ? html`<tr class="group">
            <th scope="rowgroup" colspan="${briefings.length + 1}">${row.programme}</th>
          </tr>`
        : undefined;
    last = row.programme;
    return html`${head}
      <tr>
        <th scope="row"><span class="code">${row.code}</span> <a href="${row.href}">${row.label}</a></th>
        ${row.cells.map((cell, at) => besideCell(cell, names[at] ?? '', first))}
      </tr>`;
  });
  const sources = [...new Set(briefings.map(({ source }) => source))];
  // Where no plan sets them a target the headlines have said all; an empty frame would say nothing.
  const table =
    rows.length > 0 &&
    html`<div class="table stacked" tabindex="0" role="region" aria-label="${text.table.heading}">
        <table class="beside-table across-${briefings.length}">
          <thead>
            <tr>
              <th scope="col">${text.table.target}</th>
              ${names.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${body}
          </tbody>
        </table>
      </div>
      <p class="more">${text.beside.note}</p>`;
  return html`<article class="briefing beside">
    <section class="sheet" aria-label="${text.beside.name}">
      <p class="sheet-head">
        <span>${siteTitle} · ${text.kind}</span
        ><span>${periodName}${illustrative && html` · <strong>${illustrative}</strong>`}</span>
      </p>
      <h1>${text.beside.title(names, periodName)}</h1>
      <ul class="headlines">
        ${briefings.map((one) => html`<li><a href="${one.areaPath}">${one.headline}</a></li>`)}
      </ul>
      ${table}
      <div class="source">
        ${address !== undefined && made(qrCode(address, text.source.code))}
        <div>
          ${sources.map((source) => html`<p>${source}</p>`)}
          <p>${release}</p>
          <p>${text.source.live}: <a href="${path}">${address ?? path}</a></p>
        </div>
      </div>
    </section>
  </article>`.text;
}

function besideCell(cell: BriefingRow | undefined, name: string, { language }: Briefing): Markup {
  const text = briefingWords(language).beside;
  if (!cell) return html`<td class="none" data-label="${name}">${text.notSet}</td>`;
  const word = words(language).status[cell.status];
  const told = [cell.result, cell.period && `(${cell.period})`].filter(Boolean).join(' ');
  return html`<td data-label="${name}">
    <span class="status">${made(statusMark(cell.status))}${word}</span>
    ${told !== '' && html`<b>${told}</b>`}
    ${cell.change !== '' && html`<span class="quiet">${cell.change}</span>`}
  </td>`;
}
