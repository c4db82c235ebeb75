import type { KeyedFact, Refusal, Rules, Sensitivity } from '#libs/kernel';
import type { Condition } from '../shared/eligibility/known.ts';
import type { AppointmentFact, CaseFact, Facts, FactsFrom } from '../shared/facts.ts';
import { barredByLedger, yetToLookAt } from './appointment.eligibility.ts';
import type { PostRef } from './appointment.parts.ts';
import {
  approvedIds,
  candidatesOf,
  decidedOn,
  entry,
  nameOf,
  stateOf,
  votesLacking,
  winnersOf,
  type AppointmentState,
} from './appointment.state.ts';
import { assigns, courseOf, fills, type Course, type StepLine } from './procedure.ts';

function given<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function postsOf({ posts }: AppointmentState): AppointmentFact['posts'] {
  return posts.map(({ teamId, postId, elected }) => ({ teamId, postId, elected }));
}

/** The people that the case shows: those the letter names, before it those still in question. */
function shownIds(state: AppointmentState): readonly string[] {
  return state.letter?.moves.map(({ cadreId }) => cadreId) ?? candidatesOf(state);
}

function outcomeOf(state: AppointmentState): string | undefined {
  if (state.letter) return 'issued';
  return state.phase === 'rejected' || state.phase === 'terminated' ? state.phase : undefined;
}

/** Until the letter is out the case is the department's own; rejected people stay so. */
function heldOf(state: AppointmentState): Sensitivity {
  return state.letter ? 'internal' : 'restricted';
}

/** How many stood at each stage of a selection (差额). */
function stagesOf(state: AppointmentState): AppointmentFact['stages'] {
  const counts = {
    recommendation: state.recommendations.at(-1)?.candidates.length ?? 0,
    inspection: state.targetIds.length,
    consultation: state.consultedIds.length,
    vote: Object.keys(state.decisions).length,
  };
  return Object.entries(counts)
    .filter(([, candidates]) => candidates > 0)
    .map(([stage, candidates]) => ({ stage, candidates, posts: state.posts.length }));
}

function caseFact(state: AppointmentState): CaseFact {
  const teams = [...new Set(state.posts.map(({ teamId }) => `team-${teamId}`))];
  return given({
    category: 'appointment',
    kind: state.action,
    subjects: [...shownIds(state).map((cadreId) => `cadre-${cadreId}`), ...teams],
    state: stateOf(state),
    step: state.lastStep,
    openedOn: state.openedOn,
    closedOn: state.closedOn,
    outcome: outcomeOf(state),
    held: heldOf(state),
  });
}

function appointmentFact(state: AppointmentState): AppointmentFact {
  const { action, method, differential, plenaryRequired, openedOn, closedOn, letter } = state;
  const decided = approvedIds(state).flatMap((cadreId) => decidedOn(state, cadreId) ?? []);
  return given({
    action,
    method,
    differential,
    plenaryRequired,
    posts: postsOf(state),
    cadreIds: shownIds(state),
    state: stateOf(state),
    step: state.lastStep,
    openedOn,
    decidedOn: decided.sort().at(-1),
    issuedOn: letter?.on,
    documentNo: letter?.documentNo,
    takesEffectOn: letter?.moves[0]?.takesEffectOn,
    closedOn,
    outcome: outcomeOf(state),
    steps: state.steps,
    skipped: state.skipped,
    probations: Object.fromEntries(Object.entries(state.probations).map(([cadreId, { until }]) => [cadreId, until])),
    stages: stagesOf(state),
    held: heldOf(state),
  });
}

/** Every step of the case with how far it is. */
export function courseIn(fact: AppointmentFact): StepLine[] {
  return courseOf(fact as AppointmentFact & Course);
}

/** Which conditions people have yet to look at before somebody is voted on in the case. */
export function openConditions(
  fact: AppointmentFact,
  conditions: readonly Condition[],
  rules: Pick<Rules, 'version'>,
): readonly string[] {
  return yetToLookAt(fact as AppointmentFact & Course, conditions, rules);
}

/** The refusal that a vote on the promotion of somebody would meet for what the ledger knows of him. */
export function barOf(fact: AppointmentFact, conditions: readonly Condition[]): Refusal | undefined {
  return barredByLedger(fact as AppointmentFact & Course, conditions);
}

function noticeFact(of: AppointmentState): Facts['publicNotice'] | undefined {
  const { notice, action } = of;
  if (!notice) return undefined;
  const { text, scope, from, to, channels, concludedOn, early } = notice;
  const state: Facts['publicNotice']['state'] = concludedOn === undefined ? 'running' : 'concluded';
  return given({ action, posts: postsOf(of), text, scope, from, to, channels, state, concludedOn, early });
}

function candidacies(state: AppointmentState, id: string): KeyedFact<Facts['candidacy']>[] {
  const { action, posts } = state;
  if (CLOSED.includes(state.phase)) return [];
  const approved = approvedIds(state).filter((cadreId) => votesLacking(state, cadreId).length === 0);
  return consideredIn(state).map((cadreId) => {
    const moved = state.letter?.moves.find((move) => move.cadreId === cadreId)?.leaves;
    const settled = moved ?? (assigns(action) ? entry(state.decisions, cadreId)?.leaving : posts) ?? [];
    const value = {
      cadreId,
      action,
      posts: posts.map(refOf),
      leaves: settled.map(refOf),
      decided: approved.includes(cadreId),
    };
    return { key: `${id}/${cadreId}`, ref: cadreId, value };
  });
}

// Beside those shown, whoever was looked at without having been named before.
function consideredIn(state: AppointmentState): string[] {
  const looked = [...Object.keys(state.failedChecks), ...Object.keys(state.decisions)];
  return [...new Set([...shownIds(state), ...(state.letter ? [] : looked)])];
}

const CLOSED: readonly string[] = ['none', 'rejected', 'terminated', 'concluded'];

function refOf({ teamId, postId }: PostRef): Facts['candidacy']['posts'][number] {
  return { teamId, postId };
}

/** What holds in this state of the case. */
export const facts = {
  case: (state, id) => (state.phase === 'none' ? [] : [{ key: id, value: caseFact(state) }]),
  appointment: (state, id) => (state.phase === 'none' ? [] : [{ key: id, value: appointmentFact(state) }]),
  candidacy: candidacies,
  filling: (state, id) => {
    if (CLOSED.includes(state.phase) || state.letter || !fills(state.action)) return [];
    return state.posts.map((post) => {
      const name = nameOf(post);
      return { key: `${id}/${name}`, ref: name, value: { caseId: id, ...refOf(post), wonBy: winnersOf(state, post) } };
    });
  },
  publicNotice: (state, id) => {
    const notice = state.phase === 'none' ? undefined : noticeFact(state);
    return notice ? [{ key: id, value: notice }] : [];
  },
  probation: ({ phase, probations }, id) =>
    phase === 'none'
      ? []
      : Object.entries(probations).map(([cadreId, { teamId, postId, since, until }]) => {
          const value = { cadreId, teamId, postId, since, until };
          return { key: `${id}/${cadreId}`, ref: cadreId, value };
        }),
  downwardMove: ({ phase, letter, action }, id) => {
    if (phase === 'none' || !letter || assigns(action)) return [];
    return letter.moves.map(({ cadreId, leaves = [], takesEffectOn }) => {
      const posts = leaves.map(({ teamId, postId }) => ({ teamId, postId }));
      const { documentNo, civilRank } = letter;
      const value: Facts['downwardMove'] = given({ action, cadreId, posts, takesEffectOn, documentNo, civilRank });
      return { key: `${id}/${cadreId}`, ref: cadreId, value };
    });
  },
} satisfies FactsFrom<AppointmentState>;
