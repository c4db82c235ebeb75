import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PlainDate } from '#libs/kernel';
import {
  LETTER,
  annul,
  command,
  correct,
  depart,
  eventIdIn,
  registerCadre,
  registerTeam,
  type Act,
} from '../../../../test/support/acts.ts';
import { given } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';

const wang = registerCadre('wang');
const li = registerCadre('li');
const lizhen = registerTeam('lizhen');
const people = [wang, li, lizhen];

const DOCUMENT = { sha256: 'a'.repeat(64), custodyRef: '档柜3-12' };
const EXCEPTION = { exceptionBasis: { documentNo: '南委批〔2019〕3号', approvedBy: '区委', reason: '特批' } };

const open = (kind: string, supervisionId = 'case'): Act =>
  command('OpenSupervisionCase', {
    supervisionId,
    kind,
    cadreId: 'wang',
    trigger: 'lowApproval',
    origin: { kind: 'finding', id: `assess.approval-low-${supervisionId}` },
  })
    .on('2018-12-01')
    .as(`open ${supervisionId}`);

const on = (name: string, effectiveOn: PlainDate, fields: JsonObject = {}): Act =>
  command(name, { supervisionId: 'case', ...fields })
    .on(effectiveOn)
    .as(`${name} ${effectiveOn}`);

const approve = (approverRole: string, effectiveOn = '2018-12-05'): Act =>
  on('ApproveMeasure', effectiveOn, { approverRole, approverName: '赵部长' }).as(`approve ${approverRole}`);
const talk = (effectiveOn: PlainDate): Act =>
  on('HoldTalk', effectiveOn, { talkerRole: 'departmentHead', talkerId: 'li' });
const file = (effectiveOn: PlainDate): Act => on('FileTalkRecord', effectiveOn, DOCUMENT);
const admonish = (effectiveOn: PlainDate): Act => on('IssueAdmonition', effectiveOn, { form: 'written' });
const review = (effectiveOn: PlainDate, outcome = 'corrected'): Act =>
  on('ReviewRectification', effectiveOn, { outcome });
const release = (effectiveOn: PlainDate): Act => on('ReleaseAdmonition', effectiveOn);
const close = (effectiveOn: PlainDate, outcome = 'settled'): Act =>
  on('CloseSupervisionCase', effectiveOn, { outcome });
const letter = (effectiveOn: PlainDate): Act => on('IssueInquiryLetter', effectiveOn, { documentNo: '函询1号' });
const reply = (effectiveOn: PlainDate, clear = true): Act =>
  on('ReceiveInquiryReply', effectiveOn, { clear, ...DOCUMENT });
const withdraw = (effectiveOn: PlainDate): Act => on('WithdrawSupervisionCase', effectiveOn, { ground: '情况不实' });

const heartToHeart = command('RecordTalk', {
  supervisionId: 'case',
  kind: 'heartToHeart',
  cadreId: 'wang',
  teamId: 'lizhen',
  talkerRole: 'teamPrincipal',
  talkerId: 'li',
}).on('2019-03-08');
const onOccasion = heartToHeart.without('teamId').with({ kind: 'occasion', occasion: 'promotion' });

const opened = (kind: string): Act[] => [...people, open(kind)];
const approved = (kind: string, role = 'departmentHead'): Act[] => [...opened(kind), approve(role)];
const talked = (kind = 'reminder'): Act[] => [...approved(kind), talk('2018-12-10')];
/** Admonished on 20 December 2018: it counts until 20 June 2019. */
const admonished = (): Act[] => [...approved('admonition', 'committeePrincipal'), admonish('2018-12-20')];

const backfilled = (act: Act): Act => act.with({ basis: LETTER }).backfilled();

describe('every command of a supervision case is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: JsonObject][] = [
    [
      'a case is opened',
      [...people],
      open('admonition').with({ teamId: 'lizhen', ground: '得票低' }),
      'SupervisionCaseOpened',
      {
        kind: 'admonition',
        cadreId: 'wang',
        teamId: 'lizhen',
        trigger: 'lowApproval',
        origin: { kind: 'finding', id: 'assess.approval-low-case' },
        ground: '得票低',
      },
    ],
    [
      'a measure is approved',
      [...opened('focus')],
      approve('departmentHead'),
      'MeasureApproved',
      { approverRole: 'departmentHead', approverName: '赵部长' },
    ],
    [
      'an inquiry letter is issued',
      [...approved('inquiry')],
      letter('2018-12-06').with({ receivedOn: '2018-12-07' }),
      'InquiryLetterIssued',
      { documentNo: '函询1号', receivedOn: '2018-12-07' },
    ],
    [
      'the reply is received',
      [...approved('inquiry'), letter('2018-12-06')],
      reply('2018-12-20'),
      'InquiryReplyReceived',
      { clear: true, ...DOCUMENT },
    ],
    [
      'a talk is held',
      [...approved('reminder')],
      talk('2018-12-10'),
      'TalkHeld',
      { talkerRole: 'departmentHead', talkerId: 'li' },
    ],
    ['its record is filed', [...talked()], file('2018-12-12'), 'TalkRecordFiled', { ...DOCUMENT }],
    [
      'an admonition is issued, and how long it counts is computed',
      [...approved('admonition', 'committeePrincipal')],
      admonish('2018-12-20'),
      'AdmonitionIssued',
      { form: 'written', influenceUntil: '2019-06-20', reviewDueOn: '2019-06-20' },
    ],
    [
      'the self-review is received',
      [...admonished()],
      on('ReceiveSelfReview', '2018-12-27', DOCUMENT),
      'SelfReviewReceived',
      { ...DOCUMENT },
    ],
    [
      'the rectification report is received',
      [...admonished()],
      on('ReceiveRectificationReport', '2019-06-18', DOCUMENT),
      'RectificationReportReceived',
      { ...DOCUMENT },
    ],
    [
      'rectification is reviewed',
      [...admonished()],
      review('2019-06-20'),
      'RectificationReviewed',
      { outcome: 'corrected' },
    ],
    [
      'an admonition is released',
      [...admonished(), review('2019-06-20')],
      release('2019-06-20'),
      'AdmonitionReleased',
      {},
    ],
    [
      'a heart-to-heart talk is recorded',
      [...people],
      heartToHeart,
      'TalkRecorded',
      { kind: 'heartToHeart', cadreId: 'wang', teamId: 'lizhen', talkerRole: 'teamPrincipal', talkerId: 'li' },
    ],
    [
      'a talk on an occasion is recorded',
      [...people],
      onOccasion.with({ talkerRole: 'departmentHead', origin: { kind: 'occasion', id: 'e1' } }),
      'TalkRecorded',
      {
        kind: 'occasion',
        cadreId: 'wang',
        talkerRole: 'departmentHead',
        talkerId: 'li',
        occasion: 'promotion',
        origin: { kind: 'occasion', id: 'e1' },
      },
    ],
    [
      'a case is referred',
      [...opened('focus')],
      on('ReferSupervisionCase', '2018-12-28', { documentNo: '移1号' }),
      'SupervisionCaseReferred',
      { documentNo: '移1号' },
    ],
    [
      'a case is closed',
      [...talked(), file('2018-12-12')],
      close('2018-12-20'),
      'SupervisionCaseClosed',
      { outcome: 'settled' },
    ],
    [
      'a case is withdrawn before it is held',
      [...approved('focus')],
      withdraw('2018-12-06'),
      'SupervisionCaseWithdrawn',
      { ground: '情况不实' },
    ],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: 'supervision-case', data }),
  );

  test('the id of a new case may be left out', async () => {
    const { ledger } = await given(...people)
      .when(heartToHeart.without('supervisionId'))
      .thenAccepted();
    expect((await ledger.events()).at(-1)?.stream).toMatch(/^supervision-[0-9a-f-]{36}$/);
  });

  test('how long an admonition counts is clamped to the end of the month', () =>
    given(...people, open('admonition').on('2018-08-01'), approve('committeePrincipal', '2018-08-20'))
      .when(admonish('2018-08-31'))
      .thenRecorded({
        type: 'AdmonitionIssued',
        data: { form: 'written', influenceUntil: '2019-02-28', reviewDueOn: '2019-02-28' },
      }));

  test('no sender says how long an admonition counts', () =>
    given(...approved('admonition', 'committeePrincipal'))
      .when(admonish('2018-12-20').with({ influenceUntil: '2018-12-21' }))
      .thenFaulty('UNKNOWN_FIELD', 'influenceUntil unknownField'));
});

describe('what is in the ledger of a talk', () => {
  test('its text is refused: the record is a hash and where it is kept', () =>
    given(...talked())
      .when(file('2018-12-12').with({ text: '谈话内容' }))
      .thenFaulty('UNKNOWN_FIELD', 'text unknownField'));

  test('a hash that is none is refused', () =>
    given(...talked())
      .when(file('2018-12-12').with({ sha256: 'abc' }))
      .thenFaulty('MALFORMED_BODY', 'sha256 matches'));

  test('grounds are sealed, and so is the event that holds them', () =>
    given(...people)
      .when(open('focus'))
      .thenRecorded({ type: 'SupervisionCaseOpened', meta: { sensitivity: 'sealed' } }));

  test('that a talk was held is restricted', () =>
    given(...approved('reminder'))
      .when(talk('2018-12-10'))
      .thenRecorded({ type: 'TalkHeld', meta: { sensitivity: 'restricted' } }));
});

describe('a case begins once, is open, and ends', () => {
  test.each([['trigger'], ['origin']])('a case without its %s is refused', (field) =>
    given(...people)
      .when(open('focus').without(field))
      .thenFaulty('MALFORMED_BODY', `${field} missing`),
  );

  test('a referral without a document number is refused', () =>
    given(...opened('focus'))
      .when(on('ReferSupervisionCase', '2018-12-28'))
      .thenFaulty('MALFORMED_BODY', 'documentNo missing'));

  test('a case is opened once', () =>
    given(...opened('focus'))
      .when(open('focus').as('again'))
      .thenRefused('ALREADY_RECORDED', { what: 'supervision', id: 'case' }));

  test('a case of a cadre who has left is refused', () =>
    given(...people, depart('wang').on('2018-11-30'))
      .when(open('focus'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2018-12-01' }));

  test('a talk with a cadre who has left is refused', () =>
    given(...people, depart('wang').on('2018-11-30'))
      .when(heartToHeart)
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2019-03-08' }));

  test('a case of nobody is refused', () =>
    given(lizhen).when(open('focus')).thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }));

  test('a step of no case is refused', () =>
    given(...people)
      .when(talk('2018-12-10'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'supervisionId', id: 'case' }));

  test('nothing is done in a case before its opening', () =>
    given(...opened('focus'))
      .when(approve('departmentHead', '2018-11-30'))
      .thenRefused('NOT_OPEN', { what: 'supervision case', state: 'none' }));

  const ends: [string, Act][] = [
    ['closed', close('2018-12-20')],
    ['referred', on('ReferSupervisionCase', '2018-12-20', { documentNo: '移1号' })],
  ];
  test.each(ends)('nothing is done in a case that is %s', (state, end) =>
    given(...talked(), file('2018-12-12'), end)
      .when(talk('2018-12-21'))
      .thenRefused('NOT_OPEN', { what: 'supervision case', state }),
  );

  test('nothing is done in a talk of one step', () =>
    given(...people, heartToHeart)
      .when(approve('departmentHead', '2019-03-09'))
      .thenRefused('NOT_OPEN', { what: 'supervision case', state: 'closed' }));

  const future = '2019-08-06';
  const tomorrow: [string, Act[], Act][] = [
    ['TalkHeld', [...approved('focus')], talk(future)],
    ['TalkRecorded', [...people], heartToHeart.on(future)],
    ['AdmonitionIssued', [...approved('admonition', 'committeePrincipal')], admonish(future)],
  ];
  test.each(tomorrow)('%s cannot be dated tomorrow', (type, before, act) =>
    given(...before)
      .when(act)
      .thenRefused('FUTURE_FACT', { type, effectiveOn: future, today: TODAY }),
  );
});

describe('a letter', () => {
  test('is not received before it is issued', () =>
    given(...approved('inquiry'))
      .when(letter('2018-12-10').with({ receivedOn: '2018-12-09' }))
      .thenRefused('DATE_ORDER', { start: '2018-12-10', end: '2018-12-09' }));

  test('may be received on its day', () =>
    given(...approved('inquiry'))
      .when(letter('2018-12-10').with({ receivedOn: '2018-12-10' }))
      .thenAccepted());
});

describe('who is who', () => {
  test('nobody talks with himself', () =>
    given(...approved('reminder'))
      .when(talk('2018-12-10').with({ talkerId: 'wang' }))
      .thenRefused('SELF_TALK', { cadreId: 'wang' }));

  test('nobody records a heart-to-heart talk with himself', () =>
    given(...people)
      .when(heartToHeart.with({ talkerId: 'wang' }))
      .thenRefused('SELF_TALK', { cadreId: 'wang' }));

  test('a talk held by nobody is refused', () =>
    given(...people)
      .when(heartToHeart.without('talkerId'))
      .thenRefused('PERSON_MISSING', { who: 'talker' }));

  test('nobody approves a measure against himself', () =>
    given(...opened('focus'))
      .when(approve('departmentHead').with({ approverId: 'wang' }))
      .thenRefused('SELF_APPROVAL', { cadreId: 'wang' }));

  test('an approval by nobody is refused', () =>
    given(...opened('focus'))
      .when(approve('departmentHead').without('approverName'))
      .thenRefused('PERSON_MISSING', { who: 'approver' }));

  test('a talk on an occasion names it', () =>
    given(...people)
      .when(onOccasion.without('occasion'))
      .thenRefused('OCCASION_MISMATCH', { kind: 'occasion', occasion: undefined }));

  test('a heart-to-heart talk has no occasion', () =>
    given(...people)
      .when(heartToHeart.with({ occasion: 'setback' }))
      .thenRefused('OCCASION_MISMATCH', { kind: 'heartToHeart', occasion: 'setback' }));

  test('who else talks on an occasion than a principal of committee or department is noted', () =>
    given(...people)
      .when(onOccasion)
      .thenRecorded({
        type: 'TalkRecorded',
        meta: { checks: [check('talk.actor', { talkerRole: 'teamPrincipal' }, 'advice')] },
      }));
});

/** The rules of which an article was read, or the day is known from which on there is an instrument. */
const READ: Readonly<Record<string, { version: string; article: string }>> = {
  'admonition.influence': { version: '2016-01-01', article: '19' },
  'supervision.approval': { version: '2005-12-19', article: 'no article known' },
  'admonition.uncorrected': { version: '2005-12-19', article: '5' },
};

function check(ruleId: string, inputs: JsonObject, outcome: 'passed' | 'violated' | 'excepted' | 'advice') {
  const { version, article } = READ[ruleId] ?? { version: '1949-10-01', article: 'no article known' };
  return { ruleId, ruleVersion: version, article, inputs, outcome };
}

describe('one case at a time for what it goes back to', () => {
  const same = { origin: { kind: 'finding', id: 'assess.approval-low-case' } };
  const other = open('focus', 'other').with(same);

  test('a second one while the first is open is refused', () =>
    given(...opened('focus'))
      .when(other)
      .thenRefused('ALREADY_OPEN', { what: 'supervision case', since: '2018-12-01' }));

  test('a second one, opened late before the first, is refused as long as the first runs', () =>
    given(...opened('focus'))
      .when(backfilled(other.on('2018-06-01')))
      .thenRefused('ALREADY_OPEN', { what: 'supervision case', since: '2018-12-01' }));

  test('a second one from the day the first is closed is accepted', () =>
    given(...talked(), file('2018-12-12'), close('2018-12-20'))
      .when(other.on('2018-12-20'))
      .thenAccepted());

  test('a second one for the same kind of thing, but another one, is accepted', () =>
    given(...opened('focus'))
      .when(open('focus', 'other'))
      .thenAccepted());

  test('correcting a case so that it goes back to what another open one does is refused', () =>
    given(...opened('focus'), open('focus', 'other'))
      .when(correct('open other', { data: { kind: 'focus', cadreId: 'wang', trigger: 'lowApproval', ...same } }))
      .thenRefused('ALREADY_OPEN', { what: 'supervision case', since: '2018-12-01' }));

  test('annulling the close of the first is refused while the second is open', () =>
    given(...talked(), file('2018-12-12'), close('2018-12-20').as('the close'), other.on('2018-12-20'))
      .when(annul('the close'))
      .thenRefused('ALREADY_OPEN', { what: 'supervision other', since: '2018-12-20' }));
});

describe('a measure is approved before it is carried out', () => {
  const needed = ['committeePrincipal'];
  const unapproved = check('supervision.approval', { kind: 'admonition', needed, approvals: [] }, 'violated');

  test('an admonition without the approval of the committee principal is refused', async () => {
    const refusal = await given(...opened('admonition'))
      .when(admonish('2018-12-20'))
      .thenRefused('MEASURE_NOT_APPROVED', { kind: 'admonition', needed, approvals: [] });
    expect(refusal).toMatchObject({ rule: 'supervision.approval', cite: expect.stringContaining('地方') });
  });

  test('from old papers it is accepted with a violation', () =>
    given(...opened('admonition'))
      .when(backfilled(admonish('2018-12-20')))
      .thenRecorded({ type: 'AdmonitionIssued', meta: { checks: [unapproved] } }));

  test('with an exception it is accepted as such', () =>
    given(...opened('admonition'))
      .when(admonish('2018-12-20').with(EXCEPTION).signed())
      .thenRecorded({ type: 'AdmonitionIssued', meta: { checks: [{ ...unapproved, outcome: 'excepted' }] } }));

  test('at the take-over it is not judged', () =>
    given(...people, command('OpenLedger', { openedOn: '2019-01-01' }).on('2019-01-01'), open('admonition').takenOver())
      .when(admonish('2018-12-20').takenOver())
      .thenRecorded({ type: 'AdmonitionIssued', meta: { checks: [] } }));

  test('an admonition approved by the department head is refused: he is not competent', () =>
    given(...opened('admonition'))
      .when(approve('departmentHead'))
      .thenRefused('APPROVER_NOT_COMPETENT', { kind: 'admonition', approverRole: 'departmentHead', needed }));

  test('recorded from old papers, that approval does not cover the admonition', () =>
    given(...opened('admonition'), backfilled(approve('departmentHead')))
      .when(admonish('2018-12-20'))
      .thenRefused('MEASURE_NOT_APPROVED', { kind: 'admonition', needed, approvals: ['departmentHead'] }));

  test('passed by an exception, it does', () =>
    given(...opened('admonition'), approve('departmentHead').with(EXCEPTION).signed())
      .when(admonish('2018-12-20'))
      .thenAccepted());

  test('an integrity talk takes the department and the discipline organ', async () => {
    await given(...approved('integrity'))
      .when(talk('2018-12-10'))
      .thenRefused('MEASURE_NOT_APPROVED', {
        kind: 'integrity',
        needed: ['departmentHead', 'disciplineOrgan'],
        approvals: ['departmentHead'],
      });
    await given(...approved('integrity'), approve('disciplineOrgan'))
      .when(talk('2018-12-10'))
      .thenAccepted();
  });

  test('an approval of a later day does not help', () =>
    given(...approved('focus'))
      .when(talk('2018-12-04'))
      .thenRefused('MEASURE_NOT_APPROVED', { kind: 'focus', needed: ['departmentHead'], approvals: [] }));
});

describe('one signal alone opens no admonition', () => {
  const fromSignal = open('admonition').with({ origin: { kind: 'signal', id: 's1' } });
  const second = (id: string): JsonObject => ({ corroboration: { kind: 'signal', id } });

  test('without a second source it is refused', () =>
    given(...people)
      .when(fromSignal)
      .thenRefused('CORROBORATION_MISSING', { signalId: 's1', needed: 2 }));
  test('the same signal is no second source', () =>
    given(...people)
      .when(fromSignal.with(second('s1')))
      .thenRefused('CORROBORATION_MISSING', { signalId: 's1', needed: 2 }));
  test('with another source it is accepted', () =>
    given(...people)
      .when(fromSignal.with(second('s2')))
      .thenRecorded({
        type: 'SupervisionCaseOpened',
        meta: { checks: [check('admonition.corroboration', { sources: 2 }, 'passed')] },
      }));
  test('a focus talk needs none', () =>
    given(...people)
      .when(open('focus').with({ origin: { kind: 'signal', id: 's1' } }))
      .thenAccepted());
});

describe('the steps have their order', () => {
  const missing: [string, Act[], Act, string[]][] = [
    ['a reply before the letter', [...approved('inquiry')], reply('2018-12-20'), ['InquiryLetterIssued']],
    ['a record before the talk', [...approved('focus')], file('2018-12-12'), ['TalkHeld']],
    [
      'a self-review before the admonition',
      [...approved('admonition', 'committeePrincipal')],
      on('ReceiveSelfReview', '2018-12-27', DOCUMENT),
      ['TalkHeld/AdmonitionIssued'],
    ],
    ['a review before anything was done', [...opened('focus')], review('2019-06-20'), ['TalkHeld']],
    ['a release before the review', [...admonished()], release('2019-06-20'), ['RectificationReviewed']],
    [
      'a second letter before the reply to the first',
      [...approved('inquiry'), letter('2018-12-06')],
      letter('2018-12-08'),
      ['InquiryReplyReceived'],
    ],
  ];
  test.each(missing)('%s is refused', async (_, before, act, steps) => {
    const refusal = await given(...before)
      .when(act)
      .thenRefused('STEP_OUT_OF_ORDER');
    expect(refusal).toMatchObject({ rule: 'supervision.steps', params: { missing: steps } });
  });

  test('from old papers a step out of order is accepted with a violation', () =>
    given(...approved('inquiry'))
      .when(backfilled(reply('2018-12-20')))
      .thenRecorded({
        type: 'InquiryReplyReceived',
        meta: {
          checks: [
            check('supervision.steps', { step: 'InquiryReplyReceived', missing: ['InquiryLetterIssued'] }, 'violated'),
          ],
        },
      }));

  test('after a reply a second letter may follow', () =>
    given(...approved('inquiry'), letter('2018-12-06'), reply('2018-12-20', false))
      .when(letter('2018-12-21'))
      .thenAccepted());

  const foreign: [string, string, Act, string[]][] = [
    ['a talk', 'inquiry', talk('2018-12-10'), ['reminder', 'focus', 'integrity', 'admonition']],
    ['a letter', 'focus', letter('2018-12-06'), ['inquiry']],
    ['an admonition', 'focus', admonish('2018-12-20'), ['admonition']],
    ['a release', 'focus', release('2018-12-20'), ['admonition']],
  ];
  test.each(foreign)('%s does not belong to the kind %s', async (_, kind, act, kinds) => {
    const refusal = await given(...opened(kind))
      .when(act)
      .thenRefused('STEP_NOT_OF_KIND');
    expect(refusal.params).toMatchObject({ kind, kinds });
  });

  const ahead: [string, Act, string][] = [
    ['a review', review('2019-06-20'), 'RectificationReviewed'],
    ['a release', release('2019-06-20'), 'AdmonitionReleased'],
  ];
  test.each(ahead)('%s before the admonition is impossible, in old papers too', async (_, act, step) => {
    const talkedWith = [...approved('admonition', 'committeePrincipal'), talk('2018-12-10')];
    for (const sent of [act, backfilled(act)])
      await given(...talkedWith)
        .when(sent)
        .thenRefused('ADMONITION_NOT_ISSUED', { step });
  });

  test('an admonition dated after the review that follows it is refused', async () => {
    const refusal = await given(...admonished(), review('2019-06-20'))
      .when(correct('IssueAdmonition 2018-12-20', { newEffectiveOn: '2019-06-21' }))
      .thenRefused('LATER_RECORDS_DEPEND');
    expect(refusal.params).toMatchObject({ events: [{ type: 'RectificationReviewed' }] });
  });

  test('an admonition is issued once', () =>
    given(...admonished())
      .when(admonish('2018-12-21'))
      .thenRefused('ALREADY_RECORDED', { what: 'AdmonitionIssued', id: 'case' }));
});

describe('what is due when', () => {
  // Fifteen working days after Friday 7 December are three weeks; the Saturday after them is made up, and too late.
  test.each([
    ['2018-12-28', 'passed'],
    ['2018-12-29', 'advice'],
  ] as const)('an inquiry that was received on 7 December is answered on %s: %s', (day, outcome) =>
    given(...approved('inquiry'), letter('2018-12-06').with({ receivedOn: '2018-12-07' }))
      .when(reply(day))
      .thenRecorded({
        type: 'InquiryReplyReceived',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({
              ruleId: 'inquiry.reply',
              inputs: { receivedOn: '2018-12-07', on: day, due: '2018-12-28' },
              outcome,
            }),
          ]),
        },
      }),
  );

  test.each([
    ['2018-12-31', 'passed'],
    ['2019-01-01', 'advice'],
  ] as const)('a talk held on %s, opened on 1 December: %s', (day, outcome) =>
    given(...approved('focus'))
      .when(talk(day))
      .thenRecorded({
        type: 'TalkHeld',
        meta: {
          checks: [
            expect.objectContaining({ ruleId: 'supervision.approval', outcome: 'passed' }),
            check('talk.delay', { from: '2018-12-01', on: day, due: '2018-12-31' }, outcome),
          ],
        },
      }),
  );

  test.each([
    ['2018-12-17', 'passed'],
    ['2018-12-18', 'advice'],
  ] as const)('a record filed on %s of the talk of 10 December: %s', (day, outcome) =>
    given(...talked())
      .when(file(day))
      .thenRecorded({
        type: 'TalkRecordFiled',
        meta: {
          checks: [
            expect.objectContaining({ ruleId: 'supervision.steps', outcome: 'passed' }),
            check('talk.record', { from: '2018-12-10', on: day, due: '2018-12-17' }, outcome),
          ],
        },
      }),
  );

  test('rectification reviewed a day before six months is refused', () =>
    given(...admonished())
      .when(review('2019-06-19'))
      .thenRefused('REVIEW_TOO_EARLY', { issuedOn: '2018-12-20', on: '2019-06-19', earliest: '2019-06-20' }));

  test('from old papers it is accepted with a violation', () =>
    given(...admonished())
      .when(backfilled(review('2019-02-20')))
      .thenRecorded({
        type: 'RectificationReviewed',
        meta: {
          checks: [
            expect.objectContaining({ ruleId: 'supervision.steps', outcome: 'passed' }),
            expect.objectContaining({ ruleId: 'admonition.review', outcome: 'violated' }),
            check('admonition.uncorrected', { outcome: 'corrected' }, 'passed'),
          ],
        },
      }));

  test.each(['notObvious', 'no'])('a review that comes out as %s is noted', (outcome) =>
    given(...admonished())
      .when(review('2019-06-20', outcome))
      .thenRecorded({
        type: 'RectificationReviewed',
        meta: { checks: expect.arrayContaining([check('admonition.uncorrected', { outcome }, 'advice')]) },
      }),
  );

  test('an admonition is not released while it counts', () =>
    given(...admonished(), backfilled(review('2019-06-01')))
      .when(release('2019-06-19'))
      .thenRefused('INFLUENCE_PERIOD', { until: '2019-06-20', on: '2019-06-19', cadreId: 'wang' }));

  const toRelease = [
    on('ReceiveSelfReview', '2018-12-27', DOCUMENT),
    on('ReceiveRectificationReport', '2019-06-18', DOCUMENT),
    review('2019-06-20'),
    release('2019-06-20'),
  ];

  test('an admonition in writing, without a talk, is closed without the record of one', () =>
    given(...admonished(), ...toRelease)
      .when(close('2019-06-28', 'corrected'))
      .thenAccepted());

  test('where a talk went with it, the record of the talk is filed first', () =>
    given(...admonished(), talk('2018-12-20'), ...toRelease)
      .when(close('2019-06-28', 'corrected'))
      .thenRefused('DEADLINE_OPEN', { kind: 'admonition', open: ['TalkRecordFiled'] }));

  const reviewed = (outcome: string): Act[] => [
    ...admonished(),
    on('ReceiveSelfReview', '2018-12-27', DOCUMENT),
    on('ReceiveRectificationReport', '2019-06-18', DOCUMENT),
    review('2019-06-20', outcome),
  ];
  test.each(['no', 'notObvious'])('reviewed as %s, an admonition is not released', async (outcome) => {
    const inputs = { step: 'AdmonitionReleased', outcome };
    const refusal = await given(...reviewed(outcome))
      .when(release('2019-06-20'))
      .thenRefused('NOT_CORRECTED', inputs);
    expect(refusal).toMatchObject({ rule: 'admonition.settled', cite: expect.stringContaining('第5条') });
    await given(...reviewed(outcome))
      .when(backfilled(release('2019-06-20')))
      .thenRecorded({
        type: 'AdmonitionReleased',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'admonition.settled', inputs, outcome: 'violated' }),
          ]),
        },
      });
  });

  test('it is closed as uncorrected without a release', () =>
    given(...reviewed('no'))
      .when(close('2019-06-28', 'uncorrected'))
      .thenAccepted());

  test('reviewed once more as corrected, it is', () =>
    given(...reviewed('no'), review('2019-07-20').as('the second review'))
      .when(release('2019-07-20'))
      .thenAccepted());

  test.each(['corrected', 'settled'])('reviewed as not corrected, a case is not closed as %s', async (end) => {
    const held = [...talked(), file('2018-12-12'), review('2019-06-20', 'no')];
    await given(...held)
      .when(close('2019-06-28', end))
      .thenRefused('NOT_CORRECTED', { step: 'SupervisionCaseClosed', outcome: 'no' });
    await given(...held)
      .when(backfilled(close('2019-06-28', end)))
      .thenRecorded({
        type: 'SupervisionCaseClosed',
        meta: {
          checks: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'admonition.settled', outcome: 'violated' }),
          ]),
        },
      });
    for (const other of ['uncorrected', 'escalated'])
      await given(...held)
        .when(close('2019-06-28', other))
        .thenAccepted();
  });

  test('a case with something due is not closed', () =>
    given(...approved('admonition', 'committeePrincipal'), admonish('2018-12-20').with({ form: 'talk' }))
      .when(close('2019-07-01'))
      .thenRefused('DEADLINE_OPEN', {
        kind: 'admonition',
        open: [
          'TalkRecordFiled',
          'SelfReviewReceived',
          'RectificationReportReceived',
          'RectificationReviewed',
          'AdmonitionReleased',
        ],
      }));

  test('an inquiry with a second letter unanswered is not closed', () =>
    given(...approved('inquiry'), letter('2018-12-06'), reply('2018-12-20', false), letter('2018-12-21'))
      .when(close('2019-01-10'))
      .thenRefused('DEADLINE_OPEN', { kind: 'inquiry', open: ['InquiryReplyReceived'] }));

  test('a case is not withdrawn once the talk was held, not even from old papers', () =>
    given(...talked())
      .when(backfilled(withdraw('2018-12-11')))
      .thenRefused('MEASURE_CARRIED_OUT', { step: 'TalkHeld', on: '2018-12-10' }));
});

describe('late, corrected and annulled acts', () => {
  test('a correction of its date moves the end of the admonition', async () => {
    const { ledger } = await given(...admonished())
      .when(correct('IssueAdmonition 2018-12-20', { newEffectiveOn: '2019-01-10' }))
      .thenAccepted();
    expect(await ledger.factOn('2019-02-01', 'admonition', 'case')).toEqual({
      cadreId: 'wang',
      issuedOn: '2019-01-10',
      influenceUntil: '2019-07-10',
    });
  });

  test('annulling the opening is refused while there are later acts, and names every one', async () => {
    const refusal = await given(...talked())
      .when(annul('open case'))
      .thenRefused('LATER_RECORDS_DEPEND');
    expect(refusal.params).toMatchObject({ events: [{ type: 'MeasureApproved' }, { type: 'TalkHeld' }] });
  });

  test('annulling the talk that a withdrawal would have met is accepted, the withdrawal after it too', () =>
    given(...talked(), annul('HoldTalk 2018-12-10'))
      .when(withdraw('2018-12-11'))
      .thenAccepted());

  test('a talk recorded late before the withdrawal is refused', async () => {
    const refusal = await given(...approved('focus'), withdraw('2018-12-20').as('the withdrawal'))
      .when(talk('2018-12-10'))
      .thenRefused('LATER_RECORDS_DEPEND');
    expect(refusal.params).toMatchObject({
      events: [{ eventId: eventIdIn('supervision-case', 'the withdrawal'), type: 'SupervisionCaseWithdrawn' }],
    });
  });

  test('a correction that makes the subject the talker is refused', () =>
    given(...talked())
      .when(correct('HoldTalk 2018-12-10', { data: { talkerRole: 'departmentHead', talkerId: 'wang' } }))
      .thenRefused('SELF_TALK', { cadreId: 'wang' }));

  test('an annulled talk of one step leaves nothing behind, whatever comes late', async () => {
    const { ledger } = await given(...people, heartToHeart.as('the talk'))
      .when(annul('the talk'))
      .thenAccepted();
    expect(await ledger.factsOn(TODAY, ['supervision', 'talk', 'case'])).toEqual([]);
  });
});

describe('what holds of a case', () => {
  test('an admonition on its way', async () => {
    const { ledger } = await given(...admonished()).ledgerNow();
    expect(await ledger.factOn('2019-01-01', 'supervision', 'case')).toEqual({
      kind: 'admonition',
      cadreId: 'wang',
      state: 'issued',
      step: 'AdmonitionIssued',
      openedOn: '2018-12-01',
      approvedOn: '2018-12-05',
      heldOn: '2018-12-20',
      dueOn: '2019-06-20',
    });
    expect(await ledger.factOn('2019-01-01', 'admonition', 'case')).toEqual({
      cadreId: 'wang',
      issuedOn: '2018-12-20',
      influenceUntil: '2019-06-20',
    });
    expect(await ledger.factOn('2018-12-19', 'admonition', 'case')).toBeUndefined();
  });

  test('the states it goes through', async () => {
    const { ledger } = await given(
      ...admonished(),
      on('ReceiveSelfReview', '2018-12-27', DOCUMENT),
      file('2018-12-27'),
      on('ReceiveRectificationReport', '2019-06-18', DOCUMENT),
      review('2019-06-20'),
      release('2019-06-20'),
      close('2019-06-28', 'corrected'),
    ).ledgerNow();
    const days = ['2018-12-01', '2018-12-05', '2018-12-20', '2018-12-27', '2019-06-18', '2019-06-20', '2019-06-28'];
    const states = [];
    for (const day of days) states.push((await ledger.factOn(day, 'supervision', 'case'))?.['state']);
    expect(states).toEqual(['opened', 'approved', 'issued', 'rectifying', 'rectifying', 'reviewed', 'closed']);
    expect(await ledger.factOn('2019-07-01', 'case', 'case')).toEqual({
      category: 'supervision',
      kind: 'admonition',
      subjects: ['cadre-wang'],
      state: 'closed',
      step: 'SupervisionCaseClosed',
      openedOn: '2018-12-01',
      closedOn: '2019-06-28',
      outcome: 'corrected',
      held: 'restricted',
    });
    expect(await ledger.factOn('2019-07-01', 'admonition', 'case')).toMatchObject({ releasedOn: '2019-06-20' });
    expect(await ledger.factOn('2019-06-20', 'supervisionOrigin', 'case')).toBeDefined();
    expect(await ledger.factOn('2019-06-28', 'supervisionOrigin', 'case')).toBeUndefined();
  });

  test('a talk of one step', async () => {
    const { ledger } = await given(...people, heartToHeart).ledgerNow();
    expect(await ledger.factsOn(TODAY, ['supervision', 'talk'])).toEqual([
      {
        kind: 'supervision',
        key: 'case',
        ref: 'wang',
        value: {
          kind: 'heartToHeart',
          cadreId: 'wang',
          teamId: 'lizhen',
          state: 'closed',
          step: 'TalkRecorded',
          openedOn: '2019-03-08',
          heldOn: '2019-03-08',
          closedOn: '2019-03-08',
          outcome: 'held',
        },
      },
      {
        kind: 'talk',
        key: 'case/1',
        ref: 'wang',
        value: {
          kind: 'heartToHeart',
          cadreId: 'wang',
          teamId: 'lizhen',
          talkerRole: 'teamPrincipal',
          talkerId: 'li',
          heldOn: '2019-03-08',
        },
      },
    ]);
  });

  test('several talks in one case', async () => {
    const { ledger } = await given(...talked(), talk('2018-12-14')).ledgerNow();
    const talks = await ledger.factsOn(TODAY, ['talk']);
    expect(talks.map(({ key, value }) => [key, value['heldOn']])).toEqual([
      ['case/1', '2018-12-10'],
      ['case/2', '2018-12-14'],
    ]);
  });
});
