import type { Gatherer, StreamName } from '#libs/kernel';
import type { Sources } from './decide.ts';
import type { LoadedStream } from './streams.ts';
import type { Need, TakeMore } from './turns.ts';

/**
 * What an act reads when its turn has come, each stream once. What it needs besides is noted among its needs, and taken on
 * the way where nobody is waited for; what could not be taken is missing.
 */
export class Reading implements Sources {
  readonly missing = new Set<string>();
  readonly finder: Gatherer;
  private readonly load: (name: StreamName) => Promise<LoadedStream>;
  private readonly needs: Map<string, Need>;
  private readonly more: TakeMore;
  private readonly read = new Map<StreamName, Promise<LoadedStream>>();

  constructor(
    load: (name: StreamName) => Promise<LoadedStream>,
    finder: Gatherer,
    needs: Map<string, Need>,
    more: TakeMore = () => false,
  ) {
    this.load = load;
    this.needs = needs;
    this.more = more;
    this.finder = {
      // Who records what a search finds names the stream that searches, or searches for the same.
      byRef: (kind, ref, from) => {
        this.note(`${kind}?ref=${ref}`, 'alone');
        return finder.byRef(kind, ref, from);
      },
      ofKinds: (kinds, ref) => {
        for (const kind of kinds) this.note(`${kind}?ref=${ref}`, 'alone');
        return finder.ofKinds(kinds, ref);
      },
      // What was given up is not tried again by itself.
      isGivenUp: (eventId) => finder.isGivenUp(eventId),
    };
  }

  async streams(names: readonly StreamName[]): Promise<ReadonlyMap<StreamName, LoadedStream>> {
    for (const name of names) this.note(name, 'unchanged');
    const wanted = [...new Set(names)];
    return new Map(await Promise.all(wanted.map(async (name) => [name, await this.once(name)] as const)));
  }

  /** Lets go of what was read: another writer was quicker. */
  anew(): void {
    this.read.clear();
  }

  private once(name: StreamName): Promise<LoadedStream> {
    const reading = this.read.get(name) ?? this.load(name);
    this.read.set(name, reading);
    return reading;
  }

  private note(name: string, need: Need): void {
    if (this.needs.has(name)) return;
    this.needs.set(name, need);
    if (!this.more(name, need)) this.missing.add(name);
  }
}
