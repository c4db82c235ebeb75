import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { formatInstant, type Clock, type Micros } from '#libs/kernel';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { Authenticator } from '../auth/authenticator.ts';
import { sha256, type Credentials, type Holder } from '../auth/credentials.ts';
import type { Principal } from '../auth/reader.ts';
import { refused } from '../problems/problem.ts';
import { Seal } from '../reads/seal.ts';

/** A working day and the way home: after it the token is asked for again. */
const LASTS_SECONDS = 12 * 60 * 60;
const LASTS: Micros = LASTS_SECONDS * 1_000_000;
/** Over TLS the prefix keeps other hosts of the domain, and pages without TLS, from writing the cookie. */
const NAMES = { open: 'cadre-session', secure: '__Host-cadre-session' } as const;
/** The header in which a page of ours hands back what the session told it, and no other page can. */
export const CSRF_HEADER = 'x-csrf-token';
const READING = ['GET', 'HEAD', 'OPTIONS'];
const KEY_LENGTH = 32;

/** A browser's session: whose it is, until when, and what a page must send with all but reads. */
export interface Session {
  readonly principal: Principal;
  readonly expiresAt: string;
  readonly csrf: string;
}

/**
 * Lets in by bearer token, or by the cookie of a session that was begun with one. The cookie is the token itself, sealed
 * with a key made of its hash: every node with the same credentials opens it, nobody can make one without the token, and
 * it opens nothing once the token is gone.
 */
export class Sessions extends Authenticator {
  private readonly credentials: Credentials;
  private readonly clock: Clock;

  constructor(credentials: Credentials, clock: Clock) {
    super();
    this.credentials = credentials;
    this.clock = clock;
  }

  async authenticate(request: FastifyRequest): Promise<Principal> {
    if (request.headers.authorization !== undefined) return this.credentials.authenticate(request);
    const session = this.of(request);
    if (!session) throw refused('UNAUTHENTICATED');
    if (!READING.includes(request.method)) {
      mustComeFromHere(request);
      const given = request.headers[CSRF_HEADER];
      if (typeof given !== 'string' || !same(given, session.csrf)) throw refused('CROSS_SITE_REQUEST');
    }
    return session.principal;
  }

  /**
   * Begins a session for who carries a token.
   * @throws Refused `UNAUTHENTICATED` when nobody does; `CROSS_SITE_REQUEST` when another site asks
   */
  begin(token: string, request: FastifyRequest): { readonly session: Session; readonly cookie: string } {
    mustComeFromHere(request);
    const holder = this.credentials.holderOf(token);
    if (!holder) throw refused('UNAUTHENTICATED');
    const value = new Closing(holder).closed(token, this.clock.now());
    const session = this.opened(value);
    if (!session) throw refused('UNAUTHENTICATED');
    return { session, cookie: cookieOf(request, value, LASTS_SECONDS) };
  }

  /** The cookie that has the browser forget its session. */
  ended(request: FastifyRequest): string {
    return cookieOf(request, '', 0);
  }

  /** The session of a request that came with its cookie; undefined without one, when it has ended or its token is gone. */
  of(request: FastifyRequest): Session | undefined {
    const value = parseCookie(request.headers.cookie ?? '')[isSecure(request) ? NAMES.secure : NAMES.open];
    return value ? this.opened(value) : undefined;
  }

  private opened(value: string): Session | undefined {
    const holder = this.credentials.holderMarked(value.split('.', 1)[0]!);
    if (!holder) return undefined;
    const closing = new Closing(holder);
    const begun = closing.begunAt(value);
    if (begun === undefined || begun + LASTS <= this.clock.now()) return undefined;
    return {
      principal: this.credentials.principalOf(holder),
      expiresAt: formatInstant(begun + LASTS),
      csrf: closing.csrfOf(value),
    };
  }
}

/** Closes and opens the cookies of one token, with a key made of its hash. */
class Closing {
  private readonly holder: Holder;
  private readonly key: Buffer;
  private readonly seal: Seal;

  constructor(holder: Holder) {
    this.holder = holder;
    this.key = Buffer.from(hkdfSync('sha256', holder.tokenSha256, holder.mark, 'session', KEY_LENGTH));
    this.seal = new Seal(this.key, 'session');
  }

  closed(token: string, begun: Micros): string {
    return `${this.holder.mark}.${this.seal.close(JSON.stringify([token, begun]))}`;
  }

  /** When the session of a cookie was begun; undefined unless it was closed here, by who had the token. */
  begunAt(value: string): Micros | undefined {
    const text = this.seal.opened(value.slice(this.holder.mark.length + 1));
    if (text === undefined) return undefined;
    const [token, begun] = JSON.parse(text) as [string, Micros];
    // Who has read the hashes can close a cookie; the token he does not have.
    return same(sha256(token), this.holder.tokenSha256) ? begun : undefined;
  }

  csrfOf(value: string): string {
    return createHmac('sha256', this.key).update('csrf').update(value).digest('base64url');
  }
}

// Browsers say which site a request comes from; where they do not, the token against forgery stands alone.
function mustComeFromHere({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  const here = site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin';
  if (!here) throw refused('CROSS_SITE_REQUEST');
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}

/** Whether the browser reached us, or what stands before us, over TLS. */
function isSecure({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || headers['x-forwarded-proto'] === 'https';
}

function cookieOf(request: FastifyRequest, value: string, maxAge: number): string {
  const secure = isSecure(request);
  const name = secure ? NAMES.secure : NAMES.open;
  return stringifySetCookie({ name, value, path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge });
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
