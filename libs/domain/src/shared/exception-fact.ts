import type { JsonObject, PlainDate } from '#libs/kernel';

/** Fact `exception` (例外), key exceptionId, ref the stream of the act that waits or waited for it. */
export interface ExceptionFact extends JsonObject {
  readonly actStream: string;
  readonly command: string;
  readonly rules: readonly string[];
  /** Streams of the cadres and teams that the act is about. */
  readonly subjects: readonly string[];
  readonly document: { readonly documentNo: string; readonly approvedBy: string; readonly reason: string };
  readonly state: string;
  readonly proposedOn: PlainDate;
  readonly proposedBy: string;
  readonly decidedOn?: PlainDate;
  readonly decidedBy?: string;
}
