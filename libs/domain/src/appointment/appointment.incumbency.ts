import {
  refuse,
  type Context,
  type EffectiveEvent,
  type FactsSought,
  type PlainDate,
  type Refusal,
} from '#libs/kernel';
import type { Facts, TeamRegister } from '../shared/facts.ts';
import { by, type DataOf } from '../dsl/kinds.ts';
import type { Move, PostRef } from './appointment.parts.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { soughtForPost, soughtOf } from './appointment.person.ts';
import { entry, nameOf, type AppointmentState } from './appointment.state.ts';
import { assigns, fills, type Action } from './procedure.ts';

type Data = DataOf<AppointmentKinds>;
type Incumbent = Pick<Facts['incumbency'], 'cadreId' | 'since'>;

/** Whether two references lead to one post. */
export function samePost(a: PostRef, b: PostRef): boolean {
  return a.teamId === b.teamId && a.postId === b.postId;
}

/** The team that a post is in, on a day. */
export function teamOn(context: Context<AppointmentState>, teamId: string, on: PlainDate): TeamRegister {
  return context.referenced<TeamRegister>('team', teamId).at(on);
}

// From that day on: who comes after the day of an old paper takes the post as well.
function incumbentsFrom(
  context: Context<AppointmentState>,
  { teamId, postId }: PostRef,
  on: PlainDate,
): (Incumbent | undefined)[] {
  const days = context.referenced<TeamRegister>('team', teamId).from(on);
  return days.map(({ state }) => entry(state.incumbents, postId));
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

function occupied({ teamId, postId }: PostRef, { cadreId, since }: Incumbent): Refusal {
  return refuse('POST_OCCUPIED', { teamId, postId, cadreId, since });
}

type Candidacy = Facts['candidacy'];

function otherCases(context: Context<AppointmentState>, cadreId: string): Candidacy[] {
  const rows = context.gathered<Candidacy>('candidacy', cadreId);
  const standing = rows.filter(({ validTo }) => validTo > context.today);
  return standing.filter(({ key }) => !key.startsWith(`${context.id}/`)).map(({ value }) => value);
}

/** Whether a case under way may yet free a post: it takes the post away, or moves its incumbent elsewhere. */
function mayFree({ action, posts, leaves, decided }: Candidacy, post: PostRef): boolean {
  if (leaves.some((left) => samePost(left, post))) return true;
  return assigns(action as Action) && action !== 'reappoint' && !decided && !posts.some((own) => samePost(own, post));
}

/** What the other cases said on a day that were filling a post. */
export function fillingElsewhere(
  context: Context<AppointmentState>,
  { teamId, postId }: PostRef,
  on: PlainDate,
): Facts['filling'][] {
  return context
    .gathered<Facts['filling']>('filling', `${teamId}/${postId}`)
    .filter(({ validFrom, validTo, value }) => value.caseId !== context.id && validFrom <= on && on < validTo)
    .map(({ value }) => value);
}

/** Refuses a vote that gives somebody the post which he holds before it: only a reappointment does. */
function heldAlready(
  context: Context<AppointmentState>,
  { teamId, postId }: PostRef,
  { cadreId, on }: { readonly cadreId: string; readonly on: PlainDate },
): Refusal | undefined {
  const held = entry(teamOn(context, teamId, on).incumbents, postId);
  return held?.cadreId === cadreId && held.since < on
    ? refuse('POST_HELD_ALREADY', { teamId, postId, cadreId, since: held.since })
    : undefined;
}

/** Refuses a vote that gives a post which somebody holds, and which no open case takes from him. */
export function vacantForVote(
  context: Context<AppointmentState>,
  state: AppointmentState,
  { cadreId, outcome, post }: Data['DeliberationVoteRecorded'],
  on: PlainDate,
): Refusal | undefined {
  if (context.onRecord || outcome !== 'approved' || !post || state.action === 'reappoint') return undefined;
  const own = heldAlready(context, post, { cadreId, on });
  if (own) return own;
  // Where a case fills several posts, those who hold them may exchange them.
  if (state.posts.length > 1) return undefined;
  const { cadreId: heldBy } = entry(teamOn(context, post.teamId, on).incumbents, post.postId) ?? {};
  // Where it is on record that he leaves, the post is free by then.
  const held = incumbentsFrom(context, post, on);
  const incumbent = held.length > 0 && held.every((each) => each?.cadreId === heldBy) ? held[0] : undefined;
  if (!incumbent || incumbent.cadreId === cadreId) return undefined;
  const freed = otherCases(context, incumbent.cadreId).some((candidacy) => mayFree(candidacy, post));
  return freed ? undefined : occupied(post, incumbent);
}

/** Refuses a letter that gives a post which somebody holds, unless it or another decided case takes it from him. */
export function vacantForLetter(
  context: Context<AppointmentState>,
  moves: readonly Move[],
  { cadreId, assumes, takesEffectOn }: Move,
): Refusal | undefined {
  if (context.onRecord || !assumes) return undefined;
  const held = incumbentsFrom(context, assumes, takesEffectOn).filter(isThere);
  const incumbent = held.find((one) => {
    if (one.cadreId === cadreId) return false;
    const leaves = (left: readonly PostRef[] = []): boolean => left.some((post) => samePost(post, assumes));
    const byThis = moves.some((move) => move.cadreId === one.cadreId && leaves(move.leaves));
    const byAnother = otherCases(context, one.cadreId).some((other) => other.decided && leaves(other.leaves));
    return !byThis && !byAnother;
  });
  return incumbent && occupied(assumes, incumbent);
}

/** The posts that somebody holds on a day, as `team/post`. */
export function postsHeld(context: Context<AppointmentState>, cadreId: string, on: PlainDate): string[] {
  const rows = context.gathered('incumbency', cadreId);
  return rows.filter(({ validFrom, validTo }) => validFrom <= on && on < validTo).map(({ key }) => key);
}

/** The posts that a vote neither takes from the cadre nor says that he keeps. */
export function postsUnsettled(
  context: Context<AppointmentState>,
  { cadreId, post, leaving = [], concurrentGround }: Data['DeliberationVoteRecorded'],
  on: PlainDate,
): string[] {
  if (!post || concurrentGround !== undefined) return [];
  const settled = [post, ...leaving].map(({ teamId, postId }) => `${teamId}/${postId}`);
  return postsHeld(context, cadreId, on).filter((held) => !settled.includes(held));
}

/** The posts that another letter has given since the vote, of which neither this letter nor its vote says what becomes. */
export function postsGivenSince(
  context: Context<AppointmentState>,
  { cadreId, assumes, leaves = [], takesEffectOn }: Move,
  { on: votedOn, keeps }: { readonly on: PlainDate; readonly keeps: boolean },
): string[] {
  if (!assumes || keeps) return [];
  const settled = [assumes, ...leaves].map(nameOf);
  return context
    .gathered('incumbency', cadreId)
    .filter(({ validFrom, validTo }) => votedOn <= validFrom && validFrom <= takesEffectOn && takesEffectOn < validTo)
    .map(({ key }) => key)
    .filter((held) => !settled.includes(held));
}

type Sought = {
  [K in keyof Data]?: (context: Context<AppointmentState>, data: Data[K], event: EffectiveEvent) => FactsSought[];
};

function candidaciesOf(incumbents: readonly (Incumbent | undefined)[]): FactsSought[] {
  return incumbents.filter(isThere).map(({ cadreId }) => ({ kind: 'candidacy', ref: cadreId }));
}

function fillings(action: Action, posts: readonly PostRef[]): FactsSought[] {
  return fills(action) ? posts.map((post) => ({ kind: 'filling', ref: nameOf(post) })) : [];
}

const sought: Sought = {
  AppointmentCaseOpened: (_, { originFindingId, action, posts }) => [
    ...(originFindingId === undefined ? [] : [{ kind: 'finding', ref: originFindingId }]),
    ...fillings(action, posts),
  ],
  InspectionTargetsSet: (_, { targetIds }) => soughtOf(targetIds),
  EligibilityChecked: (_, { cadreId }) => soughtForPost(cadreId),
  DeliberationVoteRecorded: (context, { cadreId, post }, { effectiveOn }) => [
    ...soughtForPost(cadreId),
    ...candidaciesOf(post ? incumbentsFrom(context, post, effectiveOn).slice(0, 1) : []),
    ...fillings(context.own.at(effectiveOn).action, post ? [post] : []),
  ],
  AppointmentIssued: (context, { moves = [] }) => [
    ...moves.flatMap(({ cadreId }) => soughtForPost(cadreId)),
    ...moves.flatMap(({ assumes, takesEffectOn }) =>
      candidaciesOf(assumes ? incumbentsFrom(context, assumes, takesEffectOn) : []),
    ),
  ],
};

/** What votes and letters are judged by beside the case and what it names: other cases, and who holds what. */
export const gathers = {
  for: Object.keys(sought),
  sought: (event: EffectiveEvent, context: Context<AppointmentState>): readonly FactsSought[] =>
    by<Context<AppointmentState>, FactsSought[]>(sought, context, event) ?? [],
};
