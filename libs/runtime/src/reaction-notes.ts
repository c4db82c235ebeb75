import { RECORD_ANNULLED, derivedId, streamOf, type Recorded, type Revision } from '#libs/kernel';
import { SYSTEM, following } from './due.ts';
import { REACTION } from './reactions.feature.ts';
import type { GivenUp, Note } from './reactor-parts.ts';
import type { AnsweredUpTo } from './views-file.ts';

/** What reactions have noted in their streams, here or on another node, as far as it was read. */
export class ReactionNotes {
  private readonly enabled = new Map<string, AnsweredUpTo>();
  /** By the id of a command that was not done, the note that says so. */
  private readonly settled = new Map<string, Note>();
  /** Every such note by its id, with the id of the command. */
  private readonly notes = new Map<string, { readonly todo: string; readonly note: Note }>();
  /** By what they annul, a note or an annulment, the annulments. */
  private readonly annulments = new Map<string, Annulment[]>();
  /** By the id of an annulment, what it annuls. */
  private readonly targets = new Map<string, string>();
  /** By the id of a command that was not done, how often that was noted. */
  private readonly noted = new Map<string, number>();
  private readonly heads = new Map<string, Revision>();

  /** After which event each reaction begins, by its name. */
  get enabledAfter(): ReadonlyMap<string, AnsweredUpTo> {
    return this.enabled;
  }

  /** Where the stream of a reaction ends. */
  head(name: string): Revision | undefined {
    return this.heads.get(streamOf(REACTION, name));
  }

  /** The note that a command was not done, while it counts. */
  noteOf(commandId: string): Note | undefined {
    return this.settled.get(commandId);
  }

  /** How often it was noted that a command was not done. */
  timesNoted(commandId: string): number {
    return this.noted.get(commandId) ?? 0;
  }

  /** How often a note was taken back, whether that counts or not. */
  timesTakenBack(noteId: string): number {
    return this.annulments.get(noteId)?.length ?? 0;
  }

  /** The ids of the commands that were not done and were to follow from an event. */
  owedBecauseOf(eventId: string): string[] {
    return [...this.settled].filter(([, { says }]) => says.eventId === eventId).map(([commandId]) => commandId);
  }

  /** What was not done and nobody took over. */
  givenUp(): readonly GivenUp[] {
    const left = [...this.settled.values()].filter(({ isDismissed }) => !isDismissed);
    return left.map(({ reaction, says }) => ({ reaction, ...says }));
  }

  /** Takes in the next event of the stream of a reaction; false when it is not the next. */
  takeIn(name: string, note: Recorded): boolean {
    const { id, stream, type, revision, position, data, meta } = note;
    if (revision !== following(this.heads.get(stream))) return false;
    this.heads.set(stream, revision);
    if (type === 'ReactionEnabled') this.enabled.set(name, { position, eventId: id });
    if (type === RECORD_ANNULLED) this.annul(String(data['targetEventId']), note);
    if (type !== 'ReactionSettled') return true;
    const { correlationId, commandId, effectiveOn } = meta;
    const todo = derivedId(name, String(data['eventId']), Number(data['index']));
    const says = {
      eventId: String(data['eventId']),
      command: String(data['command']),
      outcome: String(data['outcome']),
      code: String(data['code']),
    };
    const told = { id, reaction: name, says, meta: { correlationId, commandId, effectiveOn } };
    this.settled.set(todo, told);
    this.notes.set(id, { todo, note: told });
    this.noted.set(todo, this.timesNoted(todo) + 1);
    return true;
  }

  /**
   * A note is taken back by an annulment, put back by the annulment of that one, and so on. What a person takes back is his
   * to see to.
   */
  private annul(targetId: string, { id, meta }: Recorded): void {
    this.targets.set(id, targetId);
    const bySystem = meta.actor.userId === SYSTEM.userId;
    this.annulments.set(targetId, [...(this.annulments.get(targetId) ?? []), { id, bySystem }]);
    let noteId = targetId;
    for (let next = this.targets.get(noteId); next !== undefined; next = this.targets.get(noteId)) noteId = next;
    const of = this.notes.get(noteId);
    if (!of) return;
    const takenBack = this.inForce(noteId);
    if (takenBack?.bySystem) this.settled.delete(of.todo);
    else this.settled.set(of.todo, takenBack ? { ...of.note, isDismissed: true } : of.note);
  }

  /** The latest annulment of something that is not annulled itself. */
  private inForce(targetId: string): Annulment | undefined {
    return this.annulments.get(targetId)?.findLast(({ id }) => !this.inForce(id));
  }
}

interface Annulment {
  readonly id: string;
  readonly bySystem: boolean;
}
