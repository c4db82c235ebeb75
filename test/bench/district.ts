import { categoryOf, type EventStore, type Recorded } from '#libs/kernel';
import { REACTION, type Registry } from '#libs/runtime';
import { openSqliteStore } from '#libs/store';
import { Ledger } from '#libs/node';
import { fill, storyBegins } from '../../apps/demo/src/fill.ts';
import { SimulatedClock } from '../../apps/demo/src/simulated-clock.ts';

/** A district as a log has it. */
export interface District {
  /** In the order of recording. */
  readonly events: readonly Recorded[];
  /** The features of the application, whose views are built. */
  readonly registry: Registry;
}

/**
 * Records a whole district: the demo filled into memory as `npm run demo` fills it into a file, so that every event is
 * one that the domain has judged.
 */
export async function recordDistrict(): Promise<District> {
  const clock = new SimulatedClock();
  clock.moveTo(storyBegins());
  const store = openSqliteStore({ path: ':memory:', clock });
  const ledger = new Ledger({ store, clock, viewsPath: ':memory:' });
  ledger.runner.start();
  await ledger.reactor.start();
  await fill({ ledger, clock, onProgress: () => undefined });
  const events = await everything(store);
  await ledger.close();
  return { events, registry: ledger.registry };
}

async function everything(store: EventStore): Promise<Recorded[]> {
  const events: Recorded[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await store.readAll(after, 1000);
    // The reactions' own events are no part of a district's story.
    events.push(...page.events.filter(({ stream }) => categoryOf(stream) !== REACTION));
    after = page.events.at(-1)?.position ?? after;
    if (page.caughtUp) return events;
  }
}
