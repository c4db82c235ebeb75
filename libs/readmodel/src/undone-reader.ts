import {
  annulments,
  derivedId,
  eventIdOf,
  inForce,
  streamOf,
  type Reaction,
  type Recorded,
  type StreamName,
  type Todo,
} from '#libs/kernel';
import { REACTION, streamOfBody, type Registry, type SequencedEvent } from '#libs/runtime';
import type { NumberedCut } from './next-acts-reader.ts';
import type { TrailReader } from './trail-reader.ts';

/** Something that follows from a record by itself and is not done: it waits for its time, or was given up. */
export interface Undone {
  readonly because: SequencedEvent;
  readonly reaction: Reaction;
  readonly todo: Todo;
  readonly state: 'waiting' | 'refused' | 'parked';
  /** Code of the refusal that it met; where it waits, of the one that it waits out. */
  readonly code?: string;
}

type Due = Omit<Undone, 'state' | 'code'> & {
  readonly index: number;
  readonly stream: StreamName;
  readonly id: string;
};

/** What should have followed by itself from the records of a case: worked out from the log alone, at any cut. */
export class UndoneReader {
  private readonly trail: TrailReader;
  private readonly registry: Registry;

  constructor(trail: TrailReader, registry: Registry) {
    this.trail = trail;
    this.registry = registry;
  }

  /** What is not done of what follows from these streams; those of which all is done are left out. */
  of(streams: readonly StreamName[], { seq }: NumberedCut): ReadonlyMap<StreamName, readonly Undone[]> {
    const { reactions } = this.registry.domain;
    const notes = reactions.map(({ name }) => streamOf(REACTION, name));
    const recorded = this.trail.streams([...streams, ...notes], seq);
    const noted = new Notes(notes.flatMap((stream) => recorded.get(stream) ?? []).map(({ event }) => event));
    const due = streams.flatMap((stream) => this.dueIn(recorded.get(stream) ?? [], noted));
    const done = this.trail.among(due, seq);
    const left = due.filter(({ id }) => !done.has(id)).map((each) => standing(each, noted));
    return Map.groupBy(left, ({ because }) => because.event.stream);
  }

  /** What follows from the records of one stream since the reactions answer to it. */
  private dueIn(events: readonly SequencedEvent[], noted: Notes): Due[] {
    const annulled = annulments(events.map(({ event }) => event));
    return this.registry.domain.reactions.flatMap((reaction) => {
      if (!noted.enabled.has(nameOf(reaction))) return [];
      const answered = events.filter(({ event: { id, type } }) => reaction.on.includes(type) && !annulled.has(id));
      return answered.flatMap((because) =>
        reaction.react(inForce(because.event)).flatMap((todo, index) => {
          const commandId = derivedId(reaction.name, because.event.id, index);
          const stream = streamOfBody(this.registry, todo, commandId);
          return stream === undefined
            ? []
            : [{ because, reaction, todo, index, stream, id: eventIdOf(stream, commandId, 0) }];
        }),
      );
    });
  }
}

/** What the reactions have noted: which answer to the log, and how they settled what they could not do. */
class Notes {
  readonly enabled = new Set<StreamName>();
  private readonly settled = new Map<string, Recorded>();

  constructor(noted: readonly Recorded[]) {
    const taken = annulments(noted);
    for (const note of noted) {
      const { id, type, stream, data } = note;
      if (type === 'ReactionEnabled') this.enabled.add(stream);
      if (type === 'ReactionSettled' && !taken.has(id))
        this.settled.set(`${stream} ${String(data['eventId'])} ${String(data['index'])}`, note);
    }
  }

  /** How a reaction settled one of the things that follow from a record; undefined where it did not. */
  of({ reaction, because, index }: Due): Recorded | undefined {
    return this.settled.get(`${nameOf(reaction)} ${because.event.id} ${index}`);
  }
}

function nameOf({ name }: Reaction): StreamName {
  return streamOf(REACTION, name);
}

function standing(due: Due, noted: Notes): Undone {
  const { because, reaction, todo } = due;
  const note = noted.of(due);
  const code = note ? String(note.data['code']) : reaction.waits?.refusal;
  const state = note === undefined ? 'waiting' : note.data['outcome'] === 'parked' ? 'parked' : 'refused';
  return { because, reaction, todo, state, ...(code === undefined ? {} : { code }) };
}
