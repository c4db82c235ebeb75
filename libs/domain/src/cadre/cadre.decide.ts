import {
  firstDayOf,
  refuse,
  type Context,
  type EffectiveEvent,
  type FactRow,
  type FactsSought,
  type JsonObject,
  type Judgement,
  type KeyedFact,
  type PartialDate,
  type PlainDate,
  type Refusal,
  type Timeline,
} from '#libs/kernel';
import {
  adultAtWork,
  civilRankBegun,
  degreeWithEducation,
  honourUnadmonished,
  partyAge,
  rankInfluence,
  secondmentOver,
  workingAge,
  yearCome,
} from '#libs/rules';
import { MASSES, PARTY_MEMBER } from '../shared/codes.ts';
import type { CadreRegister, CadreState as StateName, EducationRecord, Facts, FactsFrom } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { CadreKinds } from './cadre.events.ts';

/** A cadre (干部) as the ledger knows the person. */
export interface CadreState extends CadreRegister {
  readonly state: StateName | 'none';
  readonly name: string;
  readonly sex: string;
  readonly birth: PartialDate;
  readonly ethnicity?: string;
  readonly nativePlace?: string;
  readonly startedWork?: PartialDate;
  readonly entryKind: string;
  readonly education: readonly EducationRecord[];
  readonly politicalStatus?: Facts['politicalStatus'];
  readonly civilRank?: Facts['civilRank'];
  readonly reserve?: Facts['reserve'];
  readonly liaisonPoints: readonly string[];
  /** Why and when the cadre left, while away. */
  readonly departure?: Facts['departure'];
}

/** Before anything is recorded of the person. */
export const noCadre: CadreState = {
  state: 'none',
  name: '',
  sex: '',
  birth: '',
  entryKind: '',
  education: [],
  liaisonPoints: [],
};

const unchanged = (state: CadreState): CadreState => state;

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

// GB/T 4658 numbers the highest level lowest; at the same level full-time goes before in-service, and what a party school
// gave comes last.
function shownFirst(a: EducationRecord, b: EducationRecord): number {
  const byLevel = Number(a.level[0]) - Number(b.level[0]);
  if (byLevel !== 0) return byLevel;
  const byMode = Number(a.studyMode === 'inService') - Number(b.studyMode === 'inService');
  return byMode === 0 ? Number(/[AB]/.test(a.level)) - Number(/[AB]/.test(b.level)) : byMode;
}

/** How each event changes what is known of the cadre. */
export const evolve: Evolve<CadreState, CadreKinds> = {
  CadreRegistered: (state, { name, sex, birth, ethnicity, nativePlace, startedWork, entryKind }) => ({
    ...state,
    state: 'active',
    name,
    sex,
    birth,
    ethnicity,
    nativePlace,
    startedWork,
    entryKind,
  }),
  CadreRenamed: (state, { name }) => ({ ...state, name }),
  CadreFactsCorrected: (state, { sex, birth, ethnicity, nativePlace, startedWork }) => ({
    ...state,
    ...given({ sex, birth, ethnicity, nativePlace, startedWork }),
  }),
  EducationRecorded: (state, { level, degree, studyMode, major, school }, { effectiveOn }) => ({
    ...state,
    education: [...state.education, { level, degree, studyMode, major, school, on: effectiveOn }].sort(shownFirst),
  }),
  PoliticalStatusRecorded: (state, { status, joinedOn }) => ({ ...state, politicalStatus: { status, joinedOn } }),
  CivilRankRecorded: (state, { rank }, { effectiveOn }) => ({ ...state, civilRank: { rank, since: effectiveOn } }),
  HonourRecorded: unchanged,
  ServiceElsewhereRecorded: unchanged,
  PersonalEventRecorded: unchanged,
  ReserveListed: (state, { level }, { effectiveOn }) => ({ ...state, reserve: { level, since: effectiveOn } }),
  ReserveReviewed: (state, { outcome }) => (outcome === 'kept' ? state : { ...state, reserve: undefined }),
  ReserveDelisted: (state) => ({ ...state, reserve: undefined }),
  LeaveTaken: unchanged,
  MedicalCheckCompleted: unchanged,
  StudyPlanSet: unchanged,
  ReadingCompleted: unchanged,
  LiaisonPointAssigned: (state, { pointId }) => ({ ...state, liaisonPoints: [...state.liaisonPoints, pointId] }),
  LiaisonVisitRecorded: unchanged,
  LiaisonPointEnded: (state, { pointId }) => ({
    ...state,
    liaisonPoints: state.liaisonPoints.filter((point) => point !== pointId),
  }),
  CadreDeparted: (state, { reason }, { effectiveOn }) => ({
    ...state,
    state: 'departed',
    reserve: undefined,
    liaisonPoints: [],
    departure: { reason, since: effectiveOn },
  }),
  CadreReturned: (state) => ({ ...state, state: 'active', departure: undefined }),
};

function plausible(
  birth: PartialDate,
  startedWork: PartialDate | undefined,
  event: EffectiveEvent,
): Refusal | undefined {
  if (firstDayOf(birth) > event.effectiveOn) {
    return refuse('DATE_IMPLAUSIBLE', {
      earlier: 'birth',
      later: 'effectiveOn',
      before: birth,
      after: event.effectiveOn,
    });
  }
  if (startedWork !== undefined && firstDayOf(startedWork) < firstDayOf(birth)) {
    return refuse('DATE_IMPLAUSIBLE', { earlier: 'birth', later: 'startedWork', before: birth, after: startedWork });
  }
  return undefined;
}

// A month counts to its last day: it may have begun and ended in the same one.
function lastDayOf(date: PartialDate): PlainDate {
  return date.length === 7 ? `${date}-31` : date;
}

function onReserve(state: CadreState): Refusal | undefined {
  return state.reserve ? undefined : refuse('NOT_ON_RESERVE');
}

function hasPoint(state: CadreState, pointId: string): Refusal | undefined {
  return state.liaisonPoints.includes(pointId) ? undefined : refuse('NO_LIAISON_POINT', { pointId });
}

/** What is impossible for a cadre (class H), kind by kind. */
const guards: Guards<CadreState, CadreKinds> = {
  CadreRegistered: (_, { birth, startedWork }, event) => plausible(birth, startedWork, event),
  CadreFactsCorrected: (state, corrected, event) =>
    Object.keys(corrected).length === 0
      ? refuse('NOTHING_TO_CORRECT')
      : plausible(corrected.birth ?? state.birth, corrected.startedWork ?? state.startedWork, event),
  PoliticalStatusRecorded: (_, { status, joinedOn }) =>
    status === MASSES && joinedOn ? refuse('POLITICAL_STATUS_CONFLICT', { status, joinedOn }) : undefined,
  ServiceElsewhereRecorded: (_, { until }, { effectiveOn }) =>
    until !== undefined && lastDayOf(until) < effectiveOn
      ? refuse('DATE_IMPLAUSIBLE', { earlier: 'effectiveOn', later: 'until', before: effectiveOn, after: until })
      : undefined,
  ReserveListed: (state) =>
    state.reserve ? refuse('ALREADY_OPEN', { what: 'reserve', since: state.reserve.since }) : undefined,
  ReserveReviewed: onReserve,
  ReserveDelisted: onReserve,
  LiaisonPointAssigned: (state, { pointId }) =>
    state.liaisonPoints.includes(pointId)
      ? refuse('ALREADY_RECORDED', { what: 'liaisonPoint', id: pointId })
      : undefined,
  LiaisonVisitRecorded: (state, { pointId }) => hasPoint(state, pointId),
  LiaisonPointEnded: (state, { pointId }) => hasPoint(state, pointId),
};

// What a person brings along may be older than the registration.
const BIOGRAPHICAL: readonly string[] = [
  'EducationRecorded',
  'PoliticalStatusRecorded',
  'CivilRankRecorded',
  'HonourRecorded',
  'ServiceElsewhereRecorded',
] satisfies (keyof CadreKinds)[];

/** Refuses an event that is impossible in this state. */
export function guard(state: CadreState, event: EffectiveEvent): Refusal | undefined {
  const cadreId = event.stream.slice('cadre-'.length);
  const inactive = refuse('CADRE_NOT_ACTIVE', { cadreId, state: state.state, on: event.effectiveOn });
  if (event.type === 'CadreRegistered') {
    if (state.state !== 'none') return refuse('ALREADY_RECORDED', { what: 'cadre', id: cadreId });
  } else if (event.type === 'CadreReturned') {
    if (state.state !== 'departed') return refuse('CADRE_NOT_DEPARTED', { cadreId, state: state.state });
    const { reason, since } = state.departure ?? {};
    return reason === 'deceased' ? refuse('CADRE_DECEASED', { cadreId, since: since ?? null }) : undefined;
  } else if (state.state === 'departed' || (state.state === 'none' && !BIOGRAPHICAL.includes(event.type))) {
    return inactive;
  }
  return by(guards, state, event);
}

function beforeBirth(birth: PartialDate, later: string, after: PartialDate): Refusal | undefined {
  return lastDayOf(after) < firstDayOf(birth)
    ? refuse('DATE_IMPLAUSIBLE', { earlier: 'birth', later, before: birth, after })
    : undefined;
}

// It may be dated before the registration that says when the person was born, so it is asked of the whole history.
function lived({ type, data, effectiveOn }: EffectiveEvent, birth: PartialDate): Refusal | undefined {
  if (!BIOGRAPHICAL.includes(type)) return undefined;
  const { joinedOn } = data as { joinedOn?: PartialDate };
  return (
    (joinedOn === undefined ? undefined : beforeBirth(birth, 'joinedOn', joinedOn)) ??
    beforeBirth(birth, 'effectiveOn', effectiveOn)
  );
}

/** Refuses a start of work that lies ahead. */
function notYet({ type, data }: EffectiveEvent, today: PlainDate): Refusal | undefined {
  const { startedWork } = data as { startedWork?: PartialDate };
  return startedWork !== undefined && firstDayOf(startedWork) > today
    ? refuse('FUTURE_FACT', { type, effectiveOn: startedWork, today })
    : undefined;
}

/** Refuses what a person would have done before being born (a party joined, an education completed, a rank or honour), and work that lies ahead. */
export function admit(event: EffectiveEvent, { own, today }: Context<CadreState>): Refusal | undefined {
  const ahead = notYet(event, today);
  if (ahead) return ahead;
  const saysBirth = event.type === 'CadreRegistered' || event.type === 'CadreFactsCorrected';
  const asked = saysBirth ? own.history : [event].filter(({ type }) => BIOGRAPHICAL.includes(type));
  const { birth } = asked.length > 0 ? own.at() : noCadre;
  if (birth === '') return undefined;
  for (const each of asked) {
    const refusal = lived(each, birth);
    if (refusal) return refusal;
  }
  return undefined;
}

type Judges = {
  [K in keyof CadreKinds]?: (
    context: Context<CadreState>,
    data: DataOf<CadreKinds>[K],
    event: EffectiveEvent,
  ) => readonly Judgement[];
};

/** The Party is joined by grown-ups. Where only the day of the status is known, it counts. */
function grownUp(
  { rules }: Context<CadreState>,
  birth: PartialDate,
  { status, joinedOn: joined }: { status: string; joinedOn?: PartialDate | undefined },
): Judgement[] {
  if (birth === '' || joined === undefined || !PARTY_MEMBER.includes(status)) return [];
  return partyAge.ask(rules, { birth, joined });
}

/** Ages at which people work and join the Party, by the birth as it stands now. */
function ages(context: Context<CadreState>, said: { birth?: string; startedWork?: string }): Judgement[] {
  const { birth, startedWork, politicalStatus } = context.own.at();
  const ofWork = said.birth ?? said.startedWork;
  // Who said something else before is not to blame for what was corrected to.
  const isAsSaid = (said.birth ?? birth) === birth && (said.startedWork ?? startedWork) === startedWork;
  return [
    ...(ofWork !== undefined && startedWork !== undefined
      ? [workingAge, adultAtWork].flatMap((rule) => rule.ask(context.rules, { birth, startedWork }))
      : []),
    ...(said.birth !== undefined && politicalStatus ? grownUp(context, birth, politicalStatus) : []),
  ].filter(({ holds }) => holds || isAsSaid);
}

/** Who is on record without a start of work is in service from his registration on at the latest. */
function inServiceFrom({ rules, own }: Context<CadreState>, registeredOn: PlainDate): Judgement[] {
  const { birth, startedWork } = own.at();
  return startedWork === undefined ? workingAge.ask(rules, { birth, startedWork: registeredOn }) : [];
}

/** Whether somebody rises in civil rank while an admonition counts; a first rank is no rise. */
function risesInRank(context: Context<CadreState>, rank: string, on: PlainDate): Judgement[] {
  const heldRank = context.own.days().findLast((day) => day.on < on)?.state.civilRank?.rank;
  if (heldRank === undefined) return [];
  const [until = null] = context
    .gathered<Facts['admonition']>('admonition', context.id)
    .filter(({ value }) => value.issuedOn <= on && on < value.influenceUntil)
    .map(({ value }) => value.influenceUntil)
    .sort()
    .reverse();
  return rankInfluence.ask(context.rules, { cadreId: context.id, on, rank, heldRank, until });
}

const judges: Judges = {
  CadreRegistered: (context, data, { effectiveOn }) => [...ages(context, data), ...inServiceFrom(context, effectiveOn)],
  CadreFactsCorrected: (context, data) => ages(context, data),
  PoliticalStatusRecorded: (context, data) => grownUp(context, context.own.at().birth, data),
  EducationRecorded: ({ rules, own }, { level, degree }) => {
    const levels = [...own.at().education.map((record) => record.level), level];
    return degree === undefined ? [] : degreeWithEducation.ask(rules, { degree, levels: [...new Set(levels)] });
  },
  CivilRankRecorded: (context, { rank }, { effectiveOn: on }) => [
    ...civilRankBegun.ask(context.rules, { rank, on }),
    ...risesInRank(context, rank, on),
  ],
  HonourRecorded: (context, _, { effectiveOn: on }) => {
    const admonitions = context.gathered<Facts['admonition']>('admonition', context.id);
    const admonishedOn = [...new Set(admonitions.map(({ value }) => value.issuedOn))].sort();
    return honourUnadmonished.ask(context.rules, { cadreId: context.id, on, admonishedOn });
  },
  LeaveTaken: ({ rules }, { year }, { effectiveOn: on }) => yearCome.ask(rules, { year, on }),
  CadreDeparted: (context, _, { effectiveOn: on }) => {
    const open = context
      .gathered<Facts['secondment']>('secondment', context.id)
      .filter(({ validFrom, validTo }) => validFrom <= on && on < validTo)
      .filter(({ value: { state } }) => state === 'planned' || state === 'active');
    const secondments = open.map(({ key }) => key.slice(`${context.id}/`.length));
    const until =
      open
        .map(({ value }) => value.plannedTo)
        .sort()
        .at(-1) ?? null;
    return secondmentOver.ask(context.rules, { cadreId: context.id, on, secondments, until });
  },
};

/** Whether somebody departs in the middle of a secondment is judged by his secondments, an honour or a civil rank by his admonitions. */
export const gathers = {
  for: ['CadreDeparted', 'HonourRecorded', 'CivilRankRecorded'],
  notAtOpening: true as const,
  sought: ({ type }: EffectiveEvent, { id }: Pick<Context<CadreState>, 'id'>): readonly FactsSought[] => [
    { kind: type === 'CadreDeparted' ? 'secondment' : 'admonition', ref: id },
  ],
};

/** Asks the procedural and advisory rules of an act: of ages, of degrees, of ranks before there were any, of departures. */
export function judge(_: CadreState, event: EffectiveEvent, context: Context<CadreState>): readonly Judgement[] {
  return by<Context<CadreState>, readonly Judgement[]>(judges, context, event) ?? [];
}

/** Posts held while the cadre is not in service: none may be. */
export function holdsNoPostWhileAway(own: Timeline<CadreState>, held: readonly FactRow[]): Refusal | undefined {
  const days = own.days();
  for (const [index, { on, state }] of [{ on: '', state: noCadre }, ...days].entries()) {
    if (state.state === 'active') continue;
    const until = days[index]?.on;
    const post = held.find((row) => row.validTo > on && (until === undefined || row.validFrom < until));
    if (post) return refuse('CADRE_HOLDS_POST', holding(post));
  }
  return undefined;
}

function holding({ key, validFrom }: FactRow): { teamId: string; postId: string; since: PlainDate } {
  const [teamId = '', postId = ''] = key.split('/');
  return { teamId, postId, since: validFrom };
}

// A diploma may be dated before the registration; nothing is said of somebody who is not there.
function ofSomebody<Value extends JsonObject>(
  { state }: CadreState,
  key: string,
  value: Value | undefined,
): KeyedFact<Value>[] {
  return state === 'none' || value === undefined ? [] : [{ key, value }];
}

/** What holds in this state of the cadre. */
export const facts = {
  cadre: (state, id) => {
    if (state.state === 'none') return [];
    const { name, sex, birth, ethnicity, nativePlace, startedWork, entryKind } = state;
    const value = { name, sex, birth, ethnicity, nativePlace, startedWork, entryKind, state: state.state };
    return [{ key: id, value }];
  },
  education: (state, id) =>
    ofSomebody(state, id, state.education.length > 0 ? { records: state.education } : undefined),
  politicalStatus: (state, id) => ofSomebody(state, id, state.politicalStatus),
  civilRank: (state, id) => ofSomebody(state, id, state.civilRank),
  reserve: (state, id) => ofSomebody(state, id, state.reserve),
  departure: ({ state, departure }, id) =>
    state === 'none' || !departure ? [] : [{ key: id, ref: id, value: departure }],
} satisfies FactsFrom<CadreState>;
