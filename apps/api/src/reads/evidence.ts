import type { VisibleLedger } from '../auth/visible-ledger.ts';
import { EventPresenter } from '../events/event-presenter.ts';
import { Field } from '../openapi/field.ts';
import type { Language } from '../problems/problem.ts';
import type { Micros, Recorded } from '#libs/kernel';
import type { Plain } from './answer.ts';

/** An event on which something rests. */
export class EvidenceAnswer {
  @Field('事件编号 Id of the event', { is: 'uuid' }) readonly eventId: string;
  @Field('事件流 Stream of the event') readonly stream: string;
  @Field('事件类型 Type of the event') readonly type: string;
  @Field('生效日期 When the act took effect', { is: 'day' }) readonly effectiveOn: string;
  @Field('摘要 The act in one line, in the language asked for') readonly summary: string;
  @Field('文号 Number of the document that it rests on; absent without one', { optional: true })
  readonly documentNo?: string;
}

/** Puts events on which something rests into words, for one reader. */
export class Evidence {
  private readonly ledger: VisibleLedger;
  private readonly presenter: EventPresenter;

  constructor(ledger: VisibleLedger, of: { language: Language; knownAt: Micros }) {
    this.ledger = ledger;
    this.presenter = new EventPresenter(ledger, of);
  }

  /** Events in one line each, those that the reader may know of. */
  tell(events: readonly Recorded[]): Plain<EvidenceAnswer>[] {
    return events.flatMap((recorded) => {
      const event = this.ledger.trail.asSeen(recorded);
      if (!event) return [];
      const { eventId, stream, type, effectiveOn, summary, basis } = this.presenter.present({
        seq: 0,
        known: 0,
        event,
      });
      return [{ eventId, stream, type, effectiveOn, summary, ...(basis ? { documentNo: basis.documentNo } : {}) }];
    });
  }
}
