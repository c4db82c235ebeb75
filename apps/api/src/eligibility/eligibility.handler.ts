import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Condition } from '#libs/domain';
import { ruleBook } from '#libs/rules';
import { groundsOf } from '#libs/readmodel';
import type { Data, Plain } from '../reads/answer.ts';
import { Evidence } from '../reads/evidence.ts';
import { toldRule } from '../rules/told-rule.ts';
import { candidacyAsked } from './candidacy.ts';
import type { CandidacyAnswer, ConditionAnswer } from './eligibility.answers.ts';
import { EligibilityRead } from './eligibility.queries.ts';

@QueryHandler(EligibilityRead)
export class EligibilityHandler implements IQueryHandler<EligibilityRead> {
  async execute({ ledger, cut, query, context, language }: EligibilityRead): Promise<Data<CandidacyAnswer>> {
    const { candidacy, cadre, post, on } = candidacyAsked(context, query);
    const conditions = candidacy.conditions();
    const grounds = await groundsOf(candidacy.folded, (folded) => candidacy.values(folded));
    const evidence = new Evidence(ledger, { language, knownAt: cut.knownAt });
    return {
      cadre,
      post: { ...post, team: ledger.facts.lastNameOf('team', post.teamId, cut) ?? post.teamId },
      on,
      ...togetherOf(conditions),
      conditions: conditions.map(
        ({ condition, outcome, knownBy, ruleId, inputs, metFrom }): Plain<ConditionAnswer> => ({
          condition,
          outcome,
          knownBy,
          rule: toldRule(ruleId, language, { on }),
          inputs,
          ...(metFrom === undefined ? {} : { metFrom }),
          events: evidence.tell(grounds.get(condition) ?? []),
        }),
      ),
    };
  }
}

/** What the conditions that bar come to together. */
function togetherOf(conditions: readonly Condition[]): Pick<CandidacyAnswer, 'outcome' | 'metFrom'> {
  const barring = conditions.filter(({ ruleId }) => ruleBook.get(ruleId)?.class !== 'S');
  const failed = barring.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) {
    return { outcome: barring.some(({ outcome }) => outcome === 'notKnown') ? 'notKnown' : 'passed' };
  }
  const days = failed.flatMap(({ metFrom }) => metFrom ?? []).sort();
  const last = days.at(-1);
  return { outcome: 'failed', ...(last !== undefined && days.length === failed.length ? { metFrom: last } : {}) };
}
