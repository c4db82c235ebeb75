import { isRefusal, type Recorded, type Refusal } from '#libs/kernel';
import type { CommandRequest, Executed } from '#libs/runtime';
import type { Incident } from './fault-injector.ts';

/** A promise of the ledger that was not kept. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

interface Entry {
  readonly request: CommandRequest;
  told?: Executed;
  refused?: Refusal;
  /** Whether some try was left without an answer, so that it may have been recorded whatever came after. */
  uncertain: boolean;
}

/** What was asked of the ledger and what it said, to be held against what is in the log. */
export class Book {
  private readonly entries = new Map<string, Entry>();
  private readonly struck: { readonly incident: Incident; readonly eventId: string }[] = [];

  /** Enters a command that is about to be sent, for the first time or again. */
  asked(request: CommandRequest): void {
    if (!this.entries.has(request.commandId)) this.entries.set(request.commandId, { request, uncertain: false });
  }

  /** The answer that a command has had. */
  toldOf(commandId: string): Executed | undefined {
    return this.entries.get(commandId)?.told;
  }

  /** Enters what came back for a command; `before` is what it had been told when it was sent. */
  heard(request: CommandRequest, answer: Executed | Refusal | undefined, before: Executed | undefined): void {
    const entry = this.entries.get(request.commandId)!;
    if (answer === undefined) {
      entry.uncertain = true;
      return;
    }
    if (isRefusal(answer)) {
      if (before) throw new Broken(`${nameOf(request)} was recorded, then refused: ${JSON.stringify(answer)}`);
      entry.refused = answer;
      return;
    }
    if (before && !answer.repeated) throw new Broken(`${nameOf(request)} was recorded once more`);
    const { told } = entry;
    if (told && placeOf(told) !== placeOf(answer))
      throw new Broken(`${nameOf(request)} was answered ${placeOf(told)}, then ${placeOf(answer)}`);
    if (request.ifMatch !== undefined && answer.revision !== request.ifMatch + 1)
      throw new Broken(`${nameOf(request)} was to follow revision ${request.ifMatch} and is ${answer.revision}`);
    entry.told = answer;
  }

  /** Enters an append that something happened to on its way. */
  mishap(incident: Incident, eventId: string): void {
    this.struck.push({ incident, eventId });
  }

  /** Says what became of the appends that something happened to. */
  settle(log: readonly Recorded[]): void {
    const recorded = new Set(log.map(({ id }) => id));
    for (const { incident, eventId } of this.struck.splice(0))
      incident.became(recorded.has(eventId) ? 'in the log once' : 'not in the log');
  }

  /** Commands that were told to be in the log, refused, and neither. */
  get counts(): { readonly acknowledged: number; readonly refused: number } {
    const all = [...this.entries.values()];
    return {
      acknowledged: all.filter(({ told }) => told).length,
      refused: all.filter(({ told, refused }) => !told && refused).length,
    };
  }

  /** Holds every answer against the log: what was told is there, in its place and once, what was refused is not. */
  check(log: readonly Recorded[]): void {
    const byCommand = Map.groupBy(log, ({ meta }) => meta.commandId);
    for (const { request, told, refused, uncertain } of this.entries.values()) {
      const events = byCommand.get(request.commandId) ?? [];
      if (events.length > 1) throw new Broken(`${nameOf(request)} was recorded ${events.length} times`);
      const [event] = events;
      if (told) {
        if (!event) throw new Broken(`${nameOf(request)} was acknowledged and is not in the log`);
        const { stream, revision, position, id } = event;
        const is = placeOf({ stream, revision, position, eventIds: [id] });
        if (is !== placeOf(told)) throw new Broken(`${nameOf(request)} was told to be ${placeOf(told)} and is ${is}`);
      } else if (event && refused && !uncertain) {
        throw new Broken(`${nameOf(request)} was refused and is in the log: ${JSON.stringify(refused)}`);
      }
    }
  }
}

function nameOf({ name, commandId }: CommandRequest): string {
  return `the command ${name} ${commandId}`;
}

function placeOf(told: Pick<Executed, 'stream' | 'revision' | 'position' | 'eventIds'>): string {
  return `${told.stream}@${told.revision} at ${told.position}, ${told.eventIds.join()}`;
}
