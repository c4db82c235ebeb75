import { addMonths, type EffectiveEvent, type JsonObject, type Others, type PlainDate, type Rules } from '#libs/kernel';
import { plenaryMajority, plenaryQuorum, probationLength, probationStart, voteMajority, voteQuorum } from '#libs/rules';
import { by, type DataOf } from '../dsl/kinds.ts';
import type { TeamRegister } from '../shared/facts.ts';
import type { CasePost, Move, VoteOutcome } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { approvedIds, candidatesOf, decidedOn, entry, type AppointmentState } from './appointment.state.ts';
import { assigns } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;
/** By what an act is completed: the case before it, the rules of its day, and what it names. */
interface Of {
  readonly state: AppointmentState;
  readonly rules: Rules;
  readonly others: Others;
}

type Completions = {
  [K in keyof Data]?: (of: Of, data: Data[K], event: EffectiveEvent) => Partial<Data[K]>;
};

type Counts = Pick<Data['DeliberationVoteRecorded'], 'eligible' | 'present' | 'agree' | 'viewsSplit'>;

/** A body that votes: the standing committee, or the full one. */
export type Body = 'vote' | 'plenary';

/** By which rules the votes of a body count. */
export const RULES_OF = {
  vote: { quorum: voteQuorum, majority: voteMajority },
  plenary: { quorum: plenaryQuorum, majority: plenaryMajority },
} as const;

/** What a committee's vote comes to under the rules of its day. */
function outcomeOf(vote: Counts, rules: Rules, { quorum, majority }: (typeof RULES_OF)[Body]): VoteOutcome {
  const { eligible, present, agree, viewsSplit } = vote;
  if (!quorum.evaluate(quorum.valueIn(rules), { eligible, present }, rules).holds) return 'invalidNoQuorum';
  if (viewsSplit) return 'deferred';
  return majority.evaluate(majority.valueIn(rules), { eligible, agree }, rules).holds ? 'approved' : 'rejected';
}

/** The day from which an appointment holds: of the election, of the act of the body that appoints, else of the decision. */
function takesEffectOn(state: AppointmentState, cadreId: string, elected: boolean, letterOn: PlainDate): PlainDate {
  const election = elected ? entry(state.elections, cadreId)?.on : undefined;
  return election ?? entry(state.formal, cadreId)?.on ?? decidedOn(state, cadreId) ?? letterOn;
}

function moveOf(
  { state, rules }: Of,
  cadreId: string,
  { onProbation }: Data['AppointmentIssued'],
  letterOn: PlainDate,
): Move {
  const { posts, action } = state;
  const decision = entry(state.decisions, cadreId);
  const { post } = decision ?? {};
  const fills = assigns(action);
  const filled = posts.find(({ teamId, postId }) => !post || (teamId === post.teamId && postId === post.postId));
  // Who is appointed again stays where he is.
  const given = fills && action !== 'reappoint' ? filled : undefined;
  // Who is demoted leaves the posts of the case, and may take a lower one by the same vote.
  const assumes = action === 'demote' && post ? { teamId: post.teamId, postId: post.postId } : given;
  const leaves = fills ? (decision?.leaving ?? []) : posts.map(({ teamId, postId }) => ({ teamId, postId }));
  const elected = fills ? filled?.elected === true : posts.some((left) => left.elected);
  const on = takesEffectOn(state, cadreId, elected, letterOn);
  // Of several posts in one letter those that are elected carry none.
  const carries = given !== undefined && (!elected || posts.every((other) => other.elected));
  const probation = carries && onProbation === true;
  return {
    cadreId,
    ...(assumes ? { assumes } : {}),
    ...(leaves.length > 0 ? { leaves: [...leaves] } : {}),
    takesEffectOn: on,
    onProbation: probation,
    ...(probation
      ? {
          probationUntil: addMonths(
            probationStart.valueIn(rules) === 'letter' ? letterOn : on,
            probationLength.valueIn(rules),
          ),
        }
      : {}),
  };
}

/** The post that is meant where none is named: the only one of a case that gives it. */
function onlyPost(
  { action, posts }: AppointmentState,
  { post }: Pick<Data['DeliberationVoteRecorded'], 'post'>,
): Pick<Data['DeliberationVoteRecorded'], 'post'> {
  const [only] = posts;
  const meant = post === undefined && posts.length === 1 && only && assigns(action) && action !== 'reappoint';
  return meant ? { post: { teamId: only.teamId, postId: only.postId } } : {};
}

/** Whom a letter is about: those approved; in old papers without a vote, the only one in question. */
function issuedIds(state: AppointmentState): readonly string[] {
  const approved = approvedIds(state);
  const candidates = candidatesOf(state);
  return approved.length > 0 || candidates.length !== 1 ? approved : candidates;
}

/** Whether a post is filled by election, as its team has it, where the sender does not say. */
function withElected(posts: readonly CasePost[], others: Others, on: PlainDate): CasePost[] {
  return posts.map(({ teamId, postId, elected }) => {
    const own = others<TeamRegister>('team', teamId)?.at(on).posts[postId];
    const said = elected ?? (own?.elected === true ? true : undefined);
    return { teamId, postId, ...(said === undefined ? {} : { elected: said }) };
  });
}

const completions: Completions = {
  AppointmentCaseOpened: ({ others }, { posts }, { effectiveOn }) => ({
    posts: withElected(posts, others, effectiveOn),
  }),
  EligibilityChecked: ({ state }, checked) => onlyPost(state, checked),
  DeliberationVoteRecorded: ({ state, rules }, vote) => ({
    ...onlyPost(state, vote),
    outcome: outcomeOf(vote, rules, RULES_OF.vote),
  }),
  PlenaryVoteRecorded: ({ rules }, vote) => ({ outcome: outcomeOf(vote, rules, RULES_OF.plenary) }),
  PublicNoticeConcluded: ({ state }, _, { effectiveOn }) => ({
    early: state.notice !== undefined && effectiveOn < state.notice.to,
  }),
  AppointmentIssued: (of, data, { effectiveOn }) => ({
    action: of.state.action,
    moves: issuedIds(of.state).map((cadreId) => moveOf(of, cadreId, data, effectiveOn)),
  }),
  ProbationReviewed: ({ state }, { cadreId }) => {
    const { teamId, postId } = entry(state.probations, cadreId) ?? {};
    return teamId === undefined ? {} : { teamId, postId };
  },
};

/** Works out what no sender may say. */
export function enrich(state: AppointmentState, event: EffectiveEvent, rules: Rules, others: Others): JsonObject {
  return { ...event.data, ...by<object, JsonObject>(completions, { state, rules, others }, event) };
}
