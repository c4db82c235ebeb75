import { act, Command, commandsOf } from '../dsl/commands.ts';
import { Id, Says } from '../dsl/fields.ts';
import * as events from './team.events.ts';

const OWN = 'Id of the team 班子编号, as it was given when the team was registered';

/** The teams, the post and the cadre of the examples. */
const TOWN = { teamId: 'T0712' } as const;
const OFFICE = { teamId: 'T0713', name: '河沿街道办事处领导班子', kind: 'subdistrict' } as const;
const POST = { ...TOWN, postId: 'P3' } as const;
const LIN = { cadreId: 'C20120701' } as const;
const after = ['RegisterTeam'] as const;

@Command({
  yields: 'TeamRegistered',
  creates: true,
  says: {
    zh: '设立领导班子:一个科级领导班子成立时登记一次。班子更名、合并、撤销各有其命令。',
    en: 'Registers a leading team of section level when it is set up, once. Its renaming, merger and abolition are acts of their own.',
  },
  example: { ...TOWN, effectiveOn: '2016-05-20', name: '青石镇领导班子', kind: 'township' },
})
export class RegisterTeam extends act(events.TeamRegistered) {
  @Says('Id to be given to the team 班子编号; made by the ledger when left out')
  @Id({ optional: true })
  teamId?: string;
}

@Command({
  yields: 'TeamRenamed',
  says: {
    zh: '登记领导班子自某日起更名。登记时写错名称的,用 CorrectRecord 更正登记。',
    en: 'Records that a team goes by another name from a day on. A name that was misspelt at registration is corrected instead.',
  },
  example: { ...TOWN, effectiveOn: '2019-07-21', name: '青石镇(河沿)领导班子' },
  after,
})
export class RenameTeam extends act(events.TeamRenamed) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamMerged',
  says: {
    zh: '登记领导班子并入另一班子:自该日起,本班子及其职位、任职结束,原成员列为待安置,直至另行任职。发给被并入的一方。',
    en: 'Records that a team goes into another and ends. Its posts and incumbencies end with it, and its members await placement until they are assigned again. It is sent of the team that goes, not of the one that takes it in.',
  },
  example: { ...TOWN, effectiveOn: '2019-07-20', intoTeamId: 'T0713' },
  after: ['RegisterTeam', ['RegisterTeam', OFFICE]],
})
export class MergeTeam extends act(events.TeamMerged) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamAbolished',
  says: {
    zh: '登记撤销领导班子,其职能不并入其他班子。仍在任的成员先免职;职位、包抓和整顿提高随之结束。',
    en: 'Records that a team ends without going into another. Members still in post are relieved first; its posts, patrons and improvement end with it.',
  },
  example: { ...TOWN, effectiveOn: '2019-07-30', reason: '撤镇设街道' },
  after,
})
export class AbolishTeam extends act(events.TeamAbolished) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PostAuthorised',
  says: {
    zh: '为领导班子核定一个职位,此后方可任职。一个职位只能由一人担任。',
    en: 'Gives a team one more post, which a cadre may then be assigned to. One cadre at a time holds it.',
  },
  example: {
    ...POST,
    effectiveOn: '2016-05-20',
    title: '副镇长(乡村建设)',
    principal: false,
    elected: false,
    rank: '142',
  },
  after,
})
export class AuthorisePost extends act(events.PostAuthorised) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PostWithdrawn',
  says: {
    zh: '撤销领导班子的一个空缺职位。仍有人担任的先免职。',
    en: 'Takes an empty post away from a team. Whoever holds it is relieved first.',
  },
  example: { ...POST, effectiveOn: '2019-07-12' },
  after: ['AuthorisePost'],
})
export class WithdrawPost extends act(events.PostWithdrawn) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'HeadcountSet',
  says: {
    zh: '核定单位编制数和班子领导职数,自该日起代替此前的核定数。',
    en: 'Sets the authorised staff of the body and the authorised leading posts of its team; from that day on they take the place of the earlier numbers.',
  },
  example: { ...TOWN, effectiveOn: '2016-05-20', headcount: 42, slotCount: 9 },
  after,
})
export class SetHeadcount extends act(events.HeadcountSet) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'IncumbentAssigned',
  says: {
    zh: '登记干部任某职位。经任免事项决定的,印发任免通知后由台账自动登记;直接登记用于期初、补录以及没有任免事项的任职。',
    en: 'Records that a cadre takes a post. Where an appointment case decided it, the ledger sends this by itself once the letter is issued; send it yourself for a take-over, for old papers, and where there is no case.',
  },
  example: {
    ...POST,
    ...LIN,
    effectiveOn: '2018-04-12',
    entryMode: 'backfill',
    basis: { kind: 'appointmentNotice', documentNo: '南组干〔2018〕31号', issuedOn: '2018-04-16' },
    onProbation: true,
    ground: '提拔任用',
  },
  after: ['AuthorisePost', 'RegisterCadre'],
})
export class AssignIncumbent extends act(events.IncumbentAssigned) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'IncumbentConfirmed',
  says: {
    zh: '登记试用期满转正。任免事项中试用期考核合格的,由台账自动登记。',
    en: 'Records that a cadre has passed the probation in a post. Where the probation is reviewed in an appointment case, the ledger sends this by itself.',
  },
  example: {
    ...POST,
    ...LIN,
    effectiveOn: '2019-04-12',
    entryMode: 'backfill',
    basis: { kind: 'committeeMinutes', documentNo: '区委常纪〔2019〕8号', issuedOn: '2019-04-12' },
  },
  after: ['AssignIncumbent'],
})
export class ConfirmIncumbent extends act(events.IncumbentConfirmed) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'IncumbentRelieved',
  says: {
    zh: '登记免去干部某职务,自该日起不在任。经任免事项决定的,印发任免通知后由台账自动登记。',
    en: 'Records that a cadre no longer holds a post from a day on. Where an appointment case decided it, the ledger sends this by itself once the letter is issued.',
  },
  example: {
    ...POST,
    ...LIN,
    effectiveOn: '2019-07-12',
    entryMode: 'backfill',
    basis: { kind: 'appointmentNotice', documentNo: '南组干〔2019〕40号', issuedOn: '2019-07-12' },
    ground: '工作调动',
  },
  after: ['AssignIncumbent'],
})
export class RelieveIncumbent extends act(events.IncumbentRelieved) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PastIncumbencyRecorded',
  says: {
    zh: '补记一段已经结束的任职,起止日期一并登记;该职位后来另有人任职、干部后来已离开的,也可以补记。仍在任的,用 AssignIncumbent。',
    en: 'Records from old papers that a cadre held a post from a day to another, as one act; others may have held it since, and the cadre may have left. Who holds the post still is assigned to it instead.',
  },
  example: {
    ...POST,
    ...LIN,
    effectiveOn: '2016-06-01',
    entryMode: 'backfill',
    basis: { kind: 'appointmentForm', documentNo: '干部任免审批表(2016年)', issuedOn: '2016-06-12' },
    until: '2017-09-01',
    reliefGround: '工作调动',
  },
  after: ['AuthorisePost', 'RegisterCadre'],
})
export class RecordPastIncumbency extends act(events.PastIncumbencyRecorded) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PatronAssigned',
  says: {
    zh: '确定一名区级领导包抓该班子。一个班子可以有几名包抓领导。',
    en: 'Records that a district leader takes care of a team as its patron. A team may have several.',
  },
  example: { ...TOWN, effectiveOn: '2019-01-15', patronId: 'L02', name: '区委常委、组织部长' },
  after,
})
export class AssignPatron extends act(events.PatronAssigned) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PatronVisitRecorded',
  says: {
    zh: '登记包抓领导到班子调研一次,生效日期为调研之日。',
    en: 'Records one visit of a patron to the team, on the day of the visit.',
  },
  example: { ...TOWN, effectiveOn: '2019-02-19', patronId: 'L02', note: '听取班子分工汇报' },
  after: ['AssignPatron'],
})
export class RecordPatronVisit extends act(events.PatronVisitRecorded) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PatronReleased',
  says: {
    zh: '登记某领导自某日起不再包抓该班子。',
    en: 'Records that a district leader is no longer patron of a team from a day on.',
  },
  example: { ...TOWN, effectiveOn: '2019-07-24', patronId: 'L02' },
  after: ['AssignPatron'],
})
export class ReleasePatron extends act(events.PatronReleased) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamImprovementOpened',
  says: {
    zh: '将软弱的班子列入整顿提高。上一次整顿尚未结束的不能再列。',
    en: 'Puts a weak team under repair. It is refused while an earlier improvement of the team goes on.',
  },
  example: { ...TOWN, effectiveOn: '2019-03-01', ground: '上年度民主测评满意率偏低' },
  after,
})
export class OpenTeamImprovement extends act(events.TeamImprovementOpened) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamImprovementClosed',
  says: {
    zh: '登记班子整顿提高结束及其结果。',
    en: 'Records that the improvement of a team is over, and what came of it.',
  },
  example: { ...TOWN, effectiveOn: '2019-05-30', outcome: '整改到位' },
  after: ['OpenTeamImprovement'],
})
export class CloseTeamImprovement extends act(events.TeamImprovementClosed) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamHonourGranted',
  says: {
    zh: '登记班子受到通报表扬或物质奖励。授予个人的,用 RecordHonour。',
    en: 'Records praise or a material award given to a team. An honour of one person is recorded by RecordHonour.',
  },
  example: { ...TOWN, effectiveOn: '2019-06-30', title: '先进基层党组织', kind: 'praise', year: 2019 },
  after,
})
export class GrantTeamHonour extends act(events.TeamHonourGranted) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TeamTargetsSet',
  says: {
    zh: '下达班子某年度的全部目标及权重,权重合计100。再次下达的,整体代替该年度此前的目标。',
    en: 'Sets all targets of a team for a year with their weights, which total 100. Sent again for the same year, it takes the place of the earlier targets as a whole.',
  },
  example: {
    ...TOWN,
    effectiveOn: '2019-02-25',
    year: 2019,
    targets: [
      { name: '人居环境整治', weight: 40 },
      { name: '农业增收', weight: 35 },
      { name: '基层党建', weight: 25 },
    ],
  },
  after,
})
export class SetTeamTargets extends act(events.TeamTargetsSet) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'TargetScoreRecorded',
  says: {
    zh: '登记班子某年度一项目标的得分。目标须已下达。',
    en: 'Records the marks of a team for one target of a year, which must have been set.',
  },
  example: { ...TOWN, effectiveOn: '2019-06-27', year: 2019, target: '人居环境整治', score: 92 },
  after: ['SetTeamTargets'],
})
export class RecordTargetScore extends act(events.TargetScoreRecorded) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PledgeSigned',
  says: {
    zh: '登记干部在所在班子签订某年度的党风廉政责任书。',
    en: 'Records that a cadre signed the integrity pledge of a year with the team.',
  },
  example: { ...TOWN, ...LIN, effectiveOn: '2019-02-26', year: 2019 },
  after: [...after, 'RegisterCadre'],
})
export class RecordPledge extends act(events.PledgeSigned) {
  @Says(OWN) @Id() teamId: string;
}

@Command({
  yields: 'PledgeReviewed',
  says: {
    zh: '登记对某干部某年度责任书落实情况的检查。',
    en: 'Records the review of whether a cadre kept the integrity pledge of a year.',
  },
  example: { ...TOWN, ...LIN, effectiveOn: '2019-06-27', year: 2019, outcome: 'kept' },
  after: ['RecordPledge'],
})
export class RecordPledgeReview extends act(events.PledgeReviewed) {
  @Says(OWN) @Id() teamId: string;
}

/** Every command of the `team` stream. */
export const teamCommands = commandsOf(
  RegisterTeam,
  RenameTeam,
  MergeTeam,
  AbolishTeam,
  AuthorisePost,
  WithdrawPost,
  SetHeadcount,
  AssignIncumbent,
  ConfirmIncumbent,
  RelieveIncumbent,
  RecordPastIncumbency,
  AssignPatron,
  RecordPatronVisit,
  ReleasePatron,
  OpenTeamImprovement,
  CloseTeamImprovement,
  GrantTeamHonour,
  SetTeamTargets,
  RecordTargetScore,
  RecordPledge,
  RecordPledgeReview,
);
