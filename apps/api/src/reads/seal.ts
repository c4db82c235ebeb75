import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ledger } from '#libs/node';
import type { Reader } from '../auth/reader.ts';
import { malformed } from './malformed.ts';

/** What a cursor says nothing of: how long the pages are, where they go on, and what was waited for. */
const OF_ONE_PAGE = ['limit', 'cursor', 'after'];
const ALGORITHM = 'aes-256-gcm';
const [KEY_LENGTH, NONCE_LENGTH, TAG_LENGTH] = [32, 12, 16];

/** Closes and opens texts for one purpose, such as the cursors of one list: what was asked of one route, by one reader. */
export class Seal {
  private readonly key: Buffer;
  private readonly bound: Buffer;

  constructor(key: Buffer, bound: string) {
    this.key = key;
    this.bound = Buffer.from(bound);
  }

  /** The cursor as clients get it. The same cursor is always closed to the same text, so that answers are final. */
  close(cursor: string): string {
    const nonce = createHmac('sha256', this.key).update(this.bound).update(cursor).digest().subarray(0, NONCE_LENGTH);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(this.bound);
    const closed = Buffer.concat([cipher.update(cursor, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
  }

  /**
   * What was closed.
   * @throws Refused `MALFORMED_QUERY` when it was not closed here, for this list
   */
  open(text: string): string {
    const opened = this.opened(text);
    if (opened === undefined) throw malformed('cursor', 'isCursor');
    return opened;
  }

  /** What was closed; undefined when it was not closed with this key, for this purpose. */
  opened(text: string): string | undefined {
    const bytes = Buffer.from(text, 'base64url');
    const [nonce, tag] = [bytes.subarray(0, NONCE_LENGTH), bytes.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH)];
    if (tag.length < TAG_LENGTH) return undefined;
    const decipher = createDecipheriv(ALGORITHM, this.key, nonce).setAAD(this.bound).setAuthTag(tag);
    try {
      return decipher.update(bytes.subarray(NONCE_LENGTH + TAG_LENGTH), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }
}

/**
 * Gives lists their seals. The key comes from how the first event was recorded, which no answer tells: every node on the
 * same log opens what another one closed.
 */
@Injectable()
export class Seals {
  private readonly ledger: Ledger;
  private known: { readonly eventId: string; readonly key: Buffer } | undefined;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** The seal of the list that a request asks for. */
  of(request: FastifyRequest, reader: Reader): Seal {
    const { role, userId, scope, teamId, cadreId } = reader;
    const asked = Object.entries(request.query as Record<string, unknown>).filter(
      ([name]) => !OF_ONE_PAGE.includes(name),
    );
    const list = [request.routeOptions.url, request.params, asked.sort(([a], [b]) => (a < b ? -1 : 1))];
    return new Seal(this.key(), JSON.stringify([list, [role, userId, scope, teamId, cadreId]]));
  }

  // From the views, so that pages can be turned while the log is away.
  private key(): Buffer {
    const { trail } = this.ledger;
    const eventId = trail.first()?.eventId ?? '';
    if (this.known?.eventId === eventId) return this.known.key;
    const [first] = trail.recorded({}, 0, 1);
    const { commandHash = '', commandId = '' } = first?.event.meta ?? {};
    const key = Buffer.from(hkdfSync('sha256', commandHash, commandId, 'cursors', KEY_LENGTH));
    this.known = { eventId, key };
    return key;
  }
}
