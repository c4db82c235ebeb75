import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { caughtUp, openLedger, readConfig, type Ledger } from '#libs/node';
import type { JsonObject } from '#libs/kernel';
import { readCredentials, type Credential } from '../../../apps/api/src/auth/credentials.ts';
import type { Role } from '../../../apps/api/src/auth/reader.ts';
import { createApp } from '../../../apps/api/src/serve.ts';
import { SimulatedClock } from '../../support/clock.ts';
import { DEMO_MS, demoCopy } from '../../support/demo-copy.ts';
import { builtForTests } from './built-screens.ts';

/** When these tests take place, for the ledger and for the browser: the day after the demo's history ends. */
export const NOW = '2019-08-06T09:00:00+08:00';
export const TODAY = '2019-08-06';

/** Far beyond what any page takes: reaching it is a failure. */
const PATIENCE_MS = 90_000;

/** How a page is looked at. */
export interface Look {
  /** Who looks; nobody is signed in with `null`. The supervisor without it. */
  readonly role?: Role | null;
  readonly language?: 'zh-CN' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** A ledger with the demo's data, its screens, and a browser in front of them: one for each spec file. */
export class Screens {
  url = '';
  private browser!: Browser;
  private app!: NestFastifyApplication;
  private ledger!: Ledger;
  private readonly clock = new SimulatedClock(NOW);
  private credentials: readonly Credential[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly faults: string[] = [];
  private refusals = false;
  private readonly folder = mkdtempSync(join(tmpdir(), 'cadre-ledger-screens-'));

  async start(executablePath: string): Promise<void> {
    const { dataDir } = await demoCopy(join(this.folder, 'data'));
    const config = readConfig({ DATA_DIR: dataDir, PORT: '0' });
    this.credentials = readCredentials(config.credentialsFile) ?? [];
    this.ledger = openLedger(config, this.clock);
    const offers = { list: () => this.credentials };
    this.app = await createApp(this.ledger, this.credentials, { offers, screens: builtForTests() });
    await this.app.init();
    await caughtUp(this.ledger);
    await this.app.listen(0, '127.0.0.1');
    this.url = (await this.app.getUrl()).replace('[::1]', '127.0.0.1');
    this.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.ledger?.projected.complete();
    await this.app?.close();
    await this.ledger?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens an address as a reader would who has its link. */
  async open(
    path: string,
    { role = 'supervisor', language = 'zh-CN', scheme = 'light', width = 1440 }: Look = {},
  ): Promise<Page> {
    const viewport = { width, height: width < 600 ? 844 : 900 };
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport,
      colorScheme: scheme,
      locale: language,
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.setFixedTime(this.clock.now() / 1000);
    await context.addInitScript((spoken) => {
      if (localStorage.getItem('cadre-ledger.language') === null) localStorage.setItem('cadre-ledger.language', spoken);
    }, language);
    if (role !== null) await context.request.post('/v1/session', { data: { token: this.tokenOf(role) } });
    const page = await context.newPage();
    this.watch(page);
    await page.goto(path);
    return page;
  }

  tokenOf(role: Role): string {
    const token = this.credentials.find((each) => each.role === role)?.token;
    if (token === undefined) throw new Error(`the demo has no ${role}`);
    return token;
  }

  /** What the API answers, to compare the screens with. */
  async read(path: string, role: Role = 'supervisor', language = 'zh-CN'): Promise<JsonObject> {
    const headers = { authorization: `Bearer ${this.tokenOf(role)}`, 'accept-language': language };
    const response = await fetch(new URL(path, this.url), { headers });
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as JsonObject;
  }

  /** What the API answers to something that is asked with a body; nothing is recorded. */
  async ask(path: string, body: JsonObject, language = 'zh-CN'): Promise<JsonObject> {
    const headers = {
      authorization: `Bearer ${this.tokenOf('supervisor')}`,
      'accept-language': language,
      'content-type': 'application/json',
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(new URL(path, this.url), init);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as JsonObject;
  }

  /** Records an act as a program would, beside the screens. */
  async record(command: string, body: JsonObject, role: Role = 'recorder'): Promise<JsonObject> {
    const response = await this.send(`/v1/commands/${command}`, body, role);
    const answer = (await response.json()) as JsonObject;
    expect([response.status, answer['code']]).toEqual([201, undefined]);
    return answer;
  }

  /** What a recorder would be answered to an act: its record, or the refusal. */
  async preview(command: string, body: JsonObject): Promise<JsonObject> {
    const response = await this.send(`/v1/previews/${command}`, body, 'recorder');
    return (await response.json()) as JsonObject;
  }

  private send(path: string, body: JsonObject, role: Role): Promise<Response> {
    const headers = { authorization: `Bearer ${this.tokenOf(role)}`, 'content-type': 'application/json' };
    return fetch(new URL(path, this.url), { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Some days go by, for the ledger and for pages that are opened afterwards. */
  pass(days: number): void {
    this.clock.move(days * 86_400_000_000);
  }

  /** From here on to the end of the test the reader asks for what he may not see; Chromium says of every 403 that it failed. */
  expectRefusals(): void {
    this.refusals = true;
  }

  /** Closes what the test opened. @throws when a page asked another host for something, or said that something is wrong */
  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
    this.refusals = false;
    expect(this.faults.splice(0)).toEqual([]);
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // Chromium says of every refusal that it failed, and what was cut off on purpose has failed.
      if (/\/v1\/(?:previews|commands)\/\w+$/.test(message.location().url)) return;
      if (this.refusals && message.text().includes('403')) return;
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.faults.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.url) && !request.url().startsWith('blob:'))
        this.faults.push(`asked ${request.url()}`);
    });
  }
}

/** The screens for the tests of one spec file. */
export function screensOf(executablePath: string): Screens {
  const screens = new Screens();
  beforeAll(() => screens.start(executablePath), DEMO_MS);
  afterEach(() => screens.closePages());
  afterAll(() => screens.stop());
  return screens;
}
