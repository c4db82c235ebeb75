import { gzipSync } from 'node:zlib';
import { isRefusal } from '#libs/kernel';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { Needs } from '../auth/access.guard.ts';
import { CurrentUser } from '../auth/current-user.decorator.ts';
import { WriterScopes } from '../auth/writer-scopes.ts';
import type { Principal } from '../auth/reader.ts';
import { Refused } from '../problems/problem.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { commandEntries } from './command-entries.ts';
import { CommandsAnswer, type RecordedAnswer } from './commands.answers.ts';
import { RecordCommand } from './record.command.ts';
import { requestOf } from './request.ts';

let zipped: Buffer | undefined;

/** The recording side. */
@Needs('commands')
@Controller('v1/commands')
export class CommandsController {
  private readonly bus: CommandBus;
  private readonly scopes: WriterScopes;

  constructor(bus: CommandBus, scopes: WriterScopes) {
    this.bus = bus;
    this.scopes = scopes;
  }

  @Get()
  @Documented({
    zh: '命令一览',
    en: 'Which commands there are, who may send them, and what their bodies look like',
    answer: CommandsAnswer,
  })
  list(
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): CommandsAnswer | Buffer {
    void reply.header('Vary', 'Accept-Encoding');
    const takesGzip = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding(['gzip', 'identity']);
    if (takesGzip !== 'gzip') return { items: commandEntries() };
    // Schemas of all commands repeat each other: zipped they are a twentieth.
    zipped ??= gzipSync(JSON.stringify({ items: commandEntries() }));
    void reply.header('Content-Encoding', 'gzip').type('application/json; charset=utf-8');
    return zipped;
  }

  /** Records one act. */
  @Post(':name')
  @HttpCode(201)
  async record(
    @CurrentUser() user: Principal,
    @Param('name') name: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedAnswer> {
    const request = requestOf(user, name, { scopes: this.scopes, body, key, ifMatch });
    const answer = await this.bus.execute(new RecordCommand(request));
    if (isRefusal(answer)) throw new Refused(answer);
    const { repeated, ...recorded } = answer;
    void reply.header('ETag', `"${recorded.revision}"`);
    if (repeated) void reply.code(200);
    return recorded;
  }
}
