import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { Figure } from './figures.ts';
import { millisecondsOf, progress } from './harness.ts';
import { ProvinceApp } from './lists.ts';
import { ProvinceFolders } from './province-folders.ts';
import { Province } from './province.ts';
import { builtScreens } from '../../apps/api/src/screens/screens.ts';

/** Cadres of a district, and of a province. */
const SIZES = [418, 40_000] as const;
const TURNS = 5;
/** What the same process serves without any script: one word. */
const EMPTY = '/health/live';
const PAGES: Readonly<Record<string, string>> = { home: '/', roster: '/cadres', teams: '/teams', records: '/events' };
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Pages that are gone to from another, beside those. */
const OTHERS: Readonly<Record<string, string>> = {
  team: '/teams/{team}',
  cadre: '/cadres/{cadre}',
  cases: '/cases',
  findings: '/findings',
  rules: '/rules',
  'notice form': '/record/StartPublicNotice',
};
/** For how long nothing more is loaded before everything is taken to be there. */
const LOADED_MS = 1000;
/** What has no page to change from: a list without a row. */
const NOTHING = '/teams?q=-';
/** How far one scrolls in a frame: faster than a hand. */
const SCROLL_PX = 600;
/** What a change of pages may cost the main thread. */
const PAGE_CHANGE_MS = 100;
/** Frames of 60 in a second. */
const FRAME_MS = 1000 / 60;

interface Paints {
  readonly first: number;
  readonly largest: number;
  /** From a key to the next picture. */
  readonly interaction: number;
}

/**
 * The screens in a real browser over made-up districts: first and largest paint and the answer to a key, each beside a
 * page without scripts that the same process serves; what a change of pages costs the main thread; and the roster, read to
 * its end with the End key and then scrolled through.
 */
export async function measureWeb(keep: boolean): Promise<Figure[]> {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no browser: apt-get install chromium fonts-noto-cjk');
  const folders = new ProvinceFolders(keep);
  try {
    const figures: Figure[] = [];
    for (const cadres of SIZES) {
      const app = await ProvinceApp.open(await folders.views(new Province(cadres)), cadres, builtScreens());
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      figures.push(...(await measureDistrict(browser, app, cadres)));
      await browser.close();
      await app.close();
    }
    return figures;
  } finally {
    folders.clear();
  }
}

async function measureDistrict(browser: Browser, app: ProvinceApp, cadres: number): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: await app.listen(), viewport: { width: 1440, height: 900 } });
  // The views of a made-up province have no log behind them that could be followed.
  await context.route('**/v1/events/stream', () => undefined);
  await context.request.post('/v1/session', { data: { token: app.token } });
  const at = `${cadres} cadres`;
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const ms = await millisecondsOf(async () => void figures.push(...(await painted(context, name, path, at))));
    progress(`  ${at}: ${name}, ${Math.round(ms / 1000)} s`);
  }
  figures.push(...(await changed(context, app, at)));
  progress(`  ${at}: page changes`);
  figures.push(...(await scrolled(context, at)));
  await context.close();
  return figures;
}

async function painted(context: BrowserContext, name: string, path: string, at: string): Promise<Figure[]> {
  const [ours, empty]: [Paints[], Paints[]] = [[], []];
  for (let turn = 0; turn <= TURNS; turn++) {
    const nothing = await paintsOf(context, EMPTY);
    const page = await paintsOf(context, path);
    // The first turn fills the caches.
    if (turn === 0) continue;
    empty.push(nothing);
    ours.push(page);
  }
  const figure = (what: string, pick: (paints: Paints) => number): Figure => ({
    what: `${name}: ${what}`,
    at,
    ours: ours.map(pick),
    unit: 'ms',
    against: 'empty page',
    ratios: ours.map((each, turn) => pick(each) / pick(empty[turn]!)),
  });
  return [
    figure('first paint', ({ first }) => first),
    figure('largest paint', ({ largest }) => largest),
    figure('key to picture', ({ interaction }) => interaction),
  ];
}

async function paintsOf(context: BrowserContext, path: string): Promise<Paints> {
  const page = await context.newPage();
  await page.goto(path);
  if (path !== EMPTY) await isDrawn(page);
  const paints = await page.evaluate<{ first: number; largest: number }>(PAINTS);
  const interaction = await page.evaluate<number>(`new Promise((resolve) => {
    const begun = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  })`);
  await page.close();
  return { ...paints, interaction };
}

/** When something was painted first, and when the largest of it was. */
const PAINTS = `new Promise((resolve) => {
  let largest = 0;
  new PerformanceObserver((list) => { largest = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    const first = list.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (first === undefined) return;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      resolve({ first, largest: Math.max(largest, first) });
    })));
  }).observe({ type: 'paint', buffered: true });
})`;

/** The page has its heading, and nothing on it is still being read. */
async function isDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

/**
 * Processor time of the main thread from one page to the next inside the application until nothing on it is being read: the
 * first time that it is opened, when its code is there and none of it ever ran, and the second time.
 */
async function changed(context: BrowserContext, app: ProvinceApp, at: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries({ ...PAGES, ...OTHERS })) {
    const [first, again]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < TURNS; turn++) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(NOTHING);
      await isDrawn(page);
      await page.evaluate(ALL_LOADED);
      for (const opened of [first, again]) {
        await goTo(page, NOTHING);
        const before = await mainThreadMs(session);
        await goTo(page, somebody(app, path));
        opened.push((await mainThreadMs(session)) - before);
      }
      await page.close();
    }
    const figure = (what: string, ours: readonly number[]): Figure => ({
      what: `${name}: main thread of ${what}`,
      at,
      ours,
      unit: 'ms',
      goal: { most: PAGE_CHANGE_MS },
    });
    figures.push(figure('its first opening', first), figure('a page change', again));
  }
  return figures;
}

/** A path with the first team or the first cadre of the district where it names one. */
const somebody = ({ province }: ProvinceApp, path: string): string =>
  path.replace('{team}', province.teamId(0)).replace('{cadre}', province.cadreId(0));

/** The code of all pages has been loaded ahead. */
const ALL_LOADED = `new Promise((resolve) => {
  let [known, since] = [0, performance.now()];
  const look = () => {
    const now = performance.getEntriesByType('resource').length;
    if (now !== known) [known, since] = [now, performance.now()];
    if (performance.now() - since > ${LOADED_MS}) resolve();
    else requestIdleCallback(look);
  };
  look();
})`;

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState({ idx: 1, key: String(performance.now()) }, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`);
  await isDrawn(page);
}

interface Scrolled {
  readonly rows: number;
  readonly seen: number;
  readonly frames: readonly number[];
  readonly blank: number;
}

/** Reads the roster to its end, then scrolls through it frame by frame: every row is seen, and no frame has a gap. */
async function scrolled(context: BrowserContext, at: string): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto('/cadres');
  const table = page.locator('.table-long');
  await table.waitFor();
  let isRead = false;
  const readMs = await millisecondsOf(async () => {
    await table.press('End');
    const more = page.locator('button.plain.screen-only');
    const watch = setInterval(
      () => void rowsOf(page).then((rows) => isRead || progress(`  ${at}: ${rows} rows read`)),
      5000,
    );
    await more.waitFor({ state: 'detached', timeout: 600_000 }).finally(() => clearInterval(watch));
    isRead = true;
  });
  const { rows, seen, frames, blank } = await page.evaluate<Scrolled>(SCROLL_THROUGH);
  await page.close();
  progress(`  ${at}: roster read in ${Math.round(readMs / 1000)} s and scrolled through`);
  return [
    { what: 'roster: rows read with one End key', at, ours: [rows], unit: 'rows' },
    { what: 'roster: a row, read', at, ours: [readMs / rows], unit: 'ms' },
    {
      what: 'roster: a frame of scrolling',
      at,
      ours: frames,
      unit: 'ms',
      against: 'frame of 60 Hz',
      ratios: frames.map((ms) => ms / FRAME_MS),
    },
    { what: 'roster: rows never seen', at, ours: [rows - seen], unit: '', goal: { most: 0 } },
    { what: 'roster: places without a row', at, ours: [blank], unit: '', goal: { most: 0 } },
  ];
}

const rowsOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`Number(document.querySelector('.table-long table')?.getAttribute('aria-rowcount') ?? 1) - 1`);

const SCROLL_THROUGH = `new Promise((resolve) => {
  const box = document.querySelector('.table-long');
  const rows = Number(box.querySelector('table').getAttribute('aria-rowcount')) - 1;
  const [seen, frames] = [new Set(), []];
  let [blank, at] = [0, performance.now()];
  box.scrollTop = 0;
  const step = (now) => {
    frames.push(now - at);
    at = now;
    const { left, top, bottom, height } = box.getBoundingClientRect();
    for (const row of box.querySelectorAll('tr[aria-rowindex]')) {
      const place = row.getBoundingClientRect();
      if (place.bottom > top && place.top < bottom) seen.add(row.getAttribute('aria-rowindex'));
    }
    for (const part of [0.3, 0.6, 0.9]) {
      const here = document.elementFromPoint(left + 60, top + height * part);
      if (here?.closest('tr')?.classList.contains('table-gap')) blank += 1;
    }
    if (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
      box.scrollTop += ${SCROLL_PX};
      requestAnimationFrame(step);
    } else resolve({ rows, seen: seen.size, frames: frames.slice(1), blank });
  };
  requestAnimationFrame(step);
})`;
