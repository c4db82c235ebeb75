import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { openSqliteStore } from '#libs/store';
import { Credentials, withHashes, type Credential } from '../../apps/api/src/auth/credentials.ts';
import type { Offers } from '../../apps/api/src/session/offers.ts';
import { createApp } from '../../apps/api/src/serve.ts';
import { Ledger } from '#libs/node';
import { ROLES, type Role } from '../../apps/api/src/auth/reader.ts';
import { registerTeam, type Act } from '../support/acts.ts';
import { SECOND, SimulatedClock } from '../support/clock.ts';
import { NOW } from '../support/ledger.ts';
import { Served, tokenOf, type Answer } from './served.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/** What a browser of this role holds after it has logged in. */
interface Browser {
  readonly cookie: string;
  readonly csrf: string;
  readonly answer: Answer;
}

const HERE = { host: 'ledger.example', origin: 'http://ledger.example', 'sec-fetch-site': 'same-origin' };
const TWELVE_HOURS = 12 * 3600 * SECOND;
const JSON_BODY = { 'content-type': 'application/json' };

let served: Served;

beforeAll(async () => {
  served = await Served.open();
  await served.must(registerTeam('t1'));
});

async function login(role: Role, headers: Headers = {}, on = served): Promise<Browser> {
  const answer = await on.request({
    method: 'POST',
    url: '/v1/session',
    headers: { ...JSON_BODY, ...HERE, 'accept-language': 'en', ...headers },
    payload: JSON.stringify({ token: tokenOf(role) }),
  });
  const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0]!;
  return { cookie, csrf: String(answer.body['csrf']), answer };
}

function rename(name: string, headers: Headers): Promise<Answer> {
  return served.request({
    method: 'POST',
    url: '/v1/commands/RenameTeam',
    headers: { ...JSON_BODY, 'accept-language': 'en', ...headers },
    payload: JSON.stringify({ teamId: 't1', name, effectiveOn: '2016-01-01' }),
  });
}

function who(headers: Headers, on = served): Promise<Answer> {
  return on.request({ method: 'GET', url: '/v1/session', headers: { 'accept-language': 'en', ...headers } });
}

describe('logging in', () => {
  it('answers who it is and what he may do, and sets a cookie that no script and no other site can use', async () => {
    const { answer, cookie } = await login('recorder');
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { userId: 'u-recorder', role: 'recorder', roles: ['recorder'], csrf: expect.stringMatching(/^.{43}$/) },
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^cadre-session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(tokenOf('recorder'));
    const { commands, reads } = answer.body as { commands: string[]; reads: JsonObject[] };
    expect(commands).toContain('RenameTeam');
    expect(reads).toContainEqual({ permission: 'cadres', scope: 'all' });
  });

  it('over TLS sets a cookie that only this host can set, and takes no other', async () => {
    const tls = { 'x-forwarded-proto': 'https' };
    const { answer, cookie } = await login('recorder', tls);
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-cadre-session=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await who({ cookie, ...tls })).status).toBe(200);
    const { cookie: withoutTls } = await login('recorder');
    expect((await who({ cookie: withoutTls, ...tls })).status).toBe(401);
  });

  it.each([
    ['a token that is not known', { token: 'wrong' }, 401, 'UNAUTHENTICATED'],
    ['no token', {}, 400, 'MALFORMED_BODY'],
    ['a token that is no text', { token: 7 }, 400, 'MALFORMED_BODY'],
    ['a field more', { token: 'x', role: 'approver' }, 400, 'UNKNOWN_FIELD'],
    ['a list', [], 400, 'MALFORMED_BODY'],
  ])('with %s is refused and sets no cookie', async (_, body, status, code) => {
    for (const language of ['zh-CN', 'en']) {
      const answer = await served.request({
        method: 'POST',
        url: '/v1/session',
        headers: { ...JSON_BODY, ...HERE, 'accept-language': language },
        payload: JSON.stringify(body),
      });
      expect(answer).toMatchObject({ status, body: { code } });
      expect(String(answer.body['detail'])).toMatch(language === 'en' ? /^[^\p{Script=Han}]+$/u : /\p{Script=Han}/u);
      expect(answer.headers).not.toHaveProperty('set-cookie');
    }
  });

  it('is refused to a page of another site', async () => {
    for (const headers of [
      { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect((await login('recorder', headers)).answer).toMatchObject({
        status: 403,
        body: { code: 'CROSS_SITE_REQUEST' },
      });
    }
  });

  it('tells each role what it may read and record, as the guards have it', async () => {
    for (const role of ROLES) {
      const { answer } = await login(role);
      const { commands, reads } = answer.body as { commands: string[]; reads: JsonObject[] };
      const { items } = (await served.get('/v1/commands')).body as { items: { name: string; writers: Role[] }[] };
      expect(commands).toEqual(items.filter(({ writers }) => writers.includes(role)).map(({ name }) => name));
      const changes = await served.get('/v1/changes', { as: role });
      expect(reads.some(({ permission }) => permission === 'changes')).toBe(changes.status !== 403);
    }
  });
});

describe('a session', () => {
  it('reads as the bearer of the token does', async () => {
    const { cookie, csrf } = await login('supervisor');
    const byCookie = await served.request({
      method: 'GET',
      url: '/v1/teams',
      headers: { cookie, 'accept-language': 'en' },
    });
    expect(byCookie).toMatchObject({ status: 200 });
    expect(byCookie.text).toBe((await served.get('/v1/teams')).text);
    expect(await who({ cookie })).toMatchObject({ status: 200, body: { userId: 'u-supervisor', csrf } });
  });

  it('is nobody’s without a cookie, with half of one, with one that was changed, or with another’s mark', async () => {
    const { cookie } = await login('recorder');
    const { cookie: another } = await login('approver');
    const [name, value] = cookie.split('=') as [string, string];
    const [mark, sealed] = value.split('.') as [string, string];
    const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
    for (const wrong of [
      ...['', name, `${name}=`, `${name}=${mark}`, `${name}=.${sealed}`, `${name}=${mark}.${changed}`],
      ...[`${name}=${mark}.${another.split('.')[1]}`, `${name}=${mark}.${sealed}x.y`, `${name}=%E0%A4%A`],
    ]) {
      expect(await who({ cookie: wrong })).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    }
  });

  it('does not help who sends a wrong bearer token', async () => {
    const { cookie } = await login('recorder');
    expect(await who({ cookie, authorization: 'Bearer wrong' })).toMatchObject({ status: 401 });
    expect((await who({ cookie, authorization: `Bearer ${tokenOf('cadre')}` })).body).toMatchObject({
      userId: 'u-cadre',
      role: 'cadre',
    });
  });

  it('records with its token against forgery, and not without', async () => {
    const { cookie, csrf } = await login('recorder');
    const before = await served.events();
    for (const forged of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': 'x'.repeat(43) }]) {
      expect(await rename('甲镇', { cookie, ...HERE, ...forged })).toMatchObject({
        status: 403,
        body: { code: 'CROSS_SITE_REQUEST' },
      });
    }
    const { csrf: ofAnother } = await login('approver');
    expect((await rename('甲镇', { cookie, ...HERE, 'x-csrf-token': ofAnother })).status).toBe(403);
    expect(await served.events()).toBe(before);
    expect((await rename('甲镇', { cookie, ...HERE, 'x-csrf-token': csrf })).status).toBe(201);
  });

  it('records nothing for a page of another site, even with its token', async () => {
    const { cookie, csrf } = await login('recorder');
    const before = await served.events();
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: HERE.origin, host: HERE.host },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://elsewhere.example', host: HERE.host },
      { origin: 'null', host: HERE.host },
      { origin: 'http://ledger.example:8080', host: HERE.host },
    ]) {
      expect((await rename('乙镇', { cookie, 'x-csrf-token': csrf, ...from })).status).toBe(403);
    }
    expect(await served.events()).toBe(before);
    expect((await rename('乙镇', { cookie, 'x-csrf-token': csrf, origin: HERE.origin, host: HERE.host })).status).toBe(
      201,
    );
  });

  it('needs no token against forgery for who sends his own token', async () => {
    const bearer = { authorization: `Bearer ${tokenOf('recorder')}` };
    expect((await rename('丙镇', { ...bearer, 'sec-fetch-site': 'cross-site' })).status).toBe(201);
  });

  it('may no more than its role', async () => {
    const { cookie, csrf } = await login('cadre');
    expect(await rename('丁镇', { cookie, ...HERE, 'x-csrf-token': csrf })).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  it('ends when it is told to, and the browser forgets it', async () => {
    const { cookie, csrf } = await login('recorder');
    const end = (headers: Headers): Promise<Answer> =>
      served.request({ method: 'DELETE', url: '/v1/session', headers: { ...HERE, ...headers } });
    expect(await end({ cookie })).toMatchObject({ status: 403, body: { code: 'CROSS_SITE_REQUEST' } });
    expect(await end({})).toMatchObject({ status: 401 });
    const ended = await end({ cookie, 'x-csrf-token': csrf });
    expect(ended).toMatchObject({ status: 204, text: '' });
    expect(ended.headers['set-cookie']).toMatch(/^cadre-session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});

function tokenHolder(role: Role): Omit<Credential, 'token' | 'tokenSha256'> {
  return { role, userId: `u-${role}`, name: role, organ: 'organization', scope: 'district' };
}

function person(role: Role, token: string): Credential {
  return { ...tokenHolder(role), token };
}

interface Node {
  readonly ask: (headers: Headers) => Promise<number>;
  readonly login: (token: string) => Promise<string>;
  readonly offers: (headers?: Headers) => Promise<{ items: { token: string }[] }>;
  /** What an event stream tells, piece by piece. */
  readonly follow: (headers: Headers) => Promise<AsyncIterator<string>>;
  readonly record: (token: string, act: Act) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A node of its own with credentials of its own. */
async function nodeOf(credentials: Credentials, clock: SimulatedClock, offers?: Offers): Promise<Node> {
  const ledger = new Ledger({ store: openSqliteStore({ path: ':memory:', clock }), clock, viewsPath: ':memory:' });
  ledger.runner.start();
  const app = await createApp(ledger, credentials, offers ? { offers } : {});
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    ask: async (headers) => (await app.inject({ method: 'GET', url: '/v1/session', headers })).statusCode,
    login: async (token) => {
      const answer = await app.inject({ method: 'POST', url: '/v1/session', headers: JSON_BODY, payload: { token } });
      return String(answer.headers['set-cookie'] ?? '').split(';')[0]!;
    },
    offers: async (headers = {}) => (await app.inject({ method: 'GET', url: '/v1/session/offers', headers })).json(),
    follow: async (headers) => {
      await app.listen(0, '127.0.0.1');
      const answer = await fetch(`${await app.getUrl()}/v1/events/stream`, {
        headers: headers as Record<string, string>,
      });
      return answer.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    },
    record: async (token, act) => {
      const answer = await app.inject({
        method: 'POST',
        url: `/v1/commands/${act.name}`,
        headers: { ...JSON_BODY, authorization: `Bearer ${token}` },
        payload: JSON.stringify(act.bodyFor(() => ({ stream: '', targetEventId: '' }))),
      });
      expect([act.name, answer.statusCode]).toEqual([act.name, 201]);
      await ledger.runner.reachedHead(10_000);
    },
    close: async () => {
      await app.close();
      await ledger.close();
    },
  };
}

describe('how long a session lasts', () => {
  it('is twelve hours, whatever is done in them', async () => {
    const clock = new SimulatedClock(NOW);
    const one = await nodeOf(new Credentials([person('recorder', 'secret')], clock), clock);
    const cookie = await one.login('secret');
    clock.move(TWELVE_HOURS - 1);
    expect(await one.ask({ cookie })).toBe(200);
    clock.move(1);
    expect(await one.ask({ cookie })).toBe(401);
    await one.close();
  });

  it('is over when the token is gone, and goes on when another one comes', async () => {
    const credentials = new Credentials([person('recorder', 'secret')], new SimulatedClock(NOW));
    const one = await nodeOf(credentials, new SimulatedClock(NOW));
    const cookie = await one.login('secret');
    credentials.replace([person('recorder', 'secret'), person('approver', 'other')]);
    expect(await one.ask({ cookie })).toBe(200);
    credentials.replace([person('recorder', 'renewed'), person('approver', 'other')]);
    expect(await one.ask({ cookie })).toBe(401);
    await one.close();
  });

  it('ends the event streams that were begun in it when the token is gone', async () => {
    const clock = new SimulatedClock(NOW);
    const credentials = new Credentials([person('recorder', 'secret')], clock);
    const one = await nodeOf(credentials, clock);
    const told = await one.follow({ cookie: await one.login('secret') });
    // The first of it is empty, so that the headers go out.
    expect((await told.next()).value).toBe('\n');
    credentials.replace([person('recorder', 'renewed')]);
    await one.record('renewed', registerTeam('t1'));
    expect(await told.next()).toEqual({ done: true, value: undefined });
    await one.close();
  });

  it('is the same on every node that is given the same credentials, as tokens or as hashes', async () => {
    const people = [person('recorder', 'secret')];
    const one = await nodeOf(new Credentials(people, new SimulatedClock(NOW)), new SimulatedClock(NOW));
    const other = await nodeOf(new Credentials(withHashes(people), new SimulatedClock(NOW)), new SimulatedClock(NOW));
    const cookie = await one.login('secret');
    expect(await other.ask({ cookie })).toBe(200);
    expect(await one.ask({ cookie: await other.login('secret') })).toBe(200);
    const stranger = await nodeOf(
      new Credentials([person('recorder', 'elsewhere')], new SimulatedClock(NOW)),
      new SimulatedClock(NOW),
    );
    expect(await stranger.ask({ cookie })).toBe(401);
    for (const each of [one, other, stranger]) await each.close();
  });
});

describe('the roles on the login page', () => {
  it('are those that the program was started to offer, with the tokens they log in by', async () => {
    const people = [
      { ...tokenHolder('recorder'), token: 'secret' },
      { ...tokenHolder('cadre'), tokenSha256: 'a'.repeat(64) },
    ];
    const one = await nodeOf(new Credentials(people, new SimulatedClock(NOW)), new SimulatedClock(NOW), {
      list: () => people,
    });
    const { items } = await one.offers();
    expect(items).toEqual([
      { role: 'recorder', userId: 'u-recorder', name: 'recorder', organ: 'organization', token: 'secret' },
    ]);
    expect(await one.ask({ cookie: await one.login(items[0]!.token) })).toBe(200);
    await one.close();
  });

  it('are none where this is not the demo', async () => {
    const answer = await served.request({ method: 'GET', url: '/v1/session/offers' });
    expect(answer).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('say beside it whether the browser is signed in, so that a page need not ask and be refused', async () => {
    const one = await nodeOf(
      new Credentials([person('recorder', 'secret')], new SimulatedClock(NOW)),
      new SimulatedClock(NOW),
    );
    expect(await one.offers()).toEqual({ signedIn: false, items: [] });
    expect(await one.offers({ cookie: await one.login('secret') })).toEqual({ signedIn: true, items: [] });
    await one.close();
  });
});
