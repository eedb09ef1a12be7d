import { expect, test } from 'vitest';
import { areaPages } from '../../src/site/area-pages.ts';
import { areasOfTheTime } from '../../src/site/area-basis.ts';
import { pagePath } from '../../src/site/routes.ts';
import { stage } from './chromium.ts';
import { onPage } from './page.ts';
import { builtRelease } from './release.ts';

const here = stage();
const release = await builtRelease();
const { base, home_area } = release.site;
const pages = await areaPages(release);
const at = (path: string): string => new URL(path, here.site.url).href;
const plain = { javaScriptEnabled: false };

/** An indicator of a target at home whose series runs across a merger. */
async function crossing() {
  for (const target of release.targets) {
    for (const { indicator } of release.indicatorsOf(target)) {
      const rows = await release.series(indicator, release.breakdownOf(target, indicator));
      const home = release
        .progressOf(target)
        .some(({ area_id, value }) => area_id === home_area && value !== null);
      if (home && areasOfTheTime(home_area, rows, (id) => release.predecessors(id)).length > 1)
        return { target, indicator };
    }
  }
  throw new Error('no target at home has a history across a merger');
}
const { target, indicator } = await crossing();

test('a chart is read on areas of today or of the time, without scripts and by keyboard', async () => {
  await onPage(
    here.browser,
    at(pagePath(base, 'vi', 'target', target.slug)),
    async (page) => {
      const [now, then] = [page.locator('.basis-now svg:visible'), page.locator('.basis-then svg:visible')];
      expect([await now.count(), await then.count()]).toEqual([1, 0]);
      await page.locator('.basis input[value=now]').focus();
      await page.keyboard.press('ArrowRight');
      expect([await now.count(), await then.count()]).toEqual([0, 1]);
      const names = await then.locator('.labels text').allTextContents();
      for (const { predecessor_id } of release.predecessors(home_area)) {
        expect(names.join(' ')).toContain(release.area(predecessor_id).name.split(' ')[0]);
      }
    },
    plain,
  );
});

test('the explorer shows each area of the time with its own figures', async () => {
  const home = release.area(home_area);
  const query = `?chi-so=${indicator}&dia-ban=${home.slug}&theo=thoi-do`;
  await onPage(here.browser, at(`${pagePath(base, 'vi', 'compare')}${query}`), async (page) => {
    await page.locator('main[data-state=ready]').waitFor();
    const table = await page.locator('.drawn').innerText();
    for (const { predecessor_id } of release.predecessors(home_area)) {
      expect(table).toContain(release.area(predecessor_id).name);
    }
    expect(table).not.toContain('tính lại');
    await page.getByLabel(/^Theo địa bàn hiện nay/).check();
    await expect.poll(() => page.locator('.drawn').innerText()).toContain('tính lại');
    await page.waitForURL(({ search }) => !search.includes('theo='));
  });
});

test('the page of an area that ended says so, shows what became of it and leads on', async () => {
  const ended = pages.find(
    ({ area_id, valid_to }) => valid_to !== null && release.successors(area_id).length === 1,
  );
  const next = release.area(release.successors(ended?.area_id ?? '')[0]?.successor_id ?? '');
  await onPage(
    here.browser,
    at(pagePath(base, 'vi', 'area', ended?.slug ?? '')),
    async (page) => {
      const href = pagePath(base, 'vi', 'area', next.slug);
      expect(await page.locator(`.lede a[href="${href}"]`).count()).toBe(1);
      const picture = page.locator('.chart-lineage:visible');
      expect(await picture.count()).toBe(1);
      expect(await picture.locator('text').allTextContents()).toContain(
        await picture.locator('.lineage-self .lineage-name').first().textContent(),
      );
      await picture.locator(`a[href="${href}"]`).click();
      await page.waitForURL(({ pathname }) => pathname === new URL(at(href)).pathname);
    },
    plain,
  );
});
