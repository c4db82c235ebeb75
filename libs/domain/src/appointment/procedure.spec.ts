import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, openLedger, type Act } from '../../../../test/support/acts.ts';
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
  skip,
  talks,
  targets,
  vote,
} from '../../../../test/support/appointments.ts';
import { Given, given } from '../../../../test/support/given.ts';
import { TestLedger } from '../../../../test/support/ledger.ts';
import { ACTIONS, METHODS, STEPS, needOf, type Course, type Step } from './procedure.ts';

const old = { entryMode: 'backfill', basis: LETTER };
const exception = { exceptionBasis: { documentNo: '批1', approvedBy: '区委', reason: '特殊情况' } };
const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'conduct', named: false }).on('2019-02-12');
const start = district.length;

/** The acts up to the consultation with one of them said otherwise. */
function otherwise(act: Act, instead: Act | undefined): Act[] {
  return consulted.flatMap((each) => (each === act ? (instead ?? []) : each));
}

async function checksOf(act: Act, before: readonly Act[]): Promise<Record<string, string>> {
  const story = await given(...before)
    .when(act)
    .thenAccepted();
  const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
  return Object.fromEntries(checks.map(({ ruleId, outcome }) => [ruleId, outcome]));
}

/** How a rule meets an act: live, with an exception document, and in old papers. */
async function judgedBy(rule: string, before: readonly Act[], act: Act): Promise<object> {
  const ledger = await given(...before).ledgerNow();
  const live = await ledger.tell(act);
  const excepted = (await checksOf(act.with(exception).signed(), before))[rule];
  const backfilled = (await checksOf(act.with(old), before))[rule];
  return { live: isRefusal(live) ? [live.refused, live.params, live.rule] : live, excepted, backfilled };
}

/** What a procedural rule says: it refuses live, may be passed with an exception, and is a violation in old papers. */
function procedural(code: string, params: object, rule: string): object {
  return { live: [code, params, rule], excepted: 'excepted', backfilled: 'violated' };
}

describe('the steps are taken in their order', () => {
  test('a decision before the inspection is concluded', async () =>
    expect(await judgedBy('appointment.steps', otherwise(inspection, undefined).slice(0, -1), approved)).toEqual(
      procedural(
        'STEP_OUT_OF_ORDER',
        { step: 'deliberation', missing: ['inspection', 'consultation'], done: [] },
        'appointment.steps',
      ),
    ));

  test('a letter at the very beginning', async () =>
    expect(await judgedBy('appointment.steps', [...district, opening.with({ cadreIds: ['wang'] })], letter)).toEqual(
      procedural(
        'STEP_OUT_OF_ORDER',
        {
          step: 'issue',
          missing: [
            ...['motion', 'talkRecommendation', 'meetingRecommendation', 'targets', 'eligibility', 'inspectionNotice'],
            ...['inspectionTeam', 'inspection', 'consultation', 'deliberation', 'publicNotice'],
          ],
          done: [],
        },
        'appointment.steps',
      ),
    ));

  test('a step that comes after the letter although it belongs before it', async () =>
    expect(await judgedBy('appointment.steps', issued, consultation.on('2019-03-01').as('afterwards'))).toEqual(
      procedural('STEP_OUT_OF_ORDER', { step: 'consultation', missing: [], done: ['issue'] }, 'appointment.steps'),
    ));

  test('a take-over is not judged', async () => {
    const takenOver = [openLedger('2019-08-01').on('2019-08-01'), ...district, opening.with({ cadreIds: ['wang'] })];
    expect(await checksOf(letter.takenOver(), takenOver)).toEqual({});
  });

  test('a step is left out with a basis, and shows as left out', async () => {
    const secret = skip('meetingRecommendation', '2019-01-08').with({ ground: 'secretPost' });
    const before = [...otherwise(poll, secret), approved, notice, noticeOver];
    const story = await given(...before)
      .when(letter)
      .thenAccepted();
    const fact = await story.ledger.factOn('2019-02-20', 'appointment', 'c1');
    expect(courseIn(fact as AppointmentFact)).toContainEqual({
      step: 'meetingRecommendation',
      need: 'required',
      state: 'skipped',
      on: '2019-01-08',
    });
  });

  test('not every step can be left out', async () => {
    const refused = (step: string, code: string, params: object): Promise<unknown> =>
      given(...district, opening, motion)
        .when(skip(step, '2019-01-05'))
        .thenRefused(code, { ...params });
    await refused('deliberation', 'STEP_NOT_SKIPPABLE', { step: 'deliberation' });
    await refused('motion', 'ALREADY_RECORDED', { what: 'step', id: 'motion' });
    await refused('exam', 'STEP_NOT_IN_PROCEDURE', { step: 'exam', action: 'promote', method: 'standard' });
    await given(...district, opening)
      .when(skip('targets', '2019-01-05').without('basis'))
      .thenRefused('BASIS_REQUIRED', { entryMode: 'live' });
  });

  test('a contest has steps of its own, which others have not', async () => {
    const inCase = { step: 'vacancy', action: 'promote', method: 'standard' };
    await given(...district, opening)
      .when(onCase('PublishVacancy', { text: '公告' }).on('2019-01-04'))
      .thenRefused('STEP_NOT_IN_PROCEDURE', inCase);
    const applicant = onCase('RecordApplicant', { cadreId: 'wang', qualified: false }).on('2019-01-05');
    const vacancy = onCase('PublishVacancy', { text: '公告' }).on('2019-01-04');
    const exam = onCase('RecordSelectionExam', { results: [{ cadreId: 'wang', score: 80 }] }).on('2019-01-06');
    const contest = [...district, opening.with({ method: 'openSelection' }), motion];
    await given(...contest, vacancy, applicant)
      .when(exam)
      .thenRefused('NOT_CANDIDATE', { cadreId: 'wang', candidates: [] });
    await given(...contest)
      .when(applicant)
      .thenRefused('STEP_OUT_OF_ORDER', { step: 'applicants', missing: ['vacancy'], done: [] });
  });
});

describe('a step that the procedure does not have', () => {
  const removal = [...downward('remove').slice(0, -1)];
  const inCase = { action: 'remove', method: 'organizational' };

  test.each([
    ['talkRecommendation', talks],
    ['meetingRecommendation', poll],
    ['targets', targets],
    ['inspectionNotice', inspectionNotice],
    ['publicNotice', notice],
  ])('%s is no part of a removal', async (step, act) =>
    expect(await judgedBy('appointment.procedure', removal, act)).toEqual(
      procedural('STEP_NOT_IN_PROCEDURE', { step, ...inCase }, 'appointment.procedure'),
    ),
  );

  test('nobody is advised to remove one of two', async () =>
    expect(await checksOf(consultation, removal.slice(0, -1))).not.toHaveProperty('appointment.more-than-posts'));
});

describe('the procedure as data', () => {
  const course = (of: Partial<Course>): Course => ({
    action: 'promote',
    method: 'standard',
    plenaryRequired: false,
    posts: [],
    probations: {},
    steps: {},
    skipped: {},
    ...of,
  });
  const required = (of: Partial<Course>): Step[] => STEPS.filter((step) => needOf(step, course(of)) === 'required');

  test.each([
    ['remove', ['motion', 'inspectionTeam', 'inspection', 'opinions', 'consultation', 'deliberation', 'issue', 'talk']],
    ['resignVoluntary', ['motion', 'opinions', 'consultation', 'deliberation', 'issue']],
    [
      'resignOrdered',
      ['motion', 'inspectionTeam', 'inspection', 'opinions', 'consultation', 'deliberation', 'issue', 'talk'],
    ],
    [
      'transfer',
      [
        'motion',
        'eligibility',
        'inspectionTeam',
        'inspection',
        'opinions',
        'consultation',
        'deliberation',
        'issue',
        'talk',
      ],
    ],
  ] as const)('%s', (action, steps) => expect(required({ action })).toEqual(steps));

  test('a plenary vote, an election and probation where they are asked for', () => {
    expect(required({ plenaryRequired: true })).toContain('plenary');
    expect(required({ posts: [{ elected: true }] })).toContain('election');
    expect(required({ probations: { wang: {} } })).toContain('probation');
    expect(required({ steps: { probation: '2020-01-28' } })).toContain('probation');
    expect(required({})).not.toEqual(expect.arrayContaining(['plenary']));
  });

  test('every action and method has a need for every step', () => {
    for (const action of ACTIONS)
      for (const method of METHODS)
        for (const step of STEPS)
          expect(['required', 'optional', 'unused']).toContain(needOf(step, course({ action, method })));
  });
});

describe('the procedural rules beside the order', () => {
  test('opinions: the discipline organ has answered before the consultation', async () =>
    expect(await judgedBy('appointment.opinions', otherwise(opinion, undefined).slice(0, -1), consultation)).toEqual(
      procedural('OPINION_MISSING', { missing: ['discipline'] }, 'appointment.opinions'),
    ));

  test('opinions: what was asked is answered before the vote', async () =>
    expect(
      await judgedBy(
        'appointment.opinions',
        [...consulted, onCase('RequestOpinion', { organ: 'supervisingLeader' }).on('2019-01-25')],
        approved,
      ),
    ).toEqual(procedural('OPINION_MISSING', { missing: ['supervisingLeader'] }, 'appointment.opinions')));

  const status = (code: string): Act =>
    command('RecordPoliticalStatus', { cadreId: 'wang', status: code }).on('2015-01-01');

  test.each(['03', '04', '12', '13'])('opinions: of a cadre of status %s the United Front is asked', async (code) =>
    expect(await judgedBy('appointment.opinions', [...consulted, status(code)], approved)).toEqual(
      procedural('OPINION_MISSING', { missing: ['unitedFront'] }, 'appointment.opinions'),
    ),
  );

  test.each(['01', '02'])('opinions: of a Party member, status %s, it is not', async (code) =>
    expect(await checksOf(approved, [...consulted, status(code)])).toMatchObject({ 'appointment.opinions': 'passed' }),
  );

  test('who failed a check is not put to the vote', async () => {
    const failed = eligibility.with({ checks: [{ check: 'grade', result: 'failed', document: '考核表' }] });
    // Looking at something else does not wipe it out; looking at it again does.
    const file = { check: 'fileAudit', result: 'passed', document: '档案审核表' };
    const other = eligibility.with({ checks: [file] }).as('files only');
    await given(...consulted, failed.as('grade'), other)
      .when(approved)
      .thenRefused('TARGET_DISQUALIFIED', {
        cadreId: 'wang',
        failed: ['grade'],
      });
    const again = eligibility.with({ checks: [{ check: 'grade', result: 'passed', document: '复核表' }] }).as('again');
    await given(...consulted, failed.as('grade'), other, again)
      .when(approved)
      .thenAccepted();
    expect(await judgedBy('appointment.eligibility', otherwise(eligibility, failed), approved)).toEqual(
      procedural('TARGET_DISQUALIFIED', { cadreId: 'wang', failed: ['grade'] }, 'appointment.eligibility'),
    );
  });

  test('who was never checked is not put to the vote either', async () =>
    expect(await judgedBy('appointment.steps', consulted, vote(10, 11).with({ cadreId: 'zhao' }))).toEqual(
      procedural(
        'STEP_OUT_OF_ORDER',
        { step: 'deliberation', missing: ['eligibility'], done: [] },
        'appointment.steps',
      ),
    ));

  test('a recommendation is valid for a year, to the day', async () => {
    const before = consulted.slice(0, start + 4);
    const earlier = before.map((act) =>
      act === poll ? poll.on('2018-01-10') : act === talks ? talks.on('2018-01-09') : act,
    );
    const opened = earlier.map((act) =>
      act === opening ? opening.on('2018-01-02') : act === motion ? motion.on('2018-01-03') : act,
    );
    expect(await judgedBy('recommendation.validity', opened, targets.on('2019-01-10'))).toEqual(
      procedural(
        'RECOMMENDATION_EXPIRED',
        { recommendedOn: '2018-01-10', expiresOn: '2019-01-10', on: '2019-01-10' },
        'recommendation.validity',
      ),
    );
    expect(await checksOf(targets.on('2019-01-09'), opened)).toMatchObject({ 'recommendation.validity': 'passed' });
  });

  test('a recommendation counts for its own post', async () =>
    expect(
      await judgedBy(
        'recommendation.post',
        consulted
          .slice(0, start + 4)
          .map((act) => (act === poll ? poll.with({ posts: [{ teamId: 'bureau', postId: 'deputy' }] }) : act)),
        targets,
      ),
    ).toEqual(
      procedural(
        'RECOMMENDATION_OTHER_POST',
        { recommendedFor: ['bureau/deputy'], posts: ['lizhen/deputy'] },
        'recommendation.post',
      ),
    ));

  test('a differential case has more targets than posts; another is advised to', async () => {
    const before = consulted.slice(0, start + 4);
    const one = targets.with({ targetIds: ['wang'] });
    expect(await checksOf(one, before)).toMatchObject({ 'appointment.more-than-posts': 'advice' });
    expect(
      await judgedBy(
        'appointment.differential',
        before.map((act) => (act === opening ? opening.with({ differential: true }) : act)),
        one,
      ),
    ).toEqual(
      procedural(
        'NOT_DIFFERENTIAL',
        { stage: 'inspection', candidates: 1, posts: 1, needed: 2 },
        'appointment.differential',
      ),
    );
  });

  test('passing over the top of the poll wants a reason', async () => {
    const before = consulted.slice(0, start + 4);
    const other = targets.with({ targetIds: ['zhao'] });
    expect(await checksOf(other, before)).toMatchObject({ 'recommendation.top': 'advice' });
    expect(await checksOf(other.with({ reason: '结构需要' }), before)).toMatchObject({
      'recommendation.top': 'passed',
    });
  });

  test('inspectors are two, no kin, and all sign', async () => {
    const before = consulted.slice(0, start + 7);
    const alone = inspectors.with({ inspectors: [{ name: '孙某' }] });
    expect(await judgedBy('inspection.members', before, alone)).toEqual(
      procedural('INSPECTORS_TOO_FEW', { members: 1, needed: 2 }, 'inspection.members'),
    );
    const kin = inspectors.with({ inspectors: [{ name: '孙某' }, { name: '王某', kin: true }] });
    expect(await judgedBy('inspection.kin', before, kin)).toEqual(
      procedural('INSPECTOR_IS_KIN', { kin: ['王某'] }, 'inspection.kin'),
    );
    const unsigned = inspection.with({ signedBy: ['孙某'] });
    const missing = { missing: ['周某'] };
    expect(await judgedBy('inspection.signatures', [...before, inspectors], unsigned)).toEqual(
      procedural('SIGNATURE_MISSING', missing, 'inspection.signatures'),
    );
  });

  test('who is on probation is not promoted', async () => {
    const onProbation = assign('wang', 'bureau', 'second').with({ onProbation: true }).on('2018-10-01');
    const second = authorisePost('bureau', 'second');
    const higher = consulted.map((act) =>
      act.label === 'post lizhen deputy' ? act.with({ rank: '141' }).as('post lizhen deputy') : act,
    );
    expect(
      await judgedBy(
        'probation.unfinished',
        [...higher, second, onProbation],
        approved.with({ leaving: [{ teamId: 'bureau', postId: 'second' }] }),
      ),
    ).toEqual(
      procedural('PROBATION_UNFINISHED', { cadreId: 'wang', posts: ['bureau/second'] }, 'probation.unfinished'),
    );
  });
});

describe('the notice and the letter', () => {
  test('the notice starts after the decision', async () =>
    expect(
      await judgedBy('appointment.notice-order', decided, notice.with({ from: '2019-01-28' }).on('2019-01-28')),
    ).toEqual(
      procedural(
        'NOTICE_BEFORE_DECISION',
        { from: '2019-01-28', decidedOn: '2019-01-28', earliest: '2019-01-29' },
        'appointment.notice-order',
      ),
    ));

  test.each([
    ['a day short', '2019-02-11', '2019-02-14', 4, '2019-02-15'],
    ['over a plain weekend', '2019-02-14', '2019-02-18', 3, '2019-02-20'],
    ['nine days, but over the Spring Festival', '2019-02-02', '2019-02-11', 3, '2019-02-13'],
    ['with two make-up weekend days', '2019-01-31', '2019-02-10', 4, '2019-02-11'],
    ['one day only', '2019-03-04', '2019-03-04', 1, '2019-03-08'],
  ])('a notice of fewer than five working days is too short: %s', async (_, from, to, days, earliest) =>
    expect(await judgedBy('appointment.notice-length', decided, notice.with({ from, to }).on(from))).toEqual(
      procedural('NOTICE_TOO_SHORT', { from, to, needed: 5, earliest, days }, 'appointment.notice-length'),
    ),
  );

  test.each([
    ['2019-02-11', '2019-02-15'],
    ['2019-01-31', '2019-02-11'],
    ['2019-02-01', '2019-02-12'],
    ['2019-03-01', '2019-03-07'],
  ])('a notice of five working days is long enough: %s to %s', async (from, to) =>
    expect((await checksOf(notice.with({ from, to }).on(from), decided))['appointment.notice-length']).toBe('passed'),
  );

  test('a notice in a year without a calendar cannot be judged, but one that was long enough before can', async () => {
    const at = (from: string, to: string): Act => notice.with({ ...old, from, to }).on(from);
    await given(...decided)
      .when(at('2027-01-04', '2027-01-15'))
      .thenRefused('CALENDAR_MISSING');
    await given(...decided)
      .when(at('2026-12-25', '2027-01-04'))
      .thenAccepted();
  });

  test('the notice waits for the full committee where that votes', async () => {
    const forPlenary = otherwise(opening, opening.with({ plenaryRequired: true }));
    const missing = { step: 'publicNotice', missing: ['plenary'], done: [] };
    const refused = procedural('STEP_OUT_OF_ORDER', missing, 'appointment.steps');
    expect(await judgedBy('appointment.steps', [...forPlenary, approved], notice)).toEqual(refused);
    const lost = [...forPlenary, approved, plenaryVote(10, 25)];
    expect(await judgedBy('appointment.steps', lost, notice)).toEqual(refused);
  });

  test('the notice ends after it began, one at a time', async () => {
    await given(...decided)
      .when(notice.with({ to: '2019-02-10' }))
      .thenRefused('DATE_IMPLAUSIBLE', { earlier: 'from', later: 'to', before: '2019-02-11', after: '2019-02-10' });
    await given(...decided, notice)
      .when(notice.as('once more'))
      .thenRefused('ALREADY_OPEN', { what: 'publicNotice', since: '2019-02-11' });
    await given(...decided)
      .when(noticeOver)
      .thenRefused('NOT_OPEN', { what: 'publicNotice' });
  });

  test('a letter before its end is told to conclude the notice, not to begin it again', async () => {
    const missing = (...of: string[]): object =>
      procedural('STEP_OUT_OF_ORDER', { step: 'issue', missing: of, done: [] }, 'appointment.steps');
    expect(await judgedBy('appointment.steps', [...decided, notice], letter)).toEqual(missing('noticeEnd'));
    expect(await judgedBy('appointment.steps', decided, letter)).toEqual(missing('publicNotice'));
  });

  test('a notice that ended early blocks the letter', async () =>
    expect(await judgedBy('appointment.notice', [...decided, notice, noticeOver.on('2019-02-13')], letter)).toEqual(
      procedural('NOTICE_ENDED_EARLY', { to: '2019-02-15', concludedOn: '2019-02-13' }, 'appointment.notice'),
    ));

  test('the letter goes out after the last day of the notice', async () =>
    expect(await judgedBy('appointment.notice-order', cleared, letter.on('2019-02-15'))).toEqual(
      procedural(
        'NOTICE_NOT_OVER',
        { to: '2019-02-15', on: '2019-02-15', earliest: '2019-02-16' },
        'appointment.notice-order',
      ),
    ));

  test('an open objection blocks the letter', async () =>
    expect(await judgedBy('appointment.objection', [...decided, notice, objection, noticeOver], letter)).toEqual(
      procedural('OBJECTION_UNRESOLVED', { objections: ['o1'] }, 'appointment.objection'),
    ));

  test('an objection is recorded and answered once', async () => {
    const answer = onCase('ResolveObjection', { objectionId: 'o1', verdict: 'unverifiable' }).on('2019-02-14');
    await given(...decided, notice, objection)
      .when(objection.as('once more'))
      .thenRefused('ALREADY_RECORDED', { what: 'objection', id: 'o1' });
    await given(...decided, notice)
      .when(answer)
      .thenRefused('NOT_OPEN', { what: 'objection o1' });
    await given(...decided, notice, objection, answer)
      .when(answer.as('once more'))
      .thenRefused('NOT_OPEN', { what: 'objection o1' });
  });

  test('a township principal is not appointed without the full committee', async () => {
    const secretary = [
      ...district,
      opening.with({ posts: [{ teamId: 'xiang', postId: 'secretary' }], plenaryRequired: true }),
      ...consulted.slice(start + 1),
      ...[approved, notice.with(old), noticeOver],
    ];
    const act = letter.without('onProbation');
    const cadreIds = { cadreIds: ['wang'] };
    expect(await judgedBy('appointment.plenary', secretary, act)).toEqual(
      procedural('PLENARY_VOTE_REQUIRED', cadreIds, 'appointment.plenary'),
    );
    await given(...secretary.slice(0, -2), plenaryVote(20, 25), notice, noticeOver)
      .when(act)
      .thenAccepted();
  });

  test('probation is for a deputy post that is not elected', async () => {
    expect(await judgedBy('probation.required', cleared, letter.without('onProbation'))).toEqual(
      procedural('PROBATION_REQUIRED', { cadreId: 'wang', teamId: 'lizhen', postId: 'deputy' }, 'probation.required'),
    );
    const head = [
      ...district,
      opening.with({ posts: [{ teamId: 'lizhen', postId: 'head', elected: true }], plenaryRequired: true }),
      ...consulted.slice(start + 1),
      ...[approved, plenaryVote(20, 25), notice, noticeOver],
      onCase('RecordElectionResult', { cadreId: 'wang', passed: true }).on('2019-02-18'),
    ];
    await given(...head)
      .when(letter)
      .thenRefused('PROBATION_NOT_ALLOWED', { postId: 'head', title: 'head职位' });
  });

  test('an election belongs to an elected post, and one that failed gives no letter', async () => {
    const failed = onCase('RecordElectionResult', { cadreId: 'wang', passed: false }).on('2019-02-18');
    await given(...cleared)
      .when(failed)
      .thenRefused('STEP_NOT_IN_PROCEDURE', { step: 'election', action: 'promote', method: 'standard' });
    const head = [
      ...district,
      opening.with({ posts: [{ teamId: 'lizhen', postId: 'head', elected: true }], plenaryRequired: true }),
      ...consulted.slice(start + 1),
      ...[approved, plenaryVote(20, 25), notice, noticeOver, failed],
    ];
    await given(...head)
      .when(letter.without('onProbation'))
      .thenRefused('NOTHING_DECIDED');
  });

  test.each(['demote', 'toNonLeading'])('a letter of %s states the civil rank', async (action) => {
    const out = letter.without('onProbation').on('2019-06-01');
    expect(await judgedBy('appointment.civil-rank', downward(action), out)).toEqual(
      procedural('RANK_MISSING', { action }, 'appointment.civil-rank'),
    );
  });

  test('before there were civil ranks it states none', async () => {
    const checks = await checksOf(letter.without('onProbation').on('2019-05-31'), downward('toNonLeading'));
    expect(checks).not.toHaveProperty('appointment.civil-rank');
  });

  test('a case is concluded when nothing is open', async () =>
    expect(
      await judgedBy('appointment.conclusion', issued, onCase('ConcludeAppointmentCase').on('2019-03-01')),
    ).toEqual(procedural('CASE_UNFINISHED', { open: ['probation wang', 'talk'] }, 'appointment.conclusion')));

  test('the talk is with whom the letter is about', () =>
    given(...issued)
      .when(onCase('RecordAppointmentTalk', { cadreId: 'zhao', talker: '部长' }).on('2019-02-21'))
      .thenRefused('NOT_CANDIDATE', { cadreId: 'zhao', candidates: ['wang'] }));

  test('probation is reviewed at its end, and only where there is one', async () => {
    const talked = onCase('RecordAppointmentTalk', { cadreId: 'wang', talker: '部长' }).on('2019-02-21');
    const early = onCase('ReviewProbation', { cadreId: 'wang', competent: true }).on('2019-07-01');
    expect(await judgedBy('probation.length', [...issued, talked], early)).toEqual(
      procedural('PROBATION_NOT_ENDED', { cadreId: 'wang', until: '2020-01-28', on: '2019-07-01' }, 'probation.length'),
    );
    await given(...issued, talked)
      .when(early.with({ cadreId: 'zhao' }))
      .thenRefused('NOT_ON_PROBATION', { cadreId: 'zhao', postId: null });
    const inTime = new TestLedger();
    inTime.clock.set('2020-03-02T09:00:00+08:00');
    await new Given(inTime, [...issued, talked]).when(early.on('2020-01-27')).thenRefused('PROBATION_NOT_ENDED');
  });

  test('old papers give a letter without a decision, dated by the letter', async () => {
    const story = await given(...district, opening.with({ cadreIds: ['wang'] }), vote(8, 8).with(old))
      .when(letter.with(old))
      .thenAccepted();
    const event = (await story.ledger.events('appointment-c1')).at(-1);
    expect(event?.data['moves']).toMatchObject([{ cadreId: 'wang', takesEffectOn: '2019-02-20' }]);
  });

  test('eligibility and the inspection notice go side by side', () =>
    given(...consulted.slice(0, start + 5), inspectionNotice)
      .when(eligibility.on('2019-01-14'))
      .thenAccepted());
});
