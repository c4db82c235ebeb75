import { isRefusal, type Recorded } from '#libs/kernel';
import { Ledger } from '#libs/node';
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Needs } from '../auth/access.guard.ts';
import { granted } from '../auth/access.ts';
import { CurrentUser } from '../auth/current-user.decorator.ts';
import { WriterScopes } from '../auth/writer-scopes.ts';
import type { Principal, Reader } from '../auth/reader.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import { EventPresenter } from '../events/event-presenter.ts';
import { COMMAND_HEADERS } from '../openapi/command-headers.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { Refused, languageOf, type Language } from '../problems/problem.ts';
import { PreviewAnswer, type PreviewedEvent } from './commands.answers.ts';
import { PreviewCommand } from './preview.command.ts';
import { requestOf, writerOf } from './request.ts';

/** What commands would do, before they are sent. */
@Needs('commands')
@Controller('v1/previews')
export class PreviewsController {
  private readonly bus: CommandBus;
  private readonly ledger: Ledger;
  private readonly scopes: WriterScopes;

  constructor(bus: CommandBus, ledger: Ledger, scopes: WriterScopes) {
    this.scopes = scopes;
    this.bus = bus;
    this.ledger = ledger;
  }

  @Post(':name')
  @HttpCode(200)
  @Documented({
    zh: '预览',
    en: 'What a command would record and set off if it were sent now, or the refusal; nothing is recorded. The body is that of the command',
    body: 'command',
    answer: PreviewAnswer,
    parameters: [COMMAND_HEADERS.IdempotencyKey, COMMAND_HEADERS.IfMatch],
  })
  async preview(
    @CurrentUser() user: Principal,
    @Param('name') name: string,
    @Body() body: unknown,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<PreviewAnswer> {
    const request = requestOf(user, name, {
      scopes: this.scopes,
      body,
      key: headers['idempotency-key'],
      ifMatch: headers['if-match'],
    });
    const answer = await this.bus.execute(new PreviewCommand(request));
    if (isRefusal(answer)) throw new Refused(answer);
    if (!('recorded' in answer)) {
      const { stream, revision } = answer;
      return { stream, revision, events: [], follows: [], recordedBefore: true };
    }
    const { recorded, follows } = answer;
    const { stream, revision } = recorded;
    const writer = writerOf(user, name);
    const language = languageOf(headers['accept-language']);
    return { stream, revision, events: [this.previewed(recorded, writer, language)], follows };
  }

  private previewed(recorded: Recorded, reader: Reader, language: Language): PreviewedEvent {
    const { type, meta } = recorded;
    const visible = new VisibleLedger(this.ledger, granted(reader, 'commands'));
    const event = visible.trail.unrecorded(recorded);
    if (!event) return { type, effectiveOn: meta.effectiveOn };
    const { known } = this.ledger.runner.cursor;
    const presenter = new EventPresenter(visible, { language, knownAt: known });
    const { summary, data, checks } = presenter.present({ event, known, seq: 0 });
    return { type, effectiveOn: meta.effectiveOn, summary, data, ...(checks ? { checks } : {}) };
  }
}
