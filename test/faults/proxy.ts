import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Chance } from './random.ts';

/** What happens to a connection when so many bytes have gone through it one way. */
export interface Fault {
  /**
   * `reset`: as if the machine had died. `end`: as if it had been told to go. `halve`: in the middle of what is on its
   * way. `delay`: what is on its way is late, and after as many bytes more it is reset.
   */
  readonly kind: 'reset' | 'end' | 'halve' | 'delay';
  readonly way: 'there' | 'back';
  readonly afterBytes: number;
}

/** Each connection breaks, or stutters, once so many bytes have gone through it one way. */
export function faultsBy(chance: Chance): () => Fault | undefined {
  return () => {
    const kind = (['reset', 'end', 'halve', 'delay'] as const)[chance.between(0, 3)]!;
    const way = chance.between(0, 1) === 0 ? 'there' : 'back';
    return { kind, way, afterBytes: chance.between(100, 5000) };
  };
}

/**
 * A network between a client and a server on this machine, in which things go wrong when they are told to: each new
 * connection draws its fault.
 */
export class Proxy {
  /** Faults that have happened, by kind. */
  readonly happened = { reset: 0, end: 0, halve: 0, delay: 0, refused: 0 };
  /** So many more connections are turned away. */
  private toRefuse = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly draw: () => Fault | undefined;

  private constructor(targetPort: number, draw: () => Fault | undefined) {
    this.draw = draw;
    this.server = createServer((client) => this.join(client, targetPort));
  }

  /** Opens one on a port that is free. */
  static async before(targetPort: number, draw: () => Fault | undefined): Promise<Proxy> {
    const proxy = new Proxy(targetPort, draw);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection, and turns away so many that come next. */
  cutOff(toRefuse: number): void {
    this.toRefuse = toRefuse;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cutOff(Infinity);
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, targetPort: number): void {
    if (this.toRefuse > 0) {
      this.toRefuse -= 1;
      this.happened.refused += 1;
      client.resetAndDestroy();
      return;
    }
    const server = connect(targetPort, '127.0.0.1');
    const pair = [client, server] as const;
    for (const socket of pair) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      // A connection that breaks is what this is for.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        for (const other of pair) other.destroy();
      });
    }
    const fault = this.draw();
    this.carry(client, server, fault?.way === 'there' ? fault : undefined);
    this.carry(server, client, fault?.way === 'back' ? fault : undefined);
  }

  private carry(from: Socket, to: Socket, fault: Fault | undefined): void {
    let [left, kind] = [fault?.afterBytes ?? Infinity, fault?.kind];
    let behind = Promise.resolve();
    const pass = (chunk: Buffer): void => {
      if (!to.destroyed) to.write(chunk);
    };
    from.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (!fault || !kind || left >= 0) behind = behind.then(() => pass(chunk));
      else if (kind === 'delay') {
        this.happened.delay += 1;
        [left, kind] = [fault.afterBytes, 'reset'];
        behind = behind.then(async () => {
          for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          pass(chunk);
        });
      } else {
        const how = kind;
        behind = behind.then(() => this.break(how, from, to, chunk));
      }
    });
    from.on('end', () => void behind.then(() => to.end()));
  }

  private break(kind: Exclude<Fault['kind'], 'delay'>, from: Socket, to: Socket, chunk: Buffer): void {
    if (from.destroyed && to.destroyed) return;
    this.happened[kind] += 1;
    if (kind === 'halve') to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)));
    if (kind === 'reset') for (const socket of [from, to]) socket.resetAndDestroy();
    else for (const socket of [from, to]) socket.end();
    for (const socket of [from, to]) socket.destroySoon();
  }
}
