import { Controller, Get, Header, Headers, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../auth/access.ts';
import { Needs, mayStill } from '../auth/access.guard.ts';
import { Authenticator } from '../auth/authenticator.ts';
import { CurrentAccess } from '../auth/current-user.decorator.ts';
import { Ledger } from '#libs/node';
import { ToldEvent } from '../events/events.answers.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { languageOf, refused } from '../problems/problem.ts';
import { Cuts } from '../reads/read.ts';
import { EventStreams } from './event-streams.ts';

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
  private readonly streams: EventStreams;
  private readonly authenticator: Authenticator;

  constructor(ledger: Ledger, cuts: Cuts, streams: EventStreams, authenticator: Authenticator) {
    this.authenticator = authenticator;
    this.ledger = ledger;
    this.cuts = cuts;
    this.streams = streams;
  }

  /**
   * Without `Last-Event-ID` the stream begins with the next event. It ends when the views are begun anew for another
   * history; who comes back with a place of the old one is told so. It ends, too, with the role or the token of its reader.
   */
  @Needs('events')
  @Documented({
    zh: '实时事件',
    en: 'The log as server-sent events, each with a ToldEvent as its data: from `Last-Event-ID` on, then every new one that the reader may see',
    mediaType: 'text/event-stream',
    answer: ToldEvent,
    parameters: [LAST_EVENT_ID],
  })
  @Get('stream')
  @Header('Cache-Control', 'private, no-cache, no-store, must-revalidate, max-age=0, no-transform')
  @Header('X-Accel-Buffering', 'no')
  async stream(
    @Req() request: FastifyRequest,
    @CurrentAccess() access: Access,
    @Headers('accept-language') acceptLanguage?: string,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    const language = languageOf(acceptLanguage);
    const mayReadOn = (): Promise<boolean> => mayStill(request, access, this.authenticator);
    const stream = this.streams.from(await this.startAfter(lastEventId), { access, language }, mayReadOn);
    return new StreamableFile(stream, { type: 'text/event-stream' });
  }

  private async startAfter(lastEventId: string | undefined): Promise<number> {
    const { runner, store } = this.ledger;
    if (lastEventId && !store.isPosition(lastEventId)) {
      throw refused('MALFORMED_HEADER', { header: 'Last-Event-ID', value: lastEventId, expected: 'position' });
    }
    this.cuts.mustBeReadable();
    return lastEventId ? this.cuts.placeAt(lastEventId, 'Last-Event-ID') : runner.cursor.seq;
  }
}
