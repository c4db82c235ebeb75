import { afterAll, expect, jest } from '@jest/globals';
import { categoryOf, idOf, type EventStore, type JsonObject } from '#libs/kernel';
import { ruleBook } from '#libs/rules';
import { openSqliteStore } from '#libs/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Credential } from '../../apps/api/src/auth/credentials.ts';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { caughtUp, Ledger, type NodeRole } from '#libs/node';
import { createApp } from '../../apps/api/src/serve.ts';
import { commandIdOf, type Act, type Said } from '../support/acts.ts';
import { SECOND, SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { ProblemsFilter } from '../../apps/api/src/problems/problems.filter.ts';
import { Refused } from '../../apps/api/src/problems/problem.ts';
import { restOfLog } from '../contract/some-events.ts';
import { mustConform } from './conformance.ts';
import { foreignWords } from '../support/plain-words.ts';

/** Far beyond what any view needs in a test: reaching it is a failure. */
const PATIENCE_MS = 10_000;

/** The team of the principal, and the cadre who reads of himself. */
export const OWN_TEAM = 't1';
export const OWN_CADRE = 'c1';

/** What came back for a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: JsonObject;
}

/** How a request is sent. */
export interface Manner {
  readonly as?: Role;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whose team and whose person the roles with a narrow reach are about. */
export interface Own {
  readonly teamId: string;
  readonly cadreId: string;
}

function peopleOf({ teamId, cadreId }: Own): Credential[] {
  return ROLES.map((role) => ({
    role,
    userId: `u-${role}`,
    name: role,
    organ: 'organization',
    scope: 'district',
    token: tokenOf(role),
    ...(role === 'teamPrincipal' ? { teamId } : {}),
    ...(role === 'cadre' ? { cadreId } : {}),
  }));
}

/** The token that a role carries in these tests. */
export function tokenOf(role: Role): string {
  return `token-of-${role}`;
}

/** The whole application around a log in memory, reached by HTTP requests that need no network. */
export class Served {
  readonly clock: SimulatedClock;
  readonly ledger: Ledger;
  readonly app: NestFastifyApplication;
  private readonly told = new Map<string, ReturnType<Said>>();
  private closed = false;

  private constructor(clock: SimulatedClock, ledger: Ledger, app: NestFastifyApplication) {
    this.clock = clock;
    this.ledger = ledger;
    this.app = app;
  }

  /** Opens an empty ledger on which nothing reacts; it is closed after the tests of the file. */
  static async open(wrap: (store: EventStore) => EventStore = (store) => store): Promise<Served> {
    const clock = new SimulatedClock(NOW);
    return Served.node({ clock, store: wrap(openSqliteStore({ path: ':memory:', clock })), role: 'api' });
  }

  /** Starts a node on a log, with views of its own; it is closed after the tests of the file, and the log with it. */
  static async node(on: {
    store: EventStore;
    clock?: SimulatedClock;
    viewsPath?: string;
    role?: NodeRole;
    own?: Own;
    /** Others who are let in, beside one for every role. */
    more?: readonly Credential[];
    told?: (line: string) => void;
  }): Promise<Served> {
    const { store, clock = new SimulatedClock(NOW), viewsPath = ':memory:', role = 'all' } = on;
    const { own = { teamId: OWN_TEAM, cadreId: OWN_CADRE }, more = [] } = on;
    const ledger = new Ledger({ store, clock, viewsPath, told: on.told });
    ledger.runner.start();
    if (role !== 'api') await caughtUp(ledger, role);
    const app = await createApp(ledger, [...peopleOf(own), ...more], { role });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const served = new Served(clock, ledger, app);
    opened.push(served);
    return served;
  }

  /** Reads, once the views have taken in all that is in the log. */
  async get(path: string, manner: Manner = {}): Promise<Answer> {
    await this.ledger.runner.reachedHead(PATIENCE_MS);
    return this.request({ method: 'GET', url: path, headers: headersFor(manner, 'supervisor') });
  }

  /** Sends a command; the clock goes on by a second afterwards. */
  async send(command: string, body: JsonObject | string | Buffer, manner: Manner = {}): Promise<Answer> {
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await this.request({
      method: 'POST',
      url: `/v1/commands/${command}`,
      headers: { 'content-type': 'application/json', ...headersFor(manner, 'recorder') },
      payload: raw ? body : JSON.stringify(body),
    });
    this.clock.move(SECOND);
    return answer;
  }

  /** Sends an act in the words of the tests. */
  async tell(act: Act, manner: Manner = {}): Promise<Answer> {
    const key = { 'idempotency-key': commandIdOf(act.label) };
    const answer = await this.send(act.name, act.bodyFor(this.said), {
      ...manner,
      headers: { ...key, ...manner.headers },
    });
    const { stream, eventIds } = answer.body;
    const [targetEventId] = Array.isArray(eventIds) ? eventIds : [];
    if (answer.status === 201)
      this.told.set(act.label, { stream: String(stream), targetEventId: String(targetEventId) });
    return answer;
  }

  /** Does what must be accepted. */
  async must(...acts: readonly Act[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const act of acts) {
      const answer = await this.tell(act);
      if (answer.status !== 201) throw new Error(`${act.label}: ${answer.status} ${answer.text}`);
      answers.push(answer);
    }
    return answers;
  }

  /** Where an act was recorded. */
  readonly said: Said = (label) => {
    const place = this.told.get(label);
    if (!place) throw new TypeError(`nothing was recorded as “${label}”`);
    return place;
  };

  /** Whether an act with this label was recorded. */
  has(label: string): boolean {
    return this.told.has(label);
  }

  /** How many events the log holds. */
  async events(): Promise<number> {
    return (await restOfLog(this.ledger.store)).length;
  }

  /** The log up to now is known at this instant, as a query string has it. */
  async knownNow(): Promise<string> {
    const { body } = await this.get('/v1/structure');
    return encodeURIComponent(String(body['knownAt']));
  }

  /** The path of every read of the program, about every team, cadre and case that the log has. */
  async everyRead(): Promise<string[]> {
    const { events } = await this.ledger.store.readAll(null, 10_000);
    const streams = [...new Set(events.map(({ stream }) => stream))];
    const ids = (category: string): string[] => streams.filter((stream) => categoryOf(stream) === category).map(idOf);
    const named: Record<string, string[]> = {
      '/v1/teams/{id}': ids('team'),
      '/v1/cadres/{id}': ids('cadre'),
      '/v1/cases/{id}': streams,
      '/v1/appointments/{id}': ids('appointment'),
      // No event changes what a rule says: one of them stands for all.
      '/v1/rules/{id}': [...ruleBook.keys()].slice(0, 1),
      '/v1/working-days/{id}': ['2019'],
      '/v1/findings/{id}': await this.findings(),
    };
    const post = await this.somePost();
    // What these answer is named by what is asked.
    const asked: Record<string, string[]> = {
      '/v1/search': ['q=w'],
      '/v1/eligibility': post === undefined ? [] : ids('cadre').map((id) => `cadre=${id}&post=${post}`),
      '/v1/explain': [
        'of=structure&cell=cadres',
        ...ids('team').map((id) => `of=composition&team=${id}&cell=vacancies`),
      ],
    };
    const { body } = await this.request({ method: 'GET', url: '/openapi.json' });
    const routes = Object.entries(body['paths'] as JsonObject)
      .filter(([path, of]) => path.startsWith('/v1/') && path !== '/v1/events/stream' && 'get' in (of as JsonObject))
      .map(([path]) => path);
    return routes.flatMap((route) => {
      const [prefix] = /^.*\{id\}/.exec(route) ?? [];
      if (prefix === undefined) return asked[route]?.map((query) => `${route}?${query}`) ?? [route];
      return named[prefix]!.map((id) => route.replace('{id}', encodeURIComponent(id)));
    });
  }

  /** The ids of what was found wrong. */
  private async findings(): Promise<string[]> {
    const { items } = (await this.get('/v1/findings')).body;
    return ((items ?? []) as readonly JsonObject[]).map(({ findingId }) => String(findingId));
  }

  /** A post of some team, `teamId/postId`; undefined where there is none. */
  private async somePost(): Promise<string | undefined> {
    const { events } = await this.ledger.store.readAll(null, 10_000);
    const authorised = events.find(({ type }) => type === 'PostAuthorised');
    return authorised && `${idOf(authorised.stream)}/${String(authorised.data['postId'])}`;
  }

  /** Sends a request as it stands. An answer that is not as the OpenAPI document has it is thrown. */
  async request(of: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    url: string;
    headers?: Readonly<Record<string, string>>;
    payload?: string | Buffer;
  }): Promise<Answer> {
    const response = await this.app.inject({ ...of, headers: { ...of.headers } });
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
    const answer = {
      status: response.statusCode,
      headers: Object.fromEntries(headers),
      text: response.body,
      ...parsed(response.body),
    };
    mustConform(of, answer);
    return answer;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.ledger.projected.complete();
    await this.app.close();
    await this.ledger.close();
  }
}

function headersFor({ as, language = 'en', headers }: Manner, otherwise: Role): Record<string, string> {
  return { authorization: `Bearer ${tokenOf(as ?? otherwise)}`, 'accept-language': language, ...headers };
}

function parsed(text: string): { body: JsonObject } {
  try {
    return { body: JSON.parse(text) as JsonObject };
  } catch {
    return { body: {} };
  }
}

/** The rows of a list. */
export function itemsOf({ body }: Answer): JsonObject[] {
  const { items } = body;
  if (!Array.isArray(items)) throw new TypeError(`no list: ${JSON.stringify(body)}`);
  return items as JsonObject[];
}

const opened: Served[] = [];

const answered = jest.spyOn(ProblemsFilter.prototype, 'catch');

/** Words that do not belong into a refusal that was answered, with its code. */
function toldBadly(): string[] {
  const refusals = answered.mock.calls.flatMap(([error]) => (error instanceof Refused ? [error.refusal] : []));
  const words = refusals.flatMap((refusal) => foreignWords(refusal).map((word) => `${refusal.refused}: ${word}`));
  return [...new Set(words)];
}

afterAll(async () => {
  for (const served of opened.splice(0)) await served.close();
  expect(toldBadly()).toEqual([]);
});
