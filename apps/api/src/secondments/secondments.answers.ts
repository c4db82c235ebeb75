import { CADRE_GRADES, SECONDMENT_KINDS, SECONDMENT_STATES } from '#libs/domain';
import { Field } from '../openapi/field.ts';
import { ListAnswer } from '../reads/answer.ts';

/** A secondment as the board has it. */
export class SecondmentLine {
  @Field('挂职编号 Id of the secondment, of its cadre') readonly secondmentId: string;
  @Field('干部编号 Id of the cadre') readonly cadreId: string;
  @Field('姓名 Name of the cadre') readonly name: string;
  @Field('种类 Kind: up 上挂, down 下派, across 交流挂职, stationed 派驻, frontline 一线, village 驻村', {
    oneOf: SECONDMENT_KINDS,
  })
  readonly kind: string;
  @Field('状态 State: planned 计划中, active 挂职中, ended 已结束, assessed 已鉴定, cancelled 已取消', {
    oneOf: SECONDMENT_STATES,
  })
  readonly state: string;
  @Field('派出班子 Id of the team at home; absent when none is recorded', { optional: true })
  readonly homeTeamId?: string;
  @Field('派出班子名称 Name of the team at home; absent when none is recorded', { optional: true })
  readonly homeTeam?: string;
  @Field('接收班子 Id of the host where it is a team of the ledger; absent for others', { optional: true })
  readonly hostTeamId?: string;
  @Field('接收单位 Name of a host outside the ledger, as recorded; absent for teams', { optional: true })
  readonly hostName?: string;
  @Field('接收单位名称 The host by name, whichever it is') readonly host: string;
  @Field('挂任职务 Post at the host; absent when none is recorded', { optional: true }) readonly hostPost?: string;
  @Field('计划起始 First day planned', { is: 'day' }) readonly plannedFrom: string;
  @Field('计划截止 Last day planned, as last extended', { is: 'day' }) readonly plannedTo: string;
  @Field('到岗日期 Day of arrival; absent before', { is: 'day', optional: true }) readonly startedOn?: string;
  @Field('结束日期 Day of the end; absent before', { is: 'day', optional: true }) readonly endedOn?: string;
  @Field('鉴定等次 What the host certified; absent before', { oneOf: [...CADRE_GRADES, 'ungraded'], optional: true })
  readonly grade?: string;
  @Field('超期未归 Whether it goes on past its planned end', { is: 'flag' }) readonly overrun: boolean;
}

/** The board of secondments. */
export class SecondmentsAnswer extends ListAnswer {
  @Field('挂职 The secondments, by cadre', { list: () => SecondmentLine }) readonly items: readonly SecondmentLine[];
}
