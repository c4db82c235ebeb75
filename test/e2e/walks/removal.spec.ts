import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import { LETTER, assign, authorisePost, command, registerCadre, registerTeam, type Act } from '../../support/acts.ts';
import {
  consultation,
  inspection,
  inspectors,
  letter,
  motion,
  onCase,
  opinion,
  vote,
} from '../../support/appointments.ts';
import { Walk, knownOn } from './walk.ts';

const POST = { teamId: 'last', postId: 'secretary' };
const MINUTES = { kind: 'committeeMinutes', documentNo: '南委常纪〔2019〕21号', issuedOn: '2019-05-13' };

const round = (year: number): Act => command('OpenAssessmentRound', { year }).on(`${year}-12-20`);
const place = (teamId: string, rank: number, more: JsonObject = {}): JsonObject => ({
  teamId,
  rank,
  scoreHundredths: 9500 - rank * 100,
  ...more,
});
const ranking = (year: number, ...teams: readonly JsonObject[]): Act =>
  command('PublishRanking', { year, group: 'township', teams }).on(`${year + 1}-03-25`);

const admonition = command('OpenSupervisionCase', {
  supervisionId: 'k1',
  kind: 'admonition',
  cadreId: 'wang',
  teamId: 'last',
  trigger: 'lastPlace',
  origin: { kind: 'finding', id: 'rank.last-once-2017-last' },
}).on('2018-04-02');

let walk: Walk;

beforeAll(async () => {
  walk = await Walk.from(
    '2017-01-01',
    ...['first', 'second', 'last'].map((teamId) => registerTeam(teamId)),
    authorisePost('last', 'secretary').with({ principal: true, rank: '141' }),
    registerCadre('wang'),
    assign('wang', 'last', 'secretary').on('2014-03-01'),
  );
});

describe('a principal whose team is last twice running', () => {
  it('is admonished for the first time', async () => {
    await walk.go(round(2017), ranking(2017, place('first', 1), place('second', 2), place('last', 3)), admonition);
    expect(await lastPlaces('2018-12-31')).toEqual(['2017 last once']);
  });

  it('is removed for the second, by a case of his own', async () => {
    await walk.go(round(2018));
    const twice = ranking(2018, place('first', 1), place('last', 2), place('last', 3)).as('one team in two places');
    await walk.refuses(twice, 'ALREADY_RECORDED');
    await walk.go(ranking(2018, place('second', 1), place('first', 2), place('last', 3)));
    expect(await lastPlaces('2019-04-01')).toEqual(['2017 last once', '2018 last twice']);

    const opening = onCase('OpenAppointmentCase', {
      action: 'remove',
      method: 'organizational',
      occasion: '连续两年末位',
      originFindingId: 'rank.last-twice-2018-last',
      posts: [POST],
      cadreIds: ['wang'],
      plenaryRequired: false,
    }).on('2019-04-02');
    await walk.go(opening, motion.on('2019-04-03'));
    await walk.refuses(letter.without('onProbation').on('2019-04-04').as('letter without a vote'), 'STEP_OUT_OF_ORDER');
    await walk.go(inspectors.on('2019-04-08'), inspection.on('2019-04-15'));
    await walk.go(opinion.on('2019-04-18'), consultation.on('2019-04-22'));
    // Eight of thirteen are no meeting: it is on record, and nothing is decided.
    await walk.go(vote(8, 8).on('2019-05-06').as('too few'));
    expect(await walk.read('/v1/appointments/c1/decision-history')).toMatchObject({ state: 'consulted' });
    await walk.go(vote(11, 12).with({ basis: MINUTES }).on('2019-05-13'));
    await walk.go(letter.without('onProbation').with({ basis: LETTER }).on('2019-05-20'));
  });

  it('is out of the post from the day of the vote, and the move is on the list of those', async () => {
    const incumbent = async (query: string): Promise<unknown> => {
      const { posts } = (await walk.read(`/v1/teams/last/composition?${query}`)) as { posts: JsonObject[] };
      return posts[0]!['incumbent'];
    };
    expect(await incumbent('asOf=2019-05-12')).toMatchObject({ cadreId: 'wang', since: '2014-03-01' });
    expect(await incumbent('asOf=2019-05-13')).toBeNull();
    expect(await incumbent(`asOf=2019-05-13&knownAt=${knownOn('2019-05-17')}`)).toMatchObject({ cadreId: 'wang' });
    expect(await walk.rows('/v1/downward-moves?asOf=2019-05-31')).toMatchObject([
      { caseId: 'c1', cadreId: 'wang', action: 'remove', takesEffectOn: '2019-05-13', posts: [POST] },
    ]);
  });

  it('has the whole way on his timeline: both rankings stay with the team, the cases with him', async () => {
    const types = (await walk.rows('/v1/cadres/wang/timeline')).map(({ type }) => type);
    for (const type of ['SupervisionCaseOpened', 'AppointmentCaseOpened', 'AppointmentIssued', 'IncumbentRelieved']) {
      expect(types.filter((each) => each === type)).toEqual([type]);
    }
    const team = (await walk.rows('/v1/teams/last/timeline')).map(({ type }) => type);
    expect(team.filter((type) => type === 'RankingPublished')).toHaveLength(2);
  });
});

/** Which team was last in which year, as of a day. */
async function lastPlaces(asOf: PlainDate): Promise<string[]> {
  const rankings = (await walk.rows(`/v1/rankings?asOf=${asOf}`)) as unknown as {
    year: number;
    teams: { teamId: string; last: boolean; lastTwice: boolean }[];
  }[];
  return rankings.flatMap(({ year, teams }) =>
    teams
      .filter(({ last }) => last)
      .map(({ teamId, lastTwice }) => `${year} ${teamId} ${lastTwice ? 'twice' : 'once'}`),
  );
}
