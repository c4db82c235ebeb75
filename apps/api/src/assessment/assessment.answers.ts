import { ASSESSMENT_STATES, CADRE_GRADES, FITNESS, REVIEW_OUTCOMES, TEAM_GRADES, UNGRADED_GROUNDS } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { ListAnswer } from '../reads/answer.ts';

/** The ballots on one cadre. */
export class GradeVotes {
  @Field('投票日期 Day of the vote', { is: 'day' }) readonly on: string;
  @Field('应到人数 Entitled to attend; absent when it is not recorded', { is: 'count', optional: true })
  readonly eligible?: number;
  @Field('实到人数 Present; absent when it is not recorded', { is: 'count', optional: true })
  readonly present?: number;
  @Field('发出票数 Ballots handed out', { is: 'count' }) readonly issued: number;
  @Field('收回票数 Ballots returned', { is: 'count' }) readonly returned: number;
  @Field('有效票数 Valid ballots', { is: 'count' }) readonly valid: number;
  @Field('优秀票 Votes for excellent', { is: 'count' }) readonly excellent: number;
  @Field('称职票 Votes for competent', { is: 'count' }) readonly competent: number;
  @Field('基本称职票 Votes for basically competent', { is: 'count' }) readonly basic: number;
  @Field('不称职票 Votes for incompetent', { is: 'count' }) readonly incompetent: number;
  @Field('弃权票 Abstentions', { is: 'count' }) readonly abstain: number;
  @Field('评议结果 What the rules of the day made of a review vote; absent for an opinion poll', {
    oneOf: REVIEW_OUTCOMES,
    optional: true,
  })
  readonly outcome?: string;
}

/** What an assessment says of one cadre. */
export class AssessedCadre {
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name') readonly name: string;
  @Field('考核等次 Grade; ungraded 不定等次; null before it is certified', {
    oneOf: [...CADRE_GRADES, 'ungraded'],
    orNull: true,
  })
  readonly grade: string | null;
  @Field('不定等次原因 Why there is no grade; absent where there is one', { oneOf: UNGRADED_GROUNDS, optional: true })
  readonly ground?: string;
  @Field('认定日期 Day of the certificate; null before', { is: 'day', orNull: true })
  readonly certifiedOn: string | null;
  @Field('任职认定 Fitness certified: fit 胜任, unfit 不胜任, incompetent 不称职; null without one', {
    oneOf: FITNESS,
    orNull: true,
  })
  readonly fitness: string | null;
  @Field('民主评议 Review vote, null without one; absent for readers who may not see votes', {
    of: () => GradeVotes,
    optional: true,
    orNull: true,
  })
  readonly reviewVote?: GradeVotes | null;
  @Field('民意测评 Opinion poll, null without one; absent for readers who may not see votes', {
    of: () => GradeVotes,
    optional: true,
    orNull: true,
  })
  readonly opinionPoll?: GradeVotes | null;
}

/** The annual assessment of one team. */
export class AssessmentLine {
  @Field('事件流 Stream of the assessment') readonly stream: string;
  @Field('年度 Year assessed', { is: 'count' }) readonly year: number;
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team') readonly team: string;
  @Field('状态 State', { oneOf: ASSESSMENT_STATES }) readonly state: string;
  @Field('启动日期 Day of opening', { is: 'day' }) readonly openedOn: string;
  @Field('预告日期 Day of the notice; absent before', { is: 'day', optional: true }) readonly noticeOn?: string;
  @Field('会议日期 Day of the meeting, as the notice has it; absent before the notice', { is: 'day', optional: true })
  readonly meetingOn?: string;
  @Field('已述职 Ids of the cadres whose debrief is recorded', { list: 'text' }) readonly debriefed: readonly string[];
  @Field('谈话人数 Persons talked with', { is: 'count' }) readonly talks: number;
  @Field('反馈日期 Day of the feedback; absent before', { is: 'day', optional: true }) readonly feedbackOn?: string;
  @Field('结束日期 Day of closing; absent while it is open', { is: 'day', optional: true }) readonly closedOn?: string;
  @Field('班子等次 Grade of the team: excellent 优秀, good 良好, fair 一般, poor 较差; null before it is certified', {
    oneOf: TEAM_GRADES,
    orNull: true,
  })
  readonly grade: string | null;
  @Field('干部 What it says of each cadre, by id', { list: () => AssessedCadre })
  readonly cadres: readonly AssessedCadre[];
}

/** The annual assessments. */
export class AssessmentsAnswer extends ListAnswer {
  @Field('年度考核 The assessments, by year and team', { list: () => AssessmentLine })
  readonly items: readonly AssessmentLine[];
}

/** The place of a team in the ranking of one year. */
export class RankedTeamLine {
  @Field('班子编号 Id of the team') readonly teamId: string;
  @Field('班子名称 Name of the team') readonly team: string;
  @Field('沿革 Id of the team that it has become by mergers; its own without any') readonly lineage: string;
  @Field('得分 Score with two places; null without one', { is: 'decimal', orNull: true }) readonly score: string | null;
  @Field('名次 Place in the group, from 1', { is: 'count' }) readonly rank: number;
  @Field('并列 Whether another team has the same place', { is: 'flag' }) readonly tied: boolean;
  @Field('末位 Whether it is the last of its group', { is: 'flag' }) readonly last: boolean;
  @Field('连续两年末位 Last in this year and, itself or a team merged into it, in the year before', { is: 'flag' })
  readonly lastTwice: boolean;
}

/** The ranking of one group in one year. */
export class RankingLine {
  @Field('年度 Year', { is: 'count' }) readonly year: number;
  @Field('排名组 Group of teams that are ranked with each other') readonly group: string;
  @Field('公布日期 Day of publication', { is: 'day' }) readonly publishedOn: string;
  @Field('组内班子数 Teams in the group', { is: 'count' }) readonly size: number;
  @Field('班子 The teams, the first first', { list: () => RankedTeamLine }) readonly teams: readonly RankedTeamLine[];
}

/** The rankings of every year and group. */
export class RankingsAnswer extends ListAnswer {
  @Field('排名 The rankings, by year and group', { list: () => RankingLine }) readonly items: readonly RankingLine[];
}
