import createClient, { type Client } from 'openapi-fetch';
import { followed, type Follow, type LedgerEvent } from './events.ts';
import { LedgerProblem } from './problem.ts';
import type {
  AnswerOf,
  AskedOf,
  BodyOf,
  CommandName,
  ItemOf,
  ListPath,
  Previewed,
  ReadPath,
  Recorded,
  RuleChange,
  RulePreview,
  RulePreviewAsked,
} from './routes.ts';
import type { paths } from './schema.d.ts';

/** How a ledger is reached. */
export interface LedgerClientOptions {
  /** `http://127.0.0.1:3000` */
  readonly baseUrl: string;
  /** Of a program. A page in a browser has none: its cookie goes along by itself. */
  readonly token?: string;
  /** Of a page in a browser: what it was told when its reader signed in, and has to say with whatever it records. */
  readonly csrf?: string;
  /** The language of what people read in answers. */
  readonly language?: 'zh-CN' | 'en';
  /** Sends requests; that of the platform without it. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Waits before a lost stream is opened again; by a timer without it. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

const NOT_OF_THE_LOG = /^\/v1\/(?:commands|codes|session|working-days)(?:\/|$)/;

/** Whether what a path answers changes with what is recorded, so that it can wait for an act. */
function isOfTheLog(path: string): boolean {
  return path.startsWith('/v1/') && !NOT_OF_THE_LOG.test(path);
}

/**
 * A client of one ledger for one reader. What it reads has everything in it that it has recorded before: every read
 * waits for the last act that was answered.
 */
export class LedgerClient {
  /** Every route as it stands, with its types; acts sent here are not waited for. */
  readonly http: Client<paths>;
  private readonly options: LedgerClientOptions;
  private readonly headers: Readonly<Record<string, string>>;
  /** Position of the last act that was answered. */
  private recordedAt: string | undefined;

  constructor(options: LedgerClientOptions) {
    const { baseUrl, token, csrf, language = 'zh-CN', fetch } = options;
    this.options = options;
    this.headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
      'accept-language': language,
    };
    this.http = createClient<paths>({ baseUrl, headers: this.headers, ...(fetch ? { fetch } : {}) });
  }

  /**
   * What an act would record and set off if it were sent now; nothing is recorded.
   * @throws LedgerProblem when it would be refused
   */
  async preview(command: string, body: object, { key }: { readonly key?: string } = {}): Promise<Previewed> {
    const header = key === undefined ? {} : { 'Idempotency-Key': key };
    return this.answerTo<Previewed>('POST', `/v1/previews/${command}`, { params: { header }, body });
  }

  /**
   * What would come out differently if a rule had another value; nothing is recorded.
   * @throws LedgerProblem when the rule cannot have it
   */
  async previewRule(change: RuleChange, asked: RulePreviewAsked = {}): Promise<RulePreview> {
    const after = this.recordedAt;
    const query = { ...(after === undefined ? {} : { after }), ...asked };
    return this.answerTo<RulePreview>('POST', '/v1/rules/preview', { params: { query }, body: change });
  }

  /**
   * Records an act. Sent again with the same key and body it is answered as before.
   * @throws LedgerProblem when it is refused
   */
  async record<Name extends CommandName>(
    command: Name,
    body: BodyOf<Name>,
    { key, ifMatch }: { readonly key?: string; readonly ifMatch?: number } = {},
  ): Promise<Recorded> {
    const header = {
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    };
    const recorded = await this.answerTo<Recorded>('POST', `/v1/commands/${command}`, { params: { header }, body });
    this.recordedAt = recorded.position;
    return recorded;
  }

  /**
   * Reads. Names in the path and those of the query stand side by side: `read('/v1/teams/{id}', { id, asOf })`.
   * @throws LedgerProblem when it is refused
   */
  async read<Path extends ReadPath>(path: Path, asked?: AskedOf<Path>): Promise<AnswerOf<Path>> {
    const names = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const given = Object.entries<unknown>(asked ?? {});
    const query = Object.fromEntries(given.filter(([name]) => !names.has(name)));
    const inPath = Object.fromEntries(given.filter(([name]) => names.has(name)));
    const after = isOfTheLog(path) ? this.recordedAt : undefined;
    const params = { path: inPath, query: { ...(after === undefined ? {} : { after }), ...query } };
    return this.answerTo<AnswerOf<Path>>('GET', path, { params });
  }

  /**
   * Every item of a list, page after page, all of one cut.
   * @throws LedgerProblem when it is refused
   */
  async *each<Path extends ListPath>(path: Path, asked?: AskedOf<Path>): AsyncGenerator<ItemOf<Path>, void> {
    let cursor: string | undefined;
    do {
      const page = await this.read(path, { ...asked, ...(cursor === undefined ? {} : { cursor }) } as AskedOf<Path>);
      const { items, nextCursor } = page as { items: readonly ItemOf<Path>[]; nextCursor?: string };
      yield* items;
      cursor = nextCursor;
    } while (cursor !== undefined);
  }

  /**
   * The log as it grows, only what the reader may see: a connection that breaks is opened again where it broke.
   * @throws LedgerProblem when the ledger refuses the stream
   */
  events(follow: Follow = {}): AsyncGenerator<LedgerEvent, void> {
    const { baseUrl, fetch = globalThis.fetch, wait = byTimer } = this.options;
    const url = new URL('/v1/events/stream', baseUrl);
    return followed(
      {
        open: (after, signal) => {
          const from: Record<string, string> = after === undefined ? {} : { 'last-event-id': after };
          return fetch(new Request(url, { headers: { ...this.headers, ...from }, signal }));
        },
        wait,
      },
      follow,
    );
  }

  private async answerTo<Answer>(method: 'GET' | 'POST', path: string, init: object): Promise<Answer> {
    const { data, error, response } = await this.http.request(method as never, path as never, init as never);
    if (response.ok) return data as Answer;
    const problem = new LedgerProblem(response, error);
    // The log is another one than the act was recorded in: waiting for it would never end.
    if (problem.code === 'ANOTHER_HISTORY') this.recordedAt = undefined;
    throw problem;
  }
}

function byTimer(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
