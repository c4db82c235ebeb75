import { formatInstant, type Shape } from '#libs/kernel';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, map, tap, type Observable } from 'rxjs';
import { accessOf } from '../auth/access.guard.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import { Ledger } from '#libs/node';
import { documentedRoutes } from '../openapi/documented.decorator.ts';
import { languageOf, refused } from '../problems/problem.ts';
import type { Answer, Data } from './answer.ts';
import { csvOf, type ListPage } from './csv.ts';
import { malformed } from './malformed.ts';
import { keepContext } from './context.decorator.ts';
import { queryFrom, queryShapeOf } from './query.ts';
import { Cuts, LONGEST_PAGE, ReadContext, cursorFrom, type ListQuery } from './read.ts';
import { Seals, type Seal } from './seal.ts';

/**
 * Finds the cut that a read is of before its method is called, and writes it beside what the method answers: the two
 * dates, and the place in the log.
 */
@Injectable()
export class CutInterceptor implements NestInterceptor<Data<Answer>, Answer | StreamableFile> {
  private readonly cuts: Cuts;
  private readonly seals: Seals;
  private readonly ledger: Ledger;

  constructor(cuts: Cuts, seals: Seals, ledger: Ledger) {
    this.cuts = cuts;
    this.seals = seals;
    this.ledger = ledger;
  }

  /** @throws Refused whatever is wrong with the query or the cut, in this order */
  async intercept(
    execution: ExecutionContext,
    next: CallHandler<Data<Answer>>,
  ): Promise<Observable<Answer | StreamableFile>> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const access = accessOf(request);
    const seal = (): Seal => this.seals.of(request, access.reader);
    // The method is handed the same object by its @Query(), with the cursor opened.
    const query: ListQuery = queryFrom(shapeOf(execution), request.query as Readonly<Record<string, unknown>>);
    if (query.format === 'csv') mustBeWhole(query);
    if (query.cursor !== undefined) query.cursor = seal().open(query.cursor);
    const { history } = this.ledger.runner;
    const cut = await this.cuts.cut(query, cursorFrom(query.cursor));
    const context = new ReadContext(
      new VisibleLedger(this.ledger, access),
      cut,
      languageOf(request.headers['accept-language']),
    );
    keepContext(request, context);
    const answered = next.handle().pipe(
      tap(() => {
        // Begun anew in between, they would be of two histories.
        if (this.ledger.runner.history !== history) throw refused('VIEWS_BEGUN_ANEW', {}, 2);
        if (!reply.sent) void reply.header('View-Position', this.ledger.runner.cursor.position);
      }),
    );
    if (query.format !== 'csv') return answered.pipe(map((data) => answerOf(context, data, seal)));
    const page = (): Promise<ListPage> => firstValueFrom(answered) as Promise<Data<Answer> & ListPage>;
    const first = await page();
    const following = (cursor: string): Promise<ListPage> => {
      query.cursor = cursor;
      return page();
    };
    const of = { list: answerShapeOf(execution), name: fileNameOf(request), first, next: following };
    return from([csvOf(of, context, this.ledger.clock.now())]);
  }
}

// All pages are as long as one can be.
function mustBeWhole(query: ListQuery): void {
  for (const name of ['limit', 'cursor'] as const) {
    if (query[name] !== undefined) throw malformed(name, 'ofPages', String(query[name]));
  }
  query.limit = LONGEST_PAGE;
}

/** What a file is called: after the list, and what it is of. */
function fileNameOf({ url }: FastifyRequest): string {
  const [path = ''] = url.split('?');
  return path.replace(/^\/v1\//, '').replaceAll(/[^\w-]+/g, '-');
}

function shapeOf(execution: ExecutionContext): Shape {
  return queryShapeOf(execution.getClass<Shape>(), execution.getHandler().name);
}

function answerShapeOf(execution: ExecutionContext): Shape {
  const [controller, method] = [execution.getClass<Shape>(), execution.getHandler().name];
  return documentedRoutes().find((each) => each.controller === controller && each.method === method)!.answer!;
}

// A read may answer of a cut of its own.
function answerOf({ cut }: ReadContext, data: Data<Answer>, seal: () => Seal): Answer {
  const { asOf, knownAt, position } = cut;
  const more = 'nextCursor' in data ? { nextCursor: seal().close(String(data.nextCursor)) } : {};
  return { asOf, knownAt: formatInstant(knownAt), position, ...data, ...more };
}
