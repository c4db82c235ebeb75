import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  mergeTeam,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { readableAfter } from '../../../../test/support/readable.ts';
import { granted } from '../auth/access.ts';
import type { Reader, Role } from '../auth/reader.ts';
import { VisibleLedger } from '../auth/visible-ledger.ts';
import type { Ledger } from '#libs/node';
import { AssessmentsHandler, RankingsHandler } from './assessment.handlers.ts';
import { AssessmentsRead, RankingsRead } from './assessment.queries.ts';
import { ReadContext, type ListQuery } from '../reads/read.ts';
import { TrainingHandler } from '../training/training.handlers.ts';
import { TrainingRead } from '../training/training.queries.ts';

function asked(
  ledger: Ledger,
  query: object,
  role: Role = 'inspector',
  more: { asOf?: string } = {},
): [ReadContext, ListQuery] {
  const reader: Reader = { role, userId: 'u', name: 'u', organ: 'o', scope: 'district', cadreId: 'wang', teamId: 't1' };
  const { seq, known, position, eventId } = ledger.runner.cursor;
  const cut = { asOf: more.asOf ?? TODAY, asOfGiven: false, knownAt: known, seq, position, eventId };
  return [new ReadContext(new VisibleLedger(ledger, granted(reader, 'assessment')), cut, 'en'), query];
}

const items = ({ items: all }: { items: readonly object[] }): JsonObject[] => all as JsonObject[];

const ID = { year: 2018, teamId: 't1' };
const ballots = (cadreId: string, incompetent = 0): JsonObject => ({
  cadreId,
  ...{ issued: 30, returned: 30, valid: 30, excellent: 0, competent: 30 - incompetent, basic: 0, incompetent },
  abstain: 0,
});

const assessed = [
  ...['t1', 't2', 't3'].map((teamId) => registerTeam(teamId)),
  ...['p1', 'p2'].map((postId) => authorisePost('t1', postId)),
  registerCadre('wang'),
  registerCadre('li'),
  assign('wang', 't1', 'p1').on('2015-01-01'),
  assign('li', 't1', 'p2').on('2015-01-01'),
  command('OpenAssessmentRound', { year: 2018 }).on('2018-12-20'),
  command('OpenTeamAssessment', ID).on('2019-01-05'),
  command('OpenTeamAssessment', { year: 2018, teamId: 't2' }).on('2019-01-05'),
  command('PublishAssessmentNotice', { ...ID, meetingOn: '2019-01-15' }).on('2019-01-08'),
  command('RecordDebrief', { ...ID, cadreId: 'wang', topics: ['duty'] }).on('2019-01-15'),
  command('RecordDebrief', { ...ID, cadreId: 'li', topics: ['duty'] }).on('2019-01-15'),
  command('RecordReviewVote', { ...ID, eligible: 30, present: 30, subjects: [ballots('wang'), ballots('li', 11)] }).on(
    '2019-01-15',
  ),
  command('CertifyCadreGrade', { ...ID, cadreId: 'wang', grade: 'excellent' }).on('2019-03-01'),
  command('RecordUngraded', { ...ID, cadreId: 'li', ground: 'underInvestigation' }).on('2019-03-01'),
  command('CertifyTeamGrade', { ...ID, grade: 'good' }).on('2019-03-01'),
];

describe('the assessment ledger', () => {
  const ask = async (ledger: Ledger, query: object, role?: Role, more?: { asOf: string }): Promise<JsonObject[]> =>
    items(await new AssessmentsHandler().execute(new AssessmentsRead(...asked(ledger, query, role, more))));

  test('shows an inspector grades and votes, cadre by cadre and team by team', async () => {
    const lines = await ask(await readableAfter(...assessed), { year: 2018 });
    expect(lines).toMatchObject([
      {
        stream: 'assessment-2018-t1',
        team: 't1班子',
        grade: 'good',
        state: 'certified',
        cadres: [
          {
            cadreId: 'li',
            grade: 'ungraded',
            ground: 'underInvestigation',
            reviewVote: { incompetent: 11, outcome: 'highDisapproval' },
          },
          { cadreId: 'wang', name: 'wang某', grade: 'excellent', reviewVote: { valid: 30, outcome: 'passed' } },
        ],
      },
      { stream: 'assessment-2018-t2', grade: null, cadres: [] },
    ]);
  });

  test('shows the head of the team the own team, without votes', async () => {
    const lines = await ask(await readableAfter(...assessed), {}, 'teamPrincipal');
    expect(lines.map(({ teamId }) => teamId)).toEqual(['t1']);
    expect(lines).toMatchObject([{ cadres: [{ cadreId: 'li' }, { cadreId: 'wang' }] }]);
    expect(JSON.stringify(lines)).not.toMatch(/reviewVote|opinionPoll|outcome/);
  });

  test('shows a cadre the own lines only, without votes', async () => {
    const ledger = await readableAfter(...assessed);
    const lines = await ask(ledger, {}, 'cadre');
    expect(lines).toMatchObject([{ teamId: 't1', debriefed: ['wang'], cadres: [{ cadreId: 'wang' }] }]);
    expect(JSON.stringify(lines)).not.toMatch(/\bli\b|reviewVote/);
    expect(await ask(ledger, { cadre: 'li' }, 'cadre')).toEqual([]);
  });

  test('finds the assessments of one cadre or one team', async () => {
    const ledger = await readableAfter(...assessed);
    expect(await ask(ledger, { cadre: 'li' })).toMatchObject([{ teamId: 't1', cadres: [{ cadreId: 'li' }] }]);
    expect(await ask(ledger, { team: 't2' })).toMatchObject([{ teamId: 't2' }]);
    expect(await ask(ledger, { year: 2017 })).toEqual([]);
  });

  test('tells what held on a day', async () => {
    const lines = await ask(await readableAfter(...assessed), { team: 't1' }, 'inspector', { asOf: '2019-02-28' });
    expect(lines).toMatchObject([{ state: 'voted', grade: null, cadres: [{ grade: null }, { grade: null }] }]);
  });
});

describe('the history of rankings', () => {
  const teams = ['t1', 't2', 't3', 't4'];
  const rounds = [2016, 2017, 2018].map((year) =>
    command('OpenAssessmentRound', { year }).on(`${year}-12-20`).as(`round ${year}`),
  );
  const ranking = (year: number, ...order: string[]): Act =>
    command('PublishRanking', {
      year,
      group: 'all',
      teams: order.map((teamId, index) => ({ teamId, scoreHundredths: 9150 - index * 100, rank: index + 1 })),
    })
      .on(`${year + 1}-03-20`)
      .as(`ranking ${year}`);
  const before = [...teams.map((teamId) => registerTeam(teamId)), ...rounds];
  const ask = async (ledger: Ledger, query: object, role?: Role, more?: { asOf: string }): Promise<JsonObject[]> =>
    items(await new RankingsHandler().execute(new RankingsRead(...asked(ledger, query, role, more))));
  const marks = (lines: JsonObject[]): unknown =>
    lines.map(({ year, teams: ranked }) => [
      year,
      ...(ranked as JsonObject[])
        .filter(({ last }) => last)
        .map(({ teamId, lastTwice }) => `${String(teamId)}${lastTwice === true ? ' twice' : ''}`),
    ]);

  test('marks who is last, and who was last the year before too', async () => {
    const ledger = await readableAfter(
      ...before,
      ranking(2016, 't1', 't2', 't3', 't4'),
      ranking(2017, 't1', 't2', 't4', 't3'),
      ranking(2018, 't2', 't1', 't4', 't3'),
    );
    const lines = await ask(ledger, {});
    expect(marks(lines)).toEqual([
      [2016, 't4'],
      [2017, 't3'],
      [2018, 't3 twice'],
    ]);
    expect(lines[0]).toMatchObject({ group: 'all', size: 4, publishedOn: '2017-03-20' });
    expect((lines[0]!['teams'] as JsonObject[])[0]).toEqual({
      teamId: 't1',
      team: 't1班子',
      lineage: 't1',
      score: '91.50',
      rank: 1,
      tied: false,
      last: false,
      lastTwice: false,
    });
  });

  test('follows a team into the one it was merged into', async () => {
    const ledger = await readableAfter(
      ...before,
      ranking(2017, 't1', 't2', 't3', 't4'),
      mergeTeam('t4', 't3').on('2018-10-01'),
      ranking(2018, 't1', 't2', 't3'),
    );
    expect(marks(await ask(ledger, {}))).toEqual([
      [2017, 't4'],
      [2018, 't3 twice'],
    ]);
    expect(await ask(ledger, { team: 't3', year: 2017 })).toMatchObject([
      { teams: [{ teamId: 't3' }, { teamId: 't4', lineage: 't3' }] },
    ]);
  });

  test('makes nobody last twice by a merger that came after', async () => {
    const ledger = await readableAfter(
      ...before,
      ranking(2017, 't1', 't2', 't3', 't4'),
      ranking(2018, 't1', 't2', 't4', 't3'),
      mergeTeam('t4', 't3').on('2019-05-01'),
    );
    expect(marks(await ask(ledger, {}))).toEqual([
      [2017, 't4'],
      [2018, 't3'],
    ]);
  });

  test('has no last twice across a year without a ranking, nor after one was annulled', async () => {
    const ledger = await readableAfter(
      ...before,
      ranking(2016, 't1', 't4'),
      ranking(2017, 't1', 't4'),
      ranking(2018, 't1', 't4'),
      annul('ranking 2017'),
    );
    expect(marks(await ask(ledger, {}))).toEqual([
      [2016, 't4'],
      [2018, 't4'],
    ]);
  });

  test('shows the head of a team the own lines only', async () => {
    const ledger = await readableAfter(...before, ranking(2017, 't1', 't2', 't3', 't4'));
    expect(await ask(ledger, {}, 'teamPrincipal')).toMatchObject([{ size: 4, teams: [{ teamId: 't1' }] }]);
  });

  test('tells what was published by a day', async () => {
    const ledger = await readableAfter(...before, ranking(2017, 't1', 't2'), ranking(2018, 't1', 't2'));
    expect(marks(await ask(ledger, {}, 'inspector', { asOf: '2019-03-19' }))).toEqual([[2017, 't2']]);
  });
});

describe('the training ledger', () => {
  const about = (trainingId: string, name: string, fields: JsonObject, on: string): Act =>
    command(name, { trainingId, ...fields }).on(on);
  const course = (trainingId: string, kind: string, startsOn: string, endsOn: string, more: JsonObject = {}): Act[] => [
    about(trainingId, 'OpenTrainingClass', { kind, title: kind, startsOn, endsOn, ...more }, startsOn),
    about(trainingId, 'EnrolTrainee', { cadreId: 'wang' }, startsOn),
    about(trainingId, 'EnrolTrainee', { cadreId: 'li' }, startsOn),
  ];
  const trained = [
    registerTeam('t1'),
    authorisePost('t1', 'p1'),
    registerCadre('wang'),
    registerCadre('li'),
    assign('wang', 't1', 'p1').on('2015-01-01'),
    ...course('a', 'offJob', '2018-05-07', '2018-05-11', { classHours: 40 }),
    ...course('b', 'rotation', '2019-03-04', '2019-03-08', { classHours: 30 }),
    ...course('c', 'theoryExam', '2019-04-10', '2019-04-10', { passScore: 60 }),
    about('a', 'RecordCompletion', { cadreId: 'wang', hours: 40 }, '2018-05-11'),
    about('b', 'RecordCompletion', { cadreId: 'wang', hours: 28 }, '2019-03-08'),
    about('b', 'RecordWithdrawal', { cadreId: 'li', ground: 'workDuty' }, '2019-03-06'),
    about('b', 'RecordCredits', { cadreId: 'wang', credits: 5 }, '2019-03-08'),
    about('c', 'RecordExamResult', { cadreId: 'wang', score: 88, basis: LETTER }, '2019-04-10'),
  ];
  const ask = async (ledger: Ledger, query: object, role?: Role): Promise<JsonObject[]> =>
    items(await new TrainingHandler().execute(new TrainingRead(...asked(ledger, query, role))));

  test('adds up completions, hours and credits, and shows the exams', async () => {
    const [li, wang] = await ask(await readableAfter(...trained), {});
    expect(li).toMatchObject({ cadreId: 'li', completions: 0, hours: 0, credits: 0, exams: [] });
    expect(wang).toMatchObject({ cadreId: 'wang', name: 'wang某', completions: 2, hours: 68, credits: 5 });
    expect(wang!['exams']).toEqual([
      {
        trainingId: 'c',
        kind: 'theoryExam',
        title: 'theoryExam',
        on: '2019-04-10',
        score: 88,
        maxScore: 100,
        passed: true,
      },
    ]);
  });

  test('is of one year, one kind, one cadre', async () => {
    const ledger = await readableAfter(...trained);
    expect(await ask(ledger, { year: 2019, cadre: 'wang' })).toMatchObject([{ completions: 1, hours: 28 }]);
    expect(await ask(ledger, { kind: 'offJob', cadre: 'wang' })).toMatchObject([{ completions: 1, hours: 40 }]);
    expect(await ask(ledger, { year: 2017 })).toEqual([]);
  });

  test('shows a cadre and the head of a team their own', async () => {
    const ledger = await readableAfter(...trained);
    for (const role of ['cadre', 'teamPrincipal'] as const) {
      expect((await ask(ledger, {}, role)).map(({ cadreId }) => cadreId)).toEqual(['wang']);
      await expect(ask(ledger, { cadre: 'li' }, role)).rejects.toMatchObject({ refusal: { refused: 'FORBIDDEN' } });
    }
  });
});
