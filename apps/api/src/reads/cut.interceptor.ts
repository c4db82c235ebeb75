import { formatInstant, type Shape } from '#libs/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { accessOf } from '../auth/access.guard.ts';
import { Ledger } from '#libs/node';
import { languageOf, refused } from '../problems/problem.ts';
import type { Answer, Data } from './answer.ts';
import { keepContext } from './context.decorator.ts';
import { queryFrom, queryShapeOf } from './query.ts';
import { Cuts, ReadContext, cursorFrom, type ListQuery } from './read.ts';
import { Seals, type Seal } from './seal.ts';

/**
 * Finds the cut that a read is of before its method is called, and writes it beside what the method answers: the two
 * dates, and the place in the log.
 */
@Injectable()
export class CutInterceptor implements NestInterceptor<Data<Answer>, Answer> {
  private readonly cuts: Cuts;
  private readonly seals: Seals;
  private readonly ledger: Ledger;

  constructor(cuts: Cuts, seals: Seals, ledger: Ledger) {
    this.cuts = cuts;
    this.seals = seals;
    this.ledger = ledger;
  }

  /** @throws Refused whatever is wrong with the query or the cut, in this order */
  async intercept(execution: ExecutionContext, next: CallHandler<Data<Answer>>): Promise<Observable<Answer>> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const access = accessOf(request);
    const seal = (): Seal => this.seals.of(request, access.reader);
    // The method is handed the same object by its @Query(), with the cursor opened.
    const query: ListQuery = queryFrom(shapeOf(execution), request.query as Readonly<Record<string, unknown>>);
    if (query.cursor !== undefined) query.cursor = seal().open(query.cursor);
    const { history } = this.ledger.runner;
    const cut = await this.cuts.cut(query, cursorFrom(query.cursor));
    const context = new ReadContext(access, cut, languageOf(request.headers['accept-language']));
    keepContext(request, context);
    return next.handle().pipe(
      map((data) => {
        context.mustHaveBeenAsked();
        // Begun anew in between, they would be of two histories.
        if (this.ledger.runner.history !== history) throw refused('VIEWS_BEGUN_ANEW', {}, 2);
        void reply.header('View-Position', this.ledger.runner.cursor.position);
        return answerOf(context, data, seal);
      }),
    );
  }
}

function shapeOf(execution: ExecutionContext): Shape {
  return queryShapeOf(execution.getClass<Shape>().prototype as object, execution.getHandler().name);
}

// A read may answer of a cut of its own.
function answerOf({ cut }: ReadContext, data: Data<Answer>, seal: () => Seal): Answer {
  const { asOf, knownAt, position } = cut;
  const more = 'nextCursor' in data ? { nextCursor: seal().close(String(data.nextCursor)) } : {};
  return { asOf, knownAt: formatInstant(knownAt), position, ...data, ...more };
}
