import { act, Command, commandsOf } from '../dsl/commands.ts';
import * as events from './secondment.events.ts';

// Any of them may be the first on the stream of a cadre: what has not been planned is refused by its own name then, and
// the cadre is not taken for unknown.
const creates = true;

/** The secondment of the examples. */
const STAY = { cadreId: 'C20120701', secondmentId: 'G2019-03' } as const;

@Command({
  yields: 'SecondmentPlanned',
  creates,
  says: {
    zh: '计划干部挂职:确定挂职的单位和起止日期后登记。挂职不影响其在原单位的任职;同一干部的两次挂职不得重叠,也不得挂到本人任职的班子。',
    en: 'Records the plan to second a cadre to another unit for a time. The posts held at home are not touched; two secondments of one cadre never overlap, and none leads to a team in which the cadre holds a post.',
  },
  example: {
    ...STAY,
    effectiveOn: '2019-02-15',
    kind: 'stationed',
    homeTeamId: 'T0712',
    hostName: '区信访局',
    hostPost: '挂职副局长',
    plannedFrom: '2019-03-01',
    plannedTo: '2020-03-01',
  },
  after: ['RegisterCadre', 'RegisterTeam'],
})
export class PlanSecondment extends act(events.SecondmentPlanned) {}

@Command({
  yields: 'SecondmentStarted',
  creates,
  says: {
    zh: '登记干部到岗挂职,生效日期为到岗之日,可与计划不同。',
    en: 'Records that the cadre has taken up the secondment, on the day it was taken up, which may differ from the plan.',
  },
  example: { ...STAY, effectiveOn: '2019-03-04' },
  after: ['PlanSecondment'],
})
export class StartSecondment extends act(events.SecondmentStarted) {}

@Command({
  yields: 'SecondmentExtended',
  creates,
  says: {
    zh: '延长挂职,登记新的结束日期。已经结束的不能延长。',
    en: 'Moves the planned end of a secondment to a later day. One that has ended is not extended.',
  },
  example: { ...STAY, effectiveOn: '2020-02-20', plannedTo: '2020-09-01' },
  after: ['StartSecondment'],
})
export class ExtendSecondment extends act(events.SecondmentExtended) {}

@Command({
  yields: 'SecondmentEnded',
  creates,
  says: {
    zh: '登记挂职结束,生效日期为干部返回之日,该日不再计入挂职。',
    en: 'Records that a secondment is over, as of the day on which the cadre is back.',
  },
  example: { ...STAY, effectiveOn: '2020-03-02', ground: '挂职期满' },
  after: ['StartSecondment'],
})
export class EndSecondment extends act(events.SecondmentEnded) {}

@Command({
  yields: 'SecondmentAssessed',
  creates,
  says: {
    zh: '登记挂职鉴定等次。挂职结束后按期鉴定,每次挂职一次。',
    en: 'Records the grade that a secondment is given after its end, once for each secondment.',
  },
  example: { ...STAY, effectiveOn: '2020-03-20', grade: 'competent' },
  after: ['EndSecondment'],
})
export class AssessSecondment extends act(events.SecondmentAssessed) {}

@Command({
  yields: 'SecondmentCancelled',
  creates,
  says: {
    zh: '取消尚未到岗的挂职。已经到岗的,用 EndSecondment 结束。',
    en: 'Records that a planned secondment is not taken up. One that was taken up is ended instead.',
  },
  example: { ...STAY, effectiveOn: '2019-02-25', ground: '因工作需要留任' },
  after: ['PlanSecondment'],
})
export class CancelSecondment extends act(events.SecondmentCancelled) {}

/** Every command on a `secondment` stream. */
export const secondmentCommands = commandsOf(
  PlanSecondment,
  StartSecondment,
  ExtendSecondment,
  EndSecondment,
  AssessSecondment,
  CancelSecondment,
);
