import type { JsonObject, PlainDate } from '#libs/kernel';

/** Fact `finding` (发现问题), key <stream>/findingId, ref findingId: a record in force broke a procedural rule. */
export interface FindingFact extends JsonObject {
  readonly findingId: string;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly article?: string;
  /** `violated`, or `excepted` where a document allowed it. */
  readonly outcome: string;
  /** What the rule saw. */
  readonly inputs: JsonObject;
  /** What it saw of the others, and said, where the record broke it for several. */
  readonly others?: readonly { readonly outcome: string; readonly inputs: JsonObject }[];
  /** The record that broke it, and its day. */
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly on: PlainDate;
  readonly entryMode: string;
  /** Streams that it concerns: its own, those of cadres and teams. */
  readonly subjects: readonly string[];
  readonly recordedBy: string;
  readonly exception?: JsonObject;
  /** The later record that changed the ground of this one, where that is why; and its stream, where it is another one. */
  readonly foundBy?: string;
  readonly foundIn?: string;
}

/** Fact `findingHandling`, key findingId: what was done about a finding. */
export interface FindingHandlingFact extends JsonObject {
  readonly state: 'acknowledged' | 'resolved' | 'waived';
  readonly on: PlainDate;
  readonly by: string;
  readonly role: string;
  readonly words?: string;
  readonly reason?: string;
  readonly documentNo?: string;
}
