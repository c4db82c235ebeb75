import type { Ledger } from '#libs/node';
import { Ledger as Node, systemClock } from '#libs/node';
import { formatInstant } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QueryBus } from '@nestjs/cqrs';
import { VisibleLedger } from '../../apps/api/src/auth/visible-ledger.ts';
import { CadresRead } from '../../apps/api/src/cadres/cadres.queries.ts';
import { CadreTimelineRead } from '../../apps/api/src/events/events.queries.ts';
import { Cuts, ReadContext } from '../../apps/api/src/reads/read.ts';
import { createApp } from '../../apps/api/src/serve.ts';
import { StructureRead } from '../../apps/api/src/statistics/statistics.queries.ts';
import { CompositionRead } from '../../apps/api/src/teams/teams.queries.ts';
import { DAYS, Province, SPAN, chanceFrom, dayAfter, noonOf } from './province.ts';

const PERSON = { role: 'approver', userId: 'u', name: 'u', organ: 'o', scope: 'district' } as const;

const TOKEN = 'token-of-the-bench';

/** What is asked of PostgreSQL too. */
export const QUESTIONS = {
  'roster page': { Read: CadresRead, query: {}, id: undefined },
  'search by name': { Read: CadresRead, query: { q: 'wangwei' }, id: undefined },
  'composition of a team': { Read: CompositionRead, query: {}, id: '{team}' },
  structure: { Read: StructureRead, query: {}, id: undefined },
  'one timeline': { Read: CadreTimelineRead, query: {}, id: '{cadre}' },
} as const;

/** The whole application over the views of a province, asked without a network between. */
export class ProvinceApp {
  readonly token = TOKEN;
  readonly ledger: Ledger;
  readonly province: Province;
  private readonly app: NestFastifyApplication;
  private readonly chance = chanceFrom(2019);

  private constructor(ledger: Ledger, app: NestFastifyApplication, province: Province) {
    this.ledger = ledger;
    this.app = app;
    this.province = province;
  }

  /** The application over a file of views; with `screens` it serves those too. */
  static async open(path: string, cadres: number, screens?: string): Promise<ProvinceApp> {
    const ledger = new Node({
      store: openSqliteStore({ path: ':memory:', clock: systemClock }),
      clock: systemClock,
      viewsPath: path,
    });
    ledger.runner.start();
    await ledger.runner.reachedHead(60_000);
    const person = { ...PERSON, token: TOKEN };
    const app = await createApp(ledger, [person], { role: 'api', ...(screens === undefined ? {} : { screens }) });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new ProvinceApp(ledger, app, new Province(cadres));
  }

  /** Listens on a port of its own; the address. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return (await this.app.getUrl()).replace('[::1]', '127.0.0.1');
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
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    return answer.body;
  }

  /**
   * One of the {@link QUESTIONS} at a day and an instant of its own, ready to be asked of the query bus: the answer as
   * JSON text, without HTTP around it.
   */
  question(name: keyof typeof QUESTIONS): () => Promise<string> {
    const { Read: Kind, query, id } = QUESTIONS[name];
    const url = new URL(this.at(`http://x/?id=${id ?? ''}`));
    const [asOf, knownAt] = ['asOf', 'knownAt'].map((of) => url.searchParams.get(of)!) as [string, string];
    const asked = { ...query, asOf, knownAt };
    const [whose, cuts, bus] = [url.searchParams.get('id') ?? '', this.app.get(Cuts), this.app.get(QueryBus)];
    const access = { reader: PERSON, permission: 'cadres', scope: 'all' } as const;
    return async () => {
      const cut = await cuts.cut(asked);
      const context = new ReadContext(new VisibleLedger(this.ledger, access), cut, 'zh-CN');
      return JSON.stringify(await bus.execute<unknown>(new Kind(context, asked, whose)));
    };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }
}
