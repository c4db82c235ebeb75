import { Says, Text } from '../dsl/fields.ts';
import { kind } from '../dsl/kinds.ts';

export class FindingAcknowledged {
  @Says('Remark on it 说明; may be left out')
  @Text({ optional: true, max: 2000 })
  note?: string;
}

export class FindingResolved {
  @Says('What was done about it 处理结果')
  @Text({ max: 2000 })
  outcome: string;
}

export class FindingWaived {
  @Says('Why nothing is to be done about it 不予追究的理由')
  @Text({ max: 2000 })
  ground: string;
}

const sensitivity = 'restricted' as const;
const pastFact = true;

/** Every kind of event on a `finding` stream. */
export const findingKinds = {
  FindingAcknowledged: kind(FindingAcknowledged, {
    called: '确认发现问题',
    sensitivity,
    pastFact,
    zh: () => '确认发现问题',
    en: () => 'Finding acknowledged',
  }),
  FindingResolved: kind(FindingResolved, {
    called: '办结发现问题',
    sensitivity,
    pastFact,
    zh: (d) => `办结发现问题:${d.outcome}`,
    en: (d) => `Finding resolved: ${d.outcome}`,
  }),
  FindingWaived: kind(FindingWaived, {
    called: '免予追究发现问题',
    sensitivity,
    pastFact,
    zh: (d) => `免予追究:${d.ground}`,
    en: (d) => `Finding waived: ${d.ground}`,
  }),
};

/** The kinds of {@link findingKinds} as a type. */
export type FindingKinds = typeof findingKinds;
