import { once } from 'node:events';
import { connect } from 'node:http2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessDeniedError, EventStoreDBClient, NotLeaderError, UnavailableError } from '@eventstore/db-client';
import { rawFeatures } from './raw.ts';
import { all, ServerFixture, numbersIn, tls, told } from './support.ts';

const credentials = { username: 'admin', password: 'changeit' };

let fixture: ServerFixture;
beforeEach(async () => {
  fixture = await ServerFixture.open();
});
afterEach(() => fixture.close());

describe('the features of the server', () => {
  it('list its version and its methods, BatchAppend only if it is to be used', async () => {
    const server = await fixture.start();
    await expect(rawFeatures(server)).resolves.toEqual({
      version: '24.10.4',
      methods: [
        'read position events',
        'append',
        'delete',
        'tombstone',
        'batchappend deadline_duration',
        'read',
        'getsupportedmethods',
      ],
    });
    await fixture.stop();
    const older = await rawFeatures(await fixture.start({ batchAppend: false, version: '21.2.0' }));
    expect(older.version).toBe('21.2.0');
    expect(older.methods).not.toContain('batchappend deadline_duration');
  });
});

describe('a cluster', () => {
  it('is found by the gossip of any node, which leads to its leader', async () => {
    const server = await fixture.start({ nodes: 3 });
    server.elect(2);
    const client = fixture.client(server, '&nodePreference=leader');
    const options = { requiresLeader: true, expectedRevision: 'no_stream' } as const;
    await expect(client.appendToStream('a', told(1), options)).resolves.toMatchObject({ success: true });

    const [{ host, port }] = server.addresses as [{ host: string; port: number }];
    const discovering = fixture.clientOf(`esdb+discover://${host}:${port}?tls=false`);
    await expect(numbersIn(discovering.readStream('a', { requiresLeader: true }))).resolves.toEqual([1]);
    expect(server.faults.passed('gossip.arrival')).toBeGreaterThanOrEqual(2);
  });

  it('sends who asks a follower for the leader there, and the client goes', async () => {
    const server = await fixture.start({ nodes: 2 });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1), { requiresLeader: true });
    server.elect(1);

    const astray = client.appendToStream('a', told(2), { requiresLeader: true, credentials });
    await expect(astray).rejects.toBeInstanceOf(NotLeaderError);
    await expect(astray).rejects.toMatchObject({ leader: { address: '127.0.0.1', port: server.addresses[1]?.port } });
    const led = client.appendToStream('a', told(3), { requiresLeader: true });
    await expect(led).resolves.toMatchObject({ success: true });
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1, 3]);
  });

  it('reads on without a leader, and writes no more until there is one', async () => {
    const server = await fixture.start({ batchAppend: false });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    server.elect(undefined);

    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
    await expect(client.appendToStream('a', told(2))).rejects.toBeInstanceOf(UnavailableError);
    server.elect(0);
    await expect(client.appendToStream('a', told(3))).resolves.toMatchObject({ success: true });
  });
});

describe('a server with credentials and TLS', () => {
  it.each([true, false])('serves who knows the password (BatchAppend %s)', async (batchAppend) => {
    const server = await fixture.start({ tls, credentials, batchAppend });
    const client = fixture.client(server);
    await client.appendToStream('a', told(1));
    await expect(numbersIn(client.readStream('a'))).resolves.toEqual([1]);
  });

  it.each([
    { who: 'nobody', user: '' },
    { who: 'an impostor', user: 'admin:wrong@' },
  ])('refuses $who', async ({ user }) => {
    const server = await fixture.start({ tls, credentials });
    const client = fixture.clientOf(server.connectionString.replace('admin:changeit@', user));
    await expect(client.appendToStream('a', told(1))).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(AccessDeniedError);
    await expect(client.deleteStream('a')).rejects.toBeInstanceOf(AccessDeniedError);
    const [error] = await once(client.subscribeToAll(), 'error');
    expect(error).toBeInstanceOf(AccessDeniedError);
  });

  it('is not believed by a client that does not know its certificate', async () => {
    const server = await fixture.start({ tls });
    const client = EventStoreDBClient.connectionString(`esdb://${server.address}?tls=true`);
    await expect(all(client.readStream('a'))).rejects.toBeInstanceOf(UnavailableError);
  });
});

it('a server answers who asks whether the connection is alive', async () => {
  const server = await fixture.start();
  const connection = connect(`http://${server.address}`);
  await once(connection, 'connect');
  const answered = new Promise((resolve, reject) => {
    connection.ping((error, _duration, payload) => (error ? reject(error) : resolve(payload.length)));
  });
  await expect(answered).resolves.toBe(8);
  connection.close();
});
