import { LogDamaged, StoreUnavailable, refuse, type Refusal } from '#libs/kernel';
import { refusalTexts, toldOf } from '#libs/domain';
import { ViewFilling, ViewParked, damageRefused, isDamage } from '#libs/runtime';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ledger, ViewsBehind, toldError } from '#libs/node';
import { askedBy, namesFor } from './names.ts';
import { pathsOf, type Sent } from './pointed.ts';
import { Refused, languageOf, problemOf } from './problem.ts';

/** Seconds after which a client may try again when log or views are away. */
const RETRY_SECONDS = 2;
/** Characters told of a path that cannot be read. */
const LONGEST_PATH_SHOWN = 200;

/** Turns everything that ends a request early into an RFC 9457 problem in the reader's language. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const requestId = request.id;
    const refusal = refusalOf(error, request);
    const language = languageOf(request.headers['accept-language']);
    const asked = askedBy(request);
    const problem = problemOf(refusal, language, requestId, {
      nameOf: namesFor(this.ledger, asked, refusal, language),
      // What is refused at the door was not judged, and says itself what is wrong.
      paths: Object.hasOwn(refusalTexts, refusal.refused) ? pathsOf(refusal, asked?.body, this.sent(request)) : [],
    });
    if (isDamage(error)) this.ledger.fail(error);
    if (refusal.refused === 'INTERNAL')
      this.logger.error(`${requestId} ${error instanceof Error ? error.stack : String(error)}`);
    // An outage of the log that the node has told of is not told again for each request that meets it.
    const told = this.ledger.runner.outage instanceof StoreUnavailable;
    if (refusal.refused === 'STORE_UNAVAILABLE' && !told) this.logger.error(`${requestId} ${toldError(error)}`);
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    if (problem.status === 503)
      void reply.header('Retry-After', String((error instanceof Refused && error.retryAfter) || RETRY_SECONDS));
    void reply
      .code(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  /** The command of a request that records or previews one. */
  private sent({ params }: FastifyRequest): Sent | undefined {
    const { name } = params as { name?: string };
    const command = name === undefined ? undefined : this.ledger.registry.commands.get(name);
    if (!command) return undefined;
    const { spec, feature } = command;
    const fields = Object.keys(toldOf(spec.shape));
    return { fields, own: (feature?.idFields ?? [feature?.idField ?? '']).filter((each) => fields.includes(each)) };
  }
}

function refusalOf(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof ViewsBehind || error instanceof ViewFilling) return refuse('VIEW_BEHIND', {});
  if (error instanceof StoreUnavailable) return refuse('STORE_UNAVAILABLE', {});
  if (error instanceof LogDamaged) return damageRefused(error.damage);
  if (error instanceof ViewParked) return refuse('VIEW_PARKED', { reason: error.message });
  return refusalOfHttp(error, request);
}

// Nest hands on what Fastify refuses as an HttpException.
function refusalOfHttp(error: unknown, request: FastifyRequest): Refusal {
  const { statusCode } = error as { statusCode?: unknown };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 404) return refuse('NOT_FOUND', { path: pathOf(request) });
  if (status === 415) return refuse('UNSUPPORTED_MEDIA_TYPE', {});
  if (typeof status === 'number' && status >= 400 && status < 500)
    return refuse('MALFORMED_BODY', { problem: 'notJson' });
  return refuse('INTERNAL', {});
}

function pathOf({ method, url }: FastifyRequest): string {
  return `${method} ${url.split('?')[0]}`;
}

/** Answers requests with a path that the router cannot read, which never come to Nest. */
export function answerOddPath(_: Error, request: FastifyRequest, reply: FastifyReply): void {
  const requestId = request.id;
  const refusal = refuse('NOT_FOUND', { path: pathOf(request).slice(0, LONGEST_PATH_SHOWN) });
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), requestId);
  void reply
    .code(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('X-Request-Id', requestId)
    .send(JSON.stringify(problem));
}
