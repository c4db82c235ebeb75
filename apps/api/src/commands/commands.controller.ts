import { gzipSync } from 'node:zlib';
import { isRefusal } from '#libs/kernel';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Needs, accessOf } from '../auth/access.guard.ts';
import { CurrentUser } from '../auth/current-user.decorator.ts';
import { WriterScopes } from '../auth/writer-scopes.ts';
import type { Principal } from '../auth/reader.ts';
import { Refused } from '../problems/problem.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { stretchIn } from '../reads/read.ts';
import { Seals } from '../reads/seal.ts';
import { commandEntries } from './command-entries.ts';
import { CommandsAnswer, type RecordedAnswer } from './commands.answers.ts';
import { CommandsQuery } from './commands.query.ts';
import { RecordCommand } from './record.command.ts';
import { requestOf } from './request.ts';

let zipped: Buffer | undefined;

/** The recording side. */
@Needs('commands')
@Controller('v1/commands')
export class CommandsController {
  private readonly bus: CommandBus;
  private readonly scopes: WriterScopes;
  private readonly seals: Seals;

  constructor(bus: CommandBus, scopes: WriterScopes, seals: Seals) {
    this.bus = bus;
    this.scopes = scopes;
    this.seals = seals;
  }

  @Get()
  @Documented({
    zh: '命令一览',
    en: 'Which commands there are, who may send them, and what their bodies look like',
    query: CommandsQuery,
    answer: CommandsAnswer,
  })
  list(
    @Query() query: CommandsQuery,
    @Headers('accept-encoding') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): CommandsAnswer | Buffer {
    const entries = commandEntries();
    const { items, nextCursor } = this.pageOf(entries, query, request);
    void reply.header('Vary', 'Accept-Encoding');
    const takesGzip = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding(['gzip', 'identity']);
    if (takesGzip !== 'gzip' || items.length < entries.length)
      return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
    // Schemas of all commands repeat each other: zipped they are a twentieth.
    zipped ??= gzipSync(JSON.stringify({ items }));
    void reply.header('Content-Encoding', 'gzip').type('application/json; charset=utf-8');
    return zipped;
  }

  private pageOf(
    entries: CommandsAnswer['items'],
    { limit, cursor }: CommandsQuery,
    request: FastifyRequest,
  ): CommandsAnswer {
    if (limit === undefined && cursor === undefined) return { items: entries };
    const seal = this.seals.of(request, accessOf(request).reader);
    const after = cursor === undefined ? undefined : [seal.open(cursor)];
    const { items, last } = stretchIn(entries, ({ name }) => name, { after, limit });
    return { items, ...(last ? { nextCursor: seal.close(String(last[0])) } : {}) };
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
