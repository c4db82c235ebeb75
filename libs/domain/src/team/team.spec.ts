import { describe, expect, test } from '@jest/globals';
import { END_OF_TIME } from '#libs/kernel';
import {
  abolishTeam,
  annul,
  assign,
  authorisePost,
  command,
  confirm,
  correct,
  depart,
  eventIdIn,
  mergeTeam,
  registerCadre,
  registerTeam,
  relieve,
  renameTeam,
  withdrawPost,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, happened } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { team } from './team.feature.ts';

const lizhen = registerTeam('lizhen');
const xinglong = registerTeam('xinglong');
const head = authorisePost('lizhen', 'head');
const deputy = authorisePost('lizhen', 'deputy');
const wang = registerCadre('wang');
const li = registerCadre('li');

/** A township with two posts, and two cadres who hold none. */
const township = [lizhen, head, deputy, wang, li];
/** The same with cadre wang in the post `head` since 1 March 2015. */
const headedByWang = [...township, assign('wang', 'lizhen', 'head').on('2015-03-01').as('wang takes office')];

const patron = command('AssignPatron', { teamId: 'lizhen', patronId: 'sun', name: '孙某' });
const improvement = command('OpenTeamImprovement', { teamId: 'lizhen', ground: '民主测评靠后' });
const targets = command('SetTeamTargets', {
  teamId: 'lizhen',
  year: 2019,
  targets: [
    { name: '脱贫攻坚', weight: 60 },
    { name: '招商引资', weight: 40 },
  ],
});

describe('every command of a team is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: object][] = [
    [
      'a team is registered',
      [],
      command('RegisterTeam', { teamId: 'lizhen', name: '  力镇班子 ', kind: 'township' }),
      'TeamRegistered',
      { name: '力镇班子', kind: 'township' },
    ],
    ['a team is renamed', [lizhen], renameTeam('lizhen', '力镇街道'), 'TeamRenamed', { name: '力镇街道' }],
    [
      'a team is merged into another',
      [lizhen, xinglong],
      mergeTeam('lizhen', 'xinglong'),
      'TeamMerged',
      { intoTeamId: 'xinglong' },
    ],
    ['an empty team is abolished', township, abolishTeam('lizhen'), 'TeamAbolished', {}],
    [
      'a post is authorised',
      [lizhen],
      command('AuthorisePost', {
        teamId: 'lizhen',
        postId: 'head',
        title: '镇长',
        principal: true,
        elected: true,
        rank: 141,
      }),
      'PostAuthorised',
      { postId: 'head', title: '镇长', principal: true, elected: true, rank: '141' },
    ],
    ['an empty post is withdrawn', township, withdrawPost('lizhen', 'head'), 'PostWithdrawn', { postId: 'head' }],
    [
      'the headcount is set',
      [lizhen],
      command('SetHeadcount', { teamId: 'lizhen', headcount: 40, slotCount: 7 }),
      'HeadcountSet',
      { headcount: 40, slotCount: 7 },
    ],
    [
      'a cadre is assigned to an empty post',
      township,
      assign('wang', 'lizhen', 'head').with({ onProbation: true, ground: '提拔' }),
      'IncumbentAssigned',
      { postId: 'head', cadreId: 'wang', onProbation: true, ground: '提拔' },
    ],
    [
      'an incumbent on probation is confirmed',
      [...township, assign('wang', 'lizhen', 'head').with({ onProbation: true }).on('2018-08-05')],
      confirm('wang', 'lizhen', 'head'),
      'IncumbentConfirmed',
      { postId: 'head', cadreId: 'wang' },
    ],
    [
      'an incumbent is relieved',
      headedByWang,
      relieve('wang', 'lizhen', 'head'),
      'IncumbentRelieved',
      { postId: 'head', cadreId: 'wang', ground: '工作需要' },
    ],
    ['a patron is assigned', [lizhen], patron, 'PatronAssigned', { patronId: 'sun', name: '孙某' }],
    [
      'a visit of the patron is recorded',
      [lizhen, patron],
      command('RecordPatronVisit', { teamId: 'lizhen', patronId: 'sun', note: '调研' }),
      'PatronVisitRecorded',
      { patronId: 'sun', note: '调研' },
    ],
    [
      'a patron is released',
      [lizhen, patron],
      command('ReleasePatron', { teamId: 'lizhen', patronId: 'sun' }),
      'PatronReleased',
      { patronId: 'sun' },
    ],
    ['an improvement is opened', [lizhen], improvement, 'TeamImprovementOpened', { ground: '民主测评靠后' }],
    [
      'an improvement is closed',
      [lizhen, improvement],
      command('CloseTeamImprovement', { teamId: 'lizhen', outcome: '整改到位' }),
      'TeamImprovementClosed',
      { outcome: '整改到位' },
    ],
    [
      'an honour is granted',
      [lizhen],
      command('GrantTeamHonour', { teamId: 'lizhen', title: '先进班子', kind: 'praise', year: 2018 }),
      'TeamHonourGranted',
      { title: '先进班子', kind: 'praise', year: 2018 },
    ],
    [
      'targets are set whose weights total 100',
      [lizhen],
      targets,
      'TeamTargetsSet',
      {
        year: 2019,
        targets: [
          { name: '脱贫攻坚', weight: 60 },
          { name: '招商引资', weight: 40 },
        ],
      },
    ],
    [
      'the score of a target is recorded',
      [lizhen, targets],
      command('RecordTargetScore', { teamId: 'lizhen', year: 2019, target: '招商引资', score: 88 }),
      'TargetScoreRecorded',
      { year: 2019, target: '招商引资', score: 88 },
    ],
    [
      'a pledge is recorded',
      township,
      command('RecordPledge', { teamId: 'lizhen', cadreId: 'wang', year: 2019 }),
      'PledgeSigned',
      { cadreId: 'wang', year: 2019 },
    ],
    [
      'the review of a pledge is recorded',
      township,
      command('RecordPledgeReview', { teamId: 'lizhen', cadreId: 'wang', year: 2018, outcome: 'kept' }),
      'PledgeReviewed',
      { cadreId: 'wang', year: 2018, outcome: 'kept' },
    ],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: 'team-lizhen', data: { ...data } }),
  );

  test.each(cases)('%s, and can be told in both languages', (_, __, ___, type, data) => {
    const { summary } = team.kinds[type]!;
    const named = (what: string, id: string): string => `${what} ${id}`;
    expect(summary.zh(data, named)).toMatch(/^(?!.*(undefined|null|\[object)).*\p{Script=Han}/u);
    expect(summary.en(data, named)).toMatch(/^(?!.*(undefined|null|\[object))\S/);
  });

  test('an act carries its date, its document, its reason and who entered it', () =>
    given(lizhen)
      .when(
        renameTeam('lizhen', '力镇街道')
          .on('2019-07-01')
          .with({
            effectivePrecision: 'month',
            basis: { kind: 'committeeMinutes', documentNo: '会纪3', issuedOn: '2019-06-30', sha256: 'a'.repeat(64) },
            reason: '撤镇设街道',
            exceptionBasis: { documentNo: '批1', approvedBy: '区委', reason: '特批' },
          })
          .signed(),
      )
      .thenRecorded({
        type: 'TeamRenamed',
        data: { name: '力镇街道' },
        meta: {
          effectiveOn: '2019-07-01',
          effectivePrecision: 'month',
          entryMode: 'live',
          basis: { kind: 'committeeMinutes', documentNo: '会纪3', issuedOn: '2019-06-30', sha256: 'a'.repeat(64) },
          reason: '撤镇设街道',
          exceptionBasis: { documentNo: '批1', approvedBy: '区委', reason: '特批' },
          recordedAt: '2019-08-05T01:00:01.000000Z',
          actor: { userId: 'u-recorder', role: 'recorder', organ: 'organization' },
          sensitivity: 'open',
        },
      }));

  test('the id of a new team may be left out and follows from the command', async () => {
    const first = command('RegisterTeam', { name: '新班子', kind: 'department' }).as('the new team');
    const { ledger } = await given().when(first).thenAccepted();
    expect((await ledger.events())[0]?.stream).toMatch(/^team-[0-9a-f-]{36}$/);
  });
});

describe('a team exists from its registration to its end', () => {
  test('a team is registered once', () =>
    given(lizhen).when(lizhen.as('once more')).thenRefused('ALREADY_RECORDED', { what: 'team', id: 'lizhen' }));

  test('an unknown team takes no acts', () =>
    given().when(renameTeam('lizhen', '力镇')).thenRefused('UNKNOWN_REFERENCE', { field: 'teamId', id: 'lizhen' }));

  test('nothing is done to a team before the day it is registered', () =>
    given(lizhen)
      .when(renameTeam('lizhen', '力镇').on('2009-12-31'))
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'lizhen', state: 'none', on: '2009-12-31' }));

  test('a merged team takes no further acts', () =>
    given(lizhen, xinglong, mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(renameTeam('lizhen', '力镇').on('2016-05-01'))
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'lizhen', state: 'merged', on: '2016-05-01' }));

  test('an abolished team takes no further acts', () =>
    given(lizhen, abolishTeam('lizhen').on('2016-05-01'))
      .when(improvement)
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'lizhen', state: 'abolished', on: TODAY }));

  test('a team with an incumbent is not abolished', () =>
    given(...headedByWang)
      .when(abolishTeam('lizhen'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2015-03-01' }));

  test('a team whose annulled registration leaves nothing is unknown again', () =>
    given(lizhen, annul('team lizhen'))
      .when(renameTeam('lizhen', '力镇'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'teamId', id: 'lizhen' }));

  test('a team may be registered anew after its registration was annulled', () =>
    given(lizhen, annul('team lizhen'))
      .when(lizhen.with({ kind: 'subdistrict' }).as('the right one'))
      .thenRecorded({ type: 'TeamRegistered', data: { name: 'lizhen班子', kind: 'subdistrict' } }));
});

describe('a merger', () => {
  const absorbedLizhen = {
    events: [{ stream: 'team-lizhen', type: 'TeamMerged', effectiveOn: '2016-05-01' }],
    count: 1,
  };

  test('a team is not merged into itself', () =>
    given(lizhen)
      .when(mergeTeam('lizhen', 'lizhen'))
      .thenRefused('MERGE_TARGET_INVALID', { intoTeamId: 'lizhen', state: 'itself' }));

  test('a team is not merged into an unknown one', () =>
    given(lizhen)
      .when(mergeTeam('lizhen', 'nowhere'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'intoTeamId', id: 'nowhere' }));

  test('a team is not merged into one whose registration was annulled', () =>
    given(lizhen, xinglong, annul('team xinglong'))
      .when(mergeTeam('lizhen', 'xinglong'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'intoTeamId', id: 'xinglong' }));

  test('a team is not merged into an abolished one', () =>
    given(lizhen, xinglong, abolishTeam('xinglong').on('2018-01-01'))
      .when(mergeTeam('lizhen', 'xinglong').on('2018-01-01'))
      .thenRefused('MERGE_TARGET_INVALID', { intoTeamId: 'xinglong', state: 'abolished' }));

  test('a team is not merged into a merged one', () =>
    given(lizhen, xinglong, registerTeam('beishan'), mergeTeam('xinglong', 'beishan').on('2018-01-01'))
      .when(mergeTeam('lizhen', 'xinglong'))
      .thenRefused('MERGE_TARGET_INVALID', { intoTeamId: 'xinglong', state: 'merged' }));

  test('a team is not merged into one that is registered later', () =>
    given(lizhen, xinglong)
      .when(mergeTeam('lizhen', 'xinglong').on('2009-12-31').as('too early'))
      .thenRefused('TEAM_NOT_ACTIVE', { teamId: 'lizhen', state: 'none', on: '2009-12-31' })
      .then(() =>
        given(lizhen, xinglong.on('2012-01-01'))
          .when(mergeTeam('lizhen', 'xinglong').on('2011-01-01'))
          .thenRefused('MERGE_TARGET_INVALID', { intoTeamId: 'xinglong', state: 'none' }),
      ));

  test('a team is merged into one that is abolished later', () =>
    given(lizhen, xinglong, abolishTeam('xinglong').on('2018-01-01'))
      .when(mergeTeam('lizhen', 'xinglong').on('2017-12-31'))
      .thenAccepted());

  test('a team that others were merged into does not end before that day', () =>
    given(lizhen, xinglong, mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(abolishTeam('xinglong').on('2016-04-01'))
      .thenRefused('LATER_RECORDS_DEPEND', absorbedLizhen));

  test('a team that others were merged into is not annulled', () =>
    given(lizhen, xinglong, mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(annul('team xinglong'))
      .thenRefused('LATER_RECORDS_DEPEND', absorbedLizhen));

  test('a team that others were merged into is not merged away before that day', () =>
    given(lizhen, xinglong, registerTeam('beishan'), mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(mergeTeam('xinglong', 'beishan').on('2016-05-01'))
      .thenRefused('LATER_RECORDS_DEPEND', absorbedLizhen));

  test('a team that others were merged into is merged away later', () =>
    given(lizhen, xinglong, registerTeam('beishan'), mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(mergeTeam('xinglong', 'beishan').on('2016-05-02'))
      .thenAccepted());

  test('two teams are not merged into each other', () =>
    given(lizhen, xinglong, mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .when(mergeTeam('xinglong', 'lizhen').on('2016-04-01'))
      .thenRefused('LATER_RECORDS_DEPEND', absorbedLizhen));

  test('it is judged again when an earlier correction of it is annulled', () =>
    given(
      lizhen,
      xinglong.on('2012-01-01'),
      registerTeam('beishan'),
      mergeTeam('lizhen', 'xinglong').on('2016-05-01').as('merger'),
      correct('merger', { data: { intoTeamId: 'beishan' } }).as('it was beishan'),
      correct('merger', { newEffectiveOn: '2011-05-01' }).as('it was earlier'),
    )
      .when(annul('it was beishan'))
      .thenRefused('MERGE_TARGET_INVALID', { intoTeamId: 'xinglong', state: 'none' }));

  test('it ends the posts and leaves the incumbents to be placed', async () => {
    const { ledger } = await given(...headedByWang, xinglong)
      .when(mergeTeam('lizhen', 'xinglong').on('2016-05-01'))
      .thenAccepted();
    const kinds = ['team', 'post', 'incumbency', 'displaced'];
    expect((await ledger.factsOn('2016-04-30', kinds)).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'team lizhen',
      'team xinglong',
      'post lizhen/deputy',
      'post lizhen/head',
      'incumbency lizhen/head',
    ]);
    expect((await ledger.factsOn('2016-05-01', kinds)).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'team lizhen',
      'team xinglong',
      'displaced lizhen/wang',
    ]);
    expect(await ledger.factOn('2016-05-01', 'team', 'lizhen')).toMatchObject({
      state: 'merged',
      intoTeamId: 'xinglong',
    });
    expect(await ledger.factOn(END_OF_TIME.slice(0, 4), 'displaced', 'lizhen/wang')).toEqual({
      cadreId: 'wang',
      intoTeamId: 'xinglong',
      since: '2016-05-01',
    });
  });

  test('a command sent again after the merger is answered, not judged', async () => {
    const story = await given(...headedByWang, xinglong, mergeTeam('lizhen', 'xinglong')).ledgerNow();
    const again = await story.tell(assign('wang', 'lizhen', 'head').on('2015-03-01').as('wang takes office'));
    expect(again).toMatchObject({ repeated: true, stream: 'team-lizhen', revision: 3 });
  });
});

describe('a post has one incumbent', () => {
  test('a post that is held is not given to somebody else', () =>
    given(...headedByWang)
      .when(assign('li', 'lizhen', 'head'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2015-03-01' }));

  test('a post that is held is not given to its incumbent again', () =>
    given(...headedByWang)
      .when(assign('wang', 'lizhen', 'head'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2015-03-01' }));

  test('an assignment before a recorded one is refused when the post would be held twice', () =>
    given(...headedByWang)
      .when(assign('li', 'lizhen', 'head').on('2014-01-01'))
      .thenRefused('LATER_RECORDS_DEPEND'));

  test('a post is free again on the day of the relief', () =>
    given(...headedByWang, relieve('wang', 'lizhen', 'head').on('2018-06-01'))
      .when(assign('li', 'lizhen', 'head').on('2018-06-01'))
      .thenAccepted());

  test('a post is not free on the day before the relief', () =>
    given(...headedByWang, relieve('wang', 'lizhen', 'head').on('2018-06-01'))
      .when(assign('li', 'lizhen', 'head').on('2018-05-31'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2015-03-01' }));

  test('a gap between two tenures is not filled by one without an end', () =>
    given(
      ...headedByWang,
      relieve('wang', 'lizhen', 'head').on('2016-01-01'),
      assign('wang', 'lizhen', 'head').on('2018-01-01').as('back in office'),
    )
      .when(assign('li', 'lizhen', 'head').on('2016-02-01'))
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [
          {
            eventId: eventIdIn('team-lizhen', 'back in office'),
            type: 'IncumbentAssigned',
            effectiveOn: '2018-01-01',
          },
        ],
        count: 1,
      }));

  test('a cadre may hold two posts at once', async () => {
    const { ledger } = await given(...headedByWang)
      .when(assign('wang', 'lizhen', 'deputy'))
      .thenAccepted();
    expect((await ledger.factsOn(TODAY, ['incumbency'])).map(({ key, ref }) => [key, ref])).toEqual([
      ['lizhen/deputy', 'wang'],
      ['lizhen/head', 'wang'],
    ]);
  });

  test('a cadre may hold posts of two teams at once', () =>
    given(...headedByWang, xinglong, authorisePost('xinglong', 'head'))
      .when(assign('wang', 'xinglong', 'head'))
      .thenAccepted());
});

describe('a post is there from its authorisation to its withdrawal', () => {
  test('an unknown post is not given', () =>
    given(...township)
      .when(assign('wang', 'lizhen', 'treasurer'))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'treasurer' }));

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'an unknown post called %s is not given',
    (id) =>
      given(...township)
        .when(assign('wang', 'lizhen', id))
        .thenRefused('POST_NOT_AVAILABLE', { postId: id }),
  );

  test.each(['constructor', 'toString', '__proto__', '7'])('a post may be called %s', async (postId) => {
    const { ledger } = await given(lizhen, wang, authorisePost('lizhen', postId))
      .when(assign('wang', 'lizhen', postId))
      .thenAccepted();
    expect((await ledger.factsOn(TODAY, ['post', 'incumbency'])).map(({ key }) => key)).toEqual([
      `lizhen/${postId}`,
      `lizhen/${postId}`,
    ]);
  });

  test('a withdrawn post is not given', () =>
    given(...township, withdrawPost('lizhen', 'head').on('2014-01-01'))
      .when(assign('wang', 'lizhen', 'head').on('2014-01-01'))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'head' }));

  test('a post is not given before the day it is authorised', () =>
    given(lizhen, wang, head.on('2014-01-01'))
      .when(assign('wang', 'lizhen', 'head').on('2013-12-31'))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'head' }));

  test('a post is authorised once', () =>
    given(...township)
      .when(head.as('once more'))
      .thenRefused('ALREADY_RECORDED', { what: 'post', id: 'head' }));

  test('a withdrawn post may be authorised again, and then comes last', async () => {
    const { ledger } = await given(...township, withdrawPost('lizhen', 'head').on('2014-01-01'))
      .when(head.on('2015-01-01').as('head again'))
      .thenAccepted();
    expect(await ledger.factOn('2014-06-01', 'post', 'lizhen/head')).toBeUndefined();
    expect(await ledger.factOn('2015-01-01', 'post', 'lizhen/head')).toMatchObject({ order: 2 });
  });

  test('an unknown post is not withdrawn', () =>
    given(lizhen).when(withdrawPost('lizhen', 'head')).thenRefused('POST_NOT_AVAILABLE', { postId: 'head' }));

  test('a post is not withdrawn twice', () =>
    given(...township, withdrawPost('lizhen', 'head').on('2014-01-01'))
      .when(withdrawPost('lizhen', 'head'))
      .thenRefused('POST_NOT_AVAILABLE', { postId: 'head' }));

  test('a post that is held is not withdrawn', () =>
    given(...headedByWang)
      .when(withdrawPost('lizhen', 'head'))
      .thenRefused('POST_OCCUPIED', { postId: 'head', cadreId: 'wang', since: '2015-03-01' }));

  test('a post is not withdrawn before a day on which it is given', () =>
    given(...headedByWang)
      .when(withdrawPost('lizhen', 'head').on('2014-01-01'))
      .thenRefused('LATER_RECORDS_DEPEND'));
});

describe('probation', () => {
  const elected = head.with({ elected: true });

  test('an elected post carries none', () =>
    given(lizhen, wang, elected)
      .when(assign('wang', 'lizhen', 'head').with({ onProbation: true }))
      .thenRefused('PROBATION_NOT_ALLOWED', { postId: 'head', title: 'head职位' }));

  test('an elected post is given without', () =>
    given(lizhen, wang, elected)
      .when(assign('wang', 'lizhen', 'head').with({ onProbation: false }).backfilled())
      .thenAccepted());

  test('a post held on probation is not corrected to an elected one', () =>
    given(...township, assign('wang', 'lizhen', 'head').with({ onProbation: true }).on('2018-08-05'))
      .when(
        correct('post lizhen head', {
          data: { postId: 'head', title: '镇长', principal: true, elected: true, rank: '141' },
        }),
      )
      .thenRefused('LATER_RECORDS_DEPEND'));

  test('who is not on probation is not confirmed', () =>
    given(...headedByWang)
      .when(confirm('wang', 'lizhen', 'head'))
      .thenRefused('NOT_ON_PROBATION', { postId: 'head', cadreId: 'wang' }));

  test('who was confirmed is not confirmed again', () =>
    given(
      ...township,
      assign('wang', 'lizhen', 'head').with({ onProbation: true }).on('2018-01-01'),
      confirm('wang', 'lizhen', 'head').on('2019-01-01'),
    )
      .when(confirm('wang', 'lizhen', 'head').as('once more'))
      .thenRefused('NOT_ON_PROBATION', { postId: 'head', cadreId: 'wang' }));

  test('the probation shows until the day of the confirmation', async () => {
    const { ledger } = await given(
      ...township,
      assign('wang', 'lizhen', 'head').with({ onProbation: true }).on('2018-01-01'),
    )
      .when(confirm('wang', 'lizhen', 'head').on('2019-01-01'))
      .thenAccepted();
    expect(await ledger.factOn('2018-12-31', 'incumbency', 'lizhen/head')).toMatchObject({ onProbation: true });
    expect(await ledger.factOn('2019-01-01', 'incumbency', 'lizhen/head')).toEqual({
      cadreId: 'wang',
      since: '2018-01-01',
      onProbation: false,
      rank: '142',
      principal: false,
    });
  });
});

describe('only the incumbent', () => {
  test('is relieved: not somebody else', () =>
    given(...headedByWang)
      .when(relieve('li', 'lizhen', 'head'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'li', incumbent: 'wang' }));

  test('is relieved: not of an empty post', () =>
    given(...township)
      .when(relieve('wang', 'lizhen', 'head'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'wang', incumbent: null }));

  test('is relieved: not of an unknown post', () =>
    given(...township)
      .when(relieve('wang', 'lizhen', 'constructor'))
      .thenRefused('NOT_INCUMBENT', { postId: 'constructor', cadreId: 'wang', incumbent: null }));

  test('is relieved: not twice', () =>
    given(...headedByWang, relieve('wang', 'lizhen', 'head').on('2018-01-01'))
      .when(relieve('wang', 'lizhen', 'head'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'wang', incumbent: null }));

  test('is relieved: not before taking office', () =>
    given(...headedByWang)
      .when(relieve('wang', 'lizhen', 'head').on('2015-02-28'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'wang', incumbent: null }));

  test('is confirmed: not somebody else', () =>
    given(...headedByWang)
      .when(confirm('li', 'lizhen', 'head'))
      .thenRefused('NOT_INCUMBENT', { postId: 'head', cadreId: 'li', incumbent: 'wang' }));
});

describe('an incumbent is a cadre in service', () => {
  test('an unknown cadre is not assigned', () =>
    given(...township)
      .when(assign('nobody', 'lizhen', 'head'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'nobody' }));

  test('a cadre whose registration was annulled is not assigned', () =>
    given(...township, annul('cadre wang'))
      .when(assign('wang', 'lizhen', 'head'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }));

  test('an unknown case is not accepted', () =>
    given(...township)
      .when(assign('wang', 'lizhen', 'head').with({ caseId: 'no-case' }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'caseId', id: 'no-case' }));

  test('a known case is', () =>
    given(...township, happened('appointment-a1', 'TeamAbolished', {}))
      .when(assign('wang', 'lizhen', 'head').with({ caseId: 'a1' }))
      .thenRecorded({ type: 'IncumbentAssigned', data: { postId: 'head', cadreId: 'wang', caseId: 'a1' } }));

  test('a pledge of an unknown cadre is not recorded', () =>
    given(lizhen)
      .when(command('RecordPledge', { teamId: 'lizhen', cadreId: 'nobody', year: 2019 }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'nobody' }));

  test('a cadre is not assigned before the registration', () =>
    given(lizhen, head, wang.on('2012-01-01'))
      .when(assign('wang', 'lizhen', 'head').on('2011-12-31'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'none', on: '2011-12-31' }));

  test('a cadre is not assigned on the day of departure', () =>
    given(...township, depart('wang').on('2016-01-01'))
      .when(assign('wang', 'lizhen', 'head').on('2016-01-01'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2016-01-01' }));

  test('a tenure does not run past a departure', () =>
    given(...township, depart('wang').on('2016-01-01'))
      .when(assign('wang', 'lizhen', 'head').on('2015-01-01'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2016-01-01' }));

  test('a relief is not annulled when the tenure would run past a departure', () =>
    given(
      ...headedByWang,
      relieve('wang', 'lizhen', 'head').on('2016-01-01').as('relief'),
      depart('wang').on('2016-01-01'),
    )
      .when(annul('relief'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2016-01-01' }));

  test('a relief is not moved past a departure', () =>
    given(
      ...headedByWang,
      relieve('wang', 'lizhen', 'head').on('2016-01-01').as('relief'),
      depart('wang').on('2016-01-01'),
    )
      .when(correct('relief', { newEffectiveOn: '2016-01-02' }))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2016-01-01' }));

  test('a relief is moved to the day of the assignment: the cadre never held the post', () =>
    given(
      ...headedByWang,
      relieve('wang', 'lizhen', 'head').on('2016-01-01').as('relief'),
      depart('wang').on('2017-01-01'),
    )
      .when(correct('relief', { newEffectiveOn: '2015-03-01' }))
      .thenAccepted());

  test('a merger is not annulled when an incumbent has departed since', () =>
    given(
      ...headedByWang,
      xinglong,
      mergeTeam('lizhen', 'xinglong').on('2016-01-01').as('merger'),
      depart('wang').on('2017-01-01'),
    )
      .when(annul('merger'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2017-01-01' }));

  test('an assignment is not corrected to a cadre who was not in service', () =>
    given(...headedByWang, depart('li').on('2016-01-01'))
      .when(correct('wang takes office', { data: { postId: 'head', cadreId: 'li' } }))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'li', state: 'departed', on: '2016-01-01' }));

  test('an assignment is not corrected to an unknown cadre', () =>
    given(...headedByWang)
      .when(correct('wang takes office', { data: { postId: 'head', cadreId: 'nobody' } }))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'nobody' }));

  test('what was corrected is judged again when an earlier correction of it is annulled', () =>
    given(
      lizhen,
      head,
      wang.on('2014-01-01'),
      li,
      assign('wang', 'lizhen', 'head').on('2015-03-01').as('office'),
      correct('office', { data: { postId: 'head', cadreId: 'li' } }).as('it was li'),
      correct('office', { newEffectiveOn: '2013-03-01' }).as('it was earlier'),
    )
      .when(annul('it was li'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'none', on: '2013-03-01' }));
});

describe('patrons, improvement and targets', () => {
  test('a patron is assigned once at a time', () =>
    given(lizhen, patron).when(patron.as('once more')).thenRefused('ALREADY_RECORDED', { what: 'patron', id: 'sun' }));

  test.each([
    ['a visit', command('RecordPatronVisit', { teamId: 'lizhen', patronId: 'constructor' })],
    ['a release', command('ReleasePatron', { teamId: 'lizhen', patronId: 'constructor' })],
  ])('%s needs a patron', (_, act) =>
    given(lizhen, patron).when(act).thenRefused('NOT_PATRON', { patronId: 'constructor' }),
  );

  test('a visit shows on the patron', async () => {
    const { ledger } = await given(lizhen, patron.on('2019-01-01'))
      .when(command('RecordPatronVisit', { teamId: 'lizhen', patronId: 'sun' }).on('2019-03-01'))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'patron', 'lizhen/sun')).toEqual({
      name: '孙某',
      since: '2019-01-01',
      lastVisitOn: '2019-03-01',
    });
  });

  test('an improvement is not opened twice', () =>
    given(lizhen, improvement.on('2019-01-01'))
      .when(improvement.as('once more'))
      .thenRefused('ALREADY_OPEN', { what: 'improvement', since: '2019-01-01' }));

  test('an improvement that is not open is not closed', () =>
    given(lizhen)
      .when(command('CloseTeamImprovement', { teamId: 'lizhen', outcome: '无' }))
      .thenRefused('NOT_OPEN', { what: 'improvement' }));

  test('targets whose weights do not total 100 are not set', () =>
    given(lizhen)
      .when(targets.with({ targets: [{ name: '脱贫攻坚', weight: 99 }] }))
      .thenRefused('WEIGHTS_NOT_100', { total: 99 }));

  test.each([
    ['an unknown target', 2019, '植树造林'],
    ['a target of another year', 2018, '招商引资'],
  ])('%s has no score', (_, year, target) =>
    given(lizhen, targets)
      .when(command('RecordTargetScore', { teamId: 'lizhen', year, target, score: 1 }))
      .thenRefused('TARGET_NOT_SET', { year, target }),
  );
});
