import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { readCredentials } from '../../apps/api/src/auth/credentials.ts';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { LETTER, commandIdOf, type Act } from '../support/acts.ts';

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
const TRANSPILE = fileURLToPath(new URL('../support/transpile.ts', import.meta.url));
const NODE = [process.execPath, '--conditions=source', '--import', TRANSPILE];

/** How the program is started. */
export interface Start {
  /** Its `DATA_DIR`. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded before it. */
  readonly first?: string;
  /** The largest file it may write, in blocks of 1024 bytes. */
  readonly fileBlocks?: number;
}

/** What came back. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

/** How a process ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const started = new Set<Program>();

// What a test that failed left running.
afterAll(async () => {
  for (const program of started) await program.kill();
});

/** The program as `npm start` runs it, in a process of its own, reached by HTTP. It ends with the tests of the file. */
export class Program {
  /** What it wrote on standard output, and on standard error. */
  said = '';
  complained = '';
  readonly ended: Promise<End>;
  private readonly child: ChildProcess;
  private readonly data: string;
  private url = '';

  private constructor({ data, env, first, fileBlocks }: Start) {
    this.data = data;
    const command = [...NODE, ...(first ? ['--import', first] : []), MAIN];
    const [file, args] = fileBlocks
      ? ['bash', ['-c', `ulimit -S -f ${fileBlocks}; exec "$@"`, 'bash', ...command]]
      : [command[0]!, command.slice(1)];
    started.add(this);
    this.child = spawn(file, args, { env: { ...process.env, PORT: '0', DATA_DIR: data, ...env } });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
    this.ended = new Promise((resolve, reject) => {
      this.child.on('error', reject);
      this.child.on('close', (code, signal) => resolve({ code, signal }));
    });
  }

  /** Starts it and waits until it is ready. @throws Error with its complaints when it ends before */
  static async start(start: Start): Promise<Program> {
    const program = new Program(start);
    const ready = new Promise<void>((resolve) => {
      program.child.stdout!.on('data', (chunk: Buffer) => {
        program.said += chunk.toString();
        if (program.said.includes('READY')) resolve();
      });
    });
    const early = program.ended.then(({ code, signal }) => {
      throw new Error(`it ended with ${code ?? signal}: ${program.complained}`);
    });
    await Promise.race([ready, early]);
    early.catch(() => undefined);
    program.url = /READY (\S+)/.exec(program.said)![1]!;
    return program;
  }

  /** Starts it where it cannot start, and waits for its end. */
  static async fail(start: Start): Promise<{ end: End; complained: string }> {
    const program = new Program(start);
    const end = await program.ended;
    return { end, complained: program.complained };
  }

  /** Sends an act, out of old papers; rejects when the connection breaks. */
  async tell(act: Act, connection: 'close' | 'keep-alive' = 'close'): Promise<Told> {
    const nothingSaid = (): never => {
      throw new TypeError('these acts are about no other');
    };
    return this.ask(`/v1/commands/${act.name}`, 'recorder', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': commandIdOf(act.label), connection },
      body: JSON.stringify(act.with({ entryMode: 'backfill', basis: LETTER }).bodyFor(nothingSaid)),
    });
  }

  /** Sends what must be accepted. */
  async must(...acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      const { status, body } = await this.tell(act);
      if (status !== 201) throw new Error(`${act.label}: ${status} ${JSON.stringify(body)}`);
    }
  }

  get(path: string): Promise<Told> {
    return this.ask(path, 'supervisor', {});
  }

  /** Follows the log as server-sent events; answered when the first of it has come. */
  follow(): Promise<Response> {
    return fetch(`${this.url}/v1/events/stream`, { headers: this.headersOf('supervisor') });
  }

  /** Asks it to stop, and waits. */
  async stop(): Promise<End> {
    this.signal('SIGTERM');
    return this.ended;
  }

  /** Sends it a signal. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it at once. */
  async kill(): Promise<End> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  private async ask(path: string, role: Role, init: RequestInit): Promise<Told> {
    const response = await fetch(this.url + path, { ...init, headers: { ...this.headersOf(role), ...init.headers } });
    return { status: response.status, headers: response.headers, body: (await response.json()) as JsonObject };
  }

  private headersOf(role: Role): Record<string, string> {
    const { token } = readCredentials(join(this.data, 'credentials.json'))!.find((each) => each.role === role)!;
    return { authorization: `Bearer ${token}`, 'accept-language': 'en', connection: 'close' };
  }
}
