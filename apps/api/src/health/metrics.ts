import { Ledger } from '#libs/node';
import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { LogHealth } from './log-health.ts';

/** What the machine tells of itself to Prometheus; every figure is of the moment in which it is asked for. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(ledger: Ledger, log: LogHealth) {
    const { runner, reactor } = ledger;
    this.gauge('cadre_ledger_views_seq', 'Events that every view has taken in.', () => runner.cursor.seq);
    this.gaugeOfViews('cadre_ledger_view_seq', 'Events that a view has taken in.', ledger, ({ cursor }) => cursor.seq);
    this.gaugeOfViews(
      'cadre_ledger_view_parked',
      'Whether a view stopped at an event that it cannot take in.',
      ledger,
      ({ parked }) => (parked ? 1 : 0),
    );
    this.gauge('cadre_ledger_outage', 'Whether nothing new is taken in because log or disk cannot be reached.', () =>
      runner.outage ? 1 : 0,
    );
    this.gauge('cadre_ledger_writable', 'Whether an append would be taken.', async () =>
      log.reasonAgainstWriting(await log.outage()) === undefined ? 1 : 0,
    );
    this.gauge(
      'cadre_ledger_damaged_streams',
      'Streams that are not as a ledger left them.',
      () => runner.damaged().size,
    );
    this.gauge(
      'cadre_ledger_strays_passed_over',
      'Events in streams of no kind that a ledger has.',
      () => runner.strangers?.count ?? 0,
    );
    this.gauge(
      'cadre_ledger_history_rebuilds',
      'Times that the views turned out to be of another history.',
      () => runner.history,
    );
    this.gauge(
      'cadre_ledger_reactions_waiting',
      'Consequences of events that wait for their time.',
      () => reactor.pending().length,
    );
    this.gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', () => process.memoryUsage.rss());
  }

  /** The media type of {@link text}. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** Every figure in Prometheus text. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, value: () => number | Promise<number>): void {
    const { registry } = this;
    const collect = async (): Promise<void> => gauge.set(await value());
    const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect });
  }

  private gaugeOfViews(name: string, help: string, { runner }: Ledger, value: (status: ViewStatus) => number): void {
    const gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      labelNames: ['view', 'version'],
      collect: () => {
        // A view of another version may have taken its place.
        gauge.reset();
        for (const status of runner.statuses())
          gauge.set({ view: status.name, version: status.version }, value(status));
      },
    });
  }
}

type ViewStatus = ReturnType<Ledger['runner']['statuses']>[number];
