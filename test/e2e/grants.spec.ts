import { get, type IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '#libs/store';
import { openLedger, registerTeam } from '../support/acts.ts';
import { NOW, SimulatedClock } from '../support/clock.ts';
import { Served, type Answer } from './served.ts';

const who = (name: string) => ({ userId: name, name, organ: '区委组织部', scope: 'district', token: name });
/** People whose roles begin and end: the last day that is given is 31 August. */
const people = [
  { ...who('until-september'), role: 'recorder', validTo: '2019-09-01' },
  { ...who('from-september'), role: 'supervisor', validFrom: '2019-09-01' },
  { ...who('acting-recorder'), role: 'supervisor', roles: [{ role: 'recorder', validTo: '2019-09-01' }] },
] as const;
const JSON_BODY = { 'content-type': 'application/json' };
const clock = new SimulatedClock(NOW);
let served: Served;

beforeAll(async () => {
  served = await Served.node({ clock, store: openSqliteStore({ path: ':memory:', clock }), role: 'api', more: people });
  await served.must(openLedger('2010-01-01'), registerTeam('t1'));
});

function read(token: string, url = '/v1/teams'): Promise<Answer> {
  return served.request({ method: 'GET', url, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
}

function send(token: string, name: string, body: object): Promise<Answer> {
  const payload = JSON.stringify(body);
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'zh-CN', ...JSON_BODY };
  return served.request({ method: 'POST', url: `/v1/commands/${name}`, headers, payload });
}

const team = { teamId: 't2', name: '新镇', kind: 'township', effectiveOn: '2019-08-01' };

describe('a role that is given for some days', () => {
  it('lets in from its first day on, and no more from the day on which it ends', async () => {
    clock.set('2019-08-31T23:59:59+08:00');
    expect((await read('until-september')).status).toBe(200);
    expect(await read('from-september')).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_IN_FORCE' } });
    clock.set('2019-09-01T00:00:00+08:00');
    expect((await read('from-september')).status).toBe(200);
    const { status, body } = await read('until-september');
    expect([status, body['code']]).toEqual([403, 'ROLE_NOT_IN_FORCE']);
    expect(body['detail']).toBe(
      'Role recorder is not given on 2019-09-01 (no more from 2019-09-01 on). Ask somebody who may, or have the days of the role checked.',
    );
  });

  it('that has ended beside others is named where it alone would allow what is asked', async () => {
    clock.set('2019-09-01T00:00:00+08:00');
    expect((await read('acting-recorder')).status).toBe(200);
    const { status, body } = await send('acting-recorder', 'RegisterTeam', team);
    expect([status, body['code']]).toEqual([403, 'ROLE_NOT_IN_FORCE']);
    expect(body['detail']).toContain('2019-09-01');
    // While it is given, the command is recorded.
    clock.set('2019-08-31T12:00:00+08:00');
    expect((await send('acting-recorder', 'RegisterTeam', team)).status).toBe(201);
  });

  it('begins no session, and ends one that was begun with it', async () => {
    const begin = (token: string): Promise<Answer> =>
      served.request({ method: 'POST', url: '/v1/session', headers: JSON_BODY, payload: JSON.stringify({ token }) });
    clock.set('2019-08-31T20:00:00+08:00');
    expect((await begin('from-september')).body['code']).toBe('ROLE_NOT_IN_FORCE');
    const begun = await served.app.inject({
      method: 'POST',
      url: '/v1/session',
      payload: { token: 'until-september' },
    });
    const cookie = String(begun.headers['set-cookie']).split(';')[0]!;
    const ask = (): Promise<Answer> => served.request({ method: 'GET', url: '/v1/session', headers: { cookie } });
    expect((await ask()).status).toBe(200);
    clock.set('2019-09-01T00:00:00+08:00');
    expect((await ask()).body['code']).toBe('ROLE_NOT_IN_FORCE');
  });
});

/** What a stream tells, one text of teams after the other, until it ends. */
async function* toldBy(response: IncomingMessage): AsyncGenerator<string, void, undefined> {
  response.setEncoding('utf8');
  for await (const chunk of response) {
    for (const [, id] of String(chunk).matchAll(/"stream":"team-(\w+)"/g)) yield id!;
  }
}

describe('an event stream', () => {
  let address: string;

  beforeAll(async () => {
    await served.app.listen(0, '127.0.0.1');
    address = await served.app.getUrl();
  });

  const follow = async (token: string): Promise<AsyncGenerator<string, void, undefined>> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      get(`${address}/v1/events/stream`, { headers, agent: false }, (response) => resolve(toldBy(response))).on(
        'error',
        reject,
      );
    });

  it('ends with the role in which it was begun, and tells nothing that is recorded later', async () => {
    clock.set('2019-08-31T12:00:00+08:00');
    const [ending, other] = [await follow('until-september'), await follow('acting-recorder')];
    await served.must(registerTeam('t3'));
    expect([(await ending.next()).value, (await other.next()).value]).toEqual(['t3', 't3']);
    clock.set('2019-09-01T00:00:00+08:00');
    await served.must(registerTeam('t4'));
    expect(await ending.next()).toEqual({ done: true, value: undefined });
    // Who has another role goes on in it.
    expect((await other.next()).value).toBe('t4');
    await other.return();
  });
});
