// 提醒、函询、诫勉: reminders, inquiries and admonitions.
import { addMonths, type PlainDate } from '#libs/kernel';
import { broken, held, rule } from '../rule.ts';
import { contentRead, local, provisional, read, unconfirmed, type Edition } from '../versions.ts';
import { ADMONITION_2015, LEDGER, LOCAL_PRACTICE, SELECTION_2019 } from './instruments.ts';

const TALKS_AND_INQUIRIES_2005: Edition = {
  title: '关于对党员领导干部进行诫勉谈话和函询的暂行办法(2005)',
  from: '2005-12-19',
};

export const admonitionInfluence = rule({
  id: 'admonition.influence',
  class: 'P',
  code: 'INFLUENCE_PERIOD',
  kind: 'period',
  unit: 'months',
  sentence: { zh: '诫勉影响期为六个月', en: 'An admonition holds for six months' },
  versions: [local(LOCAL_PRACTICE, 6), read(ADMONITION_2015, '19', 6)],
  // The day on which it ends is settled with the admonition: what the rule of a later day says changes nothing.
  evaluate: (
    months,
    { issuedOn, on, ends }: { cadreId: string; issuedOn: PlainDate; on: PlainDate; ends?: PlainDate | undefined },
  ) => {
    const until = ends ?? addMonths(issuedOn, months);
    return { holds: on >= until, satisfiedBy: { until } };
  },
  cases: [
    held({ cadreId: 'chen', issuedOn: '2019-03-30', on: '2019-09-30' }),
    broken({ cadreId: 'chen', issuedOn: '2019-03-30', on: '2019-09-29' }),
  ],
});

export const admonitionReview = rule({
  id: 'admonition.review',
  class: 'P',
  code: 'REVIEW_TOO_EARLY',
  kind: 'period',
  unit: 'months',
  sentence: { zh: '诫勉满六个月考核整改情况', en: 'Rectification is reviewed six months after the admonition' },
  versions: [local(LOCAL_PRACTICE, 6)],
  evaluate: (months, { issuedOn, on }: { issuedOn: PlainDate; on: PlainDate }) => {
    const earliest = addMonths(issuedOn, months);
    return { holds: on >= earliest, satisfiedBy: { earliest } };
  },
  cases: [held({ issuedOn: '2019-01-10', on: '2019-07-10' }), broken({ issuedOn: '2019-01-10', on: '2019-07-09' })],
});

export const inquiryReply = rule({
  id: 'inquiry.reply',
  class: 'S',
  kind: 'period',
  unit: 'workingDays',
  sentence: { zh: '函询应在收到后十五个工作日内回复', en: 'An inquiry is answered within 15 working days' },
  versions: [unconfirmed(TALKS_AND_INQUIRIES_2005, 15)],
  evaluate: (days, { receivedOn, on }: { receivedOn: PlainDate; on: PlainDate }, { workingDays }) => {
    const due = workingDays.termEnd(receivedOn, days);
    return { holds: on <= due, satisfiedBy: { due } };
  },
  cases: [held({ receivedOn: '2019-05-06', on: '2019-05-27' }), broken({ receivedOn: '2019-05-06', on: '2019-05-28' })],
});

export const supervisionSteps = rule({
  id: 'supervision.steps',
  class: 'P',
  code: 'STEP_OUT_OF_ORDER',
  kind: 'predicate',
  sentence: {
    zh: '监督措施按批准、实施、整改、考核、办结五步依次进行',
    en: 'A measure is approved, carried out, followed by rectification, reviewed and closed, in this order',
  },
  versions: [provisional()],
  evaluate: (_, { missing }: { step: string; missing: readonly string[] }) => ({ holds: missing.length === 0 }),
  cases: [held({ step: 'TalkRecordFiled', missing: [] }), broken({ step: 'TalkRecordFiled', missing: ['TalkHeld'] })],
});

export const deadlinesMet = rule({
  id: 'supervision.closing',
  class: 'P',
  code: 'DEADLINE_OPEN',
  kind: 'predicate',
  sentence: {
    zh: '整改、考核等各项任务完成后方可办结',
    en: 'A measure is closed when nothing that it asks for is open',
  },
  versions: [provisional()],
  evaluate: (_, { open }: { kind: string; open: readonly string[] }) => ({ holds: open.length === 0 }),
  cases: [held({ kind: 'reminder', open: [] }), broken({ kind: 'reminder', open: ['TalkRecordFiled'] })],
});

type Approval = {
  readonly kind: string;
  readonly needed: readonly string[];
  readonly approvals: readonly string[];
  /** The day on which it was approved under an exception, by somebody else. */
  readonly exceptedOn?: PlainDate;
};

const BOTH = ['departmentHead', 'disciplineOrgan'];

export const measureApproved = rule({
  id: 'supervision.approval',
  class: 'P',
  code: 'MEASURE_NOT_APPROVED',
  kind: 'predicate',
  sentence: {
    zh: '采取监督措施须经有权审批的负责人批准,诫勉须经党委主要负责人批准',
    en: 'A measure is approved by whoever is competent for it, an admonition by the committee principal',
  },
  versions: [local(LOCAL_PRACTICE)],
  evaluate: (_, { needed, approvals, exceptedOn }: Approval) => ({
    holds: exceptedOn !== undefined || needed.every((role) => approvals.includes(role)),
  }),
  cases: [
    held({ kind: 'integrity', needed: BOTH, approvals: ['disciplineOrgan', 'departmentHead'] }),
    held({ kind: 'integrity', needed: BOTH, approvals: ['departmentHead'], exceptedOn: '2019-05-01' }),
    broken({ kind: 'integrity', needed: BOTH, approvals: ['departmentHead'] }),
  ],
});

export const approverCompetent = rule({
  id: 'supervision.approver',
  class: 'P',
  code: 'APPROVER_NOT_COMPETENT',
  kind: 'predicate',
  sentence: {
    zh: '监督措施由有权审批的负责人批准',
    en: 'Who approves a measure is competent for it',
  },
  versions: [local(LOCAL_PRACTICE)],
  evaluate: (_, { approverRole, needed }: { kind: string; approverRole: string; needed: readonly string[] }) => ({
    holds: needed.includes(approverRole),
  }),
  cases: [
    held({ kind: 'admonition', approverRole: 'committeePrincipal', needed: ['committeePrincipal'] }),
    broken({ kind: 'admonition', approverRole: 'departmentHead', needed: ['committeePrincipal'] }),
  ],
});

export const admonitionCorroborated = rule({
  id: 'admonition.corroboration',
  class: 'P',
  code: 'CORROBORATION_MISSING',
  kind: 'threshold',
  unit: 'sources',
  sentence: {
    zh: '仅有一条线索不得诫勉,须有另一来源印证',
    en: 'One signal alone opens no admonition; a second source must bear it out',
  },
  versions: [provisional(2)],
  evaluate: (needed, { sources }: { sources: number }) => ({ holds: sources >= needed, satisfiedBy: { needed } }),
  cases: [held({ sources: 2 }), broken({ sources: 1 })],
});

export const admonitionCorrected = rule({
  id: 'admonition.uncorrected',
  class: 'S',
  kind: 'predicate',
  sentence: {
    zh: '经诫勉考核未改正或改正不明显的,给予批评教育、督促改正,或者组织处理',
    en: 'Where rectification is not obvious, criticism and urging or an organizational measure follows',
  },
  versions: [provisional(), read(TALKS_AND_INQUIRIES_2005, '5')],
  evaluate: (_, { outcome }: { outcome: string }) => ({ holds: outcome === 'corrected' }),
  cases: [held({ outcome: 'corrected' }), broken({ outcome: 'notObvious' })],
});

export const admonitionSettled = rule({
  id: 'admonition.settled',
  class: 'P',
  code: 'NOT_CORRECTED',
  kind: 'predicate',
  sentence: {
    zh: '经考核没有改正或者改正不明显的,不解除诫勉,也不以已改正、已解决办结',
    en: 'What the review found not or not visibly corrected is neither released nor closed as corrected or settled',
  },
  versions: [provisional(), read(TALKS_AND_INQUIRIES_2005, '5')],
  evaluate: (_, { outcome }: { step: string; outcome: string }) => ({ holds: outcome === 'corrected' }),
  cases: [
    held({ step: 'AdmonitionReleased', outcome: 'corrected' }),
    broken({ step: 'AdmonitionReleased', outcome: 'notObvious' }),
    broken({ step: 'AdmonitionReleased', outcome: 'no' }),
  ],
});

/** An admonition as the rules see it: when it was issued, and the first day on which it no longer counts. */
type Admonition = { readonly issuedOn: PlainDate; readonly until: PlainDate };

export const promotionInfluence = rule({
  id: 'appointment.influence',
  isCondition: true,
  class: 'P',
  code: 'INFLUENCE_PERIOD',
  kind: 'predicate',
  sentence: {
    zh: '诫勉影响期内不得提拔或者重用',
    en: 'Nobody is promoted or put to weightier use while an admonition counts',
  },
  versions: [read(ADMONITION_2015, '19'), read(SELECTION_2019, '24')],
  evaluate: (_, { on, admonitions }: { cadreId: string; on: PlainDate; admonitions: readonly Admonition[] }) => {
    const [until] = admonitions
      .filter((one) => one.issuedOn <= on && on < one.until)
      .map((one) => one.until)
      .sort()
      .reverse();
    return { holds: until === undefined, satisfiedBy: until === undefined ? {} : { until } };
  },
  cases: [
    held({ cadreId: 'chen', on: '2019-09-30', admonitions: [{ issuedOn: '2019-03-30', until: '2019-09-30' }] }),
    held({ cadreId: 'chen', on: '2019-03-29', admonitions: [{ issuedOn: '2019-03-30', until: '2019-09-30' }] }),
    broken({ cadreId: 'chen', on: '2019-09-29', admonitions: [{ issuedOn: '2019-03-30', until: '2019-09-30' }] }),
    broken({ cadreId: 'chen', on: '2019-03-30', admonitions: [{ issuedOn: '2019-03-30', until: '2019-09-30' }] }),
  ],
});

export const measuredInService = rule({
  id: 'supervision.in-service',
  class: 'H',
  code: 'CADRE_NOT_ACTIVE',
  kind: 'predicate',
  sentence: {
    zh: '谈话、函询、诫勉的对象当日在职',
    en: 'Whoever is talked to, inquired of or admonished is in service on that day',
  },
  versions: [contentRead(LEDGER)],
  evaluate: (_, { state }: { cadreId: string; state: string; on: PlainDate }) => ({ holds: state === 'active' }),
  cases: [
    held({ cadreId: 'chen', state: 'active', on: '2019-05-01' }),
    broken({ cadreId: 'chen', state: 'departed', on: '2019-05-01' }),
  ],
});

export const honourUnadmonished = rule({
  id: 'honour.admonished',
  class: 'P',
  code: 'ADMONISHED_NOT_HONOURED',
  kind: 'predicate',
  sentence: {
    zh: '受到诫勉的,当年取消评选各类先进的资格',
    en: 'Whoever was admonished is granted no honour in the rest of that year',
  },
  versions: [read(ADMONITION_2015, '19')],
  evaluate: (_, { on, admonishedOn }: { cadreId: string; on: PlainDate; admonishedOn: readonly PlainDate[] }) => {
    const year = on.slice(0, 4);
    const issuedOn = admonishedOn.find((day) => day <= on && day.startsWith(year));
    return {
      holds: issuedOn === undefined,
      satisfiedBy: issuedOn === undefined ? {} : { from: `${Number(year) + 1}-01-01` },
      found: issuedOn === undefined ? {} : { issuedOn },
    };
  },
  cases: [
    held({ cadreId: 'chen', on: '2018-06-01', admonishedOn: ['2017-12-31', '2018-06-02'] }),
    broken({ cadreId: 'chen', on: '2018-06-01', admonishedOn: ['2018-06-01'] }),
    held({ cadreId: 'chen', on: '2019-01-01', admonishedOn: ['2018-06-01'] }),
    broken({ cadreId: 'chen', on: '2018-12-31', admonishedOn: ['2018-06-01'] }),
  ],
});
