import { describe, expect, test } from '@jest/globals';
import { effectiveHistory, isRefusal, timelineOf, type PlainDate } from '#libs/kernel';
import { LETTER, annul, openLedger, type Act } from '../../../../test/support/acts.ts';
import {
  consulted,
  decided,
  district,
  downward,
  issued,
  motion,
  onCase,
  opening,
  skip,
  talks,
} from '../../../../test/support/appointments.ts';
import { given, type Story } from '../../../../test/support/given.ts';
import { TODAY } from '../../../../test/support/ledger.ts';
import { domain } from '../domain.ts';

const RULE = 'appointment.step-left-out';
const CODE = 'STEP_LEFT_OUT';
const old = { entryMode: 'backfill', basis: LETTER };
const exception = { exceptionBasis: { documentNo: '批1', approvedBy: '区委', reason: '特殊情况' } };

/** The acts on days on which the edition of 2019 judges them. */
const inApril = {
  opening: opening.on('2019-04-02'),
  motion: motion.on('2019-04-03'),
  talks: talks.on('2019-04-08'),
};

/** What the rule says of leaving a step out: live, with an exception that two have signed, and from old papers. */
async function met(before: readonly Act[], act: Act): Promise<unknown> {
  const ledger = await given(...before).ledgerNow();
  const live = await ledger.tell(act);
  const outcomeOf = async (tried: Act): Promise<unknown> => {
    const story = await given(...before)
      .when(tried)
      .thenAccepted();
    const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
    return checks.find(({ ruleId }) => ruleId === RULE)?.outcome;
  };
  return [
    isRefusal(live) ? live.refused : 'accepted',
    await outcomeOf(act.with(exception).signed()),
    await outcomeOf(act.with(old)),
  ];
}
const barred = [CODE, 'excepted', 'violated'];
const free = ['accepted', 'passed', 'passed'];

async function found({ ledger }: Story): Promise<string[]> {
  const facts = await ledger.factsOn(TODAY, ['finding']);
  return facts.map(({ value }) => `${String(value['ruleId'])} ${String(value['type'])}`).sort();
}

const begun = [...district, opening, motion];
const UNEXEMPT = [
  ...['targets', 'eligibility', 'inspectionNotice', 'inspectionTeam', 'inspection', 'opinions', 'consultation', 'talk'],
];

describe('a step that no text lets be left out', () => {
  test.each(UNEXEMPT)('%s is refused live, passes by an exception, and is found in old papers', async (step) => {
    expect(await met([...begun, talks], skip(step, '2019-01-09'))).toEqual(barred);
    expect(await met([...district, ...Object.values(inApril)], skip(step, '2019-04-09'))).toEqual(barred);
  });

  test('is not left out by naming the post special either', async () => {
    const said = skip('opinions', '2019-01-09').with({ ground: 'specialPost' });
    expect(await met([...begun, talks], said)).toEqual(barred);
  });

  test('is refused where a post is taken away as where it is given', async () =>
    expect(await met(downward('remove').slice(0, -4), skip('opinions', '2019-01-20'))).toEqual(barred));

  test('is left out without more where the case wants no such step', async () => {
    const transfer = [...district, opening.with({ action: 'transfer', cadreIds: ['wang'] }), motion];
    await given(...transfer)
      .when(skip('publicNotice', '2019-01-09'))
      .thenAccepted();
  });

  test('says what would satisfy it', async () => {
    await given(...begun, talks)
      .when(skip('consultation', '2019-01-09'))
      .thenRefused(CODE, { step: 'consultation', allowed: [] });
    await given(...decided)
      .when(skip('publicNotice', '2019-01-29'))
      .thenRefused(CODE, { step: 'publicNotice', allowed: ['specialPost', 'termChange'] });
  });

  test('of a take-over is not judged', async () => {
    const before = [openLedger('2019-08-01').on('2019-08-01'), ...begun, talks];
    const story = await given(...before, skip('opinions', '2019-01-09').takenOver()).ledgerNow();
    expect((await story.ledger.events('appointment-c1')).at(-1)!.meta.checks).toEqual([]);
  });

  test('of old papers is one finding of the case, its post and its people', async () => {
    const before = consulted.slice(0, -2);
    const story = await given(...before, skip('opinions', '2019-01-22').with(old)).ledgerNow();
    expect(await found(story)).toEqual([`${RULE} StepSkipped`]);
    const [{ value } = { value: {} as never }] = await story.ledger.factsOn(TODAY, ['finding']);
    expect(value['subjects']).toEqual(expect.arrayContaining(['appointment-c1', 'cadre-wang', 'team-lizhen']));
    const whole = issued.filter((act) => act.name !== 'RecordOpinion' && act.name !== 'SkipStep');
    const at = whole.findIndex((act) => act.name === 'RecordConsultation');
    const all = [...whole.slice(0, at), skip('opinions', '2019-01-22').with(old), ...whole.slice(at)];
    expect(await found(await given(...all).ledgerNow())).toEqual([`${RULE} StepSkipped`]);
  });
});

describe('the public notice', () => {
  test('is not left out on a reason and a paper alone', async () =>
    expect(await met(decided, skip('publicNotice', '2019-01-29'))).toEqual(barred));

  test('is left out for a special post, which the paper says', async () =>
    expect(await met(decided, skip('publicNotice', '2019-01-29').with({ ground: 'specialPost' }))).toEqual(free));

  test('is left out at a change of term, where those people are shown', async () => {
    const [first, ...rest] = decided.slice(district.length);
    // At a change of term the edition has the meeting before the talks.
    const meeting = rest.filter((act) => act.name === 'RecordMeetingRecommendation').map((act) => act.on('2019-01-07'));
    const others = rest.filter((act) => act.name !== 'RecordMeetingRecommendation');
    const termChange = [...district, first!.with({ termChange: true }), others[0]!, ...meeting, ...others.slice(1)];
    expect(await met(termChange, skip('publicNotice', '2019-01-29'))).toEqual(free);
  });
});

describe('the meeting of recommendation', () => {
  const later = inApril;
  const skipped = skip('meetingRecommendation', '2019-04-09');

  test('was never left out for its few people before the edition of 2019', async () =>
    expect(await met([...begun, talks], skip('meetingRecommendation', '2019-01-09'))).toEqual(barred));

  test('falls away since then for a single promotion after talks that agree', async () =>
    expect(await met([...district, ...Object.values(later)], skipped)).toEqual(free));

  test('does not where no talks were held, nor at a change of term', async () => {
    expect(await met([...district, later.opening, later.motion], skipped)).toEqual(barred);
    const atTermChange = [...district, later.opening.with({ termChange: true }), later.motion, later.talks];
    expect(await met(atTermChange, skipped)).toEqual(barred);
  });

  test('that fell away is found once the talks are annulled that it rested on', async () => {
    const before = [...district, later.opening, later.motion, later.talks.as('the talks')];
    const story = await given(...before, skipped, annul('the talks')).ledgerNow();
    expect(await found(story)).toEqual([`${RULE} StepSkipped`]);
  });
});

describe('both recommendations under the edition of 2014', () => {
  const consent = onCase('RecordExceptionalPromotion', {
    cadreId: 'wang',
    ground: 'outstanding',
    consent: { organ: '市委组织部', documentNo: '市组复〔2019〕6号', issuedOn: '2019-01-05' },
  }).on('2019-01-06');

  test.each(['talkRecommendation', 'meetingRecommendation'])('%s is left out for a secret post', async (step) => {
    const said = skip(step, '2019-01-09').with({ ground: 'secretPost' });
    expect(await met(begun, said)).toEqual(free);
  });

  test.each(['talkRecommendation', 'meetingRecommendation'])(
    '%s is left out where the superior consents to it for everybody whom the case is about',
    async (step) => {
      const named = [...district, opening.with({ cadreIds: ['wang'] }), motion, consent];
      expect(await met(named, skip(step, '2019-01-09'))).toEqual(free);
      const more = [...district, opening.with({ cadreIds: ['wang', 'zhao'] }), motion, consent];
      expect(await met(more, skip(step, '2019-01-09'))).toEqual(barred);
    },
  );
});

describe('what a case offers to leave out', () => {
  const offers = async (acts: readonly Act[], on: PlainDate): Promise<unknown[]> => {
    const { ledger } = await given(...acts).ledgerNow();
    const feature = domain.features.find(({ category }) => category === 'appointment')!;
    const history = effectiveHistory(await ledger.events('appointment-c1'), ledger.registry);
    const offered = feature.next!(timelineOf(feature, history).at(on), on, domain.rulesOn(on, undefined));
    return offered
      .filter(({ type }) => type === 'StepSkipped')
      .map(({ about, refusal }) => [about?.['step'], refusal?.refused ?? 'free']);
  };

  test('is what a text lets be left out, and says what that needs', async () => {
    expect(await offers(begun, '2019-01-09')).toEqual([
      ['talkRecommendation', CODE],
      ['meetingRecommendation', CODE],
      ['publicNotice', CODE],
    ]);
    expect(await offers([...district, ...Object.values(inApril)], '2019-04-09')).toEqual([
      ['meetingRecommendation', 'free'],
      ['publicNotice', CODE],
    ]);
    expect(await offers(downward('remove'), '2019-02-09')).toEqual([]);
  });
});
