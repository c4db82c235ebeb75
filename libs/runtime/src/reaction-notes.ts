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
  /** By the id of such a note, the id of the command. */
  private readonly todoOf = new Map<string, string>();
  /** By the id of the annulment that took a note back, the note and the id of the command. */
  private readonly dropped = new Map<string, { readonly todo: string; readonly note: Note }>();
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
    if (type === RECORD_ANNULLED) this.drop(String(data['targetEventId']), note);
    if (type !== 'ReactionSettled') return true;
    const { correlationId, commandId, effectiveOn } = meta;
    const todo = derivedId(name, String(data['eventId']), Number(data['index']));
    const says = {
      eventId: String(data['eventId']),
      command: String(data['command']),
      outcome: String(data['outcome']),
      code: String(data['code']),
    };
    this.settled.set(todo, { id, reaction: name, says, meta: { correlationId, commandId, effectiveOn } });
    this.todoOf.set(id, todo);
    this.noted.set(todo, this.timesNoted(todo) + 1);
    return true;
  }

  /** A note is taken back by an annulment, or put back by the annulment of one. What a person takes back is his to see to. */
  private drop(targetId: string, { id: by, meta }: Recorded): void {
    const back = this.dropped.get(targetId);
    if (back) this.settled.set(back.todo, back.note);
    if (back) this.todoOf.set(back.note.id, back.todo);
    const todo = this.todoOf.get(targetId);
    const note = this.settled.get(todo ?? '');
    this.todoOf.delete(targetId);
    if (todo === undefined || !note) return;
    this.dropped.set(by, { todo, note });
    if (meta.actor.userId === SYSTEM.userId) this.settled.delete(todo);
    else this.settled.set(todo, { ...note, isDismissed: true });
  }
}
