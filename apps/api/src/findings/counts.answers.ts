import { Field } from '../openapi/field.ts';

/** How many findings concern something. */
export class FindingCounts {
  @Field('未处理 Those that nobody has settled yet', { is: 'count' }) readonly open: number;
  @Field('全部 All that stand', { is: 'count' }) readonly total: number;
}

/** How many findings there are, by how far they are dealt with. */
export class FindingsByState {
  @Field('未处理 Those that nobody has taken up', { is: 'count' }) readonly open: number;
  @Field('已确认 Those that were acknowledged and wait to be resolved', { is: 'count' }) readonly acknowledged: number;
  @Field('已办结 Those that were resolved', { is: 'count' }) readonly resolved: number;
  @Field('免予追究 Those that were waived', { is: 'count' }) readonly waived: number;
}
