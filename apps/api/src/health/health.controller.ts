import { StoreUnavailable, formatInstant } from '#libs/kernel';
import { Ledger, toldError } from '#libs/node';
import { realWait } from '#libs/runtime';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../auth/access.guard.ts';
import { Documented } from '../openapi/documented.decorator.ts';
import { LiveAnswer, ReadyAnswer, WritableAnswer } from './health.answers.ts';
import { gauge } from './metrics.ts';

/** Whoever asks for the health gives up soon: by then it is told. */
const ANSWER_MS = 2000;
/** Damaged streams told one by one; past this only their number. */
const DAMAGED_TOLD = 50;

const UNAVAILABLE = { 503: '不可用 It is not' };

/** Whether the process lives, and whether it can do its work. */
@OpenToAll()
@Controller()
export class HealthController {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
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
    const outage = await this.outageOfTheLog();
    const { outage: behind } = runner;
    const parked = runner.statuses().filter((status) => status.parked);
    const readable = runner.readable && parked.length === 0 && failure === undefined;
    const damaged = [...runner.damaged().values()];
    const whole = outage === undefined && behind === undefined && damaged.length === 0;
    if (!readable) void reply.code(503);
    const { cursor } = runner;
    return {
      status: readable ? (whole ? 'ok' : 'degraded') : 'unavailable',
      writable: this.reasonAgainstWriting(outage) === undefined,
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
      reactions: { waiting: reactor.pending().length },
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
    const reason = this.reasonAgainstWriting(await this.outageOfTheLog());
    if (reason === undefined) return { status: 'ok' };
    void reply.code(503);
    return { status: 'unavailable', reason };
  }

  /** The same in Prometheus text. */
  @Get('metrics')
  @Documented({ zh: '指标', en: 'Its figures as Prometheus text', mediaType: 'text/plain', open: true })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    const { runner, reactor } = this.ledger;
    const outage = await this.outageOfTheLog();
    const statuses = runner.statuses();
    const lines = [
      gauge('cadre_ledger_views_seq', 'Events that every view has taken in.', { value: runner.cursor.seq }),
      gauge(
        'cadre_ledger_view_seq',
        'Events that a view has taken in.',
        ...statuses.map(({ name, version, cursor }) => ({ labels: { view: name, version }, value: cursor.seq })),
      ),
      gauge(
        'cadre_ledger_view_parked',
        'Whether a view stopped at an event that it cannot take in.',
        ...statuses.map(({ name, version, parked }) => ({ labels: { view: name, version }, value: parked ? 1 : 0 })),
      ),
      gauge('cadre_ledger_outage', 'Whether nothing new is taken in because log or disk cannot be reached.', {
        value: runner.outage ? 1 : 0,
      }),
      gauge('cadre_ledger_writable', 'Whether an append would be taken.', {
        value: this.reasonAgainstWriting(outage) === undefined ? 1 : 0,
      }),
      gauge('cadre_ledger_damaged_streams', 'Streams that are not as a ledger left them.', {
        value: runner.damaged().size,
      }),
      gauge('cadre_ledger_strays_passed_over', 'Events in streams of no kind that a ledger has.', {
        value: runner.strangers?.count ?? 0,
      }),
      gauge('cadre_ledger_history_rebuilds', 'Times that the views turned out to be of another history.', {
        value: runner.history,
      }),
      gauge('cadre_ledger_reactions_waiting', 'Consequences of events that wait for their time.', {
        value: reactor.pending().length,
      }),
      gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', { value: process.memoryUsage.rss() }),
    ];
    return `${lines.flat().join('\n')}\n`;
  }

  private reasonAgainstWriting(outage: unknown): string | undefined {
    const { failure, runner } = this.ledger;
    const reason = outage ?? failure;
    if (reason !== undefined) return toldError(reason);
    // Some acts are judged by what the views find.
    return runner.readable ? undefined : 'the views have not taken in the log yet';
  }

  private async outageOfTheLog(): Promise<unknown> {
    const { runner, store } = this.ledger;
    if (runner.outage instanceof StoreUnavailable) return runner.outage;
    const waited = new AbortController();
    const silence = realWait(ANSWER_MS, waited.signal).then(
      () => new StoreUnavailable(`the log has said nothing for ${ANSWER_MS} ms`),
    );
    const check = store.check().catch((error: unknown) => error);
    try {
      return await Promise.race([check, silence]);
    } finally {
      waited.abort();
    }
  }
}
