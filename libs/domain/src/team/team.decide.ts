import {
  refuse,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type JsonObject,
  type KeyedFact,
  type PlainDate,
  type Refusal,
  type Timeline,
} from '#libs/kernel';
import type { CadreRegister, Facts, FactsFrom, TeamKind, TeamRegister, TeamStateName } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { TeamKinds } from './team.events.ts';

type Data = DataOf<TeamKinds>;
type Table<Value> = Readonly<Record<string, Value>>;

/** A leading team (领导班子) with its posts and who holds them. */
export interface TeamState extends TeamRegister {
  readonly state: TeamStateName | 'none';
  readonly name: string;
  readonly kind: TeamKind;
  readonly intoTeamId?: string;
  /** The day on which it was merged or abolished. */
  readonly endedOn?: PlainDate;
  readonly headcount?: number;
  readonly slotCount?: number;
  readonly postsAuthorised: number;
  readonly posts: Table<Facts['post']>;
  readonly incumbents: Table<Facts['incumbency']>;
  readonly displaced: Table<Facts['displaced']>;
  readonly patrons: Table<Facts['patron']>;
  readonly improvement?: Facts['improvement'];
  readonly targets: Table<readonly string[]>;
}

/** Before anything is recorded of it. */
export const noTeam: TeamState = {
  state: 'none',
  name: '',
  kind: 'department',
  postsAuthorised: 0,
  posts: {},
  incumbents: {},
  displaced: {},
  patrons: {},
  targets: {},
};

/** What stands under an id. Ids are free words: `constructor` is a post like any other, and none until it is authorised. */
export function entry<Value>(table: Table<Value>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function without<Value>(table: Table<Value>, key: string): Table<Value> {
  const { [key]: _, ...rest } = table;
  return rest;
}

function ended(state: TeamState, as: TeamStateName, endedOn: PlainDate): TeamState {
  return { ...state, state: as, endedOn, posts: {}, incumbents: {}, patrons: {}, improvement: undefined };
}

function displacedBy(state: TeamState, intoTeamId: string, since: PlainDate): TeamState['displaced'] {
  const cadres = Object.values(state.incumbents).map(({ cadreId }) => [cadreId, { cadreId, intoTeamId, since }]);
  return Object.fromEntries(cadres) as TeamState['displaced'];
}

const unchanged = (state: TeamState): TeamState => state;

/** What of a post goes with whoever takes it: service is counted by it, whatever becomes of the post. */
function standingOf(post: Facts['post'] | undefined): Pick<Facts['incumbency'], 'rank' | 'principal'> {
  return post ? { rank: post.rank, principal: post.principal } : {};
}

/** How each event changes the team. */
export const evolve: Evolve<TeamState, TeamKinds> = {
  TeamRegistered: (state, { name, kind }) => ({ ...state, state: 'active', name, kind }),
  TeamRenamed: (state, { name }) => ({ ...state, name }),
  TeamMerged: (state, { intoTeamId }, { effectiveOn }) => ({
    ...ended(state, 'merged', effectiveOn),
    intoTeamId,
    displaced: displacedBy(state, intoTeamId, effectiveOn),
  }),
  TeamAbolished: (state, _, { effectiveOn }) => ended(state, 'abolished', effectiveOn),
  PostAuthorised: (state, { postId, title, principal, elected, rank, appointedBy }) => {
    const { postsAuthorised: order, posts } = state;
    const body = appointedBy === undefined || appointedBy === 'committee' ? {} : { appointedBy };
    const post = { title, principal, elected, rank, ...body, order };
    return { ...state, postsAuthorised: order + 1, posts: { ...posts, [postId]: post } };
  },
  PostWithdrawn: (state, { postId }) => ({ ...state, posts: without(state.posts, postId) }),
  HeadcountSet: (state, { headcount, slotCount }) => ({ ...state, headcount, slotCount }),
  IncumbentAssigned: (state, { postId, cadreId, onProbation, caseId, ground }, { effectiveOn }) => ({
    ...state,
    incumbents: {
      ...state.incumbents,
      [postId]: {
        cadreId,
        since: effectiveOn,
        onProbation: onProbation ?? false,
        caseId,
        ground,
        ...standingOf(entry(state.posts, postId)),
      },
    },
  }),
  IncumbentConfirmed: (state, { postId }) => ({
    ...state,
    incumbents: { ...state.incumbents, [postId]: { ...entry(state.incumbents, postId)!, onProbation: false } },
  }),
  IncumbentRelieved: (state, { postId }) => ({ ...state, incumbents: without(state.incumbents, postId) }),
  PastIncumbencyRecorded: (state, { postId, cadreId, ground }, { effectiveOn, ends }) =>
    ends
      ? { ...state, incumbents: without(state.incumbents, postId) }
      : {
          ...state,
          incumbents: {
            ...state.incumbents,
            [postId]: {
              cadreId,
              since: effectiveOn,
              onProbation: false,
              ground,
              ...standingOf(entry(state.posts, postId)),
            },
          },
        },
  PatronAssigned: (state, { patronId, name }, { effectiveOn }) => ({
    ...state,
    patrons: { ...state.patrons, [patronId]: { name, since: effectiveOn } },
  }),
  PatronVisitRecorded: (state, { patronId }, { effectiveOn }) => ({
    ...state,
    patrons: { ...state.patrons, [patronId]: { ...entry(state.patrons, patronId)!, lastVisitOn: effectiveOn } },
  }),
  PatronReleased: (state, { patronId }) => ({ ...state, patrons: without(state.patrons, patronId) }),
  TeamImprovementOpened: (state, { ground }, { effectiveOn }) => ({
    ...state,
    improvement: { ground, since: effectiveOn },
  }),
  TeamImprovementClosed: (state) => ({ ...state, improvement: undefined }),
  TeamHonourGranted: unchanged,
  TeamTargetsSet: (state, { year, targets }) => ({
    ...state,
    targets: { ...state.targets, [year]: targets.map(({ name }) => name) },
  }),
  TargetScoreRecorded: unchanged,
  PledgeSigned: unchanged,
  PledgeReviewed: unchanged,
};

function heldBy(state: TeamState, postId: string, cadreId: string): Refusal | undefined {
  const incumbent = entry(state.incumbents, postId);
  if (incumbent?.cadreId === cadreId) return undefined;
  return refuse('NOT_INCUMBENT', { postId, cadreId, incumbent: incumbent?.cadreId ?? null });
}

function patronKnown(state: TeamState, patronId: string): Refusal | undefined {
  return entry(state.patrons, patronId) ? undefined : refuse('NOT_PATRON', { patronId });
}

function postAuthorised(state: TeamState, postId: string): Refusal | undefined {
  return entry(state.posts, postId) ? undefined : refuse('POST_NOT_AVAILABLE', { postId });
}

function postEmpty(state: TeamState, postId: string): Refusal | undefined {
  const incumbent = entry(state.incumbents, postId);
  return incumbent && refuse('POST_OCCUPIED', { postId, cadreId: incumbent.cadreId, since: incumbent.since });
}

/** What is impossible in a team (class H), kind by kind. */
const guards: Guards<TeamState, TeamKinds> = {
  TeamMerged: (_, { intoTeamId }, { stream }) =>
    stream === `team-${intoTeamId}` ? refuse('MERGE_TARGET_INVALID', { intoTeamId, state: 'itself' }) : undefined,
  TeamAbolished: (state) => {
    const [postId] = Object.keys(state.incumbents);
    return postId === undefined ? undefined : postEmpty(state, postId);
  },
  PostAuthorised: (state, { postId }) =>
    entry(state.posts, postId) ? refuse('ALREADY_RECORDED', { what: 'post', id: postId }) : undefined,
  PostWithdrawn: (state, { postId }) => postAuthorised(state, postId) ?? postEmpty(state, postId),
  IncumbentAssigned: (state, { postId, onProbation }) => {
    const post = entry(state.posts, postId);
    if (!post) return refuse('POST_NOT_AVAILABLE', { postId });
    if (onProbation && post.elected) return refuse('PROBATION_NOT_ALLOWED', { postId, title: post.title });
    return postEmpty(state, postId);
  },
  IncumbentConfirmed: (state, { postId, cadreId }) =>
    heldBy(state, postId, cadreId) ??
    (entry(state.incumbents, postId)?.onProbation ? undefined : refuse('NOT_ON_PROBATION', { postId, cadreId })),
  IncumbentRelieved: (state, { postId, cadreId }) => heldBy(state, postId, cadreId),
  PastIncumbencyRecorded: (state, { postId, cadreId, until }, { effectiveOn, ends }) => {
    if (ends) {
      const incumbent = entry(state.incumbents, postId);
      return incumbent?.cadreId === cadreId ? undefined : (postEmpty(state, postId) ?? heldBy(state, postId, cadreId));
    }
    if (until <= effectiveOn) return refuse('DATE_ORDER', { start: effectiveOn, end: until });
    return postAuthorised(state, postId) ?? postEmpty(state, postId);
  },
  PatronAssigned: (state, { patronId }) =>
    entry(state.patrons, patronId) ? refuse('ALREADY_RECORDED', { what: 'patron', id: patronId }) : undefined,
  PatronVisitRecorded: (state, { patronId }) => patronKnown(state, patronId),
  PatronReleased: (state, { patronId }) => patronKnown(state, patronId),
  TeamImprovementOpened: (state) =>
    state.improvement && refuse('ALREADY_OPEN', { what: 'improvement', since: state.improvement.since }),
  TeamImprovementClosed: (state) => (state.improvement ? undefined : refuse('NOT_OPEN', { what: 'improvement' })),
  TeamTargetsSet: (_, { targets }) => {
    const names = targets.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return refuse('ALREADY_RECORDED', { what: 'target', id: twice });
    const total = targets.reduce((sum, { weight }) => sum + weight, 0);
    return total === 100 ? undefined : refuse('WEIGHTS_NOT_100', { total });
  },
  TargetScoreRecorded: (state, { year, target }) =>
    state.targets[year]?.includes(target) ? undefined : refuse('TARGET_NOT_SET', { year, target }),
};

/** Refuses an event that is impossible in this state. */
export function guard(state: TeamState, event: EffectiveEvent): Refusal | undefined {
  if (event.type === 'TeamRegistered') {
    return state.state === 'none' ? undefined : refuse('ALREADY_RECORDED', { what: 'team', id: event.stream.slice(5) });
  }
  if (state.state !== 'active') {
    return refuse('TEAM_NOT_ACTIVE', { teamId: event.stream.slice(5), state: state.state, on: event.effectiveOn });
  }
  return by(guards, state, event);
}

/** The days on which the incumbency that begins with this event holds: from its date to the first day it is gone. */
function tenure(event: EffectiveEvent, postId: string, cadreId: string, context: Context<TeamState>): PlainDate | null {
  const gone = context.own
    .from(event.effectiveOn)
    .find(({ state }) => entry(state.incumbents, postId)?.cadreId !== cadreId);
  return gone?.on ?? null;
}

function cadreActive(
  event: EffectiveEvent,
  data: Pick<Data['IncumbentAssigned'], 'postId' | 'cadreId'>,
  context: Context<TeamState>,
): Refusal | undefined {
  const until = tenure(event, data.postId, data.cadreId, context);
  const inactive = context
    .referenced<CadreRegister>('cadre', data.cadreId)
    .from(event.effectiveOn)
    .find(({ on, state }) => state.state !== 'active' && (until === null || on < until));
  return (
    inactive && refuse('CADRE_NOT_ACTIVE', { cadreId: data.cadreId, state: inactive.state.state, on: inactive.on })
  );
}

type Admissions = {
  [K in keyof Data]?: (context: Context<TeamState>, data: Data[K], event: EffectiveEvent) => Refusal | undefined;
};

const admissions: Admissions = {
  IncumbentAssigned: (context, data, event) => cadreActive(event, data, context),
  PastIncumbencyRecorded: (context, data, event) =>
    data.until > context.today
      ? refuse('FUTURE_FACT', { type: event.type, effectiveOn: data.until, today: context.today })
      : cadreActive(event, data, context),
  TeamMerged: (context, { intoTeamId }, event) => {
    const { state } = context.referenced<TeamRegister>('team', intoTeamId).at(event.effectiveOn);
    return state === 'active' ? undefined : refuse('MERGE_TARGET_INVALID', { intoTeamId, state });
  },
};

/** Refuses an event for what lies outside the team. */
export function admit(event: EffectiveEvent, context: Context<TeamState>): Refusal | undefined {
  return by(admissions, context, event);
}

/** Teams merged into this one, each on its day: this one must be there on that day. */
export function takesInWhileActive(own: Timeline<TeamState>, absorbed: readonly FactRow[]): Refusal | undefined {
  const stranded = absorbed.filter(({ validFrom }) => own.at(validFrom).state !== 'active');
  const events = stranded.map(({ key, validFrom }) => ({
    stream: `team-${key}`,
    type: 'TeamMerged',
    effectiveOn: validFrom,
  }));
  return events.length > 0 ? refuse('LATER_RECORDS_DEPEND', { events, count: events.length }) : undefined;
}

function parts<Value extends JsonObject & { readonly cadreId?: string }>(
  id: string,
  table: Table<Value>,
): KeyedFact<Value>[] {
  return Object.entries(table).map(([key, value]) => {
    const fact = { key: `${id}/${key}`, value };
    return value.cadreId === undefined ? fact : { ...fact, ref: value.cadreId };
  });
}

/** What holds in this state of the team. */
export const facts = {
  team: (state, id) => {
    if (state.state === 'none') return [];
    const { name, kind, intoTeamId, headcount, slotCount } = state;
    const value = { name, kind, state: state.state, intoTeamId, headcount, slotCount };
    return [{ key: id, ref: intoTeamId, value }];
  },
  post: (state, id) => (state.state === 'none' ? [] : parts<Facts['post'] & { cadreId?: string }>(id, state.posts)),
  incumbency: (state, id) => (state.state === 'none' ? [] : parts(id, state.incumbents)),
  displaced: (state, id) => (state.state === 'none' ? [] : parts(id, state.displaced)),
  dissolved: ({ state, endedOn }, id) =>
    state === 'none' || endedOn === undefined ? [] : [{ key: id, ref: id, value: { state, since: endedOn } }],
  patron: (state, id) =>
    state.state === 'none' ? [] : parts<Facts['patron'] & { cadreId?: string }>(id, state.patrons),
  improvement: ({ state, improvement }, id) =>
    state !== 'none' && improvement ? [{ key: id, value: improvement }] : [],
} satisfies FactsFrom<TeamState>;
