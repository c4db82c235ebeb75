import { isRefusal, parseInstant, type Actor, type Clock, type EventStore, type Recorded } from '#libs/kernel';
import type { Registry } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { Ledger } from '../../apps/api/src/ledger/ledger.ts';
import { demoPlan, type DemoStep } from '../../apps/cli/src/demo/index.ts';

const ORGAN = '区委组织部';

/** A district as a log has it. */
export interface District {
  /** In the order of recording. */
  readonly events: readonly Recorded[];
  /** The features of the application, whose views are built. */
  readonly registry: Registry;
}

/**
 * Records a whole district: the plan of the demo sent through the executor, so that every event is one that the domain
 * has judged.
 */
export async function recordDistrict(): Promise<District> {
  let now = 0;
  const clock: Clock = { now: () => now };
  const store = openSqliteStore({ path: ':memory:', clock });
  const ledger = new Ledger({ store, clock, viewsPath: ':memory:' });
  ledger.runner.start();
  const eventIds: string[] = [];
  for (const [index, step] of demoPlan().entries()) {
    now = Math.max(now, parseInstant(step.at) ?? 0);
    const body = withEventIds(step.body, eventIds);
    const commandId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const answer = await ledger.executor.execute({ name: step.command, body, commandId, actor: actorOf(step) });
    if (isRefusal(answer)) throw new Error(`step ${index} of the demo was refused: ${JSON.stringify(answer)}`);
    eventIds.push(answer.eventIds[0]!);
  }
  const events = await everything(store);
  await ledger.close();
  return { events, registry: ledger.registry };
}

async function everything(store: EventStore): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? null, 1000);
    events.push(...page.events);
    if (page.caughtUp) return events;
  }
}

function actorOf({ actor }: DemoStep): Actor {
  return { userId: `u-${actor}`, role: actor, organ: ORGAN };
}

/** The body with `{ $eventOf: n }` replaced by the id of the event that step n recorded. */
function withEventIds(body: DemoStep['body'], eventIds: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(body).map(([name, value]) => {
    const step = (value as { $eventOf?: unknown } | null)?.$eventOf;
    return [name, typeof step === 'number' ? eventIds[step] : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
