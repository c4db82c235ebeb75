import { Controller, Headers, Req, Sse, type MessageEvent } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EMPTY, Observable, catchError, endWith, ignoreElements, interval, map, merge, takeUntil } from 'rxjs';
import { Needs, accessOf } from '../auth/access.guard.ts';
import { ownSubject, type Reader } from '../auth/reader.ts';
import { Ledger } from '#libs/node';
import { ToldEvent } from '../events/events.answers.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { languageOf, refused, type Language } from '../problems/problem.ts';
import { Teller } from '../events/told-event.ts';
import { Cuts } from '../reads/read.ts';

/** Events handed over at a time. */
const CHUNK = 100;
/** A sign of life now and then keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description:
    '上次的日志位置 Position of the last event that the client has; without it the stream begins with the next one',
  schema: { type: 'string' },
};

/** The log as server-sent events: from `Last-Event-ID` on, then every new event, only what the reader may see. */
@Controller('v1/events')
export class EventStreamController {
  private readonly ledger: Ledger;
  private readonly cuts: Cuts;

  constructor(ledger: Ledger, cuts: Cuts) {
    this.ledger = ledger;
    this.cuts = cuts;
  }

  /**
   * Without `Last-Event-ID` the stream begins with the next event. It ends when the views are begun anew for another
   * history; who comes back with a place of the old one is told so.
   */
  @Needs('events')
  @Documented({
    zh: '实时事件',
    en: 'The log as server-sent events, each with a ToldEvent as its data: from `Last-Event-ID` on, then every new one that the reader may see',
    mediaType: 'text/event-stream',
    answer: ToldEvent,
    parameters: [LAST_EVENT_ID],
  })
  @Sse('stream')
  async stream(
    @Req() request: FastifyRequest,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<Observable<MessageEvent>> {
    const { reader, scope } = accessOf(request);
    const subject = scope === 'own' ? ownSubject(reader) : undefined;
    const language = languageOf(request.headers['accept-language']);
    const events = this.from(await this.startAfter(lastEventId), { reader, language, subject });
    // A comment has no id: the client's place in the log stays where it is.
    const ended = this.ledger.projected.pipe(
      ignoreElements(),
      catchError(() => EMPTY),
      endWith('ended'),
    );
    const signsOfLife = interval(HEARTBEAT_MS).pipe(
      map(() => ({ comment: 'alive' })),
      takeUntil(ended),
    );
    return merge(events, signsOfLife).pipe(takeUntil(this.ledger.startedOver));
  }

  private async startAfter(lastEventId: string | undefined): Promise<number> {
    const { runner, store } = this.ledger;
    if (lastEventId && !store.isPosition(lastEventId)) {
      throw refused('MALFORMED_HEADER', { header: 'Last-Event-ID', value: lastEventId, expected: 'a position' });
    }
    this.cuts.mustBeReadable();
    return lastEventId ? this.cuts.placeAt(lastEventId, 'Last-Event-ID') : runner.cursor.seq;
  }

  private from(start: number, to: { reader: Reader; language: Language; subject?: string }): Observable<MessageEvent> {
    const { trail, projected, runner } = this.ledger;
    return new Observable((subscriber) => {
      let seq = start;
      let pumping = false;
      // Always reads on from the last event told, so nothing is skipped or repeated between backlog and live events.
      const pump = (): void => {
        if (pumping || subscriber.closed) return;
        const rows = trail.recorded({ subject: to.subject }, seq, CHUNK);
        for (const row of rows) {
          const told = new Teller(this.ledger, { ...to, knownAt: runner.cursor.known }).tell(row);
          if (told) subscriber.next({ id: told.position, type: 'event', data: told });
          seq = row.seq;
        }
        if (rows.length < CHUNK) return;
        pumping = true;
        setImmediate(() => {
          pumping = false;
          pump();
        });
      };
      const live = projected.subscribe({
        next: pump,
        error: () => subscriber.complete(),
        complete: () => subscriber.complete(),
      });
      pump();
      return () => live.unsubscribe();
    });
  }
}
