import { describe, expect, it } from '@jest/globals';
import { domain } from './domain.ts';
import { assign, command, depart, type Act } from '../../../test/support/acts.ts';
import {
  approved,
  cleared,
  consultation,
  consulted,
  district,
  issued,
  letter,
  motion,
  notice,
  onCase,
  opening,
  opinion,
  vote,
} from '../../../test/support/appointments.ts';
import { always, comesTo, old } from '../../../test/support/comes-to.ts';
import { exampleActs } from '../../../test/support/examples.ts';
import { given } from '../../../test/support/given.ts';

// Days that cannot be in this order, each of them possible by itself.

const accepted = always('accepted');

describe('an answer', () => {
  const upToInspection = consulted.slice(0, consulted.indexOf(opinion));
  const asked = (organ: string, on: string): Act => onCase('RequestOpinion', { organ }).on(on).as(`${organ} asked`);

  it.each(['discipline', 'unitedFront', 'supervisingLeader'])(
    'of %s is dated on the day of its question or after it',
    async (organ) => {
      const before = [...upToInspection, asked(organ, '2019-01-23')];
      const answer = opinion.with({ organ });
      expect(await comesTo(before, answer.on('2019-01-23'))).toEqual(accepted);
      expect(await comesTo(before, answer.on('2019-01-22'))).toEqual({
        live: 'ANSWER_BEFORE_QUESTION',
        backfill: 'appointment.opinion-order',
      });
    },
  );

  it('that was given unasked, and then asked for anew, is no answer to that: what follows waits', async () => {
    const before = [...upToInspection, opinion, asked('discipline', '2019-01-23')];
    const waits = { live: 'OPINION_MISSING', backfill: 'appointment.opinions' };
    expect(await comesTo(before, consultation)).toEqual(waits);
    const answered = [...before, opinion.on('2019-01-23').as('the answer')];
    expect(await comesTo(answered, consultation)).toEqual(accepted);
    expect(await comesTo([...answered, consultation, asked('discipline', '2019-01-25').as('anew')], approved)).toEqual(
      waits,
    );
  });

  it('to an earlier question is entered late, though there was another question since', async () => {
    const before = [
      ...upToInspection,
      asked('discipline', '2019-01-20'),
      asked('discipline', '2019-01-23').as('asked anew'),
    ];
    expect(await comesTo([...upToInspection, asked('discipline', '2019-01-20')], opinion)).toEqual(accepted);
    expect(await comesTo(before.slice(0, -1), opinion.on('2019-01-19'))).toEqual({
      live: 'ANSWER_BEFORE_QUESTION',
      backfill: 'appointment.opinion-order',
    });
  });

  it('to a letter of inquiry comes after the letter', async () => {
    const before = exampleActs(domain, 'ReceiveInquiryReply');
    const reply = before.pop()!;
    expect(await comesTo(before, reply.on('2019-05-06'))).toEqual(accepted);
    expect(await comesTo(before, reply.on('2019-05-05'))).toEqual({
      live: 'STEP_OUT_OF_ORDER',
      backfill: 'supervision.steps',
    });
  });
});

describe('a departure', () => {
  const about = (name: string, on: string, fields: object = {}): Act =>
    command(name, { cadreId: 'zhao', secondmentId: 'g1', ...fields })
      .on(on)
      .as(`${name} ${on}`);
  const planned = [
    ...district,
    about('PlanSecondment', '2018-12-01', {
      kind: 'down',
      homeTeamId: 'bureau',
      hostTeamId: 'xiang',
      plannedFrom: '2019-01-02',
      plannedTo: '2019-12-31',
    }),
  ];
  const running = [...planned, about('StartSecondment', '2019-01-02')];
  const found = { live: 'SECONDMENT_OPEN', backfill: 'cadre.secondment-over' };

  it.each(['retired', 'transferOut', 'resigned', 'dismissed', 'deceased'])(
    'of kind %s waits for the end of a secondment that runs',
    async (reason) => expect(await comesTo(running, depart('zhao').with({ reason }).on('2019-06-03'))).toEqual(found),
  );

  it('comes on the day on which it ends, or after it', async () => {
    const ended = [...running, about('EndSecondment', '2019-06-03')];
    expect(await comesTo(ended, depart('zhao').on('2019-06-03'))).toEqual(accepted);
    expect(await comesTo(ended, depart('zhao').on('2019-06-02'))).toEqual(found);
  });

  it('waits for one that is planned to be cancelled', async () => {
    expect(await comesTo(planned, depart('zhao').on('2018-12-20'))).toEqual(found);
    const cancelled = [...planned, about('CancelSecondment', '2018-12-19', { ground: '调离' })];
    expect(await comesTo(cancelled, depart('zhao').on('2018-12-20'))).toEqual(accepted);
  });

  it('is told which secondment it is, until when it runs and what to do', () =>
    given(...running)
      .when(depart('zhao').on('2019-06-03'))
      .thenRefused('SECONDMENT_OPEN', { secondments: ['g1'], until: '2019-12-31', on: '2019-06-03', cadreId: 'zhao' }));
});

describe('one post', () => {
  const second = (fields: object = {}): Act =>
    opening
      .with({ caseId: 'c2', ...fields })
      .on('2019-01-20')
      .as('second case');
  const begun = [...district, opening, motion];
  const advice = async (before: readonly Act[], act: Act): Promise<object[]> => {
    const story = await given(...before)
      .when(act)
      .thenAccepted();
    const { checks } = (await story.ledger.events('appointment-c2')).at(-1)!.meta;
    return checks.filter(({ outcome }) => outcome === 'advice').map(({ ruleId, inputs }) => ({ ruleId, ...inputs }));
  };
  const twice = [{ ruleId: 'appointment.one-case', posts: ['lizhen/deputy'], caseIds: ['c1'] }];

  it('that another case fills is told of when a case is opened for it', async () => {
    expect(await advice(begun, second())).toEqual(twice);
    expect(await advice(begun, old(second({ action: 'transfer' })))).toEqual(twice);
    const other = { posts: [{ teamId: 'xiang', postId: 'secretary' }], plenaryRequired: true };
    expect(await advice(begun, second(other))).toEqual([]);
  });

  it('is taken from somebody, or kept by him, in one case while another fills it', async () => {
    const held = [...begun, assign('zhao', 'lizhen', 'deputy').on('2018-12-01').as('zhao in office')];
    const removal = { action: 'remove', method: 'organizational', cadreIds: ['zhao'] };
    expect(await advice(held, second(removal))).toEqual([]);
    expect(await advice(held, second({ ...removal, action: 'reappoint' }))).toEqual([]);
  });

  it('is filled in another case once the first has its letter, or has ended without one', async () => {
    expect(await advice(issued, second().on('2019-03-01'))).toEqual([]);
    const ended = onCase('TerminateAppointmentCase', { ground: '工作需要' }).on('2019-01-19');
    expect(await advice([...begun, ended], second())).toEqual([]);
  });

  it('that another case has decided on is told of when it is given to somebody, before that one has its letter or its end', async () => {
    const others = consulted
      .slice(district.length)
      .map((act) => act.with({ caseId: 'c2' }).as(`${act.label} in the second case`));
    const inSecond = approved.with({ caseId: 'c2' }).on('2019-01-29').as('vote in the second case');
    const told = { ruleId: 'appointment.decided-once', cadreId: 'wang', posts: ['lizhen/deputy'], caseIds: ['c1'] };
    expect(await advice([...consulted, ...others], inSecond)).not.toContainEqual(told);
    expect(await advice([...consulted, ...others, approved], inSecond)).toContainEqual(told);
    const turnedDown = vote(3, 11).with({ caseId: 'c2' }).on('2019-01-29').as('vote against in the second case');
    expect(await advice([...consulted, ...others, approved], turnedDown)).not.toContainEqual(told);
    const anew = onCase('ApproveReconsideration', { cadreId: 'wang', eligible: 13, agree: 10 }).on('2019-01-28');
    expect(await advice([...consulted, ...others, approved, anew], inSecond)).not.toContainEqual(told);
  });
});

describe('an objection', () => {
  const objection = onCase('RecordObjection', { objectionId: 'o1', category: 'ability', named: true });
  it('to a notice comes once that has begun', async () => {
    const before = { live: 'STEP_OUT_OF_ORDER', backfill: 'appointment.steps' };
    expect(await comesTo([...consulted, approved], objection.on('2019-02-12'))).toEqual(before);
    expect(await comesTo([...consulted, approved, notice], objection.on('2019-02-08'))).toEqual(before);
    expect(await comesTo([...consulted, approved, notice], objection.on('2019-02-11'))).toEqual(accepted);
    expect(await comesTo(cleared, objection.on('2019-02-18'))).toEqual(accepted);
  });
});

describe('a class', () => {
  it('that is closed before its last day is told of', async () => {
    const about = (name: string, fields: object = {}): Act => command(name, { trainingId: 'k1', ...fields });
    const dates = { startsOn: '2019-05-06', endsOn: '2019-05-17', classHours: 70 };
    const before = [
      ...district,
      about('OpenTrainingClass', { kind: 'offJob', title: '进修班', ...dates }).on('2019-04-20'),
    ];
    const outcome = async (on: string): Promise<string | undefined> => {
      const story = await given(...before)
        .when(about('CloseTrainingClass').on(on))
        .thenAccepted();
      const { checks } = (await story.ledger.events('training-k1')).at(-1)!.meta;
      return checks.find(({ ruleId }) => ruleId === 'training.class-over')?.outcome;
    };
    expect(await outcome('2019-05-17')).toBe('passed');
    expect(await outcome('2019-05-16')).toBe('advice');
  });
});

describe('a letter', () => {
  it('that comes more than a year after the decision is told of', async () => {
    const advice = async (on: string): Promise<string[]> => {
      const story = await given(...cleared)
        .when(old(letter.on(on)))
        .thenAccepted();
      const { checks } = (await story.ledger.events('appointment-c1')).at(-1)!.meta;
      return checks.filter(({ outcome }) => outcome === 'advice').map(({ ruleId }) => ruleId);
    };
    expect(await advice('2020-01-28')).not.toContain('appointment.letter-delay');
    expect(await advice('2020-01-29')).toContain('appointment.letter-delay');
  });
});
