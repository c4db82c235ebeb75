import type { EffectiveEvent } from './history.ts';
import type { JsonObject } from './json.ts';

/** A command that follows from an event. */
export interface Todo {
  readonly command: string;
  /** As a sender would give it; basis, entry mode and effective date come from the event where they are left out. */
  readonly body: JsonObject;
  /** Whose act it is, where the system only sends it for somebody: the body is whole then, and nothing is added. */
  readonly onBehalfOf?: string;
}

/**
 * Turns events into commands (process manager). Pure; named as a sentence, `when-…-then-…`. Its commands have ids
 * derived from the event, so one that runs twice records once.
 */
export interface Reaction {
  readonly name: string;
  /** Types of the events it answers to. */
  readonly on: readonly string[];
  react(event: EffectiveEvent): readonly Todo[];
  /**
   * A refusal that means "not yet": the todo waits for an event of one of these types and is parked after so many days.
   * Every other refusal is an answer and settles the todo.
   */
  readonly waits?: { readonly refusal: string; readonly for: readonly string[]; readonly daysMax: number };
}
