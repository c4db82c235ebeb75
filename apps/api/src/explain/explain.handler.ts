import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { streamOf, type JsonObject } from '#libs/kernel';
import { groundsOf } from '#libs/readmodel';
import { barTakenBack, recordsAgree } from '#libs/rules';
import type { NamedStream } from '../cases/cases.answers.ts';
import { candidacyAsked } from '../eligibility/candidacy.ts';
import { refused } from '../problems/problem.ts';
import type { Data, Plain } from '../reads/answer.ts';
import { Evidence } from '../reads/evidence.ts';
import { malformed } from '../reads/malformed.ts';
import { toldRule } from '../rules/told-rule.ts';
import { arithmeticOf } from './arithmetic.ts';
import { explainedCheck, explainedPair } from './checks.ts';
import { explainedComposition, explainedStructure } from './counted.ts';
import type { ExplainAnswer, OtherExplainedAnswer } from './explain.answers.ts';
import { ExplainRead, STRUCTURE_CELLS, type ExplainQuery } from './explain.queries.ts';
import type { Explained } from './explained.ts';

@QueryHandler(ExplainRead)
export class ExplainHandler implements IQueryHandler<ExplainRead> {
  async execute(read: ExplainRead): Promise<Data<ExplainAnswer>> {
    const { ledger, cut, query, language } = read;
    const explained = await this.explained(read);
    if (!explained) throw refused('NOT_FOUND', { what: missingIn(query) });
    const { rule, others } = explained;
    const evidence = new Evidence(ledger, { language, knownAt: cut.knownAt });
    const told = (one: Explained): Plain<OtherExplainedAnswer> => ({
      ...(others ? this.whom(read, one) : {}),
      value: one.value,
      arithmetic: arithmeticOf(one, language),
      events: evidence.tell(one.events),
    });
    return {
      of: query.of,
      ...told(explained),
      ...(rule ? { rule: toldRule(rule.id, language, { on: rule.on }) } : {}),
      ...(others ? { others: others.map(told) } : {}),
    };
  }

  /** Whom a rule that was asked of several was asked of. */
  private whom({ ledger, cut }: ExplainRead, { inputs }: Explained): { readonly whom?: Plain<NamedStream> } {
    const { cadreId } = inputs as JsonObject;
    if (typeof cadreId !== 'string') return {};
    const name = ledger.facts.lastNameOf('cadre', cadreId, cut) ?? cadreId;
    return { whom: { stream: streamOf('cadre', cadreId), name } };
  }

  private async explained(read: ExplainRead): Promise<Explained | undefined> {
    const { ledger, cut, query, context } = read;
    switch (query.of) {
      case 'check': {
        const stream = given(query, 'stream');
        context.mustHoldStream(stream);
        return explainedCheck(ledger, cut, { stream, eventId: given(query, 'event'), ruleId: given(query, 'rule') });
      }
      case 'finding':
        return this.finding(read, given(query, 'finding'));
      case 'eligibility':
        return this.condition(read);
      case 'structure': {
        const cell = given(query, 'cell');
        if (!STRUCTURE_CELLS.includes(cell))
          throw malformed('cell', 'matches', cell, { form: STRUCTURE_CELLS.join(', ') });
        context.mustHold(!ledger.reach.isOwnOnly);
        return explainedStructure(ledger, cut, { cell, kind: query.kind });
      }
      case 'composition': {
        const [teamId, cell] = [given(query, 'team'), given(query, 'cell')];
        if (!COMPOSITION_CELL.test(cell))
          throw malformed('cell', 'matches', cell, { form: 'vacancies, meanAge, post:<postId>' });
        context.mustHoldTeam(teamId);
        if (!ledger.facts.one('team', teamId, cut)) throw ledger.notThere(`team-${teamId}`, `team ${teamId}`);
        return explainedComposition(ledger, cut, { teamId, cell });
      }
      default:
        return undefined;
    }
  }

  private finding({ ledger, cut }: ExplainRead, findingId: string): Promise<Explained | undefined> {
    const [row] = ledger.facts.byRef('finding', findingId, cut);
    if (!row) throw refused('NOT_FOUND', { what: `finding ${findingId}` });
    const { stream, eventId, ruleId } = row.value;
    // Of what no act is asked for itself there are just the records that the finding names.
    if (ruleId === recordsAgree.id || ruleId === barTakenBack.id)
      return Promise.resolve(explainedPair(ledger, cut, row.value));
    return explainedCheck(ledger, cut, { stream, eventId, ruleId }, row.value);
  }

  private async condition({ query, context }: ExplainRead): Promise<Explained | undefined> {
    const { on: day, action } = query;
    const [cadre, post, name] = [given(query, 'cadre'), given(query, 'post'), given(query, 'condition')];
    const { candidacy, on } = candidacyAsked(context, { cadre, post, on: day, action });
    const condition = candidacy.conditions().find((each) => each.condition === name);
    if (!condition) return undefined;
    const { outcome, inputs, ruleId, metFrom } = condition;
    const grounds = await groundsOf(candidacy.folded, (folded) => candidacy.values(folded));
    return {
      value: { outcome, ...(metFrom === undefined ? {} : { metFrom }) },
      rule: { id: ruleId, on },
      inputs,
      events: grounds.get(name) ?? [],
    };
  }
}

/** What is not there, where it cannot be explained. */
function missingIn({ of, rule, finding, team, cell = '' }: ExplainQuery): string {
  if (of === 'composition') return `post ${team ?? ''}/${cell.slice('post:'.length)}`;
  if (of === 'finding') return `finding ${finding ?? ''}`;
  return `check ${rule ?? ''}`;
}

/** The cells of a composition: two numbers, and who holds a post. */
const COMPOSITION_CELL = /^(?:vacancies|meanAge|post:[A-Za-z0-9_-]{1,64})$/;

type Given = 'stream' | 'event' | 'rule' | 'finding' | 'cadre' | 'post' | 'condition' | 'team' | 'cell';

/** A parameter that what is explained cannot do without. */
function given(query: ExplainQuery, name: Given): string {
  const value = query[name];
  if (value === undefined) throw malformed(name, 'missing');
  return value;
}
