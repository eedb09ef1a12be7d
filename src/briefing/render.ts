import { statusMark, statusStrip } from '../charts/mark.ts';
import { multiple } from '../charts/multiple.ts';
import { turnMark } from '../charts/turn-mark.ts';
import { briefingWords } from '../i18n/briefing/words.ts';
import { programmeWords } from '../i18n/programme/words.ts';
import { words } from '../i18n/words.ts';
import { type Status, statuses } from '../targets/status.ts';
import type { Briefing, BriefingMultiple, BriefingRow } from './briefing.ts';
import { type Layout, layoutOf } from './layout.ts';
import { html, made, type Markup } from './markup.ts';
import { qrCode } from './qr.ts';
import { hasChanges, hasReports, leftOut, type TableLine, targetsIn } from './table-lines.ts';

/** How a drawing becomes markup: with the browser's document, or the one that stands in for it at build. */
export type Draw = (draw: (document: Document) => Element) => string;

/** A briefing as two sheets: one markup for the page, the paper and the PDF. */
export function renderBriefing(briefing: Briefing, draw: Draw): string {
  const layout = layoutOf(briefing);
  return html`<article class="briefing">
    ${sheet(briefing, 1, [
      html`<h1>${briefing.headline}</h1>`,
      counts(briefing),
      attention(briefing, layout),
      turned(briefing, layout),
      layout.historyFirst && history(briefing),
      figures(briefing, layout),
      multiples(briefing, layout, 0, layout.first, draw),
    ])}
    ${sheet(briefing, 2, [
      multiples(briefing, layout, layout.first, layout.first + layout.second, draw),
      table(briefing, layout),
      !layout.historyFirst && history(briefing),
      notes(briefing),
      layout.key && key(briefing),
      foot(briefing),
    ])}
  </article>`.text;
}

function sheet(briefing: Briefing, page: number, parts: readonly (Markup | false | undefined)[]): Markup {
  const { siteTitle, areaName, periodName, illustrative, draft, language } = briefing;
  const text = briefingWords(language);
  const marks = [illustrative && html`<strong>${illustrative}</strong>`, draft].filter(
    (mark) => mark !== undefined,
  );
  const place = page === 1 ? text.kind : areaName;
  return html`<section class="sheet" aria-label="${text.page(page, 2)}">
    <p class="sheet-head">
      <span>${siteTitle} · ${place}</span><span>${periodName}${marks.map((mark) => html` · ${mark}`)}</span>
    </p>
    ${parts}
    <p class="sheet-foot"><span>${briefing.publisher}</span><span>${text.page(page, 2)}</span></p>
  </section>`;
}

function counts({ standing, account, language }: Briefing): Markup | undefined {
  const word = words(language).status;
  const present = statuses.filter((status) => (standing.counts.get(status) ?? 0) > 0);
  if (present.length === 0) return undefined;
  const of = (status: Status): number => standing.counts.get(status) ?? 0;
  const list = present.flatMap((status) => Array.from({ length: of(status) }, () => status));
  const label = present.map((status) => `${of(status)} ${word[status]}`).join(', ');
  const total = programmeWords(language).standing.total(String(list.length));
  return html`<div class="units">${made(statusStrip(list, label))}</div>
    <ul class="legend">
      ${present.map((status) => html`<li><b>${of(status)}</b> ${mark(status, word[status])}</li>`)}
      ${present.length > 1 && html`<li class="quiet">${total}</li>`}
    </ul>
    ${account.length > 0 && html`<p class="account">${account.join(' ')}</p>`}`;
}

function mark(status: Status, word: string): Markup {
  return html`<span class="status">${made(statusMark(status))}${word}</span>`;
}

function attention(briefing: Briefing, { attention: shown }: Layout): Markup | undefined {
  const { language, attention: all, calm, table } = briefing;
  if (table.length === 0) return undefined;
  const text = briefingWords(language).attention;
  const word = words(language).status;
  if (all.length === 0)
    return html`<h2>${text.heading}</h2>
      <p>${calm}</p>`;
  const dated = hasReports(briefing);
  return html`<h2>${text.heading}</h2>
    <div class="table stacked" tabindex="0" role="region" aria-label="${text.heading}">
      <table class="attention${!dated && ' undated'}">
        <thead>
          <tr>
            <th scope="col">${text.target}</th>
            <th scope="col">${text.result}</th>
            <th scope="col">${text.needed}</th>
            <th scope="col">${text.agency}</th>
            ${dated && html`<th scope="col">${text.report}</th>`}
          </tr>
        </thead>
        <tbody>
          ${all.slice(0, shown).map(
            (one) =>
              html`<tr>
                <th scope="row">${code(one.code)} <a href="${one.href}">${one.label}</a></th>
                <td class="text" data-label="${text.result}">
                  ${made(statusMark(one.status, word[one.status]))} ${one.result}
                </td>
                <td class="text" data-label="${text.needed}">${one.needed}</td>
                <td class="text" data-label="${text.agency}">${one.agency}</td>
                ${dated && html`<td class="text" data-label="${text.report}">${one.report || text.noReport}</td>`}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${!dated && html`<p class="more">${text.noReports}</p>`}
    ${shown < all.length && html`<p class="more">${text.more(all.length - shown)}</p>`}`;
}

function code(text: string): Markup {
  return html`<span class="code">${text}</span>`;
}

function turned(
  { language, turned: all, turnedSummary, table }: Briefing,
  { turned: shown }: Layout,
): Markup | undefined {
  if (table.length === 0) return undefined;
  const text = briefingWords(language).turned;
  const turns = programmeWords(language).turns;
  return html`<h2>${turns.heading}</h2>
    <p>${turnedSummary}</p>
    ${
      all.length > 0 &&
      html`<ul class="turned-list">
        ${all
          .slice(0, shown)
          .map(
            (one) =>
              html`<li>
                ${made(turnMark(one.turn))} <a href="${one.href}">${one.label}</a>:
                <b>${turns[one.turn].toLocaleLowerCase(language)}</b> ${one.text}
              </li>`,
          )}
      </ul>`
    }
    ${shown < all.length && html`<p class="more">${text.more(all.length - shown)}</p>`}`;
}

function history({ language, history: sentences }: Briefing): Markup | undefined {
  if (sentences.length === 0) return undefined;
  return html`<h2>${briefingWords(language).history.heading}</h2>
    <p>${sentences.join(' ')}</p>`;
}

function multiples(
  briefing: Briefing,
  layout: Layout,
  from: number,
  to: number,
  draw: Draw,
): Markup | undefined {
  if (from === to) return undefined;
  const { language, multiples: all } = briefing;
  const text = briefingWords(language).multiples;
  const left = all.length - layout.first - layout.second;
  const last = to === layout.first + layout.second;
  return html`<h2>${text.heading}${from > 0 && ` ${text.continued}`}</h2>
    <p class="more">${text.note}</p>
    <ul class="multiples across-${layout.grid.columns}">
      ${all.slice(from, to).map((one) => drawing(one, briefing, layout, draw))}
    </ul>
    ${last && left > 0 && html`<p class="more">${text.more(left)}</p>`}`;
}

function drawing(one: BriefingMultiple, { language }: Briefing, { grid }: Layout, draw: Draw): Markup {
  const word = words(language).status[one.status];
  const svg = draw((document) =>
    multiple(one.chart, {
      document,
      language,
      width: grid.width,
      height: grid.height,
      title: one.described,
    }),
  );
  return html`<li>
    <h3>${made(statusMark(one.status, word))} <a href="${one.href}">${one.label}</a></h3>
    ${made(svg)}
  </li>`;
}

function table(briefing: Briefing, { lines }: Layout): Markup | undefined {
  const { language } = briefing;
  const own = briefingWords(language);
  const text = own.table;
  const word = words(language).status;
  const all = briefing.table.reduce((sum, { rows }) => sum + rows.length, 0);
  if (all === 0) return undefined;
  const changes = hasChanges(briefing);
  const across = changes ? 5 : 4;
  const line = (one: TableLine): Markup => {
    if (one.kind === 'programme')
      return html`<tr class="group">
        <th scope="rowgroup" colspan="${across}">${one.label}</th>
      </tr>`;
    if (one.kind === 'gathered')
      return html`<tr class="gathered">
        <td colspan="${across}">
          ${mark(one.status, word[one.status])}, ${text.gathered(one.rows.length)}
          ${one.rows.map((row, index) => html`${index > 0 && '; '}${named(row)}${row.period !== '' && ` (${row.period})`}`)}
        </td>
      </tr>`;
    const { row } = one;
    const number = (label: string, content: string): Markup =>
      html`<td class="number${content === '' && ' blank'}" data-label="${label}">${content}</td>`;
    return html`<tr>
      <th scope="row">${named(row)}</th>
      <td>${mark(row.status, word[row.status])}</td>
      ${number(text.result, row.period === '' ? row.result : `${row.result} (${row.period})`.trim())}
      ${number(text.required, row.required)} ${changes && number(own.change.heading, row.change)}
    </tr>`;
  };
  const told = targetsIn(lines);
  return html`<h2>${text.heading}</h2>
    <div class="table stacked" tabindex="0" role="region" aria-label="${text.heading}">
      <table class="all-targets${!changes && ' plain'}">
        <thead>
          <tr>
            <th scope="col">${text.target}</th>
            <th scope="col">${text.status}</th>
            <th scope="col" class="number">${text.result}</th>
            <th scope="col" class="number">${text.required}</th>
            ${changes && html`<th scope="col" class="number">${own.change.heading}</th>`}
          </tr>
        </thead>
        <tbody>
          ${lines.map(line)}
        </tbody>
      </table>
    </div>
    ${told < all && html`<p class="more">${text.more(all - told, leftOut(briefing, lines))}</p>`}`;
}

function named(row: BriefingRow): Markup {
  return html`${code(row.code)} <a href="${row.href}">${row.label}</a>`;
}

function key({ language, standing }: Briefing): Markup {
  const text = words(language);
  const present = statuses.filter((status) => (standing.counts.get(status) ?? 0) > 0);
  return html`<h2>${briefingWords(language).key.heading}</h2>
    <ul class="key-list">
      ${present.map((status) => html`<li>${mark(status, text.status[status])}: ${text.statusAbout[status]}</li>`)}
    </ul>`;
}

function figures({ language, figures: all }: Briefing, { figures: shown }: Layout): Markup | undefined {
  const text = briefingWords(language).figures;
  if (all.length === 0) return undefined;
  return html`<h2>${text.heading}</h2>
    <div class="table" tabindex="0" role="region" aria-label="${text.heading}">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">${text.indicator}</th>
            <th scope="col" class="number">${text.value}</th>
            <th scope="col">${text.period}</th>
          </tr>
        </thead>
        <tbody>
          ${all.slice(0, shown).map(
            ({ label, value, period }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${value}</td>
                <td>${period}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${shown < all.length && html`<p class="more">${text.more(all.length - shown)}</p>`}`;
}

function notes({ language, notes: all }: Briefing): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<h2>${briefingWords(language).notes.heading}</h2>
    <ul class="notes-list">
      ${all.map((note) => html`<li>${note}</li>`)}
    </ul>`;
}

function foot({ language, source, release, address, path, areaAddress, areaPath }: Briefing): Markup {
  const text = briefingWords(language).source;
  return html`<div class="source">
    ${address !== undefined && made(qrCode(address, text.code))}
    <div>
      <p>${source}</p>
      <p>${release}</p>
      <p>${text.live}: <a href="${path}">${address ?? path}</a></p>
      <p>${text.areaPage}: <a href="${areaPath}">${areaAddress ?? areaPath}</a></p>
    </div>
  </div>`;
}
