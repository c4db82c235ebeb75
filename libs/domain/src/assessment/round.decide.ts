import {
  refuse,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type JsonObject,
  type Judgement,
  type PlainDate,
  type Refusal,
} from '#libs/kernel';
import { assessmentSeason, assessmentSteps, everybodyGraded, ranksUnique, yearCome } from '#libs/rules';
import type { Facts, FactsFrom } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { RankedTeam, RoundKinds } from './round.events.ts';

type Data = DataOf<RoundKinds>;

/** Every state that a round can be in. */
export const ROUND_STATES = ['open', 'ranked', 'closed'] as const;

/** The annual assessment (年度考核轮次) of the whole district for one year. */
export interface RoundState {
  readonly state: 'none' | (typeof ROUND_STATES)[number];
  readonly year: number;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  readonly lastStep: string;
  readonly rankings: readonly Facts['ranking'][];
}

/** Before anything is recorded. */
export const noRound: RoundState = { state: 'none', year: 0, openedOn: '', lastStep: '', rankings: [] };

function ranked(year: number, { group, teams, last }: Data['RankingPublished'], on: PlainDate): Facts['ranking'][] {
  return teams.map(({ teamId, scoreHundredths, rank, tied }) => ({
    year,
    group,
    publishedOn: on,
    teamId,
    scoreHundredths,
    rank,
    size: teams.length,
    tied: tied ?? false,
    last: teamId === last,
  }));
}

const changes: Evolve<RoundState, RoundKinds> = {
  AssessmentRoundOpened: (state, { year }, { effectiveOn }) => ({
    ...state,
    state: 'open',
    year,
    openedOn: effectiveOn,
  }),
  RankingPublished: (state, data, { effectiveOn }) => ({
    ...state,
    state: 'ranked',
    rankings: [...state.rankings, ...ranked(state.year, data, effectiveOn)],
  }),
  AssessmentRoundClosed: (state, _, { effectiveOn }) => ({ ...state, state: 'closed', closedOn: effectiveOn }),
  AssessmentRoundReopened: (state) => ({
    ...state,
    state: state.rankings.length > 0 ? 'ranked' : 'open',
    closedOn: undefined,
  }),
};

/** How an event changes the round. */
export function evolve(state: RoundState, event: EffectiveEvent): RoundState {
  const changed = by<RoundState, RoundState>(changes, state, event);
  return changed ? { ...changed, lastStep: event.type } : state;
}

function closed(state: RoundState): Refusal | undefined {
  return state.state === 'closed'
    ? refuse('ASSESSMENT_CLOSED', { what: 'assessmentRound', closedOn: state.closedOn })
    : undefined;
}

function rankedTwice(teams: readonly RankedTeam[]): Refusal | undefined {
  const ids = teams.map(({ teamId }) => teamId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : refuse('ALREADY_RECORDED', { what: 'ranking', id: twice });
}

/** What is impossible in a round (class H), kind by kind. */
const guards: Guards<RoundState, RoundKinds> = {
  RankingPublished: (state, { group, teams }) =>
    closed(state) ??
    (state.rankings.some((line) => line.group === group)
      ? refuse('ALREADY_RECORDED', { what: 'ranking', id: group })
      : rankedTwice(teams)),
  AssessmentRoundClosed: closed,
  AssessmentRoundReopened: (state) =>
    state.state === 'closed' ? undefined : refuse('NOT_CLOSED', { what: 'assessmentRound', state: state.state }),
};

/** Refuses an event that is impossible in this state. */
export function guard(state: RoundState, event: EffectiveEvent): Refusal | undefined {
  if (event.type === 'AssessmentRoundOpened') {
    return state.state === 'none'
      ? undefined
      : refuse('ALREADY_OPEN', { what: 'assessmentRound', since: state.openedOn });
  }
  if (state.state !== 'none') return by(guards, state, event);
  return refuse('NOT_OPEN', { what: 'assessmentRound' });
}

/** The team in the last place, where that place is one team's own. */
function lastOf(teams: readonly RankedTeam[]): string | undefined {
  const lowest = Math.max(...teams.map(({ rank }) => rank));
  const there = teams.filter(({ rank }) => rank === lowest);
  return teams.length > 1 && there.length === 1 && !there[0]!.tied ? there[0]!.teamId : undefined;
}

/** Works out which team is last. Whether it was last the year before too depends on other years: it is told on reading. */
export function enrich(state: RoundState, event: EffectiveEvent): JsonObject {
  return by<RoundState, JsonObject>(completions, state, event) ?? event.data;
}

const completions = {
  RankingPublished: (_: RoundState, { teams }: Data['RankingPublished'], { data }: EffectiveEvent): JsonObject => {
    const last = lastOf(teams);
    return last === undefined ? data : { ...data, last };
  },
};

/** Ranks that a team shares without saying so, and ranks that nobody has though they should. */
function unclear(teams: readonly RankedTeam[]): { shared: number[]; missing: number[] } {
  const byRank = Map.groupBy(teams, ({ rank }) => rank);
  const shared = [...byRank].filter(([, there]) => there.length > 1 && !there.every(({ tied }) => tied));
  const missing = teams
    .map((_, index) => index + 1)
    // After a shared rank as many are left out as share it: 1, 2, 2, 4.
    .filter((rank) => !byRank.has(rank) && teams.filter((team) => team.rank < rank).length < rank);
  return { shared: shared.map(([rank]) => rank), missing };
}

type Judges = {
  [K in keyof RoundKinds]?: (
    of: { state: RoundState; context: Context<RoundState> },
    data: Data[K],
    event: EffectiveEvent,
  ) => readonly Judgement[];
};

const judges: Judges = {
  AssessmentRoundOpened: ({ context: { rules } }, { year }, { effectiveOn: on }) =>
    [yearCome, assessmentSeason].flatMap((rule) => rule.ask(rules, { year, on })),
  RankingPublished: ({ context: { rules } }, { group, teams }) => ranksUnique.ask(rules, { group, ...unclear(teams) }),
  AssessmentRoundClosed: ({ state, context }, _, { effectiveOn }) => {
    const open = stillOpen(context.found, effectiveOn);
    const order = { step: 'AssessmentRoundClosed', missing: state.rankings.length > 0 ? [] : ['RankingPublished'] };
    const asking = { code: 'ASSESSMENTS_OPEN', params: { teams: open, count: open.length } };
    return [
      ...assessmentSteps.ask(context.rules, { ...order, state: state.state }, { params: order }),
      ...everybodyGraded.ask(context.rules, { missing: open }, asking),
    ];
  },
};

/** Teams whose assessment is not closed on a day. */
function stillOpen(assessments: readonly FactRow[], on: PlainDate): string[] {
  return assessments
    .filter(({ validFrom, validTo }) => validFrom <= on && validTo > on)
    .filter(({ value }) => value['state'] !== 'closed')
    .map(({ value }) => String(value['teamId']));
}

/** Asks the procedural and advisory rules of the round. */
export function judge(state: RoundState, event: EffectiveEvent, context: Context<RoundState>): readonly Judgement[] {
  return (
    by<{ state: RoundState; context: Context<RoundState> }, readonly Judgement[]>(judges, { state, context }, event) ??
    []
  );
}

/** What holds in this state of the round. */
export const facts = {
  assessmentRound: ({ year, state, openedOn, closedOn }, id) =>
    state === 'none' ? [] : [{ key: id, value: { year, state, openedOn, closedOn } }],
  ranking: ({ state, rankings }, id) =>
    state === 'none'
      ? []
      : rankings.map((value) => ({ key: `${id}/${value.group}/${value.teamId}`, ref: value.teamId, value })),
  case: ({ state, openedOn, closedOn, lastStep }, id) => {
    if (state === 'none') return [];
    const value: Facts['case'] = {
      category: 'assessmentRound',
      kind: 'annual',
      subjects: [],
      state,
      step: lastStep,
      openedOn,
      closedOn,
      held: 'internal',
    };
    return [{ key: id, value }];
  },
} satisfies FactsFrom<RoundState>;
