import { POST_RANK } from '../shared/codes.ts';
import { APPOINTING_BODIES, TEAM_KINDS, type AppointingBody, type TeamKind } from '../shared/facts.ts';
import type { PlainDate } from '#libs/kernel';
import { Code, Count, Day, Flag, Id, ListOf, OneOf, Ref, Says, Text, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';
import { inWords } from '../dsl/words.ts';

export class TeamRegistered {
  @Says('Name of the team 班子名称, as its founding document has it')
  @Text({ max: 100 })
  name: string;
  @Says('Kind of team: `township` 乡镇, `subdistrict` 街道 or `department` 区直部门')
  @OneOf(TEAM_KINDS)
  kind: TeamKind;
}

export class TeamRenamed {
  @Says('The name from `effectiveOn` on 更名后的名称; the earlier one holds until then')
  @Text({ max: 100 })
  name: string;
}

export class TeamMerged {
  @Says('Id of the team that takes this one in 并入的班子; another one, and active on that day')
  @Ref('team')
  intoTeamId: string;
}

export class TeamAbolished {}

export class PostAuthorised {
  @Says('Id to be given to the post 职位编号, unique among those of the team')
  @Id()
  postId: string;
  @Says('Title of the post 职位名称')
  @Text({ max: 100 })
  title: string;
  @Says('`true` for the head of the team 正职, `false` for a deputy 副职')
  @Flag()
  principal: boolean;
  @Says('`true` when the post is filled by election 选任职务; such a post carries no probation')
  @Flag()
  elected: boolean;
  @Says(
    'Who appoints to the post where it is not elected 任命机关: `committee` 党委, also when left out, `standingCommittee` 人大常委会 or `government` 政府; the time in the post counts from that act',
  )
  @OneOf(APPOINTING_BODIES, { optional: true })
  appointedBy?: AppointingBody;
  @Says('Rank of the post 职务级别, GB/T 12407-2008: `141` 乡科级正职 or `142` 乡科级副职')
  @Code(POST_RANK)
  rank: string;
}

export class PostWithdrawn {
  @Says('Id of the post that is withdrawn 职位编号; nobody holds it')
  @Id()
  postId: string;
}

export class HeadcountSet {
  @Says('Authorised staff of the body 编制, in persons')
  @Count({ max: 10_000 })
  headcount: number;
  @Says('Authorised leading posts of the team 职数')
  @Count({ max: 1000 })
  slotCount: number;
}

export class IncumbentAssigned {
  @Says('Id of the post that is taken 职位编号; authorised, and held by nobody')
  @Id()
  postId: string;
  @Says('Id of the cadre who takes it 干部编号; in service for as long as the post is held')
  @Ref('cadre')
  cadreId: string;
  @Says('Id of the appointment case that decided it 任免事项; left out when there is none in the ledger')
  @Ref('appointment', { optional: true })
  caseId?: string;
  @Says(
    '`true` when the post is held on probation 试用期 at first, which an elected post never is; not so when left out',
  )
  @Flag({ optional: true })
  onProbation?: boolean;
  @Says('Why the cadre takes the post 任职事由, in a word or two; may be left out')
  @Text({ optional: true, max: 60 })
  ground?: string;
}

export class IncumbentConfirmed {
  @Says('Id of the post held on probation 职位编号')
  @Id()
  postId: string;
  @Says('Id of the cadre who holds it 干部编号')
  @Ref('cadre')
  cadreId: string;
}

export class IncumbentRelieved {
  @Says('Id of the post 职位编号')
  @Id()
  postId: string;
  @Says('Id of the cadre who holds it 干部编号; on `effectiveOn` the cadre is not in the post any more')
  @Ref('cadre')
  cadreId: string;
  @Says('Why the cadre is relieved 免职事由, in a word or two')
  @Text({ max: 60 })
  ground: string;
}

export class PastIncumbencyRecorded {
  @Says('Id of the post that was held 职位编号; authorised, and held by nobody else from `effectiveOn` to `until`')
  @Id()
  postId: string;
  @Says('Id of the cadre who held it 干部编号; in service all that time')
  @Ref('cadre')
  cadreId: string;
  @Says(
    'The first day on which the cadre was not in the post any more 免职日期, after `effectiveOn` and not in the future; the first of the month where the paper has no day',
  )
  @Day()
  until: PlainDate;
  @Says('Why the cadre took the post 任职事由, in a word or two; may be left out')
  @Text({ optional: true, max: 60 })
  ground?: string;
  @Says('Why the cadre was relieved 免职事由, in a word or two; may be left out')
  @Text({ optional: true, max: 60 })
  reliefGround?: string;
}

export class PatronAssigned {
  @Says('Id of the district leader 包抓领导编号, unique among the patrons of the team')
  @Id()
  patronId: string;
  @Says('Name or office of the district leader 包抓领导')
  @Text({ max: 100 })
  name: string;
}

export class PatronVisitRecorded {
  @Says('Id of the patron who came 包抓领导编号')
  @Id()
  patronId: string;
  @Says('What the visit was about 调研情况; may be left out')
  @Text({ optional: true, max: 500 })
  note?: string;
}

export class PatronReleased {
  @Says('Id of the patron who is released 包抓领导编号')
  @Id()
  patronId: string;
}

export class TeamImprovementOpened {
  @Says('Why the team is put under repair 列入原因')
  @Text({ max: 500 })
  ground: string;
}

export class TeamImprovementClosed {
  @Says('What came of it 整顿结果')
  @Text({ max: 500 })
  outcome: string;
}

export class TeamHonourGranted {
  @Says('Title of the honour 荣誉名称')
  @Text()
  title: string;
  @Says('`praise` 通报表扬 or `material` 物质奖励')
  @OneOf(['praise', 'material'])
  kind: 'praise' | 'material';
  @Says('The calendar year that it is granted for 年度; left out when it is for none')
  @Year({ optional: true })
  year?: number;
}

export class Target {
  @Says('Name of the target 目标名称')
  @Text()
  name: string;
  @Says('Its share of the whole 权重, in percent from 1 to 100')
  @Count({ min: 1, max: 100 })
  weight: number;
}

export class TeamTargetsSet {
  @Says('The calendar year that the targets are for 年度')
  @Year()
  year: number;
  @Says('All targets of the year 年度目标; their weights total 100')
  @ListOf(() => Target)
  targets: Target[];
}

export class TargetScoreRecorded {
  @Says('The calendar year of the target 年度')
  @Year()
  year: number;
  @Says('Name of the target, as it was set for that year 目标名称')
  @Text()
  target: string;
  @Says('Marks reached 得分, from 0 to 100')
  @Count({ max: 100 })
  score: number;
}

export class PledgeSigned {
  @Says('Id of the cadre who signs 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('The calendar year of the pledge 年度')
  @Year()
  year: number;
}

export class PledgeReviewed {
  @Says('Id of the cadre whose pledge is reviewed 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('The calendar year of the pledge 年度')
  @Year()
  year: number;
  @Says('`kept` 落实 or `notKept` 未落实')
  @OneOf(['kept', 'notKept'])
  outcome: 'kept' | 'notKept';
}

const open = 'open' as const;
const internal = 'internal' as const;

/** Every kind of event on a `team` stream. */
export const teamKinds = {
  TeamRegistered: kind(TeamRegistered, {
    called: '设立班子',
    sensitivity: open,
    zh: (d) => `设立领导班子“${d.name}”`,
    en: (d) => `Leading team “${d.name}” registered`,
  }),
  TeamRenamed: kind(TeamRenamed, {
    called: '班子更名',
    sensitivity: open,
    zh: (d) => `更名为“${d.name}”`,
    en: (d) => `Renamed “${d.name}”`,
  }),
  TeamMerged: kind(TeamMerged, {
    called: '班子合并',
    sensitivity: open,
    zh: (d, named) => `并入${named('team', d.intoTeamId)}`,
    en: (d, named) => `Merged into ${named('team', d.intoTeamId)}`,
  }),
  TeamAbolished: kind(TeamAbolished, {
    called: '班子撤销',
    sensitivity: open,
    zh: () => '撤销领导班子',
    en: () => 'Leading team abolished',
  }),
  PostAuthorised: kind(PostAuthorised, {
    v: 2,
    // Nothing was said of who appoints.
    upcasters: [(data) => data],
    called: '核定职位',
    sensitivity: open,
    zh: (d) => `核定职位“${d.title}”(${d.principal ? '正职' : '副职'})`,
    en: (d) => `Post “${d.title}” authorised (${d.principal ? 'principal' : 'deputy'})`,
  }),
  PostWithdrawn: kind(PostWithdrawn, {
    called: '撤销职位',
    sensitivity: open,
    zh: (d, named) => `撤销职位“${named('post', d.postId)}”`,
    en: (d, named) => `Post “${named('post', d.postId)}” withdrawn`,
  }),
  HeadcountSet: kind(HeadcountSet, {
    called: '核定编制、职数',
    sensitivity: internal,
    zh: (d) => `核定编制${d.headcount}名、领导职数${d.slotCount}名`,
    en: (d) => `Headcount set to ${d.headcount}, slot count to ${d.slotCount}`,
  }),
  IncumbentAssigned: kind(IncumbentAssigned, {
    called: '任职',
    sensitivity: open,
    zh: (d, named) => `${named('cadre', d.cadreId)}任${named('post', d.postId)}${d.onProbation ? '(试用期)' : ''}`,
    en: (d, named) =>
      `${named('cadre', d.cadreId)} assigned to ${named('post', d.postId)}${d.onProbation ? ' (on probation)' : ''}`,
  }),
  IncumbentConfirmed: kind(IncumbentConfirmed, {
    called: '试用期满转正',
    sensitivity: open,
    zh: (d, named) => `${named('cadre', d.cadreId)}任${named('post', d.postId)}试用期满转正`,
    en: (d, named) => `${named('cadre', d.cadreId)} confirmed as ${named('post', d.postId)}`,
  }),
  IncumbentRelieved: kind(IncumbentRelieved, {
    called: '免职',
    sensitivity: open,
    zh: (d, named) => `免去${named('cadre', d.cadreId)}${named('post', d.postId)}职务(${inWords(d.ground, 'zh')})`,
    en: (d, named) =>
      `${named('cadre', d.cadreId)} relieved of ${named('post', d.postId)} (${inWords(d.ground, 'en')})`,
  }),
  PastIncumbencyRecorded: kind(PastIncumbencyRecorded, {
    called: '补记任职',
    sensitivity: open,
    pastFact: true,
    until: 'until',
    zh: (d, named) => `${named('cadre', d.cadreId)}任${named('post', d.postId)},至${d.until}免`,
    en: (d, named) => `${named('cadre', d.cadreId)} held ${named('post', d.postId)} until ${d.until}`,
  }),
  PatronAssigned: kind(PatronAssigned, {
    called: '确定包抓领导',
    sensitivity: internal,
    zh: (d) => `由${d.name}包抓`,
    en: (d) => `${d.name} made patron of the team`,
  }),
  PatronVisitRecorded: kind(PatronVisitRecorded, {
    called: '包抓调研',
    sensitivity: internal,
    pastFact: true,
    zh: () => '包抓领导到班子调研',
    en: () => 'Patron visited the team',
  }),
  PatronReleased: kind(PatronReleased, {
    called: '结束包抓',
    sensitivity: internal,
    zh: () => '不再包抓',
    en: () => 'Patron released',
  }),
  TeamImprovementOpened: kind(TeamImprovementOpened, {
    called: '列入整顿提高',
    sensitivity: internal,
    zh: () => '列入班子整顿提高',
    en: () => 'Team improvement opened',
  }),
  TeamImprovementClosed: kind(TeamImprovementClosed, {
    called: '整顿提高结束',
    sensitivity: internal,
    zh: () => '班子整顿提高结束',
    en: () => 'Team improvement closed',
  }),
  TeamHonourGranted: kind(TeamHonourGranted, {
    called: '班子受表彰',
    sensitivity: open,
    pastFact: true,
    zh: (d) => `班子受到${d.kind === 'praise' ? '通报表扬' : '物质奖励'}:${d.title}`,
    en: (d) => `Team honoured (${d.kind}): ${d.title}`,
  }),
  TeamTargetsSet: kind(TeamTargetsSet, {
    called: '下达年度目标',
    sensitivity: internal,
    zh: (d) => `下达${d.year}年度目标${d.targets.length}项`,
    en: (d) => `${d.targets.length} targets set for ${d.year}`,
  }),
  TargetScoreRecorded: kind(TargetScoreRecorded, {
    called: '目标得分',
    sensitivity: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度目标“${d.target}”得${d.score}分`,
    en: (d) => `Target “${d.target}” of ${d.year} scored ${d.score}`,
  }),
  PledgeSigned: kind(PledgeSigned, {
    called: '签订责任书',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}签订${d.year}年度党风廉政责任书`,
    en: (d, named) => `${named('cadre', d.cadreId)} signed the integrity pledge of ${d.year}`,
  }),
  PledgeReviewed: kind(PledgeReviewed, {
    called: '检查责任书',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `检查${named('cadre', d.cadreId)}${d.year}年度责任书:${d.outcome === 'kept' ? '落实' : '未落实'}`,
    en: (d, named) => `Pledge ${d.year} of ${named('cadre', d.cadreId)} reviewed: ${d.outcome}`,
  }),
};

/** The kinds of {@link teamKinds} as a type. */
export type TeamKinds = typeof teamKinds;
