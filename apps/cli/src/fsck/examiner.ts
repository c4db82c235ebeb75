import { categoryOf, eventIdOf, isAboutARecord, type Micros, type StreamName } from '#libs/kernel';
import type { Registry } from '#libs/runtime';
import type { Fault, Notes } from './notes.ts';
import type { Entry, Met } from './source.ts';

/**
 * Looks at what is met along a log, one after the other: nothing foreign, nothing taken away, revisions without gaps
 * from 0, ids the ones that their commands make, every type and version known and in a stream of its kind.
 */
export class Examiner {
  /** Events so far. */
  count: number;
  /** Events that were stamped before their predecessor, by a clock that went back. */
  setBack = 0;
  private readonly registry: Registry;
  private readonly notes: Notes;
  private readonly oneClock: boolean;
  private readonly heads: Map<StreamName, { revision: number; commandId: string; run: number }>;
  private readonly strays = new Set<StreamName>();
  private recordedAt: Micros = 0;

  constructor(parts: { readonly registry: Registry; readonly notes: Notes; readonly oneClock: boolean }) {
    this.registry = parts.registry;
    this.notes = parts.notes;
    this.oneClock = parts.oneClock;
    this.heads = parts.notes.heads();
    this.count = parts.notes.progress()?.count ?? 0;
  }

  /** How many streams there are. */
  get streams(): number {
    return this.heads.size;
  }

  take(met: Met): void {
    if (this.isStray(met.kind === 'event' ? met.entry.stream : met.stream)) return;
    if (met.kind === 'limits') this.limits(met);
    else if (met.kind === 'foreign') this.foreign(met);
    else this.event(met.entry);
  }

  /** All that is wrong, once all has been seen. */
  faults(): Fault[] {
    const twice = this.notes.twice().map(({ id, count }) => ({ text: `the id ${id} ${count} times` }));
    const limited = this.notes
      .limited()
      .map(({ stream, found }) => ({ stream, text: `${stream}: events are taken away: ${found}` }));
    return [...this.notes.faults(), ...twice, ...limited];
  }

  private limits({ stream, found, position }: Met & { kind: 'limits' }): void {
    this.notes.limits(stream, found === undefined ? undefined : `${found} (position ${position})`);
  }

  private isStray(stream: StreamName): boolean {
    if (this.registry.featureOf(stream)) return false;
    if (!this.strays.has(stream)) this.notes.fault({ text: `${stream}: in no stream of a ledger's kind` });
    this.strays.add(stream);
    return true;
  }

  private foreign({ stream, revision, position, found }: Met & { kind: 'foreign' }): void {
    const at = revision === undefined ? '' : ` at revision ${revision}`;
    this.notes.fault({ stream, text: `${stream}${at} (position ${position}): ${found}` });
    if (revision !== undefined) this.follow(stream, revision, '', position);
  }

  private event(entry: Entry): void {
    this.count += 1;
    this.notes.event(this.count, entry);
    const { stream, revision, position, id, type, v, recordedAt, meta } = entry;
    const run = this.follow(stream, revision, meta.commandId, position);
    const where = `${stream} at revision ${revision} (position ${position})`;
    const fault = (text: string): void => this.notes.fault({ stream, text: `${where}: ${text}` });
    if (eventIdOf(stream, meta.commandId, run) !== id)
      fault(`its id ${id} is not the one that command ${meta.commandId} makes`);
    const known = this.registry.versionOf(type);
    if (known === undefined || v > known) fault(`${type} version ${v} is not known`);
    else if (!isAboutARecord(type) && !(type in (this.registry.featureOf(stream)?.kinds ?? {})))
      fault(`${type} is no event of the category ${categoryOf(stream)}`);
    if (recordedAt < this.recordedAt) {
      if (this.oneClock) fault('recorded before its predecessor');
      this.setBack += 1;
    }
    this.recordedAt = recordedAt;
  }

  /** Which event of its command in a row this one is, from 0. */
  private follow(stream: StreamName, revision: number, commandId: string, position: string): number {
    const head = this.heads.get(stream);
    const due = (head?.revision ?? -1) + 1;
    if (revision !== due) {
      const text = `${stream}: revision ${revision} where ${due} is due (position ${position})`;
      this.notes.fault({ stream, text });
    }
    const run = head?.commandId === commandId ? head.run + 1 : 0;
    this.heads.set(stream, { revision, commandId, run });
    return run;
  }
}
