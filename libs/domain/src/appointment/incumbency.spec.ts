import { describe, expect, test } from '@jest/globals';
import { LETTER, assign, relieve, type Act } from '../../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consulted,
  letter,
  notice,
  noticeOver,
  onCase,
  vote,
} from '../../../../test/support/appointments.ts';
import { given } from '../../../../test/support/given.ts';

const old = { entryMode: 'backfill', basis: LETTER };
/** Zhao holds the post for which wang is chosen. */
const zhaoInOffice = assign('zhao', 'lizhen', 'deputy').on('2016-03-01').as('zhao in the township');
const occupied = { teamId: 'lizhen', postId: 'deputy', cadreId: 'zhao', since: '2016-03-01' };

/** The same acts on another case. */
function inCase(caseId: string, ...acts: readonly Act[]): Act[] {
  return acts.map((act) => act.with({ caseId }));
}

const removal = inCase(
  'c2',
  onCase('OpenAppointmentCase', {
    action: 'remove',
    method: 'organizational',
    posts: [{ teamId: 'lizhen', postId: 'deputy' }],
    cadreIds: ['zhao'],
  }).on('2019-01-02'),
);
const removed = [
  ...removal,
  ...inCase(
    'c2',
    onCase('RecordMotion', { source: 'masses' }).on('2019-01-03'),
    onCase('FormInspectionTeam', { inspectors: [{ name: '孙某' }, { name: '周某' }] }).on('2019-01-15'),
    onCase('ConcludeInspection', {
      report: { sha256: 'b'.repeat(64), custodyRef: '考察存-12' },
      methods: ['查阅档案'],
      signedBy: ['孙某', '周某'],
    }).on('2019-01-21'),
    onCase('RecordOpinion', { organ: 'discipline', verdict: 'none' }).on('2019-01-22'),
    onCase('RecordConsultation').on('2019-01-24'),
    vote(10, 11).with({ cadreId: 'zhao' }),
  ),
];

describe('a post that somebody holds', () => {
  test('is given to nobody by a vote, live and in old papers', async () => {
    const before = [...consulted, zhaoInOffice];
    await given(...before)
      .when(approved)
      .thenRefused('POST_OCCUPIED', occupied);
    await given(...before)
      .when(approved.with(old))
      .thenRefused('POST_OCCUPIED', occupied);
  });

  test('may be voted on and not given: that changes nothing', () =>
    given(...consulted, zhaoInOffice)
      .when(vote(4, 11))
      .thenAccepted());

  test('is given to nobody by a letter, live and in old papers', async () => {
    const before = [...cleared, zhaoInOffice.on('2019-02-18')];
    const params = { ...occupied, since: '2019-02-18' };
    await given(...before)
      .when(letter)
      .thenRefused('POST_OCCUPIED', params);
    await given(...before)
      .when(letter.with(old))
      .thenRefused('POST_OCCUPIED', params);
  });

  test('is given when its incumbent has left by then', () =>
    given(...consulted, zhaoInOffice, relieve('zhao', 'lizhen', 'deputy').on('2019-01-20'))
      .when(approved)
      .thenAccepted());

  test('may be voted on while an open case takes it from its incumbent', () =>
    given(...consulted, zhaoInOffice, ...removal)
      .when(approved)
      .thenAccepted());

  test('is not given by a letter while the case that takes it away is not decided', () =>
    given(...consulted, zhaoInOffice, ...removal, approved, notice, noticeOver)
      .when(letter)
      .thenRefused('POST_OCCUPIED', occupied));

  test('is given by a letter once the case that takes it away is decided', () =>
    given(...consulted, zhaoInOffice, ...removed, approved, notice, noticeOver)
      .when(letter)
      .thenAccepted());

  test('is not given when the case that would have taken it away was terminated', () =>
    given(
      ...[...consulted, zhaoInOffice, ...removal],
      ...inCase('c2', onCase('TerminateAppointmentCase', { ground: '不再调整' }).on('2019-01-25')),
    )
      .when(approved)
      .thenRefused('POST_OCCUPIED', occupied));

  test('is given to two who exchange posts by one letter', () => {
    const lizhen = { teamId: 'lizhen', postId: 'deputy' };
    const bureau = { teamId: 'bureau', postId: 'deputy' };
    const posts = [lizhen, bureau];
    const opened = consulted.map((act) =>
      act.name === 'OpenAppointmentCase' ? act.with({ action: 'transfer', posts }) : act,
    );
    const zhao = vote(10, 11).with({ cadreId: 'zhao', post: bureau, leaving: [lizhen] });
    const checked = onCase('CheckEligibility', {
      cadreId: 'zhao',
      checks: [{ check: 'fileAudit', result: 'passed', document: '档案审核表' }],
    }).on('2019-01-24');
    const li = vote(10, 11).with({ cadreId: 'li', post: lizhen, leaving: [bureau] });
    const exchanged = [...opened.filter(({ name }) => name !== 'SetInspectionTargets'), zhaoInOffice, checked];
    return given(...exchanged, checked.with({ cadreId: 'li' }).as('li checked'), zhao.as('zhao'), li.as('li'))
      .when(letter.with({ onProbation: false }))
      .thenAccepted();
  });

  test('is not given again to who held it before the vote, live and in old papers', async () => {
    const wangInOffice = assign('wang', 'lizhen', 'deputy').on('2016-03-01').as('wang in the township');
    const before = [...consulted, wangInOffice];
    const params = { ...occupied, cadreId: 'wang' };
    await given(...before)
      .when(approved)
      .thenRefused('POST_HELD_ALREADY', params);
    await given(...before)
      .when(approved.with(old))
      .thenRefused('POST_HELD_ALREADY', params);
  });

  test('is not given again to who holds it by a case that fills several', () => {
    const lizhen = { teamId: 'lizhen', postId: 'deputy' };
    const posts = [lizhen, { teamId: 'bureau', postId: 'deputy' }];
    const opened = consulted.map((act) => (act.name === 'OpenAppointmentCase' ? act.with({ posts }) : act));
    return given(...opened, assign('wang', 'lizhen', 'deputy').on('2016-03-01').as('wang in the township'))
      .when(approved.with({ post: lizhen }))
      .thenRefused('POST_HELD_ALREADY', { ...occupied, cadreId: 'wang' });
  });

  test('a vote that names no post is about the only one of its case', () =>
    given(...consulted)
      .when(approved)
      .thenRecorded({
        type: 'DeliberationVoteRecorded',
        data: expect.objectContaining({ post: { teamId: 'lizhen', postId: 'deputy' } }),
      }));
});
