import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import { assign, authorisePost, command, registerCadre, registerTeam, type Act } from '../../support/acts.ts';
import { Walk, knownOn } from './walk.ts';

const ID = { year: 2018, teamId: 'lizhen' };
const MEETING = '2019-01-15';

const of = (name: string, fields: JsonObject = {}): Act => command(name, { ...ID, ...fields });
const debrief = (cadreId: string): Act =>
  of('RecordDebrief', { cadreId, topics: ['duty', 'integrity'] })
    .on(MEETING)
    .as(`debrief ${cadreId}`);

/** Thirty valid ballots: so many of them for excellent or competent, so many for incompetent, the rest between. */
function ballots(cadreId: string, approving: number, incompetent: number): JsonObject {
  const basic = 30 - approving - incompetent;
  return {
    cadreId,
    issued: 33,
    returned: 31,
    valid: 30,
    excellent: 0,
    competent: approving,
    basic,
    incompetent,
    abstain: 0,
  };
}

const subjects = [
  // Two thirds approve, exactly.
  ballots('exactly', 20, 5),
  // One ballot fewer.
  ballots('below', 19, 5),
  // One third disapproves, exactly.
  ballots('third', 19, 10),
  // One ballot more.
  ballots('above', 19, 11),
];
const CADRES = subjects.map(({ cadreId }) => String(cadreId));
const vote = of('RecordReviewVote', { eligible: 36, present: 33, subjects }).on(MEETING);
const poll = of('RecordOpinionPoll', { subjects }).on(MEETING);
const grade = (cadreId: string, as: string, more: JsonObject = {}): Act =>
  of('CertifyCadreGrade', { cadreId, grade: as, ...more })
    .on('2019-03-01')
    .as(`grade ${cadreId} ${as}`);

let walk: Walk;

beforeAll(async () => {
  walk = await Walk.from(
    '2018-01-01',
    registerTeam('lizhen'),
    ...CADRES.flatMap((cadreId) => [
      authorisePost('lizhen', cadreId),
      registerCadre(cadreId),
      assign(cadreId, 'lizhen', cadreId).on('2015-03-01'),
    ]),
  );
});

describe('a team’s assessment, from the notice to the feedback', () => {
  it('is opened once, in the year’s round, and held', async () => {
    await walk.refuses(of('OpenTeamAssessment').on('2018-12-10').as('opened before the round'), 'UNKNOWN_REFERENCE');
    await walk.go(command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'));
    await walk.go(of('OpenTeamAssessment').on('2019-01-05'));
    await walk.refuses(of('OpenTeamAssessment').on('2019-01-06').as('opened twice'), 'ALREADY_OPEN');
    await walk.go(of('PublishAssessmentNotice', { meetingOn: MEETING }).on('2019-01-08'), ...CADRES.map(debrief));
    expect(await standing()).toMatchObject({ state: 'debriefed', debriefed: CADRES, cadres: [] });
  });

  it('takes a vote whose ballots add up, and no other', async () => {
    const wrong = (more: JsonObject): Act =>
      vote.with({ subjects: [{ ...subjects[0], ...more }] }).as(JSON.stringify(more));
    await walk.refuses(wrong({ returned: 34 }), 'BALLOTS_EXCEED_ISSUED');
    await walk.refuses(wrong({ returned: 29 }), 'VALID_EXCEEDS_RETURNED');
    await walk.refuses(wrong({ competent: 19 }), 'GRADES_DO_NOT_ADD_UP');
    await walk.go(vote, poll, of('RecordAssessmentTalk', { talks: 12 }).on('2019-01-18'));
    expect(await outcomes()).toEqual({
      exactly: 'passed',
      below: 'lowApproval',
      third: 'lowApproval',
      above: 'highDisapproval',
    });
  });

  it('grades each, the team and its fitness, and gives feedback', async () => {
    await walk.refuses(grade('above', 'competent'), 'CERTIFICATION_REASON_REQUIRED');
    await walk.go(grade('exactly', 'competent'), grade('below', 'basicallyCompetent'));
    await walk.go(grade('third', 'basicallyCompetent'), grade('above', 'incompetent'));
    await walk.go(of('CertifyTeamGrade', { grade: 'fair' }).on('2019-03-01'));
    await walk.go(of('CertifyFitness', { cadreId: 'above', fitness: 'incompetent' }).on('2019-03-02'));
    await walk.refuses(of('CloseTeamAssessment').on('2019-03-05').as('closed too early'), 'STEP_OUT_OF_ORDER');
    await walk.go(of('DeliverFeedback').on('2019-03-10'), of('AcknowledgeFeedback').on('2019-03-12'));
    const teams = [{ teamId: 'lizhen', scoreHundredths: 9150, rank: 1 }];
    await walk.go(command('PublishRanking', { year: 2018, group: 'all', teams }).on('2019-03-19'));
    expect(await closingOfTheRound()).toEqual({ offered: false, why: 'ASSESSMENTS_OPEN' });
    await walk.refuses(command('CloseAssessmentRound', { year: 2018 }).on('2019-03-19'), 'ASSESSMENTS_OPEN');
    await walk.go(of('CloseTeamAssessment').on('2019-03-20'));
    expect(await standing()).toMatchObject({ state: 'closed', grade: 'fair' });
    expect(await closingOfTheRound()).toEqual({ offered: true, why: undefined });
  });

  it('can be read as of any day, and as known on any day', async () => {
    const before = await standing('&asOf=2019-02-28');
    expect(before).toMatchObject({ grade: null });
    expect(before.cadres.map(({ cadreId, grade: given }) => [cadreId, given])).toEqual(
      CADRES.toSorted().map((id) => [id, null]),
    );
    expect(await standing(`&asOf=2019-03-31&knownAt=${knownOn('2019-02-28')}`)).toMatchObject({ state: 'voted' });
    const types = (await walk.rows('/v1/teams/lizhen/timeline')).map(({ type }) => type);
    expect(types.slice(types.indexOf('TeamAssessmentOpened'))).toEqual([
      'TeamAssessmentOpened',
      'AssessmentNoticePublished',
      ...CADRES.map(() => 'DebriefRecorded'),
      ...['ReviewVoteRecorded', 'OpinionPollRecorded', 'AssessmentTalkHeld'],
      ...CADRES.map(() => 'CadreGradeCertified'),
      ...[
        'TeamGradeCertified',
        'FitnessCertified',
        'FeedbackDelivered',
        'FeedbackAcknowledged',
        'RankingPublished',
        'TeamAssessmentClosed',
      ],
    ]);
  });
});

interface Standing extends JsonObject {
  readonly cadres: readonly {
    readonly cadreId: string;
    readonly grade: string | null;
    readonly reviewVote: { readonly outcome: string };
  }[];
}

/** Whether the round may be closed, as its page has it. */
async function closingOfTheRound(): Promise<{ offered: boolean; why: string | undefined }> {
  const { next, blocked } = (await walk.read('/v1/cases/assessmentRound-2018')) as unknown as Record<
    'next' | 'blocked',
    { command: string; why?: { code: string } }[]
  >;
  const isClosing = ({ command: name }: { command: string }): boolean => name === 'CloseAssessmentRound';
  return { offered: next.some(isClosing), why: blocked.find(isClosing)?.why?.code };
}

/** The assessment as it stands. */
async function standing(more = ''): Promise<Standing> {
  const [row] = await walk.rows(`/v1/assessments?year=2018&team=lizhen${more}`);
  return row as unknown as Standing;
}

/** What the review vote came to for each. */
async function outcomes(): Promise<Record<string, string>> {
  const { cadres } = await standing();
  return Object.fromEntries(cadres.map(({ cadreId, reviewVote }) => [cadreId, reviewVote.outcome]));
}
