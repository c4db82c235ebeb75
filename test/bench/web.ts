import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Figure } from './figures.ts';
import { progress } from './harness.ts';
import { ProvinceApp } from './lists.ts';
import { ProvinceFolders } from './province-folders.ts';
import { Province } from './province.ts';
import { builtScreens } from '../../apps/api/src/screens/screens.ts';

/** Cadres of a district, and of a province. */
const SIZES = [418, 40_000] as const;
const TURNS = 7;
/** What the same process serves without any script: one word. */
const EMPTY = '/health/live';
const PAGES: Readonly<Record<string, string>> = { home: '/', roster: '/cadres', teams: '/teams', records: '/events' };
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** How far one scrolls in a frame, and for how many frames: faster than a hand. */
const SCROLL = { px: 400, frames: 240 } as const;
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
 * page without scripts that the same process serves, and a list of 40,000 that is scrolled.
 */
export async function measureWeb(keep: boolean): Promise<Figure[]> {
  const folders = new ProvinceFolders(keep);
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('no browser: apt-get install chromium fonts-noto-cjk');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const figures: Figure[] = [];
    for (const cadres of SIZES) {
      const app = await ProvinceApp.open(await folders.views(new Province(cadres)), cadres, builtScreens());
      figures.push(...(await measureDistrict(browser, app, cadres)));
      await app.close();
    }
    return figures;
  } finally {
    await browser.close();
    folders.clear();
  }
}

async function measureDistrict(browser: Browser, app: ProvinceApp, cadres: number): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: await app.listen(), viewport: { width: 1440, height: 900 } });
  await context.request.post('/v1/session', { data: { token: app.token } });
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const [ours, empty]: [Paints[], number[]] = [[], []];
    for (let turn = 0; turn <= TURNS; turn++) {
      const nothing = await paintsOf(context, EMPTY);
      const page = await paintsOf(context, path);
      // The first turn fills the caches.
      if (turn === 0) continue;
      empty.push(nothing.first);
      ours.push(page);
    }
    const at = `${cadres} cadres`;
    const against = 'empty page';
    const ratiosOf = (pick: (paints: Paints) => number): number[] =>
      ours.map((each, turn) => pick(each) / empty[turn]!);
    figures.push(
      {
        what: `${name}: first paint`,
        at,
        ours: ours.map(({ first }) => first),
        unit: 'ms',
        against,
        ratios: ratiosOf(({ first }) => first),
      },
      {
        what: `${name}: largest paint`,
        at,
        ours: ours.map(({ largest }) => largest),
        unit: 'ms',
        against,
        ratios: ratiosOf(({ largest }) => largest),
      },
      {
        what: `${name}: key to picture`,
        at,
        ours: ours.map(({ interaction }) => interaction),
        unit: 'ms',
        against,
        ratios: ratiosOf(({ interaction }) => interaction),
      },
    );
    progress(`  ${at}: ${name}`);
  }
  figures.push(...(await scrolled(context, cadres)));
  await context.close();
  return figures;
}

async function paintsOf(context: BrowserContext, path: string): Promise<Paints> {
  const page = await context.newPage();
  await page.goto(path);
  if (path !== EMPTY) await page.getByRole('heading', { level: 1 }).first().waitFor();
  const paints = await page.evaluate<{ first: number; largest: number }>(`new Promise((resolve) => {
    let largest = 0;
    new PerformanceObserver((list) => { largest = list.getEntries().at(-1).startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      resolve({ first, largest: Math.max(largest, first) });
    })));
  })`);
  const interaction = await page.evaluate<number>(`new Promise((resolve) => {
    const begun = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  })`);
  await page.close();
  return { ...paints, interaction };
}

interface Scrolled {
  readonly rows: number;
  readonly frames: readonly number[];
  readonly blank: number;
}

/** Reads the roster to its end, then scrolls through it frame by frame: in no frame may a row be missing. */
async function scrolled(context: BrowserContext, cadres: number): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto('/cadres');
  await page.locator('.table-long').waitFor();
  await readToEnd(page);
  const { rows, frames, blank } = await page.evaluate<Scrolled>(`new Promise((resolve) => {
    const box = document.querySelector('.table-long');
    const frames = [];
    let [blank, at] = [0, performance.now()];
    box.scrollTop = 0;
    const step = (now) => {
      frames.push(now - at);
      at = now;
      const { left, top, height } = box.getBoundingClientRect();
      for (const part of [0.3, 0.6, 0.9]) {
        const seen = document.elementFromPoint(left + 60, top + height * part);
        if (seen?.closest('tr')?.classList.contains('table-gap')) blank += 1;
      }
      if (frames.length > ${SCROLL.frames}) {
        resolve({ rows: Number(box.querySelector('table').getAttribute('aria-rowcount')) - 1, frames: frames.slice(1), blank });
      } else {
        box.scrollTop += ${SCROLL.px};
        requestAnimationFrame(step);
      }
    };
    requestAnimationFrame(step);
  })`);
  await page.close();
  const at = `${cadres} cadres`;
  return [
    { what: 'roster: rows scrolled through', at, ours: [rows], unit: 'rows' },
    {
      what: 'roster: a frame of scrolling',
      at,
      ours: frames,
      unit: 'ms',
      against: 'frame of 60 Hz',
      ratios: frames.map((ms) => ms / FRAME_MS),
    },
    { what: 'roster: places without a row', at, ours: [blank], unit: '', goal: { most: 0 } },
  ];
}

async function readToEnd(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const box = document.querySelector('.table-long');
    const more = () => [...document.querySelectorAll('button.plain.screen-only')].at(-1);
    const go = () => {
      box.scrollTop = box.scrollHeight;
      if (more() === undefined) resolve(undefined);
      else requestAnimationFrame(go);
    };
    go();
  })`);
}
