import { randomUUID } from 'node:crypto';
import {
  AccessDeniedError,
  WrongExpectedVersionError,
  convertToCommandError,
  jsonEvent,
  type Credentials,
  type EventData,
} from '@eventstore/db-client';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import usersGrpc from '@eventstore/db-client/generated/users_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import type { JsonObject, Micros } from '#libs/kernel';
import { objectIn } from '../damage.ts';
import type { EsdbAddress } from './address.ts';
import { Deadline, realWait } from './deadline.ts';
import { toldFailure } from './errors.ts';
import { LedgerClient } from './ledger-client.ts';
import type { ReadAnswer } from './read-answer.ts';
import type { Place } from './requests.ts';

const { Options } = streams.ReadReq;

/** Records asked for at a time. */
const PAGE = 4096;
/** No stream ever gets so long: an append that expects this is never made. */
const NEVER = 2n ** 60n;
const TICKS_PER_MICRO = 10n;

/** A record of the server's whole log as the server gives it, its bytes as text. */
export interface ServerRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly place: Place;
  readonly id: string;
  readonly type: string;
  /** When the server took it in. */
  readonly created: Micros;
  readonly data: string;
  readonly metadata: string;
}

/** What a user may do to a stream. */
export type StreamRight = 'append' | 'delete';

/**
 * The server without the engine: what lies in it and what it lets this user do. For those who check the engine, and
 * therefore read nothing by its filter and its conversion.
 */
export class BareServer {
  private readonly address: EsdbAddress;
  private readonly client: BareClient;
  private readonly deadline: Deadline;

  constructor(address: EsdbAddress) {
    this.address = address;
    this.client = new BareClient(address);
    this.deadline = new Deadline(address.deadlineMs, realWait);
  }

  /**
   * Every record of the log after a place, whoever wrote it, up to what is there when the end is reached; page by page.
   * @throws StoreUnavailable when the server is away or this user may not read all
   */
  async *records(after: Place | null, signal: AbortSignal): AsyncGenerator<readonly ServerRecord[], void> {
    for (let from = after; !signal.aborted;) {
      const page = await this.page(allFrom(from), PAGE + 1, signal).catch((error: unknown) => this.tell(error));
      // The record at the place itself comes along.
      const rest = page.filter(({ place }) => from === null || isAfter(place, from));
      if (rest.length > 0) yield rest;
      if (page.length <= PAGE) return;
      from = rest.at(-1)!.place;
    }
  }

  /** The last record that is there now; undefined when there is none. */
  async last(signal: AbortSignal): Promise<ServerRecord | undefined> {
    const backwards = new Options()
      .setAll(new Options.AllOptions().setEnd(new shared.Empty()))
      .setReadDirection(Options.ReadDirection.BACKWARDS);
    const [record] = await this.page(backwards, 1, signal).catch((error: unknown) => this.tell(error));
    return record;
  }

  /** Which version the server says it has. */
  async version(): Promise<string> {
    return this.asking('cannot ask for the version', () => this.client.version());
  }

  /** Whether this user may read all that is in the log. */
  async mayReadAll(): Promise<boolean> {
    try {
      await this.page(allFrom(null), 1, new AbortController().signal);
      return true;
    } catch (error) {
      return denied(error);
    }
  }

  /**
   * Whether this user may append to a stream, or delete it. Found out by asking for it at a revision that no stream
   * has: who may is told that the revision is wrong, and nothing is done.
   */
  async may(right: StreamRight, stream: string): Promise<boolean> {
    const options = {
      expectedRevision: NEVER,
      requiresLeader: true,
      credentials: this.address.credentials,
    };
    try {
      await this.asking(`cannot find out whether ${stream} is protected`, () =>
        right === 'append'
          ? this.client.appendToStream(stream, probe(), { ...options, deadline: this.address.deadlineMs })
          : this.client.deleteStream(stream, options),
      );
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return true;
      return denied(error);
    }
  }

  /**
   * The groups of the user of the address.
   * @returns undefined when the server does not tell this user
   */
  async groups(): Promise<readonly string[] | undefined> {
    const { credentials } = this.address;
    if (!credentials) return [];
    try {
      return await this.asking('cannot ask for the user', () => this.client.groupsOf(credentials.username));
    } catch (error) {
      if (isDenied(error)) return undefined;
      throw error;
    }
  }

  /**
   * Makes a user.
   * @returns false when there is one of this name
   */
  async createUser(user: Credentials): Promise<boolean> {
    if ((await this.groupsOf(user.username)) !== undefined) return false;
    await this.asking('cannot make the user', () => this.client.createUser(user));
    return true;
  }

  /** The groups of a user; undefined when there is none of this name. For administrators. */
  async groupsOf(name: string): Promise<readonly string[] | undefined> {
    try {
      return await this.asking('cannot ask for the user', () => this.client.groupsOf(name));
    } catch (error) {
      if (error instanceof Error && /not found/i.test(error.message)) return undefined;
      throw isDenied(error) ? this.told('cannot ask for the user', error) : error;
    }
  }

  /** The JSON of the last event of a stream; undefined when there is none. */
  async lastOf(stream: string): Promise<JsonObject | undefined> {
    const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));
    const end = new Options.StreamOptions().setStreamIdentifier(identifier).setEnd(new shared.Empty());
    const backwards = new Options().setStream(end).setReadDirection(Options.ReadDirection.BACKWARDS);
    const { signal } = new AbortController();
    const [last] = await this.page(backwards, 1, signal).catch((error: unknown) => this.tell(error));
    return last && objectIn(last.data);
  }

  /** Appends JSON to a stream, whatever it holds. */
  async write(stream: string, type: string, data: JsonObject): Promise<void> {
    const { credentials, deadlineMs } = this.address;
    const event = jsonEvent({ id: randomUUID(), type, data });
    const options = { requiresLeader: true, credentials, deadline: deadlineMs };
    const what = `cannot write ${stream}`;
    await this.asking(what, () => this.client.appendToStream(stream, event, options)).catch((error: unknown) => {
      throw isDenied(error) ? this.told(what, error) : error;
    });
  }

  /** Lets go of the connection. */
  async close(): Promise<void> {
    await this.client.close();
  }

  private told(what: string, error: unknown): Error {
    return toldFailure(`${what} (${this.address.told})`, error);
  }

  private tell(error: unknown): never {
    throw isDenied(error) ? this.told('cannot read the log', error) : error;
  }

  private async page(options: ReadReq.Options, count: number, signal: AbortSignal): Promise<ServerRecord[]> {
    const request = new streams.ReadReq().setOptions(
      options
        .setNoFilter(new shared.Empty())
        .setResolveLinks(false)
        .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()))
        .setCount(String(count)),
    );
    return this.asking(
      'cannot read the log',
      async (stop, alive) => {
        const records: ServerRecord[] = [];
        for await (const answer of this.client.answers(request, stop)) {
          alive();
          const record = recordIn(answer);
          if (record) records.push(record);
        }
        return records;
      },
      signal,
    );
  }

  private async asking<Answer>(
    what: string,
    ask: (signal: AbortSignal, alive: () => void) => Promise<Answer>,
    ended = new AbortController().signal,
  ): Promise<Answer> {
    try {
      return await this.deadline.over(ended, ({ signal, alive }) => ask(signal, alive));
    } catch (error) {
      if (error instanceof WrongExpectedVersionError || isDenied(error)) throw error;
      throw this.told(what, error);
    }
  }
}

/** The calls that the ledger's own client has no use for. */
class BareClient extends LedgerClient {
  private readonly credentials;

  constructor(address: EsdbAddress) {
    super(address);
    this.credentials = address.credentials;
  }

  version(): Promise<string> {
    const { credentials } = this;
    return this.execute(
      featuresGrpc.ServerFeaturesClient,
      'version',
      (client) =>
        new Promise((resolve, reject) => {
          client.getSupportedMethods(
            new shared.Empty(),
            ...this.callArguments({ credentials, requiresLeader: false }),
            (error, answer) => (error ? reject(error) : resolve(answer.getEventStoreServerVersion())),
          );
        }),
    );
  }

  createUser({ username, password }: Credentials): Promise<void> {
    const { credentials } = this;
    const options = new users.CreateReq.Options()
      .setLoginName(username)
      .setFullName('Cadre Ledger 干部履职台账')
      .setPassword(password);
    return this.execute(
      usersGrpc.UsersClient,
      'createUser',
      (client) =>
        new Promise((resolve, reject) => {
          client.create(
            new users.CreateReq().setOptions(options),
            ...this.callArguments({ credentials, requiresLeader: true }),
            (error) => (error ? reject(error) : resolve()),
          );
        }),
    );
  }

  async groupsOf(name: string): Promise<readonly string[]> {
    const { credentials } = this;
    const request = new users.DetailsReq().setOptions(new users.DetailsReq.Options().setLoginName(name));
    const open = this.GRPCStreamCreator(usersGrpc.UsersClient, 'details', (client) =>
      client.details(request, ...this.callArguments({ credentials, requiresLeader: false })),
    );
    const groups: string[] = [];
    for await (const answer of await open()) {
      const details = (answer as InstanceType<typeof users.DetailsResp>).getUserDetails();
      if (details?.getLoginName() === name) groups.push(...details.getGroupsList());
    }
    return groups;
  }
}

function probe(): EventData {
  return jsonEvent({ id: randomUUID(), type: 'CheckedWhetherAllowed', data: {} });
}

function isDenied(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof AccessDeniedError || convertToCommandError(error) instanceof AccessDeniedError;
}

/** False for a refusal. @throws everything else */
function denied(error: unknown): false {
  if (isDenied(error)) return false;
  throw error;
}

function allFrom(place: Place | null): ReadReq.Options {
  const all = new Options.AllOptions();
  if (place === null) return new Options().setAll(all.setStart(new shared.Empty()));
  const position = new Options.Position()
    .setCommitPosition(String(place.commit))
    .setPreparePosition(String(place.prepare));
  return new Options().setAll(all.setPosition(position));
}

function isAfter(place: Place, before: Place): boolean {
  return place.commit > before.commit || (place.commit === before.commit && place.prepare > before.prepare);
}

function recordIn({ record }: ReadAnswer): ServerRecord | undefined {
  if (!record) return undefined;
  const { id, name, revision, place, type, created } = record;
  return {
    stream: name,
    revision,
    place,
    id,
    type,
    created: Number(BigInt(created || 0) / TICKS_PER_MICRO),
    data: record.data.toString('utf8'),
    metadata: record.metadata.toString('utf8'),
  };
}
