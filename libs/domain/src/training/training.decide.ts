import {
  refuse,
  type Context,
  type EffectiveEvent,
  type FactsSought,
  type Judgement,
  type PlainDate,
  type Refusal,
} from '#libs/kernel';
import { classOver, oneClass, trainingCredits, trainingLeave, trainingRegistered } from '#libs/rules';
import type { CadreRegister, Facts, FactsFrom } from '../shared/facts.ts';
import { by, type DataOf, type Evolve, type Guards } from '../dsl/kinds.ts';
import type { TrainingKinds } from './training.events.ts';

type Data = DataOf<TrainingKinds>;
type Trainee = Facts['trainingRecord'];

/** Marks of an exam whose class says nothing of them. */
const FULL_MARKS = 100;

/** Every state that a class can be in. */
export const CLASS_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;

/** A training class (培训班次) or an exam, with what became of each trainee. */
export interface TrainingState {
  /** `planned` until the first thing is recorded of its having been held. */
  readonly state: 'none' | (typeof CLASS_STATES)[number];
  readonly kind: string;
  readonly title: string;
  readonly openedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly endedOn?: PlainDate;
  readonly classHours: number;
  readonly category?: string;
  readonly maxScore: number;
  readonly passScore?: number;
  readonly lastStep: string;
  readonly trainees: Readonly<Record<string, Trainee>>;
}

/** Before anything is recorded. */
export const noTraining: TrainingState = {
  state: 'none',
  kind: '',
  title: '',
  openedOn: '',
  startsOn: '',
  endsOn: '',
  classHours: 0,
  maxScore: FULL_MARKS,
  lastStep: '',
  trainees: {},
};

// Ids are free words: `constructor` is a cadre like any other.
function traineeOf({ trainees }: TrainingState, cadreId: string): Trainee | undefined {
  return Object.hasOwn(trainees, cadreId) ? trainees[cadreId] : undefined;
}

function withTrainee(state: TrainingState, cadreId: string, change: Partial<Trainee>): TrainingState {
  const trainee = { ...traineeOf(state, cadreId)!, ...change };
  return { ...state, state: 'open', trainees: { ...state.trainees, [cadreId]: trainee } };
}

function cancelled(trainees: TrainingState['trainees']): TrainingState['trainees'] {
  const each = Object.entries(trainees).map(([cadreId, trainee]) => [cadreId, { ...trainee, state: 'cancelled' }]);
  return Object.fromEntries(each) as TrainingState['trainees'];
}

const changes: Evolve<TrainingState, TrainingKinds> = {
  TrainingClassOpened: (state, data, { effectiveOn }) => ({
    ...state,
    state: 'planned',
    openedOn: effectiveOn,
    kind: data.kind,
    title: data.title,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    classHours: data.classHours ?? 0,
    category: data.category,
    maxScore: data.maxScore ?? FULL_MARKS,
    passScore: data.passScore,
  }),
  TraineeEnrolled: (state, { cadreId }, { stream }) => {
    const { kind, title, startsOn, endsOn } = state;
    const trainingId = stream.slice('training-'.length);
    const trainee: Trainee = { trainingId, kind, title, startsOn, endsOn, state: 'enrolled' };
    return { ...state, trainees: { ...state.trainees, [cadreId]: trainee } };
  },
  TrainingCompleted: (state, { cadreId, hours }, { effectiveOn }) =>
    withTrainee(state, cadreId, { state: 'completed', completedOn: effectiveOn, hours }),
  TrainingWithdrawn: (state, { cadreId }, { effectiveOn }) =>
    withTrainee(state, cadreId, { state: 'withdrawn', withdrawnOn: effectiveOn }),
  ExamResultRecorded: (state, { cadreId, score }, { effectiveOn }) => {
    const { maxScore, passScore } = state;
    const passed = passScore === undefined ? undefined : score >= passScore;
    return withTrainee(state, cadreId, { examinedOn: effectiveOn, score, maxScore, passed });
  },
  CreditsRecorded: (state, { cadreId, credits }) =>
    withTrainee(state, cadreId, { credits: (traineeOf(state, cadreId)?.credits ?? 0) + credits }),
  TrainingClassClosed: (state, _, { effectiveOn }) => ({ ...state, state: 'closed', endedOn: effectiveOn }),
  TrainingClassCancelled: (state, _, { effectiveOn }) => ({
    ...state,
    state: 'cancelled',
    endedOn: effectiveOn,
    trainees: cancelled(state.trainees),
  }),
};

/** How an event changes the class. */
export function evolve(state: TrainingState, event: EffectiveEvent): TrainingState {
  const changed = by<TrainingState, TrainingState>(changes, state, event);
  return changed ? { ...changed, lastStep: event.type } : state;
}

// Whoever has withdrawn is enrolled no longer.
function enrolled(state: TrainingState, cadreId: string): Refusal | undefined {
  const trainee = traineeOf(state, cadreId);
  return trainee === undefined || trainee.state === 'withdrawn' ? refuse('NOT_ENROLLED', { cadreId }) : undefined;
}

function begun(state: TrainingState, { effectiveOn }: EffectiveEvent): Refusal | undefined {
  return effectiveOn < state.startsOn ? refuse('DATE_ORDER', { start: state.startsOn, end: effectiveOn }) : undefined;
}

// Whoever has failed may resit on a later day; the last result is the one that counts.
function maySit({ score, passed, examinedOn = '' }: Partial<Trainee> = {}, { effectiveOn }: EffectiveEvent): boolean {
  return score === undefined || (passed === false && effectiveOn > examinedOn);
}

/** What is impossible in a class (class H), kind by kind. */
const guards: Guards<TrainingState, TrainingKinds> = {
  TrainingClassOpened: (_, { startsOn, endsOn, maxScore = FULL_MARKS, passScore = 0 }) => {
    if (endsOn < startsOn) return refuse('DATE_ORDER', { start: startsOn, end: endsOn });
    return passScore > maxScore ? refuse('SCORE_OUT_OF_RANGE', { score: passScore, maxScore }) : undefined;
  },
  TraineeEnrolled: (state, { cadreId }, { effectiveOn }) => {
    if (effectiveOn > state.endsOn) return refuse('DATE_ORDER', { start: effectiveOn, end: state.endsOn });
    return enrolled(state, cadreId) ? undefined : refuse('ALREADY_RECORDED', { what: 'trainee', id: cadreId });
  },
  TrainingCompleted: (state, { cadreId, hours }, event) => {
    const refusal = enrolled(state, cadreId) ?? begun(state, event);
    if (refusal) return refusal;
    if (traineeOf(state, cadreId)?.state === 'completed') {
      return refuse('ALREADY_RECORDED', { what: 'completion', id: cadreId });
    }
    const { classHours } = state;
    return hours > classHours ? refuse('HOURS_EXCEED_CLASS', { hours, classHours, cadreId }) : undefined;
  },
  TrainingWithdrawn: (state, { cadreId }) =>
    enrolled(state, cadreId) ??
    (traineeOf(state, cadreId)?.state === 'completed'
      ? refuse('ALREADY_RECORDED', { what: 'completion', id: cadreId })
      : undefined),
  ExamResultRecorded: (state, { cadreId, score }, event) => {
    const refusal = enrolled(state, cadreId) ?? begun(state, event);
    if (refusal) return refusal;
    if (!maySit(traineeOf(state, cadreId), event)) {
      return refuse('ALREADY_RECORDED', { what: 'examResult', id: cadreId });
    }
    const { maxScore } = state;
    return score > maxScore ? refuse('SCORE_OUT_OF_RANGE', { score, maxScore }) : undefined;
  },
  CreditsRecorded: (state, { cadreId }, event) => enrolled(state, cadreId) ?? begun(state, event),
  TrainingClassClosed: (state, _, event) => begun(state, event),
  TrainingClassCancelled: (state) =>
    state.state === 'open' ? refuse('CLASS_UNDER_WAY', { startsOn: state.startsOn }) : undefined,
};

/** Refuses an event that is impossible in this state. */
export function guard(state: TrainingState, event: EffectiveEvent): Refusal | undefined {
  if (event.type === 'TrainingClassOpened') {
    if (state.state === 'none') return by(guards, state, event);
    return refuse('ALREADY_RECORDED', { what: 'training', id: event.stream.slice('training-'.length) });
  }
  if (state.state === 'none' || state.state === 'closed' || state.state === 'cancelled') {
    return refuse('CLASS_NOT_OPEN', { state: state.state, on: event.effectiveOn });
  }
  return by(guards, state, event);
}

/** What only somebody in service does: that somebody is withdrawn may be recorded when he has left. */
const IN_SERVICE: readonly string[] = [
  'TraineeEnrolled',
  'TrainingCompleted',
  'ExamResultRecorded',
  'CreditsRecorded',
] satisfies (keyof TrainingKinds)[];

/** Refuses a trainee who has left the district's service by then. Old training may be older than the registration. */
export function admit(event: EffectiveEvent, context: Context<TrainingState>): Refusal | undefined {
  if (!IN_SERVICE.includes(event.type)) return undefined;
  const cadreId = String(event.data['cadreId']);
  const { state } = context.referenced<CadreRegister>('cadre', cadreId).at(event.effectiveOn);
  return state === 'departed' ? refuse('CADRE_NOT_ACTIVE', { cadreId, state, on: event.effectiveOn }) : undefined;
}

/** Trainees of whom nothing is on record but that they were enrolled. */
export function unregistered({ trainees }: TrainingState): string[] {
  return Object.entries(trainees)
    .filter(([, { state, examinedOn }]) => state === 'enrolled' && examinedOn === undefined)
    .map(([cadreId]) => cadreId);
}

interface Given {
  readonly state: TrainingState;
  readonly context: Context<TrainingState>;
  readonly on: PlainDate;
}

type Rulings = { [K in keyof Data]?: (given: Given, data: Data[K]) => readonly Judgement[] };

/** Kinds of training that ask nobody to be there for whole days. */
const BESIDE_OTHERS: readonly string[] = ['online', 'lecture', 'theoryExam', 'integrityExam'];

/** The other classes that somebody attends on days of this one. */
function attendedAtOnce({ state, context }: Given, cadreId: string): string[] {
  if (BESIDE_OTHERS.includes(state.kind)) return [];
  const others = context
    .gathered<Trainee>('trainingRecord', cadreId)
    .map(({ value }) => value)
    .filter(({ trainingId, kind }) => trainingId !== context.id && !BESIDE_OTHERS.includes(kind))
    .filter(({ startsOn, endsOn }) => startsOn <= state.endsOn && state.startsOn <= endsOn);
  const last = new Map(others.map((record) => [record.trainingId, record]));
  return [...last.values()]
    .filter((record) => record.state === 'enrolled' || record.state === 'completed')
    .map(({ trainingId }) => trainingId);
}

/** In which other classes somebody is who is enrolled. */
export const gathers = {
  for: ['TraineeEnrolled'],
  notAtOpening: true as const,
  sought: ({ data }: EffectiveEvent): readonly FactsSought[] => [
    { kind: 'trainingRecord', ref: String(data['cadreId']) },
  ],
};

const rulings: Rulings = {
  TraineeEnrolled: (given, { cadreId }) =>
    oneClass.ask(given.context.rules, { cadreId, trainingIds: attendedAtOnce(given, cadreId) }),
  TrainingCompleted: ({ state: { classHours }, context }, { hours }) =>
    classHours === 0 ? [] : trainingLeave.ask(context.rules, { leaveHours: classHours - hours, classHours }),
  CreditsRecorded: ({ state, context }, { cadreId, credits }) => {
    const all = (traineeOf(state, cadreId)?.credits ?? 0) + credits;
    return trainingCredits.ask(context.rules, { cadreId, credits: all, classHours: state.classHours });
  },
  TrainingClassClosed: ({ state, context: { rules }, on }) => [
    ...classOver.ask(rules, { on, endsOn: state.endsOn }),
    ...trainingRegistered.ask(rules, { cadreIds: unregistered(state) }),
  ],
};

/** Asks the rules on leave and credits, and on how a class is closed. */
export function judge(
  state: TrainingState,
  event: EffectiveEvent,
  context: Context<TrainingState>,
): readonly Judgement[] {
  return by<Given, readonly Judgement[]>(rulings, { state, context, on: event.effectiveOn }, event) ?? [];
}

/** What holds in this state of the class. */
export const facts = {
  trainingClass: (state, id) => {
    if (state.state === 'none') return [];
    const { kind, title, startsOn, endsOn, classHours, category, trainees } = state;
    const value = {
      kind,
      title,
      startsOn,
      endsOn,
      classHours,
      category,
      state: state.state,
      trainees: Object.keys(trainees).length,
    };
    return [{ key: id, value }];
  },
  trainingRecord: (state, id) =>
    state.state === 'none'
      ? []
      : Object.entries(state.trainees).map(([cadreId, trainee]) => ({
          key: `${id}/${cadreId}`,
          ref: cadreId,
          value: trainee,
        })),
  case: (state, id) => {
    if (state.state === 'none') return [];
    const { kind, endsOn, trainees, openedOn, endedOn, lastStep } = state;
    const value: Facts['case'] = {
      category: 'training',
      kind,
      subjects: Object.keys(trainees).map((cadreId) => `cadre-${cadreId}`),
      state: state.state,
      step: lastStep,
      openedOn,
      dueOn: endsOn,
      closedOn: endedOn,
      held: 'internal',
    };
    return [{ key: id, value }];
  },
} satisfies FactsFrom<TrainingState>;
