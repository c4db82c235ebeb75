import { describe, expect, test } from '@jest/globals';
import {
  annul,
  assign,
  authorisePost,
  correct,
  depart,
  withdrawPost,
  type Act,
} from '../../../../test/support/acts.ts';
import type { AppointmentFact } from '../shared/facts.ts';
import { courseIn } from './appointment.facts.ts';
import {
  approved,
  cleared,
  consultation,
  consulted,
  decided,
  district,
  downward,
  eligibility,
  inspection,
  inspectionNotice,
  inspectors,
  issued,
  letter,
  motion,
  notice,
  noticeOver,
  onCase,
  opening,
  opinion,
  plenaryVote,
  poll,
  review,
  skip,
  talk,
  talks,
  targets,
  vote,
} from '../../../../test/support/appointments.ts';
import { Given, given } from '../../../../test/support/given.ts';
import { TestLedger } from '../../../../test/support/ledger.ts';

/** The same, told in March 2020. */
function inMarch2020(...steps: readonly Act[]): Given {
  const ledger = new TestLedger();
  ledger.clock.set('2020-03-02T09:00:00+08:00');
  return new Given(ledger, steps);
}

const contest = [...district, opening.with({ method: 'competition' }), motion];
const vacancy = onCase('PublishVacancy', { text: '竞争上岗公告', applyBy: '2019-01-09' }).on('2019-01-04');
const applicant = onCase('RecordApplicant', { cadreId: 'wang', qualified: true }).on('2019-01-09');
const exam = onCase('RecordSelectionExam', { results: [{ cadreId: 'wang', score: 82 }] }).on('2019-01-10');
const interview = onCase('RecordInterview', { results: [{ cadreId: 'wang', score: 90 }] }).on('2019-01-10');
const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: true }).on('2019-02-12');
const resolved = onCase('ResolveObjection', { objectionId: 'o1', verdict: 'notUpheld' }).on('2019-02-14');
const election = onCase('RecordElectionResult', { cadreId: 'wang', passed: true, body: '镇人大' }).on('2019-02-18');
const posts = [{ teamId: 'lizhen', postId: 'deputy', elected: false }];
/** The promotion to head of the township: elected, and voted on by the full committee. */
const toHead = (...more: readonly Act[]): Act[] => [
  ...district,
  opening.with({ posts: [{ teamId: 'lizhen', postId: 'head', elected: true }], plenaryRequired: true }),
  ...[motion, talks, poll, targets, eligibility, inspectionNotice, inspectors, inspection, opinion, consultation],
  ...[approved, plenaryVote(20, 25), ...more],
];

describe('every command of an appointment case is recorded as one event', () => {
  const cases: [before: readonly Act[], act: Act, type: string, more?: object][] = [
    [district, opening, 'AppointmentCaseOpened'],
    [[...district, opening], motion, 'MotionRecorded'],
    [contest, vacancy, 'VacancyPublished'],
    [[...contest, vacancy], applicant, 'ApplicantRecorded'],
    [[...contest, vacancy, applicant], exam, 'SelectionExamRecorded'],
    [[...contest, vacancy, applicant, exam], interview, 'InterviewRecorded'],
    [[...district, opening, motion], talks, 'TalkRecommendationRecorded'],
    [[...district, opening, motion, talks], poll, 'MeetingRecommendationRecorded'],
    [[...district, opening, motion, talks, poll], targets, 'InspectionTargetsSet'],
    [consulted, onCase('RecordPreferenceGround', { cadreId: 'wang', ground: '女干部' }), 'PreferenceGroundRecorded'],
    [
      [...district, opening, motion, talks, poll, targets],
      eligibility,
      'EligibilityChecked',
      { post: { teamId: 'lizhen', postId: 'deputy' } },
    ],
    [[...district, opening, motion, talks, poll, targets], inspectionNotice, 'InspectionNoticePublished'],
    [[...consulted.slice(0, -4)], inspectors.as('another team'), 'InspectionTeamFormed'],
    [[...consulted.slice(0, -3)], inspection, 'InspectionConcluded'],
    [consulted.slice(0, -2), onCase('RequestOpinion', { organ: 'unitedFront' }), 'OpinionRequested'],
    [consulted.slice(0, -2), opinion, 'OpinionReceived'],
    [consulted.slice(0, -1), consultation, 'ConsultationRecorded'],
    [
      consulted,
      approved,
      'DeliberationVoteRecorded',
      { outcome: 'approved', post: { teamId: 'lizhen', postId: 'deputy' } },
    ],
    [
      [...consulted, vote(4, 11)],
      onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 13, agree: 7 }).on('2019-02-01'),
      'ReconsiderationApproved',
    ],
    [toHead().slice(0, -1), plenaryVote(20, 25), 'PlenaryVoteRecorded', { outcome: 'approved' }],
    [decided, notice, 'PublicNoticeStarted'],
    [[...decided, notice], objection, 'ObjectionReceived'],
    [[...decided, notice, objection], resolved, 'ObjectionResolved'],
    [[...decided, notice], noticeOver, 'PublicNoticeConcluded', { early: false }],
    [toHead(notice, noticeOver), election, 'ElectionResultRecorded'],
    [
      cleared,
      letter,
      'AppointmentIssued',
      {
        action: 'promote',
        moves: [
          {
            cadreId: 'wang',
            assumes: posts[0],
            takesEffectOn: '2019-01-28',
            onProbation: true,
            probationUntil: '2020-01-28',
          },
        ],
      },
    ],
    [issued, talk, 'AppointmentTalkHeld'],
    [[...district, opening], onCase('TerminateAppointmentCase', { ground: '人选退出' }), 'AppointmentCaseTerminated'],
    [
      [...district, opening, motion],
      skip('meetingRecommendation', '2019-01-04').with({ ground: 'secretPost' }),
      'StepSkipped',
    ],
  ];

  test.each(cases.map((each) => [each[2], each] as const))('%s', (type, [before, act, , more = {}]) => {
    const { caseId: _, effectiveOn: __, basis: ___, ...own } = act.bodyFor(() => ({ stream: '', targetEventId: '' }));
    return given(...before)
      .when(act)
      .thenRecorded({ type, stream: 'appointment-c1', data: { ...own, ...more } });
  });

  test('the review of probation names the post and concludes the case', async () => {
    const story = await inMarch2020(...issued, talk)
      .when(review)
      .thenRecorded({
        type: 'ProbationReviewed',
        data: { cadreId: 'wang', competent: true, teamId: 'lizhen', postId: 'deputy' },
      });
    expect(await story.ledger.factOn('2020-01-28', 'case', 'c1')).toMatchObject({
      state: 'concluded',
      closedOn: '2020-01-28',
    });
  });

  test('a case without probation is concluded by itself', () =>
    given(...downward('remove'), letter.without('onProbation'), talk.with({ cadreId: 'li' }))
      .when(onCase('ConcludeAppointmentCase').on('2019-03-01'))
      .thenRecorded({ type: 'AppointmentCaseConcluded', data: {} }));

  test('what is computed is not accepted from the sender, whatever it says', async () => {
    for (const outcome of ['approved', 'passed', null]) {
      await given(...consulted)
        .when(approved.with({ outcome }))
        .thenFaulty('UNKNOWN_FIELD', 'outcome unknownField');
    }
    await given(...cleared)
      .when(letter.with({ moves: [{ cadreId: 'wang', takesEffectOn: '2019-01-28', onProbation: false }] }))
      .thenFaulty('UNKNOWN_FIELD', 'moves unknownField');
  });
});

describe('the letter carries what follows from it', () => {
  test('posts left are those of the decision', () =>
    given(
      ...district,
      opening,
      motion,
      talks,
      poll.with({ candidates: [{ cadreId: 'li', votes: 18 }] }),
      targets.with({ targetIds: ['li'] }),
      eligibility.with({ cadreId: 'li' }),
      inspectionNotice,
      inspectors,
      inspection,
      opinion,
      consultation,
      approved.with({ cadreId: 'li', leaving: [{ teamId: 'bureau', postId: 'deputy' }] }),
      notice,
      noticeOver,
    )
      .when(letter)
      .thenRecorded({
        type: 'AppointmentIssued',
        data: {
          documentNo: '南组发〔2019〕7号',
          onProbation: true,
          action: 'promote',
          moves: [
            {
              cadreId: 'li',
              assumes: posts[0],
              leaves: [{ teamId: 'bureau', postId: 'deputy' }],
              takesEffectOn: '2019-01-28',
              onProbation: true,
              probationUntil: '2020-01-28',
            },
          ],
        },
      }));

  test('an elected post is taken on the day of the election', () =>
    given(...toHead(notice, noticeOver, election))
      .when(letter.without('onProbation'))
      .thenRecorded({
        type: 'AppointmentIssued',
        data: {
          documentNo: '南组发〔2019〕7号',
          action: 'promote',
          moves: [
            {
              cadreId: 'wang',
              assumes: { teamId: 'lizhen', postId: 'head', elected: true },
              takesEffectOn: '2019-02-18',
              onProbation: false,
            },
          ],
        },
      }));

  test.each(['remove', 'demote', 'toNonLeading', 'resignVoluntary', 'resignBlame', 'resignOrdered'])(
    '%s leaves the post of the case',
    (action) =>
      given(...downward(action))
        .when(letter.without('onProbation').with({ civilRank: 'ZR1' }))
        .thenRecorded({
          type: 'AppointmentIssued',
          data: {
            documentNo: '南组发〔2019〕7号',
            civilRank: 'ZR1',
            action,
            moves: [
              {
                cadreId: 'li',
                leaves: [{ teamId: 'bureau', postId: 'deputy' }],
                takesEffectOn: '2019-01-28',
                onProbation: false,
              },
            ],
          },
        }),
  );

  test('of two candidates only the approved one is appointed', async () => {
    const zhao = { cadreId: 'zhao' };
    const both = [...consulted, eligibility.with(zhao).as('of zhao'), approved, vote(2, 11).with(zhao).as('on zhao')];
    const story = await given(...both, notice, noticeOver)
      .when(letter)
      .thenAccepted();
    const last = (await story.ledger.events('appointment-c1')).at(-1);
    expect(last?.data['moves']).toMatchObject([{ cadreId: 'wang' }]);
  });

  test('who is appointed again assumes no post: he stays in it', async () => {
    const again = consulted.map((act) =>
      act === opening ? opening.with({ action: 'reappoint', posts: [{ teamId: 'lizhen', postId: 'deputy' }] }) : act,
    );
    const story = await given(...again, approved)
      .when(letter.without('onProbation'))
      .thenAccepted();
    expect((await story.ledger.events('appointment-c1')).at(-1)?.data['moves']).toEqual([
      { cadreId: 'wang', takesEffectOn: '2019-01-28', onProbation: false },
    ]);
  });

  test('of an elected and another post only the other carries probation', async () => {
    const both = [
      { teamId: 'lizhen', postId: 'elected', elected: true },
      { teamId: 'lizhen', postId: 'deputy' },
    ];
    const [first, second] = both.map(({ teamId, postId }) => ({ post: { teamId, postId } }));
    const zhao = { cadreId: 'zhao' };
    const story = await given(
      ...[...district, authorisePost('lizhen', 'elected').with({ elected: true }), opening.with({ posts: both })],
      ...[...consulted.slice(district.length + 1), eligibility.with(zhao).as('of zhao')],
      ...[approved.with(first!), approved.with({ ...zhao, ...second }).as('on zhao'), notice, noticeOver],
      onCase('RecordElectionResult', { cadreId: 'wang', passed: true }).on('2019-02-18'),
    )
      .when(letter)
      .thenAccepted();
    expect((await story.ledger.events('appointment-c1')).at(-1)?.data['moves']).toMatchObject([
      { cadreId: 'wang', onProbation: false, takesEffectOn: '2019-02-18' },
      { cadreId: 'zhao', onProbation: true, takesEffectOn: '2019-01-28' },
    ]);
  });

  test('who has left by the day of the decision is not appointed', () =>
    given(...cleared, depart('wang').on('2019-01-28'))
      .when(letter)
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2019-01-28' }));

  test('one letter is issued', () =>
    given(...issued)
      .when(letter.with({ documentNo: '南组发〔2019〕8号' }))
      .thenRefused('ALREADY_RECORDED', { what: 'letter', id: '南组发〔2019〕7号' }));
});

describe('a case is opened for posts that are there', () => {
  test('a post that is unknown or withdrawn is refused', async () => {
    await given(...district)
      .when(opening.with({ posts: [{ teamId: 'lizhen', postId: 'nobody' }] }))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'nobody' });
    await given(...district, withdrawPost('lizhen', 'deputy').on('2018-12-01'))
      .when(opening)
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'deputy' });
    await given(...cleared, withdrawPost('lizhen', 'deputy').on('2019-02-16'))
      .when(letter)
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'deputy' });
  });

  test('whether the post is elected is as the team has it', () =>
    given(...district)
      .when(opening.with({ posts: [{ teamId: 'lizhen', postId: 'deputy', elected: true }] }))
      .thenRefused('POST_DIFFERS', { teamId: 'lizhen', postId: 'deputy', field: 'elected', given: true, of: false }));

  test('a post is taken from him who holds it, one cadre at a time', async () => {
    const removal = opening.with({ action: 'remove', posts: [{ teamId: 'bureau', postId: 'deputy' }] });
    await given(...district)
      .when(removal.with({ cadreIds: ['wang'] }))
      .thenRefused('NOT_INCUMBENT', { postId: 'deputy', cadreId: 'wang', incumbent: 'li' });
    await given(...district)
      .when(removal)
      .thenRefused('ONE_CADRE', { action: 'remove', count: 0 });
  });

  test('who is appointed again holds one of the posts', async () => {
    const deputies = ['deputy', 'second'].map((postId) => ({ teamId: 'bureau', postId }));
    const again = opening.with({ action: 'reappoint', posts: deputies });
    const both = [...district, authorisePost('bureau', 'second'), assign('zhao', 'bureau', 'second').on('2015-03-01')];
    await given(...both)
      .when(again.with({ cadreIds: ['li', 'zhao'] }))
      .thenAccepted();
    await given(...both)
      .when(again.with({ cadreIds: ['li', 'wang'] }))
      .thenRefused('NOT_INCUMBENT', { postId: 'deputy', cadreId: 'wang', incumbent: 'li' });
  });

  test('a township principal needs the full committee', async () => {
    const secretary = opening.with({ posts: [{ teamId: 'xiang', postId: 'secretary' }] });
    await given(...district)
      .when(secretary)
      .thenRefused('PLENARY_VOTE_REQUIRED', { cadreIds: [], posts: ['xiang/secretary'] });
    await given(...district)
      .when(secretary.with({ plenaryRequired: true }))
      .thenAccepted();
    await given(...district, authorisePost('bureau', 'chief').with({ principal: true }))
      .when(opening.with({ posts: [{ teamId: 'bureau', postId: 'chief' }] }))
      .thenAccepted();
  });

  test('a case is opened once, and nothing is done to it before or after', async () => {
    await given(...district, opening)
      .when(opening.as('once more'))
      .thenRefused('ALREADY_RECORDED', { what: 'appointmentCase', id: 'c1' });
    await given(...district, opening)
      .when(motion.on('2018-12-31'))
      .thenRefused('CASE_NOT_OPEN', { caseId: 'c1', state: 'none', since: null, on: '2018-12-31' });
    await given(...district, opening, onCase('TerminateAppointmentCase', { ground: '人选退出' }).on('2019-01-03'))
      .when(motion)
      .thenRefused('CASE_NOT_OPEN', { caseId: 'c1', state: 'terminated', since: '2019-01-03', on: '2019-01-03' });
    await given(...issued)
      .when(onCase('TerminateAppointmentCase', { ground: '有误' }))
      .thenRefused('ALREADY_ISSUED', { documentNo: '南组发〔2019〕7号', on: '2019-02-20' });
    await given().when(motion).thenRefused('UNKNOWN_REFERENCE', { field: 'caseId', id: 'c1' });
  });
});

describe('what is recorded late, corrected or annulled', () => {
  test('a corrected vote has its outcome computed anew', async () => {
    const story = await given(...consulted, vote(4, 11).as('the vote'))
      .when(correct('the vote', { data: { ...counts(10, 11) } }))
      .thenAccepted();
    expect(await story.ledger.factOn('2019-01-28', 'case', 'c1')).toMatchObject({ state: 'decided' });
    const corrected = (await story.ledger.events('appointment-c1')).at(-1);
    expect(corrected?.data['data']).toMatchObject({ agree: 10, outcome: 'approved' });
  });

  test('an annulled vote rolls nothing back after the letter', async () => {
    const story = await given(...consulted, approved.as('the vote'), notice, noticeOver, letter)
      .when(annul('the vote'))
      .thenAccepted();
    expect(await story.ledger.factOn('2019-03-01', 'appointment', 'c1')).toMatchObject({
      state: 'onProbation',
      documentNo: '南组发〔2019〕7号',
    });
  });

  test('an opening on which later records rest is not annulled', () =>
    given(...district, opening.as('the opening'), motion)
      .when(annul('the opening'))
      .thenRefused('LATER_RECORDS_DEPEND'));

  test('an inspection recorded late stands on its own day', () =>
    given(...consulted.slice(0, -3), ...[skip('inspection', '2019-01-20').backfilled(), opinion, consultation])
      .when(inspection)
      .thenAccepted());

  test('what has not happened yet is not recorded', () =>
    given(...consulted)
      .when(vote(9, 11).with({ cadreId: 'zhao' }).on('2019-08-06'))
      .thenRefused('FUTURE_FACT', {
        type: 'DeliberationVoteRecorded',
        effectiveOn: '2019-08-06',
        today: '2019-08-05',
      }));
});

describe('a case has its place in the list of all cases', () => {
  test('it is suspended while an objection is open', async () => {
    const open = await given(...decided, notice, objection).ledgerNow();
    expect(await open.ledger.factOn('2019-02-12', 'case', 'c1')).toMatchObject({ state: 'suspended' });
    const answered = await given(...decided, notice, objection, resolved).ledgerNow();
    expect(await answered.ledger.factOn('2019-02-14', 'case', 'c1')).toMatchObject({ state: 'noticed' });
  });

  test('it is restricted until the letter is out, and then about those appointed only', async () => {
    const { ledger } = await given(...issued).ledgerNow();
    expect(await ledger.factOn('2019-02-19', 'case', 'c1')).toMatchObject({
      category: 'appointment',
      kind: 'promote',
      subjects: ['cadre-wang', 'cadre-zhao', 'team-lizhen'],
      state: 'cleared',
      step: 'publicNotice',
      openedOn: '2019-01-02',
      held: 'restricted',
    });
    expect(await ledger.factOn('2019-02-20', 'case', 'c1')).toMatchObject({
      subjects: ['cadre-wang', 'team-lizhen'],
      state: 'onProbation',
      outcome: 'issued',
      held: 'internal',
    });
  });

  test('states follow the steps', async () => {
    const { ledger } = await given(...issued).ledgerNow();
    const states: [string, string][] = [
      ['2019-01-02', 'opened'],
      ['2019-01-03', 'motioned'],
      ['2019-01-08', 'recommended'],
      ['2019-01-10', 'targeted'],
      ['2019-01-22', 'inspected'],
      ['2019-01-24', 'consulted'],
      ['2019-01-28', 'decided'],
      ['2019-02-11', 'noticed'],
      ['2019-02-15', 'cleared'],
    ];
    for (const [on, state] of states) {
      expect([on, await ledger.factOn(on, 'case', 'c1')]).toEqual([on, expect.objectContaining({ state })]);
    }
  });

  test('the notice, the probation and the move downward are facts of their own', async () => {
    const { ledger } = await given(...issued).ledgerNow();
    expect(await ledger.factOn('2019-02-12', 'publicNotice', 'c1')).toMatchObject({
      state: 'running',
      text: '拟任职公示',
    });
    expect(await ledger.factOn('2019-02-20', 'probation', 'c1/wang')).toEqual({
      cadreId: 'wang',
      teamId: 'lizhen',
      postId: 'deputy',
      since: '2019-01-28',
      until: '2020-01-28',
    });
    const down = await given(...downward('resignBlame'), letter.without('onProbation')).ledgerNow();
    expect(await down.ledger.factOn('2019-02-20', 'downwardMove', 'c1/li')).toMatchObject({
      action: 'resignBlame',
      posts: [{ teamId: 'bureau', postId: 'deputy' }],
      takesEffectOn: '2019-01-28',
    });
  });

  test('the course shows each step, and the stages how many stood', async () => {
    const { ledger } = await given(...decided).ledgerNow();
    const fact = await ledger.factOn('2019-01-28', 'appointment', 'c1');
    expect(fact?.['stages']).toEqual([
      { stage: 'recommendation', candidates: 2, posts: 1 },
      { stage: 'inspection', candidates: 2, posts: 1 },
      { stage: 'consultation', candidates: 2, posts: 1 },
      { stage: 'vote', candidates: 1, posts: 1 },
    ]);
    expect(courseIn(fact as AppointmentFact)).toContainEqual({ step: 'plenary', need: 'unused', state: 'unused' });
    expect(courseIn(fact as AppointmentFact)).toContainEqual({ step: 'publicNotice', need: 'required', state: 'open' });
    expect(courseIn(fact as AppointmentFact)).toContainEqual({
      step: 'motion',
      need: 'required',
      state: 'done',
      on: '2019-01-03',
    });
  });
});

function counts(agree: number, present: number): object {
  const {
    caseId: _,
    effectiveOn: __,
    ...data
  } = vote(agree, present).bodyFor(() => ({ stream: '', targetEventId: '' }));
  return data;
}
