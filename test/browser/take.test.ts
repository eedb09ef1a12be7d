import { readdirSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { filesOf, keptSelection, selectionSql, selectRows } from '../../src/downloads/selection.ts';
import { statusWords } from '../../src/i18n/status/words.ts';
import type { Status } from '../../src/targets/status.ts';
import { withAddresses } from '../../src/downloads/snippets.ts';
import type { Taken } from '../../src/downloads/taken.ts';
import type { PlainRow } from '../../src/downloads/workbook.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';

const here = stage();

/** What the page of a folder and those right below it offer to take away, by path. */
function offered(folder: string): (readonly [path: string, taken: Taken])[] {
  const below = folder === '' ? [] : readdirSync(`dist/${folder}`).map((slug) => `${folder}/${slug}/`);
  const paths = [folder === '' ? '' : `${folder}/`, ...below];
  return paths.flatMap((path) => {
    let html: string;
    try {
      html = readFileSync(`dist/${path}index.html`, 'utf8');
    } catch {
      return [];
    }
    const { document } = parseHTML(html);
    return [...document.querySelectorAll('[data-take]')].map(
      (box) => [path, JSON.parse(box.getAttribute('data-take') ?? '') as Taken] as const,
    );
  });
}

async function native() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return async (sql: string): Promise<PlainRow[]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson() as unknown as PlainRow[];
  };
}

test.each([
  // Boxes and rows that there are at the least.
  ['', 2, 30],
  ['chi-tieu', 50, 1000],
  ['chuong-trinh', 10, 500],
  ['don-vi', 50, 100],
  ['dia-ban', 200, 1000],
  ['chat-luong', 8, 300],
] as const)(
  'the SQL of what /%s shows gives the rows that are saved',
  async (folder, boxes, least) => {
    const rows = await native();
    const read = (file: string) => JSON.parse(readFileSync(`dist/data/${file}.json`, 'utf8')) as PlainRow[];
    const known = new Map<string, PlainRow[]>();
    const kept = (file: string): PlainRow[] => {
      const found = known.get(file) ?? read(file);
      known.set(file, found);
      return found;
    };
    const areas = read('areas');
    const all = offered(folder);
    expect(all.length).toBeGreaterThanOrEqual(boxes);
    let found = 0;
    for (const [path, { selections }] of all) {
      for (const selection of selections) {
        const sql = withAddresses(selectionSql(selection), filesOf(selection), 'dist/data/');
        const saved = selectRows(selection, kept(selection.file), areas);
        const asked = await rows(sql);
        expect(asked, `${path} ${selection.name}`).toEqual(saved);
        // As a closed release keeps it.
        const forGood = keptSelection(selection);
        if (forGood !== selection) {
          const there = withAddresses(selectionSql(forGood), filesOf(forGood), 'dist/data/');
          expect(await rows(there), `${path} ${selection.name}`).toEqual(saved);
        }
        expect(saved.length, `${path} ${selection.name}`).toBeGreaterThan(0);
        found += saved.length;
      }
    }
    expect(found).toBeGreaterThan(least);
  },
  120_000,
);

test('what is saved of a target is what its tables show', () => {
  const read = (file: string) => JSON.parse(readFileSync(`dist/data/${file}.json`, 'utf8')) as PlainRow[];
  const areas = read('areas');
  let compared = 0;
  for (const [path, { selections }] of offered('chi-tieu')) {
    const { document } = parseHTML(readFileSync(`dist/${path}index.html`, 'utf8'));
    const rowsOf = (id: string): number[] =>
      [...document.querySelectorAll(`#${id} table`)].map(
        (table) => table.querySelectorAll('tbody th[scope=row]').length,
      );
    const [data] = selections;
    if (!data) throw new Error(`${path} offers nothing`);
    const saved = selectRows(data, read(data.file), areas).length;
    expect(rowsOf(data.file.startsWith('targets/') ? 'bang-dia-ban' : 'bang-so-lieu'), path).toContain(saved);
    compared += saved;
  }
  expect(compared).toBeGreaterThan(1000);
});

test('who sees a small drawing on a card finds its figures to take away, here or where the card leads', () => {
  let cards = 0;
  const files = (path: string): string[] =>
    offered(path.replace(/\/$/, '')).flatMap(([own, { selections }]) =>
      own === path ? selections.map(({ file }) => file) : [],
    );
  const known = new Map<string, string[]>();
  const areas = readdirSync('dist/dia-ban').filter((name) => !name.includes('.'));
  for (const path of ['', ...areas.map((slug) => `dia-ban/${slug}/`)]) {
    const { document } = parseHTML(readFileSync(`dist/${path}index.html`, 'utf8'));
    for (const card of document.querySelectorAll('li.card')) {
      if (!card.querySelector('figure svg')) continue;
      const there = card.querySelector('h3 a')?.getAttribute('href')?.slice(1) ?? '';
      for (const at of [path, there]) if (!known.has(at)) known.set(at, files(at));
      const found = [...(known.get(path) ?? []), ...(known.get(there) ?? [])];
      expect(found, `${path}: ${there}`).toContainEqual(
        expect.stringMatching(/^observations\/|\.observations$/),
      );
      cards += 1;
    }
  }
  expect(cards).toBeGreaterThan(50);
});

test('every section of the quality page that has a table offers it, whole', () => {
  const read = (file: string) => JSON.parse(readFileSync(`dist/data/${file}.json`, 'utf8')) as PlainRow[];
  const areas = read('areas');
  let sections = 0;
  for (const folder of ['chat-luong', 'en/chat-luong']) {
    const { document } = parseHTML(readFileSync(`dist/${folder}/index.html`, 'utf8'));
    for (const section of document.querySelectorAll('main section')) {
      const tables = [...section.querySelectorAll('table')];
      if (tables.length === 0) continue;
      const id = section.querySelector('h2')?.id ?? '';
      const saved = [...section.querySelectorAll('[data-take]')]
        .flatMap((box) => (JSON.parse(box.getAttribute('data-take') ?? '') as Taken).selections)
        .flatMap((selection) => selectRows(selection, read(selection.file), areas));
      const shown = tables.flatMap((table) => [...table.querySelectorAll('tbody tr')]);
      // Days of arrival are put together by period, hidden figures once by level and once by indicator.
      if (id === 'areas') expect(saved.length).toBeGreaterThanOrEqual(shown.length);
      else if (id !== 'arrivals' && id !== 'hidden') expect(saved.length, id).toBe(shown.length);
      expect(saved.length, id).toBeGreaterThan(0);
      sections += 1;
    }
  }
  expect(sections).toBe(16);
});

test('a chart is saved as spreadsheet, picture and zip, with citation and code beside it', async () => {
  const [path, taken] = offered('chi-tieu').find(([, { selections }]) => selections.length >= 2) ?? [];
  if (!path || !taken) throw new Error('no target offers its chart');
  await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
    const before = here.site.log.length;
    const box = page.locator('details.take').first();
    // By keyboard alone.
    await box.locator('summary').press('Enter');
    await box.and(page.locator('[data-state=ready]')).waitFor();
    expect(here.site.log.slice(before).map(({ url }) => url)).not.toContainEqual(
      expect.stringMatching(/workbook|archive/),
    );
    const press = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name, exact: true }).press('Enter'),
      ]);
      return readFileSync(await download.path());
    };
    const json = JSON.parse((await press('JSON')).toString('utf8')) as Record<string, PlainRow[]>;
    const names = taken.selections.map(({ name }) => name);
    expect(Object.keys(json)).toEqual(names);

    const sheets = await readXlsxFile(await press('XLSX'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...names, 'dictionary', 'notes', 'citation']);
    const [head = [], ...lines] = sheets[0]?.data ?? [];
    const rows = json.data ?? [];
    expect(head).toEqual(Object.keys(rows[0] ?? {}));
    const at = (name: string): number => head.indexOf(name);
    // Codes are text and keep their zeros; numbers are numbers.
    expect(lines.map((line) => line[at('code')])).toEqual(rows.map(({ code }) => code));
    expect(lines.map((line) => line[at('value')])).toEqual(rows.map(({ value }) => value));
    const told = sheets[sheets.length - 3]?.data.map((line) => line[1]);
    expect(told).toEqual(expect.arrayContaining([...head]));

    const csv = (await press('CSV')).toString('utf8');
    expect(csv.startsWith(`\ufeff${head.join(',')}\n`)).toBe(true);
    expect(csv.trim().split('\n')).toHaveLength(rows.length + 1);

    const svg = (await press('SVG')).toString('utf8');
    expect(svg).toContain(taken.source.slice(0, 20));
    expect(svg).toContain('SỐ LIỆU MINH HỌA');
    expect(svg).not.toMatch(/var\(|(?<![-\w])(class|style)=/);
    expect((await press('PNG')).subarray(1, 4).toString()).toBe('PNG');

    const zip = unzipSync(await press('Trọn gói (zip)'));
    expect(Object.keys(zip).sort()).toEqual(
      [
        ...['readme.txt', 'licence.txt', 'citation.txt', 'citation.bib', 'dictionary.csv', 'chart.svg'],
        ...['code.sql', 'code.R', 'code.py', 'sources.csv'],
        ...names.flatMap((name) => [`${name}.csv`, `${name}.json`]),
      ].sort(),
    );
    const text = (file: string): string => Buffer.from(zip[file] ?? []).toString('utf8');
    expect(text('data.csv')).toBe(csv);
    expect(JSON.parse(text('data.json'))).toEqual(rows);

    // What the rows call their source stands beside them, with its own terms.
    const own = new Set(rows.map(({ source }) => source));
    const sources = (JSON.parse(readFileSync('dist/data/sources.json', 'utf8')) as PlainRow[]).filter(
      ({ source = null }) => own.has(source),
    );
    expect(sources.length).toBeGreaterThan(0);
    expect(text('sources.csv').trim().split('\n')).toHaveLength(sources.length + 1);
    for (const row of sources) {
      expect(text('sources.csv')).toContain(`\n${String(row.source)},`);
      for (const column of ['title_vi', 'licence'])
        expect(text('licence.txt')).toContain(`\n${String(row[column])}\n`);
    }

    // What the page says to run, run: the rows that were saved.
    const code = await box.locator('pre[aria-label^="DuckDB"]').textContent();
    expect(text('code.sql')).toBe(`${code ?? ''}\n`);
    const statements = (code ?? '').replaceAll(`${here.site.url}data/`, 'dist/data/').split(';\n\n');
    const ask = await native();
    for (const [index, name] of names.entries())
      expect(await ask(statements[index] ?? '')).toEqual(json[name]);

    await box.getByRole('button', { name: /BibTeX/ }).press('Enter');
    await expect
      .poll(() => box.locator('.copyable [role=status]').allTextContents())
      .toContainEqual(expect.stringMatching(/Đã/));
    expect(await box.locator('pre[aria-label=BibTeX]').textContent()).toContain(
      new URL(path, here.site.url).href,
    );
  });
}, 60_000);

/** Texts of a picture that are cut by its edge. */
function cutTexts(): string[] {
  const root = document.querySelector('svg');
  const inside = (text: Element, frame: Element): boolean => {
    const [a, b] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
    return a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  };
  return [...document.querySelectorAll('text')].flatMap((text) =>
    root && inside(text, root) ? [] : text.textContent,
  );
}

test('a picture stands alone: one face, nothing cut, its source, and what its marks stand for', async () => {
  const drawn = ['', 'chi-tieu', 'chuong-trinh', 'dia-ban'].flatMap((folder) => {
    const all = offered(folder).filter(([, { plain }]) => !plain);
    // One of each kind of chart is enough: they are told apart by what they select.
    return [
      ...Map.groupBy(all, ([, { selections }]) =>
        selections.map(({ file, name }) => `${file.split('/')[0] ?? ''} ${name}`).join(),
      ).values(),
    ].flatMap(([first]) => (first ? [first] : []));
  });
  expect(drawn.length).toBeGreaterThan(4);
  let marked = 0;
  const alone = await here.browser.newPage();
  for (const [path, taken] of drawn) {
    await onPage(here.browser, new URL(path, here.site.url).href, async (page) => {
      const box = page.locator(`details.take[data-take*='"name":"${taken.name}"']`);
      await box.locator('summary').press('Enter');
      await box.and(page.locator('[data-state=ready]')).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name: 'SVG', exact: true }).press('Enter'),
      ]);
      const svg = readFileSync(await download.path(), 'utf8');
      expect(svg.match(/font-family=/g), taken.name).toHaveLength(1);
      await alone.setContent(svg);
      expect(await alone.evaluate(cutTexts), taken.name).toEqual([]);
      const texts = await alone.locator('text').allTextContents();
      const said = texts.join(' ');
      expect(said, taken.name).toMatch(/Nguồn: \S+ \S+/);
      expect(said.includes('SỐ LIỆU MINH HỌA'), taken.name).toBe(taken.illustrative);
      // Marks that words beside the drawing explain on the page.
      const marks = await page
        .locator('[data-taken]', { has: box })
        .locator('figure svg.chart:visible')
        .first()
        .evaluate((chart) =>
          chart.querySelector('.key')
            ? []
            : [...chart.querySelectorAll('g[class^=mark-]')].map((mark) => mark.classList[0]?.slice(5) ?? ''),
        );
      for (const mark of new Set(marks))
        expect(texts, taken.name).toContain(statusWords('vi')[mark as Status]);
      marked += marks.length > 0 ? 1 : 0;
    });
  }
  await alone.close();
  // Both the map and the milestones of a plan.
  expect(marked).toBeGreaterThan(1);
}, 90_000);

test('each view of the explorer is saved as its table shows it, and its SQL gives the same', async () => {
  const ask = await native();
  const { release } = JSON.parse(readFileSync('dist/data/catalog.json', 'utf8')) as { release: string };
  await onPage(here.browser, new URL('so-sanh/', here.site.url).href, async (page) => {
    const settled = () => page.locator('main[data-state=ready]').waitFor();
    const save = async () => {
      const box = page.locator('details.take');
      if ((await box.getAttribute('open')) === null) await box.locator('summary').press('Enter');
      await box.and(page.locator('[data-state=ready]')).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name: 'JSON', exact: true }).click(),
      ]);
      const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, PlainRow[]>;
      const code = await box.locator('pre[aria-label^="DuckDB"]').textContent();
      const statements = (code ?? '').replaceAll(`${here.site.url}data/`, 'dist/data/').split(';\n\n');
      for (const [index, rows] of Object.values(saved).entries())
        expect(await ask(statements[index] ?? ''), page.url()).toEqual(rows);
      const shown = await page
        .locator('.drawn td[data-key]')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-key'))));
      const { data = [], second = [] } = saved;
      const numbers = [...data, ...second].flatMap(({ value }) => (value === null ? [] : [Number(value)]));
      expect(
        numbers.toSorted((a, b) => a - b),
        page.url(),
      ).toEqual(shown.toSorted((a, b) => a - b));
      return { saved, box };
    };
    await settled();
    await page.waitForFunction(() => location.search !== '');
    // What was drawn at build is read when it is asked for.
    const { box } = await save();
    // On a phone the address of what is shown is longer than the picture is wide.
    await page.setViewportSize({ width: 360, height: 740 });
    await settled();
    for (const format of ['SVG', 'PNG', 'XLSX', 'Trọn gói (zip)']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        box.getByRole('button', { name: format, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toContain(release);
      if (format === 'SVG') {
        const alone = await here.browser.newPage();
        await alone.setContent(readFileSync(await download.path(), 'utf8'));
        expect(await alone.evaluate(cutTexts)).toEqual([]);
        await alone.close();
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await settled();
    const views = await page
      .locator('input[name=view]:enabled')
      .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
    expect(views.length).toBeGreaterThan(4);
    for (const view of views) {
      await page.check(`input[name=view][value=${view}]`);
      await settled();
      await save();
    }
    // Two indicators against each other, and one by its groups.
    const options = (name: string) =>
      page
        .locator(`select[name=${name}] option`)
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
    // The list comes when nothing else is to be done.
    await page.locator('select[name=second] option:nth-child(2)').first().waitFor({ state: 'attached' });
    const [other = ''] = (await options('second')).slice(1);
    await page.selectOption('select[name=second]', other);
    await page.check('input[name=view][value=scatter]');
    await settled();
    expect(Object.keys((await save()).saved)).toEqual(['data', 'second']);
    const wanted = new Set(['a path', 'groups']);
    for (const indicator of await options('indicator')) {
      await page.selectOption('select[name=indicator]', indicator);
      await settled();
      const path = page.locator('input[name=view][value=path]:enabled');
      if (wanted.has('a path') && (await path.count()) > 0) {
        await path.check();
        await settled();
        if (((await save()).saved.required?.length ?? 0) > 0) wanted.delete('a path');
      }
      const [each] = await options('cut');
      if (wanted.has('groups') && each !== undefined) {
        await page.selectOption('select[name=cut]', each);
        await settled();
        if (((await save()).saved.data?.length ?? 0) > 0) wanted.delete('groups');
      }
      if (wanted.size === 0) break;
    }
    expect([...wanted]).toEqual([]);
  });
}, 90_000);
