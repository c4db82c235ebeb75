import type { PlainDate } from '#libs/kernel';
import { CADRE_GRADES } from '../shared/codes.ts';
import { Day, Id, OneOf, Ref, Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

/** Kinds of secondment: up 上挂, down 下挂, across 平级, stationed 信访、纪检、扶贫部门, frontline 一线, village 到村任职. */
export const SECONDMENT_KINDS = ['up', 'down', 'across', 'stationed', 'frontline', 'village'] as const;
/** One of {@link SECONDMENT_KINDS}. */
export type SecondmentKind = (typeof SECONDMENT_KINDS)[number];

/** One secondment among those of a cadre. */
class OfOneSecondment {
  @Says('Id of the cadre who is seconded 干部编号')
  @Ref('cadre')
  cadreId: string;
  @Says('Id of the secondment 挂职编号, unique among those of the cadre; given when it is planned')
  @Id()
  secondmentId: string;
}

export class SecondmentPlanned extends OfOneSecondment {
  @Says(
    'Kind of secondment 挂职类别: `up` 上挂, `down` 下挂, `across` 平级, `stationed` 信访、纪检、扶贫部门, `frontline` 一线, `village` 到村任职',
  )
  @OneOf(SECONDMENT_KINDS)
  kind: SecondmentKind;
  @Says('Id of the team that the cadre comes from 派出班子; left out when it is none in the ledger')
  @Ref('team', { optional: true })
  homeTeamId?: string;
  @Says(
    'Id of the team that the cadre goes to 挂职班子, where it is one of the district; either this or `hostName` is given',
  )
  @Ref('team', { optional: true })
  hostTeamId?: string;
  @Says(
    'Name of the unit that the cadre goes to 挂职单位, where it is no team of the ledger; either this or `hostTeamId` is given',
  )
  @Text({ optional: true })
  hostName?: string;
  @Says('What the cadre does there 挂任职务; may be left out')
  @Text({ optional: true, max: 100 })
  hostPost?: string;
  @Says('First day of the secondment as planned 计划开始日期')
  @Day()
  plannedFrom: PlainDate;
  @Says('The day on which the cadre is back as planned 计划结束日期, not part of the secondment any more')
  @Day()
  plannedTo: PlainDate;
}

export class SecondmentStarted extends OfOneSecondment {}

export class SecondmentExtended extends OfOneSecondment {
  @Says('The new day on which the cadre is back 延长后的结束日期, later than the one planned before')
  @Day()
  plannedTo: PlainDate;
}

export class SecondmentEnded extends OfOneSecondment {
  @Says('Why it ended 结束原因; may be left out')
  @Text({ optional: true })
  ground?: string;
}

export class SecondmentAssessed extends OfOneSecondment {
  @Says(
    'Grade of the secondment 鉴定等次: `excellent` 优秀, `competent` 称职, `basicallyCompetent` 基本称职, `incompetent` 不称职, `ungraded` 不定等次',
  )
  @OneOf([...CADRE_GRADES, 'ungraded'])
  grade: string;
}

export class SecondmentCancelled extends OfOneSecondment {
  @Says('Why it is not taken up 取消原因')
  @Text()
  ground: string;
}

const KIND_NAMES: Readonly<Record<SecondmentKind, { readonly zh: string; readonly en: string }>> = {
  up: { zh: '上挂', en: 'upward' },
  down: { zh: '下挂', en: 'downward' },
  across: { zh: '平级挂职', en: 'across' },
  stationed: { zh: '到信访、纪检、扶贫部门挂职', en: 'stationed' },
  frontline: { zh: '一线锻炼', en: 'front line' },
  village: { zh: '到村任职', en: 'village' },
};

const internal = 'internal' as const;

/** Every kind of event on a `secondment` stream. */
export const secondmentKinds = {
  SecondmentPlanned: kind(SecondmentPlanned, {
    called: '计划挂职',
    sensitivity: internal,
    zh: (d, named) =>
      `计划${named('cadre', d.cadreId)}${KIND_NAMES[d.kind].zh}(${hostOf(d, named)}),${d.plannedFrom}至${d.plannedTo}`,
    en: (d, named) =>
      `Secondment of ${named('cadre', d.cadreId)} planned (${KIND_NAMES[d.kind].en}) to ${hostOf(d, named)}, ${d.plannedFrom} to ${d.plannedTo}`,
  }),
  SecondmentStarted: kind(SecondmentStarted, {
    called: '到岗挂职',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}到岗挂职`,
    en: (d, named) => `Secondment of ${named('cadre', d.cadreId)} started`,
  }),
  SecondmentExtended: kind(SecondmentExtended, {
    called: '延长挂职',
    sensitivity: internal,
    zh: (d, named) => `${named('cadre', d.cadreId)}挂职延长至${d.plannedTo}`,
    en: (d, named) => `Secondment of ${named('cadre', d.cadreId)} extended to ${d.plannedTo}`,
  }),
  SecondmentEnded: kind(SecondmentEnded, {
    called: '挂职结束',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named) => `${named('cadre', d.cadreId)}挂职结束`,
    en: (d, named) => `Secondment of ${named('cadre', d.cadreId)} ended`,
  }),
  SecondmentAssessed: kind(SecondmentAssessed, {
    called: '挂职鉴定',
    sensitivity: internal,
    pastFact: true,
    zh: (d, named, called) => `${named('cadre', d.cadreId)}挂职鉴定:${called('grade')}`,
    en: (d, named) => `Secondment of ${named('cadre', d.cadreId)} assessed: ${d.grade}`,
  }),
  SecondmentCancelled: kind(SecondmentCancelled, {
    called: '取消挂职',
    sensitivity: internal,
    zh: (d, named) => `取消${named('cadre', d.cadreId)}挂职(${d.ground})`,
    en: (d, named) => `Secondment of ${named('cadre', d.cadreId)} cancelled (${d.ground})`,
  }),
};

function hostOf(
  { hostTeamId, hostName }: Pick<SecondmentPlanned, 'hostTeamId' | 'hostName'>,
  named: (what: string, id: string) => string,
): string {
  return hostTeamId === undefined ? (hostName ?? '') : named('team', hostTeamId);
}

/** The kinds of {@link secondmentKinds} as a type. */
export type SecondmentKinds = typeof secondmentKinds;
