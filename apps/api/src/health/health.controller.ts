import { formatInstant } from '#libs/kernel';
import { Ledger, toldError } from '#libs/node';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import type { Reactor } from '#libs/runtime';
import { LiveAnswer, ReadyAnswer, WritableAnswer, type ReactionsHealth } from './health.answers.ts';
import { LogHealth } from './log-health.ts';
import { Metrics } from './metrics.ts';

/** What to do about consequences that are not done. */
const TO_DO =
  'Open the case of the event: GET /v1/attention names it, and its page says of each what stands in the way. What waits is done by itself once that is gone; what was given up is recorded by sending the command that is named.';

/** Consequences told one by one. */
const UNDONE_TOLD = 50;

function reactionsOf(reactor: Pick<Reactor, 'pending' | 'givenUp'>): ReactionsHealth {
  const waiting = reactor.pending().map((one) => ({ ...one, state: 'waiting' }));
  const givenUp = reactor.givenUp().map(({ outcome, ...one }) => ({ ...one, state: outcome }));
  const undone = [...waiting, ...givenUp];
  return {
    waiting: waiting.length,
    givenUp: givenUp.length,
    undone: undone.slice(0, UNDONE_TOLD),
    ...(undone.length === 0 ? {} : { toDo: TO_DO }),
  };
}

/** Damaged streams told one by one; past this only their number. */
const DAMAGED_TOLD = 50;

const UNAVAILABLE = { 503: '不可用 It is not' };

/** Whether the process lives, and whether it can do its work. */
@OpenToAll()
@Controller()
export class HealthController {
  private readonly ledger: Ledger;
  private readonly log: LogHealth;
  private readonly figures: Metrics;

  constructor(ledger: Ledger, log: LogHealth, figures: Metrics) {
    this.ledger = ledger;
    this.log = log;
    this.figures = figures;
  }

  /** The process answers. */
  @Get('health/live')
  @Documented({ zh: '进程存活', en: 'Whether the process answers', answer: LiveAnswer, open: true })
  live(): LiveAnswer {
    return { status: 'ok' };
  }

  /**
   * Views can be read: 200, `degraded` while the log takes no writes, nothing new comes in, or streams are damaged. 503
   * when they cannot.
   */
  @Get('health/ready')
  @Documented({ zh: '可读', en: 'Whether views can be read', answer: ReadyAnswer, open: true, also: UNAVAILABLE })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const { runner, reactor, failure } = this.ledger;
    const outage = await this.log.outage();
    const { outage: behind } = runner;
    const parked = runner.statuses().filter((status) => status.parked);
    const readable = runner.readable && parked.length === 0 && failure === undefined;
    const damaged = [...runner.damaged().values()];
    const whole = outage === undefined && behind === undefined && damaged.length === 0;
    if (!readable) void reply.code(503);
    const { cursor } = runner;
    return {
      status: readable ? (whole ? 'ok' : 'degraded') : 'unavailable',
      writable: this.log.reasonAgainstWriting(outage) === undefined,
      store: outage === undefined ? 'ok' : 'unavailable',
      ...(outage === undefined ? {} : { outage: toldError(outage) }),
      views: {
        readable: runner.readable,
        position: cursor.position || null,
        horizon: cursor.seq === 0 ? null : formatInstant(cursor.known),
        ...(runner.startedOver === undefined ? {} : { workedOutAnew: runner.startedOver }),
        parked: parked.flatMap(({ name, version, parked: at }) => (at ? [{ name, version, ...at }] : [])),
        ...(behind === undefined || behind === outage ? {} : { outage: toldError(behind) }),
        ...(failure === undefined ? {} : { failure: toldError(failure) }),
      },
      damaged: { count: damaged.length, streams: damaged.slice(0, DAMAGED_TOLD) },
      reactions: reactionsOf(reactor),
    };
  }

  /** An append would be taken: 200; else 503 with the reason. */
  @Get('health/writable')
  @Documented({
    zh: '可写',
    en: 'Whether an append would be taken',
    answer: WritableAnswer,
    open: true,
    also: UNAVAILABLE,
  })
  async writable(@Res({ passthrough: true }) reply: FastifyReply): Promise<WritableAnswer> {
    const reason = this.log.reasonAgainstWriting(await this.log.outage());
    if (reason === undefined) return { status: 'ok' };
    void reply.code(503);
    return { status: 'unavailable', reason };
  }

  /** The same in Prometheus text. */
  @Get('metrics')
  @Documented({ zh: '指标', en: 'Its figures as Prometheus text', mediaType: 'text/plain', open: true })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', this.figures.contentType);
    return this.figures.text();
  }
}
