import { Count, Nested, Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

/** A share as two whole numbers. */
export class ShareValue {
  @Says('Numerator of the share 分子')
  @Count({ max: 1000 })
  numerator: number;
  @Says('Denominator of the share 分母')
  @Count({ max: 1000 })
  denominator: number;
}

class OfOneRule {
  @Says('Id of the rule 规则编号, as `GET /v1/rules` gives it: `talk.delay`')
  @Text({ max: 80 })
  ruleId: string;
}

class WithAValue extends OfOneRule {
  @Says('The value in the unit of the rule 数值; left out where it is a share, or where the rule only asks')
  @Count({ optional: true, max: 10_000 })
  number?: number;
  @Says('The share that it goes by 比例, for a rule whose value is one')
  @Nested(() => ShareValue, { optional: true })
  share?: ShareValue;
  @Says("Title of the district's document that says so 依据文件标题")
  @Text({ max: 200 })
  instrument: string;
  @Says('Its article 条款, where it has articles')
  @Text({ optional: true, max: 40 })
  article?: string;
}

export class RegulationAdopted extends WithAValue {}

export class RegulationRevised extends WithAValue {}

export class RegulationRepealed extends OfOneRule {}

function told({ number, share }: WithAValue): string {
  if (share) return ` ${share.numerator}/${share.denominator}`;
  return number === undefined ? '' : ` ${number}`;
}

/** Every kind of event on the stream of the rules that the district set. */
export const regulationKinds = {
  RegulationAdopted: kind(RegulationAdopted, {
    called: '本区规定',
    sensitivity: 'open',
    zh: (d) => `本区就规则${d.ruleId}作出规定:${told(d)}(${d.instrument})`,
    en: (d) => `District rule ${d.ruleId} set to${told(d)} (${d.instrument})`,
  }),
  RegulationRevised: kind(RegulationRevised, {
    called: '修订本区规定',
    sensitivity: 'open',
    zh: (d) => `本区修订规则${d.ruleId}:${told(d)}(${d.instrument})`,
    en: (d) => `District rule ${d.ruleId} revised to${told(d)} (${d.instrument})`,
  }),
  RegulationRepealed: kind(RegulationRepealed, {
    called: '废止本区规定',
    sensitivity: 'open',
    zh: (d) => `本区废止就规则${d.ruleId}作出的规定`,
    en: (d) => `District rule ${d.ruleId} repealed`,
  }),
};

/** The kinds of {@link regulationKinds} as a type. */
export type RegulationKinds = typeof regulationKinds;
