import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './appointment.events.ts';
import {
  CASE,
  HEAD,
  LEFT,
  LIN,
  OPINION,
  OWN_CASE,
  POST,
  REVIEW,
  TALK,
  headDecided,
  headDecidedLeaving,
  withPost,
} from './appointment.examples.ts';
import { selectionCommands } from './selection.commands.ts';

const writers = ['recorder', 'approver'] as const;

@Command({
  yields: 'AppointmentCaseOpened',
  creates: true,
  writers,
  says: {
    zh: '启动任免事项:提拔、交流、续任、免职、降职、辞职等,写明职位和选任方式。此后各步骤都记在该事项名下,直至办结或终止。',
    en: 'Opens a case of appointment or removal for one or more posts. Every step of it is recorded in the case until it is concluded or terminated; which steps it has follows from its action, method and posts.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-01',
    action: 'promote',
    method: 'standard',
    posts: [POST],
  },
  after: [...withPost, 'RegisterCadre'],
})
export class OpenAppointmentCase extends act(events.AppointmentCaseOpened) {
  @Says('Id to be given to the case 任免事项编号; made by the ledger when left out')
  @Id({ optional: true })
  caseId?: string;
}

@Command({
  yields: 'OpinionRequested',
  writers,
  says: {
    zh: '登记向纪检监察机关、统战部门或分管领导征求意见。征求了意见的,须收到意见后才能酝酿、讨论决定。',
    en: 'Records that an organ is asked for its opinion. Whoever was asked must have answered before consultation and decision.',
  },
  example: { ...CASE, effectiveOn: '2019-03-20', organ: 'discipline' },
  after: ['SetInspectionTargets'],
})
export class RequestOpinion extends act(events.OpinionRequested) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'OpinionReceived',
  writers,
  says: {
    zh: '登记收到的意见。纪检监察机关的意见必不可少;人选为非党干部的,还须有统战部门的意见。',
    en: 'Records the opinion of an organ. That of the discipline organ is always needed, that of the United Front for a non-Party cadre too.',
  },
  example: { ...CASE, effectiveOn: '2019-04-02', organ: 'discipline', verdict: 'none', record: OPINION },
  after: ['ConcludeInspection', 'RequestOpinion'],
})
export class RecordOpinion extends act(events.OpinionReceived) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ConsultationRecorded',
  writers,
  says: {
    zh: '登记酝酿。在考察结束、意见收齐之后,讨论决定之前;暂缓的人选再次表决前,须再次酝酿。',
    en: 'Records the consultation, after the inspection and the opinions and before the decision. Whoever was put off is consulted on again before another vote.',
  },
  example: { ...CASE, effectiveOn: '2019-04-08', participants: ['区委书记', '区委副书记', '组织部部长'] },
  after: ['RecordOpinion'],
})
export class RecordConsultation extends act(events.ConsultationRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'DeliberationVoteRecorded',
  writers,
  says: {
    zh: '登记常委会讨论决定的表决,每名人选登记一次。结果由台账按当日的规则得出:到会不足的无效,同意超过应到会半数的通过。',
    en: 'Records the vote of the standing committee on one cadre. The ledger works out the outcome by the rules of that day: void without a quorum, approved when more than half of those entitled agree.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-04-12',
    ...LIN,
    eligible: 13,
    present: 11,
    agree: 10,
    disagree: 1,
    abstain: 0,
    ballot: 'secret',
    announcedOutcome: 'approved',
  },
  after: ['RecordConsultation'],
})
export class RecordDeliberationVote extends act(events.DeliberationVoteRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ReconsiderationApproved',
  writers,
  says: {
    zh: '登记同意复议:对已经表决的人选再次表决之前登记,须有应到会半数以上同意。',
    en: 'Records that the committee agrees to reconsider what it decided on a cadre, by more than half of those entitled. Another vote may be taken after it.',
  },
  example: { ...CASE, effectiveOn: '2019-04-15', ...LIN, eligible: 13, agree: 9 },
  after: ['RecordDeliberationVote'],
})
export class ApproveReconsideration extends act(events.ReconsiderationApproved) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'PlenaryVoteRecorded',
  writers,
  says: {
    zh: '登记全委会票决,每名人选登记一次,须无记名投票。仅用于启动时写明须全委会票决的事项,例如乡镇党政正职。',
    en: 'Records the vote of the full committee on one cadre, by secret ballot. It is a step of cases that were opened with `plenaryRequired`, such as those for the principal of a township.',
  },
  example: {
    ...HEAD,
    effectiveOn: '2019-04-13',
    ...LIN,
    eligible: 30,
    present: 28,
    agree: 26,
    disagree: 1,
    abstain: 1,
    ballot: 'secret',
  },
  after: headDecided,
})
export class RecordPlenaryVote extends act(events.PlenaryVoteRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'PublicNoticeStarted',
  writers,
  says: {
    zh: '登记开始任前公示及起止日期。在讨论决定之后、印发任免通知之前。',
    en: 'Records that the public notice begins, with its first and last day, after the decision and before the letter.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-04-15',
    text: '林知远同志拟任河沿街道办事处副主任',
    from: '2019-04-15',
    to: '2019-04-19',
    channels: ['区政府网站'],
  },
  after: ['RecordDeliberationVote'],
})
export class StartPublicNotice extends act(events.PublicNoticeStarted) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ObjectionReceived',
  writers,
  says: {
    zh: '登记公示期间收到的反映,只记类别和是否署名。未作出结论前不能印发任免通知。',
    en: 'Records an objection received in the time of the notice, by its category and whether it is signed. The letter waits until it is resolved.',
  },
  example: { ...CASE, effectiveOn: '2019-04-17', objectionId: 'O1', category: 'ability', named: true },
  after: ['StartPublicNotice'],
})
export class RecordObjection extends act(events.ObjectionReceived) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ObjectionResolved',
  writers,
  says: {
    zh: '登记对公示期间反映的核查结论。',
    en: 'Records what the examination of an objection comes to.',
  },
  example: { ...CASE, effectiveOn: '2019-04-19', objectionId: 'O1', verdict: 'notUpheld' },
  after: ['RecordObjection'],
})
export class ResolveObjection extends act(events.ObjectionResolved) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'PublicNoticeConcluded',
  writers,
  says: {
    zh: '登记公示结束,生效日期为结束之日。早于公示截止日期的,台账记为提前结束,不能印发任免通知。',
    en: 'Records that the public notice is over, as of the day it ended. The ledger marks one that ended before its last day, and the letter is refused then.',
  },
  example: { ...CASE, effectiveOn: '2019-04-19' },
  after: ['StartPublicNotice'],
})
export class ConcludePublicNotice extends act(events.PublicNoticeConcluded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ElectionResultRecorded',
  writers,
  says: {
    zh: '登记选举结果,生效日期为选举之日。仅用于选任职务,任职自该日起。',
    en: 'Records the result of the election, on its day, from which the appointment holds. It is a step of cases for elected posts only.',
  },
  example: { ...HEAD, effectiveOn: '2019-04-25', ...LIN, passed: true, body: '青石镇人民代表大会' },
  after: ['RecordPlenaryVote'],
})
export class RecordElectionResult extends act(events.ElectionResultRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'FormalAppointmentRecorded',
  writers,
  says: {
    zh: '登记人大常委会或者政府的任命,生效日期为任命之日;由其任命的职务,任职自该日起,在印发任免通知之前登记。',
    en: 'Records that the standing committee of the congress or the government appoints, on its day, from which the appointment to such a post holds. It comes before the letter.',
  },
  example: { ...CASE, effectiveOn: '2019-04-20', ...LIN, body: 'government' },
  after: ['ConcludePublicNotice'],
})
export class RecordFormalAppointment extends act(events.FormalAppointmentRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'CongressReliefRecorded',
  writers,
  says: {
    zh: '登记选举机关免去选任职务或者接受辞职,生效日期为其决定之日。任免事项使干部离任选任职务的,在印发任免通知之前登记。',
    en: 'Records that the body which elects relieves a cadre of an elected post, or accepts the resignation from it, on its day. Where a case takes such a post, it comes before the letter.',
  },
  example: {
    ...HEAD,
    effectiveOn: '2019-04-20',
    ...LIN,
    post: LEFT,
    body: '青石镇人民代表大会',
  },
  after: headDecidedLeaving,
})
export class RecordCongressRelief extends act(events.CongressReliefRecorded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'AppointmentIssued',
  writers,
  says: {
    zh: '登记印发任免通知,每个事项一次。任免情况由台账从表决、选举得出,随后自动登记任职和免职;任职自讨论决定(选举)之日起。',
    en: 'Records that the letter goes out, once in a case. The ledger works out what it does to whom, and assigns and relieves them by itself as of the day of the decision or election.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-04-22',
    documentNo: '南组干〔2019〕18号',
    onProbation: true,
    basis: { kind: 'appointmentNotice', documentNo: '南组干〔2019〕18号', issuedOn: '2019-04-22' },
  },
  after: ['ConcludePublicNotice'],
})
export class IssueAppointment extends act(events.AppointmentIssued) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'AppointmentTalkHeld',
  writers,
  says: {
    zh: '登记与被任免的干部进行任职或免职谈话,每人一次。',
    en: 'Records the talk with a cadre on the appointment or removal, once for each of them.',
  },
  example: { ...CASE, effectiveOn: '2019-04-23', ...LIN, talker: '区委组织部部长', record: TALK },
  after: ['IssueAppointment'],
})
export class RecordAppointmentTalk extends act(events.AppointmentTalkHeld) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'ProbationReviewed',
  writers,
  says: {
    zh: '登记试用期满考核,不早于试用期满之日。胜任的自动登记转正,不胜任的自动登记免职;最后一人考核后,事项随之办结。',
    en: 'Records the review of a probation, not before its end. The ledger confirms by itself whoever is competent and relieves whoever is not; the last review concludes the case.',
  },
  example: { ...CASE, effectiveOn: '2020-04-14', ...LIN, competent: true, report: REVIEW },
  after: ['RecordAppointmentTalk'],
})
export class ReviewProbation extends act(events.ProbationReviewed) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'StepSkipped',
  writers,
  says: {
    zh: '登记略过一个应有的步骤,须写明原因和依据文件,且须是条文准许略过的:特殊岗位和换届时已公示的,不再公示;2019年版,个别提拔谈话意见集中的,不再会议推荐;2014年版,涉密岗位或者上级同意的,不再推荐。表决、选举、任免通知和试用期考核不能略过。',
    en: 'Records that a step which the case requires is left out, with the reason and the document for it, where a text lets it be: the notice for a special post and at a change of term; by the edition of 2019 the meeting, at a single promotion whose talks agree; by that of 2014 the recommendations for a secret post or by consent of the superior. Votes, elections, the letter and the review of probation are never left out.',
  },
  example: {
    ...CASE,
    effectiveOn: '2019-03-13',
    step: 'meetingRecommendation',
    reason: '单位人数较少、意见集中,会议研究省略',
    basis: { kind: 'committeeMinutes', documentNo: '南组纪〔2019〕6号', issuedOn: '2019-03-13' },
  },
  after: ['RecordTalkRecommendation'],
})
export class SkipStep extends act(events.StepSkipped) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'AppointmentCaseTerminated',
  writers,
  says: {
    zh: '终止任免事项并说明原因。仅限印发任免通知之前。',
    en: 'Ends a case without a letter and says why. It is refused once the letter has gone out.',
  },
  example: { ...CASE, effectiveOn: '2019-03-08', ground: '机构改革,职位拟撤销' },
  after: ['RecordMotion'],
})
export class TerminateAppointmentCase extends act(events.AppointmentCaseTerminated) {
  @Says(OWN_CASE) @Id() caseId: string;
}

@Command({
  yields: 'AppointmentCaseConcluded',
  writers,
  says: {
    zh: '办结没有试用期的任免事项:任免通知已印发,反映已有结论,应谈的已谈。有试用期的,在最后一人考核后自动办结。',
    en: 'Concludes a case without probation: the letter has gone out, every objection is resolved and the talks are held. A case with probation is concluded by its last review.',
  },
  example: { ...HEAD, effectiveOn: '2019-04-30' },
  after: [
    'RecordElectionResult',
    ['IssueAppointment', { ...HEAD, effectiveOn: '2019-04-26', onProbation: false }],
    ['RecordAppointmentTalk', { ...HEAD, effectiveOn: '2019-04-28' }],
  ],
})
export class ConcludeAppointmentCase extends act(events.AppointmentCaseConcluded) {
  @Says(OWN_CASE) @Id() caseId: string;
}

/** Every command of the `appointment` stream. */
export const appointmentCommands = [
  ...commandsOf(OpenAppointmentCase),
  ...selectionCommands,
  ...commandsOf(
    RequestOpinion,
    RecordOpinion,
    RecordConsultation,
    RecordDeliberationVote,
    ApproveReconsideration,
    RecordPlenaryVote,
    StartPublicNotice,
    RecordObjection,
    ResolveObjection,
    ConcludePublicNotice,
    RecordElectionResult,
    RecordFormalAppointment,
    RecordCongressRelief,
    IssueAppointment,
    RecordAppointmentTalk,
    ReviewProbation,
    SkipStep,
    TerminateAppointmentCase,
    ConcludeAppointmentCase,
  ),
];
