import { describe, expect, test } from '@jest/globals';
import type { JsonObject, Micros } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  command,
  correct,
  eventIdIn,
  relieve,
  type Act,
} from '../../../../test/support/acts.ts';
import {
  cleared,
  consulted,
  district,
  issued,
  letter,
  opening,
  targets,
  vote,
} from '../../../../test/support/appointments.ts';
import { given, happened, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

/** What is found today, as known at an instant or now: rule, act and how. */
async function found({ ledger }: Story, knownAt?: Micros): Promise<string[]> {
  const facts = await ledger.factsOn(TODAY, ['finding'], knownAt);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])}`).sort();
}

/** The instant at which an act became known. */
async function knownOf({ ledger }: Story, stream: string): Promise<Micros> {
  const last = (await ledger.events(stream)).at(-1)!;
  return Date.parse(last.meta.recordedAt) * 1000;
}

const old = (act: Act): Act => act.with({ basis: LETTER }).backfilled();

/** An admonition of wang out of old papers, issued on a day. */
function admonished(issuedOn: string): Act[] {
  const of = (name: string, fields: object = {}): Act =>
    old(command(name, { supervisionId: 's1', ...fields }).on(issuedOn));
  return [
    of('OpenSupervisionCase', {
      kind: 'admonition',
      cadreId: 'wang',
      trigger: 'assessmentIssue',
      origin: { kind: 'finding', id: 'f1' },
    }),
    of('ApproveMeasure', { approverRole: 'committeePrincipal', approverName: '区委书记' }),
    of('IssueAdmonition', { form: 'written' }).as('admonition'),
  ];
}

const influence = ['AppointmentIssued', 'DeliberationVoteRecorded', 'InspectionTargetsSet'].map(
  (type) => `appointment.influence ${type}`,
);

describe('an admonition that comes on record after the decision', () => {
  const late = [...issued, ...admonished('2018-12-20')];

  test('is found on every step that it stood against, and names the record that told of it', async () => {
    const story = await given(...late).ledgerNow();
    expect(await found(story)).toEqual(influence);
    const [admonition] = (await story.ledger.events('supervision-s1')).slice(-1);
    for (const { value } of await story.ledger.factsOn(TODAY, ['finding'])) {
      expect(value).toMatchObject({
        outcome: 'violated',
        stream: 'appointment-c1',
        foundBy: admonition!.id,
        foundIn: 'supervision-s1',
        inputs: { cadreId: 'wang', admonitions: [{ issuedOn: '2018-12-20' }] },
      });
      expect(value['subjects']).toContain('cadre-wang');
    }
  });

  test('was not known before it was recorded', async () => {
    const story = await given(...late).ledgerNow();
    const known = await knownOf(story, 'supervision-s1');
    expect(await found(story, known - 1)).toEqual([]);
    expect(await found(story, known)).toEqual(influence);
  });

  test('is found no longer once it is annulled, and again once that is taken back', async () => {
    const gone = annul('admonition').as('gone');
    const story = await given(...late, gone).ledgerNow();
    expect(await found(story)).toEqual([]);
    expect(await found(story, (await knownOf(story, 'supervision-s1')) - 1)).toEqual(influence);
    expect(await found(await given(...late, gone, annul('gone')).ledgerNow())).toEqual(influence);
  });

  test('is found no longer once it is corrected to a day on which it counted no more', async () => {
    const moved = correct('admonition', { newEffectiveOn: '2018-06-20' });
    const opened = correct(admonished('2018-12-20')[0]!.label, { newEffectiveOn: '2018-06-01' });
    const approved = correct(admonished('2018-12-20')[1]!.label, { newEffectiveOn: '2018-06-10' });
    expect(await found(await given(...late, opened, approved, moved).ledgerNow())).toEqual([]);
  });

  test('stays found while nobody can tell, because two nodes slipped past that the person is there', async () => {
    const gone = happened('cadre-wang', 'RecordAnnulled', { targetEventId: eventIdIn('cadre-wang', 'cadre wang') });
    const story = await given(...late, gone).ledgerNow();
    expect(await found(story)).toEqual(expect.arrayContaining(influence));
  });

  test('on the very day of the decision is found', async () =>
    expect(await found(await given(...issued, ...admonished('2019-01-28')).ledgerNow())).toEqual(
      influence.slice(0, 2),
    ));

  test('after the decision stands against nothing', async () =>
    expect(await found(await given(...issued, ...admonished('2019-03-20')).ledgerNow())).toEqual([]));

  test('of somebody else stands against nothing', async () => {
    const ofLi = admonished('2018-12-20').map((act) =>
      act.name === 'OpenSupervisionCase' ? act.with({ cadreId: 'li' }) : act,
    );
    expect(await found(await given(...issued, ...ofLi).ledgerNow())).toEqual([]);
  });

  test('is found of the steps in force only', async () =>
    expect(await found(await given(...late, annul(letter.label)).ledgerNow())).toEqual(influence.slice(1)));
});

test('a letter out of old papers against an admonition is in order once the admonition is annulled', async () => {
  const before = [...cleared, ...admonished('2019-02-18'), old(letter)];
  const story = await given(...before).ledgerNow();
  expect(await found(story)).toContain('appointment.influence AppointmentIssued');
  const after = await given(...before, annul('admonition')).ledgerNow();
  expect(await found(after)).not.toContain('appointment.influence AppointmentIssued');
});

describe('a birth date that is corrected', () => {
  const birth = (day: string): Act =>
    correct('cadre wang', { data: { name: 'wang', sex: '1', birth: day, entryKind: 'civilService' } });

  test('makes a person past the age of retirement when he was chosen', async () => {
    const story = await given(...issued, birth('1958-05-01').as('older')).ledgerNow();
    expect(await found(story)).toEqual(
      expect.arrayContaining(['retirement.age AppointmentIssued', 'retirement.age InspectionTargetsSet']),
    );
    expect(await found(await given(...issued, birth('1958-05-01').as('older'), annul('older')).ledgerNow())).toEqual(
      [],
    );
  });
});

describe('a rule that an act is asked of for several people', () => {
  const born = (cadreId: string, day = '1958-05-01'): Act =>
    correct(`cadre ${cadreId}`, { data: { name: cadreId, sex: '1', birth: day, entryKind: 'civilService' } });
  const wang = born('wang').as('older wang');
  const zhao = born('zhao').as('older zhao');
  const chosen = (...targetIds: string[]): Act => targets.as('chosen').with({ targetIds });
  const chosenInstead = (...targetIds: string[]): Act => correct('chosen', { data: { targetIds } });
  const before = consulted.slice(0, consulted.indexOf(targets));

  /** For whom the choice of targets is found to break the age of retirement. */
  const tooOld = async (...acts: readonly Act[]): Promise<unknown> => {
    const { ledger } = await given(...before, ...acts).ledgerNow();
    const facts = await ledger.factsOn(TODAY, ['finding']);
    const one = facts.find(({ value: { ruleId } }) => ruleId === 'retirement.age');
    return one && (one.value['inputs'] as JsonObject)['cadreId'];
  };

  test.each<[what: string, whom: string | undefined, acts: readonly Act[]]>([
    ['is broken for the first while it is kept for the last', 'wang', [chosen('wang', 'zhao'), wang]],
    [
      'stays broken for one when it is kept again for the other',
      'wang',
      [chosen('wang', 'zhao'), wang, zhao, annul('older zhao')],
    ],
    [
      'stays broken for the other when it is kept again for the one',
      'zhao',
      [chosen('wang', 'zhao'), wang, zhao, annul('older wang')],
    ],
    [
      'is broken no longer once it is kept for everybody',
      undefined,
      [chosen('wang', 'zhao'), wang, zhao, annul('older wang'), annul('older zhao')],
    ],
    [
      'stays broken for who was too old at once',
      'wang',
      [wang, old(chosen('wang', 'zhao')), zhao, annul('older zhao')],
    ],
    [
      'is broken no longer once the act is about others',
      undefined,
      [wang, old(chosen('zhao', 'wang')), chosenInstead('zhao')],
    ],
    ['stays broken for who is left of them', 'zhao', [wang, zhao, old(chosen('zhao', 'wang')), chosenInstead('zhao')]],
    ['is broken for who takes the place of another', 'zhao', [wang, zhao, old(chosen('wang')), chosenInstead('zhao')]],
    ['stays broken whatever their order', 'wang', [wang, old(chosen('wang', 'zhao')), chosenInstead('zhao', 'wang')]],
  ])('%s', async (_, whom, acts) => expect(await tooOld(...acts)).toBe(whom));

  test('is found once for all whom it is broken for, and tells of each', async () => {
    const { ledger } = await given(...before, wang, zhao, old(chosen('wang', 'zhao'))).ledgerNow();
    const facts = await ledger.factsOn(TODAY, ['finding']);
    const [one, ...more] = facts.filter(({ value: { ruleId } }) => ruleId === 'retirement.age');
    const of = (cadreId: string): JsonObject => expect.objectContaining({ cadreId }) as unknown as JsonObject;
    expect(more).toEqual([]);
    expect(one!.value).toMatchObject({
      inputs: of('zhao'),
      others: [{ outcome: 'violated', inputs: of('wang') }],
    });
  });

  test('is not told as excepted while it is broken for somebody whom no document allowed', async () => {
    const document = { documentNo: '南组批〔2019〕3号', approvedBy: '部务会', reason: '工作需要' };
    const signed = chosen('zhao', 'wang').with({ exceptionBasis: document }).signed();
    const { ledger } = await given(...before, wang, signed, zhao).ledgerNow();
    const facts = await ledger.factsOn(TODAY, ['finding']);
    const one = facts.find(({ value: { ruleId } }) => ruleId === 'retirement.age');
    expect(one!.value).toMatchObject({ outcome: 'violated', inputs: { cadreId: 'zhao' } });
  });

  test('stays excepted for whom that was signed, while it comes and goes for another', async () => {
    const document = { documentNo: '南组批〔2019〕3号', approvedBy: '部务会', reason: '工作需要' };
    const signed = chosen('wang', 'zhao').with({ exceptionBasis: document }).signed();
    const outcomes = async (...acts: readonly Act[]): Promise<unknown> => {
      const { ledger } = await given(...before, wang, signed, ...acts).ledgerNow();
      const facts = await ledger.factsOn(TODAY, ['finding']);
      return facts.filter(({ value }) => value['ruleId'] === 'retirement.age').map(({ value }) => value['outcome']);
    };
    expect(await outcomes()).toEqual(['excepted']);
    expect(await outcomes(zhao)).toEqual(['violated']);
    expect(await outcomes(zhao, annul('older zhao'))).toEqual(['excepted']);
  });
});

describe('a letter that is annulled', () => {
  const ofTheCase = assign('wang', 'lizhen', 'deputy').on('2019-01-28').with({ caseId: 'c1' });
  /** The move as the letter has it made, past whoever types it in. */
  const moved = happened(
    'team-lizhen',
    'IncumbentAssigned',
    { postId: 'deputy', cadreId: 'wang', caseId: 'c1', onProbation: true },
    '2019-01-28',
  );

  test('leaves the move that rests on it without a ground', async () => {
    const before = [...issued, moved];
    expect(await found(await given(...before).ledgerNow())).toEqual([]);
    const story = await given(...before, annul(letter.label)).ledgerNow();
    expect(await found(story)).toContain('team.basis IncumbentAssigned');
    const back = await given(...before, annul(letter.label).as('gone'), annul('gone')).ledgerNow();
    expect(await found(back)).toEqual([]);
  });

  test('leaves a move with its ground that rests on a paper of its own too', async () => {
    const papered = [...issued, ofTheCase, annul(letter.label)];
    expect(await found(await given(...papered).ledgerNow())).toEqual([]);
  });

  test('and given out again has the move rest on it', async () => {
    const again = letter.as('again').with({ documentNo: '南组发〔2019〕9号' });
    expect(await found(await given(...issued, moved, annul(letter.label), again).ledgerNow())).toEqual([]);
  });
});

describe('posts held that come on record late', () => {
  test('make a vote one that leaves them unsettled', async () => {
    const tried = old(assign('wang', 'bureau', 'deputy').with({ onProbation: true }).on('2018-09-01')).as('tried');
    const noLi = [relieve('li', 'bureau', 'deputy').on('2018-08-20').as('li leaves')];
    const story = await given(...issued, ...noLi, tried).ledgerNow();
    expect(await found(story)).toEqual(['appointment.posts-left DeliberationVoteRecorded']);
  });

  test('leave it settled once the team turns out to be merged into another before, which ends them', async () => {
    const tried = old(assign('wang', 'bureau', 'deputy').with({ onProbation: true }).on('2018-09-01')).as('tried');
    const held = [...issued, relieve('li', 'bureau', 'deputy').on('2018-08-20').as('li leaves'), tried];
    const merged = old(command('MergeTeam', { teamId: 'bureau', intoTeamId: 'xiang' }).on('2018-12-01')).as('merged');
    expect(await found(await given(...held, merged).ledgerNow())).toEqual([]);
    const taken = [annul('merged').as('taken back')];
    const left = ['appointment.posts-left DeliberationVoteRecorded'];
    expect(await found(await given(...held, merged, ...taken).ledgerNow())).toEqual(left);
    expect(await found(await given(...held, merged, ...taken, annul('taken back')).ledgerNow())).toEqual([]);
    const later = correct('merged', { newEffectiveOn: '2019-06-01' });
    expect(await found(await given(...held, merged, later).ledgerNow())).toEqual(left);
  });
});

describe('the rank of a post that is corrected', () => {
  const held = [
    ...consulted,
    authorisePost('bureau', 'second').as('second post'),
    assign('wang', 'bureau', 'second').on('2014-03-01'),
    vote(10, 11).with({ concurrentGround: '暂由其兼任' }),
  ];
  const rank = correct('second post', {
    data: { postId: 'second', title: '第二职位', principal: true, elected: false, rank: '141' },
  }).as('rank');

  test('makes the promotion of whoever holds it one that it is not', async () => {
    expect(await found(await given(...held).ledgerNow())).toEqual([]);
    expect(await found(await given(...held, rank).ledgerNow())).toEqual([
      'appointment.action-rank DeliberationVoteRecorded',
    ]);
    expect(await found(await given(...held, rank, annul('rank')).ledgerNow())).toEqual([]);
  });
});

test('what comes on record in its order leaves nothing', async () => {
  const story = await given(...consulted, ...admonished('2019-01-25')).ledgerNow();
  expect(await found(story)).toEqual([]);
  expect(await found(await given(...district, opening).ledgerNow())).toEqual([]);
});
