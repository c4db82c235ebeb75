import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './assessment.events.ts';

// Year and team, which every event holds, name the stream.

/** The assessment and the cadre of the examples. */
const OF_2018 = { year: 2018, teamId: 'T0712' } as const;
const LIN = { cadreId: 'C20120701' } as const;
const writers = ['recorder', 'approver'] as const;

@Command({
  yields: 'TeamAssessmentOpened',
  creates: true,
  says: {
    zh: '开始一个班子某年度的考核,每个班子每年一次。以该日在任的成员为考核对象。',
    en: 'Opens the annual assessment of one team for a year, once a team and year. Whoever is a member on that day is to be graded.',
  },
  example: { ...OF_2018, effectiveOn: '2018-12-25' },
  after: ['OpenAssessmentRound', 'AssignIncumbent'],
})
export class OpenTeamAssessment extends act(events.TeamAssessmentOpened) {}

@Command({
  yields: 'AssessmentNoticePublished',
  says: {
    zh: '登记发布考核预告,说明述职大会的日期、参加范围和联系方式。考核的第一步。',
    en: 'Records that the assessment is announced, with the day of the debrief meeting. It is the first step of the assessment.',
  },
  example: { ...OF_2018, effectiveOn: '2019-01-04', meetingOn: '2019-01-11', scope: '机关干部、各村党组织书记' },
  after: ['OpenTeamAssessment'],
})
export class PublishAssessmentNotice extends act(events.AssessmentNoticePublished) {}

@Command({
  yields: 'DebriefRecorded',
  says: {
    zh: '登记一名成员在述职大会上述职,每名成员登记一次。任职满规定月数的成员都应述职。',
    en: 'Records that a member told the debrief meeting of the year, once for each member. Every member who has been in post for the months of the rule owes one.',
  },
  example: { ...OF_2018, effectiveOn: '2019-01-11', ...LIN, topics: ['duty', 'integrity'] },
  after: ['PublishAssessmentNotice'],
})
export class RecordDebrief extends act(events.DebriefRecorded) {}

@Command({
  yields: 'OpinionPollRecorded',
  says: {
    zh: '登记民意测评:外单位或服务对象对各成员测评的票数。只记票数,不记谁投的票。',
    en: 'Records the poll in which people outside the team grade its members. Counts only, never who cast which ballot.',
  },
  example: {
    ...OF_2018,
    effectiveOn: '2019-01-11',
    subjects: [
      {
        ...LIN,
        issued: 50,
        returned: 48,
        valid: 47,
        excellent: 20,
        competent: 22,
        basic: 3,
        incompetent: 0,
        abstain: 2,
      },
    ],
  },
  after: ['PublishAssessmentNotice', 'AssignIncumbent'],
})
export class RecordOpinionPoll extends act(events.OpinionPollRecorded) {}

@Command({
  yields: 'ReviewVoteRecorded',
  says: {
    zh: '登记民主评议:本单位人员对各成员评议的票数。应述职的成员都已述职(RecordDebrief)后方可登记。评议结果由台账按当日的规则得出;没有有效票的应重新评议。',
    en: 'Records the vote in which the staff review the members of the team, after every member who owes a debrief has given it (RecordDebrief). The ledger works out what the rules of that day make of the counts; a vote without a valid ballot is held again.',
  },
  example: {
    ...OF_2018,
    effectiveOn: '2019-01-11',
    eligible: 33,
    present: 31,
    subjects: [
      {
        ...LIN,
        issued: 31,
        returned: 31,
        valid: 30,
        excellent: 12,
        competent: 15,
        basic: 2,
        incompetent: 0,
        abstain: 1,
      },
    ],
  },
  after: ['RecordDebrief'],
})
export class RecordReviewVote extends act(events.ReviewVoteRecorded) {}

@Command({
  yields: 'AssessmentTalkHeld',
  says: {
    zh: '登记考核组进行的考核谈话人次。只记次数和日期,不记内容;分几次进行的,次数累加。',
    en: 'Records how many assessment talks were held, never what was said. Sent several times, the numbers add up.',
  },
  example: { ...OF_2018, effectiveOn: '2019-01-15', talks: 18, startedOn: '2019-01-14' },
  after: ['RecordDebrief'],
})
export class RecordAssessmentTalk extends act(events.AssessmentTalkHeld) {}

@Command({
  yields: 'CadreGradeCertified',
  writers,
  says: {
    zh: '认定一名成员的年度考核等次,每人一次。与评议结果不一致的,应说明理由;不定等次的,用 RecordUngraded。',
    en: 'Certifies the grade of a member for the year, once for each. A grade that departs from the review vote needs a reason; a member who is given none is recorded by RecordUngraded.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-01', ...LIN, grade: 'competent', certifiedBy: '区委' },
  after: ['RecordReviewVote'],
})
export class CertifyCadreGrade extends act(events.CadreGradeCertified) {}

@Command({
  yields: 'UngradedRecorded',
  writers,
  says: {
    zh: '登记一名成员本年度不定等次及其原因。已经认定等次的不能再登记。',
    en: 'Records that a member is given no grade for the year, and why. It takes the place of a grade.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-01', ...LIN, ground: 'longLeave' },
  after: ['OpenTeamAssessment'],
})
export class RecordUngraded extends act(events.UngradedRecorded) {}

@Command({
  yields: 'TeamGradeCertified',
  writers,
  says: {
    zh: '认定班子的年度考核等次,每年一次。',
    en: 'Certifies the grade of the team for the year, once.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-01', grade: 'good', certifiedBy: '区委' },
  after: ['RecordReviewVote'],
})
export class CertifyTeamGrade extends act(events.TeamGradeCertified) {}

@Command({
  yields: 'FitnessCertified',
  writers,
  says: {
    zh: '经组织考核认定一名成员是否胜任现职。得票未达规定的,须经认定才可采取措施;与评议结果不一致的,应说明理由。',
    en: 'Certifies by the organization whether a member is fit for the post. A low vote alone removes nobody: a measure needs this certification too. One that departs from the vote needs a reason.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-01', ...LIN, fitness: 'fit', certifiedBy: '区委组织部' },
  after: ['RecordReviewVote'],
})
export class CertifyFitness extends act(events.FitnessCertified) {}

@Command({
  yields: 'FeedbackDelivered',
  says: {
    zh: '登记向班子或一名成员反馈考核结果。分别反馈的,分别登记。',
    en: 'Records that the result is fed back to the team, or to one cadre; each of them by a record of its own.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-15' },
  after: ['CertifyTeamGrade'],
})
export class DeliverFeedback extends act(events.FeedbackDelivered) {}

@Command({
  yields: 'FeedbackAcknowledged',
  says: {
    zh: '登记班子或一名成员签收考核反馈。考核结束后也可登记。',
    en: 'Records that the team, or the cadre, acknowledges the feedback. It is accepted after the assessment is closed too.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-18' },
  after: ['DeliverFeedback'],
})
export class AcknowledgeFeedback extends act(events.FeedbackAcknowledged) {}

@Command({
  yields: 'TeamAssessmentClosed',
  writers,
  says: {
    zh: '结束一个班子某年度的考核。各步骤应已完成,每名成员应有等次或者不定等次。',
    en: 'Closes the assessment of a team for a year. By then its steps are taken, and every member has a grade or is recorded as ungraded.',
  },
  example: { ...OF_2018, effectiveOn: '2019-03-20' },
  after: ['RecordOpinionPoll', 'RecordAssessmentTalk', 'CertifyCadreGrade', 'DeliverFeedback'],
})
export class CloseTeamAssessment extends act(events.TeamAssessmentClosed) {}

/** Every command of the `assessment` stream. */
export const assessmentCommands = commandsOf(
  OpenTeamAssessment,
  PublishAssessmentNotice,
  RecordDebrief,
  RecordOpinionPoll,
  RecordReviewVote,
  RecordAssessmentTalk,
  CertifyCadreGrade,
  RecordUngraded,
  CertifyTeamGrade,
  CertifyFitness,
  DeliverFeedback,
  AcknowledgeFeedback,
  CloseTeamAssessment,
);
