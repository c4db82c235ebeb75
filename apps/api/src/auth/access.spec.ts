import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { NOW, SimulatedClock } from '../../../../test/support/clock.ts';
import { Needs, OpenToAll, authenticateFirst } from './access.guard.ts';
import { AuthModule } from './auth.module.ts';
import { Credentials, withHashes, type Credential } from './credentials.ts';
import { ownTeamsOf, readerFor, scopeOf, writerAmong, type Principal, type Reader, type Role } from './reader.ts';

const CLOCK = new SimulatedClock(NOW);
const person = { userId: 'u1', name: '王', organ: '区委组织部', scope: 'district' } as const;
const both: Principal = { ...person, roles: ['recorder', 'approver'] };

async function appOf(
  controller: new () => object,
  credentials: readonly Credential[] = [],
): Promise<NestFastifyApplication> {
  const authenticator = new Credentials(credentials, CLOCK);
  class Application {}
  Module({ imports: [AuthModule.with(authenticator)], controllers: [controller] })(Application);
  const adapter = new FastifyAdapter();
  authenticateFirst(adapter.getInstance(), authenticator);
  return NestFactory.create<NestFastifyApplication>(Application, adapter, { logger: false, abortOnError: false });
}

describe('a route', () => {
  it('that says nothing of who may use it is refused at the start, by its name', async () => {
    class Forgetful {
      @Get('v1/structure') @Needs('structure') said(): string {
        return 'said';
      }
      @Get('v1/all') unsaid(): string {
        return 'unsaid';
      }
    }
    Controller()(Forgetful);
    const app = await appOf(Forgetful);
    await expect(app.init()).rejects.toThrow('Forgetful.unsaid');
  });

  it('may be open to all, or need a permission, by its class or its method', async () => {
    class Said {
      @Get('open') @OpenToAll() open(): string {
        return 'open';
      }
      @Get('v1/closed') closed(): string {
        return 'closed';
      }
    }
    Needs('structure')(Said);
    Controller()(Said);
    const app = await appOf(Said, [{ ...person, role: 'supervisor', token: 't' }]);
    await app.init();
    const asked = (url: string, token = ''): Promise<number> =>
      app
        .inject({ url, headers: token ? { authorization: `Bearer ${token}` } : {} })
        .then(({ statusCode }) => statusCode);
    expect(await asked('/open')).toBe(200);
    expect(await asked('/v1/closed', 't')).toBe(200);
    expect(await asked('/v1/closed')).not.toBe(200);
    await app.close();
  });
});

describe('somebody with several roles', () => {
  it('reads in the one that lets him see most', () => {
    expect(readerFor(both, 'cadres').role).toBe('approver');
    expect(readerFor({ ...person, roles: ['cadre', 'recorder'] }, 'cadres').role).toBe('recorder');
    expect(readerFor({ ...person, roles: ['recorder', 'inspector'] }, 'cadres').role).toBe('recorder');
  });

  it('records in the first that may, and not at all without one', () => {
    expect(writerAmong(both, ['approver'])?.role).toBe('approver');
    expect(writerAmong(both, ['recorder', 'approver'])?.role).toBe('recorder');
    expect(writerAmong(both, ['supervisor'])).toBeUndefined();
  });
});

describe('how far a permission goes', () => {
  const scoped = (scope: string, role: Role = 'supervisor'): Reader => ({ ...person, scope, role });

  it('is over all for a role of the district, and over its own for one of a kind of team or of one team', () => {
    expect(scopeOf(scoped('district'), 'cadres')).toBe('all');
    expect(scopeOf(scoped('kind:township'), 'cadres')).toBe('own');
    expect(scopeOf(scoped('team:t1'), 'changes')).toBe('own');
  });

  it('is over all for everybody where it is about totals of the district, or what is for everybody', () => {
    for (const permission of ['structure', 'figures', 'notices', 'commands', 'session'] as const)
      expect([permission, scopeOf(scoped('team:t1'), permission)]).toEqual([permission, 'all']);
  });

  it('is over the outline for a program of others, also where its scope is narrow', () => {
    expect(scopeOf(scoped('district', 'apiConsumer'), 'supervision')).toBe('outline');
    expect(scopeOf(scoped('team:t1', 'apiConsumer'), 'decisionHistory')).toBe('outline');
    expect(scopeOf(scoped('district', 'apiConsumer'), 'heartToHeart')).toBe('none');
  });

  it('is over nothing where the scope is not understood', () => {
    expect(scopeOf(scoped('township'), 'cadres')).toBe('own');
    expect(ownTeamsOf(scoped('township'))).toBeUndefined();
    expect(ownTeamsOf(scoped('kind:village'))).toBeUndefined();
    expect(ownTeamsOf(scoped('team:'))).toBeUndefined();
    expect(ownTeamsOf(scoped('kind:township'))).toEqual({ kind: 'township' });
    expect(ownTeamsOf(scoped('team:t1'))).toEqual({ teamId: 't1' });
  });
});

describe('the credentials file', () => {
  const long = `${'e'.repeat(2000)}.${'y'.repeat(4000)}.${'s'.repeat(700)}`;
  const bearer = (token: string): { headers: { authorization: string } } => ({
    headers: { authorization: `Bearer ${token}` },
  });

  it('lets in by a token or by its hash, as long as a JWT is, with every role', async () => {
    const listed: Credential[] = [{ ...person, role: 'recorder', roles: ['approver', 'recorder'], token: long }];
    for (const credentials of [new Credentials(listed, CLOCK), new Credentials(withHashes(listed), CLOCK)]) {
      expect(await credentials.authenticate(bearer(long))).toEqual(both);
      await expect(credentials.authenticate(bearer(`${long}x`))).rejects.toThrow('UNAUTHENTICATED');
      await expect(credentials.authenticate(bearer(hash('sha256', long)))).rejects.toThrow('UNAUTHENTICATED');
      await expect(credentials.authenticate({ headers: {} })).rejects.toThrow('UNAUTHENTICATED');
    }
    expect(JSON.stringify(withHashes(listed))).not.toContain(long);
  });
});
