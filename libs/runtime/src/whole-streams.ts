import { LogDamaged, type Damage, type EventStore, type Position, type Recorded, type StreamName } from '#libs/kernel';
import { Gap } from './sift.ts';

/** Events read at a time. */
const PAGE = 2000;

interface Gathered {
  readonly events: Recorded[];
  upTo: Position | null;
}

/**
 * The histories of streams, for views. What takes events of a stream away later on in the log does not change what its
 * history was before: such a stream is put together from the log as a whole, where its events are as long as no scavenge
 * has removed them, so that all who go through the same log see the same.
 */
export class WholeStreams {
  private readonly store: EventStore;
  private readonly gathered = new Map<StreamName, Gathered>();
  /** What was read for a batch that is not taken in yet: a retry begins where the one before it was cut off. */
  private readonly read = new Map<StreamName, readonly Recorded[]>();

  constructor(store: EventStore) {
    this.store = store;
  }

  /**
   * The events of a stream up to and with a revision that is in the log.
   * @throws Gap when some before it are not there any more
   */
  async history(stream: StreamName, upTo: number): Promise<readonly Recorded[]> {
    const read = this.read.get(stream);
    if ((read?.at(-1)?.revision ?? -1) >= upTo) return read!.filter(({ revision }) => revision <= upTo);
    const events: Recorded[] = [];
    try {
      for await (const event of this.store.read(stream)) {
        events.push(event);
        if (event.revision >= upTo) break;
      }
      this.read.set(stream, events);
      return events;
    } catch (error) {
      if (!(error instanceof LogDamaged)) throw error;
      return this.whole(stream, upTo, error.damage);
    }
  }

  /** Lets go of what was read, once the batch that needed it is taken in. */
  letGo(): void {
    this.read.clear();
  }

  /** Lets go of what was read and put together. */
  forget(): void {
    this.letGo();
    this.gathered.clear();
  }

  private async whole(stream: StreamName, upTo: number, damage: Damage): Promise<readonly Recorded[]> {
    const gathered = this.gathered.get(stream) ?? { events: [], upTo: null };
    this.gathered.set(stream, gathered);
    const { events } = gathered;
    for (let caughtUp = false; !caughtUp && (events.at(-1)?.revision ?? -1) < upTo;) {
      const page = await this.store.readAll(gathered.upTo, PAGE);
      events.push(...page.events.filter((event) => event.stream === stream));
      gathered.upTo = page.upTo;
      ({ caughtUp } = page);
    }
    const there = events.findIndex(({ revision }, index) => revision !== index);
    const whole = there < 0 ? events.length : there;
    if (whole <= upTo) throw new Gap(damage, whole);
    return events.slice(0, upTo + 1);
  }
}
