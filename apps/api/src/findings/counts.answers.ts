import { Field } from '../openapi/field.ts';

/** How many findings concern something. */
export class FindingCounts {
  @Field('未处理 Those that nobody has settled yet', { is: 'count' }) readonly open: number;
  @Field('全部 All that stand', { is: 'count' }) readonly total: number;
}
