import { isRefusal } from '#libs/kernel';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Needs } from '../auth/access.guard.ts';
import { CurrentUser } from '../auth/current-user.decorator.ts';
import type { Principal } from '../auth/reader.ts';
import { Refused } from '../problems/problem.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { commandEntries } from './command-entries.ts';
import { CommandsAnswer, type RecordedAnswer } from './commands.answers.ts';
import { RecordCommand } from './record.command.ts';
import { requestOf } from './request.ts';

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
    const request = requestOf(user, name, { body, key, ifMatch });
    const answer = await this.bus.execute(new RecordCommand(request));
    if (isRefusal(answer)) throw new Refused(answer);
    const { repeated, ...recorded } = answer;
    void reply.header('ETag', `"${recorded.revision}"`);
    if (repeated) void reply.code(200);
    return recorded;
  }
}
