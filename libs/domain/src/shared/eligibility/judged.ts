import type { JsonObject, Judgement, PlainDate, Rules } from '#libs/kernel';
import type { CadreRegister, TeamRegister } from '../facts.ts';
import type { Candidacy, Condition, Known } from './known.ts';
import { lastDownwards, lastPromotion, ranksAbove, tenuresOf, type Tenure } from './tenures.ts';

/** What of a person and a post is judged, worked out once. */
export interface Judged {
  readonly of: Candidacy;
  readonly rules: Rules;
  readonly known: Known;
  readonly cadre: CadreRegister | undefined;
  readonly team: TeamRegister | undefined;
  /** The rank of the post; undefined where there is no such post. */
  readonly rank: string | undefined;
  /** Every stay in a post that has begun, the earliest first. */
  readonly tenures: readonly Tenure[];
  /** Whether it is a promotion: by the case, else by whether the post is of a higher rank than any that was held. */
  readonly promotion: boolean;
  readonly promotedOn: PlainDate | null;
  /** What has been found, by how it is found. */
  readonly findings: Map<(judged: Judged) => Finding, Finding>;
}

/** What a condition comes to, before it is named. */
export type Finding = Pick<Condition, 'outcome' | 'inputs'> & Partial<Pick<Condition, 'metFrom' | 'judgement'>>;

/** A rule, as far as it is asked here. */
export interface Asked<Inputs> {
  readonly id: string;
  readonly ask: (rules: Rules, inputs: Inputs) => Judgement[];
}

export function asked<Inputs extends JsonObject>(
  { rules }: Pick<Judged, 'rules'>,
  rule: Asked<Inputs>,
  inputs: Inputs,
): Finding {
  const [judgement] = rule.ask(rules, inputs);
  if (!judgement) return { outcome: 'passed', inputs: { ...inputs, inForce: false } };
  const { from } = judgement.inputs;
  const metFrom = !judgement.holds && typeof from === 'string' ? { metFrom: from } : {};
  return { outcome: judgement.holds ? 'passed' : 'failed', inputs: judgement.inputs, judgement, ...metFrom };
}

/** What is found of a person and a post, looked for once. */
export function once(judged: Judged, find: (judged: Judged) => Finding): Finding {
  const found = judged.findings.get(find) ?? find(judged);
  judged.findings.set(find, found);
  return found;
}

export function notKnown(inputs: JsonObject): Finding {
  return { outcome: 'notKnown', inputs };
}

/** A condition for promotions only, where the post is none. */
export const NO_PROMOTION: Finding = { outcome: 'passed', inputs: { promotion: false } };

/** What stands under a key of a table whose keys are free words. */
export function entry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Works out once what the conditions look at. */
export function judgedOf(of: Candidacy, known: Known, rules: Rules): Judged {
  const tenures = tenuresOf(known, of.on);
  const team = known.team(of.on);
  const rank = team && entry(team.posts, of.postId)?.rank;
  const demotedOn = lastDownwards(known, ['demote'], of.on) ?? '';
  // Who was demoted rises again from the post that he has since.
  const highest = tenures
    .filter(({ to }) => to > demotedOn)
    .map((tenure) => tenure.rank)
    .filter((each) => each !== '')
    .sort()[0];
  const promotion = of.action === undefined ? rank !== undefined && ranksAbove(rank, highest) : of.action === 'promote';
  return {
    of,
    rules,
    known,
    cadre: known.cadre(of.on),
    team,
    rank,
    tenures,
    promotion,
    promotedOn: lastPromotion(known, tenures),
    findings: new Map(),
  };
}
