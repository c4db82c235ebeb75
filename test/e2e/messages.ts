import { get, type IncomingMessage } from 'node:http';
import { afterEach } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import type { Role } from '../../apps/api/src/auth/reader.ts';
import { tokenOf, type Served } from './served.ts';

const open: IncomingMessage[] = [];

afterEach(() => {
  for (const response of open.splice(0)) response.destroy();
});

/** A message of a stream of server-sent events. */
export interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data: JsonObject;
}

/** The messages of a stream of server-sent events, as they come in. */
export class Messages {
  readonly headers: IncomingMessage['headers'];
  readonly status: number | undefined;
  text = '';
  private readonly response: IncomingMessage;
  private told = 0;

  private constructor(response: IncomingMessage) {
    this.response = response;
    this.headers = response.headers;
    this.status = response.statusCode;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      this.text += chunk;
    });
  }

  /** Opens the event stream of a node that listens; it is closed after the test. */
  static async of(served: Served, role: Role, headers: Record<string, string> = {}): Promise<Messages> {
    const authorization = `Bearer ${tokenOf(role)}`;
    const url = `${await served.app.getUrl()}/v1/events/stream`;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers: { authorization, 'accept-language': 'en', ...headers }, agent: false }, resolve).on(
        'error',
        reject,
      );
    });
    open.push(response);
    return new Messages(response);
  }

  /** The next messages that are no signs of life, as soon as they are there. */
  async take(count: number): Promise<Message[]> {
    await this.arrival(() => this.events().length >= this.told + count);
    const taken = this.events().slice(this.told, this.told + count);
    this.told += count;
    return taken;
  }

  /** All messages up to one. */
  async until(last: (message: Message) => boolean): Promise<Message[]> {
    await this.arrival(() => this.messages().some(last));
    return this.messages();
  }

  async ended(): Promise<boolean> {
    if (!this.response.complete) await new Promise((resolve) => this.response.once('close', resolve));
    return this.response.complete;
  }

  private events(): Message[] {
    return this.messages().filter(({ event }) => event === 'event');
  }

  private messages(): Message[] {
    const whole = this.text.slice(0, this.text.lastIndexOf('\n\n') + 1);
    return whole.split('\n\n').flatMap((part) => {
      const fields = part.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line)?.slice(1) ?? []);
      const of = Object.fromEntries(fields) as Record<string, string>;
      const { id, event, data } = of;
      return id === undefined && event === undefined
        ? []
        : [{ id, event, data: JSON.parse(data || '{}') as JsonObject }];
    });
  }

  private async arrival(there: () => boolean): Promise<void> {
    while (!there()) {
      if (this.response.closed) throw new Error(`the stream ended with ${this.text.slice(-500)}`);
      await new Promise<void>((resolve) => {
        const heard = (): void => {
          this.response.off('data', heard).off('close', heard);
          resolve();
        };
        this.response.on('data', heard).on('close', heard);
      });
    }
  }
}
