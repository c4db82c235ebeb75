import type { Ledger } from '#libs/node';
import { Ledger as Node, systemClock } from '#libs/node';
import { formatInstant } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/serve.ts';
import { DAYS, Province, SPAN, chanceFrom, dayAfter, noonOf } from './province.ts';

/** The whole application over the views of a province, asked without a network between. */
export class ProvinceApp {
  readonly ledger: Ledger;
  readonly province: Province;
  private readonly app: NestFastifyApplication;
  private readonly chance = chanceFrom(2019);

  private constructor(ledger: Ledger, app: NestFastifyApplication, province: Province) {
    this.ledger = ledger;
    this.app = app;
    this.province = province;
  }

  static async open(path: string, cadres: number): Promise<ProvinceApp> {
    const ledger = new Node({
      store: openSqliteStore({ path: ':memory:', clock: systemClock }),
      clock: systemClock,
      viewsPath: path,
    });
    ledger.runner.start();
    await ledger.runner.reachedHead(60_000);
    const person = {
      role: 'approver',
      userId: 'u',
      name: 'u',
      organ: 'o',
      scope: 'district',
      token: 'token-of-the-bench',
    } as const;
    const app = await createApp(ledger, [person], 'api');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ProvinceApp(ledger, app, new Province(cadres));
  }

  /** A path with a day and an instant of its own, and somebody of its own where it names one. */
  at(path: string): string {
    const on = dayAfter(SPAN.from, 150 + this.chance(DAYS - 150));
    const known = dayAfter(SPAN.from, 150 + this.chance(DAYS - 150));
    const cut = `asOf=${on}&knownAt=${encodeURIComponent(formatInstant(noonOf(known)))}`;
    const named = path
      .replace('{cadre}', this.province.cadreId(this.chance(this.province.cadres)))
      .replace('{team}', this.province.teamId(this.chance(this.province.teams)));
    return `${named}${named.includes('?') ? '&' : '?'}${cut}`;
  }

  async get(url: string): Promise<string> {
    const answer = await this.app.inject({
      method: 'GET',
      url,
      headers: { authorization: 'Bearer token-of-the-bench' },
    });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    return answer.body;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }
}
