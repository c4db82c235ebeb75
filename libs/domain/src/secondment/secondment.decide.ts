import {
  END_OF_TIME,
  refuse,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type FactsSought,
  type Judgement,
  type PlainDate,
  type Refusal,
  type Rules,
  type Timeline,
} from '#libs/kernel';
import {
  hostActive,
  secondedElsewhere,
  secondmentAssessed,
  secondmentKeepsPost,
  secondmentLength,
  secondmentSteps,
} from '#libs/rules';
import type { CadreRegister, Facts, FactsFrom, TeamRegister } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { SecondmentKind, SecondmentKinds } from './secondment.events.ts';

/** One secondment (挂职). It never touches the post at home. */
export interface Secondment {
  readonly kind: SecondmentKind;
  readonly homeTeamId?: string;
  readonly hostTeamId?: string;
  readonly hostName?: string;
  readonly hostPost?: string;
  readonly plannedOn: PlainDate;
  readonly plannedFrom: PlainDate;
  readonly plannedTo: PlainDate;
  readonly startedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  readonly assessedOn?: PlainDate;
  readonly grade?: string;
  readonly cancelledOn?: PlainDate;
  readonly lastStep: string;
}

/** All secondments of one cadre, by their ids. */
export interface SecondmentsState {
  readonly secondments: Readonly<Record<string, Secondment>>;
}

/** A cadre who was never seconded. */
export const noSecondments: SecondmentsState = { secondments: {} };

/** A secondment by its id. Ids are free words: `constructor` is one like any other, and none until it is planned. */
export function entry({ secondments }: SecondmentsState, id: string): Secondment | undefined {
  return Object.hasOwn(secondments, id) ? secondments[id] : undefined;
}

/** Every state that a secondment can be in. */
export const SECONDMENT_STATES = ['planned', 'active', 'ended', 'assessed', 'cancelled'] as const;

/** How far a secondment is. */
export function stateOf({
  startedOn,
  endedOn,
  assessedOn,
  cancelledOn,
}: Secondment): (typeof SECONDMENT_STATES)[number] {
  if (cancelledOn !== undefined) return 'cancelled';
  if (assessedOn !== undefined) return 'assessed';
  if (endedOn !== undefined) return 'ended';
  return startedOn === undefined ? 'planned' : 'active';
}

function changed(state: SecondmentsState, { type, data }: EffectiveEvent, to: Partial<Secondment>): SecondmentsState {
  const id = String(data['secondmentId']);
  const before = entry(state, id);
  if (!before) return state;
  return { secondments: { ...state.secondments, [id]: { ...before, ...to, lastStep: type } } };
}

/** How each event changes the secondments. */
export const evolve: Evolve<SecondmentsState, SecondmentKinds> = {
  SecondmentPlanned: (state, { cadreId: _, secondmentId, ...plan }, { effectiveOn, type }) => ({
    secondments: { ...state.secondments, [secondmentId]: { ...plan, plannedOn: effectiveOn, lastStep: type } },
  }),
  SecondmentStarted: (state, _, event) => changed(state, event, { startedOn: event.effectiveOn }),
  SecondmentExtended: (state, { plannedTo }, event) => changed(state, event, { plannedTo }),
  SecondmentEnded: (state, _, event) => changed(state, event, { endedOn: event.effectiveOn }),
  SecondmentAssessed: (state, { grade }, event) => changed(state, event, { assessedOn: event.effectiveOn, grade }),
  SecondmentCancelled: (state, _, event) => changed(state, event, { cancelledOn: event.effectiveOn }),
};

function once(before: PlainDate | undefined, { type }: EffectiveEvent, secondmentId: string): Refusal | undefined {
  return before === undefined ? undefined : refuse('ALREADY_RECORDED', { what: type, id: secondmentId });
}

/** What is impossible for a secondment that is planned (class H), kind by kind. */
const guards: Guards<Secondment, SecondmentKinds> = {
  SecondmentStarted: ({ startedOn, plannedTo }, { secondmentId }, event) =>
    once(startedOn, event, secondmentId) ?? inOrder(event.effectiveOn, plannedTo, secondmentId),
  SecondmentExtended: (before, { secondmentId, plannedTo }) => {
    if (before.endedOn !== undefined) return notOpen(secondmentId, stateOf(before));
    if (plannedTo > before.plannedTo) return undefined;
    return refuse('NOT_AN_EXTENSION', { secondmentId, plannedTo: before.plannedTo, proposed: plannedTo });
  },
  SecondmentEnded: ({ endedOn }, { secondmentId }, event) => once(endedOn, event, secondmentId),
  SecondmentAssessed: ({ assessedOn }, { secondmentId }, event) => once(assessedOn, event, secondmentId),
  SecondmentCancelled: ({ startedOn, endedOn }, { secondmentId }) => {
    const since = startedOn ?? endedOn;
    return since === undefined ? undefined : refuse('SECONDMENT_STARTED', { secondmentId, since });
  },
};

function inOrder(start: PlainDate, end: PlainDate, secondmentId: string): Refusal | undefined {
  return end > start ? undefined : refuse('DATE_ORDER', { start, end, secondmentId });
}

function notOpen(secondmentId: string, state: string): Refusal {
  return refuse('NOT_OPEN', { what: `secondment ${secondmentId}`, state });
}

const plans: Guards<SecondmentsState, Pick<SecondmentKinds, 'SecondmentPlanned'>> = {
  SecondmentPlanned: (_, { secondmentId, homeTeamId, hostTeamId, hostName, plannedFrom, plannedTo, cadreId }) => {
    if ((hostTeamId === undefined) === (hostName === undefined)) {
      return refuse('HOST_REQUIRED', { hostTeamId, hostName });
    }
    if (hostTeamId !== undefined && hostTeamId === homeTeamId) {
      return refuse('SECONDMENT_SAME_UNIT', { secondmentId, cadreId, teamId: hostTeamId, on: plannedFrom });
    }
    return inOrder(plannedFrom, plannedTo, secondmentId);
  },
};

/** Refuses an event that is impossible in this state. */
export function guard(state: SecondmentsState, event: EffectiveEvent): Refusal | undefined {
  const secondmentId = String(event.data['secondmentId']);
  const before = entry(state, secondmentId);
  if (event.type === 'SecondmentPlanned') {
    if (before) return refuse('ALREADY_RECORDED', { what: 'secondment', id: secondmentId });
    return by(plans, state, event);
  }
  if (!before || before.cancelledOn !== undefined) return notOpen(secondmentId, before ? 'cancelled' : 'none');
  return by(guards, before, event);
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The days of a secondment beside another one: as planned, until it has started and ended. One that has started and not
 * ended goes on past its planned end where the other has started too: nobody is in two places.
 */
function spanOf({ startedOn, plannedFrom, endedOn, plannedTo }: Secondment, other: Secondment): Span {
  const running = startedOn !== undefined && other.startedOn !== undefined;
  return { from: startedOn ?? plannedFrom, to: endedOn ?? (running ? END_OF_TIME : plannedTo) };
}

function meet(one: Secondment, other: Secondment): boolean {
  const [a, b] = [spanOf(one, other), spanOf(other, one)];
  return a.from < b.to && b.from < a.to;
}

/** Refuses what puts the cadre into two secondments on one day, whichever of them was recorded first. */
function overlap(
  { type }: EffectiveEvent,
  secondmentId: string,
  context: Context<SecondmentsState>,
): Refusal | undefined {
  const final = context.own.at();
  const mine = entry(final, secondmentId);
  if (!mine || mine.cancelledOn !== undefined) return undefined;
  const found = Object.entries(final.secondments).find(([id, other]) => {
    if (id === secondmentId || other.cancelledOn !== undefined) return false;
    // That somebody came back late is a fact, whatever was planned for afterwards.
    if (type === 'SecondmentEnded' && other.startedOn === undefined) return false;
    return meet(mine, other);
  });
  if (!found) return undefined;
  const [otherId, other] = found;
  const { startedOn, plannedFrom, endedOn, plannedTo } = mine;
  return refuse('SECONDMENT_OVERLAP', {
    secondmentId,
    from: startedOn ?? plannedFrom,
    to: endedOn ?? plannedTo,
    otherId,
    otherFrom: other.startedOn ?? other.plannedFrom,
    otherTo: other.endedOn ?? other.plannedTo,
  });
}

function teamGone(teamId: string | undefined, on: PlainDate, context: Context<SecondmentsState>): Refusal | undefined {
  if (teamId === undefined) return undefined;
  const { state } = context.referenced<TeamRegister>('team', teamId).at(on);
  return state === 'active' ? undefined : refuse('TEAM_NOT_ACTIVE', { teamId, state, on });
}

function cadreAway(cadreId: string, on: PlainDate, context: Context<SecondmentsState>): Refusal | undefined {
  const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(on);
  return state === 'active' ? undefined : refuse('CADRE_NOT_ACTIVE', { cadreId, state, on });
}

type Admissions = {
  [K in keyof SecondmentKinds]?: (
    context: Context<SecondmentsState>,
    data: DataOf<SecondmentKinds>[K],
    event: EffectiveEvent,
  ) => Refusal | undefined;
};

const admissions: Admissions = {
  SecondmentPlanned: (context, { cadreId, homeTeamId, hostTeamId }, { effectiveOn }) =>
    cadreAway(cadreId, effectiveOn, context) ??
    teamGone(homeTeamId, effectiveOn, context) ??
    teamGone(hostTeamId, effectiveOn, context),
  SecondmentStarted: (context, { cadreId }, { effectiveOn }) => cadreAway(cadreId, effectiveOn, context),
};

/** Refuses an event for what lies outside the secondment: the cadre, the teams, the cadre's other secondments. */
export function admit(event: EffectiveEvent, context: Context<SecondmentsState>): Refusal | undefined {
  const secondmentId = String(event.data['secondmentId']);
  const refusal = by<Context<SecondmentsState>, Refusal | undefined>(admissions, context, event);
  if (refusal) return refusal;
  const { startedOn, endedOn } = entry(context.own.at(), secondmentId) ?? {};
  const ordered = startedOn && endedOn ? inOrder(startedOn, endedOn, secondmentId) : undefined;
  return ordered ?? overlap(event, secondmentId, context);
}

/** Refuses a secondment to a team in which the cadre holds a post on its first day. */
export function awayFromHome(own: Timeline<SecondmentsState>, posts: readonly FactRow[]): Refusal | undefined {
  for (const [secondmentId, secondment] of Object.entries(own.at().secondments)) {
    const { hostTeamId, cancelledOn, startedOn, plannedFrom } = secondment;
    if (hostTeamId === undefined || cancelledOn !== undefined) continue;
    const on = startedOn ?? plannedFrom;
    const held = posts.find(
      ({ key, validFrom, validTo }) => key.startsWith(`${hostTeamId}/`) && validFrom <= on && on < validTo,
    );
    if (held) {
      const [teamId = '', postId = ''] = held.key.split('/');
      return refuse('SECONDMENT_SAME_UNIT', { secondmentId, cadreId: held.ref, teamId, postId, on });
    }
  }
  return undefined;
}

type Step = keyof SecondmentKinds;

/** The step that comes before another one, and by what it shows that it was taken. */
const BEFORE: Partial<Readonly<Record<Step, { readonly step: Step; readonly day: 'startedOn' | 'endedOn' }>>> = {
  SecondmentExtended: { step: 'SecondmentStarted', day: 'startedOn' },
  SecondmentEnded: { step: 'SecondmentStarted', day: 'startedOn' },
  SecondmentAssessed: { step: 'SecondmentEnded', day: 'endedOn' },
};

/** How long a secondment is planned to last, or has lasted; the act says why where it is longer than usual. */
function lastsLong(before: Secondment | undefined, event: EffectiveEvent, rules: Rules): Judgement[] {
  const { type, data, effectiveOn, meta } = event;
  const [secondmentId, plannedTo] = [String(data['secondmentId']), String(data['plannedTo'])];
  const ground = type === 'SecondmentEnded' ? data['ground'] : undefined;
  const asked = { secondmentId, reasoned: meta.reason !== undefined || ground !== undefined };
  if (type === 'SecondmentPlanned')
    return secondmentLength.ask(rules, { ...asked, from: String(data['plannedFrom']), to: plannedTo });
  if (!before) return [];
  const from = before.startedOn ?? before.plannedFrom;
  if (type === 'SecondmentExtended') return secondmentLength.ask(rules, { ...asked, from, to: plannedTo });
  if (type !== 'SecondmentEnded' || effectiveOn <= before.plannedTo) return [];
  // That somebody came back late has happened, whatever it is called.
  return secondmentLength.ask(rules, { ...asked, from, to: effectiveOn }, { recordedAnyway: true });
}

/** The posts in the host team that a cadre holds on the first day of a secondment: there are to be none. */
function heldAtTheHost(
  secondment: Secondment | undefined,
  { type, data, effectiveOn }: EffectiveEvent,
  context: Context<SecondmentsState>,
): Judgement[] {
  const planned = type === 'SecondmentPlanned';
  const hostTeamId = planned ? data['hostTeamId'] : secondment?.hostTeamId;
  if (!gathers.for.includes(type) || typeof hostTeamId !== 'string') return [];
  const [secondmentId, cadreId] = [String(data['secondmentId']), context.id];
  const on = planned ? String(data['plannedFrom']) : effectiveOn;
  const posts = context
    .gathered('incumbency', cadreId)
    .filter(({ key, validFrom, validTo }) => key.startsWith(`${hostTeamId}/`) && validFrom <= on && on < validTo)
    .map(({ key }) => key);
  const params = { secondmentId, cadreId, teamId: hostTeamId, on };
  return secondedElsewhere.ask(context.rules, { cadreId, secondmentId, on, posts }, { params });
}

/** Whether the host is still there when the cadre arrives; of the day of the plan that is asked beside the plan. */
function hostStillThere(
  secondment: Secondment,
  event: EffectiveEvent,
  context: Context<SecondmentsState>,
): Judgement[] {
  const { hostTeamId: teamId } = secondment;
  if (teamId === undefined) return [];
  const [secondmentId, on] = [String(event.data['secondmentId']), event.effectiveOn];
  const gone = context.gathered<Facts['dissolved']>('dissolved', teamId).find(({ validFrom }) => validFrom <= on);
  return hostActive.ask(context.rules, { secondmentId, teamId, state: gone?.value.state ?? 'active', on });
}

/** The posts at home that a cadre held when the secondment was planned, and has given up before it begins. */
function homePostKept(secondment: Secondment, event: EffectiveEvent, context: Context<SecondmentsState>): Judgement[] {
  const { homeTeamId, plannedOn } = secondment;
  if (homeTeamId === undefined) return [];
  const [cadreId, secondmentId, on] = [context.id, String(event.data['secondmentId']), event.effectiveOn];
  const held = (day: PlainDate): string[] =>
    context
      .gathered('incumbency', cadreId)
      .filter(({ key, validFrom, validTo }) => key.startsWith(`${homeTeamId}/`) && validFrom <= day && day < validTo)
      .map(({ key }) => key);
  const posts = held(on).length > 0 ? [] : held(plannedOn);
  return secondmentKeepsPost.ask(context.rules, { cadreId, secondmentId, on, posts });
}

/** What is asked on the first day beside what the plan was asked. */
function whenItBegins(
  secondment: Secondment | undefined,
  event: EffectiveEvent,
  context: Context<SecondmentsState>,
): Judgement[] {
  if (event.type !== 'SecondmentStarted' || !secondment) return [];
  return [...hostStillThere(secondment, event, context), ...homePostKept(secondment, event, context)];
}

/**
 * By which posts it is judged whether somebody is seconded elsewhere, and whether the host is still there: such facts may
 * come on record, or be corrected, afterwards.
 */
export const gathers = {
  for: ['SecondmentPlanned', 'SecondmentStarted'],
  sought: ({ type, data }: EffectiveEvent, { own }: Context<SecondmentsState>): readonly FactsSought[] => {
    const { hostTeamId } = (type === 'SecondmentStarted' && entry(own.at(), String(data['secondmentId']))) || {};
    return [
      { kind: 'incumbency', ref: String(data['cadreId']) },
      ...(hostTeamId === undefined ? [] : [{ kind: 'dissolved', ref: hostTeamId }]),
    ];
  },
};

/** What the rules say of an act. */
export function judge(
  state: SecondmentsState,
  event: EffectiveEvent,
  context: Context<SecondmentsState>,
): readonly Judgement[] {
  const { rules } = context;
  const { type, data, effectiveOn } = event;
  const before = BEFORE[type as Step];
  const secondment = entry(state, String(data['secondmentId']));
  const long = [
    ...heldAtTheHost(secondment, event, context),
    ...whenItBegins(secondment, event, context),
    ...lastsLong(secondment, event, rules),
  ];
  if (!before || !secondment) return long;
  const missing = secondment[before.day] === undefined ? [before.step] : [];
  const order = secondmentSteps.ask(rules, { step: type, missing });
  const { endedOn } = secondment;
  if (type !== 'SecondmentAssessed' || endedOn === undefined) return [...order, ...long];
  return [...order, ...secondmentAssessed.ask(rules, { from: endedOn, on: effectiveOn })];
}

function dueOn(secondment: Secondment): PlainDate | undefined {
  const due: Partial<Record<string, PlainDate>> = { planned: secondment.plannedFrom, active: secondment.plannedTo };
  return due[stateOf(secondment)];
}

function caseOf(secondment: Secondment, cadreId: string): Facts['case'] {
  const { plannedOn, assessedOn, cancelledOn, lastStep, homeTeamId, hostTeamId, kind, grade } = secondment;
  const teams = [hostTeamId, homeTeamId].filter((teamId) => teamId !== undefined);
  return {
    category: 'secondment',
    kind,
    subjects: [`cadre-${cadreId}`, ...teams.map((teamId) => `team-${teamId}`)],
    state: stateOf(secondment),
    step: lastStep,
    openedOn: plannedOn,
    dueOn: dueOn(secondment),
    closedOn: cancelledOn ?? assessedOn,
    outcome: cancelledOn === undefined ? grade : 'cancelled',
    held: 'internal',
  };
}

/** What holds in this state. */
export const facts = {
  secondment: ({ secondments }, cadreId) =>
    Object.entries(secondments).map(([secondmentId, secondment]) => {
      const { plannedOn: _, assessedOn: __, cancelledOn: ___, lastStep: ____, ...told } = secondment;
      return {
        key: `${cadreId}/${secondmentId}`,
        ref: cadreId,
        value: { ...told, cadreId, state: stateOf(secondment) },
      };
    }),
  case: ({ secondments }, cadreId) =>
    Object.entries(secondments).map(([secondmentId, secondment]) => ({
      key: `${cadreId}/${secondmentId}`,
      ref: `cadre-${cadreId}`,
      value: caseOf(secondment, cadreId),
    })),
} satisfies FactsFrom<SecondmentsState>;
