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
  /** The record of that; there is none while it waits. */
  readonly note?: Recorded;
}

type Due = Omit<Undone, 'state' | 'code' | 'note'> & {
  readonly index: number;
  readonly stream: StreamName;
  readonly id: string;
};

/**
 * What should have followed by itself from the records of a case: worked out from the log alone, at any cut. What a person
 * took upon himself, by annulling the note that it could not be done, is left out.
 */
export class UndoneReader {
  private readonly trail: TrailReader;
  private readonly registry: Registry;

  constructor(trail: TrailReader, registry: Registry) {
    this.trail = trail;
    this.registry = registry;
  }

  /** What is not done of what follows from these streams; those of which all is done are left out. */
  of(streams: readonly StreamName[], cut: NumberedCut): ReadonlyMap<StreamName, readonly Undone[]> {
    const recorded = this.trail.streams(streams, cut.seq);
    const enabled = this.trail.streamsOf('ReactionEnabled', cut.seq);
    const due = streams.flatMap((stream) => this.dueIn(recorded.get(stream) ?? [], enabled));
    const done = this.trail.among(due, cut.seq);
    const open = due.filter(({ id }) => !done.has(id));
    const eventIds = [...new Set(open.map(({ because }) => because.event.id))];
    const settled = new Map(this.trail.settled(eventIds, cut).map((each) => [whatSettles(each.note), each]));
    const left = open.flatMap((each) => {
      const { note, isDismissed } = settled.get(whatIs(each)) ?? {};
      return isDismissed ? [] : [standing(each, note)];
    });
    return Map.groupBy(left, ({ because }) => because.event.stream);
  }

  /** What follows from the records of one stream since the reactions answer to it. */
  private dueIn(events: readonly SequencedEvent[], enabled: ReadonlySet<StreamName>): Due[] {
    const annulled = annulments(events.map(({ event }) => event));
    return this.registry.domain.reactions.flatMap((reaction) => {
      if (!enabled.has(nameOf(reaction))) return [];
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

/** A note and what it settles have one name: the reaction, the event, and which of the things that follow from it. */
function whatSettles({ stream, data }: Recorded): string {
  return `${stream} ${String(data['eventId'])} ${String(data['index'])}`;
}

function whatIs({ reaction, because, index }: Due): string {
  return `${nameOf(reaction)} ${because.event.id} ${index}`;
}

function nameOf({ name }: Reaction): StreamName {
  return streamOf(REACTION, name);
}

function standing({ because, reaction, todo }: Due, note: Recorded | undefined): Undone {
  const code = note ? String(note.data['code']) : reaction.waits?.refusal;
  const state = note === undefined ? 'waiting' : note.data['outcome'] === 'parked' ? 'parked' : 'refused';
  return { because, reaction, todo, state, ...(code === undefined ? {} : { code }), ...(note ? { note } : {}) };
}
