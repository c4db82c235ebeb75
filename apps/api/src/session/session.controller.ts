import { domain } from '#libs/domain';
import { isRefusal } from '#libs/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs, OpenToAll, principalOf } from '../auth/access.guard.ts';
import { PERMISSIONS, readerFor, scopeOf, writerAmong, type Principal } from '../auth/reader.ts';
import { commandSpecs } from '../commands/record.command.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { Refused } from '../problems/problem.ts';
import { Offers } from './offers.ts';
import { OffersAnswer, SessionAnswer } from './session.answers.ts';
import { SessionBody } from './session.body.ts';
import { Sessions, type Session } from './sessions.ts';

/** Who is asking, and how a browser logs in and out. Programs send their token with every request and need none of it. */
@Controller('v1/session')
export class SessionController {
  private readonly sessions: Sessions;
  private readonly offers: Offers;

  constructor(sessions: Sessions, offers: Offers) {
    this.sessions = sessions;
    this.offers = offers;
  }

  @Post()
  @HttpCode(200)
  @OpenToAll()
  @Documented({
    zh: '登录',
    en: 'Begins a session with a token: the answer sets its cookie, which no script can read',
    body: SessionBody,
    answer: SessionAnswer,
    open: true,
  })
  begin(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SessionAnswer {
    const checked = domain.validate(SessionBody, body);
    if (isRefusal(checked)) throw new Refused(checked);
    const { session, cookie } = this.sessions.begin(String(checked['token']), request);
    void reply.header('Set-Cookie', cookie);
    return answerFor(session.principal, session);
  }

  @Get()
  @Needs('session')
  @Documented({ zh: '本人身份', en: 'Who is asking, and what he may read and record', answer: SessionAnswer })
  who(@Req() request: FastifyRequest): SessionAnswer {
    const byBearer = request.headers.authorization !== undefined;
    return answerFor(principalOf(request), byBearer ? undefined : this.sessions.of(request));
  }

  @Delete()
  @HttpCode(204)
  @Needs('session')
  @Documented({ zh: '退出', en: 'Ends the session: the browser forgets its cookie' })
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.header('Set-Cookie', this.sessions.ended(request));
  }

  @Get('offers')
  @OpenToAll()
  @Documented({
    zh: '演示角色',
    en: 'Whether a session has begun, and the roles that the demo offers on its login page; none anywhere else',
    answer: OffersAnswer,
    open: true,
  })
  offered(@Req() request: FastifyRequest): OffersAnswer {
    const items = this.offers
      .list()
      .flatMap(({ role, userId, name, organ, token }) => (token ? [{ role, userId, name, organ, token }] : []));
    return { signedIn: this.sessions.of(request) !== undefined, items };
  }
}

function answerFor(principal: Principal, session: Session | undefined): SessionAnswer {
  const { userId, name, organ, scope, teamId, cadreId, roles } = principal;
  const reads = PERMISSIONS.flatMap((permission) => {
    const reaches = scopeOf(readerFor(principal, permission), permission);
    return reaches === 'none' ? [] : [{ permission, scope: reaches }];
  });
  const mine = commandSpecs.filter(({ spec }) => writerAmong(principal, spec.writers));
  return {
    userId,
    name,
    role: roles[0],
    roles,
    organ,
    scope,
    ...(teamId === undefined ? {} : { teamId }),
    ...(cadreId === undefined ? {} : { cadreId }),
    reads,
    commands: mine.map(({ spec }) => spec.name),
    ...(session ? { csrf: session.csrf, expiresAt: session.expiresAt } : {}),
  };
}
