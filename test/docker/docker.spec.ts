import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { readConfig } from '#libs/node';
import { ROOT } from '../arch/sources.ts';
import { composeOf, fileOf, lastOf, stagesOf, type Service } from './files.ts';

const { version, engines, scripts } = JSON.parse(fileOf('package.json')) as {
  version: string;
  engines: { node: string };
  scripts: Record<string, string>;
};
const stages = stagesOf(fileOf('docker/Dockerfile'));
const files = ['compose.yaml', 'compose.cluster.yaml'].map((name) => ({ name, compose: composeOf(name) }));
const cluster = composeOf('compose.cluster.yaml');
const services = files.flatMap(({ name, compose }) =>
  Object.entries(compose.services).map(([service, of]) => ({ file: name, service, of })),
);
const ours = services.filter(({ of }) => of.image.startsWith('cadre-ledger'));
const nodes = ours.filter(({ of }) => of.image.startsWith('cadre-ledger:'));
const named = (pattern: RegExp): [string, Service][] =>
  Object.entries(cluster.services).filter(([name]) => pattern.test(name));

/** Every name that the configuration is asked for. */
function variablesRead(): Set<string> {
  const read = new Set<string>();
  readConfig(new Proxy<Record<string, string>>({}, { get: (_, name) => void read.add(String(name)) }));
  return read;
}

/** What an image is tagged with, a variable's default where it is one. */
function imageOf({ image }: Service): string {
  return /^\$\{\w+:-(.*)\}$/.exec(image)?.[1] ?? image;
}

describe('the Dockerfile', () => {
  it('has no fault that a linter knows of', () => {
    expect(validate(fileOf('docker/Dockerfile'))).toEqual([]);
  });

  it('builds every stage on the official Node that the program asks for, or on another stage', () => {
    const [, major] = /^>=(\d+)$/.exec(engines.node)!;
    const names = stages.map(({ name }) => name);
    const bases = stages.map(({ base }) => base).filter((base) => !names.includes(base));
    expect(bases.length).toBeGreaterThan(0);
    expect(new Set(bases)).toEqual(new Set([`node:${major}-bookworm-slim`]));
  });

  it('copies only what is there and what .dockerignore lets through', () => {
    const copied = stages
      .flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'COPY'))
      .filter(({ args }) => !args.startsWith('--from='))
      .flatMap(({ args }) => args.split(' ').slice(0, -1));
    const [ignored, ...allowed] = fileOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored).toBe('*');
    expect([...new Set(copied)].sort()).toEqual(
      allowed
        .filter((line) => line.startsWith('!'))
        .map((line) => line.slice(1))
        .sort(),
    );
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(['setup', 'ledger'])('runs %s as somebody who is not root', (stage) => {
    expect(lastOf(stages, stage, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('ends in the program, which is started as npm starts it, from what the build writes', () => {
    const { name } = stages.at(-1)!;
    const command = JSON.parse(lastOf(stages, name, 'CMD')!) as string[];
    expect(scripts['start']).toContain(`exec ${command.join(' ')}`);
    expect(existsSync(join(ROOT, command[1]!.replace(/^dist\/(.*)\.js$/, '$1.ts')))).toBe(true);
  });

  it('gives the program settings that it reads, and a place for its data', () => {
    const settings = Object.fromEntries(
      stages
        .flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'ENV'))
        .flatMap(({ args }) => args.split(' ').map((each) => each.split('=') as [string, string])),
    );
    const { NODE_ENV: _, ...own } = settings;
    expect([...variablesRead()]).toEqual(expect.arrayContaining(Object.keys(own)));
    const { dataDir, port } = readConfig(own);
    expect(lastOf(stages, 'ledger', 'VOLUME')).toBe(dataDir);
    expect(lastOf(stages, 'ledger', 'EXPOSE')).toBe(String(port));
  });

  it('says its version', () => {
    expect(lastOf(stages, 'ledger', 'LABEL')).toContain(`image.version="${version}"`);
  });
});

describe.each(services)('$service of $file', ({ of, service }) => {
  it('is not root, cannot write but to its volumes, and cannot become more than it is', () => {
    expect(of.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(of).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('takes no more memory, processes and disk for its words than it is given', () => {
    expect(of).toMatchObject({ mem_limit: expect.any(String), pids_limit: expect.any(Number) });
    expect(of.logging?.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
  });

  it('runs an image of a version', () => {
    expect(imageOf(of)).toMatch(/:\d+\.\d+/);
  });

  it('tells of its health, and is started again, unless it ends by itself', () => {
    const ends = ['setup', 'protect'].includes(service) || of.profiles !== undefined;
    const told =
      of.healthcheck?.test ?? (imageOf(of) === `cadre-ledger:${version}` && lastOf(stages, 'ledger', 'HEALTHCHECK'));
    expect(of.restart ?? 'no').toBe(ends ? 'no' : 'unless-stopped');
    if (!ends) expect(told).toBeTruthy();
  });

  it('is reached from this machine only', () => {
    expect((of.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe.each(files)('$name', ({ compose }) => {
  const all = Object.values(compose.services);

  it('names files that are there, and a stage of the Dockerfile to build', () => {
    const mounted = all
      .flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]!))
      .filter((source) => source.startsWith('.'));
    expect(mounted.filter((path) => !existsSync(join(ROOT, 'docker', path)))).toEqual([]);
    const builds = all.flatMap(({ build }) => (build ? [build] : []));
    for (const { context, dockerfile, target } of builds) {
      expect(existsSync(join(ROOT, 'docker', context, dockerfile))).toBe(true);
      expect(stages.map(({ name }) => name)).toContain(target);
    }
    expect(new Set(all.filter(({ pull_policy }) => pull_policy === 'never').map(({ image }) => image))).toEqual(
      new Set(all.filter(({ build }) => build).map(({ image }) => image)),
    );
  });

  it('uses each volume and each network that it has', () => {
    const volumes = all.flatMap((of) => (of.volumes ?? []).map((volume) => volume.split(':')[0]!));
    const kept = new Set(volumes.filter((source) => !source.startsWith('.')));
    expect([...kept].sort()).toEqual(Object.keys(compose.volumes ?? {}).sort());
    const networks = new Set(all.flatMap((of) => of.networks ?? []));
    expect([...networks].sort()).toEqual(Object.keys(compose.networks ?? {}).sort());
  });
});

describe('what this project runs', () => {
  it('is tagged with its version', () => {
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter(({ of }) => !of.image.endsWith(`:${version}`))).toEqual([]);
  });

  it('is given settings that the program reads', () => {
    const given = new Set(nodes.flatMap(({ of }) => Object.keys(of.environment ?? {})));
    expect(given.size).toBeGreaterThan(2);
    expect([...variablesRead()]).toEqual(expect.arrayContaining([...given]));
    for (const { of } of nodes)
      expect(() => readConfig({ ROLE: String(of.environment?.['ROLE'] ?? 'all') })).not.toThrow();
  });

  it('shows no password to those who may look at a container', () => {
    for (const { of } of services)
      expect(JSON.stringify(of.environment ?? {})).not.toMatch(/esdb(\+discover)?:|PASSWORD/);
  });
});

describe('the cluster', () => {
  const setup = fileOf('docker/setup.sh');
  const stores = named(/^esdb/);
  const apis = named(/^api/);

  it('has three nodes that answer alike, each with views of its own, and one that reacts', () => {
    expect(apis).toHaveLength(3);
    const [[, first]] = apis as [[string, Service]];
    for (const [name, of] of apis) {
      expect(of.environment).toEqual(first.environment);
      expect(of.volumes?.[0]).toBe(`${name}:/data`);
    }
    const roles = Object.values(cluster.services).map((of) => of.environment?.['ROLE']);
    expect(roles.filter((role) => role === 'runner')).toHaveLength(1);
  });

  it('has a door that knows each of them, at the port of the image', () => {
    const { environment = {} } = cluster.services['balancer']!;
    const port = readConfig({}).port;
    expect(Object.values(environment)).toEqual(apis.map(([name]) => `${name}:${port}`));
    const haproxy = fileOf('docker/haproxy.cfg');
    const backends = haproxy.split(/^(?=backend )/m).slice(1);
    expect(backends).toHaveLength(3);
    for (const backend of backends) {
      const servers = [...backend.matchAll(/^ +server (\w+) "\$\{(\w+)\}" check$/gm)];
      expect(servers.map(([, name, variable]) => [name, environment[variable!]])).toEqual(
        apis.map(([name]) => [name, `${name}:${port}`]),
      );
    }
  });

  it('has a door that sends reads to nodes that can be read, and commands to nodes that can write', () => {
    const haproxy = fileOf('docker/haproxy.cfg');
    const checks = [...haproxy.matchAll(/^backend (\w+)\n {2}option httpchk GET (\S+)$/gm)];
    expect(checks.map(([, backend, path]) => [backend, path])).toEqual([
      ['ready', '/health/ready'],
      ['writable', '/health/writable'],
      ['alive', '/health/live'],
    ]);
    const ways = [...haproxy.matchAll(/^ {2}(?:use|default)_backend (.+)$/gm)].map(([, way]) => way);
    expect(ways).toEqual([
      'writable if { method POST } { nbsrv(writable) gt 0 }',
      'ready if { nbsrv(ready) gt 0 }',
      'alive',
    ]);
  });

  it('starts a node of the store again that ended by itself without an error, to truncate what the leader lacks', () => {
    // `on-failure` would leave it down: its exit code is 0 then.
    expect(stores.map(([, { restart }]) => restart)).toEqual(stores.map(() => 'unless-stopped'));
  });

  it('asks the door for health where the door answers', () => {
    const { test = [] } = cluster.services['balancer']!.healthcheck!;
    const [, port] = /:(\d+)\/$/.exec(test.at(-1)!)!;
    expect(fileOf('docker/haproxy.cfg')).toContain(`bind 127.0.0.1:${port}\n`);
  });

  it('has three nodes of the store, each with the certificate that is made for it and the others to talk to', () => {
    const [, made = ''] = /^NODES='(.*)'$/m.exec(setup)!;
    expect(stores.map(([name]) => name)).toEqual(made.split(' '));
    for (const [name, { environment = {} }] of stores) {
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: stores.length,
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
        EVENTSTORE_CERTIFICATE_FILE: `/secrets/store/${name}/node.crt`,
        EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE: `/secrets/store/${name}/node.key`,
      });
      const others = stores.map(([other]) => `${other}:2113`).filter((other) => !other.startsWith(name));
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(others.join(','));
    }
  });

  it('gives the key that signs to nobody but who makes the certificates, and nothing secret to write to', () => {
    const holders = Object.entries(cluster.services).flatMap(([name, { volumes = [] }]) =>
      volumes.filter((volume) => volume.includes(':/secrets/')).map((volume) => ({ name, volume })),
    );
    expect(holders.filter(({ volume }) => volume.startsWith('authority:')).map(({ name }) => name)).toEqual(['setup']);
    expect(holders.filter(({ name, volume }) => name !== 'setup' && !volume.endsWith(':ro'))).toEqual([]);
  });

  it('is to the store a user of its own, whom the one who alone has the administrator makes before a node starts', () => {
    expect(setup).toMatch(/keep "\$LEDGER\/event-store" address ledger "\$ADMINISTRATOR\/ledger-password"/);
    const holding = (volume: string): string[] =>
      Object.entries(cluster.services).flatMap(([name, { volumes = [] }]) =>
        volumes.some((each) => each.startsWith(`${volume}:`)) ? [name] : [],
      );
    expect(holding('administrator').sort()).toEqual(['protect', 'setup']);
    expect(holding('store-secrets').sort()).toEqual([...stores.map(([name]) => name), 'setup'].sort());
    const { entrypoint = [], environment } = cluster.services['protect']!;
    expect(entrypoint.at(-1)).toContain('engine protect --administrator /secrets/administrator/event-store');
    const [[, first]] = apis as [[string, Service]];
    expect(environment?.['EVENT_STORE_FILE']).toBe(first.environment?.['EVENT_STORE_FILE']);
    for (const [, of] of [...apis, ...named(/^(?:runner|cli)$/)])
      expect(of.depends_on).toMatchObject({ protect: { condition: 'service_completed_successfully' } });
  });

  it('is given the files that setup makes', () => {
    const [[, { environment = {} }]] = apis as [[string, Service]];
    for (const path of [environment['EVENT_STORE_FILE'], environment['CREDENTIALS_FILE']])
      expect(setup).toContain(`$LEDGER/${String(path).replace('/secrets/ledger/', '')}`);
  });

  it('lets nobody but the nodes to the store, and the store to nobody else', () => {
    const reaching = Object.entries(cluster.services).filter(([, { networks = [] }]) => networks.includes('store'));
    expect(reaching.map(([name]) => name).sort()).toEqual(
      [...stores, ...apis]
        .map(([name]) => name)
        .concat('cli', 'protect', 'runner')
        .sort(),
    );
    expect(cluster.networks?.['store']).toEqual({ internal: true });
  });

  it('opens the door to others with TLS only', () => {
    const { balancer } = composeOf('compose.tls.yaml').services;
    const port = balancer?.ports?.[0]?.split(':').at(-1);
    expect(fileOf('docker/haproxy.cfg')).toContain(`bind :${port} ssl crt "\${CERTIFICATE}"`);
    expect(Object.keys(balancer?.environment ?? {})).toEqual(['CERTIFICATE']);
  });
});

describe('the entry file of the command line', () => {
  it('is the one that npm starts', () => {
    const [, entry = ''] = /exec node (?:--\S+ )*(\S+)$/.exec(scripts['cli']!)!;
    expect(readFileSync(join(ROOT, 'docker/setup.sh'), 'utf8')).toContain(`node ${entry} credentials`);
    const clis = nodes.filter(({ of }) => of.profiles?.includes('cli'));
    expect(clis).toHaveLength(2);
    for (const { of } of clis) expect(of.entrypoint).toEqual(['node', entry]);
  });
});
