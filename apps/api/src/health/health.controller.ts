import { StoreUnavailable, formatInstant } from '#libs/kernel';
import { realWait } from '#libs/runtime';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Ledger, toldError } from '#libs/node';
import { OpenToAll } from '../auth/access.guard.ts';

/** Whoever asks for the health gives up soon: by then it is told. */
const ANSWER_MS = 2000;

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
  live(): object {
    return { status: 'ok' };
  }

  /** The log takes appends, views fresh, none parked: 200; else 503 with what is wrong. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { runner, reactor, failure } = this.ledger;
    const outage = await this.outageOfTheLog();
    const { outage: behind } = runner;
    const parked = runner.statuses().filter((status) => status.parked);
    const fresh = behind === undefined && runner.readable && parked.length === 0 && failure === undefined;
    const ready = outage === undefined && fresh;
    if (!ready) void reply.code(503);
    const { cursor } = runner;
    return {
      status: ready ? 'ok' : 'unavailable',
      store: outage === undefined ? 'ok' : 'unavailable',
      ...(outage === undefined ? {} : { outage: toldError(outage) }),
      views: {
        readable: runner.readable,
        position: cursor.position || null,
        horizon: cursor.seq === 0 ? null : formatInstant(cursor.known),
        ...(runner.startedOver === undefined ? {} : { workedOutAnew: runner.startedOver }),
        parked: parked.map(({ name, version, parked: at }) => ({ name, version, ...at })),
        ...(behind === undefined || behind === outage ? {} : { outage: toldError(behind) }),
        ...(failure === undefined ? {} : { failure: toldError(failure) }),
      },
      reactions: { waiting: reactor.pending().length },
    };
  }

  /** The same in Prometheus text. */
  @Get('metrics')
  metrics(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    const { runner } = this.ledger;
    const lines = [
      '# HELP cadre_ledger_views_seq Events that every view has taken in.',
      '# TYPE cadre_ledger_views_seq gauge',
      `cadre_ledger_views_seq ${runner.cursor.seq}`,
      '# HELP cadre_ledger_view_seq Events that a view has taken in.',
      '# TYPE cadre_ledger_view_seq gauge',
      ...runner
        .statuses()
        .map(({ name, version, cursor }) => `cadre_ledger_view_seq{view="${name}",version="${version}"} ${cursor.seq}`),
      '# HELP cadre_ledger_view_parked Whether a view stopped at an event that it cannot take in.',
      '# TYPE cadre_ledger_view_parked gauge',
      ...runner
        .statuses()
        .map(
          ({ name, version, parked }) =>
            `cadre_ledger_view_parked{view="${name}",version="${version}"} ${parked ? 1 : 0}`,
        ),
      '# HELP cadre_ledger_outage Whether nothing new is taken in because log or disk cannot be reached.',
      '# TYPE cadre_ledger_outage gauge',
      `cadre_ledger_outage ${runner.outage ? 1 : 0}`,
      '# HELP cadre_ledger_reactions_waiting Consequences of events that wait for their time.',
      '# TYPE cadre_ledger_reactions_waiting gauge',
      `cadre_ledger_reactions_waiting ${this.ledger.reactor.pending().length}`,
      '# HELP process_resident_memory_bytes Resident memory size in bytes.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    return `${lines.join('\n')}\n`;
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
