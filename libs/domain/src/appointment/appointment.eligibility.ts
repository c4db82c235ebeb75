import { refuse, type Context, type Judgement, type PlainDate, type Refusal, type Rules } from '#libs/kernel';
import { eligibilityComplete } from '#libs/rules';
import { PEOPLE_RULES, conditionsIn } from '../shared/eligibility/conditions.ts';
import { judgedOf, type Judged } from '../shared/eligibility/judged.ts';
import {
  CONDITIONS,
  KNOWN_BY_LEDGER,
  KNOWN_BY_PEOPLE,
  type Candidacy,
  type Condition,
  type ConditionName,
  type Looked,
} from '../shared/eligibility/known.ts';
import type { DataOf } from '../dsl/kinds.ts';
import type { PostRef } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { knownTo } from './appointment.person.ts';
import { entry, lookedAt, type AppointmentState, type Table } from './appointment.state.ts';
import { assigns, needOf, type Course } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;

/** What conditions are judged by: the case before the act, what was gathered for it, and its day. */
interface Given {
  readonly state: AppointmentState;
  readonly context: Context<AppointmentState>;
  readonly on: PlainDate;
}

/** Whom a post is meant for, with the posts that are left for it. */
interface Meant {
  readonly cadreId: string;
  readonly post?: PostRef | undefined;
  readonly leaving?: readonly PostRef[];
}

/** The conditions for giving the post to the cadre, as the ledger and people know them on the day of the act. */
function conditionsOf(
  given: Given,
  meant: Meant,
  looked: Table<Looked>,
  names: readonly ConditionName[] = CONDITIONS,
): Condition[] {
  const { state, context, on } = given;
  const { cadreId, post = state.posts[0], leaving = [] } = meant;
  if (!post || !assigns(state.action)) return [];
  const { teamId, postId } = post;
  const of = { cadreId, teamId, postId, on, action: state.action, leaving: leaving.map(told) };
  return conditionsIn(judgedIn(context, of, post), looked, names);
}

const judgedBefore = new WeakMap<Context<AppointmentState>, Map<string, Judged>>();

/** A person and a post as an act meets them: what it is admitted by is not worked out again for what the rules say. */
function judgedIn(context: Context<AppointmentState>, of: Candidacy, post: PostRef): Judged {
  const known = judgedBefore.get(context) ?? new Map<string, Judged>();
  judgedBefore.set(context, known);
  const key = JSON.stringify(of);
  const judged = known.get(key) ?? judgedOf(of, knownTo(context, of.cadreId, post), context.rules);
  known.set(key, judged);
  return judged;
}

function told({ teamId, postId }: PostRef): string {
  return `${teamId}/${postId}`;
}

/** What the rules say of each condition when somebody is checked: it is recorded, and bars the decision only. */
export function conditionsChecked(given: Given, data: Data['EligibilityChecked']): Judgement[] {
  return conditionsOf(given, data, lookedAt(data.checks)).flatMap(({ judgement }) =>
    judgement ? [{ ...judgement, recordedAnyway: true as const }] : [],
  );
}

/** Refuses a check that says otherwise than the ledger, which knows it by itself. */
export function knownOtherwise(given: Given, data: Data['EligibilityChecked']): Refusal | undefined {
  if (given.context.onRecord || given.context.entryMode !== 'live') return undefined;
  const named = KNOWN_BY_LEDGER.filter((condition) => data.checks.some(({ check }) => check === condition));
  if (named.length === 0) return undefined;
  const conditions = new Map(conditionsOf(given, data, {}, named).map((each) => [each.condition as string, each]));
  for (const { check, result } of data.checks) {
    const own = conditions.get(check);
    if (!own || own.outcome === 'notKnown' || own.outcome === result) continue;
    const { cite } = given.context.rules.version(own.ruleId) ?? {};
    const params = { cadreId: data.cadreId, check, said: result, known: own.outcome };
    return refuse('LEDGER_KNOWS', params, { rule: own.ruleId, ...(cite === undefined ? {} : { cite }) });
  }
  return undefined;
}

const UPWARDS: readonly string[] = ['promote', 'furtherUse'];

/** Conditions that a vote on a promotion is asked by, beside those that stand against whoever comes into a post. */
const ASKED_AT_THE_VOTE: readonly ConditionName[] = ['grade', 'education', 'training', 'induction', 'reserve'];
/** What has to be looked at before a promotion is put to the vote: what only people can tell, and what the ledger cannot. */
const DEMANDED: readonly ConditionName[] = [
  'seniority',
  'grade',
  ...KNOWN_BY_PEOPLE.filter((condition) => condition !== 'kinship'),
];

const LOOKED_AT_FOR_THE_VOTE = CONDITIONS.filter((name) => ASKED_AT_THE_VOTE.includes(name) || DEMANDED.includes(name));

/** Conditions of the person alone: a vote on a promotion is refused for them, whatever posts it leaves. */
const OF_THE_PERSON: readonly ConditionName[] = [
  'probation',
  'seniority',
  'demotion',
  'removal',
  'grade',
  'influencePeriod',
  'retirement',
];

/** The refusal that a vote on a promotion would meet for what the ledger knows of the person; undefined where there is none. */
export function barredByLedger(
  { action }: Pick<Course, 'action'>,
  conditions: readonly Condition[],
): Refusal | undefined {
  if (!UPWARDS.includes(action)) return undefined;
  return conditions.find(({ condition, outcome }) => outcome === 'failed' && OF_THE_PERSON.includes(condition))
    ?.judgement?.refusal;
}

function mustBeLookedAt(course: Course): boolean {
  const wanted = UPWARDS.includes(course.action) && needOf('eligibility', course) === 'required';
  return wanted && course.skipped.eligibility === undefined;
}

/** What people have yet to look at before somebody is promoted, as far as the case alone can tell. */
export function peopleToLook(state: AppointmentState, cadreId: string, inForce: (ruleId: string) => boolean): string[] {
  if (!mustBeLookedAt(state)) return [];
  const looked = entry(state.looked, cadreId) ?? {};
  return KNOWN_BY_PEOPLE.filter(
    (condition) =>
      DEMANDED.includes(condition) && entry(looked, condition) === undefined && inForce(PEOPLE_RULES[condition].id),
  );
}

/** What the rules say of the conditions for a promotion when somebody is voted on, and whether all have been looked at. */
export function conditionsAtTheVote(given: Given, vote: Data['DeliberationVoteRecorded']): Judgement[] {
  const { state, context } = given;
  if (!UPWARDS.includes(state.action)) return [];
  const conditions = conditionsOf(given, vote, entry(state.looked, vote.cadreId) ?? {}, LOOKED_AT_FOR_THE_VOTE);
  const judgements = conditions.flatMap(({ condition, judgement, outcome }) =>
    judgement && outcome !== 'notKnown' && ASKED_AT_THE_VOTE.includes(condition) ? [judgement] : [],
  );
  if (!mustBeLookedAt(state)) return judgements;
  const unchecked = yetToLookAt(state, conditions, context.rules);
  return [...judgements, ...eligibilityComplete.ask(context.rules, { cadreId: vote.cadreId, unchecked })];
}

/** Which conditions people have yet to look at before the vote: those that the ledger cannot tell and nobody has told. */
export function yetToLookAt(
  course: Course,
  conditions: readonly Condition[],
  rules: Pick<Rules, 'version'>,
): ConditionName[] {
  if (!mustBeLookedAt(course)) return [];
  return conditions
    .filter(({ condition, outcome, ruleId }) => {
      const isIn = rules.version(ruleId) !== undefined;
      return outcome === 'notKnown' && isIn && DEMANDED.includes(condition);
    })
    .map(({ condition }) => condition);
}
