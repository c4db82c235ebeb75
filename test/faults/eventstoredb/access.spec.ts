import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import type { TestServer } from './server.ts';
import { all, ServerFixture, numbersIn, take, tls, told } from './support.ts';

const ADMIN = { username: 'admin', password: 'changeit' };
const USER = { username: 'ledger', password: 'secret' };
const DENIED = AccessDeniedError;

let fixture: ServerFixture;
let server: TestServer;
let admin: EventStoreDBClient;
let user: EventStoreDBClient;
beforeEach(async () => {
  fixture = await ServerFixture.open();
  server = await fixture.start({ tls, credentials: ADMIN, users: [USER] });
  admin = fixture.client(server);
  user = fixture.clientOf(server.connectionStringOf(USER));
});
afterEach(() => fixture.close());

/** Writes the lists that hold where a stream has none of its own, as an administrator does. */
async function settings(data: Record<string, Record<string, string | string[]>>): Promise<void> {
  await admin.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
}

describe('a user that is no administrator', () => {
  it('reads, writes and deletes streams, and reads and writes their metadata, as the server is installed', async () => {
    await user.appendToStream('a', told(1));
    await user.setStreamMetadata('a', { maxCount: 9 });

    await expect(numbersIn(user.readStream('a'))).resolves.toEqual([1]);
    await expect(user.getStreamMetadata('a')).resolves.toMatchObject({ metadata: { maxCount: 9 } });
    await expect(user.deleteStream('a')).resolves.toHaveProperty('position');
    await expect(user.tombstoneStream('a')).resolves.toHaveProperty('position');
  });

  it("neither reads nor writes the server's own streams", async () => {
    await expect(all(user.readStream('$settings'))).rejects.toBeInstanceOf(DENIED);
    await expect(all(user.readStream('$$$all'))).rejects.toBeInstanceOf(DENIED);
    await expect(user.appendToStream('$settings', told(1))).rejects.toBeInstanceOf(DENIED);
    await expect(user.setStreamMetadata('$all', {})).rejects.toBeInstanceOf(DENIED);
  });

  it('neither reads $all nor subscribes to it until the metadata of $all let it', async () => {
    await user.appendToStream('a', told(1));
    await expect(all(user.readAll())).rejects.toBeInstanceOf(DENIED);
    const [error] = await once(user.subscribeToAll(), 'error');
    expect(error).toBeInstanceOf(DENIED);
    await expect(numbersIn(admin.readAll())).resolves.toEqual([1]);

    await admin.setStreamMetadata('$all', { acl: { readRoles: ['$admins', 'ledger'] } });
    await expect(numbersIn(user.readAll())).resolves.toEqual([1]);
    await expect(take(user.subscribeToAll()[Symbol.asyncIterator](), 1)).resolves.toEqual([1]);
  });

  it('reads $all where $settings let it read the streams of the server', async () => {
    await settings({ $systemStreamAcl: { $r: ['$admins', 'ledger'] } });
    await expect(numbersIn(user.readAll())).resolves.toEqual([]);
    await expect(user.appendToStream('$settings', told(1))).rejects.toBeInstanceOf(DENIED);
  });

  it('neither deletes a stream nor writes its metadata where $settings keep that to administrators', async () => {
    await settings({ $userStreamAcl: { $r: '$all', $w: '$all', $d: '$admins', $mr: '$all', $mw: ['$admins'] } });
    await user.appendToStream('a', told(1));

    await expect(user.deleteStream('a')).rejects.toBeInstanceOf(DENIED);
    await expect(user.tombstoneStream('a')).rejects.toBeInstanceOf(DENIED);
    await expect(user.setStreamMetadata('a', { truncateBefore: 9 })).rejects.toBeInstanceOf(DENIED);
    await expect(user.getStreamMetadata('a')).resolves.toEqual({ streamName: 'a' });
    await expect(numbersIn(user.readStream('a'))).resolves.toEqual([1]);
    await expect(admin.deleteStream('a')).resolves.toHaveProperty('position');
  });

  it('does with a stream what the list of its own says, and for the rest what $settings say', async () => {
    await settings({ $userStreamAcl: { $d: '$admins' } });
    await admin.setStreamMetadata('a', { acl: { readRoles: ['another'], writeRoles: ['ledger'] } });

    await expect(user.appendToStream('a', told(1))).resolves.toMatchObject({ success: true });
    await expect(all(user.readStream('a'))).rejects.toBeInstanceOf(DENIED);
    await expect(user.deleteStream('a')).rejects.toBeInstanceOf(DENIED);
    const metadata = { acl: { readRoles: ['another'], writeRoles: ['ledger'] } };
    await expect(user.getStreamMetadata('a')).resolves.toMatchObject({ metadata });
  });

  it('may what a list allows a group that it is in', async () => {
    await admin.setStreamMetadata('a', { acl: { writeRoles: ['clerks'] } });
    await expect(user.appendToStream('a', told(1))).rejects.toBeInstanceOf(DENIED);

    await fixture.stop();
    server = await fixture.start({ tls, credentials: ADMIN, users: [{ ...USER, groups: ['clerks'] }] });
    const clerk = fixture.clientOf(server.connectionStringOf(USER));
    await expect(clerk.appendToStream('a', told(1))).resolves.toMatchObject({ success: true });
  });
});

describe('an administrator', () => {
  it('may everything, whatever a list says, but write $all or delete metadata', async () => {
    await admin.setStreamMetadata('a', { acl: { readRoles: [], writeRoles: [], deleteRoles: [] } });
    await admin.appendToStream('a', told(1));

    await expect(numbersIn(admin.readStream('a'))).resolves.toEqual([1]);
    await expect(admin.appendToStream('$all', told(1))).rejects.toBeInstanceOf(DENIED);
    await expect(admin.deleteStream('$$a')).rejects.toBeInstanceOf(DENIED);
    await expect(admin.deleteStream('a')).resolves.toHaveProperty('position');
  });
});

it('who gives a wrong password is not let in, and nobody without a name', async () => {
  for (const stranger of [{ ...USER, password: 'wrong' }, undefined]) {
    const client = fixture.clientOf(server.connectionStringOf(stranger));
    await expect(client.appendToStream('a', told(1))).rejects.toBeInstanceOf(DENIED);
    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(DENIED);
  }
});
