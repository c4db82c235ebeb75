import { refuse, type EffectiveEvent, type Refusal } from '#libs/kernel';
import { by, type Guards } from '../dsl/kinds.ts';
import type { AppointmentKinds } from './appointment.kinds.ts';
import { entry, type AppointmentState } from './appointment.state.ts';
import type { Step } from './procedure.ts';

function recorded(what: string, id: string): Refusal {
  return refuse('ALREADY_RECORDED', { what, id });
}

function stepTaken(step: Step): Refusal {
  return recorded('step', step);
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

function markedTwice(
  { marked }: AppointmentState,
  step: 'exam' | 'interview',
  results: readonly { readonly cadreId: string }[],
): Refusal | undefined {
  const twice = results.find(({ cadreId }) => marked[step].includes(cadreId));
  return twice && recorded(step, twice.cadreId);
}

/**
 * Acts that are done once in a case, and what makes them another one: an inspection begins anew with other targets, a notice
 * or a team after its conclusion; an organ answers anew when it is asked anew or says something else; who was not elected may
 * stand once more.
 */
const guards: Guards<AppointmentState, AppointmentKinds> = {
  MotionRecorded: ({ steps }) => (steps.motion === undefined ? undefined : stepTaken('motion')),
  ApplicantRecorded: ({ applicantIds }, { cadreId, qualified }) =>
    qualified && applicantIds.includes(cadreId) ? recorded('applicant', cadreId) : undefined,
  SelectionExamRecorded: (state, { results }) => markedTwice(state, 'exam', results),
  InterviewRecorded: (state, { results }) => markedTwice(state, 'interview', results),
  InspectionTargetsSet: ({ steps, targetIds: before, recommendations }, { targetIds }) => {
    const { targets } = steps;
    // They are set anew upon another recommendation.
    const anew = targets === undefined || recommendations.some(({ on }) => on > targets);
    return anew || !same(before, targetIds) ? undefined : stepTaken('targets');
  },
  PreferenceGroundRecorded: ({ preferred }, { cadreId, ground }) =>
    entry(preferred, cadreId)?.includes(ground) ? recorded('preference', cadreId) : undefined,
  ExceptionalPromotionRecorded: ({ exceptional }, { cadreId }) =>
    entry(exceptional, cadreId) ? recorded('exceptionalPromotion', cadreId) : undefined,
  InspectionNoticePublished: ({ inspection }) =>
    inspection.includes('inspectionNotice') && !inspection.includes('inspection')
      ? stepTaken('inspectionNotice')
      : undefined,
  InspectionTeamFormed: ({ inspection, inspectors: before }, { inspectors }) => {
    const underWay = inspection.includes('inspectionTeam') && !inspection.includes('inspection');
    // Another member takes the place of one who must go.
    const names = inspectors.map(({ name }) => name);
    return underWay && same(before, names) ? stepTaken('inspectionTeam') : undefined;
  },
  InspectionConcluded: ({ inspection }) => (inspection.includes('inspection') ? stepTaken('inspection') : undefined),
  OpinionRequested: ({ asked }, { organ }) => (asked.includes(organ) ? recorded('opinionRequest', organ) : undefined),
  OpinionReceived: ({ asked, opinions }, { organ, verdict }) =>
    entry(opinions, organ) === verdict && !asked.includes(organ) ? recorded('opinion', organ) : undefined,
  ElectionResultRecorded: ({ elections }, { cadreId }) =>
    entry(elections, cadreId)?.passed ? recorded('electionResult', cadreId) : undefined,
  FormalAppointmentRecorded: ({ formal }, { cadreId }) =>
    entry(formal, cadreId) ? recorded('formalAppointment', cadreId) : undefined,
  AppointmentTalkHeld: ({ talkedTo }, { cadreId }) =>
    talkedTo.includes(cadreId) ? recorded('appointmentTalk', cadreId) : undefined,
  StepSkipped: ({ skipped }, { step }) => (skipped[step] === undefined ? undefined : stepTaken(step)),
};

/** Refuses what is done once in a case and is on record already. */
export function doneAgain(state: AppointmentState, event: EffectiveEvent): Refusal | undefined {
  return by(guards, state, event);
}
