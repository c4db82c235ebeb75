import { POST_RANK } from '../shared/codes.ts';
import { TEAM_KINDS, type TeamKind } from '../shared/facts.ts';
import { Code, Count, Flag, Id, ListOf, OneOf, Ref, Text, Year } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

export class TeamRegistered {
  @Text({ max: 100 }) name: string;
  @OneOf(TEAM_KINDS) kind: TeamKind;
}

export class TeamRenamed {
  @Text({ max: 100 }) name: string;
}

export class TeamMerged {
  @Ref('team') intoTeamId: string;
}

export class TeamAbolished {}

export class PostAuthorised {
  @Id() postId: string;
  @Text({ max: 100 }) title: string;
  @Flag() principal: boolean;
  @Flag() elected: boolean;
  @Code(POST_RANK) rank: string;
}

export class PostWithdrawn {
  @Id() postId: string;
}

export class HeadcountSet {
  @Count({ max: 10_000 }) headcount: number;
  @Count({ max: 1000 }) slotCount: number;
}

export class IncumbentAssigned {
  @Id() postId: string;
  @Ref('cadre') cadreId: string;
  @Ref('appointment', { optional: true }) caseId?: string;
  @Flag({ optional: true }) onProbation?: boolean;
  @Text({ optional: true, max: 60 }) ground?: string;
}

export class IncumbentConfirmed {
  @Id() postId: string;
  @Ref('cadre') cadreId: string;
}

export class IncumbentRelieved {
  @Id() postId: string;
  @Ref('cadre') cadreId: string;
  @Text({ max: 60 }) ground: string;
}

export class PatronAssigned {
  @Id() patronId: string;
  @Text({ max: 100 }) name: string;
}

export class PatronVisitRecorded {
  @Id() patronId: string;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class PatronReleased {
  @Id() patronId: string;
}

export class TeamImprovementOpened {
  @Text({ max: 500 }) ground: string;
}

export class TeamImprovementClosed {
  @Text({ max: 500 }) outcome: string;
}

export class TeamHonourGranted {
  @Text() title: string;
  @OneOf(['praise', 'material']) kind: 'praise' | 'material';
  @Year({ optional: true }) year?: number;
}

export class Target {
  @Text() name: string;
  /** Share of the whole, in percent. */
  @Count({ min: 1, max: 100 }) weight: number;
}

export class TeamTargetsSet {
  @Year() year: number;
  @ListOf(() => Target) targets: Target[];
}

export class TargetScoreRecorded {
  @Year() year: number;
  @Text() target: string;
  @Count({ max: 100 }) score: number;
}

export class PledgeSigned {
  @Ref('cadre') cadreId: string;
  @Year() year: number;
}

export class PledgeReviewed {
  @Ref('cadre') cadreId: string;
  @Year() year: number;
  @OneOf(['kept', 'notKept']) outcome: 'kept' | 'notKept';
}

const open = 'open' as const;
const internal = 'internal' as const;

/** Every kind of event on a `team` stream. */
export const teamKinds = {
  TeamRegistered: kind(TeamRegistered, {
    held: open,
    zh: (d) => `设立领导班子“${d.name}”`,
    en: (d) => `Leading team “${d.name}” registered`,
  }),
  TeamRenamed: kind(TeamRenamed, {
    held: open,
    zh: (d) => `更名为“${d.name}”`,
    en: (d) => `Renamed “${d.name}”`,
  }),
  TeamMerged: kind(TeamMerged, {
    held: open,
    zh: (d, named) => `并入${named('team', d.intoTeamId)}`,
    en: (d, named) => `Merged into ${named('team', d.intoTeamId)}`,
  }),
  TeamAbolished: kind(TeamAbolished, { held: open, zh: () => '撤销领导班子', en: () => 'Leading team abolished' }),
  PostAuthorised: kind(PostAuthorised, {
    held: open,
    zh: (d) => `核定职位“${d.title}”(${d.principal ? '正职' : '副职'})`,
    en: (d) => `Post “${d.title}” authorised (${d.principal ? 'principal' : 'deputy'})`,
  }),
  PostWithdrawn: kind(PostWithdrawn, {
    held: open,
    zh: (d, named) => `撤销职位“${named('post', d.postId)}”`,
    en: (d, named) => `Post “${named('post', d.postId)}” withdrawn`,
  }),
  HeadcountSet: kind(HeadcountSet, {
    held: internal,
    zh: (d) => `核定编制${d.headcount}名、领导职数${d.slotCount}名`,
    en: (d) => `Headcount set to ${d.headcount}, slot count to ${d.slotCount}`,
  }),
  IncumbentAssigned: kind(IncumbentAssigned, {
    held: open,
    zh: (d, named) => `${named('cadre', d.cadreId)}任${named('post', d.postId)}${d.onProbation ? '(试用期)' : ''}`,
    en: (d, named) =>
      `${named('cadre', d.cadreId)} assigned to ${named('post', d.postId)}${d.onProbation ? ' (on probation)' : ''}`,
  }),
  IncumbentConfirmed: kind(IncumbentConfirmed, {
    held: open,
    zh: (d, named) => `${named('cadre', d.cadreId)}任${named('post', d.postId)}试用期满转正`,
    en: (d, named) => `${named('cadre', d.cadreId)} confirmed as ${named('post', d.postId)}`,
  }),
  IncumbentRelieved: kind(IncumbentRelieved, {
    held: open,
    zh: (d, named) => `免去${named('cadre', d.cadreId)}${named('post', d.postId)}职务(${d.ground})`,
    en: (d, named) => `${named('cadre', d.cadreId)} relieved of ${named('post', d.postId)} (${d.ground})`,
  }),
  PatronAssigned: kind(PatronAssigned, {
    held: internal,
    zh: (d) => `由${d.name}包抓`,
    en: (d) => `${d.name} made patron of the team`,
  }),
  PatronVisitRecorded: kind(PatronVisitRecorded, {
    held: internal,
    pastFact: true,
    zh: () => '包抓领导到班子调研',
    en: () => 'Patron visited the team',
  }),
  PatronReleased: kind(PatronReleased, { held: internal, zh: () => '不再包抓', en: () => 'Patron released' }),
  TeamImprovementOpened: kind(TeamImprovementOpened, {
    held: internal,
    zh: () => '列入班子整顿提高',
    en: () => 'Team improvement opened',
  }),
  TeamImprovementClosed: kind(TeamImprovementClosed, {
    held: internal,
    zh: () => '班子整顿提高结束',
    en: () => 'Team improvement closed',
  }),
  TeamHonourGranted: kind(TeamHonourGranted, {
    held: open,
    pastFact: true,
    zh: (d) => `班子受到${d.kind === 'praise' ? '通报表扬' : '物质奖励'}:${d.title}`,
    en: (d) => `Team honoured (${d.kind}): ${d.title}`,
  }),
  TeamTargetsSet: kind(TeamTargetsSet, {
    held: internal,
    zh: (d) => `下达${d.year}年度目标${d.targets.length}项`,
    en: (d) => `${d.targets.length} targets set for ${d.year}`,
  }),
  TargetScoreRecorded: kind(TargetScoreRecorded, {
    held: internal,
    pastFact: true,
    zh: (d) => `${d.year}年度目标“${d.target}”得${d.score}分`,
    en: (d) => `Target “${d.target}” of ${d.year} scored ${d.score}`,
  }),
  PledgeSigned: kind(PledgeSigned, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}签订${d.year}年度党风廉政责任书`,
    en: (d, named) => `${named('cadre', d.cadreId)} signed the integrity pledge of ${d.year}`,
  }),
  PledgeReviewed: kind(PledgeReviewed, {
    held: internal,
    pastFact: true,
    zh: (d, named) => `检查${named('cadre', d.cadreId)}${d.year}年度责任书:${d.outcome === 'kept' ? '落实' : '未落实'}`,
    en: (d, named) => `Pledge ${d.year} of ${named('cadre', d.cadreId)} reviewed: ${d.outcome}`,
  }),
};

/** The kinds of {@link teamKinds} as a type. */
export type TeamKinds = typeof teamKinds;
