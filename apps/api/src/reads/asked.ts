import { formatInstant, type Shape } from '#libs/kernel';
import { Inject, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessOf } from '../auth/access.guard.ts';
import { Ledger } from '#libs/node';
import { languageOf, refused } from '../problems/problem.ts';
import type { Answer, Data } from './answer.ts';
import { queryFrom } from './query.ts';
import { Cuts, cursorFrom, type Read, type ReadQuery } from './read.ts';
import { Seals, type Seal } from './seal.ts';

/** A read as it came in at the door. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Hands a controller method the request and the reply it answers. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

type ReadOf<Q extends ReadQuery, A extends Answer> = new (
  of: ConstructorParameters<typeof Read<Q, A>>[0],
) => Read<Q, A>;

/** What every controller of the reading side does: check the query, find the cut, ask the bus, say what the answer is of. */
export abstract class ReadController {
  @Inject(QueryBus) private readonly bus: QueryBus;
  @Inject(Cuts) private readonly cuts: Cuts;
  @Inject(Seals) private readonly seals: Seals;
  @Inject(Ledger) private readonly ledger: Ledger;

  /** Answers with the data of a read, the two dates it is of and its place in the log beside it. */
  protected async answer<Q extends ReadQuery, A extends Answer>(
    Kind: ReadOf<Q, A>,
    shape: Shape<Q>,
    { request, reply }: Asked,
  ): Promise<A> {
    const access = accessOf(request);
    const { id = '' } = request.params as { id?: string };
    const language = languageOf(request.headers['accept-language']);
    const query = queryFrom(shape, request.query as Readonly<Record<string, unknown>>);
    const seal = (): Seal => this.seals.of(request, access.reader);
    if ('cursor' in query) Object.assign(query, { cursor: seal().open(String(query.cursor)) });
    const pinned = 'cursor' in query ? cursorFrom(String(query.cursor)) : undefined;
    const { runner } = this.ledger;
    const { history } = runner;
    const cut = await this.cuts.cut(query, pinned);
    const read = new Kind({ access, cut, query, id, language });
    const data = await this.bus.execute<Data<A>>(read);
    if (read.neverAsked) throw refused('FORBIDDEN', { role: access.reader.role, action: access.permission });
    // Begun anew in between, they would be of two histories.
    if (runner.history !== history) throw refused('VIEWS_BEGUN_ANEW', {}, 2);
    void reply.header('View-Position', runner.cursor.position);
    const { asOf, knownAt, position } = cut;
    const more = 'nextCursor' in data ? { nextCursor: seal().close(String(data.nextCursor)) } : {};
    // A read may answer of a cut of its own.
    return { asOf, knownAt: formatInstant(knownAt), position, ...data, ...more } as A;
  }
}
