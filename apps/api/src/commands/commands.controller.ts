import { randomUUID } from 'node:crypto';
import { isRefusal, isUuid } from '#libs/kernel';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Needs } from '../auth/access.guard.ts';
import { CurrentUser } from '../auth/current-user.decorator.ts';
import { actorOf, writerAmong, type Principal } from '../auth/reader.ts';
import { refused, Refused } from '../problems/problem.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { commandEntries } from './command-entries.ts';
import { CommandsAnswer, type RecordedAnswer } from './commands.answers.ts';
import { RecordCommand, commandSpecs } from './record.command.ts';

/** The recording side. */
@Needs('commands')
@Controller('v1/commands')
export class CommandsController {
  private readonly bus: CommandBus;

  constructor(bus: CommandBus) {
    this.bus = bus;
  }

  @Get()
  @Documented({
    zh: '命令一览',
    en: 'Which commands there are, who may send them, and what their bodies look like',
    answer: CommandsAnswer,
  })
  list(): CommandsAnswer {
    return { items: commandEntries() };
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
    const spec = commandSpecs.find((each) => each.spec.name === name)?.spec;
    if (!spec) throw refused('UNKNOWN_COMMAND', { command: name });
    const writer = writerAmong(user, spec.writers);
    if (!writer) throw refused('FORBIDDEN', { role: user.roles, action: name });
    const command = new RecordCommand({
      name,
      body,
      commandId: commandIdFrom(key),
      actor: actorOf(writer),
      ...revisionFrom(ifMatch),
    });
    const answer = await this.bus.execute(command);
    if (isRefusal(answer)) throw new Refused(answer);
    const { repeated, ...recorded } = answer;
    void reply.header('ETag', `"${recorded.revision}"`);
    if (repeated) void reply.code(200);
    return recorded;
  }
}

function commandIdFrom(key: string | undefined): string {
  if (key === undefined) return randomUUID();
  if (!isUuid(key)) throw refused('MALFORMED_HEADER', { header: 'Idempotency-Key', value: key, expected: 'uuid' });
  return key.toLowerCase();
}

function revisionFrom(ifMatch: string | undefined): { ifMatch?: number } {
  if (ifMatch === undefined) return {};
  const revision = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined) {
    throw refused('MALFORMED_HEADER', { header: 'If-Match', value: ifMatch, expected: 'revision' });
  }
  return { ifMatch: Number(revision) };
}
