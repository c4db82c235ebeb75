import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  effectiveHistory,
  isRefusal,
  timelineOf,
  type CommandSpec,
  type Feature,
  type JsonObject,
  type NextAct,
  type PlainDate,
  type StreamName,
} from '#libs/kernel';
import { domain } from './domain.ts';
import type { AppointmentState } from './appointment/appointment.state.ts';
import { candidatesOf } from './appointment/appointment.state.ts';
import { authorisePost, registerCadre, Act } from '../../../test/support/acts.ts';
import { district, onCase } from '../../../test/support/appointments.ts';
import { exampleActs, exampleStory } from '../../../test/support/examples.ts';
import { given, type Story } from '../../../test/support/given.ts';

// What a case offers without saying that it would be refused, sent with a right input, is accepted.

const byType = new Map(
  domain.features.flatMap((feature) => feature.commands.map((spec) => [spec.yields, { spec, feature }] as const)),
);

async function stateOf(story: Story, feature: Feature, stream: StreamName): Promise<(on: PlainDate) => unknown> {
  const history = effectiveHistory(await story.ledger.events(stream), story.ledger.registry);
  const timeline = timelineOf(feature, history);
  return (on) => timeline.at(on);
}

/** The body of an offered act: the example of its command, about what the offer says, on a day of the case. */
function bodyOf(
  spec: CommandSpec,
  offer: NextAct,
  of: { on: PlainDate; ids: JsonObject; right?: JsonObject },
): JsonObject {
  return { ...spec.example?.body, ...of.ids, effectiveOn: of.on, ...offer.about, ...of.right };
}

let tries = 0;
/** The code that would refuse an act, were it sent now; nothing is recorded. */
async function refusalOf(story: Story, spec: CommandSpec, body: JsonObject): Promise<string | undefined> {
  const role = spec.writers[0] ?? 'recorder';
  const actor = { userId: `u-${role}-2`, role, organ: 'organization' } as const;
  tries += 1;
  const commandId = `00000000-0000-4000-8000-${String(tries).padStart(12, '0')}`;
  const answer = await story.ledger.executor.preview({ name: spec.name, body, commandId, actor });
  return isRefusal(answer) ? `${answer.refused} ${JSON.stringify(answer.params)}` : undefined;
}

/** Acts that name somebody or something else each time: what their example names may be on record already, or not there. */
const OF_EACH: readonly string[] = [
  'DebriefRecorded',
  'OpinionPollRecorded',
  'ReviewVoteRecorded',
  'UngradedRecorded',
  'CadreGradeCertified',
  'FeedbackDelivered',
  'RankingPublished',
  'TraineeEnrolled',
  'ExamResultRecorded',
];
const OF_ANOTHER = /^(?:ALREADY_RECORDED|UNKNOWN_REFERENCE) /;

/** Days of an act that lie about its own day. */
function daysFor({ type }: NextAct, on: PlainDate): JsonObject {
  const days: Readonly<Record<string, JsonObject>> = {
    AssessmentTalkHeld: { startedOn: on },
    InquiryLetterIssued: { receivedOn: on },
    SecondmentExtended: { plannedTo: addDays(on, 600), reason: '工作需要' },
  };
  return days[type] ?? {};
}

describe('what a case offers', () => {
  const cases = domain.features
    .filter((feature) => feature.next && feature.category !== 'appointment')
    .flatMap((feature) => feature.commands.map((spec) => [spec.name, feature] as const));

  it.each(cases)('is accepted with a right input, all the way to %s', async (name, feature) => {
    const story = exampleStory(domain);
    const acts = exampleActs(domain, name);
    const refused: unknown[] = [];
    let last = '';
    for (const act of acts) {
      await story.must(act);
      const { stream } = story.said(act.label);
      if (!stream.startsWith(`${feature.category}-`)) continue;
      const body = act.bodyFor(story.said);
      const names = feature.idFields ?? [feature.idField];
      const ids = Object.fromEntries(
        [...names, 'secondmentId'].flatMap((field) => (field in body ? [[field, body[field]!]] : [])),
      );
      const state = await stateOf(story, feature, stream);
      last = [last, String(body['effectiveOn'])].sort().at(-1)!;
      for (const on of [last, addDays(last, 1), addDays(last, 40), addDays(last, 200)]) {
        const offers = feature.next!(state(on), on, domain.rulesOn(on, undefined));
        for (const offer of offers.filter(({ refusal }) => !refusal)) {
          const { spec } = byType.get(offer.type)!;
          const refusal = await refusalOf(story, spec, bodyOf(spec, offer, { on, ids, right: daysFor(offer, on) }));
          const isOfAnother = OF_EACH.includes(offer.type) && OF_ANOTHER.test(refusal ?? '');
          if (refusal && !isOfAnother) refused.push([act.name, on, offer.type, refusal]);
        }
      }
    }
    expect(refused).toEqual([]);
  });
});

const people = ['wang', 'zhao', 'sun'];
const everybody: readonly Act[] = [
  ...district,
  registerCadre('sun'),
  authorisePost('lizhen', 'second'),
  authorisePost('xiang', 'deputy').with({ elected: true }),
  ...people.map((cadreId) =>
    new Act('RecordEducation', { cadreId, level: '20', studyMode: 'fullTime', major: '农学', school: '农业大学' })
      .on('2010-07-01')
      .as(`${cadreId} studied`),
  ),
];
const post = (teamId: string, postId: string): JsonObject => ({ teamId, postId });
const KINDS: readonly JsonObject[] = [
  { action: 'promote', method: 'standard', posts: [post('lizhen', 'deputy')] },
  { action: 'promote', method: 'standard', posts: [post('lizhen', 'deputy'), post('lizhen', 'second')] },
  { action: 'promote', method: 'standard', posts: [post('xiang', 'deputy')] },
  { action: 'promote', method: 'standard', posts: [post('lizhen', 'deputy')], plenaryRequired: true },
  { action: 'promote', method: 'competition', posts: [post('lizhen', 'deputy')] },
  { action: 'promote', method: 'organizational', posts: [post('lizhen', 'deputy')], cadreIds: ['wang', 'zhao'] },
  { action: 'transfer', method: 'organizational', posts: [post('lizhen', 'deputy')], cadreIds: ['wang', 'zhao'] },
  { action: 'reappoint', method: 'organizational', posts: [post('bureau', 'deputy')], cadreIds: ['li'] },
  { action: 'remove', method: 'organizational', posts: [post('bureau', 'deputy')], cadreIds: ['li'] },
  { action: 'resignOrdered', method: 'organizational', posts: [post('bureau', 'deputy')], cadreIds: ['li'] },
  { action: 'toNonLeading', method: 'organizational', posts: [post('bureau', 'deputy')], cadreIds: ['li'] },
];

/** What a right input to an act of a case is, beside its example and what is offered. */
function rightFor(state: AppointmentState, { type, about }: NextAct, on: PlainDate, choice: number): JsonObject {
  const candidates = candidatesOf(state);
  const someone = people[choice % people.length]!;
  const named = candidates.length > 0 ? candidates : people;
  const results = state.applicantIds.map((cadreId) => ({ cadreId, score: 80 }));
  const votes = named.map((cadreId) => ({ cadreId, votes: 5 }));
  const cadreId = String(about?.['cadreId'] ?? someone);
  const isNew = people.find((id) => !state.applicantIds.includes(id)) ?? someone;
  const inputs: Readonly<Record<string, JsonObject>> = {
    ApplicantRecorded: { cadreId: isNew },
    SelectionExamRecorded: { results: results.filter((one) => !state.marked.exam.includes(one.cadreId)) },
    InterviewRecorded: { results: results.filter((one) => !state.marked.interview.includes(one.cadreId)) },
    TalkRecommendationRecorded: { candidates: votes },
    MeetingRecommendationRecorded: { candidates: votes },
    InspectionTargetsSet: { targetIds: named.slice(0, 2) },
    InspectionConcluded: { signedBy: state.inspectors.length > 0 ? [...state.inspectors] : ['孙某'] },
    ExceptionalPromotionRecorded: { consent: { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: on } },
    EligibilityChecked: { cadreId },

    DeliberationVoteRecorded: { cadreId, announcedOutcome: 'approved', ...(choice % 5 === 0 ? AGAINST : {}) },
    PlenaryVoteRecorded: choice % 5 === 0 ? { agree: 3, disagree: 24 } : {},
    // Where another has been elected, what there is to record is that this one was not.
    ElectionResultRecorded: {
      passed: choice % 5 !== 0 && !Object.values(state.elections).some(({ passed }) => passed),
    },
    PublicNoticeStarted: { from: on, to: addDays(on, 30) },
    ObjectionReceived: { objectionId: `o${Object.keys(state.objections).length}`, category: 'ability', named: true },
    ObjectionResolved: { verdict: 'notUpheld' },
    FormalAppointmentRecorded: { body: 'government' },
    AppointmentIssued: {
      civilRank: 'KY1',
      onProbation: state.posts[0]?.postId !== 'deputy' ? false : !state.posts[0].elected,
    },
    AppointmentTalkHeld: { cadreId },
    StepSkipped: { basis: PAPER, reason: '会议研究省略' },
    AppointmentCaseTerminated: { ground: '工作需要' },
    ProbationReviewed: { competent: true },
  };
  return { ...inputs[type] };
}

const AGAINST = { agree: 2, disagree: 9, announcedOutcome: 'rejected' };
const PAPER = { kind: 'committeeMinutes', documentNo: '会纪〔2019〕3号', issuedOn: '2019-01-20' };
const { feature } = byType.get('AppointmentCaseOpened')!;
/** Days between two acts: mostly the next one, now and then long enough for a notice or a probation to end. */
const aDay = fc.oneof(
  { weight: 12, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(32) },
  { weight: 1, arbitrary: fc.constant(200) },
);
const aWalk = fc.record({
  kind: fc.constantFrom(...KINDS),
  steps: fc.array(fc.record({ choice: fc.nat(999), days: aDay, needed: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 25,
    maxLength: 45,
  }),
});

describe('an appointment case, however it goes', () => {
  it('offers nothing that the ledger could foresee to be refused', async () => {
    const seen = new Set<string>();
    const faults = new Map<string, unknown>();
    await fc.assert(
      fc.asyncProperty(aWalk, async ({ kind, steps }) => {
        const story = await given(...everybody, onCase('OpenAppointmentCase', kind).on('2019-01-02')).ledgerNow();
        story.ledger.clock.set('2026-10-01T09:00:00+08:00');
        let on = '2019-01-02';
        for (const [index, { choice, days, needed }] of steps.entries()) {
          on = addDays(on, days);
          const state = (await stateOf(story, feature, 'appointment-c1'))(on) as AppointmentState;
          const offers = feature.next!(state, on, domain.rulesOn(on, undefined)).filter(({ refusal }) => !refusal);
          const accepted: { offer: NextAct; spec: CommandSpec; body: JsonObject }[] = [];
          for (const offer of offers) {
            const { spec } = byType.get(offer.type)!;
            const right = rightFor(state, offer, on, choice);
            const body = bodyOf(spec, offer, { on, ids: { caseId: 'c1' }, right });
            const refusal = await refusalOf(story, spec, body);
            seen.add(offer.type);
            if (refusal)
              faults.set(`${offer.type} ${refusal.split(' ')[0]!}`, [refusal, kind, state.phase, offer.about]);
            else accepted.push({ offer, spec, body });
          }
          const wanted = needed > 2 ? accepted.filter(({ offer }) => offer.needed) : [];
          const from = (wanted.length > 0 ? wanted : accepted).filter(
            // That a body appoints to a post which is none of its own is only told at the letter.
            ({ offer: { type } }) =>
              type !== 'FormalAppointmentRecorded' && (type !== 'AppointmentCaseTerminated' || choice % 7 === 0),
          );
          const taken = from[choice % Math.max(from.length, 1)];
          if (!taken) break;
          await story.must(new Act(taken.spec.name, taken.body).as(`step ${index}`));
        }
      }),
      {
        numRuns: Number(process.env['OFFER_WALKS'] ?? 12),
        seed: Number(process.env['OFFER_SEED'] ?? 14),
        endOnFailure: true,
      },
    );
    expect([...faults]).toEqual([]);
    expect(seen.size).toBeGreaterThan(25);
  }, 300_000);
});
