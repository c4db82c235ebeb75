import type { JsonObject, PlainDate } from '#libs/kernel';
import { Command, BasisDocument, ExceptionDocument } from './commands.ts';
import { AnyObject, CodeLike, Day, Id, Nested, Text } from './fields.ts';

const STREAM = /^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$/;

/** The fields by which any record of any stream is set right. */
class AboutARecord {
  @CodeLike(STREAM) stream: string;
  @Id() targetEventId: string;
  /** Ignored by the folds; by default the day of recording. */
  @Day({ optional: true }) effectiveOn?: PlainDate;
  @Nested(() => BasisDocument, { optional: true }) basis?: BasisDocument;
  @Text({ optional: true, max: 2000 }) reason?: string;
  @Nested(() => ExceptionDocument, { optional: true }) exceptionBasis?: ExceptionDocument;
}

/** Sets a record right (更正): `data` replaces the event's data as a whole, `newEffectiveOn` its date. */
@Command({ yields: 'RecordCorrected', writers: ['recorder', 'approver'] })
export class CorrectRecord extends AboutARecord {
  /** Checked against the shape of the event it replaces. */
  @AnyObject({ optional: true }) data?: JsonObject;
  @Day({ optional: true }) newEffectiveOn?: PlainDate;
}

/** Takes a record out of force (撤销); the record itself stays in the log. */
@Command({ yields: 'RecordAnnulled', writers: ['recorder', 'approver'] })
export class AnnulRecord extends AboutARecord {}
