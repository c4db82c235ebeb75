import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '#libs/kernel';
import {
  LETTER,
  annul,
  assign,
  authorisePost,
  comeBack,
  command,
  correct,
  depart,
  eventIdIn,
  registerCadre,
  registerTeam,
  relieve,
  renameCadre,
  type Act,
} from '../../../../test/support/acts.ts';
import { given, type ExpectedEvent } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { cadre } from './cadre.feature.ts';

const wang = registerCadre('wang');
const office = [registerTeam('lizhen'), authorisePost('lizhen', 'head'), authorisePost('lizhen', 'deputy')];
/** Cadre wang, in the post `head` of team lizhen since 1 March 2015. */
const inOffice = [wang, ...office, assign('wang', 'lizhen', 'head').on('2015-03-01').as('takes office')];

const register = command('RegisterCadre', {
  cadreId: 'zhao',
  name: '赵某',
  sex: 2,
  birth: '1975-02',
  ethnicity: '01',
  nativePlace: '辽宁葫芦岛',
  startedWork: '1997-08',
  entryKind: 'civilService',
});
const registered = {
  name: '赵某',
  sex: '2',
  birth: '1975-02',
  ethnicity: '01',
  nativePlace: '辽宁葫芦岛',
  startedWork: '1997-08',
  entryKind: 'civilService',
};
const correctFacts = (fields: { birth?: string; startedWork?: string; sex?: string; nativePlace?: string }): Act =>
  command('CorrectCadreFacts', { cadreId: 'wang', ...fields });
const educate = (level: string, studyMode = 'fullTime'): Act =>
  command('RecordEducation', { cadreId: 'wang', level, studyMode }).as(`education ${level} ${studyMode}`);
const status = (code: string, joinedOn?: string): Act =>
  command('RecordPoliticalStatus', { cadreId: 'wang', status: code, joinedOn });
const list = command('ListAsReserve', { cadreId: 'wang', level: 'principal' });
const review = command('ReviewReserve', { cadreId: 'wang', outcome: 'removed' });
const delist = command('DelistReserve', { cadreId: 'wang', ground: '年龄' });
const point = command('AssignLiaisonPoint', { cadreId: 'wang', pointId: 'village', place: '大兴村' });
const visit = command('RecordLiaisonVisit', { cadreId: 'wang', pointId: 'village' });
const endPoint = command('EndLiaisonPoint', { cadreId: 'wang', pointId: 'village' });

const old = (act: Act): Act => act.with({ basis: LETTER }).backfilled();

function noted(type: string, ruleId: string, outcome: string): ExpectedEvent {
  return { type, meta: { checks: expect.arrayContaining([expect.objectContaining({ ruleId, outcome })]) } };
}

describe('every command of a cadre is recorded as one event', () => {
  const cases: [sentence: string, before: Act[], act: Act, type: string, data: object][] = [
    ['a cadre is renamed', [wang], renameCadre('wang', '王一'), 'CadreRenamed', { name: '王一' }],
    [
      'timeless facts are corrected',
      [wang],
      correctFacts({ birth: '1971-05', sex: '2' }),
      'CadreFactsCorrected',
      { birth: '1971-05', sex: '2' },
    ],
    [
      'an education is recorded',
      [wang],
      educate('21').with({ degree: '402', major: '经济学', school: '辽宁大学' }),
      'EducationRecorded',
      { level: '21', degree: '402', studyMode: 'fullTime', major: '经济学', school: '辽宁大学' },
    ],
    [
      'a political status is recorded',
      [wang],
      status('01', '1995-07-01'),
      'PoliticalStatusRecorded',
      { status: '01', joinedOn: '1995-07-01' },
    ],
    [
      'a civil rank is recorded',
      [wang],
      command('RecordCivilRank', { cadreId: 'wang', rank: 'ZR1' }),
      'CivilRankRecorded',
      { rank: 'ZR1' },
    ],
    [
      'an honour is recorded',
      [wang],
      command('RecordHonour', { cadreId: 'wang', title: '先进工作者', grantedBy: '市委' }),
      'HonourRecorded',
      { title: '先进工作者', grantedBy: '市委' },
    ],
    [
      'service elsewhere is recorded',
      [wang],
      command('RecordServiceElsewhere', { cadreId: 'wang', post: '外地某局科员', until: '2019-12' }),
      'ServiceElsewhereRecorded',
      { post: '外地某局科员', until: '2019-12' },
    ],
    [
      'a personal event is recorded, by its category only',
      [wang],
      command('RecordPersonalEvent', { cadreId: 'wang', category: 'familyEvent' }),
      'PersonalEventRecorded',
      { category: 'familyEvent' },
    ],
    ['a cadre is listed as reserve', [wang], list, 'ReserveListed', { level: 'principal' }],
    [
      'a reserve listing is reviewed',
      [wang, list],
      review.with({ outcome: 'kept', note: '继续培养' }),
      'ReserveReviewed',
      { outcome: 'kept', note: '继续培养' },
    ],
    ['a cadre is delisted', [wang, list], delist, 'ReserveDelisted', { ground: '年龄' }],
    [
      'a leave is recorded',
      [wang],
      command('RecordLeave', { cadreId: 'wang', year: 2019, days: 5 }),
      'LeaveTaken',
      { year: 2019, days: 5 },
    ],
    [
      'a medical check is recorded',
      [wang],
      command('RecordMedicalCheck', { cadreId: 'wang', done: true }),
      'MedicalCheckCompleted',
      { done: true },
    ],
    [
      'a study plan is set',
      [wang],
      command('SetStudyPlan', { cadreId: 'wang', year: 2019, titles: ['矛盾论', '实践论'], dueOn: '2019-12-31' }),
      'StudyPlanSet',
      { year: 2019, titles: ['矛盾论', '实践论'], dueOn: '2019-12-31' },
    ],
    [
      'a reading is recorded',
      [wang],
      command('RecordReading', { cadreId: 'wang', title: '矛盾论' }),
      'ReadingCompleted',
      { title: '矛盾论' },
    ],
    ['a liaison point is assigned', [wang], point, 'LiaisonPointAssigned', { pointId: 'village', place: '大兴村' }],
    ['a liaison visit is recorded', [wang, point], visit, 'LiaisonVisitRecorded', { pointId: 'village' }],
    ['a liaison point is ended', [wang, point], endPoint, 'LiaisonPointEnded', { pointId: 'village' }],
    [
      'a departure is recorded',
      [wang],
      depart('wang').with({ destination: '市直机关' }),
      'CadreDeparted',
      { reason: 'transferOut', destination: '市直机关' },
    ],
    [
      'a return is recorded',
      [wang, depart('wang').on('2016-01-01')],
      comeBack('wang').with({ ground: '调回' }),
      'CadreReturned',
      { ground: '调回' },
    ],
  ];

  test.each(cases)('%s', (_, before, act, type, data) =>
    given(...before)
      .when(act)
      .thenRecorded({ type, stream: 'cadre-wang', data: { ...data } }),
  );

  test.each(cases)('%s, and can be told in both languages', (_, __, ___, type, data) => {
    const { summary } = cadre.kinds[type]!;
    const named = (what: string, id: string): string => `${what} ${id}`;
    expect(summary.zh(data, named)).toMatch(/^(?!.*(undefined|null|\[object)).*\p{Script=Han}/u);
    expect(summary.en(data, named)).toMatch(/^(?!.*(undefined|null|\[object))\S/);
  });

  test('a cadre is registered; codes given as whole numbers are kept as text', () =>
    given().when(register).thenRecorded({ type: 'CadreRegistered', stream: 'cadre-zhao', data: registered }));

  test('a departure has a reason of its own, so the act gives no other', async () => {
    const { ledger } = await given(wang).when(depart('wang')).thenAccepted();
    expect((await ledger.events()).at(-1)?.meta.reason).toBeUndefined();
  });
});

describe('how closely an act is held follows from its fields', () => {
  const cases: [sentence: string, act: Act, sensitivity: 'open' | 'internal' | 'restricted' | 'sealed'][] = [
    ['a birth of which the day is given is restricted', register.with({ birth: '1975-02-03' }), 'restricted'],
    ['a birth of which only the month is given is internal', register, 'internal'],
    ['a new name is open', renameCadre('wang', '王一'), 'open'],
    ['a personal event is sealed', command('RecordPersonalEvent', { cadreId: 'wang', category: 'setback' }), 'sealed'],
    ['a reserve listing is restricted', list, 'restricted'],
  ];

  test.each(cases)('%s', async (_, act, sensitivity) => {
    const { ledger } = await given(wang).when(act).thenAccepted();
    expect((await ledger.events()).at(-1)?.meta.sensitivity).toBe(sensitivity);
  });

  test('a correction is held as closely as what it replaces', () =>
    given(wang, list)
      .when(correct(list.label, { newEffectiveOn: '2018-01-01' }))
      .thenRecorded({ type: 'RecordCorrected', meta: { sensitivity: 'restricted' } }));

  test('a correction is held as closely as what it says', () =>
    given(register)
      .when(correct(register.label, { data: { ...registered, birth: '1975-02-03' } }))
      .thenRecorded({ type: 'RecordCorrected', meta: { sensitivity: 'restricted' } }));

  test('an annulment is held as closely as what it annuls', () =>
    given(wang, list)
      .when(annul(list.label))
      .thenRecorded({ type: 'RecordAnnulled', meta: { sensitivity: 'restricted' } }));
});

describe('a cadre is in service from the registration to the departure', () => {
  test('a cadre is registered once', () =>
    given(wang).when(wang.as('once more')).thenRefused('ALREADY_RECORDED', { what: 'cadre', id: 'wang' }));

  test('an unknown cadre takes no acts', () =>
    given().when(renameCadre('wang', '王一')).thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }));

  test('nothing is done before the registration', () =>
    given(wang)
      .when(renameCadre('wang', '王一').on('2009-12-31'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'none', on: '2009-12-31' }));

  test.each([
    ['an education', educate('21')],
    ['a political status', status('01', '1995-07-01')],
    ['an honour', command('RecordHonour', { cadreId: 'wang', title: '优秀毕业生' })],
    ['service elsewhere', command('RecordServiceElsewhere', { cadreId: 'wang', post: '外地某局科员' })],
  ])('%s may be older than the registration', (_, act) => given(wang).when(act.on('1992-07-01')).thenAccepted());

  test('a civil rank may be older than the registration', () =>
    given(wang.on('2019-07-01'))
      .when(command('RecordCivilRank', { cadreId: 'wang', rank: 'KY1' }).on('2019-06-01'))
      .thenAccepted());

  test.each([
    ['an education', educate('21')],
    ['a political status', status('01', '1995-07-01')],
  ])('%s of a cadre whose registration was annulled is not recorded', (_, act) =>
    given(wang, annul('cadre wang'))
      .when(act.on('1992-07-01'))
      .thenRefused('UNKNOWN_REFERENCE', { field: 'cadreId', id: 'wang' }),
  );

  test('a departed cadre takes no acts', () =>
    given(wang, depart('wang').on('2016-01-01'))
      .when(educate('21').on('2016-01-01'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: '2016-01-01' }));

  test('a cadre departs once', () =>
    given(wang, depart('wang').on('2016-01-01'))
      .when(depart('wang').as('once more'))
      .thenRefused('CADRE_NOT_ACTIVE', { cadreId: 'wang', state: 'departed', on: TODAY }));

  test('an act before a recorded departure is accepted', () =>
    given(wang, depart('wang').on('2016-01-01')).when(educate('21').on('2015-12-31')).thenAccepted());

  test('a cadre who has not departed does not return', () =>
    given(wang).when(comeBack('wang')).thenRefused('CADRE_NOT_DEPARTED', { cadreId: 'wang', state: 'active' }));

  test('a cadre does not return before the departure', () =>
    given(wang, depart('wang').on('2016-01-01'))
      .when(comeBack('wang').on('2015-12-31'))
      .thenRefused('CADRE_NOT_DEPARTED', { cadreId: 'wang', state: 'active' }));

  test('a departure before a recorded one is refused, and the later acts are listed oldest first', () =>
    given(
      wang,
      renameCadre('wang', '王二').on('2017-01-01').as('second name'),
      renameCadre('wang', '王一').on('2016-01-01').as('first name'),
    )
      .when(depart('wang').on('2015-01-01'))
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [
          { eventId: eventIdIn('cadre-wang', 'first name'), type: 'CadreRenamed', effectiveOn: '2016-01-01' },
          { eventId: eventIdIn('cadre-wang', 'second name'), type: 'CadreRenamed', effectiveOn: '2017-01-01' },
        ],
        count: 2,
      }));

  test('a departure ends the reserve listing and the liaison points', async () => {
    const { ledger } = await given(wang, list.on('2015-01-01'), point.on('2015-01-01'))
      .when(depart('wang').on('2016-01-01'))
      .thenAccepted();
    expect(await ledger.factOn('2015-12-31', 'reserve', 'wang')).toEqual({ level: 'principal', since: '2015-01-01' });
    expect(await ledger.factOn('2016-01-01', 'reserve', 'wang')).toBeUndefined();
    expect(await ledger.factOn('2016-01-01', 'cadre', 'wang')).toMatchObject({ state: 'departed' });
  });

  test('a cadre who returned is in service again, without the liaison points of before', () =>
    given(wang, point.on('2015-01-01'), depart('wang').on('2016-01-01'), comeBack('wang').on('2018-01-01'))
      .when(visit)
      .thenRefused('NO_LIAISON_POINT', { pointId: 'village' }));
});

describe('a cadre who holds a post does not depart', () => {
  const holdsHead = { teamId: 'lizhen', postId: 'head', since: '2015-03-01' };

  test('while holding it', () =>
    given(...inOffice)
      .when(depart('wang'))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('before the day of the relief', () =>
    given(...inOffice, relieve('wang', 'lizhen', 'head').on('2018-01-01'))
      .when(depart('wang').on('2017-12-31'))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('but on the day of the relief', () =>
    given(...inOffice, relieve('wang', 'lizhen', 'head').on('2018-01-01'))
      .when(depart('wang').on('2018-01-01'))
      .thenAccepted());

  test('before taking a post that is recorded already', () =>
    given(wang, ...office, assign('wang', 'lizhen', 'head').on('2020-01-01'))
      .when(depart('wang'))
      .thenRefused('CADRE_HOLDS_POST', { teamId: 'lizhen', postId: 'head', since: '2020-01-01' }));

  test('as long as one of two posts is held', () =>
    given(
      ...inOffice,
      assign('wang', 'lizhen', 'deputy').on('2016-01-01'),
      relieve('wang', 'lizhen', 'head').on('2018-01-01'),
    )
      .when(depart('wang').on('2018-01-01'))
      .thenRefused('CADRE_HOLDS_POST', { teamId: 'lizhen', postId: 'deputy', since: '2016-01-01' }));

  test('not by a correction of the date of departure', () =>
    given(
      ...inOffice,
      relieve('wang', 'lizhen', 'head').on('2018-01-01'),
      depart('wang').on('2018-06-01').as('departure'),
    )
      .when(correct('departure', { newEffectiveOn: '2017-06-01' }))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('not by an annulment of the return', () =>
    given(
      wang,
      ...office,
      depart('wang').on('2014-01-01'),
      comeBack('wang').on('2015-01-01').as('return'),
      assign('wang', 'lizhen', 'head').on('2015-03-01'),
    )
      .when(annul('return'))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('nor is the registration annulled', () =>
    given(...inOffice)
      .when(annul('cadre wang'))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('nor is the registration moved past the assignment', () =>
    given(...inOffice)
      .when(correct('cadre wang', { newEffectiveOn: '2015-03-02' }))
      .thenRefused('CADRE_HOLDS_POST', holdsHead));

  test('the registration is moved to the day of the assignment', () =>
    given(...inOffice)
      .when(correct('cadre wang', { newEffectiveOn: '2015-03-01' }))
      .thenAccepted());

  test('who was assigned by mistake departs after the annulment', () =>
    given(...inOffice, annul('takes office'))
      .when(depart('wang'))
      .thenAccepted());
});

describe('codes of a person are those of the standards', () => {
  const code = (ethnicity: number): string => String(ethnicity).padStart(2, '0');
  const given56 = Array.from({ length: 56 }, (_, index) => code(index + 1));
  const notGiven = ['00', ...Array.from({ length: 40 }, (_, index) => code(index + 57)), '99'];

  test.each([...given56, '97', '98'])('ethnicity %s is one', (ethnicity) =>
    given().when(wang.with({ ethnicity })).thenAccepted(),
  );

  test.each(notGiven)('ethnicity %s is none', (ethnicity) =>
    given().when(wang.with({ ethnicity })).thenRefused('MALFORMED_BODY'),
  );

  test('nor is a registration corrected to one that is none', () =>
    given(wang)
      .when(command('CorrectCadreFacts', { cadreId: 'wang', ethnicity: '57' }))
      .thenRefused('MALFORMED_BODY'));

  test.each(['1A', '1B', '2A', '2B', '3A', '3B'])('level %s is one of a party school', (level) =>
    given(wang).when(educate(level)).thenAccepted(),
  );

  test.each(['1C', '4A', '9B', 'A1'])('level %s is none', (level) =>
    given(wang).when(educate(level)).thenRefused('MALFORMED_BODY'),
  );
});

describe('service elsewhere', () => {
  const serve = (until: string): Act =>
    command('RecordServiceElsewhere', { cadreId: 'wang', post: '外地某局科员', until });

  test('does not end before it begins', () =>
    given(wang).when(serve('1998-06').on('1998-07-01')).thenRefused('DATE_IMPLAUSIBLE', {
      earlier: 'effectiveOn',
      later: 'until',
      before: '1998-07-01',
      after: '1998-06',
    }));

  test('may begin and end in one month', () => given(wang).when(serve('1998-07').on('1998-07-15')).thenAccepted());

  test('goes on where no end is told, and is corrected and annulled as every other record', () =>
    given(
      wang,
      command('RecordServiceElsewhere', { cadreId: 'wang', post: '外地某局科员' }).on('1998-07-01').as('elsewhere'),
      correct('elsewhere', { newEffectiveOn: '1998-08-01' }),
    )
      .when(annul('elsewhere'))
      .thenAccepted());
});

describe('dates of a life are plausible', () => {
  const workBeforeBirth = { earlier: 'birth', later: 'startedWork', before: '1970-05-01', after: '1970-04' };

  test('nobody starts work before birth', () =>
    given()
      .when(wang.with({ startedWork: '1970-04' }))
      .thenRefused('DATE_IMPLAUSIBLE', workBeforeBirth));

  test('a month of birth counts as its first day', () =>
    given()
      .when(old(wang.with({ birth: '1970-05', startedWork: '1970-05-01' })))
      .thenAccepted());

  test('nobody is registered before birth', () =>
    given()
      .when(wang.with({ birth: '2010-01-02' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'effectiveOn',
        before: '2010-01-02',
        after: '2010-01-01',
      }));

  test('facts are not corrected to a start of work before birth', () =>
    given(wang)
      .when(correctFacts({ startedWork: '1970-04' }))
      .thenRefused('DATE_IMPLAUSIBLE', workBeforeBirth));

  test('facts are not corrected to a birth after the start of work', () =>
    given(wang.with({ startedWork: '1992-07' }))
      .when(correctFacts({ birth: '1992-08' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'startedWork',
        before: '1992-08',
        after: '1992-07',
      }));

  test('facts are not corrected to a birth after the registration', () =>
    given(wang)
      .when(correctFacts({ birth: '2011-01' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'effectiveOn',
        before: '2011-01',
        after: '2010-01-01',
      }));

  test('a start of work corrected before binds a later correction of the birth', () =>
    given(wang, correctFacts({ startedWork: '1988-01' }))
      .when(correctFacts({ birth: '1988-02' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'startedWork',
        before: '1988-02',
        after: '1988-01',
      }));

  test('a registration is not corrected to a start of work before birth', () =>
    given(register)
      .when(correct(register.label, { data: { ...registered, startedWork: '1974-12' } }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'startedWork',
        before: '1975-02',
        after: '1974-12',
      }));

  test('a registration is not moved before birth', () =>
    given(wang)
      .when(correct('cadre wang', { newEffectiveOn: '1970-04-30' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'effectiveOn',
        before: '1970-05-01',
        after: '1970-04-30',
      }));

  test('a registration is not corrected to what a later correction of facts contradicts', () => {
    const startedIn1990 = correctFacts({ startedWork: '1990-01' }).with({ cadreId: 'zhao' });
    return given(register, old(startedIn1990.as('started in 1990')))
      .when(correct(register.label, { data: { ...registered, startedWork: '2007-08', birth: '1991-01' } }))
      .thenRefused('LATER_RECORDS_DEPEND', {
        events: [
          {
            eventId: eventIdIn('cadre-zhao', 'started in 1990'),
            type: 'CadreFactsCorrected',
            effectiveOn: TODAY,
          },
        ],
        count: 1,
      });
  });
});

describe('political status', () => {
  test('the masses have joined no party', () =>
    given(wang)
      .when(status('13', '1995-07'))
      .thenRefused('POLITICAL_STATUS_CONFLICT', { status: '13', joinedOn: '1995-07' }));

  test('the masses are recorded without a date', () =>
    given(wang)
      .when(status('13'))
      .thenRecorded({ type: 'PoliticalStatusRecorded', data: { status: '13' } }));

  test('a status is not corrected to the masses with a date', () =>
    given(wang, status('01', '1995-07').as('party'))
      .when(correct('party', { data: { status: '13', joinedOn: '1995-07' } }))
      .thenRefused('POLITICAL_STATUS_CONFLICT', { status: '13', joinedOn: '1995-07' }));
});

describe('nothing is done before birth, in old papers neither', () => {
  const born = (later: string, after: string): object => ({
    earlier: 'birth',
    later,
    before: '1970-05-01',
    after,
  });
  const early: [string, Act, string, string][] = [
    ['a party is joined', status('01', '1970-04'), 'joinedOn', '1970-04'],
    ['another party is joined', status('04', '1969-07-01'), 'joinedOn', '1969-07-01'],
    ['a status is held', status('13').on('1970-04-30'), 'effectiveOn', '1970-04-30'],
    ['an education is completed', educate('20').on('1969-07-01'), 'effectiveOn', '1969-07-01'],
    [
      'an honour is given',
      command('RecordHonour', { cadreId: 'wang', title: '劳动模范' }).on('1960-05-01'),
      'effectiveOn',
      '1960-05-01',
    ],
    [
      'a service begins',
      command('RecordServiceElsewhere', { cadreId: 'wang', post: '某局科员' }).on('1959-01-01'),
      'effectiveOn',
      '1959-01-01',
    ],
    [
      'a rank is held',
      command('RecordCivilRank', { cadreId: 'wang', rank: 'ZR4' }).on('1970-01-01'),
      'effectiveOn',
      '1970-01-01',
    ],
  ];
  test.each(early)('%s', async (_, act, later, after) => {
    for (const sent of [act, old(act)])
      await given(wang)
        .when(sent)
        .thenRefused('DATE_IMPLAUSIBLE', born(later, after) as JsonObject);
  });

  test('what falls into the month of birth is taken, for nobody knows its day', () =>
    given(register, status('13').with({ cadreId: 'zhao' }).on('1975-02-01'))
      .when(status('04', '1975-02').with({ cadreId: 'zhao' }).on('2000-01-01'))
      .thenAccepted());

  test('a birth is not corrected to a day after a party was joined', () =>
    given(wang, status('01', '1990-07'))
      .when(correctFacts({ birth: '1990-08-01' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        earlier: 'birth',
        later: 'joinedOn',
        before: '1990-08-01',
        after: '1990-07',
      }));

  test('a date of joining is not corrected to one before birth', () =>
    given(wang, status('01', '1990-07').as('party'))
      .when(correct('party', { data: { status: '01', joinedOn: '1909-07' } }))
      .thenRefused('DATE_IMPLAUSIBLE', born('joinedOn', '1909-07') as JsonObject));
});

describe('the Party is joined at eighteen or later', () => {
  const broken = { birth: '1970-05-01', joined: '1988-04', earliest: '1988-05-01' };

  test('a month before it is refused, and noted from old papers', async () => {
    const refusal = await given(wang).when(status('01', '1988-04')).thenRefused('POLITICAL_STATUS_CONFLICT', broken);
    expect(refusal.rule).toBe('party.age');
    await given(wang)
      .when(old(status('01', '1988-04')))
      .thenRecorded(noted('PoliticalStatusRecorded', 'party.age', 'violated'));
  });

  test.each([
    ['in the month of it', status('02', '1988-05')],
    ['as a member of another party', status('04', '1988-04')],
    ['as a member of the League', status('03', '1984-06')],
    ['on a day that is not known', status('01')],
  ])('%s it is taken', (_, act) => given(wang).when(act).thenAccepted());

  test('a birth that is set right in a registration without a start of work is looked at with what was joined', async () => {
    const { effectiveOn: _, ...said } = wang.bodyFor(() => ({}) as never);
    const corrected = correct('cadre wang', { data: { ...said, birth: '1970-07-01' } });
    const { ledger } = await given(wang, status('01', '1988-06').as('party')).when(corrected).thenAccepted();
    const checks = (await ledger.events('cadre-wang')).at(-1)!.meta.checks;
    const found = checks.filter(({ ruleId, outcome }) => ruleId === 'party.age' && outcome === 'violated');
    expect(found.map(({ eventId }) => eventId)).toContain(eventIdIn('cadre-wang', 'cadre wang'));
  });

  test('a birth that is set right is looked at once more', () =>
    given(wang, status('01', '1988-06'))
      .when(correctFacts({ birth: '1970-07-01' }))
      .thenRefused('POLITICAL_STATUS_CONFLICT', { birth: '1970-07-01', joined: '1988-06', earliest: '1988-07-01' }));
});

describe('work begins at sixteen or later', () => {
  const worked = (startedWork: string): Act => wang.with({ startedWork }).as(`work ${startedWork}`);

  test('a month before it is refused, and noted from old papers', async () => {
    const refusal = await given().when(worked('1986-04')).thenRefused('DATE_IMPLAUSIBLE', {
      birth: '1970-05-01',
      startedWork: '1986-04',
      earliest: '1986-05-01',
      age: 16,
    });
    expect(refusal.rule).toBe('work.age');
    await given()
      .when(old(worked('1986-04')))
      .thenRecorded(noted('CadreRegistered', 'work.age', 'violated'));
  });

  test.each([
    ['1986-05', 'advice'],
    ['1988-04', 'advice'],
    ['1988-05', 'passed'],
  ])('from %s on, the date is looked at again: %s', (startedWork, outcome) =>
    given()
      .when(worked(startedWork))
      .thenRecorded(noted('CadreRegistered', 'work.adult', outcome)),
  );

  test('facts that are set right are looked at once more', () =>
    given(worked('1986-06'))
      .when(correctFacts({ birth: '1970-07-01' }))
      .thenRefused('DATE_IMPLAUSIBLE', {
        birth: '1970-07-01',
        startedWork: '1986-06',
        earliest: '1986-07-01',
        age: 16,
      }));
});

test('facts set right from old papers are noted once by each rule, and the registration is not blamed for them', async () => {
  const { ledger } = await given(wang.with({ startedWork: '1990-07' }).as('wang at work'))
    .when(old(correctFacts({ startedWork: '1986-04' })))
    .thenAccepted();
  const { checks } = (await ledger.events('cadre-wang')).at(-1)!.meta;
  expect(checks.map(({ ruleId, outcome, eventId }) => [ruleId, outcome, eventId])).toEqual([
    ['work.age', 'violated', undefined],
    ['work.adult', 'advice', undefined],
  ]);
});

describe('civil ranks begin in June 2019', () => {
  const ranked = (on: string): Act => command('RecordCivilRank', { cadreId: 'wang', rank: 'ZR4' }).on(on);

  test('a day before it is refused, and noted from old papers', async () => {
    const refusal = await given(wang)
      .when(ranked('2019-05-31'))
      .thenRefused('RANK_NOT_YET', { rank: 'ZR4', on: '2019-05-31', since: '2019-06-01' });
    expect(refusal).toMatchObject({ rule: 'civil-rank.begun', cite: expect.stringContaining('公务员法') });
    await given(wang)
      .when(old(ranked('2019-05-31')))
      .thenRecorded(noted('CivilRankRecorded', 'civil-rank.begun', 'violated'));
  });

  test('on the first day it is taken', () => given(wang).when(ranked('2019-06-01')).thenAccepted());
});

describe('facts corrected hold from the beginning of time', () => {
  test('a correction of none of them is refused', () =>
    given(wang).when(correctFacts({})).thenRefused('NOTHING_TO_CORRECT'));

  test('a corrected birth shows on every day since the registration, whenever it was corrected', async () => {
    const { ledger } = await given(wang)
      .when(correctFacts({ birth: '1971-06-07' }))
      .thenAccepted();
    expect(await ledger.factOn('2009-12-31', 'cadre', 'wang')).toBeUndefined();
    expect(await ledger.factOn('2010-01-01', 'cadre', 'wang')).toMatchObject({ birth: '1971-06-07' });
    expect(await ledger.factOn(TODAY, 'cadre', 'wang')).toMatchObject({ birth: '1971-06-07' });
  });

  test('facts of a departed cadre are corrected all the same', () =>
    given(wang, depart('wang').on('2016-01-01'))
      .when(correctFacts({ nativePlace: '大连' }))
      .thenAccepted());

  test('facts not named stay as they are', async () => {
    const { ledger } = await given(wang)
      .when(correctFacts({ startedWork: '1992-07' }))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'cadre', 'wang')).toMatchObject({ birth: '1970-05-01', startedWork: '1992-07' });
  });

  test('the last of two corrections of one fact holds', async () => {
    const { ledger } = await given(wang, correctFacts({ birth: '1971-01' }).on('2019-07-02'))
      .when(correctFacts({ birth: '1972-01' }).on('2019-07-01'))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'cadre', 'wang')).toMatchObject({ birth: '1972-01' });
  });

  test('they follow the registration when its date is corrected', async () => {
    const { ledger } = await given(wang, correctFacts({ birth: '1971-01' }))
      .when(correct('cadre wang', { newEffectiveOn: '2005-01-01' }))
      .thenAccepted();
    expect(await ledger.factOn('2005-01-01', 'cadre', 'wang')).toMatchObject({ birth: '1971-01' });
    expect(await ledger.factOn('2004-12-31', 'cadre', 'wang')).toBeUndefined();
  });
});

describe('what is shown of a cadre', () => {
  test('the highest education goes first, and full-time before in-service at the same level', async () => {
    const { ledger } = await given(
      wang.on('1992-07-01'),
      educate('31').on('1992-07-01'),
      educate('22', 'inService').on('1998-07-01'),
      educate('21').on('2002-07-01'),
    )
      .when(educate('14', 'inService').on('2008-07-01'))
      .thenAccepted();
    expect(await ledger.factOn(TODAY, 'education', 'wang')).toEqual({
      records: [
        { level: '14', studyMode: 'inService', on: '2008-07-01' },
        { level: '21', studyMode: 'fullTime', on: '2002-07-01' },
        { level: '22', studyMode: 'inService', on: '1998-07-01' },
        { level: '31', studyMode: 'fullTime', on: '1992-07-01' },
      ],
    });
    expect(await ledger.factOn('2002-06-30', 'education', 'wang')).toMatchObject({
      records: [{ level: '22' }, { level: '31' }],
    });
  });

  test('nothing of anybody who is not registered yet, though his diploma is older', async () => {
    const { ledger } = await given(wang.on('2000-01-01'), educate('31').on('1992-07-01'))
      .when(command('RecordPoliticalStatus', { cadreId: 'wang', status: '01' }).on('1995-07-01'))
      .thenAccepted();
    for (const kind of ['education', 'politicalStatus']) {
      expect(await ledger.factOn('1999-12-31', kind, 'wang')).toBeUndefined();
      expect(await ledger.factOn('2000-01-01', kind, 'wang')).toBeDefined();
    }
  });

  test('the name of each day', async () => {
    const { ledger } = await given(wang).when(renameCadre('wang', '王一').on('2016-01-01')).thenAccepted();
    expect(await ledger.factOn('2015-12-31', 'cadre', 'wang')).toMatchObject({ name: 'wang某' });
    expect(await ledger.factOn('2016-01-01', 'cadre', 'wang')).toMatchObject({ name: '王一' });
  });
});

describe('reserve and liaison points', () => {
  test('a cadre is listed once at a time', () =>
    given(wang, list.on('2018-01-01'))
      .when(list)
      .thenRefused('ALREADY_OPEN', { what: 'reserve', since: '2018-01-01' }));

  test.each([
    ['reviewed', review],
    ['delisted', delist],
  ])('who is not listed is not %s', (_, act) => given(wang).when(act).thenRefused('NOT_ON_RESERVE', {}));

  test('a review that removes ends the listing', () =>
    given(wang, list.on('2018-01-01'), review.on('2018-06-01')).when(delist).thenRefused('NOT_ON_RESERVE', {}));

  test('a review that keeps does not', () =>
    given(wang, list.on('2018-01-01'), review.with({ outcome: 'kept' }).on('2018-06-01'))
      .when(delist)
      .thenAccepted());

  test('a liaison point is assigned once at a time', () =>
    given(wang, point)
      .when(point.as('once more'))
      .thenRefused('ALREADY_RECORDED', { what: 'liaisonPoint', id: 'village' }));

  test.each([
    ['visited', visit],
    ['ended', endPoint],
  ])('a point that is not assigned is not %s', (_, act) =>
    given(wang).when(act).thenRefused('NO_LIAISON_POINT', { pointId: 'village' }),
  );

  test('a point that was ended is assigned again', () =>
    given(wang, point, endPoint).when(point.as('again')).thenAccepted());
});
