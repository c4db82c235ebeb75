import type { JsonObject, PlainDate } from '#libs/kernel';
import { Command, BasisDocument, COMMON_SAYINGS, ExceptionDocument } from './commands.ts';
import { AnyObject, CodeLike, Day, Id, Nested, Says, Text } from './fields.ts';

const STREAM = /^[a-zA-Z]{1,40}-[A-Za-z0-9_-]{1,128}$/;
const writers = ['recorder', 'approver'] as const;

/** The fields by which any record of any stream is set right. */
class AboutARecord {
  @Says('The stream that the record stands in 事件流, `<category>-<id>`: `cadre-C20120701`')
  @CodeLike(STREAM)
  stream: string;
  @Says('Id of the event that is set right 事件编号, from the answer to its command or from a timeline')
  @Id()
  targetEventId: string;
  @Says('The day of this act itself; that of recording when left out. No fact changes with it')
  @Day({ optional: true })
  effectiveOn?: PlainDate;
  @Says(COMMON_SAYINGS.basis)
  @Nested(() => BasisDocument, { optional: true })
  basis?: BasisDocument;
  @Says(COMMON_SAYINGS.reason)
  @Text({ optional: true, max: 2000 })
  reason?: string;
  @Says(COMMON_SAYINGS.exceptionBasis)
  @Nested(() => ExceptionDocument, { optional: true })
  exceptionBasis?: ExceptionDocument;
}

/** What both examples are about. */
const EXAMPLE = {
  stream: 'cadre-C20120701',
  targetEventId: '69f6a5fa-d433-5025-b983-04c54ae0c1c2',
  reason: '干部人事档案专项审核更正',
  basis: { kind: 'fileReview', documentNo: '南组档审〔2019〕5号', issuedOn: '2019-06-20' },
};

/** Sets a record right (更正): `data` replaces the event's data as a whole, `newEffectiveOn` its date. */
@Command({
  yields: 'RecordCorrected',
  writers,
  says: {
    zh: '更正一条记录:登记时内容或生效日期有误的,以正确的内容或日期代替;原记录仍留在日志中。当时登记无误、后来情况变化的,另行登记。',
    en: 'Sets a record right whose content or date was wrong when it was entered; the record itself stays in the log. What was right and has changed since is a new act.',
  },
  example: {
    ...EXAMPLE,
    effectiveOn: '2019-07-10',
    data: { level: '21', degree: '402', studyMode: 'fullTime', major: '农林经济管理', school: '沈阳农业大学' },
    newEffectiveOn: '2008-06-30',
  },
  after: ['RecordEducation'],
})
export class CorrectRecord extends AboutARecord {
  @Says(
    'The whole data of the event as it should have been 更正后的内容, checked against the shape of that event; left out when the date alone was wrong',
  )
  @AnyObject({ optional: true })
  data?: JsonObject;
  @Says('The date on which the event took effect in truth 更正后的生效日期; left out when its date was right')
  @Day({ optional: true })
  newEffectiveOn?: PlainDate;
}

/** Takes a record out of force (撤销); the record itself stays in the log. */
@Command({
  yields: 'RecordAnnulled',
  writers,
  says: {
    zh: '撤销一条记录:登记的事从未发生,或者重复登记的,使其不再有效;记录本身仍留在日志中。撤销更正或撤销的,恢复其所改变的内容。',
    en: 'Takes out of force a record of what never happened, or of what is on record already; it stays in the log. Annulling a correction or an annulment restores what it had changed.',
  },
  example: { ...EXAMPLE, effectiveOn: '2019-07-10', reason: '重复录入' },
  after: ['RecordEducation'],
})
export class AnnulRecord extends AboutARecord {}
